"""Finding what only one outlet reports, by every way that the tutorial tells."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from compare import compare_articles, read_articles

if TYPE_CHECKING:
    from compare.model import Comparison

ROOT = Path(__file__).parents[2]
KEYS = {
    "]": "right_square_bracket",
    "Down": "down",
    "Enter": "enter",
    "F1": "f1",
}


def ways() -> list[tuple[list[str], list[str]]]:
    """The keys of each way, and the words to be seen at its end."""
    text = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
    start = text.index("### Find what only one outlet reports")
    part = text[start : text.index("### Read in the view")]
    rows = re.findall(r"^\| (?!press|---)(.+?) \| (.+) \|$", part, re.M)
    return [
        (keys.replace("`", "").split(), re.findall("`(.+?)`", said))
        for keys, said in rows
    ]


@pytest.fixture(scope="module")
def demo() -> Comparison:
    paths = sorted((ROOT / "compare" / "demo").glob("*.md"))
    return compare_articles(read_articles([str(path) for path in paths]))


def screen_of(app: Any) -> str:
    # Nothing public gives what is drawn but as SVG, which changes with releases.
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text for strip in strips)


@pytest.mark.parametrize(("keys", "words"), ways(), ids=" ".join)
async def test_these_keys_lead_to_what_only_one_outlet_reports(
    demo: Comparison, open_view: Any, keys: list[str], words: list[str]
) -> None:
    async with open_view(demo, (80, 24)) as (pilot, _):
        for key in keys:
            await pilot.press(KEYS.get(key, key))
        await pilot.pause()
        shown = screen_of(pilot.app)
        assert words
        for each in words:
            assert each in shown, shown


def test_the_tutorial_tells_several_ways() -> None:
    assert len(ways()) >= 8
    assert {key for keys, _ in ways() for key in keys} >= {"f", "s", "o", "F", "]"}
