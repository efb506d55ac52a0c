"""What the table of facts lists, and the ways to list otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from compare.model import one_line
from compare.tui.key_table import KEYS
from compare.tui.keys import first_key
from compare.tui.looks import QUIET, signed
from compare.tui.tabling import RULES, Wish
from compare.tui.widgets.parts import part_at

if TYPE_CHECKING:
    from textual import events

    from compare.tui.lookup import Lookup

GAP = "   "
ALL = "all"
BY_NAME = {key.name: key for key in KEYS}


class TableHead(Widget):
    """Says which facts are listed and by which rule; each part takes a click."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    TableHead {
        dock: top; height: 3; padding: 0 1; background: $panel;
        text-wrap: nowrap; text-overflow: ellipsis;
    }
    """

    wish: reactive[Wish] = reactive(Wish())
    listed = reactive(0)
    """How many facts are listed."""
    outlets = reactive("")
    """Which of the outlets are in view, where not all are."""

    @dataclass
    class Clicked(Message):
        """The reader clicked what a key does too."""

        action: str

    def __init__(self, lookup: Lookup) -> None:
        super().__init__()
        self._lookup = lookup

    def render(self) -> Content:
        """Give the filters, then the count, then the rule of the order."""
        rows = [self._filters(), self._more()]
        lines = [
            Content(GAP).join(words for words, _ in row if words.cell_length)
            for row in rows
        ]
        rule = Content.styled(f"By {self.wish.order}: {RULES[self.wish.order]}", QUIET)
        return Content("\n").join([*lines, rule])

    def on_click(self, event: events.Click) -> None:
        """Do what the key beside the clicked word does."""
        event.stop()
        rows = [self._filters(), self._more()]
        row = rows[event.y] if event.y < len(rows) else []
        widths = [words.cell_length for words, _ in row]
        place = part_at(widths, len(GAP), event.x - 1)
        if place is not None and row[place][1]:
            self.post_message(self.Clicked(row[place][1]))

    def _filters(self) -> list[tuple[Content, str]]:
        chosen = self.wish.filter
        status = signed(chosen.status, chosen.status.value) if chosen.status else ALL
        outlet = ALL
        if chosen.article is not None:
            outlet = self._lookup.names[chosen.article]
        return [
            self._part("table-status", "status", status),
            self._part("table-kind", "kind", chosen.kind or ALL),
            self._part("table-outlet", "outlet", outlet),
        ]

    def _more(self) -> list[tuple[Content, str]]:
        total = len(self._lookup.facts)
        count = f"{self.listed} of {total} facts" if self.wish.is_narrow else ""
        words = one_line(self.wish.words)
        narrow = self.wish.is_narrow
        return [
            (Content.styled(count or f"{total} facts", "bold"), ""),
            self._part("table-find", "words", f"“{words}”" if words else ALL),
            self._part("table-order", "by", self.wish.order),
            self._part("table-all", "all again", "") if narrow else (Content(), ""),
            (Content.styled(self.outlets, QUIET), "next_outlets"),
        ]

    def _part(self, name: str, what: str, value: Content | str) -> tuple[Content, str]:
        shown = first_key(self.app, BY_NAME[name])
        key = (shown, "bold $accent"), " " if shown else ""
        end = ": " if value else ""
        return Content.assemble(*key, f"{what}{end}", value), BY_NAME[name].action
