"""What all actions of the main screen stand on: its widgets, and how it speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.tui.explain import explain_hits, explain_sentence, explain_yours
from compare.tui.screens.telling import TellingScreen
from compare.tui.search import Search
from compare.tui.widgets.article_text import ArticleText
from compare.tui.widgets.fact_panel import FactPanel
from compare.tui.widgets.pane_row import PaneRow
from compare.tui.widgets.top_bar import TopBar
from compare.tui.widgets.why_line import WhyLine

if TYPE_CHECKING:
    from textual.content import Content

    from compare.model import Fact, SentenceRef
    from compare.tui.lookup import Lookup
    from compare.tui.widgets.fact_list import FactList


class ReadingBase(TellingScreen[None]):
    """The widgets of the main screen, and what is found and chosen in them."""

    def __init__(self, lookup: Lookup) -> None:
        super().__init__()
        self.lookup = lookup
        self.panes = PaneRow(lookup)
        self.facts = FactPanel(lookup)
        self.why = WhyLine()
        self.top = TopBar(lookup)
        self.found = Search()
        """What was searched for last."""
        self.chosen: Fact | None = None
        """The fact that is highlighted."""

    def say(self, words: Content) -> None:
        """Say something at the bottom, and on top which panes are in view."""
        self.top.panes = self.panes.words
        self.why.say(words)

    def say_why(self, ref: SentenceRef) -> None:
        """Explain a sentence, below what a search has found."""
        words = explain_yours(self.lookup, ref) + explain_sentence(self.lookup, ref)
        if self.found.words:
            words = explain_hits(self.lookup, self.found).append("\n").append(words)
        self.say(words)

    def focus_on(self, widget: ArticleText | FactList) -> None:
        """Give the keys to a pane, which then leads, or to the list of facts."""
        if isinstance(widget, ArticleText) and widget is not self.panes.lead:
            self.panes.lead_with(widget.article)
        self.facts.mount_parts()
        self.set_focus(widget)
