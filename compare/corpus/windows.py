"""Events within one window of time.

Three steps, so that the work spreads and a new day touches little. First, here, the
articles of one week are joined into parts of events. A window sees the weeks before
and after it as well, for how rare a word is and how close an article comes to its
nearest; no other has any say, so all windows can run at once. Then `crossings` tells,
for each window by itself, how close its parts come to one another and to those of the
weeks before: a closeness is the product of two vectors, so the sum over all pairs of
two groups is the product of two sums, and no pair of articles is seen again. Last,
`Sweep` goes through the weeks in order and joins the parts, by average linkage again.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from compare.corpus.crowds import find_crowds, join_crowds, sum_rows, thin_crowds
from compare.corpus.nearest import Products, closest, without_self
from compare.corpus.vectors import Table, Vector, unstack, weigh_terms
from compare.group.events import KNIT, THRESHOLD, local_scale
from compare.group.linkage import Group, join_groups

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from compare.corpus.vectors import Matrix

DAYS = 7
"""Length of a window."""


class Part(NamedTuple):
    """The articles of one event within one window."""

    members: tuple[int, ...]
    """Ids of articles, in the order of their keys."""
    knit: float
    """Mean closeness over all pairs of members."""
    vector: Vector
    """Sum of the members' vectors, each on its own local scale."""


def group_window(
    own: Sequence[tuple[int, bytes]], beside: Sequence[bytes] = ()
) -> list[Part]:
    """Join the articles of one window.

    Args:
        own: Id and packed terms of the window's articles, in the order of their keys.
        beside: The same of the windows before and after.

    Returns:
        One part an event, in the order of their first article.
    """
    if not own:
        return []
    rows, terms = weigh_terms([*(packed for _, packed in own), *beside])
    products = without_self(closest(rows, len(own)))
    groups, scales = _grouped(rows[: len(own)], products)
    sums = sum_rows(rows[: len(own)], [group.members for group in groups], scales)
    return [
        Part(tuple(own[row][0] for row in group.members), group.knit, vector)
        for group, vector in zip(groups, unstack(Table(sums, terms)), strict=True)
    ]


def _grouped(
    rows: Matrix, products: Products
) -> tuple[list[Group], NDArray[np.float64]]:
    """The groups of the window's articles, by first member; the scale of each row."""
    size = rows.shape[0]
    scales = _scales(products, size)
    close = _rescaled(products, scales)
    chain = chains(close, size)
    close = close.only(chain[close.rows] == chain[close.columns])
    in_crowd = find_crowds(products, scales, chain)
    has_crowds = bool(in_crowd.any())
    groups = _join_chains(thin_crowds(close, in_crowd) if has_crowds else close, chain)
    if has_crowds:
        crowds = [group for group in groups if in_crowd[group.members[0]]]
        others = [group for group in groups if not in_crowd[group.members[0]]]
        groups = [*others, *join_crowds(rows, crowds, scales)]
    return sorted(groups), scales


def _scales(products: Products, size: int) -> NDArray[np.float64]:
    """The local scale of each row."""
    edges = np.searchsorted(products.rows, np.arange(size + 1)).tolist()
    values = products.values.tolist()
    return np.array([local_scale(values[start:end]) for start, end in pairwise(edges)])


def _rescaled(products: Products, scales: NDArray[np.float64]) -> Products:
    """Closeness of the window's own articles: each cosine by the scales of both."""
    own = products.only(products.columns < len(scales))
    factors = 1 / scales
    return own._replace(values=own.values * factors[own.rows] * factors[own.columns])


def _join_chains(close: Products, chain: NDArray[np.int32]) -> list[Group]:
    """Join the rows of each chain by themselves: all at once take twice as long.

    Args:
        close: Closeness of rows of one chain each.
        chain: Of each row the number of its chain.
    """
    order, edges = _by_number(chain)
    members = [order[start:end].tolist() for start, end in pairwise(edges)]
    place = np.empty_like(order)
    place[order] = np.concatenate([np.arange(len(rows)) for rows in members])
    taken, edges = _by_number(chain[close.rows], len(members))
    pairs = place[np.sort(np.stack([close.rows, close.columns])[:, taken], axis=0)]
    low, high = pairs.tolist()
    values = close.values[taken].tolist()
    groups: list[Group] = []
    for rows, (start, end) in zip(members, pairwise(edges), strict=True):
        own = slice(start, end)
        # Each pair once, whichever had the other as close.
        sums = dict(
            zip(zip(low[own], high[own], strict=True), values[own], strict=True)
        )
        singles = [Group((row,)) for row in rows]
        groups += join_groups(singles, sums, threshold=THRESHOLD, knit=KNIT)
    return groups


def _by_number(
    numbers: NDArray[np.int32], most: int = 0
) -> tuple[NDArray[np.int64], list[int]]:
    """Places by ascending number; and where those of each number begin and end."""
    edges = np.cumsum([0, *np.bincount(numbers, minlength=most)])
    return np.argsort(numbers, kind="stable"), edges.tolist()


def chains(products: Products, size: int) -> NDArray[np.int32]:
    """For each row the number of the chain of close pairs in which it stands.

    Groups are joined by their mean closeness, which is no higher than their closest
    pair: what no chain of close pairs ties together can't come together.
    """
    close = products.only(products.values >= THRESHOLD)
    edges = (close.values, (close.rows, close.columns))
    graph = sparse.csr_matrix(edges, shape=(size, size))
    found: NDArray[np.int32]
    _, found = connected_components(graph, directed=False)
    return found
