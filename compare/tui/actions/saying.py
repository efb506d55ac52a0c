"""Taking what the reader says, and showing the comparison with it at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from compare.errors import ReportError
from compare.review import Sidecar
from compare.tui.actions.base import ReadingBase
from compare.tui.desk import Desk
from compare.tui.explain import explain_fact
from compare.tui.screens.chooser import ChooserScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.content import Content

    from compare.model import Comparison, Fact, SentenceRef
    from compare.review import Correction
    from compare.tui.lookup import Lookup
    from compare.tui.offers import Offer
    from compare.tui.screens.table import TableScreen

Choice: TypeAlias = "tuple[Content, Callable[[], None]]"
"""An answer, and what it does."""


class Saying(ReadingBase):
    """Asks what to say, keeps it, and shows what comes of it."""

    def __init__(self, lookup: Lookup) -> None:
        super().__init__(lookup)
        self.desk = Desk(Sidecar(None))
        self._original = lookup.comparison
        self.marked: SentenceRef | Fact | None = None
        """What waits to be tied to another."""
        self.table: TableScreen | None = None
        """The table of facts, while it is open."""

    def use_desk(self, desk: Desk, original: Comparison) -> None:
        """Keep corrections on a desk.

        Args:
            desk: Holds the corrections of all events.
            original: The comparison as it was found.
        """
        self.desk = desk
        self._original = original

    def on_screen_resume(self) -> None:
        """Show what was said of this event while another was open."""
        shown = self.desk.show(self._original)
        if shown.provenance.session != self.lookup.comparison.provenance.session:
            self._show(shown)

    @property
    def looked_at(self) -> Fact | None:
        """The fact that the reader looks at in the table or the list, if it has one."""
        if self.table is not None:
            return self.table.fact
        return self.facts.list.fact if self.facts.list.has_focus else None

    def ask(self, title: Content, choices: Sequence[Choice]) -> None:
        """Let the reader choose one answer, or none."""

        def run(place: int | None) -> None:
            if place is not None:
                choices[place][1]()

        self.app.push_screen(ChooserScreen(title, [words for words, _ in choices]), run)

    def choices(self, found: Sequence[Offer]) -> list[Choice]:
        """Make answers of what can be said."""
        return [(offer.words, partial(self.say_offer, offer)) for offer in found]

    def say_offer(self, offer: Offer) -> None:
        """Say what was offered."""
        self.correct(offer.correction, offer.done)

    def correct(self, correction: Correction, done: str) -> None:
        """Take a correction, and tell what was done."""
        self.keep(partial(self.desk.add, correction), done)

    def keep(self, step: Callable[[], str], done: str) -> None:
        """Take a step on the desk, show what comes of it, and tell what was done."""
        try:
            said = step()
            if self.app.is_web:
                said = "Kept until you close this page."
        except ReportError as error:
            said = f"But it is not kept: {error.message}. {error.hint}"
        self._show(self.desk.show(self._original))
        self.tell(f"{done} {said}")

    def tell(self, text: str) -> None:
        """Say it where the reader looks: on the table, while that is open."""
        if self.table is None:
            super().tell(text)
        else:
            self.table.tell(text)

    def _show(self, comparison: Comparison) -> None:
        """Show the same articles with other findings; the reader stays in place."""
        self.lookup.take(comparison)
        self.marked = None
        for text in self.panes.texts:
            text.tied = None
        self.chosen = self.lookup.facts.get(self.chosen.id) if self.chosen else None
        self.panes.renew()
        self.facts.renew()
        self.top.refresh()
        if self.table is not None:
            self.table.renew()
        if fact := self.looked_at:
            self.say(explain_fact(self.lookup, fact))
        else:
            self.say_why(self.panes.lead.ref)
