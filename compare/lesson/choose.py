"""Which items a worksheet asks about, so that every seed gives equal weight.

Each question needs items of certain pools, and no two questions of a sheet may be
about one topic. That is a matching of slots with topics. Whether one more question
fits depends on the slots alone, not on which topics were taken first: so all seeds
give the same questions by kind, and differ in the items only.

Source: the sets of slots that can be matched are the independent sets of a
transversal matroid (Edmonds and Fulkerson, 1965); augmenting paths find them.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_T = TypeVar("_T")


class Item(NamedTuple, Generic[_T]):
    """Something that a question can be about."""

    topic: str
    """What it tells of: no two questions of a sheet share one."""
    value: _T


def rank(text: str) -> str:
    """A place in an order that shows no pattern and is the same everywhere."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def turned(items: Iterable[Item[_T]], steps: int) -> tuple[Item[_T], ...]:
    """Put items in the order of their rank, and turn that order by some steps."""
    ordered = sorted(items, key=lambda item: rank(item.topic))
    start = steps % len(ordered) if ordered else 0
    return (*ordered[start:], *ordered[:start])


class Chooser:
    """Matches slots with items, a question at a time."""

    def __init__(
        self,
        pools: Mapping[str, Sequence[Item[object]]],
        strides: Mapping[str, int],
        seed: int,
    ) -> None:
        """Order each pool for a seed.

        Args:
            pools: Items by pool.
            strides: How many items of a pool one sheet takes: by so many the next
                seed goes on, so that neighbours share as few as can be.
            seed: Which version, from 0.
        """
        self._pools = {
            name: turned(items, seed * strides.get(name, 1))
            for name, items in pools.items()
        }
        self._slots: list[str] = []
        self._taken: dict[str, int] = {}
        self._items: dict[int, Item[object]] = {}

    def add(self, slots: Sequence[str]) -> tuple[int, ...]:
        """Find items for all slots of one more question.

        Returns:
            Numbers of the slots, for `item`; empty when they can't all be filled, and
            then nothing has changed.
        """
        before = (list(self._slots), dict(self._taken), dict(self._items))
        numbers = []
        for pool in slots:
            self._slots.append(pool)
            numbers.append(len(self._slots) - 1)
            if not self._place(numbers[-1], set()):
                self._slots, self._taken, self._items = before
                return ()
        return tuple(numbers)

    def item(self, slot: int) -> Item[object]:
        """Give the item of a slot; later questions may still exchange it."""
        return self._items[slot]

    def _place(self, slot: int, tried: set[str]) -> bool:
        """Give a slot an item, along an augmenting path if all its topics are taken."""
        items = self._pools.get(self._slots[slot], ())
        free = [item for item in items if item.topic not in self._taken]
        for item in (*free, *items):
            if item.topic in tried:
                continue
            tried.add(item.topic)
            holder = self._taken.get(item.topic)
            if holder is None or self._place(holder, tried):
                self._taken[item.topic] = slot
                self._items[slot] = item
                return True
        return False
