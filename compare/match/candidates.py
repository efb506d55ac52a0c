"""Which pairs are worth comparing, so that time stays in line with the length."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable, Sequence

FEW = 120
"""Items up to which all pairs are compared: more than two long reports hold."""

_COMMON = 60
"""Items that may hold a key before it says nothing any more."""


def pairs_of(count: int, keys: Sequence[Collection[Hashable]]) -> list[tuple[int, int]]:
    """Give pairs of indexes, ascending: all of them, or those with a telling key.

    Args:
        count: Number of items.
        keys: For each item, what it may have in common with others.
    """
    if count <= FEW:
        return list(combinations(range(count), 2))
    return keyed_pairs(keys)


def keyed_pairs(keys: Iterable[Collection[Hashable]]) -> list[tuple[int, int]]:
    """Give the pairs of indexes, ascending, that share a key few items have."""
    holders: defaultdict[Hashable, list[int]] = defaultdict(list)
    for index, own in enumerate(keys):
        for key in own:
            holders[key].append(index)
    pairs = {
        pair
        for held in holders.values()
        if len(held) <= _COMMON
        for pair in combinations(held, 2)
    }
    return sorted(pairs)
