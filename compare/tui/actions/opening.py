"""Opening the screens beside the main one, and coming back from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.tui.actions.base import ReadingBase
from compare.tui.explain import explain_fact
from compare.tui.prediction import Prediction
from compare.tui.screens.predict import PredictScreen
from compare.tui.screens.table import TableScreen
from compare.tui.tabling import Wish

if TYPE_CHECKING:
    from compare.model import Fact
    from compare.tui.lookup import Lookup


class Opening(ReadingBase):
    """Keeps what the reader had done there for the next time."""

    def __init__(self, lookup: Lookup) -> None:
        super().__init__(lookup)
        self._wish = Wish()
        self._prediction = Prediction()

    def action_table(self) -> None:
        """Open the table of facts."""
        seen = self.facts.list.fact if self.facts.list.has_focus else self.chosen
        table = TableScreen(self.lookup, self._wish, seen)

        def back(fact: Fact | None) -> None:
            self._wish = table.wish
            if fact is not None:
                self._go_to_fact(fact)

        self.app.push_screen(table, back)

    def action_predict(self) -> None:
        """Hide all marks, and let the reader set their own first."""
        self.app.push_screen(PredictScreen(self.lookup, self._prediction))

    def _go_to_fact(self, fact: Fact) -> None:
        self.chosen = fact
        self.panes.jump(fact)
        self.facts.list.show(fact.id)
        self.panes.lead.focus()
        self.say(explain_fact(self.lookup, fact))
