"""Which of several figures is the other of a pair: what speaks for one and against."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from compare.match.counting import counts_people
from compare.match.evidence import ref_of
from compare.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.match.pairs import Pair
    from compare.model import Claim, SentenceRef

_GAP = 0.2
"""How much evidence is lost, at most, where two figures lie far apart."""


class Told(NamedTuple):
    """What one sentence gives."""

    groups: set[int]
    """Groups of which it has a claim."""
    people: dict[int, float]
    """How many people it counts, by the claim that does."""


def told_in(
    claims: Sequence[Claim], group_of: Mapping[int, int]
) -> dict[SentenceRef, Told]:
    """For each sentence with claims, what it gives."""
    told: defaultdict[SentenceRef, Told] = defaultdict(lambda: Told(set(), {}))
    for index, number in group_of.items():
        here = told[ref_of(claims[index])]
        here.groups.add(number)
        here.people[index] = _people(claims[index])
    return told


def are_told_apart(
    claims: Sequence[Claim],
    pair: Pair,
    group_of: Mapping[int, int],
    told: Mapping[SentenceRef, Told],
) -> bool:
    """Whether one sentence gives both values: then they are of two things.

    So it is where it gives what one has more: "187 passengers and 12 crew", "199".
    """
    for own, other in ((pair.one, pair.two), (pair.two, pair.one)):
        here = told[ref_of(claims[own])]
        rest = _people(claims[other]) - _people(claims[own])
        others = (here.people[index] for index in here.people if index != own)
        if group_of[other] in here.groups or (rest > 0 and rest in others):
            return True
    return False


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
