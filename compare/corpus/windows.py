"""Events within one window of time.

Two steps, so that the work spreads and a new day touches little. First, here, the
articles of one week are joined into parts of events. A window sees the weeks before
and after it as well, for how rare a word is and how close an article comes to its
nearest; no other has any say, so all windows can run at once. Second, `Sweep` goes
through the weeks in order and joins their parts to the events still open, by the same
average linkage: a closeness is the product of two vectors, so the mean over all pairs
of two groups is the product of two sums, and no pair of articles is seen again.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from compare.corpus.vectors import Vector, add_vectors, closest, stack, weigh_terms
from compare.group.events import KNIT, THRESHOLD, local_scale
from compare.group.linkage import Group, Pairs, join_groups

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from compare.corpus.terms import Terms
    from compare.corpus.vectors import Matrix

DAYS = 7
"""Length of a window."""

CANDIDATES = 60
"""Most rows that one is held against: those of the highest product."""

LEAST = 0.04
"""Rows of a lower product than this are not held against each other."""


class Part(NamedTuple):
    """The articles of one event within one window."""

    members: tuple[int, ...]
    """Ids of articles, ascending."""
    knit: float
    """Mean closeness over all pairs of members."""
    vector: Vector
    """Sum of the members' vectors, each on its own local scale."""


def group_window(
    own: Sequence[tuple[int, Terms]], beside: Sequence[tuple[int, Terms]] = ()
) -> list[Part]:
    """Join the articles of one window.

    Args:
        own: Id and terms of the window's articles, by ascending id.
        beside: The same of the windows before and after.

    Returns:
        One part an event, in the order of their first article.
    """
    if not own:
        return []
    vectors = weigh_terms([terms for _, terms in (*own, *beside)])
    matrix = stack(vectors)
    cosines = closest(matrix[: len(own)], matrix, most=CANDIDATES, least=LEAST)
    scales = _scales(cosines)
    scaled = [
        Vector(vector.ids, vector.values / np.float32(scale))
        for vector, scale in zip(vectors, scales, strict=False)
    ]
    pairs = close_pairs(_rescaled(cosines, scales))
    singles = [Group((row,)) for row in range(len(own))]
    groups = join_groups(singles, pairs, threshold=THRESHOLD, knit=KNIT)
    return [
        Part(
            tuple(own[row][0] for row in group.members),
            group.knit,
            add_vectors([scaled[row] for row in group.members]),
        )
        for group in groups
    ]


def _scales(cosines: Matrix) -> list[float]:
    """The local scale of each row, which also holds its cosine with itself."""
    scales = []
    edges = pairwise(cosines.indptr)
    for row, (start, end) in enumerate(edges):
        others = cosines.indices[start:end] != row
        scales.append(local_scale(cosines.data[start:end][others].tolist()))
    return scales


def _rescaled(cosines: Matrix, scales: Sequence[float]) -> Matrix:
    """Closeness of the window's own articles: each cosine by the scales of both."""
    table = cosines[:, : len(scales)].tocoo()
    factors = 1 / np.array(scales)
    values = table.data * factors[table.row] * factors[table.col]
    return sparse.coo_matrix((values, (table.row, table.col)), shape=table.shape)


def close_pairs(products: Matrix) -> Pairs:
    """Each pair of rows that may matter, once, whichever had the other as close.

    Groups are joined by their mean closeness, which is no higher than their closest
    pair: what no chain of close pairs ties together can't come together.
    """
    table = products.tocoo()
    chain = _chains(table.row, table.col, table.data, table.shape[0])
    kept = (table.row != table.col) & (chain[table.row] == chain[table.col])
    low = np.minimum(table.row[kept], table.col[kept]).tolist()
    high = np.maximum(table.row[kept], table.col[kept]).tolist()
    return dict(
        zip(zip(low, high, strict=True), table.data[kept].tolist(), strict=True)
    )


def _chains(
    rows: NDArray[np.int32],
    columns: NDArray[np.int32],
    values: NDArray[np.float32],
    size: int,
) -> NDArray[np.int32]:
    close = values >= THRESHOLD
    edges = (values[close], (rows[close], columns[close]))
    graph = sparse.csr_matrix(edges, shape=(size, size))
    _, chain = connected_components(graph, directed=False)
    numbers: NDArray[np.int32] = chain
    return numbers
