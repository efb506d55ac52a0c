"""The head of a pane: outlet, date, headline and counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from compare.model import SIGNS, one_line
from compare.tui.looks import QUIET, signed

if TYPE_CHECKING:
    from textual import events

    from compare.tui.lookup import Lookup

MENU = "≡"
"""Stands in the corner and takes a click."""


class ArticleHeader(Widget):
    """Says whose article this is and what was found in it."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    ArticleHeader {
        height: 4;
        padding: 0 1;
        background: $panel;
        text-wrap: nowrap;
        text-overflow: ellipsis;
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
        self._linked = lookup.linked_in(article)
        self._found = lookup.facts_in(article)

    def render(self) -> Content:
        """Give as many lines as there is room for, the outlet first."""
        width, height = self.size
        if height > 2:
            headline = self._headline(width, height - 2)
            lines = [self._first_line(width), *headline, self._counts()]
        else:
            counts = self._counts()
            lines = [self._first_line(width, counts), *self._headline(width, 1)]
        return Content("\n").join(lines)

    def on_click(self, event: events.Click) -> None:
        """Say that the head was clicked, or the sign in its corner."""
        event.stop()
        in_corner = event.y == 0 and event.x >= self.size.width
        self.post_message(self.Clicked(self._article, in_corner))

    def _first_line(self, width: int, counts: Content | None = None) -> Content:
        """Put the outlet left and the note right, and between them what fits."""
        number = self._lookup.shown.index(self._article) + 1
        name = f"{number} {self._lookup.names[self._article]}"
        base = (
            Content.assemble(" ", ("base", "bold reverse")) if self.base else Content()
        )
        note = Content.assemble(
            (f" {self.note}" if self.note else "", f"italic {QUIET}"), f" {MENU}"
        )
        name = _cut(name, max(width - note.cell_length - base.cell_length, 4))
        room = width - cell_len(name) - note.cell_length - base.cell_length
        published = self._lookup.article(self._article).published
        date = f"  {published.day} {published:%b %Y}" if published else ""
        if len(date) > room:
            date = ""
        room -= len(date)
        if counts is None or counts.cell_length + 2 > room:
            counts = Content()
        room -= counts.cell_length
        return Content.assemble(
            (name, "bold"), base, (date, QUIET), " " * max(room, 0), counts, note
        )

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

    def _counts(self) -> Content:
        count = len(self._lookup.article(self._article).sentences)
        return Content.assemble(
            *(
                Content.assemble(signed(status), (f"{self._found[status]} ", QUIET))
                for status in SIGNS
            ),
            (f" {self._linked} of {count} linked", QUIET),
        )


def _cut(text: str, width: int) -> str:
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1) + "…"
