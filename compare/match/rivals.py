"""Which of several figures is the other of a pair: what speaks for one and against."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from compare.match.counting import counts_people
from compare.match.evidence import ref_of
from compare.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.match.pairs import Pair
    from compare.model import Claim, SentenceRef

_GAP = 0.2
"""How much evidence is lost, at most, where two figures lie far apart."""


def told_in(claims: Sequence[Claim]) -> dict[SentenceRef, list[int]]:
    """For each sentence, the indexes of its claims."""
    told: defaultdict[SentenceRef, list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        told[ref_of(claim)].append(index)
    return told


def are_told_apart(
    claims: Sequence[Claim],
    pair: Pair,
    group_of: Mapping[int, int],
    told: Mapping[SentenceRef, Sequence[int]],
) -> bool:
    """Whether one sentence gives both values: then they are of two things.

    So it is where it gives what one has more: "187 passengers and 12 crew", "199".
    """
    ends = ((pair.one, pair.two), (pair.two, pair.one))
    for own, other in ends:
        beside = told[ref_of(claims[own])]
        if any(group_of[index] == group_of[other] for index in beside):
            return True
    return any(_are_parts(claims, own, other, told) for own, other in ends)


def _are_parts(
    claims: Sequence[Claim],
    part: int,
    whole: int,
    told: Mapping[SentenceRef, Sequence[int]],
) -> bool:
    """Whether the sentence of a smaller count gives the rest of the larger one."""
    rest = _people(claims[whole]) - _people(claims[part])
    if rest <= 0:
        return False
    return rest in {_people(claims[index]) for index in told[ref_of(claims[part])]}


def _people(claim: Claim) -> float:
    """How many people are counted; 0 of all else."""
    value = claim.value
    return value.value if isinstance(value, Quantity) and counts_people(claim) else 0.0


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
