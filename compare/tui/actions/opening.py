"""Opening the screens beside the main one, and coming back from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.tui.actions.correcting import Correcting
from compare.tui.explain import explain_fact
from compare.tui.prediction import Prediction
from compare.tui.screens.predict import PredictScreen
from compare.tui.screens.table import TableScreen
from compare.tui.tabling import Wish

if TYPE_CHECKING:
    from compare.model import Fact
    from compare.tui.lookup import Lookup


class Opening(Correcting):
    """Keeps what the reader had done there for the next time."""

    def __init__(self, lookup: Lookup) -> None:
        super().__init__(lookup)
        self._wish = Wish()
        self._prediction = Prediction()

    def action_table(self) -> None:
        """Open the table of facts."""
        seen = self.looked_at or self.chosen
        self.table = table = TableScreen(self, self._wish, seen)

        def back(fact: Fact | None) -> None:
            self.table = None
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
