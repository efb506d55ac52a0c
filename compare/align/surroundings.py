"""How a pair of sentences stands among the other pairs of the two articles."""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass
from typing import TypeAlias

Rows: TypeAlias = list[dict[int, float]]
"""One row a left sentence: a value by right sentence; 0 where there is none."""

_NEIGHBOURS = 4
"""Best pairs of a sentence that a margin is taken against."""

_TOP = 5
"""Best sentences of an article that show how close the two articles come."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """All pairs of two articles, for looking around one of them."""

    cosines: Rows
    covers: Rows
    row_near: list[float]
    """Mean cosine of a left sentence's best pairs."""
    column_near: list[float]
    row_order: list[list[float]]
    """Covers of a left sentence, negative and in rising order."""
    column_order: list[list[float]]
    mean: float
    """Mean over the sentences of both articles of their best cover."""
    top: float
    """The same over the five best of each, of the article where it is less."""

    def of(self, row: int, column: int) -> tuple[float, float, float, float, float]:
        """Cosine, rank, diagonal, cross and neighbours' cosine of one pair."""
        cover = self.covers[row][column]
        better = min(
            bisect_right(self.row_order[row], -cover - _TINY),
            bisect_right(self.column_order[column], -cover - _TINY),
        )
        here = self.covers[row]
        above = self.covers[row - 1] if row else _NONE
        below = self.covers[row + 1] if row + 1 < len(self.covers) else _NONE
        return (
            self.cosines[row][column],
            math.log1p(better),
            max(above.get(column - 1, 0.0), below.get(column + 1, 0.0)),
            (above.get(column, 0.0) + below.get(column, 0.0))
            + (here.get(column - 1, 0.0) + here.get(column + 1, 0.0)),
            (self.row_near[row] + self.column_near[column]) / 2,
        )


_NONE: dict[int, float] = {}
_TINY = 1e-12
"""Covers that differ by less are equal."""


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
        row_near=[_near(row, columns) for row in cosines],
        column_near=[_near(col, len(cosines)) for col in _turned(cosines, columns)],
        row_order=[sorted(-cover for cover in row.values()) for row in covers],
        column_order=[sorted(-cover for cover in col.values()) for col in turned],
        mean=(_mean(row_best) + _mean(column_best)) / 2,
        top=min(_top(row_best), _top(column_best)),
    )


def _turned(rows: Rows, columns: int) -> Rows:
    turned: Rows = [{} for _ in range(columns)]
    for number, row in enumerate(rows):
        for column, value in row.items():
            turned[column][number] = value
    return turned


def _near(values: dict[int, float], others: int) -> float:
    best = sorted(values.values(), reverse=True)[:_NEIGHBOURS]
    return sum(best) / min(_NEIGHBOURS, others)


def _top(best: list[float]) -> float:
    return _mean(sorted(best, reverse=True)[:_TOP])


def _mean(values: list[float]) -> float:
    return math.fsum(values) / len(values)
