"""What an article is about: a vector of its weightiest terms."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from functools import lru_cache
from math import log, sqrt
from typing import TYPE_CHECKING

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


def count_terms(article: Article) -> Mapping[str, int]:
    """Count the terms of headline, lead and text, each by its weight."""
    counts: defaultdict[str, int] = defaultdict(int)
    parts = [(article.headline, HEADLINE_WEIGHT)]
    for sentence in article.sentences:
        if sentence.start < LONGEST_TEXT:
            weight = 1 + LEAD_WEIGHT * (sentence.start < LEAD)
            parts.append((sentence.text, weight))
    for text, weight in parts:
        for term, count in _terms(text).items():
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


def make_vectors(counts: Sequence[Mapping[str, int]]) -> list[Vector]:
    """Unit vectors of the weightiest terms, rare in these articles and in news."""
    frequency: Counter[str] = Counter()
    for count in counts:
        frequency.update(count.keys())
    total = len(counts)

    def weight(term: str, times: int) -> float:
        # With few articles their own frequencies say little: news at large does.
        within = log((total + 1) / (frequency[term] + 0.5))
        share = total / (total + FEW)
        rarity = share * within + (1 - share) * news_rarity(term)
        return (1 + log(times)) * max(rarity, 0.0)

    return [
        _unit({term: weight(term, times) for term, times in count.items()})
        for count in counts
    ]


def _unit(vector: Vector) -> Vector:
    kept = heapq.nsmallest(TERMS, vector.items(), key=lambda item: (-item[1], item[0]))
    norm = sqrt(sum(value * value for _, value in kept)) or 1.0
    return {term: value / norm for term, value in kept if value > 0}
