"""How likely two sentences of two articles report the same thing."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from compare.align.prepare import prepare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.align.prepare import PreparedSentence
    from compare.model import Article

_UNIT = 1024
"""Weights are whole numbers of this fraction, so that the order in which they are
summed, and with it which article is left, cannot matter."""


def score_sentences(left: Article, right: Article) -> list[list[float]]:
    """Score each sentence of one article against each of another.

    Returns:
        One row a left sentence, one column a right one, each in [0, 1].
        Swapping the articles transposes it exactly.
    """
    rows, columns = prepare(left), prepare(right)
    weights = rarity(rows, columns)
    squares = [_square(row.terms, weights) for row in rows]
    others = [column.terms for column in columns]
    other_squares = [_square(terms, weights) for terms in others]
    matrix = []
    for row, square in zip(rows, squares, strict=True):
        terms = row.terms
        matrix.append(
            [
                _cosine(terms, other, weights) / math.sqrt(square * other_square or 1)
                for other, other_square in zip(others, other_squares, strict=True)
            ]
        )
    return matrix


def rarity(
    left: Sequence[PreparedSentence], right: Sequence[PreparedSentence]
) -> dict[str, int]:
    """Weight of each term: the fewer sentences of the two it stands in, the more."""
    counts: Counter[str] = Counter()
    for sentence in (*left, *right):
        counts.update(sentence.terms)
    total = len(left) + len(right) + 1
    return {
        term: round(_UNIT * math.log(total / (count + 0.5)))
        for term, count in counts.items()
    }


def _square(terms: frozenset[str], weights: dict[str, int]) -> int:
    return sum(weights[term] ** 2 for term in terms)


def _cosine(
    terms: frozenset[str], other: frozenset[str], weights: dict[str, int]
) -> int:
    return sum(weights[term] ** 2 for term in terms & other)
