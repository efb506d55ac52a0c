"""One article: its head, its words and the map of its differences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.containers import Horizontal, Vertical

from compare.tui.widgets.article_header import ArticleHeader
from compare.tui.widgets.article_text import ArticleText
from compare.tui.widgets.mark_map import MarkMap, weigh_lines
from compare.tui.widgets.still import Bare

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from compare.tui.layout import Layout
    from compare.tui.lookup import Lookup


class _Body(Horizontal, Bare):
    """The words and their map."""


class ArticlePane(Vertical, Bare):
    """Holds together what belongs to one article."""

    DEFAULT_CSS = """
    ArticlePane {
        width: 1fr;
        height: 1fr;
    }
    """

    def __init__(self, lookup: Lookup, article: int) -> None:
        super().__init__()
        self._lookup = lookup
        self.article = article
        self.header = ArticleHeader(lookup, article)
        self.text = ArticleText(lookup, article)
        self.map = MarkMap()
        self._mapped: Layout | None = None

    def compose(self) -> ComposeResult:
        """Put the head on top, the map to the right of the words."""
        yield self.header
        with _Body():
            yield self.text
            yield self.map

    def on_mount(self) -> None:
        """Let the map follow the text."""
        for change in ("top", "marks"):
            self.watch(self.text, change, self._draw_map, init=False)
        self.watch(self.text, "leads", self._show_lead)

    @on(MarkMap.Clicked)
    def _go_to_line(self, event: MarkMap.Clicked) -> None:
        event.stop()
        lines = self.text.layout_lines
        self.text.action_go(lines.sentence_at(event.line))

    def _show_lead(self) -> None:
        self.header.set_class(self.text.leads, "-leads")

    def on_resize(self) -> None:
        """Draw the map again; the text has its new size already."""
        self._draw_map()

    def renew(self) -> None:
        """Show the findings anew."""
        self.header.renew()
        if self.text.renew():
            self._mapped = None
            self._draw_map()

    def _draw_map(self) -> None:
        lines = self.text.layout_lines
        if lines is not self._mapped:
            self._mapped = lines
            passages = self._lookup.passages[self.article]
            self.map.signs = weigh_lines(lines, passages, self.text.margin)
        self.map.seen = (self.text.top, self.text.top + self.text.size.height)
