"""Going from place to place: panes, areas, differences, rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.content import Content

from compare.tui.actions.base import ReadingBase
from compare.tui.widgets.pane_row import PaneRow

if TYPE_CHECKING:
    from compare.tui.widgets.article_text import ArticleText
    from compare.tui.widgets.fact_list import FactList


class Moving(ReadingBase):
    """Leads with another article, or from another sentence."""

    @on(PaneRow.Read)
    def _explain_sentence(self, event: PaneRow.Read) -> None:
        self.say_why(event.ref)

    def action_next_area(self, way: int) -> None:
        """Go round the panes, then the list of facts."""
        shown = self.panes.arrangement.shown
        places: list[ArticleText | FactList] = [
            self.panes.text_of(article) for article in shown
        ]
        if self.facts.display:
            places.append(self.facts.list)
        here = self.facts.list if self.facts.list.has_focus else self.panes.lead
        self.focus_on(places[(places.index(here) + way) % len(places)])

    def action_next_pane(self, way: int) -> None:
        """Lead with the article to the right or to the left, round and round."""
        shown = self.panes.arrangement.shown
        place = shown.index(self.panes.lead.article) + way
        self.focus_on(self.panes.text_of(shown[place % len(shown)]))

    def action_pane(self, place: int) -> None:
        """Lead with one article, counted from 0; a hidden one is shown again."""
        if place < len(self.panes.texts):
            self.focus_on(self.panes.texts[place])

    def action_difference(self, way: int) -> None:
        """Go to the next sentence of the leading article that differs."""
        lead = self.panes.lead
        refs = [ref for ref, _ in self.lookup.sentences_of(lead.article)]
        ahead = refs[lead.sentence + 1 :] if way > 0 else refs[: lead.sentence][::-1]
        ref = next((ref for ref in ahead if self.lookup.differs(ref)), None)
        if ref is None:
            which = "further" if way > 0 else "earlier"
            name = self.lookup.names[lead.article]
            self.say(Content(f"No {which} difference in {name}."))
        else:
            self.panes.go_to(ref)

    def action_next_in_row(self) -> None:
        """Go to the next sentence that bears the same number in the margin."""
        ref = self.panes.lead.ref
        shown = set(self.panes.arrangement.shown)
        row = [other for other in self.lookup.row(ref) if other.article in shown]
        if len(row) < 2:
            self.say(Content("No other sentence belongs to this one."))
            return
        other = row[(row.index(ref) + 1) % len(row)]
        self.panes.go_to(other)
        self.panes.lead.focus()
