"""Saying otherwise: links, facts and notes by the reader's own word."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.content import Content

from compare.model import SentenceRef
from compare.paper.readable import say_label
from compare.tui import offers
from compare.tui.actions.tying import Tying
from compare.tui.marks import is_drawn
from compare.tui.screens.note import NoteScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from compare.model import Fact, Link
    from compare.review import Correction, Session
    from compare.tui.actions.saying import Choice
    from compare.tui.lookup import Lookup
    from compare.tui.offers import Offer


class Correcting(Tying):
    """Takes the reader's corrections and shows the comparison with them at once."""

    # Keys

    def action_confirm(self) -> None:
        """Confirm the fact in the list, or the link of the sentence."""
        if fact := self.looked_at:
            self.say_offer(offers.confirm_fact(self.lookup, fact))
        else:
            self._with_link("Confirm", offers.confirm_link)

    def action_reject(self) -> None:
        """Reject the fact in the list, or the link of the sentence."""
        if fact := self.looked_at:
            self.say_offer(offers.reject_fact(self.lookup, fact))
        else:
            self._with_link("Reject", offers.reject_link)

    def action_correct(self) -> None:
        """Ask what to say of the fact in the list, or of the sentence."""
        if fact := self.looked_at:
            join = Content("  Join it with another"), self.action_tie
            self._choose_on_fact(fact, join, *self._steps())
        else:
            self._choose_on_sentence(self.panes.lead.ref)

    def action_note(self) -> None:
        """Write a note to the sentence, or to one of those that tell the fact."""
        if self.table is None or (fact := self.looked_at) is None:
            self._note(self.panes.lead.ref)
            return
        told = [SentenceRef(each.article, each.sentence) for each in fact.claims]
        refs = list(
            dict.fromkeys(ref for ref in told if ref.article in self.lookup.shown)
        )
        if len(refs) == 1:
            self._note(refs[0])
            return
        self.ask(
            Content("Write a note to which sentence?"),
            [
                (Content(offers.quote(self.lookup, ref)), partial(self._note, ref))
                for ref in refs
            ],
        )

    def _note(self, ref: SentenceRef) -> None:
        sentence = Content.styled(offers.quote(self.lookup, ref), "bold")
        before = self.lookup.notes.get(ref, "")
        self.app.push_screen(
            NoteScreen(sentence, before), partial(self._noted, ref, before)
        )

    def action_undo(self) -> None:
        """Take the last correction back."""
        history = self.desk.history
        if history.past:
            done = _say_step(history.session, history.past[-1])
            self.keep(self.desk.undo, done)
        else:
            self.tell("There is nothing to take back.")

    def action_redo(self) -> None:
        """Say again what was taken back last."""
        history = self.desk.history
        if history.future:
            done = _say_step(history.session, history.future[-1])
            self.keep(self.desk.redo, done)
        else:
            self.tell("There is nothing to say again.")

    # What is under the cursor

    def _with_link(self, verb: str, offer: Callable[[Lookup, Link], Offer]) -> None:
        """Say something of the only link of the sentence, or ask of which."""
        ref = self.panes.lead.ref
        links = self.lookup.links_of.get(ref, ())
        if not links:
            self.tell("No sentence is linked to this one.")
        elif len(links) == 1:
            self.say_offer(offer(self.lookup, links[0]))
        else:
            name = offers.cite(self.lookup, ref)
            found = ((link, offer(self.lookup, link)) for link in links)
            self.ask(
                Content(f"{verb} which link of {name}?"),
                [
                    (self._other(ref, link), partial(self.say_offer, said))
                    for link, said in found
                ],
            )

    def _other(self, ref: SentenceRef, link: Link) -> Content:
        other = link.b if link.a == ref else link.a
        return Content(offers.quote(self.lookup, other))

    # Asking

    def _choose_on_fact(self, fact: Fact, *more: Choice) -> None:
        title = Content(f"{offers.cut(say_label(fact))}, {fact.kind.value}")
        found = [*offers.offers_of_fact(self.lookup, fact)]
        self.ask(title, [*self.choices(found), *more])

    def _choose_on_sentence(self, ref: SentenceRef) -> None:
        links = self.lookup.links_of.get(ref, ())
        choices: list[Choice] = []
        if len(links) == 1:
            choices += self.choices([*offers.offers_of_link(self.lookup, links[0])])
        else:
            for link in links:
                words = Content.assemble("  The link with ", self._other(ref, link))
                choices.append((words, partial(self._choose_on_link, link)))
        verb = "Change your" if ref in self.lookup.notes else "Write a"
        choices += [
            (Content("  Link it with a sentence of another"), self.action_tie),
            (Content(f"  {verb} note"), self.action_note),
        ]
        for fact in self.lookup.facts_at.get(ref, ()):
            if is_drawn(fact):
                words = Content(f"  The {fact.kind} {offers.cut(say_label(fact))}")
                choices.append((words, partial(self._choose_on_fact, fact)))
        title = Content(offers.quote(self.lookup, ref))
        self.ask(title, [*choices, *self._steps()])

    def _choose_on_link(self, link: Link) -> None:
        title = "\n".join(offers.quote(self.lookup, ref) for ref in (link.a, link.b))
        self.ask(
            Content(title), self.choices([*offers.offers_of_link(self.lookup, link)])
        )

    def _steps(self) -> Iterator[Choice]:
        if self.desk.history.past:
            yield Content("  Take the last correction back"), self.action_undo
        if self.desk.history.future:
            yield Content("  Say again what was taken back"), self.action_redo
        said = self.desk.history.session.corrections
        if said:
            words = f"  See all that you said ({len(said)}), and take any of it back"
            yield Content(words), self._choose_among_said

    def _choose_among_said(self) -> None:
        """List what the reader said, the latest first; what is chosen is taken back."""
        said = self.desk.history.session.corrections[::-1]
        self.ask(
            Content("Take back what?"),
            [
                (Content(offers.describe(each)), partial(self._remove, each))
                for each in said
            ],
        )

    def _remove(self, correction: Correction) -> None:
        done = f"Taken back: {offers.describe(correction)}."
        self.keep(partial(self.desk.remove, correction), done)

    def _noted(self, ref: SentenceRef, before: str, text: str | None) -> None:
        if text is None or text == before:
            return
        done = "Your note is kept." if text else "Your note is gone."
        self.correct(offers.note_correction(self.lookup, ref, text), done)


def _say_step(before: Session, after: Session) -> str:
    """Say what a step of undo or redo takes back, or says again."""
    gone = [c for c in before.corrections if c not in after.corrections]
    come = [c for c in after.corrections if c not in before.corrections]
    if come:
        return f"Said again: {offers.describe(come[-1])}."
    return f"Taken back: {offers.describe(gone[-1])}." if gone else "Taken back."
