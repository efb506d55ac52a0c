"""How it is told, in sentences for a reader: voices, words, names, places.

Each line names the outlet and its sentences, and none says which way is better.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from compare.model import shorten
from compare.paper.readable import say_label
from compare.paper.words import aside, listing, place, quoted
from compare.report.facts import is_own_words
from compare.report.voices import describe_voices

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compare.model import Comparison, Fact
    from compare.report.choice import Choice

_SORTS: Mapping[str, str] = {
    "hedge": "leaves room for doubt",
    "intensifier": "adds weight",
    "loaded": "uses words that carry a feeling",
    "scare": "sets a few words in quotation marks",
}
"""What an outlet does with words of each sort."""

_LONGEST = 100
"""Characters of a fact's label beyond which it is cut."""


class Telling(NamedTuple):
    """One side of how the articles tell the event."""

    heading: str
    meaning: str
    """What the lines show, and what they don't."""
    lines: tuple[str, ...]
    """At least one."""


def describe_framing(
    comparison: Comparison, labels: Sequence[str]
) -> tuple[Telling, ...]:
    """Word all that was found of how the articles tell it; nothing found, nothing."""
    reader = _Reader(comparison, labels)
    tellings = (
        Telling(
            "Who is quoted",
            "Words between quotation marks, counted by speaker; the sentences are all "
            "those in which the speaker is heard.",
            describe_voices(comparison, labels),
        ),
        Telling(
            "Only in the headline",
            "What a headline says and no other sentence of its article repeats.",
            tuple(reader.headlines()),
        ),
        Telling(
            "Said plainly, or on someone's word",
            "One outlet tells it as a fact, another says who says so.",
            tuple(reader.stances()),
        ),
        Telling(
            "Early in one, late in another",
            "What one tells in its headline or the first three sentences of its body, "
            "another only in its last quarter.",
            tuple(reader.placements()),
        ),
        Telling(
            "Other words for the same thing",
            "Names and phrases that differ where the matter is the same.",
            tuple(reader.namings()),
        ),
        Telling(
            "Words that colour",
            "A word here is a place to look at, not a fault.",
            tuple(reader.words()),
        ),
    )
    return tuple(telling for telling in tellings if telling.lines)


def describe_chosen(choice: Choice, labels: Sequence[str]) -> tuple[Telling, ...]:
    """Word what was asked for of how the articles tell it."""
    if not choice.shows_framing:
        return ()
    return describe_framing(replace(choice.comparison, framing=choice.framing), labels)


class _Reader:
    """Words the framing of one comparison, one line a finding."""

    def __init__(self, comparison: Comparison, labels: Sequence[str]) -> None:
        self.comparison = comparison
        self.labels = labels
        self._facts = {fact.id: fact for fact in comparison.facts}

    def headlines(self) -> Iterator[str]:
        for gap in self.comparison.framing.headline_gaps:
            yield (
                f"{self.labels[gap.article]}: {quoted(gap.words)} "
                f"({self._place(gap.article, [gap.sentence])})"
            )

    def stances(self) -> Iterator[str]:
        for stance in self.comparison.framing.stances:
            fact = self._facts.get(stance.fact)
            if fact:
                plain = listing([self._spot(fact, index) for index in stance.plain])
                word = listing([self._spot(fact, index) for index in stance.attributed])
                yield f"{_label(fact)}: plainly in {plain}; on someone's word in {word}"

    def placements(self) -> Iterator[str]:
        for placement in self.comparison.framing.placements:
            fact = self._facts.get(placement.fact)
            if fact and placement.lead and placement.late:
                firsts = dict(placement.sentences)
                lead, late = (
                    listing([self._first(index, firsts) for index in indexes])
                    for indexes in (placement.lead, placement.late)
                )
                yield f"{_label(fact)}: early in {lead}; late in {late}"

    def namings(self) -> Iterator[str]:
        for naming in self.comparison.framing.namings:
            yield "; ".join(
                f"{quoted(use.words)} in {self._where(use.article, use.sentences)}"
                for use in naming.uses
            )

    def words(self) -> Iterator[str]:
        found = sorted(
            self.comparison.framing.words,
            key=lambda use: (use.article, list(_SORTS).index(use.sort)),
        )
        for (index, sort), uses in groupby(found, lambda use: (use.article, use.sort)):
            words = [
                f"{quoted(use.word)} ({self._place(index, use.sentences)})"
                for use in uses
            ]
            yield f"{self.labels[index]} {_SORTS[sort]}: {listing(words)}"

    def _first(self, index: int, firsts: Mapping[int, int]) -> str:
        return self._where(index, [firsts[index]] if index in firsts else [])

    def _spot(self, fact: Fact, index: int) -> str:
        numbers = [claim.sentence for claim in fact.claims if claim.article == index]
        return self._where(index, sorted(set(numbers)))

    def _where(self, index: int, numbers: Sequence[int]) -> str:
        spot = f" ({self._place(index, numbers)})" if numbers else ""
        return f"{self.labels[index]}{spot}"

    def _place(self, index: int, numbers: Sequence[int]) -> str:
        return aside(place(self.comparison.articles[index], numbers))


def _label(fact: Fact) -> str:
    short = shorten(say_label(fact), _LONGEST)
    return quoted(short.rstrip(".,")) if is_own_words(fact) else short
