"""What a screen's keys are called, and the palette offers of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import SystemCommand

from compare.tui.key_table import KEYS
from compare.tui.keys import keys_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.screen import Screen

    from compare.tui.keys import Area


def shown_key(app: object, name: str) -> str:
    """Call the first key of an entry in the table of keys, as the reader has it."""
    (key,) = (key for key in KEYS if key.name == name)
    return keys_of(app, key)[0]


def commands_of(screen: Screen[Any], *areas: Area) -> Iterator[SystemCommand]:
    """Give the commands of areas whose actions a screen has."""
    for key in KEYS:
        if key.does and key.area in areas:
            shown = keys_of(screen.app, key)[0]
            run = partial(screen.run_action, key.action)
            yield SystemCommand(key.does, f"Key {shown}", run)
