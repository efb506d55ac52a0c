"""What an article is about: a vector of its weightiest terms."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from functools import lru_cache
from math import log, sqrt
from typing import TYPE_CHECKING, NamedTuple

from compare.model import SentenceKind
from compare.text import is_stop_word, tokenize
from compare.text.rarity import news_rarity, term_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.model import Article

TERMS = 120
"""Weightiest terms kept of an article: more changes little and costs time."""

HEADLINE_WEIGHT = 3
"""How often a word of the headline counts."""

LONGEST_TEXT = 6_000
"""Code points of the text that are looked at: background stands at the end."""

LEAD = 1_000
"""Code points that open the text: they tell what the event is."""

LEAD_WEIGHT = 2
"""How often a word of the lead counts besides."""

FEW = 30
"""Articles from which their own frequencies weigh as much as those of news at large."""

Vector = dict[str, float]


class Told(NamedTuple):
    """The headline of an article or one of its sentences."""

    start: int
    """Where it stands in the text; the headline stands before it, at -1."""
    terms: Mapping[str, int]
    """How often it has each."""
    again: bool = False
    """Whether it is the headline that the text opens with besides."""


def read_terms(article: Article) -> list[Told]:
    """The terms of headline and text, sentence by sentence."""
    title = [Told(-1, _terms(article.headline))] if article.headline else []
    return title + [
        Told(
            sentence.start,
            _terms(sentence.text),
            again=bool(title) and sentence.kind is SentenceKind.HEADLINE,
        )
        for sentence in article.sentences
        if sentence.start < LONGEST_TEXT
    ]


def count_terms(told: Sequence[Told]) -> Mapping[str, int]:
    """Count the terms of headline, lead and text, each by its weight."""
    counts: defaultdict[str, int] = defaultdict(int)
    for part in told:
        weight = 1 + LEAD_WEIGHT * (part.start < LEAD)
        if part.start < 0:
            weight = HEADLINE_WEIGHT
        for term, count in part.terms.items():
            counts[term] += weight * count
    return counts


# Kept as tokens are: the events are told apart first and, once chosen, told again.
@lru_cache(maxsize=1 << 12)
def _terms(text: str) -> Mapping[str, int]:
    return Counter(
        term_of(token.norm)
        for token in tokenize(text)
        if token.is_word and len(token.norm) > 1 and not is_stop_word(token.norm)
    )


def find_rarity(counts: Sequence[Mapping[str, int]]) -> dict[str, float]:
    """How rare each term is in these articles and in news; never below 0."""
    frequency: Counter[str] = Counter()
    for count in counts:
        frequency.update(count.keys())
    total = len(counts)
    # With few articles their own frequencies say little: news at large does.
    share = total / (total + FEW)
    return {
        term: max(share * within + (1 - share) * news_rarity(term), 0.0)
        for term, times in frequency.items()
        for within in (log((total + 1) / (times + 0.5)),)
    }


def make_vectors(
    counts: Sequence[Mapping[str, int]], rarity: Mapping[str, float]
) -> list[Vector]:
    """Unit vectors of the weightiest terms."""
    return [
        _unit({term: (1 + log(times)) * rarity[term] for term, times in count.items()})
        for count in counts
    ]


def _unit(vector: Vector) -> Vector:
    kept = heapq.nsmallest(TERMS, vector.items(), key=lambda item: (-item[1], item[0]))
    norm = sqrt(sum(value * value for _, value in kept)) or 1.0
    # Sorted, so that a product of two is the same to the last bit either way.
    return {term: value / norm for term, value in sorted(kept) if value > 0}
