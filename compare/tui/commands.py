"""What a screen's keys are called, and the palette offers of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import SystemCommand

from compare.tui.key_table import KEYS
from compare.tui.keys import first_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.screen import Screen

    from compare.tui.keys import Area, Key


def shown_key(app: object, name: str) -> str:
    """Call the first key of an entry in the table of keys, as the reader has it.

    Where it has none, what it does is named, as all commands do.
    """
    (key,) = (key for key in KEYS if key.name == name)
    return first_key(app, key) or f"“{key.does}”"


def commands_of(screen: Screen[Any], *areas: Area) -> Iterator[SystemCommand]:
    """Give the commands of areas whose actions a screen has."""
    for key in KEYS:
        if key.does and key.area in areas:
            run = partial(screen.run_action, key.action)
            yield SystemCommand(key.does, say_way(screen.app, key), run)


def say_way(app: object, key: Key) -> str:
    """Say by which key else a command is given."""
    shown = first_key(app, key)
    return f"Key {shown}" if shown else "No key"
