"""The themes: light and dark, and both again for readers who see few hues."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.theme import BUILTIN_THEMES, Theme

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

SAFE_DARK_MARKS: Mapping[str, str] = {
    "mark-shared": "#c3c7cc",
    "mark-shared-ground": "#2c3035",
    "mark-unique": "#6cc4f5",
    "mark-unique-ground": "#003c66",
    "mark-contrasting": "#f7ea6a",
    "mark-contrasting-ground": "#5c5600",
    "mark-conflicting": "#ff9257",
    "mark-conflicting-ground": "#4d1200",
    "level-ground": "#2a3038",
    "quiet": "#8d96a0",
}
"""Grey, blue, yellow and orange stay apart in each of the three colour blindnesses."""

SAFE_LIGHT_MARKS: Mapping[str, str] = {
    "mark-shared": "#606468",
    "mark-shared-ground": "#e6e7e9",
    "mark-unique": "#0048c0",
    "mark-unique-ground": "#bfdcff",
    "mark-contrasting": "#7d6600",
    "mark-contrasting-ground": "#fff59a",
    "mark-conflicting": "#7a0c00",
    "mark-conflicting-ground": "#ffb894",
    "level-ground": "#e9e6dd",
    "quiet": "#66696d",
}


_DARK = Theme(
    name="dark",
    primary="#6aa5d8",
    secondary="#4f7396",
    accent="#f6d365",
    foreground="#dfe3e8",
    background="#15181c",
    surface="#15181c",
    panel="#23282f",
    dark=True,
)
_LIGHT = Theme(
    name="light",
    primary="#1d5c94",
    secondary="#4f7396",
    accent="#7a5900",
    foreground="#1d2024",
    background="#fbfaf6",
    surface="#fbfaf6",
    panel="#e8e5dc",
    dark=False,
)


def _theme(name: str, plain: Theme, marks: Mapping[str, str]) -> Theme:
    """Give a theme the colours of the marks."""
    return replace(
        plain,
        name=f"newscompare-{name}",
        warning=marks["mark-contrasting"],
        error=marks["mark-conflicting"],
        success=marks["mark-shared"],
        variables=dict(marks),
    )


THEMES: Mapping[str, Theme] = {
    "dark": _theme("dark", _DARK, DARK_MARKS),
    "light": _theme("light", _LIGHT, LIGHT_MARKS),
    "safe-dark": _theme("safe-dark", _DARK, SAFE_DARK_MARKS),
    "safe-light": _theme("safe-light", _LIGHT, SAFE_LIGHT_MARKS),
}
"""By the names that a configuration gives them."""

NAMED: Mapping[str, Theme] = {theme.name: theme for theme in THEMES.values()}
"""By the names that the application knows them by."""


def theme_names() -> tuple[str, ...]:
    """Name all themes that a configuration may choose: ours, then Textual's."""
    return (*THEMES, *BUILTIN_THEMES)


def marks_for(theme: Theme) -> dict[str, str]:
    """Give the marks' colours that go with a theme that knows nothing of them."""
    return dict(DARK_MARKS if theme.dark else LIGHT_MARKS)


def variables_of(theme: Theme) -> dict[str, str]:
    """Give all colours of a theme by name, as Textual's style sheets know them."""
    own = theme.to_color_system().generate()
    return {**marks_for(theme), **own, **theme.variables}


def full_name(name: str) -> str:
    """Give the name by which the application knows a theme of a configuration."""
    return THEMES[name].name if name in THEMES else name


def other_theme(current: Theme, *, lightness: bool) -> str:
    """Give the theme that is lighter or darker, or has the other colours.

    Args:
        current: The theme in use; one that is not ours counts as one with few hues.
        lightness: Whether to change sides, or else between few hues and many.
    """
    safe = current.name.startswith("newscompare-safe")
    dark = current.dark != lightness
    few = safe if lightness else not safe
    return THEMES[f"{'safe-' if few else ''}{'dark' if dark else 'light'}"].name
