"""What the palette offers of a screen: all that its keys do."""

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


def commands_of(screen: Screen[Any], area: Area) -> Iterator[SystemCommand]:
    """Give the commands of an area whose actions a screen has."""
    for key in KEYS:
        if key.does and key.area is area:
            shown = keys_of(screen.app, key)[0]
            run = partial(screen.run_action, key.action)
            yield SystemCommand(key.does, f"Key {shown}", run)
