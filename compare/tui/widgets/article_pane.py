"""One article: its head, and its words with the map of its differences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import NULL_OFFSET, NULL_SPACING, Region
from textual.layout import WidgetPlacement

from compare.tui.widgets.article_header import ArticleHeader
from compare.tui.widgets.article_text import ArticleText

if TYPE_CHECKING:
    from compare.tui.lookup import Lookup


class ArticlePane:
    """Holds together what belongs to one article.

    It is no widget of its own: each costs time before the first words are seen.
    """

    def __init__(self, lookup: Lookup, article: int) -> None:
        self.article = article
        self.header = ArticleHeader(lookup, article)
        self.text = ArticleText(lookup, article)
        self.parts = (self.header, self.text)

    @property
    def display(self) -> bool:
        """Whether it is in view."""
        return self.text.display

    def show(self, shown: bool) -> None:
        """Bring it into view, or take it out."""
        for part in self.parts:
            if part.display != shown:
                part.display = shown

    @property
    def region(self) -> Region:
        """Where on the screen it is."""
        return self.header.region.union(self.text.region)

    def place(self, region: Region, head: int) -> list[WidgetPlacement]:
        """Place the head on top of the words.

        Args:
            region: Where in the row.
            head: Rows of the head.
        """
        parts = zip(self.parts, region.split_horizontal(head), strict=True)
        return [
            WidgetPlacement(part, NULL_OFFSET, NULL_SPACING, widget)
            for widget, part in parts
        ]

    def lead(self, leads: bool) -> None:
        """Let it look as the pane that leads, or as one of the others."""
        self.text.leads = leads
        self.header.set_class(leads, "-leads", update=self.header.is_attached)

    def renew(self) -> None:
        """Show the findings anew."""
        self.header.renew()
        self.text.renew()
