"""The articles of a corpus by their keys: what decides their order everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from compare.corpus.store import Store

UNDATED = -1
"""Day of an article that has none."""

_FIELDS = [("id", "<i8"), ("key", "S64"), ("day", "<i8")]


class Roll(NamedTuple):
    """All articles by ascending key; one's place in it is its number in a run.

    Ids tell the order of adding, which must decide nothing.
    """

    ids: NDArray[np.int64]
    keys: NDArray[np.bytes_]
    days: NDArray[np.int64]
    """Proleptic ordinals, or `UNDATED`."""

    def places(self, ids: NDArray[np.int64]) -> NDArray[np.int64]:
        """Where some ids stand."""
        order = np.argsort(self.ids)
        found: NDArray[np.int64] = order[np.searchsorted(self.ids, ids, sorter=order)]
        return found


def read_roll(store: Store) -> Roll:
    """Read what decides the order of all articles."""
    rows = store.rows("SELECT id, key, coalesce(day, -1) FROM articles")
    table = np.fromiter(map(tuple, rows), np.dtype(_FIELDS))
    table = table[np.argsort(table["key"])]
    return Roll(*(np.ascontiguousarray(table[name]) for name, _ in _FIELDS))
