"""How well the sentences that open an article find counterparts in another.

A report says in its first sentences what happened, and other reports of that event say
it too, somewhere. A cosine of whole articles doesn't see that: people and places count
alike whether one sentence has them all or ten have one each. So each sentence of the
opening is held against every sentence of the other article, and counts by the closest.
"""

from __future__ import annotations

from collections import defaultdict
from math import sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.group.linkage import Pairs
    from compare.group.vectors import Told

OPENING = 3
"""Sentences that open an article, the headline the first of them. This and SHARE were
chosen on ECB+, Wikinews and BASIL together: see docs/quality.md."""

SHARE = 0.3
"""Part of a closeness that the openings give; the cosine gives the rest."""

FLOOR = 0.04
"""Cosine below which sentences are not asked. Such articles don't come together either
way, their openings give about what the cosine does, and most pairs are such."""

LEAST_TERMS = 3
"""Sentences of fewer terms are passed over: they would find the like anywhere."""

REACH = 4_000
"""Code points of a text whose sentences are looked at."""

MOST = 24
"""Sentences of an article that are looked at."""


def mix_openings(
    cosines: Mapping[tuple[int, int], float],
    told: Sequence[Sequence[Told]],
    rarity: Mapping[str, float],
) -> Pairs:
    """Mix into each cosine how well two articles' openings find each other.

    An article without a sentence to look at keeps its cosines.

    Args:
        cosines: Of pairs of articles, by their indexes.
        told: What each article's headline and sentences tell, in order.
        rarity: Of every term in them.
    """
    close = {pair: cosine for pair, cosine in cosines.items() if cosine >= FLOOR}
    asked = {index for pair in close for index in pair}
    weights = {term: value * value for term, value in rarity.items()}
    sentences = {index: _Sentences(told[index], weights) for index in asked}
    mixed = dict(cosines)
    for (left, right), cosine in close.items():
        one, other = sentences[left], sentences[right]
        if one.terms and other.terms:
            reached = (one.reach(other) + other.reach(one)) / 2
            mixed[left, right] = (1 - SHARE) * cosine + SHARE * reached
    return mixed


class _Sentences:
    """Sentences of one article as unit vectors of terms, each weighed by its rarity."""

    def __init__(self, told: Sequence[Told], weights: Mapping[str, float]) -> None:
        kept = [
            part.terms
            for part in told
            if len(part.terms) >= LEAST_TERMS and part.start <= REACH and not part.again
        ]
        self.terms = kept[:MOST]
        self._weights = weights
        self._norms = [
            sqrt(sum(weights[term] for term in terms)) or 1.0 for terms in self.terms
        ]
        self._places: dict[str, list[int]] = defaultdict(list)
        for number, terms in enumerate(self.terms):
            for term in terms:
                self._places[term].append(number)

    def reach(self, other: _Sentences) -> float:
        """Mean cosine of the opening's sentences with their closest in another."""
        opening = self.terms[:OPENING]
        return sum(map(other.closest, opening, self._norms)) / len(opening)

    def closest(self, terms: Iterable[str], norm: float) -> float:
        """Cosine of a sentence, given by its terms and norm, with the closest here."""
        products: dict[int, float] = defaultdict(float)
        for term in terms:
            if term in self._places:
                weight = self._weights[term]
                for number in self._places[term]:
                    products[number] += weight
        if not products:
            return 0.0
        norms = self._norms
        return max(v / norms[number] for number, v in products.items()) / norm
