"""Saying otherwise: links, facts and notes by the reader's own word."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from textual.content import Content

from compare.errors import ReportError
from compare.model import one_line
from compare.report.readable import say_label
from compare.review import Sidecar
from compare.review.facts import can_join
from compare.tui import offers
from compare.tui.actions.base import ReadingBase
from compare.tui.desk import Desk
from compare.tui.key_table import KEYS
from compare.tui.keys import keys_of
from compare.tui.marks import is_drawn
from compare.tui.screens.chooser import ChooserScreen
from compare.tui.screens.note import NoteScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from compare.model import Comparison, Fact, Link, SentenceRef
    from compare.review import Correction
    from compare.tui.lookup import Lookup
    from compare.tui.offers import Offer

Choice: TypeAlias = "tuple[Content, Callable[[], None]]"
"""An answer, and what it does."""


class Correcting(ReadingBase):
    """Takes the reader's corrections and shows the comparison with them at once."""

    def __init__(self, lookup: Lookup) -> None:
        super().__init__(lookup)
        self._desk = Desk(Sidecar(None))
        self._original = lookup.comparison
        self._marked: SentenceRef | Fact | None = None

    def use_desk(self, desk: Desk, original: Comparison) -> None:
        """Keep corrections on a desk.

        Args:
            desk: Holds the corrections of all events.
            original: The comparison as it was found.
        """
        self._desk = desk
        self._original = original

    def on_screen_resume(self) -> None:
        """Show what was said of this event while another was open."""
        shown = self._desk.show(self._original)
        if shown.provenance.session != self.lookup.comparison.provenance.session:
            self._show(shown)

    # Keys

    def action_confirm(self) -> None:
        """Confirm the fact in the list, or the link of the sentence."""
        if fact := self._fact:
            self._say_offer(offers.confirm_fact(self.lookup, fact))
        else:
            self._with_link(lambda link: offers.confirm_link(self.lookup, link))

    def action_reject(self) -> None:
        """Reject the fact in the list, or the link of the sentence."""
        if fact := self._fact:
            self._say_offer(offers.reject_fact(self.lookup, fact))
        else:
            self._with_link(lambda link: offers.reject_link(self.lookup, link))

    def action_tie(self) -> None:
        """Mark a sentence or a fact, or tie the one that is marked to this one."""
        if fact := self._fact:
            self._tie_fact(fact)
        else:
            self._tie_sentence(self.panes.lead.ref)

    def action_correct(self) -> None:
        """Ask what to say of the fact in the list, or of the sentence."""
        if fact := self._fact:
            self._choose_on_fact(fact)
        else:
            self._choose_on_sentence(self.panes.lead.ref)

    def action_note(self) -> None:
        """Write a note to the sentence."""
        ref = self.panes.lead.ref
        sentence = Content.styled(offers.quote(self.lookup, ref), "bold")
        before = self.lookup.notes.get(ref, "")
        self.app.push_screen(
            NoteScreen(sentence, before), partial(self._noted, ref, before)
        )

    def action_undo(self) -> None:
        """Take the last correction back."""
        if self._desk.history.past:
            self._keep(self._desk.undo, "Taken back.")
        else:
            self.tell("There is nothing to take back.")

    def action_redo(self) -> None:
        """Say again what was taken back last."""
        if self._desk.history.future:
            self._keep(self._desk.redo, "Said again.")
        else:
            self.tell("There is nothing to say again.")

    # What is under the cursor

    @property
    def _again(self) -> str:
        (key,) = (key for key in KEYS if key.name == "tie")
        return f"press {keys_of(self.app, key)[0]} again"

    @property
    def _fact(self) -> Fact | None:
        return self.facts.list.fact if self.facts.list.has_focus else None

    def _with_link(self, offer: Callable[[Link], Offer]) -> None:
        """Say something of the only link of the sentence, or ask of which."""
        ref = self.panes.lead.ref
        links = self.lookup.links_of.get(ref, ())
        if not links:
            self.tell("No sentence is linked to this one.")
        elif len(links) == 1:
            self._say_offer(offer(links[0]))
        else:
            title = Content(f"Which link of {offers.cite(self.lookup, ref)}?")
            self._ask(
                title,
                [
                    (self._other(ref, link), partial(self._say_offer, offer(link)))
                    for link in links
                ],
            )

    def _other(self, ref: SentenceRef, link: Link) -> Content:
        other = link.b if link.a == ref else link.a
        return Content(offers.quote(self.lookup, other))

    # Tying

    def _tie_sentence(self, ref: SentenceRef) -> None:
        marked = self._marked
        if not isinstance(marked, tuple) or marked.article == ref.article:
            self._mark(None if marked == ref else ref)
            return
        title = Content(
            f"{offers.quote(self.lookup, marked)}\n{offers.quote(self.lookup, ref)}"
        )
        found = [
            offers.link_offer(self.lookup, marked, ref, relation, words)
            for relation, words in offers.RELATIONS
        ]
        self._ask(title, self._choices(found))

    def _tie_fact(self, fact: Fact) -> None:
        marked = self._marked
        if marked is None or isinstance(marked, tuple) or marked.id == fact.id:
            same = not isinstance(marked, tuple) and marked is not None
            self._mark(None if same else fact)
            return
        first = self.lookup.facts.get(marked.id, marked)
        found = [
            offers.join_offer(self.lookup, first, fact, status, words)
            for status, words in offers.SHARING
            if can_join(first, fact, status)
        ]
        if found:
            title = f"{offers.cut(say_label(first))}\n{offers.cut(say_label(fact))}"
            self._ask(Content(title), self._choices(found))
        else:
            self._mark(fact)
            self.tell(
                "Only facts of one kind and of different outlets can be one: this one "
                "is marked instead."
            )

    def _mark(self, target: SentenceRef | Fact | None) -> None:
        """Mark what will be tied next."""
        self._marked = target
        ref = target if isinstance(target, tuple) else None
        for text in self.panes.texts:
            text.tied = ref.sentence if ref and ref.article == text.article else None
        if ref:
            name = offers.cite(self.lookup, ref)
            self.tell(f"{name} is marked: go to another article and {self._again}.")
        elif target is None:
            self.tell("Nothing is marked any more.")
        else:
            self.tell(f"The fact is marked: go to another one and {self._again}.")

    # Asking

    def _choose_on_fact(self, fact: Fact) -> None:
        title = Content(f"{offers.cut(say_label(fact))}, {fact.kind.value}")
        found = [*offers.offers_of_fact(self.lookup, fact)]
        self._ask(
            title,
            [
                *self._choices(found),
                (Content("  Join it with another"), self.action_tie),
                *self._steps(),
            ],
        )

    def _choose_on_sentence(self, ref: SentenceRef) -> None:
        links = self.lookup.links_of.get(ref, ())
        choices: list[Choice] = []
        if len(links) == 1:
            choices += self._choices([*offers.offers_of_link(self.lookup, links[0])])
        else:
            for link in links:
                words = Content.assemble("  The link with ", self._other(ref, link))
                choices.append((words, partial(self._choose_on_link, link)))
        verb = "Change" if ref in self.lookup.notes else "Write"
        choices += [
            (Content("  Link it with a sentence of another"), self.action_tie),
            (Content(f"  {verb} a note"), self.action_note),
        ]
        for fact in self.lookup.facts_at.get(ref, ()):
            if is_drawn(fact):
                words = Content(f"  The {fact.kind} {offers.cut(say_label(fact))}")
                choices.append((words, partial(self._choose_on_fact_of, fact)))
        title = Content(offers.quote(self.lookup, ref))
        self._ask(title, [*choices, *self._steps()])

    def _choose_on_link(self, link: Link) -> None:
        title = "\n".join(offers.quote(self.lookup, ref) for ref in (link.a, link.b))
        self._ask(
            Content(title), self._choices([*offers.offers_of_link(self.lookup, link)])
        )

    def _choose_on_fact_of(self, fact: Fact) -> None:
        """Ask of a fact that was reached through its sentence."""
        title = Content(f"{offers.cut(say_label(fact))}, {fact.kind.value}")
        self._ask(title, self._choices([*offers.offers_of_fact(self.lookup, fact)]))

    def _choices(self, found: Sequence[Offer]) -> list[Choice]:
        return [(offer.words, partial(self._say_offer, offer)) for offer in found]

    def _steps(self) -> Iterator[Choice]:
        if self._desk.history.past:
            yield Content("  Take the last correction back"), self.action_undo
        if self._desk.history.future:
            yield Content("  Say again what was taken back"), self.action_redo

    def _ask(self, title: Content, choices: Sequence[Choice]) -> None:
        def run(place: int | None) -> None:
            if place is not None:
                choices[place][1]()

        self.app.push_screen(ChooserScreen(title, [words for words, _ in choices]), run)

    # Saying

    def _noted(self, ref: SentenceRef, before: str, text: str | None) -> None:
        if text is None or text == before:
            return
        done = "Your note is kept." if text else "Your note is gone."
        self._correct(offers.note_correction(self.lookup, ref, text), done)

    def _say_offer(self, offer: Offer) -> None:
        self._correct(offer.correction, offer.done)

    def _correct(self, correction: Correction, done: str) -> None:
        self._marked = None
        for text in self.panes.texts:
            text.tied = None
        self._keep(partial(self._desk.add, correction), done)

    def _keep(self, step: Callable[[], str], done: str) -> None:
        try:
            said = step()
        except ReportError as error:
            said = f"But it is not kept: {error.message}. {error.hint}"
        self._show(self._desk.show(self._original))
        self.tell(one_line(f"{done} {said}"))

    def _show(self, comparison: Comparison) -> None:
        """Show the same articles with other findings; the reader stays in place."""
        self.lookup.take(comparison)
        self.chosen = self.lookup.facts.get(self.chosen.id) if self.chosen else None
        self.panes.renew()
        self.facts.renew()
        self.top.refresh()
        self.say_why(self.panes.lead.ref)
