"""Articles and groups as sparse vectors of their weightiest terms."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from scipy import sparse

from compare.corpus.terms import SPACE, ManyTerms, number_of_term
from compare.group.vectors import FEW, TERMS
from compare.text.rarity import all_rarities, news_rarity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

Matrix = Any
"""A SciPy CSR matrix of 32-bit floats: one row an article or a group, one column a
term that any of them has; the columns of a row ascend."""

_CELLS = 1 << 20
"""Weights among which the heaviest are sought at a time, which bounds the memory."""


class Vector(NamedTuple):
    """One row by itself, its terms by number."""

    ids: NDArray[np.uint32]
    """Ascending, each once."""
    values: NDArray[np.float32]


class Table(NamedTuple):
    """Rows of which each has few of many terms."""

    rows: Matrix
    terms: NDArray[np.int64]
    """Of each column the number of its term; ascending."""


def weigh_terms(articles: Sequence[bytes], *, local: bool = True) -> Table:
    """Unit vectors of the weightiest terms, rare in these articles and in news.

    Args:
        articles: Packed terms of one window and those beside it, whose frequencies are
            taken.
        local: Whether their own frequencies count; if not, only those of news.

    Returns:
        One row an article, of at most `TERMS` values each.
    """
    starts, ids, counts = ManyTerms.unpack(articles)
    terms, columns = _distinct(ids)
    weights = 1 + np.log(np.maximum(counts, 1).astype(np.float32))
    weights *= _rarity(terms, columns, len(articles) if local else 0)[columns]
    kept = heaviest(starts, weights, TERMS)
    kept = kept[weights[kept] > 0]
    starts = np.searchsorted(kept, starts)
    columns, weights = columns[kept], weights[kept]
    weights /= np.repeat(_lengths(weights, starts), np.diff(starts))
    shape = (len(articles), len(terms))
    return Table(sparse.csr_matrix((weights, columns, starts), shape=shape), terms)


def _distinct(ids: NDArray[Any]) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """The terms that occur, ascending; and of each entry the place of its term."""
    occurs = np.zeros(SPACE, dtype=bool)
    occurs[ids] = True
    terms = np.flatnonzero(occurs)
    # All others stay as they are, untouched: to sort the ids would take far longer.
    place = np.empty(SPACE, dtype=np.int32)
    place[terms] = np.arange(len(terms), dtype=np.int32)
    return terms, place[ids]


def _lengths(
    weights: NDArray[np.float32], starts: NDArray[np.int64]
) -> NDArray[np.float32]:
    """Euclidean length of each row; 1 for one without terms."""
    sums = np.concatenate([[0.0], np.cumsum(np.square(weights, dtype=np.float64))])
    squares = np.diff(sums[starts])
    lengths: NDArray[np.float32] = np.sqrt(np.where(squares > 0, squares, 1.0))
    return lengths.astype(np.float32)


def _rarity(
    terms: NDArray[np.int64], columns: NDArray[np.int32], total: int
) -> NDArray[np.float32]:
    """With few articles their own frequencies say little: news at large does."""
    frequency = np.bincount(columns, minlength=len(terms)).astype(np.float32)
    within = np.log(np.float32(total + 1) / (frequency + np.float32(0.5)))
    share = np.float32(total / (total + FEW))
    mixed: NDArray[np.float32] = share * within + (1 - share) * _news()[terms]
    return np.maximum(mixed, 0)


@cache
def _news() -> NDArray[np.float32]:
    table = np.full(SPACE, news_rarity(""), dtype=np.float32)
    for term, rarity in all_rarities():
        number = number_of_term(term)
        table[number] = min(table[number], rarity)
    return table


def heaviest(
    starts: NDArray[np.int64], weights: NDArray[np.float32], most: int
) -> NDArray[np.int64]:
    """Places of the highest weights of each run, ascending; of equals, the first.

    Args:
        starts: Where each run begins, and behind the last, where it ends.
        weights: Not negative.
        most: Places to take of a run.
    """
    sizes = np.diff(starts)
    long = np.flatnonzero(sizes > most)
    long = long[np.argsort(sizes[long], kind="stable")]
    chosen = np.ones(len(weights), dtype=bool)
    padding = np.empty(int(sizes[long].max(initial=0)), dtype=np.float32)
    weights = np.concatenate([weights, padding])
    while len(long):
        # As many as fit into a table that is as wide as the longest of them.
        areas = np.arange(1, len(long) + 1) * sizes[long]
        runs, long = np.split(long, [max(1, int((areas <= _CELLS).sum()))])
        width = int(sizes[runs[-1]])
        table = sliding_window_view(weights, width)[starts[runs]]
        table[np.arange(width) >= sizes[runs, None]] = -1
        light = _light(table, most)
        # Of a flat table, whose cells are found in a fifth of the time.
        shifts = starts[runs] - width * np.arange(len(runs))
        places = np.flatnonzero(light) + np.repeat(shifts, light.sum(axis=1))
        chosen[places] = False
    return np.flatnonzero(chosen)


def _light(table: NDArray[np.float32], most: int) -> NDArray[np.bool_]:
    """What isn't among the highest of its row; cells below 0 are no part of it."""
    at = table.shape[1] - most
    least = np.partition(table, at, axis=1)[:, at, None]
    light = (table < least) & (table >= 0)
    many = np.flatnonzero((table >= least).sum(axis=1) > most)
    if len(many):
        above, equal = table[many] > least[many], table[many] == least[many]
        room = most - above.sum(axis=1, keepdims=True)
        light[many] |= equal & (np.cumsum(equal, axis=1) > room)
    return light


def stack(vectors: Sequence[Vector]) -> Table:
    """One row a vector."""
    sizes = np.array([len(vector.ids) for vector in vectors], dtype=np.int64)
    starts = np.concatenate([[0], np.cumsum(sizes)])
    ids = np.concatenate([np.empty(0, np.uint32), *(v.ids for v in vectors)])
    values = np.concatenate([np.empty(0, np.float32), *(v.values for v in vectors)])
    terms, columns = _distinct(ids)
    shape = (len(vectors), len(terms))
    return Table(sparse.csr_matrix((values, columns, starts), shape=shape), terms)


def unstack(table: Table) -> list[Vector]:
    """One vector a row."""
    ids = table.terms[table.rows.indices].astype(np.uint32)
    return [
        Vector(ids[start:end], table.rows.data[start:end])
        for start, end in pairwise(table.rows.indptr.tolist())
    ]
