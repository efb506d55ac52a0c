"""The bottom line: the keys that do something here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content

from compare.tui.widgets.parts import part_at
from compare.tui.widgets.still import Kept

if TYPE_CHECKING:
    from textual import events
    from textual.geometry import Region, Size
    from textual.screen import Screen
    from textual.strip import Strip

GAP = "  "
KEPT = 4
"""Keys at the end that always stand there."""


class KeyBar(Kept):
    """Names the keys and takes clicks on them.

    Textual's own footer builds a widget a key anew whenever the focus moves, which
    costs more than all else that a key does here.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    KeyBar {
        dock: bottom;
        height: 1;
        background: $panel;
    }
    """

    _said: tuple[Size, Content] | None = None
    """What it says, and in how much room; None before it is drawn."""
    _looks_again = False
    """Whether it will look which keys there are now."""

    def on_mount(self) -> None:
        """Keep up with what has the focus."""
        self.screen.bindings_updated_signal.subscribe(self, self._show_again)

    def _show_again(self, _screen: Screen[object]) -> None:
        """Look once, however often the focus and the keys change with one key."""
        if self._said is not None and not self._looks_again:
            self._looks_again = True
            self.call_later(self._look)

    def _look(self) -> None:
        self._looks_again = False
        self._said = None
        if self.screen.is_current:
            self.refresh()

    @property
    def keys(self) -> list[tuple[str, str, str]]:
        """Key, its name for a reader and what it does, in order, each action once."""
        named: dict[str, tuple[str, str, str]] = {}
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if binding.show and active.enabled:
                shown = self.app.get_key_display(binding)
                key = (binding.key, shown, binding.description)
                named.setdefault(binding.action, key)
        return self._fitting(list(named.values()))

    def _fitting(self, keys: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
        """Leave out what there is no room for, but none of the last: more and help."""
        room = self.size.width - 2
        while len(keys) > KEPT and cell_len(GAP.join(map(_name, keys))) > room:
            del keys[-KEPT - 1]
        return keys

    def looks(self) -> tuple[object, ...]:
        """Give all that it depends on."""
        return (*super().looks(), self._content().plain)

    def draw_lines(self, crop: Region) -> list[Strip]:
        """Draw the line."""
        return [self.strip(self._content())]

    def _content(self) -> Content:
        if self._said is None or self._said[0] != self.size:
            self._said = self.size, self.render()
        return self._said[1]

    def render(self) -> Content:
        """Give the keys from left to right."""
        return Content(GAP).join(
            Content.assemble((shown, "bold $accent"), " " if shown else "", does)
            for _, shown, does in self.keys
        )

    def on_click(self, event: events.Click) -> None:
        """Do what the clicked key does."""
        keys = self.keys
        place = part_at([cell_len(_name(key)) for key in keys], len(GAP), event.x - 1)
        if place is not None:
            self.app.simulate_key(keys[place][0])


def _name(key: tuple[str, str, str]) -> str:
    return f"{key[1]} {key[2]}".lstrip()
