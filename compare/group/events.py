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
(local scaling; Zelnik-Manor and Perona, Self-tuning spectral clustering, 2004). An
article told again has itself as its nearest, which says nothing of how close reports
come: what repeats another goes with it, and has no say in what belongs together.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from compare.group.linkage import Group, Pairs, join_groups
from compare.group.vectors import Vector, count_terms, make_vectors

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

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

SAME = 0.9
"""Cosine from which one article tells another again. On the three sets, anything
from .85 to .95 gives the same events but for one or two."""

FADING = 0.8
"""What is left of a closeness a week later: two reports weeks apart that tell of the
same people are more often two events of one story."""

LARGEST_GAP = 21
"""Days; articles published further apart do not report one event."""


def group_articles(articles: Sequence[Article]) -> list[list[int]]:
    """Group articles by the event that they report.

    Returns:
        Events in the order of their first article; each a list of indexes into
        `articles`, ascending; every index stands in exactly one event.
    """
    vectors = make_vectors([count_terms(article) for article in articles])
    fading = _fading([article.published for article in articles])
    cosines = {pair: v for pair, v in _cosines(vectors).items() if fading(*pair) > 0}
    repeats = find_repeats(cosines, [len(article.text) for article in articles])
    told = {
        pair: value
        for pair, value in cosines.items()
        if repeats.keys().isdisjoint(pair)
    }
    near = scale_locally(told, len(articles))
    faded = {pair: value * fading(*pair) for pair, value in near.items()}
    singles = [Group((index,)) for index in range(len(articles))]
    events = join_groups(singles, faded, threshold=THRESHOLD, knit=KNIT)
    return _with_repeats([event.members for event in events], repeats)


def find_repeats(
    cosines: Mapping[tuple[int, int], float], lengths: Sequence[int]
) -> dict[int, int]:
    """Of each article that tells another again, the index of that other.

    Args:
        cosines: Of pairs of articles, by their indexes.
        lengths: Of the texts; the longest of those that are the same is repeated by
            the others, the first among equals.
    """
    alike: dict[int, list[int]] = defaultdict(list)
    for (left, right), value in cosines.items():
        if value >= SAME:
            alike[left].append(right)
            alike[right].append(left)
    repeats: dict[int, int] = {}
    for index in sorted(alike, key=lambda index: (-lengths[index], index)):
        if index not in repeats:
            for other in alike[index]:
                repeats.setdefault(other, index)
    return repeats


def _with_repeats(
    events: Sequence[Sequence[int]], repeats: Mapping[int, int]
) -> list[list[int]]:
    """Put what repeats an article into its event; so far it stands alone."""
    number_of = {
        index: number for number, event in enumerate(events) for index in event
    }
    whole: dict[int, list[int]] = defaultdict(list)
    for index in sorted(number_of):
        whole[number_of[repeats.get(index, index)]].append(index)
    return sorted(whole.values())


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
    nearest = sorted(reached, reverse=True)[:NEAREST]
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


def _fading(published: Sequence[date | None]) -> Callable[[int, int], float]:
    """What is left of the closeness of two articles, given by their indexes."""
    days = [day.toordinal() if day else None for day in published]
    left_after = [FADING ** (apart / 7) for apart in range(LARGEST_GAP + 1)]

    def fading(left: int, right: int) -> float:
        one, other = days[left], days[right]
        if one is None or other is None:
            return 1.0
        apart = abs(one - other)
        return left_after[apart] if apart <= LARGEST_GAP else 0.0

    return fading
