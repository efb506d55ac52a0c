"""What a key of the view is, and how keys are read, written and called."""

from __future__ import annotations

import enum
import string
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.keys import Keys

from compare.errors import OptionsError
from compare.model import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

UNBOUND = "unbound-"
"""With a name after it, what an action is bound to that the reader wants no key for:
Textual takes no empty list of keys, and no keyboard has these."""
MODIFIERS = ("ctrl", "alt", "shift", "super", "hyper", "meta")


class Area(enum.Enum):
    """Where a key works."""

    TEXT = "text"
    """In a pane."""
    READING = "reading"
    """On the main screen."""
    SAYING = "saying"
    """On the main screen and in the table of facts: the reader's own word."""
    FACTS = "facts"
    """In the list of facts."""
    PAGE = "page"
    """On a page over the main screen."""
    TABLE = "table"
    """In the table of facts."""
    PREDICT = "predict"
    """Where the reader predicts."""
    APP = "app"
    """Everywhere."""


TOGETHER = (
    (Area.TEXT, Area.READING, Area.SAYING, Area.APP),
    (Area.FACTS, Area.READING, Area.SAYING, Area.APP),
    (Area.PAGE, Area.APP),
    (Area.TABLE, Area.SAYING, Area.APP),
    (Area.PREDICT, Area.APP),
)
"""Areas whose keys work at the same time, so that no two may be alike."""


@dataclass(frozen=True, slots=True)
class Key:
    """One thing that a key does."""

    name: str
    """What it is called in the configuration."""
    keys: str
    """Names of Textual's, divided by commas."""
    area: Area
    action: str
    does: str = ""
    """For the help and the palette; empty for what neither lists."""
    heading: str = ""
    """What stands above it in the help, where it is the first of its kind."""
    short: str = ""
    """For the bottom line; empty for what stands in the help only."""

    @property
    def binding(self) -> Binding:
        """As Textual binds it; the name is what a keymap knows it by."""
        return Binding(
            self.keys,
            self.action,
            self.short or self.does,
            show=bool(self.short),
            id=self.name,
        )


def bindings_of(keys: tuple[Key, ...], *areas: Area) -> list[Binding]:
    """Give the bindings of some areas, in the order of the keys."""
    return [key.binding for key in keys if key.area in areas]


def with_app(keys: tuple[Key, ...], *names: str) -> list[Binding]:
    """Give bindings for keys of the application that a modal screen would hide."""
    return [
        Binding(
            key.keys,
            f"app.{key.action}",
            key.short or key.does,
            show=bool(key.short),
            id=key.name,
        )
        for key in keys
        if key.name in names
    ]


def say_key(key: str) -> str:
    """Call a key as it is printed on a keyboard.

    >>> say_key("right_square_bracket"), say_key("ctrl+p"), say_key("pagedown")
    (']', 'Ctrl+P', 'PgDn')
    """
    if key.startswith(UNBOUND):
        return ""
    *modifiers, last = key.split("+")
    names = {"pagedown": "PgDn", "pageup": "PgUp", "escape": "Esc"}
    shown = names.get(last) or _signs().get(last) or last
    if len(shown) > 1 or modifiers:
        shown = shown[0].upper() + shown[1:]
    return "+".join((*map(str.capitalize, modifiers), shown))


def keys_of(app: object, key: Key) -> tuple[str, ...]:
    """Call all keys of an entry, as the reader has remapped them in an application."""
    return tuple(filter(None, map(say_key, bound_to(app, key))))


def bound_to(app: object, key: Key) -> tuple[str, ...]:
    """Give what Textual calls the keys of an entry, as the reader has remapped them."""
    remapped: Mapping[str, str] = getattr(app, "remapped", {})
    return tuple(remapped.get(key.name, key.keys).split(","))


def first_key(app: object, key: Key) -> str:
    """Call the first key of an entry; where the reader has left it none, nothing."""
    return next(iter(keys_of(app, key)), "")


def write_key(key: str) -> str:
    """Give a key as a configuration names it: by its character, or by name."""
    *modifiers, last = key.split("+")
    return "+".join((*modifiers, _signs().get(last, last)))


def read_key(text: str) -> str:
    """Read a key as a configuration names it.

    Raises:
        OptionsError: There is no such key.
    """
    *modifiers, last = text.split("+") if len(text) > 1 else (text,)
    named = {sign: name for name, sign in _signs().items()}.get(last, last)
    one = len(last) == 1 and last.isprintable() and not last.isspace()
    known = one or last in _signs() or last in {key.value for key in Keys}
    if not known or not set(modifiers) <= set(MODIFIERS):
        raise OptionsError(
            f"there is no key {one_line(text)!r}",
            hint="name it as in 'n', ']', 'f2', 'pagedown' or 'ctrl+k'",
        )
    return "+".join((*modifiers, named))


@cache
def _signs() -> Mapping[str, str]:
    """The character of each key that has a longer name."""
    named = {"comma": ","}
    for sign in string.punctuation.replace(",", ""):
        named[next(iter(Binding.make_bindings([Binding(sign, "")]))).key] = sign
    return named
