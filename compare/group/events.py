"""Which articles report one event.

Articles of one event share rare words: names, places, figures. Each article
becomes a vector of its weightiest terms; articles are joined by average linkage,
which does not chain: an event grows only while its members are close to one
another on the whole, not by one bridge each.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from dataclasses import dataclass
from math import log, sqrt
from typing import TYPE_CHECKING

from compare.text import is_stop_word, tokenize
from compare.text.rarity import news_rarity, term_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.model import Article

THRESHOLD = 0.16
"""Mean cosine from which two groups of articles report one event. Chosen on the
development parts of ECB+, Wikinews and BASIL: see docs/quality.md."""

LARGEST_GAP = 21
"""Days; articles published further apart do not report one event."""

TERMS = 120
"""Weightiest terms kept of an article: more changes little and costs time."""

_HEADLINE_WEIGHT = 3
"""How often a word of the headline counts."""

_LONGEST_LEAD = 6_000
"""Code points of the text that are looked at: what an event is stands up front."""

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


def _counts(article: Article) -> Counter[str]:
    counts = _terms(article.text[:_LONGEST_LEAD])
    for term, count in _terms(article.headline).items():
        counts[term] += _HEADLINE_WEIGHT * count
    return counts


def _terms(text: str) -> Counter[str]:
    return Counter(
        term_of(token.norm)
        for token in tokenize(text)
        if token.is_word and len(token.norm) > 1 and not is_stop_word(token.norm)
    )


def _vectors(counts: Sequence[Counter[str]]) -> list[Vector]:
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


@dataclass(frozen=True, slots=True)
class _Linkage:
    """Average linkage over sparse similarities; a missing pair counts 0."""

    size: int
    similarities: Mapping[tuple[int, int], float]

    def groups(self, threshold: float) -> list[list[int]]:
        """Join the closest two groups until none is closer than the threshold."""
        members = {index: [index] for index in range(self.size)}
        sums: dict[int, dict[int, float]] = {index: {} for index in members}
        for (left, right), value in self.similarities.items():
            sums[left][right] = sums[right][left] = value
        queue = [(-value, *pair) for pair, value in self.similarities.items()]
        heapq.heapify(queue)
        new = self.size
        while queue and -queue[0][0] >= threshold:
            _, left, right = heapq.heappop(queue)
            if left not in members or right not in members:
                continue
            members[new] = members.pop(left) + members.pop(right)
            _join(sums, left, right, new)
            for other, value in sums[new].items():
                mean = value / (len(members[new]) * len(members[other]))
                heapq.heappush(queue, (-mean, other, new))
            new += 1
        return sorted(sorted(group) for group in members.values())


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
