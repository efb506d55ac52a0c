"""What the screens look like, to the last character and colour: a dozen goldens.

Each is the text of a screen, then a letter for the style of every character, then what
the letters mean; all that a picture holds, in lines that diff(1) compares. Run with
`--update-golden` to accept a change, then look at the differences. Where one is not as
it was, the screen is drawn as SVG, too, and the failure says where.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from string import ascii_letters, digits
from typing import TYPE_CHECKING, NamedTuple

import pytest

from compare.tui import CompareApp
from compare.tui.screens.reading import ReadingScreen
from compare.tui.settings import Settings

if TYPE_CHECKING:
    from typing import Any

    from rich.style import Style

LETTERS = f"{ascii_letters}{digits}{''.join(map(chr, range(0x390, 0x500)))}"
LOOKS = Path(__file__).parent / "looks"
SIZES = {"dark": (132, 38), "safe-light": (80, 24)}
SCENES = {
    "first": (),
    "fact": ("f", "f", "down", "enter"),
    "detail": ("right_square_bracket", "right_square_bracket", "enter"),
    "search": ("slash", *"Varga", "enter", "n"),
    "table": ("F",),
    "predict": ("P",),
}
"""By name: the keys that lead there."""


class Seen(NamedTuple):
    """A screen as it was drawn."""

    text: str
    picture: str


async def see(app: CompareApp, keys: tuple[str, ...], wait_until: Any) -> Seen:
    async with app.run_test(
        size=SIZES[app.theme.removeprefix("newscompare-")]
    ) as pilot:
        await wait_until(
            pilot,
            lambda: (
                isinstance(app.screen, ReadingScreen)
                and app.screen.panes.lead.size.height > 0
            ),
        )
        for key in keys:
            await pilot.press(key)
        await pilot.pause()
        # Nothing public gives what is drawn but as SVG, which changes with releases.
        strips = app.screen._compositor.render_strips()
        rows = [[(part.text, style_of(part.style)) for part in row] for row in strips]
        return Seen(write(rows), app.export_screenshot())


def style_of(style: Style | None) -> str:
    """Say a style in words; of equal look are equal words."""
    if style is None:
        return "plain"
    colors = [
        each.get_truecolor().hex if each and not each.is_default else "-"
        for each in (style.color, style.bgcolor)
    ]
    names = ("bold", "dim", "italic", "underline", "reverse", "strike")
    return " ".join((" on ".join(colors), *(n for n in names if getattr(style, n))))


def write(rows: list[list[tuple[str, str]]]) -> str:
    used = Counter(style for row in rows for text, style in row for _ in text)
    usual = used.most_common(1)[0][0]
    # In the order in which they appear: a new style moves few of the others.
    letters = dict(zip(used, LETTERS, strict=False)) | {usual: "."}
    texts = ["".join(text for text, _ in row) for row in rows]
    drawn = ["".join(letters[style] * len(text) for text, style in row) for row in rows]
    meant = [f"{letter} {style}" for style, letter in letters.items()]
    lines = [line.rstrip() for line in texts] + [line.rstrip(".") for line in drawn]
    return "".join(f"{line}\n" for line in [*lines, *meant])


@pytest.mark.parametrize("theme", SIZES)
@pytest.mark.parametrize("scene", SCENES)
async def test_a_screen_looks_as_it_did(  # noqa: PLR0917
    scene: str,
    theme: str,
    ferry: Any,
    wait_until: Any,
    update_golden: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    app = CompareApp([("", lambda: ferry)], settings=Settings(theme=theme))
    seen = await see(app, SCENES[scene], wait_until)
    expected = LOOKS / f"{scene}-{theme}.txt"
    if update_golden:
        LOOKS.mkdir(exist_ok=True)
        expected.write_text(seen.text, encoding="utf-8", newline="\n")
    picture = tmp_path / "now.svg"
    picture.write_text(seen.picture, encoding="utf-8")
    assert seen.text == expected.read_bytes().decode("utf-8"), f"drawn in {picture}"
