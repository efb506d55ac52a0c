"""The facts by outlets, in a table to filter, to sort and to take away."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.content import Content
from textual.widgets import Input

from compare.model import PRECEDENCE
from compare.report import DOCUMENT_FORMATS, FORMATS
from compare.tui.actions.relaying import Relaying
from compare.tui.citing import cite_fact
from compare.tui.commands import commands_of, shown_key
from compare.tui.filters import after, kinds_of
from compare.tui.key_table import KEYS
from compare.tui.keys import Area, bindings_of
from compare.tui.screens.detail import DetailScreen
from compare.tui.screens.export import ExportScreen
from compare.tui.tabling import Order, Tabling, Wish, to_export
from compare.tui.widgets.fact_grid import FactGrid, GridHeads
from compare.tui.widgets.key_bar import KeyBar
from compare.tui.widgets.search_bar import SearchBar
from compare.tui.widgets.table_head import TableHead
from compare.tui.widgets.why_line import WhyLine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult, SystemCommand
    from textual.binding import BindingType

    from compare.model import Fact
    from compare.tui.actions.correcting import Correcting

EXPORTS = (
    *("csv", "markdown"),
    *(name for name in FORMATS if name not in {"csv", "markdown", "json"}),
    *DOCUMENT_FORMATS,
)
"""What the table can be written as; JSON holds a whole comparison and no less."""
OF_A_FACT = {"confirm", "reject", "correct", "tie", "note"}
"""Actions that need a fact to be looked at."""
HIGH = 30
"""Rows from which what is said below has more lines."""


_KEYS = bindings_of(KEYS, Area.TABLE)


class TableScreen(Relaying):
    """Its result is the fact to go to in the panes, or None."""

    # The last one stays in the bottom line, however narrow that is.
    BINDINGS: ClassVar[list[BindingType]] = [
        *_KEYS[:-1],
        *bindings_of(KEYS, Area.SAYING),
        _KEYS[-1],
    ]
    DEFAULT_CSS = """
    TableScreen {
        & > WhyLine { dock: bottom; height: 5; margin-bottom: 1; }
        &.-high > WhyLine { height: 9; }
    }
    """

    def __init__(
        self, reading: Correcting, wish: Wish, seen: Fact | None = None
    ) -> None:
        """Take what to begin with.

        Args:
            reading: Has the comparison, and takes the reader's word on it.
            wish: Which facts to list.
            seen: The fact to look at first.
        """
        super().__init__(reading)
        self._lookup = lookup = reading.lookup
        self._tabling = Tabling(lookup)
        self.wish = wish
        self._seen = seen
        self._before = ""
        self.grid = FactGrid(lookup, self._tabling)
        self.heads = GridHeads(lookup, self.grid)
        self.head = TableHead(lookup)
        self.why = WhyLine()
        self.search_bar = SearchBar("Facts with these words")

    def compose(self) -> ComposeResult:
        """Lay out the filters, the table and what is said of one fact."""
        yield self.done
        yield self.head
        yield self.heads
        yield self.grid
        yield self.search_bar
        yield self.why
        yield KeyBar()

    def on_mount(self) -> None:
        """List what is wanted, and begin with the fact that was seen last."""
        self._list(self.wish)
        if self._seen is not None:
            self.grid.show(self._seen.id)
        self.grid.focus()

    def on_resize(self) -> None:
        """Fit the columns to the terminal."""
        self.set_class(self.size.height >= HIGH, "-high")
        self.call_after_refresh(self._say_outlets)

    def commands(self) -> Iterable[SystemCommand]:
        """Give what the palette offers here."""
        yield from commands_of(self, Area.TABLE, Area.SAYING)

    # Which facts

    def _list(self, wish: Wish, otherwise: int = 0) -> None:
        self.wish = self.head.wish = wish
        self.facts = self._tabling.facts(wish)
        self.head.listed = len(self.facts)
        self.grid.fill(self.facts, otherwise)

    def renew(self) -> None:
        """List what the reader's word made of the facts; the reader stays in place."""
        self._tabling.forget()
        row, top = self.grid.cursor, self.grid.scroll_y
        self._list(self.wish, row)
        self.grid.scroll_to(y=top, animate=False)
        self.head.refresh()

    @property
    def fact(self) -> Fact | None:
        """The fact that the reader looks at, if any."""
        return self.grid.fact

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let nothing be said of no fact."""
        if action in OF_A_FACT and self.is_mounted and self.fact is None:
            return False
        return super().check_action(action, parameters)

    def action_filter(self, by: str) -> None:
        """List only the facts of the next status, kind or outlet, then all again."""
        old = self.wish.filter
        if by == "status":
            new = replace(old, status=after(PRECEDENCE, old.status))
        elif by == "kind":
            kinds = kinds_of(self._lookup.facts.values())
            new = replace(old, kind=after(kinds, old.kind))
        else:
            new = replace(old, article=after(self._lookup.shown, old.article))
        self._list(replace(self.wish, filter=new))

    def action_order(self) -> None:
        """Sort by weight, or by appearance."""
        orders = list(Order)
        order = orders[(orders.index(self.wish.order) + 1) % len(orders)]
        self._list(replace(self.wish, order=order))

    def action_all(self) -> None:
        """List all facts again, in the order of now."""
        self._list(Wish(order=self.wish.order))

    def action_find(self) -> None:
        """Ask for words that the facts must hold."""
        self._before = self.search_bar.value = self.wish.words
        self.search_bar.open()

    @on(Input.Changed)
    def _find(self, event: Input.Changed) -> None:
        event.stop()
        self._list(replace(self.wish, words=event.value))

    @on(SearchBar.Sent)
    def _found(self) -> None:
        self.grid.focus()

    @on(SearchBar.GivenUp)
    def _as_before(self) -> None:
        self.search_bar.value = self._before
        self.grid.focus()

    @on(GridHeads.Clicked)
    def _by_column(self, event: GridHeads.Clicked) -> None:
        event.stop()
        if event.column == "outlet":
            old = self.wish.filter
            article = None if old.article == event.article else event.article
            self._list(replace(self.wish, filter=replace(old, article=article)))
        elif event.column == "kind":
            self.action_filter("kind")
        else:
            self.action_order()

    @on(TableHead.Clicked)
    async def _run(self, event: TableHead.Clicked) -> None:
        event.stop()
        await self.run_action(event.action)

    # Which of them

    @on(FactGrid.Seen)
    def _say(self, event: FactGrid.Seen) -> None:
        event.stop()
        if event.fact is None:
            again = shown_key(self.app, "table-all")
            self.why.say(Content(f"No fact is as you asked. {again} lists all again."))
            return
        self.why.say(self._tabling.describe(event.fact))

    @on(FactGrid.Opened)
    def action_detail(self) -> None:
        """Open what is known of the fact."""
        if fact := self.grid.fact:
            self.app.push_screen(DetailScreen.of_fact(self._lookup, fact))

    def action_go(self) -> None:
        """Close the table, and bring the panes to the fact."""
        if self.grid.fact:
            self.dismiss(self.grid.fact)

    def action_back(self) -> None:
        """Close the table."""
        self.dismiss(None)

    def action_step(self, way: int) -> None:
        """Look at the next fact, or the one before."""
        self.grid.move(way)

    def action_page(self, way: int) -> None:
        """Look a page on, or back."""
        self.grid.page(way)

    def action_end(self, row: int) -> None:
        """Look at the first fact, or the last."""
        self.grid.go(row)

    def action_outlets(self, way: int) -> None:
        """Bring further outlets into view, or earlier ones."""
        self.grid.show_outlets(way)
        self.heads.refresh()
        self._say_outlets()

    def action_next_outlets(self) -> None:
        """Bring further outlets into view and, after the last, the first ones."""
        total = len(self._lookup.shown)
        at_end = self.grid.columns.places.stop == total
        self.action_outlets(-total if at_end else 1)

    def _say_outlets(self) -> None:
        places, total = self.grid.columns.places, len(self._lookup.shown)
        first, last = places[0] + 1, places[-1] + 1
        span = f"outlet {first}" if first == last else f"outlets {first} to {last}"
        self.head.outlets = "" if len(places) == total else f"{span} of {total}"
        self.heads.refresh()

    # Taking away

    def action_copy(self) -> None:
        """Copy the fact as each outlet tells it."""
        if fact := self.grid.fact:
            text = cite_fact(self._lookup, fact)
            self.app.copy_to_clipboard(text)
            self.tell(f"Copied: {text}")

    def action_export(self) -> None:
        """Ask for a format and a file, and write the facts that are listed."""
        if not self.facts:
            self.tell("There is no fact to export.")
            return
        comparison, look = to_export(self._lookup, self.facts, self.wish)
        count = f"{len(self.facts)} fact{'s' if len(self.facts) > 1 else ''}"
        screen = ExportScreen(comparison, f"these {count}", EXPORTS, **look)
        self.app.push_screen(screen, self._exported)

    def _exported(self, path: str | None) -> None:
        if path and self.app.is_web:
            self.tell(f"Your browser saves {Path(path).name}")
        elif path:
            self.tell(f"Written: {path}")
