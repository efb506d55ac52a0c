"""The list of facts under a line that says which of them are listed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical
from textual.reactive import reactive

from compare.model import PRECEDENCE
from compare.tui.filters import FactFilter, after, arrange, kinds_of
from compare.tui.widgets.fact_list import FactList
from compare.tui.widgets.fact_title import FactTitle
from compare.tui.widgets.still import Framed

if TYPE_CHECKING:
    from compare.tui.lookup import Lookup


class FactPanel(Vertical, Framed):
    """Shows the facts that the filter lets through."""

    DEFAULT_CSS = """
    FactPanel {
        width: 30%;
        min-width: 32;
        max-width: 52;
        height: 1fr;
        border-left: vkey $panel;
    }
    FactPanel > FactTitle {
        height: 1;
        padding: 0 1;
        background: $panel;
        text-wrap: nowrap;
        text-overflow: ellipsis;
    }
    FactPanel:focus-within > FactTitle { background: $primary 30%; }
    """

    wanted: reactive[FactFilter] = reactive(FactFilter(), init=False)
    """Which facts are listed."""

    def __init__(self, lookup: Lookup) -> None:
        super().__init__()
        self._lookup = lookup
        self._title = FactTitle(lookup)
        self.list = FactList(lookup)

    def mount_parts(self) -> None:
        """Put the title over the list, unless it is there: the articles come first."""
        if self.is_attached and not self.list.is_attached:
            self.watch_wanted()
            self.mount(self._title, self.list)

    def watch_wanted(self) -> None:
        """List anew whenever the filter changes."""
        sections = arrange(self._lookup, self.wanted)
        listed = sum(len(section.facts) for section in sections)
        self._title.wanted, self._title.listed = self.wanted, listed
        self._title.refresh()
        self.list.fill(sections)

    def renew(self) -> None:
        """List the facts anew; the reader stays where they were, or near to it."""
        place, top = self.list.cursor, self.list.scroll_y
        self.watch_wanted()
        if self.list.cursor is None and place is not None:
            self.list.look_near(place)
        self.list.scroll_to(y=top, animate=False)

    @on(FactTitle.Clicked)
    def _list_by(self, event: FactTitle.Clicked) -> None:
        event.stop()
        if event.by:
            self.next_filter(event.by)
        else:
            self.wanted = FactFilter()

    def next_filter(self, by: str) -> None:
        """List only the next status, kind or outlet, and after the last one all.

        Args:
            by: "status", "kind" or "outlet".
        """
        wanted = self.wanted
        facts = self._lookup.facts.values()
        if by == "status":
            self.wanted = replace(wanted, status=after(PRECEDENCE, wanted.status))
        elif by == "kind":
            self.wanted = replace(wanted, kind=after(kinds_of(facts), wanted.kind))
        else:
            article = after(self._lookup.shown, wanted.article)
            self.wanted = replace(wanted, article=article)
