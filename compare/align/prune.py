"""Which pairs of sentences are worth measuring, when there are very many."""

from __future__ import annotations

import heapq
from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from compare.align.prepare import PreparedSentence
    from compare.align.weights import Weight
    from compare.model import Article

    Weights: TypeAlias = Mapping[str, Weight]

MOST_PAIRS = 40_000
"""Pairs of sentences up to which each is measured: two articles of 200."""

_KEPT = 16
"""Pairs kept for each sentence beyond that; no sentence has so many counterparts."""

_MOST_SENTENCES = 100
"""Sentences in which a term may stand on either side to lead to a pair."""


def is_pruned(left: Article, right: Article) -> bool:
    """Whether two articles are so long that not every pair of sentences is scored."""
    return len(left.sentences) * len(right.sentences) > MOST_PAIRS


def find_candidates(
    left: Sequence[PreparedSentence],
    right: Sequence[PreparedSentence],
    weights: Weights,
) -> Sequence[Collection[int]]:
    """Choose for each left sentence the right ones to measure.

    Up to `MOST_PAIRS` that is all. Beyond, each sentence of either side keeps the
    few that share the most of its rare words.
    """
    if len(left) * len(right) <= MOST_PAIRS:
        return [range(len(right))] * len(left)
    kept = [set(best) for best in _best(left, right, weights)]
    for column, best in enumerate(_best(right, left, weights)):
        for row in best:
            kept[row].add(column)
    return [sorted(columns) for columns in kept]


def _best(
    left: Sequence[PreparedSentence],
    right: Sequence[PreparedSentence],
    weights: Weights,
) -> list[list[int]]:
    mine, theirs = _places(left), _places(right)
    rare = {
        term
        for term in mine.keys() & theirs.keys()
        if max(len(mine[term]), len(theirs[term])) <= _MOST_SENTENCES
    }
    chosen = []
    for row in left:
        shared: defaultdict[int, int] = defaultdict(int)
        for term in row.terms & rare:
            weight = weights[term].event ** 2
            for column in theirs[term]:
                shared[column] += weight
        best = heapq.nsmallest(_KEPT, shared.items(), key=lambda p: (-p[1], p[0]))
        chosen.append([column for column, _ in best])
    return chosen


def _places(sentences: Sequence[PreparedSentence]) -> dict[str, list[int]]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        for term in sentence.terms:
            places[term].append(number)
    return places
