"""Colours, and the style that goes with each status's sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.theme import Theme

from compare.model import SIGNS, FactStatus, SentenceKind

if TYPE_CHECKING:
    from collections.abc import Mapping

DARK_MARKS: Mapping[str, str] = {
    "mark-shared": "#9cc5b3",
    "mark-shared-ground": "#1d2b27",
    "mark-unique": "#8cc8ff",
    "mark-unique-ground": "#16304a",
    "mark-contrasting": "#f6d365",
    "mark-contrasting-ground": "#453811",
    "mark-conflicting": "#ff9a85",
    "mark-conflicting-ground": "#5a2018",
    "level-ground": "#2a3038",
    "quiet": "#8d96a0",
}
"""Told apart by lightness as well as by hue: no pair is red against green alone."""

LIGHT_MARKS: Mapping[str, str] = {
    "mark-shared": "#2b5d4a",
    "mark-shared-ground": "#e2eee8",
    "mark-unique": "#0b4c86",
    "mark-unique-ground": "#d6e8fa",
    "mark-contrasting": "#614600",
    "mark-contrasting-ground": "#fae7a6",
    "mark-conflicting": "#8f1b00",
    "mark-conflicting-ground": "#fbd3c9",
    "level-ground": "#e9e6dd",
    "quiet": "#66696d",
}

DARK = Theme(
    name="newscompare-dark",
    primary="#6aa5d8",
    secondary="#4f7396",
    accent="#f6d365",
    foreground="#dfe3e8",
    background="#15181c",
    surface="#15181c",
    panel="#23282f",
    warning="#f6d365",
    error="#ff9a85",
    success="#9cc5b3",
    dark=True,
    variables=dict(DARK_MARKS),
)
LIGHT = Theme(
    name="newscompare-light",
    primary="#1d5c94",
    secondary="#4f7396",
    accent="#7a5900",
    foreground="#1d2024",
    background="#fbfaf6",
    surface="#fbfaf6",
    panel="#e8e5dc",
    warning="#7a5900",
    error="#8f1b00",
    success="#2b5d4a",
    dark=False,
    variables=dict(LIGHT_MARKS),
)

STATUS_STYLE: Mapping[FactStatus, str] = {
    FactStatus.SHARED: "$mark-shared",
    FactStatus.UNIQUE: "$mark-unique",
    FactStatus.CONTRASTING: "bold $mark-contrasting",
    FactStatus.CONFLICTING: "bold $mark-conflicting",
}
"""Style of a status's sign and word, wherever they stand outside a pane."""

QUIET = "$quiet"
"""Style of what is said beside the articles' own words."""

TEXT_PARTS = (
    "away",
    "bar",
    "chosen",
    "hit",
    "level",
    "number",
    "own",
    *SentenceKind,
    *FactStatus,
    *(f"margin-{status}" for status in FactStatus),
    *(f"sign-{status}" for status in FactStatus),
)
"""Parts of an article's text that have a style of their own, in `TEXT_CSS`."""

TEXT_CSS = (
    """
ArticleText {
    width: 1fr;
    height: 1fr;
    .text--away { color: $quiet; }
    .text--bar { color: $accent; text-style: bold; }
    .text--own { text-style: underline; }
    .text--number { color: $quiet; }
    .text--level { background: $level-ground; }
    .text--headline { text-style: bold; }
    .text--subhead { text-style: bold italic; }
    .text--caption { color: $quiet; text-style: italic; }
    .text--note { color: $quiet; }
    .text--chosen { text-style: bold reverse; }
    .text--hit { text-style: underline reverse; }
"""
    + "".join(
        f"""
    .text--{status} {{ color: $mark-{status}; background: $mark-{status}-ground; }}
    .text--margin-{status} {{ color: $mark-{status}; text-style: bold; }}
    .text--sign-{status} {{ color: $background; background: $mark-{status}; }}
"""
        for status in FactStatus
    )
    + """
    .text--conflicting { text-style: bold; }
}
"""
)


def signed(status: FactStatus, text: str = "") -> Content:
    """Give a status's sign, with a text after it where there is one."""
    words = f"{SIGNS[status]} {text}" if text else SIGNS[status]
    return Content.styled(words, STATUS_STYLE[status])
