"""The line over the list of facts: how many are listed, and which."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from compare.tui.filters import FactFilter
from compare.tui.key_table import KEYS
from compare.tui.keys import first_key
from compare.tui.looks import signed
from compare.tui.widgets.parts import part_at

if TYPE_CHECKING:
    from textual import events

    from compare.tui.lookup import Lookup

FILTERS = ("status", "kind", "outlet")
"""What the facts can be listed by; each has a key of its own."""
_KEYS = {key.name: key for key in KEYS}


class FactTitle(Widget):
    """Says by which keys other facts are listed; each part takes a click."""

    ALLOW_SELECT = False

    wanted: reactive[FactFilter] = reactive(FactFilter())
    listed = reactive(0)
    """How many facts are."""

    @dataclass
    class Clicked(Message):
        """The reader clicked on what the facts are listed by."""

        by: str
        """One of `FILTERS`, or nothing: all of them again."""

    def __init__(self, lookup: Lookup) -> None:
        super().__init__()
        self._lookup = lookup

    def render(self) -> Content:
        """Give the count, then each filter with its key."""
        return Content(" ").join(self._parts())

    def on_click(self, event: events.Click) -> None:
        """Do what the key beside the clicked word does."""
        event.stop()
        widths = [part.cell_length for part in self._parts()]
        place = part_at(widths, 1, event.x - 1)
        if place is not None:
            self.post_message(self.Clicked(FILTERS[place - 1] if place else ""))

    def _parts(self) -> list[Content]:
        total = len(self._lookup.facts)
        narrow = self.wanted != FactFilter()
        count = f"{self.listed} of {total} facts" if narrow else f"{total} facts"
        return [Content.styled(count, "bold"), *map(self._part, FILTERS)]

    def _part(self, by: str) -> Content:
        """Name a filter by what it lets through, or by what it goes by."""
        shown = first_key(self.app, _KEYS[f"facts-by-{by}"])
        key = (shown, "bold $accent"), " " if shown else ""
        wanted = self.wanted
        words: Content | str = by
        if by == "status" and wanted.status is not None:
            words = signed(wanted.status, wanted.status.value)
        elif by == "kind" and wanted.kind is not None:
            words = wanted.kind.value
        elif by == "outlet" and wanted.article is not None:
            words = self._lookup.names[wanted.article]
        return Content.assemble(*key, words)
