"""A ridge logistic regression, then shallow symmetric trees on what it leaves over."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

RIDGE = 20.0
TREES, DEPTH, RATE, LEAF_RIDGE, LEAST_LEAF, BINS = 50, 3, 0.15, 20.0, 10.0, 32
DOUBT = -1.0
"""Log odds, beside the set's own, from which on the trees have a say."""


@dataclass(frozen=True, slots=True)
class Trained:
    """What was learned, ready to score."""

    mean: Array
    scale: Array
    weights: Array
    """One a signal, and the intercept."""
    trees: list[tuple[list[tuple[int, float]], Array]]
    """Splits (signal, threshold) and the value of each leaf."""

    def linear(self, signals: Array) -> Array:
        z = (signals - self.mean) / self.scale
        return np.asarray(z @ self.weights[:-1] + self.weights[-1])

    def predict(self, signals: Array) -> Array:
        scores = self.linear(signals)
        doubtful = scores > DOUBT
        for splits, values in self.trees:
            leaf = np.zeros(len(signals), dtype=int)
            for signal, threshold in splits:
                leaf = leaf * 2 + (signals[:, signal] > threshold)
            scores = scores + doubtful * values[leaf]
        return scores


def train(
    signals: Array, gold: Array, weight: Array, offset: Array, used: list[int]
) -> Trained:
    """Fit to examples, one row each.

    Args:
        signals: One column a signal.
        gold: 1 for a link, else 0.
        weight: How much each example counts.
        offset: Log odds of a link where the example comes from.
        used: The signals that may be used.
    """
    mean = np.average(signals, axis=0, weights=weight)
    scale = np.sqrt(np.average((signals - mean) ** 2, axis=0, weights=weight)) + 1e-6
    unused = [n for n in range(signals.shape[1]) if n not in used]
    z = (signals - mean) / scale
    z[:, unused] = 0
    weights = _regress(np.c_[z, np.ones(len(z))], gold, weight, offset)
    start = Trained(mean, scale, weights, []).linear(signals)
    doubtful = start > DOUBT
    hidden = signals[doubtful]
    hidden[:, unused] = 0
    odds = (start + offset)[doubtful]
    trees = _boost(hidden, gold[doubtful], weight[doubtful], odds)
    return Trained(mean, scale, weights, trees)


def chance_of(z: Array) -> Array:
    return 1 / (1 + np.exp(-np.clip(z, -30, 30)))


def _regress(z: Array, gold: Array, weight: Array, offset: Array) -> Array:
    """Ridge logistic regression by Newton's steps, halved where they overshoot."""
    ridge = np.r_[np.full(z.shape[1] - 1, RIDGE), 0.01]

    def loss(weights: Array) -> float:
        s = z @ weights + offset
        fit = (weight * (np.logaddexp(0, s) - gold * s)).sum()
        return float(fit + (ridge * weights**2).sum() / 2)

    weights = np.zeros(z.shape[1])
    for _ in range(30):
        chance = chance_of(z @ weights + offset)
        slope = z.T @ (weight * (chance - gold)) + ridge * weights
        curve = (z * (weight * chance * (1 - chance))[:, None]).T @ z + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        size = 1.0
        while loss(weights - size * step) > loss(weights) and size > 1e-4:
            size /= 2
        weights = weights - size * step
        if np.abs(size * step).max() < 1e-6:
            break
    return weights


def _boost(
    signals: Array, gold: Array, weight: Array, start: Array
) -> list[tuple[list[tuple[int, float]], Array]]:
    """Symmetric trees: one question a level, the same for all branches."""
    edges = [_edges(column) for column in signals.T]
    bins = np.stack(
        [
            np.searchsorted(e, c, side="left")
            for e, c in zip(edges, signals.T, strict=True)
        ],
        axis=1,
    )
    scores, trees = start.copy(), []
    for _ in range(TREES):
        chance = chance_of(scores)
        slope, curve = weight * (gold - chance), weight * chance * (1 - chance)
        leaf, splits = np.zeros(len(gold), dtype=int), []
        for level in range(DEPTH):
            signal, cut = _best_split(bins, leaf, 1 << level, slope, curve)
            splits.append((signal, float(edges[signal][cut])))
            leaf = leaf * 2 + (bins[:, signal] > cut)
        up = np.bincount(leaf, slope, 1 << DEPTH)
        down = np.bincount(leaf, curve, 1 << DEPTH)
        values = RATE * up / (down + LEAF_RIDGE)
        scores = scores + values[leaf]
        trees.append((splits, values))
    return trees


def _edges(column: Array) -> Array:
    """Cuts at quantiles; rounded, so that the file is short."""
    cuts = np.quantile(column, np.linspace(0, 1, BINS)[1:-1])
    return np.unique(np.round(cuts, 4))


def _best_split(
    bins: NDArray[np.int_],
    leaf: NDArray[np.int_],
    leaves: int,
    slope: Array,
    curve: Array,
) -> tuple[int, int]:
    count = bins.shape[1]
    place = (leaf[:, None] * count * BINS + bins + np.arange(count) * BINS).ravel()
    shape = (leaves, count, BINS)

    def sums(values: Array) -> Array:
        flat = np.bincount(place, np.repeat(values, count), leaves * count * BINS)
        return flat.reshape(shape).cumsum(axis=2)

    low_slope, low_curve = sums(slope), sums(curve)
    all_slope, all_curve = low_slope[:, :, -1:], low_curve[:, :, -1:]
    high_slope, high_curve = all_slope - low_slope, all_curve - low_curve
    gain = (
        low_slope**2 / (low_curve + LEAF_RIDGE)
        + high_slope**2 / (high_curve + LEAF_RIDGE)
    ).sum(axis=0)
    fits = (low_curve >= LEAST_LEAF).any(axis=0) & (high_curve >= LEAST_LEAF).any(
        axis=0
    )
    gain[~fits] = -1
    signal, cut = divmod(int(gain.argmax()), BINS)
    return signal, cut
