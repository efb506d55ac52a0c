"""The learned scorer: signals to a probability, by weights in `data/align.json`.

A weighted sum of the signals, then shallow trees that correct it where it is in
doubt. Each tree asks the same few questions of every pair: which side of a threshold
a signal lies on; the answers together pick the value that is added.
"""

from __future__ import annotations

import math
from functools import cache
from operator import mul
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from compare.align.signals import SIGNALS
from compare.text import load_json

if TYPE_CHECKING:
    from compare.align.signals import Signals

_Tree: TypeAlias = tuple[int, float, int, float, int, float, list[float]]


class Scorer(NamedTuple):
    """Learned weights, ready for use."""

    weights: tuple[float, ...]
    """One a signal."""
    intercept: float
    doubt: float
    """Log odds from which on the trees have a say."""
    trees: tuple[_Tree, ...]
    """Three questions (signal, threshold), and a value for each of 8 answers."""

    def score(self, signals: Signals) -> float:
        """How likely two sentences of two whole articles report the same thing.

        Rounded to six digits, so that no machine's arithmetic shows.
        """
        odds = self.intercept + math.fsum(map(mul, self.weights, signals))
        if odds > self.doubt:
            for a, low_a, b, low_b, c, low_c, values in self.trees:
                answer = 4 if signals[a] > low_a else 0
                answer += 2 if signals[b] > low_b else 0
                odds += values[answer + 1 if signals[c] > low_c else answer]
        return round(1 / (1 + math.exp(-odds)), 6)


@cache
def load_scorer() -> Scorer:
    """Read the weights that come with the package."""
    data = load_json("align.json")
    return Scorer(
        weights=tuple(data["weights"][name] for name in SIGNALS),
        intercept=data["intercept"],
        doubt=data["doubt"],
        trees=tuple(tuple(tree) for tree in data["trees"]),
    )
