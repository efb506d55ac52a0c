"""Draw the README's picture of the view: `python -m bench.picture [FILE]`.

The same comparison gives the same bytes, so a changed picture is a changed view.
"""

from __future__ import annotations

import asyncio
import sys
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from compare import compare_articles, read_articles
from compare.tui import CompareApp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare import Comparison

PICTURE = Path(__file__).parents[1] / "docs" / "img" / "view.svg"
SIZE = (132, 38)
"""Columns and rows of the terminal: two panes and the facts, at 80 % of a screen."""

KEYS = ("shift+tab", "enter")
"""What the reader pressed before: into the list of facts, and to the first of them."""


async def draw(comparison: Comparison, keys: Sequence[str] = KEYS) -> str:
    """Open the view without a terminal, press keys, and give what it shows as SVG."""
    app = CompareApp([("", lambda: comparison)])
    async with app.run_test(size=SIZE) as pilot:
        await app.workers.wait_for_complete()
        for key in keys:
            await pilot.press(key)
        await pilot.pause()
        return app.export_screenshot(title="newscompare demo")


def main() -> None:
    picture = Path(sys.argv[1]) if sys.argv[1:] else PICTURE
    demo = sorted(str(path) for path in files("compare").joinpath("demo").iterdir())
    articles = read_articles([path for path in demo if path.endswith(".md")])
    svg = asyncio.run(draw(compare_articles(articles)))
    picture.parent.mkdir(parents=True, exist_ok=True)
    picture.write_text(svg, encoding="utf-8", newline="\n")
    print(f"{picture}: {len(svg) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
