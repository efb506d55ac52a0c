"""Which of several figures is the other of a pair: what speaks for one and against."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from compare.match.evidence import ref_of
from compare.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.match.pairs import Pair
    from compare.model import Claim, SentenceRef

_GAP = 0.2
"""How much evidence is lost, at most, where two figures lie far apart."""


def told_in(
    claims: Sequence[Claim], group_of: Mapping[int, int]
) -> dict[SentenceRef, set[int]]:
    """For each sentence, the groups of which it has a claim."""
    told: defaultdict[SentenceRef, set[int]] = defaultdict(set)
    for index, number in group_of.items():
        told[ref_of(claims[index])].add(number)
    return told


def are_told_apart(
    claims: Sequence[Claim],
    pair: Pair,
    group_of: Mapping[int, int],
    told: Mapping[SentenceRef, set[int]],
) -> bool:
    """Whether one sentence gives both values: then they are of two things."""
    ends = ((pair.one, pair.two), (pair.two, pair.one))
    return any(group_of[other] in told[ref_of(claims[own])] for own, other in ends)


def nearer(claims: Sequence[Claim], pair: Pair) -> Pair:
    """A pair whose evidence is the better the nearer its two figures lie.

    Of two figures of a sentence, the one that comes closer is likelier the other's.
    """
    one, two = claims[pair.one].value, claims[pair.two].value
    if not isinstance(one, Quantity) or not isinstance(two, Quantity):
        return pair
    larger = max(abs(one.value), abs(two.value))
    gap = abs(one.value - two.value) / larger if larger else 0.0
    evidence = pair.evidence._replace(score=pair.evidence.score - _GAP * min(gap, 1.0))
    return pair._replace(evidence=evidence)
