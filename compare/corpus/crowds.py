"""Events of more articles than one is held against.

An article of such an event knows the closeness of its candidates alone. Joined by that,
with all others counted as 0, the event falls into parts, the more the larger it is. So
those that are each other's nearest are joined first, and what comes of it is joined
again, by the products of its sums, which miss no pair of articles, until nothing joins.

Where many ask a term, the few that it answers with are the same for all: they are named
by everyone, the others by nobody, and hardly anything joins. So the parts are cut into
blocks in which each has a chance to be named, and cut anew each time: their number then
falls by a half or more, and all together is a few times what the first time took.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

from compare.corpus.nearest import CANDIDATES, closest, without_self
from compare.corpus.vectors import heaviest
from compare.group.events import KNIT, THRESHOLD
from compare.group.linkage import join_groups

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from compare.corpus.nearest import Products
    from compare.corpus.vectors import Matrix
    from compare.group.linkage import Group

_NEAREST = 5
"""Articles among which two have to be each other's, to be joined first; 10 make the
same events of a made-up pile but for a thousandth."""

_NEIGHBOURS = 10
"""Nearest that a part names in its block."""

_BLOCK = 500
"""Most parts in a block; 500 to 2,000 make much the same events."""

_ROUNDS = 20
"""Most rounds, for a bound: twenty thousand articles of one event take seven."""


def find_crowds(
    products: Products, scales: NDArray[np.float64], chains: NDArray[np.int32]
) -> NDArray[np.bool_]:
    """Which articles may have more close ones than they know of.

    Those that are close to all that they are held against, and what hangs on them.

    Args:
        products: Of each article with those that it is held against.
        scales: The local scale of each.
        chains: The number of the chain of close pairs in which each stands.
    """
    near = products.values >= THRESHOLD * np.square(scales)[products.rows]
    count = np.bincount(products.rows[near], minlength=len(scales))
    # An article is mostly one of its own candidates.
    found: NDArray[np.bool_] = np.isin(chains, chains[count >= CANDIDATES - 1])
    return found


def thin_crowds(products: Products, in_crowd: NDArray[np.bool_]) -> Products:
    """Leave of a crowd the pairs that are among each other's nearest."""
    starts = np.searchsorted(products.rows, np.arange(len(in_crowd) + 1))
    near = np.zeros(len(products.rows), dtype=bool)
    near[heaviest(starts, products.values.astype(np.float32), _NEAREST)] = True
    # Where only the one names the other, the other is named by many.
    codes = products.rows * len(in_crowd) + products.columns
    back = products.columns * len(in_crowd) + products.rows
    near[near] = np.isin(back[near], codes[near])
    return products.only(near | ~in_crowd[products.rows])


def join_crowds(
    rows: Matrix, groups: Sequence[Group], scales: NDArray[np.float64]
) -> list[Group]:
    """Join groups until none is close to another over all pairs of their articles.

    Args:
        rows: Of the articles.
        groups: Of them, by their rows; those of one chain follow one another.
        scales: The local scale of each.
    """
    joined, block = list(groups), _BLOCK
    for _ in range(_ROUNDS):
        before = len(joined)
        starts = range(0, before, block)
        some = (_join(rows, joined[n : n + block], scales) for n in starts)
        joined = list(chain.from_iterable(some))
        if len(joined) == before:
            if len(starts) == 1:
                break
            block = before
    return joined


def _join(
    rows: Matrix, groups: Sequence[Group], scales: NDArray[np.float64]
) -> list[Group]:
    sizes = np.array([group.size for group in groups], dtype=np.float32)
    means = sum_rows(rows, [group.members for group in groups], scales)
    means.data /= np.repeat(sizes, np.diff(means.indptr))
    found = without_self(closest(means, len(groups), most=_NEIGHBOURS + 1))
    low = np.minimum(found.rows, found.columns)
    high = np.maximum(found.rows, found.columns)
    sums = (found.values * sizes[low] * sizes[high]).tolist()
    pairs = zip(low.tolist(), high.tolist(), strict=True)
    known = dict(zip(pairs, sums, strict=True))
    return join_groups(groups, known, threshold=THRESHOLD, knit=KNIT)


def sum_rows(
    matrix: Matrix, groups: Sequence[Sequence[int]], scales: NDArray[np.float64]
) -> Matrix:
    """One row a group: the sum of its members' rows, each on its own scale."""
    rows = np.concatenate([np.array(members, dtype=np.int64) for members in groups])
    starts = np.cumsum([0, *map(len, groups)])
    factors = (1 / scales[rows]).astype(np.float32)
    taken = sparse.csr_matrix(
        (factors, rows, starts), shape=(len(groups), matrix.shape[0])
    )
    total = (taken @ matrix).tocsr()
    total.sort_indices()
    return total
