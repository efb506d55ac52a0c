"""The window of articles that tell no date: that of what they most resemble."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compare.corpus.nearest import closest
from compare.corpus.roll import UNDATED
from compare.corpus.vectors import weigh_terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

ALIKE = 0.15
"""Least cosine with a dated article for its window to be taken."""


LEAST_BLOCK = 20_000
"""Dated articles that a few undated ones are held against at a time."""


class Guesses(NamedTuple):
    """Of each undated article the most alike of some dated ones."""

    cosines: NDArray[np.float32]
    """In [0, 1]; 0 where none is."""
    places: NDArray[np.int64]
    """The place of the most alike among the dated, of equals the first."""


def cut_blocks(dated: NDArray[np.int64], size: int) -> Iterator[NDArray[np.int64]]:
    """Cut articles so that the undated are held against few blocks, each as large.

    What that takes grows as the articles do: were it a week each time, it would grow as
    the undated times the weeks.

    Args:
        dated: In an order of their own.
        size: Number of undated articles.
    """
    block = max(size, LEAST_BLOCK)
    for start in range(0, len(dated), block):
        yield dated[start : start + block]


def guess_likeness(undated: Sequence[bytes], dated: Sequence[bytes]) -> Guesses:
    """The most alike of some dated articles, for each undated one.

    Words count by their rarity in news at large, so that all can be compared.

    Args:
        undated: Packed terms of each.
        dated: The same.
    """
    rows, _ = weigh_terms([*undated, *dated], local=False)
    found = closest(rows, len(undated), len(undated))
    order = np.lexsort((found.columns, -found.values, found.rows))
    who, first = np.unique(found.rows[order], return_index=True)
    guesses = Guesses(
        np.zeros(len(undated), np.float32), np.zeros(len(undated), np.int64)
    )
    guesses.cosines[who] = found.values[order][first]
    guesses.places[who] = found.columns[order][first]
    return guesses


def choose_windows(
    found: Iterable[tuple[NDArray[np.int64], Guesses]], size: int
) -> NDArray[np.int64]:
    """The window of each undated article, of equals the earlier; `UNDATED` if none is.

    Args:
        found: The windows of the articles of each block, which ascend from block to
            block and within it, with what `guess_likeness` gave for them.
        size: Number of undated articles.
    """
    best = np.zeros(size, dtype=np.float32)
    chosen = np.full(size, UNDATED, dtype=np.int64)
    for windows, guesses in found:
        better = (guesses.cosines >= ALIKE) & (guesses.cosines > best)
        best[better] = guesses.cosines[better]
        chosen[better] = windows[guesses.places[better]]
    return chosen
