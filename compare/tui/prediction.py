"""What a reader predicts of the sentences, and how much of it was found."""

from __future__ import annotations

import enum
from collections import Counter
from typing import TYPE_CHECKING

from compare.model import FactStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from compare.model import SentenceRef
    from compare.tui.lookup import Lookup


class Guess(enum.StrEnum):
    """What a reader can believe of a sentence; both may hold."""

    ONLY = "only"
    DIFFERS = "differs"


class Verdict(enum.StrEnum):
    """What became of a guess, or of what was not guessed."""

    FOUND = "found"
    MISSED = "missed"
    ERROR = "in error"


GUESS_STATUS: Mapping[Guess, FactStatus] = {
    Guess.ONLY: FactStatus.UNIQUE,
    Guess.DIFFERS: FactStatus.CONTRASTING,
}
"""Whose sign and colour a mark has."""
GUESS_WORDS: Mapping[Guess, str] = {
    Guess.ONLY: "only here",
    Guess.DIFFERS: "differs",
}
VERDICT_SIGNS: Mapping[Verdict, str] = {
    Verdict.FOUND: "v",
    Verdict.MISSED: "?",
    Verdict.ERROR: "x",
}
"""One sign each, beside the word."""

RULES: Mapping[Guess, str] = {
    Guess.ONLY: "it holds a fact of this article alone, or is linked to no other",
    Guess.DIFFERS: "it holds a contrasting or conflicting fact, or is so linked",
}
"""When a guess is right of a sentence, for a reader."""

_DISPUTED = (FactStatus.CONTRASTING, FactStatus.CONFLICTING)


def answers_of(lookup: Lookup) -> Mapping[SentenceRef, frozenset[Guess]]:
    """Give what is so of each sentence of the articles that have a pane."""
    return {
        ref: frozenset(_answers(lookup, ref))
        for article in lookup.shown
        for ref, _ in lookup.sentences_of(article)
    }


def _answers(lookup: Lookup, ref: SentenceRef) -> Iterator[Guess]:
    statuses = {fact.status for fact in lookup.facts_at.get(ref, ())}
    linked = lookup.status(ref)
    if FactStatus.UNIQUE in (*statuses, linked):
        yield Guess.ONLY
    if any(status in _DISPUTED for status in (*statuses, linked)):
        yield Guess.DIFFERS


class Prediction:
    """Holds the marks of one reader until they start again; nothing is written."""

    def __init__(self) -> None:
        self.marks: dict[SentenceRef, frozenset[Guess]] = {}
        """By sentence; those without a mark are missing."""
        self.revealed = False
        self.round = 1
        """How often the reader has begun."""

    def __len__(self) -> int:
        """How many marks there are."""
        return sum(map(len, self.marks.values()))

    def toggle(self, ref: SentenceRef, guess: Guess) -> None:
        """Set a mark on a sentence, or take it away."""
        marks = self.marks.pop(ref, frozenset()) ^ {guess}
        if marks:
            self.marks[ref] = marks

    def clear(self) -> None:
        """Start again."""
        self.marks.clear()
        self.revealed = False
        self.round += 1

    def judge(
        self, ref: SentenceRef, answers: Mapping[SentenceRef, frozenset[Guess]]
    ) -> tuple[tuple[Guess, Verdict], ...]:
        """Say of a sentence what was found, missed and marked in error."""
        marked = self.marks.get(ref, frozenset())
        right = answers.get(ref, frozenset())
        return tuple(
            (guess, _verdict(guess in marked, guess in right))
            for guess in Guess
            if guess in marked | right
        )

    def score(
        self,
        refs: Iterable[SentenceRef],
        answers: Mapping[SentenceRef, frozenset[Guess]],
    ) -> Counter[tuple[Guess, Verdict]]:
        """Count what was found, missed and marked in error among some sentences."""
        return Counter(each for ref in refs for each in self.judge(ref, answers))


def _verdict(marked: bool, right: bool) -> Verdict:
    if not right:
        return Verdict.ERROR
    return Verdict.FOUND if marked else Verdict.MISSED
