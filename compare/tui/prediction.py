"""What a reader predicts of the words: the marks that they set, and nothing more."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from compare.model import FactStatus
from compare.tui.words import runs_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from compare.model import SentenceRef


class Guess(enum.StrEnum):
    """What a reader can believe of some words; both may hold."""

    ONLY = "only"
    DIFFERS = "differs"


GUESS_STATUS: Mapping[Guess, FactStatus] = {
    Guess.ONLY: FactStatus.UNIQUE,
    Guess.DIFFERS: FactStatus.CONTRASTING,
}
"""Whose sign and colour a mark has."""
GUESS_WORDS: Mapping[Guess, str] = {
    Guess.ONLY: "only here",
    Guess.DIFFERS: "differs",
}


class Prediction:
    """Holds the marks of one reader until they start again; nothing is written."""

    def __init__(self) -> None:
        self._words: dict[tuple[SentenceRef, Guess], frozenset[int]] = {}
        self.revealed = False
        self.round = 1
        """How often the reader has begun."""

    def __len__(self) -> int:
        """How many marks there are: words that follow upon each other are one."""
        return sum(1 for _ in self.marks())

    def words(self, ref: SentenceRef, guess: Guess) -> frozenset[int]:
        """Number the words of a sentence that bear a mark."""
        return self._words.get((ref, guess), frozenset())

    def runs(self, ref: SentenceRef, guess: Guess) -> tuple[range, ...]:
        """Give the marks of one kind on a sentence, each as the words that it is on."""
        return runs_of(self.words(ref, guess))

    def marks(self) -> Iterator[tuple[SentenceRef, Guess, range]]:
        """Give all marks, sentence by sentence."""
        for ref, guess in sorted(self._words):
            for run in self.runs(ref, guess):
                yield ref, guess, run

    def marked(self, ref: SentenceRef) -> tuple[Guess, ...]:
        """Give the kinds of marks that a sentence bears."""
        return tuple(guess for guess in Guess if (ref, guess) in self._words)

    def toggle(self, ref: SentenceRef, guess: Guess, words: Iterable[int]) -> None:
        """Mark words of a sentence or, where all of them are, take that away."""
        before, chosen = self.words(ref, guess), frozenset(words)
        after = before - chosen if chosen <= before else before | chosen
        self._words.pop((ref, guess), None)
        if after:
            self._words[ref, guess] = after

    def clear(self) -> None:
        """Start again."""
        self._words.clear()
        self.revealed = False
        self.round += 1
