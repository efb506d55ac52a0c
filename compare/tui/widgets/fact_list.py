"""The facts, one a row, in sections by status."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from textual.binding import Binding
from textual.content import Content
from textual.geometry import Size, clamp
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.style import Style

from compare.model import FactStatus, shorten
from compare.paper.readable import say_label
from compare.tui.key_table import KEYS
from compare.tui.keys import Area, bindings_of
from compare.tui.looks import QUIET, signed
from compare.tui.painting import YOURS
from compare.tui.widgets.row_view import RowView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.style import Style as RichStyle
    from textual import events
    from textual.binding import BindingType

    from compare.model import Fact
    from compare.tui.filters import Section
    from compare.tui.lookup import Lookup

KEPT = 1000
"""Rows that are kept as they were drawn, also for another width."""
LABEL = 200
"""Characters of a label beyond which it is cut; no screen shows more in a row."""
MOVES = {
    "up": "cursor_up",
    "down": "cursor_down",
    "pageup": "page_up",
    "pagedown": "page_down",
    "home": "first",
    "end": "last",
}
"""Keys that go through any list."""
SEEN, HERE, HOVER = (
    "$foreground on $level-ground",
    "bold $foreground on $primary 40%",
    "on $block-hover-background",
)
"""How the row looks that the reader looks at, also while the keys go to the list, and
one below the mouse."""


class ListRow(NamedTuple):
    """A fact, or the title of a section."""

    words: Content
    fact: Fact | None = None


class FactList(RowView, can_focus=True, inherit_bindings=False):
    """Lists facts and says which one the reader looks at or chooses."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of(KEYS, Area.FACTS),
        *(Binding(key, action, show=False) for key, action in MOVES.items()),
    ]
    DEFAULT_CSS = "FactList { overflow-x: hidden; }"

    cursor: reactive[int | None] = reactive(None)
    """Number of the row that the reader looks at, if any."""
    hover: reactive[int | None] = reactive(None)
    """Number of the row below the mouse."""

    @dataclass
    class Seen(Message):
        """The reader moved to a fact."""

        fact: Fact

    @dataclass
    class Chosen(Message):
        """The reader wants to go to a fact."""

        fact: Fact

    def __init__(self, lookup: Lookup) -> None:
        super().__init__()
        self._lookup = lookup
        self.rows: tuple[ListRow, ...] = ()
        """What is listed, from top to bottom."""
        self._lines: dict[tuple[int, str, int], Strip] = {}

    # What is listed

    def fill(self, sections: tuple[Section, ...]) -> None:
        """List these sections; the fact that was looked at stays so if it is there."""
        seen = self.fact
        rows: list[ListRow] = []
        for section in sections:
            rows.append(ListRow(self._title(section)))
            rows.extend(ListRow(self._words(fact), fact) for fact in section.facts)
        self.rows = tuple(rows)
        self._lines.clear()
        self.set_reactive(FactList.cursor, None)
        self.virtual_size = Size(0, len(rows))
        self._scroll(0)
        self.refresh()
        if seen is not None:
            self.show(seen.id)

    def _title(self, section: Section) -> Content:
        count = len(section.facts)
        words = f"{section.status.value} ({count})"
        if section.article is not None:
            words = f"only {self._lookup.names[section.article]} ({count})"
        return signed(section.status, words).stylize("bold underline")

    def _words(self, fact: Fact) -> Content:
        several = len(self._lookup.shown) > 2 and fact.status is not FactStatus.UNIQUE
        places = [
            str(self._lookup.shown.index(article) + 1)
            for article in fact.outlets
            if article in self._lookup.shown
        ]
        return Content.assemble(
            "  ",
            signed(fact.status),
            (YOURS, "bold $accent") if fact.reader else " ",
            (f"{'·'.join(places)} " if several else "", QUIET),
            shorten(say_label(fact), LABEL),
            (f"  {fact.kind.value}", QUIET),
        )

    # Where the reader is

    @property
    def fact(self) -> Fact | None:
        """The fact that the reader looks at, if any."""
        return None if self.cursor is None else self.rows[self.cursor].fact

    @property
    def _facts(self) -> list[int]:
        """The rows that are facts."""
        return [number for number, row in enumerate(self.rows) if row.fact]

    def show(self, fact: str) -> None:
        """Move to a fact, if it is listed, without saying so."""
        for number, row in enumerate(self.rows):
            if row.fact is not None and row.fact.id == fact:
                self._look_at(number)

    def look_near(self, place: int) -> None:
        """Move to the fact in a place, or to the one before, without saying so."""
        before = [number for number in self._facts if number <= place]
        self._look_at(next(iter([*before[-1:], *self._facts]), None))

    def _look_at(self, row: int | None) -> None:
        self.cursor = row
        self._follow()

    def _follow(self) -> None:
        """Keep the cursor in view."""
        if self.cursor is not None:
            last = self.cursor - max(self.size.height, 1) + 1
            self._scroll(clamp(round(self.scroll_y), last, self.cursor))

    def _scroll(self, top: int) -> None:
        if self.is_mounted and top != round(self.scroll_y):
            self.scroll_to(y=top, animate=False)

    def on_resize(self) -> None:
        """Keep the cursor in view, whatever the size."""
        self._follow()

    def _go(self, rows: Iterable[int]) -> None:
        """Move to the first of some rows, if there is one, and tell where that is."""
        self._look_at(next(iter(rows), self.cursor))
        self._tell_seen()

    def _tell_seen(self) -> None:
        if self.fact is not None and self.has_focus:
            self.post_message(self.Seen(self.fact))

    def on_focus(self) -> None:
        """Begin at the first fact, and tell where the reader is."""
        if self.cursor is None:
            self._look_at(next(iter(self._facts), None))
        if self.fact is not None:
            self.post_message(self.Seen(self.fact))

    def action_first(self) -> None:
        """Move to the first fact."""
        self._go(self._facts)

    def action_last(self) -> None:
        """Move to the last fact."""
        self._go(reversed(self._facts))

    def action_cursor_down(self) -> None:
        """Move to the next fact, and from the last one to the first."""
        at = -1 if self.cursor is None else self.cursor
        after = [number for number in self._facts if number > at]
        self._go([*after, *self._facts])

    def action_cursor_up(self) -> None:
        """Move to the fact before, and from the first one to the last."""
        at = 0 if self.cursor is None else self.cursor
        before = [number for number in self._facts if number < at]
        self._go([*before[::-1], *self._facts[::-1]])

    def action_page_down(self) -> None:
        """Move about as far on as is in view."""
        at = (self.cursor or 0) + self.size.height
        after = [number for number in self._facts if number >= at]
        self._go([*after, *self._facts[::-1]])

    def action_page_up(self) -> None:
        """Move about as far back as is in view."""
        at = (self.cursor or 0) - self.size.height
        before = [number for number in self._facts if number <= at]
        self._go([*before[::-1], *self._facts])

    def action_select(self) -> None:
        """Choose the fact that the reader looks at."""
        if self.fact is not None:
            self.post_message(self.Chosen(self.fact))

    # The mouse

    def on_click(self, event: events.Click) -> None:
        """Choose the fact below the mouse."""
        number = self.row_at(event.y)
        if number < len(self.rows) and self.rows[number].fact is not None:
            self._go([number])
            self.action_select()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Mark the row below the mouse."""
        self.hover = self.row_at(event.y)

    def on_leave(self) -> None:
        """Mark it no longer."""
        self.hover = None

    # What it looks like

    def _size_updated(self, size: Size, *sizes: Any, **how: Any) -> bool:
        """Leave the scrollbar alone where the size is as it was.

        Textual would draw it anew with every layout, in a frame after all others.
        """
        return size != self.outer_size and super()._size_updated(size, *sizes, **how)

    def notify_style_update(self) -> None:
        """Draw all rows anew."""
        super().notify_style_update()
        self._lines.clear()

    def draw_row(self, number: int, ground: RichStyle) -> Strip | None:
        """Draw one row, unless that was done before."""
        del ground
        if number >= len(self.rows):
            return None
        # The scrollbar stands in front of the last column.
        room = self.scrollable_content_region.width
        key = number, self._look_of(number), room
        if key not in self._lines:
            if len(self._lines) > KEPT:
                self._lines.clear()
            style = self.visual_style + Style.parse(key[1])
            words = self.rows[number].words.truncate(room, ellipsis=True)
            line = Strip(words.render_segments(style))
            self._lines[key] = line.adjust_cell_length(
                self.size.width, style.rich_style
            )
        return self._lines[key]

    def _look_of(self, number: int) -> str:
        if number == self.cursor:
            reverse = " reverse" if self.app.no_color else ""
            return (HERE if self.has_focus else SEEN) + reverse
        return HOVER if number == self.hover and self.rows[number].fact else ""
