"""How a pair of sentences stands among the other pairs of the two articles."""

from __future__ import annotations

import math
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

Rows: TypeAlias = list[dict[int, float]]
"""One row a left sentence: a value by right sentence; 0 where there is none."""

_NEIGHBOURS = 4
"""Best pairs of a sentence that a margin is taken against."""

_TOP = 5
"""Best sentences of an article that show how close the two articles come."""


_LEAST_NEAR = 0.02
"""Keeps the margin of a sentence with no neighbour finite."""

_NONE: dict[int, float] = {}
_TINY = 1e-12
"""Covers that differ by less are equal."""


class Bests(NamedTuple):
    """The best pairs of each sentence of one article."""

    cosine: list[float]
    near_cosine: list[float]
    """Mean of the few best."""
    near_cover: list[float]
    cover_order: list[list[float]]
    """All covers, negative and in rising order."""


class Surroundings(NamedTuple):
    """All pairs of two articles, for looking around one of them."""

    cosines: Rows
    covers: Rows
    rows: Bests
    columns: Bests
    mean: float
    """Mean over the sentences of both articles of their best cover."""
    top: float
    """The same over the five best of each, of the article where it is less."""

    def among_rivals(self, row: int) -> Iterator[tuple[float, ...]]:
        """How each pair of a row does against the others of its two sentences.

        Yields:
            Cosine; margin of the cosine and of the cover, by the mean of the best
            of both; logarithm of how many do better, on the side where fewer do;
            best cosine of the sentence whose best is less, and the cosine by it.
        """
        own, order = self.rows.cosine[row], self.rows.cover_order[row]
        near, near_cover = self.rows.near_cosine[row], self.rows.near_cover[row]
        bests, nears, near_covers, orders = self.columns
        covers = self.covers[row]
        for column, cosine in self.cosines[row].items():
            cover = covers[column]
            least = -cover - _TINY
            better = bisect_right(order, least)
            if better:
                better = min(better, bisect_right(orders[column], least))
            other = bests[column]
            best = own if own < other else other
            yield (
                cosine,
                cosine / ((near + nears[column]) / 2 + _LEAST_NEAR),
                cover / ((near_cover + near_covers[column]) / 2 + _LEAST_NEAR),
                math.log1p(better),
                best,
                cosine / best if best else 0.0,
            )

    def around(self, row: int) -> Iterator[tuple[float, float, float, float]]:
        """How the sentences before and after those of each pair of a row match.

        Yields:
            The better diagonal neighbour; the sum of the two across the diagonal;
            sum and best of the four pairs that keep one of the two sentences.
        """
        covers = self.covers
        above = (covers[row - 1] if row else _NONE).get
        below = (covers[row + 1] if row + 1 < len(covers) else _NONE).get
        here = covers[row].get
        for column in covers[row]:
            before, after = column - 1, column + 1
            up, down = above(column, 0.0), below(column, 0.0)
            left, right = here(before, 0.0), here(after, 0.0)
            yield (
                max(above(before, 0.0), below(after, 0.0)),
                above(after, 0.0) + below(before, 0.0),
                (up + down) + (left + right),
                max(up, down, left, right),
            )


def surround(cosines: Rows, covers: Rows, columns: int) -> Surroundings:
    """Look at all pairs of two articles at once.

    Args:
        cosines: Of each pair that shares anything.
        covers: Of the same pairs.
        columns: How many sentences the right article has.
    """
    turned = _turned(covers, columns)
    row_best = [max(row.values(), default=0.0) for row in covers]
    column_best = [max(column.values(), default=0.0) for column in turned]
    return Surroundings(
        cosines=cosines,
        covers=covers,
        rows=_bests(cosines, covers, columns),
        columns=_bests(_turned(cosines, columns), turned, len(covers)),
        mean=(_mean(row_best) + _mean(column_best)) / 2,
        top=min(_top(row_best), _top(column_best)),
    )


def _bests(cosines: Rows, covers: Rows, others: int) -> Bests:
    return Bests(
        cosine=[max(row.values(), default=0.0) for row in cosines],
        near_cosine=[_near(row, others) for row in cosines],
        near_cover=[_near(row, others) for row in covers],
        cover_order=[sorted(-cover for cover in row.values()) for row in covers],
    )


def _turned(rows: Rows, columns: int) -> Rows:
    turned: Rows = [{} for _ in range(columns)]
    for number, row in enumerate(rows):
        for column, value in row.items():
            turned[column][number] = value
    return turned


def _near(values: dict[int, float], others: int) -> float:
    best = sorted(values.values(), reverse=True)[:_NEIGHBOURS]
    return math.fsum(best) / min(_NEIGHBOURS, others)


def _top(best: list[float]) -> float:
    return _mean(sorted(best, reverse=True)[:_TOP])


def _mean(values: list[float]) -> float:
    return math.fsum(values) / len(values)
