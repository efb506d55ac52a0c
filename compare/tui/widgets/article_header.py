"""The head of a pane: outlet, date, headline and counts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive

from compare.model import SIGNS, one_line
from compare.tui.looks import QUIET, signed
from compare.tui.widgets.still import Kept

if TYPE_CHECKING:
    from collections import Counter

    from textual import events
    from textual.geometry import Region
    from textual.strip import Strip

    from compare.model import FactStatus
    from compare.tui.lookup import Lookup

_NOTE = "italic"
MENU = "≡"
"""Stands in the corner and takes a click."""


class ArticleHeader(Kept):
    """Says whose article this is and what was found in it."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    ArticleHeader {
        background: $panel;
        &.-leads { background: $primary 30%; }
    }
    """

    note = reactive("")
    """A few words on how the pane stands to the one being read."""
    base = reactive(False)
    """Whether this is the base."""

    @dataclass
    class Clicked(Message):
        """The reader clicked the head of a pane."""

        article: int
        menu: bool
        """Whether on the sign that opens the pane's menu."""

    def __init__(self, lookup: Lookup, article: int) -> None:
        super().__init__()
        self._lookup = lookup
        self._article = article

    def renew(self) -> None:
        """Count again what was found."""
        vars(self).pop("_found", None)
        self.refresh()

    @cached_property
    def _found(self) -> tuple[int, Counter[FactStatus]]:
        """How many sentences are linked, and how many facts have each status."""
        found = self._lookup.facts_in(self._article)
        return self._lookup.linked_in(self._article), found

    def render(self) -> Content:
        """Give as many lines as there is room for, the outlet first."""
        return Content("\n").join(self._lines())

    def looks(self) -> tuple[object, ...]:
        """Give all that its rows depend on."""
        leads = self.has_class("-leads")
        return (*super().looks(), self.note, self.base, leads, self._found)

    def draw_lines(self, crop: Region) -> list[Strip]:
        """Draw some rows."""
        return [self.strip(line) for line in self._lines()[crop.y : crop.bottom]]

    def _lines(self) -> list[Content]:
        width, height = self.size.width - 2, self.size.height
        if height > 2:
            headline = self._headline(width, height - 2)
            note = (f" {self.note}", _NOTE) if self.note else self._linked()
            last = Content.assemble(self._statuses(), note)
            return [self._first_line(width, "", ()), *headline, last]
        statuses = self._statuses()
        counts = (Content.assemble(statuses, self._linked()), statuses)
        first = self._first_line(width, self.note, counts)
        return [first, *self._headline(width, 1)][:height]

    def on_click(self, event: events.Click) -> None:
        """Say that the head was clicked, or the sign in its corner."""
        event.stop()
        in_corner = event.y == 0 and event.x >= self.size.width - 2
        self.post_message(self.Clicked(self._article, in_corner))

    def _first_line(
        self, width: int, note: str, counts: tuple[Content, ...]
    ) -> Content:
        """Put the outlet left and the menu right, and between them what fits.

        Of the counts, those are shown that there is room for, the first if possible.
        """
        number = self._lookup.shown.index(self._article) + 1
        name = f"{number} {self._lookup.names[self._article]}"
        base = Content.assemble(" ", ("base", "bold reverse"))
        base = base if self.base else Content()
        right = Content.assemble((f" {note}" if note else "", _NOTE), f" {MENU}")
        name = _cut(name, max(width - right.cell_length - base.cell_length, 4))
        room = width - cell_len(name) - right.cell_length - base.cell_length
        published = self._lookup.article(self._article).published
        date = f"  {published.day} {published:%b %Y}" if published else ""
        date = date if len(date) <= room else ""
        room -= len(date)
        found = next((c for c in counts if c.cell_length + 2 <= room), Content())
        gap = " " * max(room - found.cell_length, 0)
        return Content.assemble((name, "bold"), base, (date, QUIET), gap, found, right)

    def _headline(self, width: int, count: int) -> list[Content]:
        """Break the headline at words; the last line says by … that more follows."""
        lines = [""]
        for word in one_line(self._lookup.article(self._article).headline).split():
            longer = f"{lines[-1]} {word}".strip()
            if cell_len(longer) <= width or not lines[-1]:
                lines[-1] = longer
            else:
                lines.append(word)
        if len(lines) > count:
            lines[count - 1] = " ".join(lines[count - 1 : count + 1])
        kept = [*lines, *[""] * count][:count]
        return [Content(line) for line in kept]

    def _statuses(self) -> Content:
        """Count the facts by status."""
        _, found = self._found
        return Content.assemble(
            *(
                Content.assemble(signed(status), (f"{found[status]} ", QUIET))
                for status in SIGNS
            )
        )

    def _linked(self) -> Content:
        """Count the sentences that are linked."""
        count = len(self._lookup.article(self._article).sentences)
        linked, _ = self._found
        return Content.styled(f" {linked} of {count} linked", QUIET)


def _cut(text: str, width: int) -> str:
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1) + "…"
