"""Linking sentences and joining facts by hand: mark one, then another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from compare.paper.readable import say_label
from compare.review.facts import can_join
from compare.tui import offers
from compare.tui.actions.saying import Saying
from compare.tui.commands import shown_key

if TYPE_CHECKING:
    from compare.model import Fact, SentenceRef


class Tying(Saying):
    """Ties what is marked to what is under the cursor."""

    def action_tie(self) -> None:
        """Mark a sentence or a fact, or tie the one that is marked to this one."""
        if fact := self.looked_at:
            self._tie_fact(fact)
        else:
            self._tie_sentence(self.panes.lead.ref)

    def _tie_sentence(self, ref: SentenceRef) -> None:
        marked = self.marked
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
        self.ask(title, self.choices(found))

    def _tie_fact(self, fact: Fact) -> None:
        marked = self.marked
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
            self.ask(Content(title), self.choices(found))
        else:
            self._mark(fact)
            self.tell(
                "Only facts of one kind and of different outlets can be one: this one "
                "is marked instead."
            )

    def _mark(self, target: SentenceRef | Fact | None) -> None:
        """Mark what will be tied next."""
        self.marked = target
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

    @property
    def _again(self) -> str:
        return f"press {shown_key(self.app, 'tie')} again"
