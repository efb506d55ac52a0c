"""The window of articles that tell no date: that of what they most resemble."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compare.corpus.nearest import closest
from compare.corpus.vectors import weigh_terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ALIKE = 0.15
"""Least cosine with a dated article for its window to be taken."""


class Guess(NamedTuple):
    """The most alike dated article of an undated one; guesses compare by likeness."""

    cosine: float
    window: int


def guess_windows(undated: Sequence[bytes], dated: Sequence[bytes]) -> list[float]:
    """How alike each undated article is to the most alike article of one window.

    Words count by their rarity in news at large, so that windows can be compared.

    Args:
        undated: Packed terms of each.
        dated: The same of the articles of a window.

    Returns:
        One cosine in [0, 1] an undated article; 0 for what is below `ALIKE`.
    """
    rows, _ = weigh_terms([*undated, *dated], local=False)
    found = closest(rows, len(undated), len(undated))
    best = np.zeros(len(undated), dtype=np.float32)
    np.maximum.at(best, found.rows, found.values)
    return [cosine if cosine >= ALIKE else 0.0 for cosine in best.tolist()]


def choose_windows(
    likeness: Iterable[tuple[int, Sequence[float]]], size: int
) -> list[int | None]:
    """The window of each undated article, of equals the earlier; None if none is alike.

    Args:
        likeness: Windows in order, each with what `guess_windows` gave for it.
        size: Number of undated articles.
    """
    best: list[Guess | None] = [None] * size
    for window, cosines in likeness:
        for index, cosine in enumerate(cosines):
            so_far = best[index]
            if cosine and (so_far is None or cosine > so_far.cosine):
                best[index] = Guess(cosine, window)
    return [guess.window if guess else None for guess in best]
