"""The styles of an article's parts, read straight from the theme.

Textual's component classes would do the same, but are worked out anew for every pane
whenever the focus moves, which costs more than all else that a key does here.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from rich.style import Style
from textual.color import Color

from compare.model import FactStatus, SentenceKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import App


class Look(NamedTuple):
    """How a part looks: two variables of the theme, and words of Rich's."""

    color: str = ""
    ground: str = ""
    text: str = ""
    plain: str = ""
    """What stands for the colours where the reader wants none."""


LOOKS: Mapping[str, Look] = {
    "away": Look("quiet", plain="dim"),
    "bar": Look("accent", text="bold"),
    "own": Look(text="underline"),
    "number": Look("quiet"),
    "level": Look(ground="level-ground"),
    "chosen": Look(text="bold reverse"),
    "cursor": Look(text="bold", plain="reverse"),
    "hit": Look(text="underline reverse"),
    SentenceKind.HEADLINE: Look(text="bold"),
    SentenceKind.SUBHEAD: Look(text="bold italic"),
    SentenceKind.CAPTION: Look("quiet", text="italic"),
    SentenceKind.BODY: Look(),
    SentenceKind.NOTE: Look("quiet"),
    FactStatus.SHARED: Look("mark-shared", "mark-shared-ground"),
    FactStatus.UNIQUE: Look("mark-unique", "mark-unique-ground"),
    FactStatus.CONTRASTING: Look(
        "mark-contrasting", "mark-contrasting-ground", plain="bold"
    ),
    FactStatus.CONFLICTING: Look(
        "mark-conflicting", "mark-conflicting-ground", text="bold"
    ),
    **{
        f"margin-{status}": Look(f"mark-{status}", text="bold") for status in FactStatus
    },
    **{
        f"sign-{status}": Look("background", f"mark-{status}", plain="reverse")
        for status in FactStatus
    },
    "map-track": Look("quiet"),
    "map-shared": Look("quiet"),
    "map-unique": Look("mark-unique"),
    "map-contrasting": Look("mark-contrasting", text="bold"),
    "map-conflicting": Look("mark-conflicting", text="bold"),
}
"""By the names that `style_of` takes."""


def style_of(app: App[Any], name: str) -> Style:
    """Give the style of a part in the theme that an application has now."""
    look = LOOKS[name]
    colors = app.theme_variables
    text = f"{look.text} {look.plain}" if app.no_color else look.text
    return _style(colors.get(look.color, ""), colors.get(look.ground, ""), text)


@lru_cache(maxsize=1024)
def _style(color: str, ground: str, text: str) -> Style:
    return Style.parse(text) + Style(
        color=Color.parse(color).rich_color if color else None,
        bgcolor=Color.parse(ground).rich_color if ground else None,
    )
