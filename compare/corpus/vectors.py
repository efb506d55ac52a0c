"""Articles and groups as sparse vectors of their weightiest terms."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from scipy import sparse
from sparse_dot_topn import sp_matmul_topn

from compare.corpus.terms import SPACE, number_of_term
from compare.group.vectors import FEW, TERMS
from compare.text.rarity import all_rarities, news_rarity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from compare.corpus.terms import Terms

Matrix = Any
"""A SciPy CSR matrix of 32-bit floats: one row an article or a group, one column a
term. Columns are only those that occur: 4 million take long to go through."""


class Vector(NamedTuple):
    """One row by itself, its terms by number."""

    ids: NDArray[np.int64]
    """Ascending, each once."""
    values: NDArray[np.float32]


def weigh_terms(articles: Sequence[Terms], *, local: bool = True) -> list[Vector]:
    """Unit vectors of the weightiest terms, rare in these articles and in news.

    Args:
        articles: Of one window and those beside it, whose frequencies are taken.
        local: Whether their own frequencies count; if not, only those of news.

    Returns:
        One vector an article, of at most `TERMS` values.
    """
    lengths = np.array([len(article.ids) for article in articles], dtype=np.int64)
    starts = np.concatenate([[0], np.cumsum(lengths)])
    ids = np.concatenate([np.empty(0, np.int64), *(a.ids for a in articles)])
    counts = np.concatenate([np.empty(0, np.int64), *(a.counts for a in articles)])
    ids, counts = ids.astype(np.int64), np.maximum(counts, 1)
    weights = (1 + np.log(counts)) * _rarity(ids, len(articles) if local else 0)
    kept = _weightiest(weights, np.repeat(np.arange(len(articles)), lengths))
    edges = np.searchsorted(kept, starts)
    ids, weights = ids[kept], weights[kept]
    return [_unit(ids[start:end], weights[start:end]) for start, end in pairwise(edges)]


def _rarity(ids: NDArray[np.int64], total: int) -> NDArray[np.float64]:
    """With few articles their own frequencies say little: news at large does."""
    _, places, frequency = np.unique(ids, return_inverse=True, return_counts=True)
    within = np.log((total + 1) / (frequency[places] + 0.5))
    share = total / (total + FEW)
    mixed: NDArray[np.float64] = share * within + (1 - share) * _news()[ids]
    return np.maximum(mixed, 0.0)


@cache
def _news() -> NDArray[np.float32]:
    table = np.full(SPACE, news_rarity(""), dtype=np.float32)
    for term, rarity in all_rarities():
        number = number_of_term(term)
        table[number] = min(table[number], rarity)
    return table


def _weightiest(
    weights: NDArray[np.float64], rows: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Places of the `TERMS` weightiest of each row; of equals, the lower numbers."""
    # One key instead of two: weights stay below 1,000, and ids ascend within a row.
    order = np.argsort(1_000.0 * rows - weights, kind="stable")
    rank = np.arange(len(order)) - np.searchsorted(rows, rows)[order]
    return np.sort(order[(rank < TERMS) & (weights[order] > 0)])


def _unit(ids: NDArray[np.int64], weights: NDArray[np.float64]) -> Vector:
    length = np.sqrt(np.square(weights).sum()) or 1.0
    return Vector(ids, (weights / length).astype(np.float32))


def add_vectors(vectors: Sequence[Vector]) -> Vector:
    """Sum vectors, which need not share a term."""
    if len(vectors) == 1:
        return vectors[0]
    both = np.concatenate([vector.ids for vector in vectors])
    ids, places = np.unique(both, return_inverse=True)
    values = np.concatenate([vector.values for vector in vectors])
    return Vector(ids, np.bincount(places, weights=values).astype(np.float32))


def stack(vectors: Sequence[Vector]) -> Matrix:
    """One row a vector, one column a term that any of them has."""
    lengths = [len(vector.ids) for vector in vectors]
    starts = np.concatenate([[0], np.cumsum(lengths, dtype=np.int64)])
    ids = np.concatenate([np.empty(0, np.int64), *(v.ids for v in vectors)])
    values = np.concatenate([np.empty(0, np.float32), *(v.values for v in vectors)])
    columns, places = np.unique(ids, return_inverse=True)
    shape = (len(vectors), max(len(columns), 1))
    return sparse.csr_matrix((values, places.astype(np.int32), starts), shape=shape)


def closest(left: Matrix, right: Matrix, *, most: int, least: float) -> Matrix:
    """The highest products of each row of `left` with the rows of `right`.

    Args:
        left: Rows of the same columns as `right`.
        right: What they are held against.
        most: Values kept of a row.
        least: Lowest value kept.

    Returns:
        A sparse matrix, one row a row of `left`, one column a row of `right`.
    """
    return sp_matmul_topn(
        left, right.T.tocsr(), top_n=most, threshold=least, n_threads=1
    ).tocsr()
