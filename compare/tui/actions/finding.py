"""Searching, and dropping what was found or highlighted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from compare.tui.actions.base import ReadingBase
from compare.tui.search import Search, find_words
from compare.tui.widgets.search_bar import SearchBar

if TYPE_CHECKING:
    from compare.tui.lookup import Lookup


class Finding(ReadingBase):
    """Goes through what a search found in all articles."""

    def __init__(self, lookup: Lookup) -> None:
        super().__init__(lookup)
        self.search_bar = SearchBar()

    def mount_search(self) -> None:
        """Add the line in which a search is typed, unless it is there already."""
        if self.is_attached and not self.search_bar.is_attached:
            self.mount(self.search_bar)

    def action_search(self) -> None:
        """Begin a search."""
        self.mount_search()
        self.search_bar.open()

    @on(SearchBar.GivenUp)
    def _back_to_text(self) -> None:
        self.panes.lead.focus()

    @on(SearchBar.Sent)
    def _search(self, event: SearchBar.Sent) -> None:
        self.found = find_words(self.lookup, event.words)
        self.panes.show_hits(self.found.spans)
        self.panes.lead.focus()
        if self.panes.lead.ref not in self.found.refs:
            self.action_hit(1)
        self.say_why(self.panes.lead.ref)

    def action_hit(self, way: int) -> None:
        """Go to the next or previous sentence with a hit, in whichever article."""
        ref = self.found.next(self.panes.lead.ref, way)
        if ref is not None:
            self.panes.go_to(ref)
            self.panes.lead.focus()

    def action_marks(self) -> None:
        """Hide the marks, or show them again."""
        self.panes.toggle_marks()

    def action_clear(self) -> None:
        """Drop the search and the highlighted fact."""
        self.chosen = None
        self.found = Search()
        self.panes.choose(None)
        self.panes.show_hits({})
        self.say_why(self.panes.lead.ref)
