"""The words of a sentence by number, and how a reader chooses among them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from compare.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.model import Sentence

_start, _end = attrgetter("start"), attrgetter("end")
_CHUNK = re.compile(r"\S+")


def words_of(text: str, sentence: Sentence) -> tuple[Span, ...]:
    """Cut a sentence at spaces; of one without letter or figure, all is a word."""
    found = (
        Span(*match.span())
        for match in _CHUNK.finditer(text, sentence.start, sentence.end)
        # Nearly every word begins with a letter, and then no other one is looked at.
        if text[match.start()].isalnum() or any(map(str.isalnum, match.group()))
    )
    return tuple(found) or (Span(sentence.start, sentence.end),)


def words_within(words: Sequence[Span], start: int, end: int) -> range:
    """Number the words that a half-open range of the text touches."""
    first = bisect_right(words, start, key=_end)
    return range(first, max(bisect_left(words, end, key=_start), first))


def word_near(words: Sequence[Span], offset: int) -> int:
    """Number the word that holds an offset, or the one before it."""
    return max(bisect_right(words, offset, key=_start) - 1, 0)


def runs_of(numbers: Iterable[int]) -> tuple[range, ...]:
    """Join numbers that follow upon each other.

    >>> runs_of({7, 1, 2})
    (range(1, 3), range(7, 8))
    """
    runs = []
    for _, run in groupby(
        enumerate(sorted(numbers)), key=lambda each: each[1] - each[0]
    ):
        found = [number for _, number in run]
        runs.append(range(found[0], found[-1] + 1))
    return tuple(runs)


def span_of(words: Sequence[Span], numbers: range) -> Span:
    """Give the stretch of text from the first to the last of some words."""
    return Span(words[numbers[0]].start, words[numbers[-1]].end)


@dataclass(frozen=True, slots=True)
class Choice:
    """Words of one sentence, from where the reader began to where they are."""

    began: int
    at: int

    @property
    def words(self) -> range:
        """Their numbers."""
        return range(min(self.began, self.at), max(self.began, self.at) + 1)

    def step(self, way: int, count: int) -> Choice:
        """Choose the one word after these, or before them, of so many."""
        edge = self.words[-1] if way > 0 else self.words[0]
        number = min(max(edge + way, 0), count - 1)
        return Choice(number, number)

    def extend(self, way: int, count: int) -> Choice:
        """Choose one word more at the end where the reader is, or one less."""
        return Choice(self.began, min(max(self.at + way, 0), count - 1))
