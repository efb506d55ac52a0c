"""How close the parts of a window come to one another, and to those of weeks before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compare.corpus.nearest import closest, without_self
from compare.corpus.vectors import stack
from compare.corpus.windows import DAYS
from compare.group.events import FADING, LARGEST_GAP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from compare.corpus.windows import Part

OPEN_WINDOWS = LARGEST_GAP // DAYS
"""Windows after which a part of an event no longer draws articles to it."""


CANDIDATES = 20
"""Most parts that one is held against: most events have one part or two in a week."""


class Crossings(NamedTuple):
    """Closeness of parts to earlier ones, summed over all pairs of their articles."""

    parts: NDArray[np.uint32]
    """Number of a part within its window."""
    weeks: NDArray[np.uint32]
    """How many windows before it the other part lies, from 0."""
    others: NDArray[np.uint32]
    """Number of the other part within its window; of one window, the lower."""
    sums: NDArray[np.float32]

    def pack(self) -> bytes:
        """All four in one run of bytes, little-endian."""
        numbers = np.concatenate([self.parts, self.weeks, self.others]).astype("<u4")
        return bytes(numbers.tobytes() + self.sums.astype("<f4").tobytes())

    @classmethod
    def unpack(cls, data: bytes) -> Crossings:
        """Read what `pack` gave."""
        size = len(data) // 16
        parts, weeks, others = np.frombuffer(data, "<u4", 3 * size).reshape(3, size)
        return cls(parts, weeks, others, np.frombuffer(data, "<f4", size, 12 * size))


def find_crossings(
    parts: Sequence[Part], before: Sequence[Sequence[Part]]
) -> Crossings:
    """Hold the parts of a window against one another and against earlier ones.

    Args:
        parts: Of the window.
        before: The parts of the window before it, of the one before that, and so on.
    """
    weeks = [parts, *before]
    flat = [part for week in weeks for part in week]
    sizes = np.array([len(part.members) for part in flat], dtype=np.float32)
    week = np.repeat(np.arange(len(weeks)), list(map(len, weeks)))
    # Of means, so that one is a cosine on the scale of its articles, as in a window.
    rows, _ = stack([part.vector for part in flat])
    factors = np.float32(FADING) ** week.astype(np.float32) / sizes
    rows.data *= np.repeat(factors, np.diff(rows.indptr))
    found = without_self(closest(rows, len(parts), most=CANDIDATES))
    own = found.columns < len(parts)
    rows_, columns = found.rows.copy(), found.columns.copy()
    # Of two parts of one window either may have found the other, or both.
    rows_[own] = np.maximum(found.rows, found.columns)[own]
    columns[own] = np.minimum(found.rows, found.columns)[own]
    _, first = np.unique(rows_ * len(flat) + columns, return_index=True)
    rows_, columns, values = rows_[first], columns[first], found.values[first]
    sums = values * sizes[rows_] * sizes[columns]
    starts = np.cumsum([0, *map(len, weeks)])
    return Crossings(
        rows_.astype(np.uint32),
        week[columns].astype(np.uint32),
        (columns - starts[week[columns]]).astype(np.uint32),
        sums / np.float32(FADING) ** week[columns].astype(np.float32),
    )
