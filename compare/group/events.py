"""Which articles report one event.

Articles of one event share rare words: names, places, figures. Each article
becomes a vector of its weightiest terms; articles are joined by average linkage,
which does not chain: an event grows only while its members are close to one
another on the whole, not by one bridge each. Two groups that are each closely
knit are joined only if they are about as close to each other: long reports of
two events with the same people share much, but less than reports of one.

How close is close depends on where an article stands: reports of a quake resemble
the reports of every other quake, a report that quotes much resembles little. So a
cosine is measured against what the two articles reach with their own nearest
(local scaling; Zelnik-Manor and Perona, Self-tuning spectral clustering, 2004).
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from typing import TYPE_CHECKING

from compare.group.linkage import Group, Pairs, join_groups
from compare.group.vectors import Vector, count_terms, make_vectors

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.model import Article

THRESHOLD = 0.15
"""Mean closeness from which two groups of articles may report one event. This, KNIT,
NEAREST and LOCAL were chosen on ECB+, Wikinews and BASIL together, whole and in
samples of two to forty articles: see docs/quality.md."""

KNIT = 0.62
"""Share of the looser group's own mean closeness that two groups must reach."""

NEAREST = 3
"""Neighbours that tell how close an article comes to others of its event."""

LOCAL = 0.75
"""How far an article's own nearest set the scale: 0 not at all, 1 alone."""

USUAL = 0.3
"""Cosine of two reports of one event, where an article has too few neighbours to
tell; a closeness is a cosine on the scale of articles that come this close."""

LEAST = 0.1
"""Lowest scale: an article far from all others isn't brought near by that."""

LARGEST_GAP = 21
"""Days; articles published further apart do not report one event."""


def group_articles(articles: Sequence[Article]) -> list[list[int]]:
    """Group articles by the event that they report.

    Returns:
        Events in the order of their first article; each a list of indexes into
        `articles`, ascending; every index stands in exactly one event.
    """
    vectors = make_vectors([count_terms(article) for article in articles])
    cosines = {
        pair: value
        for pair, value in _cosines(vectors).items()
        if _close_in_time(articles[pair[0]], articles[pair[1]])
    }
    near = scale_locally(cosines, len(articles))
    singles = [Group((index,)) for index in range(len(articles))]
    events = join_groups(singles, near, threshold=THRESHOLD, knit=KNIT)
    return [list(event.members) for event in events]


def scale_locally(cosines: Mapping[tuple[int, int], float], size: int) -> Pairs:
    """Measure each cosine against what its two articles reach with their nearest."""
    reached: list[list[float]] = [[] for _ in range(size)]
    for (left, right), value in cosines.items():
        reached[left].append(value)
        reached[right].append(value)
    scales = [local_scale(values) for values in reached]
    return {
        (left, right): value / (scales[left] * scales[right])
        for (left, right), value in cosines.items()
    }


def local_scale(reached: Sequence[float]) -> float:
    """What a cosine of an article is to be divided by, given all its cosines."""
    nearest = heapq.nlargest(NEAREST, reached)
    nearest += [USUAL] * (NEAREST - len(nearest))
    mean = sum(nearest) / NEAREST
    return float((max(mean, LEAST) / USUAL) ** (LOCAL / 2))


def _cosines(vectors: Sequence[Vector]) -> Pairs:
    """Cosines of all pairs that share a term; keys ascend."""
    places: dict[str, list[tuple[int, float]]] = defaultdict(list)
    cosines: dict[tuple[int, int], float] = defaultdict(float)
    for right, vector in enumerate(vectors):
        for term, value in vector.items():
            for left, other in places[term]:
                cosines[left, right] += value * other
            places[term].append((right, value))
    return cosines


def _close_in_time(left: Article, right: Article) -> bool:
    if left.published is None or right.published is None:
        return True
    return abs((left.published - right.published).days) <= LARGEST_GAP
