"""Choosing a fact or a sentence, and opening what is known of it."""

from __future__ import annotations

from textual import on

from compare.tui.actions.base import ReadingBase
from compare.tui.explain import explain_fact
from compare.tui.filters import FactFilter
from compare.tui.screens.detail import DetailScreen
from compare.tui.screens.notices import NoticesScreen
from compare.tui.screens.told import ToldScreen
from compare.tui.widgets.article_text import ArticleText
from compare.tui.widgets.fact_list import FactList
from compare.tui.widgets.pane_row import PaneRow
from compare.tui.widgets.top_bar import TopBar


class Choosing(ReadingBase):
    """Follows the reader into facts and details."""

    @on(FactList.Seen)
    def _explain_fact(self, event: FactList.Seen) -> None:
        self.say(explain_fact(self.lookup, event.fact))

    @on(FactList.Chosen)
    def _choose(self, event: FactList.Chosen) -> None:
        if event.fact is self.chosen:
            self.app.push_screen(DetailScreen.of_fact(self.lookup, event.fact))
            return
        self.chosen = event.fact
        self.panes.jump(event.fact)
        self.say(explain_fact(self.lookup, event.fact))

    @on(PaneRow.Pointed)
    def _point(self, event: PaneRow.Pointed) -> None:
        self.chosen = event.fact
        self.facts.list.show(event.fact.id)
        self.say(explain_fact(self.lookup, event.fact))

    @on(ArticleText.Opened)
    def _open(self, event: ArticleText.Opened) -> None:
        self.app.push_screen(DetailScreen.of_sentence(self.lookup, event.ref))

    def action_detail(self) -> None:
        """Open what is known of the fact in the list, or of the sentence."""
        fact = self.facts.list.fact
        if self.facts.list.has_focus and fact is not None:
            self.app.push_screen(DetailScreen.of_fact(self.lookup, fact))
        else:
            self.panes.lead.action_open()

    def action_filter(self, by: str) -> None:
        """List only the facts of the next status, kind or outlet."""
        if self.facts.display:
            self.facts.next_filter(by)

    @on(TopBar.Clicked)
    async def _list_status(self, event: TopBar.Clicked) -> None:
        """List only the facts of a status, or all again."""
        if not self.facts.display:
            await self.run_action("facts")
        status = None if self.facts.wanted.status is event.status else event.status
        self.facts.wanted = FactFilter(status=status)
        self.focus_on(self.facts.list)

    def action_notices(self) -> None:
        """Open what the reader must know."""
        self.app.push_screen(NoticesScreen(self.lookup))

    def action_told(self) -> None:
        """Open who is quoted, what stands where, and which words are used."""
        self.app.push_screen(ToldScreen(self.lookup))
