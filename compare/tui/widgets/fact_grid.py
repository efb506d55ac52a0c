"""The table of facts: a row a fact, a column an outlet, drawn row by row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.geometry import Size, clamp
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from compare.model import SIGNS
from compare.tui.painting import YOURS
from compare.tui.styles import style_of
from compare.tui.tabling import GAP, NOT_TOLD, OPENING, lay_columns
from compare.tui.widgets.row_view import RowView

if TYPE_CHECKING:
    from rich.style import Style
    from textual import events

    from compare.model import Fact
    from compare.tui.lookup import Lookup
    from compare.tui.tabling import Columns, Tabling


class GridHeads(Widget):
    """Names the columns over the grid, and takes clicks on them."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "GridHeads { height: 1; background: $panel; text-style: bold; }"

    @dataclass
    class Clicked(Message):
        """The reader clicked the head of a column."""

        column: str
        """"order", "kind" or "outlet"."""
        article: int = -1
        """The outlet's article."""

    def __init__(self, lookup: Lookup, grid: FactGrid) -> None:
        super().__init__()
        self._lookup = lookup
        self._grid = grid

    def render_line(self, y: int) -> Strip:
        """Name the fact, its kind and the outlets in view."""
        del y
        columns, style = self._grid.columns, self.rich_style
        parts = [" " * OPENING, _fit("Fact", columns.label)]
        parts += [_fit("Kind", columns.kind)] if columns.kind else []
        shown = self._lookup.shown
        parts += [
            _fit(f"{place + 1} {self._lookup.names[shown[place]]}", columns.cell)
            for place in columns.places
        ]
        return Strip([Segment("".join(parts), style)]).adjust_cell_length(
            self.size.width, style
        )

    def on_click(self, event: events.Click) -> None:
        """Sort, or filter by what the column holds."""
        event.stop()
        place = self._grid.place_at(event.x)
        if place is not None:
            self.post_message(self.Clicked("outlet", self._lookup.shown[place]))
        elif self._grid.is_kind(event.x):
            self.post_message(self.Clicked("kind"))
        else:
            self.post_message(self.Clicked("order"))


class FactGrid(RowView, can_focus=True, inherit_bindings=False):
    """Lists facts, and says which one the reader looks at."""

    cursor = reactive(0, repaint=False)
    """Number of the row that the reader looks at."""

    @dataclass
    class Seen(Message):
        """The reader looks at another fact, or at none."""

        fact: Fact | None

    @dataclass
    class Opened(Message):
        """The reader clicked the fact that they look at."""

    def __init__(self, lookup: Lookup, tabling: Tabling) -> None:
        super().__init__()
        self._lookup = lookup
        self._tabling = tabling
        self._facts: tuple[Fact, ...] = ()
        self._first = 0

    @property
    def fact(self) -> Fact | None:
        """The fact that the reader looks at, if any is listed."""
        return self._facts[self.cursor] if self._facts else None

    @property
    def columns(self) -> Columns:
        """The columns for the width that there is now."""
        width = self.scrollable_content_region.width or self.size.width
        return lay_columns(width, len(self._lookup.shown), self._first)

    def place_at(self, x: int) -> int | None:
        """Give the place of the outlet whose column is drawn there, if one is."""
        columns = self.columns
        start = OPENING + columns.label + GAP
        start += columns.kind + GAP if columns.kind else 0
        place = columns.first + (x - start) // (columns.cell + GAP)
        return place if x >= start and place in columns.places else None

    def is_kind(self, x: int) -> bool:
        """Whether the column of the kinds is drawn there."""
        columns = self.columns
        start = OPENING + columns.label + GAP
        return start <= x < start + columns.kind

    def fill(self, facts: tuple[Fact, ...], otherwise: int = 0) -> None:
        """List these facts; the one that was looked at stays so if it is there.

        Args:
            facts: In the order of the rows.
            otherwise: The row to look at where it is not.
        """
        seen = self.fact
        self._facts = facts
        self.virtual_size = Size(0, len(facts))
        numbers = {fact.id: number for number, fact in enumerate(facts)}
        place = numbers.get(seen.id, otherwise) if seen else otherwise
        self.refresh()
        self._look_at(place)

    def show(self, fact: str) -> None:
        """Look at a fact, if it is listed."""
        for number, each in enumerate(self._facts):
            if each.id == fact:
                self._look_at(number)

    def move(self, rows: int) -> None:
        """Look further down, or up."""
        self._look_at(self.cursor + rows)

    def page(self, way: int) -> None:
        """Look about as far on as is in view."""
        self.move(way * max(self.size.height - 1, 1))

    def go(self, row: int) -> None:
        """Look at a row; -1 is the last."""
        self._look_at(row if row >= 0 else len(self._facts) - 1)

    def show_outlets(self, way: int) -> None:
        """Bring the outlets that follow, or come before, into view."""
        columns = self.columns
        self._first = columns.first + way * columns.count
        self._first = self.columns.first
        self.refresh()

    def _look_at(self, row: int) -> None:
        self.cursor = clamp(row, 0, max(len(self._facts) - 1, 0))
        self._follow()
        self.refresh()
        self.post_message(self.Seen(self.fact))

    def _follow(self) -> None:
        """Keep the cursor in view."""
        height = max(self.size.height, 1)
        top = round(self.scroll_y)
        if self.cursor < top:
            self.scroll_to(y=self.cursor, animate=False)
        elif self.cursor >= top + height:
            self.scroll_to(y=self.cursor - height + 1, animate=False)

    def on_resize(self) -> None:
        """Keep the cursor in view, whatever the size."""
        self._follow()

    def on_click(self, event: events.Click) -> None:
        """Look at the row under the mouse; open it where that is done already."""
        event.stop()
        row = self.row_at(event.y)
        if row >= len(self._facts):
            return
        if row == self.cursor:
            self.post_message(self.Opened())
        else:
            self._look_at(row)

    def draw_row(self, number: int, ground: Style) -> Strip | None:
        """Draw one row: sign, label, kind, then each outlet's words."""
        if number >= len(self._facts):
            return None
        fact, columns = self._facts[number], self.columns
        here = number == self.cursor
        if here:
            ground += style_of(self.app, "level")
        bold = ground + style_of(self.app, "cursor") if here else ground
        quiet = ground + style_of(self.app, "number")
        sign = ground + style_of(self.app, f"margin-{fact.status.value}")
        segments = [
            Segment("▌" if here else " ", ground + style_of(self.app, "bar")),
            Segment(SIGNS[fact.status], sign),
            Segment(f"{YOURS if fact.reader else ' '} ", ground),
            Segment(_fit(self._tabling.label(fact), columns.label), bold),
        ]
        if columns.kind:
            segments.append(Segment(_fit(fact.kind.value, columns.kind), quiet))
        segments += self._cells(fact, columns, ground, quiet)
        return Strip(segments).adjust_cell_length(self.size.width, ground)

    def _cells(
        self, fact: Fact, columns: Columns, ground: Style, quiet: Style
    ) -> list[Segment]:
        """Draw what each outlet in view has of a fact."""
        segments = []
        for place in columns.places:
            words = self._tabling.cell(fact, self._lookup.shown[place])
            style = quiet if words == NOT_TOLD else ground
            segments.append(Segment(_fit(words, columns.cell), style))
        return segments


def _fit(text: str, width: int) -> str:
    """Give a text as wide as its column, and the gap after it."""
    if cell_len(text) > width:
        text = set_cell_size(text, width - 1) + "…"
    return set_cell_size(text, width) + " " * GAP
