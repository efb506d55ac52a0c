"""Draw the documents' pictures from the demo: `python -m bench.picture [FOLDER]`.

The same comparison gives the same bytes, so a changed picture is a changed view. One of
a browser is drawn only where there is a Chromium and the extra `serve`.
"""

from __future__ import annotations

import asyncio
import json
import signal
import subprocess
import sys
import tempfile
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from bench.chromium import chromium, open_browser
from compare import compare_articles, read_articles, to_dict
from compare.tui import CompareApp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare import Comparison

IMAGES = Path(__file__).parents[1] / "docs" / "img"
SIZE = (132, 38)
"""Columns and rows of the terminal: two panes and the facts, at 80 % of a screen."""

PICTURES = {
    "view": ("shift+tab", "enter"),
    "table": ("F", "down"),
    "predict": (
        *("P", "o", "down", "d", "down", "enter"),
        *["right"] * 19,
        *("greater_than_sign", "d", "down", "enter", "right", "right", "right"),
        *("greater_than_sign", "o", "escape", "r"),
    ),
}
"""By name: what the reader pressed before."""


async def draw(comparison: Comparison, keys: Sequence[str]) -> str:
    """Open the view without a terminal, press keys, and give what it shows as SVG."""
    app = CompareApp([("", lambda: comparison)])
    async with app.run_test(size=SIZE) as pilot:
        await app.workers.wait_for_complete()
        for key in keys:
            await pilot.press(key)
        await pilot.pause()
        return app.export_screenshot(title="newscompare demo")


async def draw_served(comparison: Comparison) -> bytes:
    """Serve the comparison, open it in a browser, choose a fact, and give a PNG."""
    with tempfile.TemporaryDirectory() as folder:
        stored = Path(folder, "demo.json")
        stored.write_text(json.dumps(to_dict(comparison)), encoding="utf-8")
        server = subprocess.Popen(
            [sys.executable, "-m", "compare", "serve", str(stored), "--port", "0"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )
        assert server.stdout
        try:
            async with open_browser() as browser:
                page = await browser.open(server.stdout.readline().strip())
                await page.until("Next diff")
                await page.type("]")
                await page.type("]")
                await page.until("Why:")
                # The cursor's line is drawn a moment after its words.
                await asyncio.sleep(1)
                return await page.screenshot()
        finally:
            server.send_signal(signal.SIGINT)
            server.wait()


def main() -> None:
    folder = Path(sys.argv[1]) if sys.argv[1:] else IMAGES
    folder.mkdir(parents=True, exist_ok=True)
    demo = sorted(str(path) for path in files("compare").joinpath("demo").iterdir())
    articles = read_articles([path for path in demo if path.endswith(".md")])
    comparison = compare_articles(articles)
    drawn = {
        f"{name}.svg": asyncio.run(draw(comparison, keys)).encode()
        for name, keys in PICTURES.items()
    }
    if chromium() and find_spec("textual_serve"):
        drawn["served.png"] = asyncio.run(draw_served(comparison))
    for name, picture in drawn.items():
        (folder / name).write_bytes(picture)
        print(f"{folder / name}: {len(picture) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
