"""Which articles report one event.

Articles of one event share rare words: names, places, figures. Each article
becomes a vector of its weightiest terms; articles are joined by average linkage,
which does not chain: an event grows only while its members are close to one
another on the whole, not by one bridge each. Two groups that are each closely
knit are joined only if they are about as close to each other: long reports of
two events with the same people share much, but less than reports of one.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from functools import lru_cache
from math import log, sqrt
from typing import TYPE_CHECKING, NamedTuple

from compare.text import is_stop_word, tokenize
from compare.text.rarity import news_rarity, term_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.model import Article

THRESHOLD = 0.11
"""Mean cosine from which two groups of articles may report one event. This and
KNIT were chosen on ECB+, Wikinews and BASIL together, whole and in samples of two
to six articles: see docs/quality.md."""

KNIT = 0.72
"""Share of the looser group's own mean cosine that the cosine between two groups
must reach; a single article has none, so it may join on the threshold alone."""

LARGEST_GAP = 21
"""Days; articles published further apart do not report one event."""

TERMS = 120
"""Weightiest terms kept of an article: more changes little and costs time."""

_HEADLINE_WEIGHT = 3
"""How often a word of the headline counts."""

_LONGEST_TEXT = 6_000
"""Code points of the text that are looked at: background stands at the end."""

_LEAD = 1_000
"""Code points that open the text: they tell what the event is."""

_LEAD_WEIGHT = 2
"""How often a word of the lead counts besides."""

Vector = dict[str, float]


def group_articles(articles: Sequence[Article]) -> list[list[int]]:
    """Group articles by the event that they report.

    Returns:
        Events in the order of their first article; each a list of indexes into
        `articles`, ascending; every index stands in exactly one event.
    """
    vectors = _vectors([_counts(article) for article in articles])
    similarity = _similarities(vectors)
    near = {
        pair: value
        for pair, value in similarity.items()
        if _close_in_time(articles[pair[0]], articles[pair[1]])
    }
    return _Linkage(len(articles), near).groups(THRESHOLD)


def _counts(article: Article) -> Mapping[str, int]:
    counts: defaultdict[str, int] = defaultdict(int)
    parts = [(article.headline, _HEADLINE_WEIGHT)]
    for sentence in article.sentences:
        if sentence.start < _LONGEST_TEXT:
            weight = 1 + _LEAD_WEIGHT * (sentence.start < _LEAD)
            parts.append((sentence.text, weight))
    for text, weight in parts:
        for term, count in _terms(text).items():
            counts[term] += weight * count
    return counts


# Kept as tokens are: the events are told apart first and, once chosen, told again.
@lru_cache(maxsize=1 << 12)
def _terms(text: str) -> Mapping[str, int]:
    return Counter(
        term_of(token.norm)
        for token in tokenize(text)
        if token.is_word and len(token.norm) > 1 and not is_stop_word(token.norm)
    )


def _vectors(counts: Sequence[Mapping[str, int]]) -> list[Vector]:
    """Unit vectors of the weightiest terms, rare in these articles and in news."""
    frequency: Counter[str] = Counter()
    for count in counts:
        frequency.update(count.keys())
    total = len(counts)

    def weight(term: str, times: int) -> float:
        # With few articles their own frequencies say little: news at large does.
        within = log((total + 1) / (frequency[term] + 0.5))
        share = total / (total + 30)
        rarity = share * within + (1 - share) * news_rarity(term)
        return (1 + log(times)) * max(rarity, 0.0)

    return [
        _unit({term: weight(term, times) for term, times in count.items()})
        for count in counts
    ]


def _unit(vector: Vector) -> Vector:
    kept = heapq.nsmallest(TERMS, vector.items(), key=lambda item: (-item[1], item[0]))
    norm = sqrt(sum(value * value for _, value in kept)) or 1.0
    return {term: value / norm for term, value in kept if value > 0}


def _similarities(vectors: Sequence[Vector]) -> dict[tuple[int, int], float]:
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


class _Linkage(NamedTuple):
    """Average linkage over sparse similarities; a missing pair counts 0."""

    size: int
    similarities: Mapping[tuple[int, int], float]

    def groups(self, threshold: float) -> list[list[int]]:
        """Join the closest two groups until none is closer than the threshold."""
        sizes = dict.fromkeys(range(self.size), 1)
        knit = dict.fromkeys(sizes, 0.0)
        members = {index: [index] for index in sizes}
        sums: dict[int, dict[int, float]] = {index: {} for index in sizes}
        for (left, right), value in self.similarities.items():
            sums[left][right] = sums[right][left] = value
        queue = [(-value, *pair) for pair, value in self.similarities.items()]
        heapq.heapify(queue)
        while queue and -queue[0][0] >= threshold:
            closeness, left, right = heapq.heappop(queue)
            gone = left not in members or right not in members
            if gone or -closeness < KNIT * min(knit[left], knit[right]):
                continue
            new = len(sizes)
            sizes[new] = sizes[left] + sizes[right]
            knit[new] = _mean_within(sizes, knit, (left, right), -closeness)
            members[new] = members.pop(left) + members.pop(right)
            _join(sums, left, right, new)
            for other, value in sums[new].items():
                mean = value / (sizes[new] * sizes[other])
                heapq.heappush(queue, (-mean, other, new))
        return sorted(sorted(group) for group in members.values())


def _mean_within(
    sizes: Mapping[int, int],
    knit: Mapping[int, float],
    parts: tuple[int, int],
    between: float,
) -> float:
    """Mean similarity over all pairs of members of two groups joined."""
    left, right = parts
    total = sizes[left] * sizes[right] * between
    for part in parts:
        total += knit[part] * sizes[part] * (sizes[part] - 1) / 2
    size = sizes[left] + sizes[right]
    return total / (size * (size - 1) / 2)


def _join(sums: dict[int, dict[int, float]], left: int, right: int, new: int) -> None:
    """Make two groups one under a new number; sums of similarities add up."""
    joined = sums.pop(left)
    for other, value in sums.pop(right).items():
        joined[other] = joined.get(other, 0.0) + value
    sums[new] = {
        other: value for other, value in joined.items() if other not in (left, right)
    }
    for other, value in sums[new].items():
        sums[other].pop(left, None)
        sums[other].pop(right, None)
        sums[other][new] = value
