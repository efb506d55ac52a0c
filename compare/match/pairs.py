"""Two claims of one kind side by side: do their values agree, and their matter."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from compare.match.ages import are_of_two_people
from compare.match.agreement import Agreement
from compare.match.candidates import FEW, pairs_of
from compare.match.counting import counts_apart, may_count_one
from compare.match.evidence import Evidence, evidence_for, ref_of
from compare.match.status import compare_moments, compare_quantities
from compare.model import Claim, Moment, Quantity

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence

    from compare.match.evidence import Event


_Places: TypeAlias = list[tuple[str, int, int]]


class Pair(NamedTuple):
    """Two claims that were compared, by their indexes."""

    one: int
    two: int
    agreement: Agreement
    evidence: Evidence


class Difference(NamedTuple):
    """Two groups whose values differ, and the pair of claims that shows it best."""

    groups: tuple[int, int]
    pair: Pair
    firm: bool
    """Whether each group has no better partner: the two stand for each other."""

    @property
    def within(self) -> bool:
        """Whether both claims are of one group: two hours of one day."""
        return self.groups[0] == self.groups[1]


def find_pairs(
    event: Event, claims: Sequence[Claim], tolerance: float
) -> Iterator[Pair]:
    """Set claims side by side that could have a value in common, or differ on one.

    Pairs of one article come only with equal values: it may give two figures.
    """
    keys = [_keys(event, claim) for claim in claims] if len(claims) > FEW else []
    for one, two in pairs_of(len(claims), keys):
        left, right = claims[one], claims[two]
        agreement = agreement_of(left, right, tolerance=tolerance)
        same_article = left.article == right.article
        if same_article and agreement is not Agreement.SAME:
            continue
        if agreement is Agreement.INCOMPARABLE:
            continue
        apart = counts_apart(event, left, right)
        if apart and not may_count_one(event, left, right, agreement):
            continue
        if event.ages and are_of_two_people(event, left, right):
            continue
        yield Pair(one, two, agreement, evidence_for(event, left, right))


def _keys(event: Event, claim: Claim) -> set[Hashable]:
    """What two claims have in common that may be one: a value, or linked sentences."""
    here = ref_of(claim)
    keys: set[Hashable] = {
        (min(here, ref), max(here, ref)) for ref in event.partners(here)
    }
    match claim.value:
        case Quantity(value=value, unit=unit):
            keys.add((value, unit))
        case Moment(start=start, end=end, name=name):
            keys.add((start, end) if start else name)
    return keys


def agreement_of(one: Claim, two: Claim, *, tolerance: float = 0.0) -> Agreement:
    """How the values of two claims of one kind stand to each other."""
    match one.value, two.value:
        case Quantity(), Quantity():
            return compare_quantities(one.value, two.value, tolerance=tolerance)
        case Moment(), Moment():
            return compare_moments(one.value, two.value)
    return Agreement.INCOMPARABLE


def rank(claims: Sequence[Claim], pair: Pair) -> tuple[float, _Places]:
    """What to sort pairs by: the best evidence first, then by what they say.

    The number of an article has no part in it, so that order changes no finding.
    """
    one, two = claims[pair.one], claims[pair.two]
    places = sorted((claim.text, claim.sentence, claim.start) for claim in (one, two))
    return (-round(pair.evidence.score, 9), places)


def in_ranks(claims: Sequence[Claim], pairs: Iterable[Pair]) -> Iterator[list[Pair]]:
    """Give pairs by rank, the best first, those that tie together."""
    ranked = sorted(
        ((rank(claims, pair), pair) for pair in pairs), key=lambda row: row[0]
    )
    for _, tied in groupby(ranked, key=lambda row: row[0]):
        yield [pair for _, pair in tied]
