"""What shows at once that two figures are of two things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.match.counting import (
    are_close,
    counted_terms,
    fate_of,
    is_age,
    only_may,
    serves_other,
)
from compare.match.evidence import ref_of
from compare.model import ClaimKind, Precision, Quantity
from compare.text.later import later

if TYPE_CHECKING:
    from compare.match.evidence import Event, Evidence
    from compare.model import Claim

_FAR_APART = 50
"""How many times the other a figure may be; no two outlets differ more on one thing."""

_FAR_FROM_A_BOUND = 4
"""The same where one is a bound: nobody says "at least 2,500" of 53,000."""

_FAR_FROM_HARMED = 4
"""The same where one alone tells what befell those counted: 193 on board, 14 hurt."""

_BOUNDS = frozenset({Precision.AT_LEAST, Precision.AT_MOST})

_LONG_AGO = 300
"""Days before its article's date from which on a sentence tells of another event."""


def are_of_two(event: Event, one: Claim, two: Claim, found: Evidence) -> bool:
    """Whether two figures are of things too unlike, of two purposes or of two times."""
    if _are_far_apart(one, two) or serves_other(event, one, two):
        return True
    if _are_too_loose(event, one, two, found):
        return True
    if _is_partitive(event, one) is not _is_partitive(event, two):
        return True  # three of the injured, 16 injured
    counts = one.kind is two.kind is ClaimKind.QUANTITY
    past = _is_long_past(event, one) is not _is_long_past(event, two)
    return only_may(one, two) or (counts and past)


def _are_too_loose(event: Event, one: Claim, two: Claim, found: Evidence) -> bool:
    """Whether too little ties two counts: "lost 12 seats", "the Greens took 16 seats".

    Of "34 times" and "a dozen times" the noun says nothing, so what was done must be
    common, linked or not; of people who met one fate that is enough.
    """
    if one.kind is not ClaimKind.QUANTITY or is_age(one):
        return False
    fates = [fate_of(one), fate_of(two)]
    if any(fates):
        return not all(fates) and _times_as_many(one, two) > _FAR_FROM_HARMED
    if _is_of_times(one) and _is_of_times(two):
        nearest = (set(claim.matter[:_DEED]) - {_TIMES} for claim in (one, two))
        return set.isdisjoint(*nearest)
    if are_close(one, two):
        return False
    counted = counted_terms(event, one) | counted_terms(event, two)
    return found.words <= counted


def _is_of_times(claim: Claim) -> bool:
    """Whether it says how often something happened."""
    return isinstance(claim.value, Quantity) and claim.value.unit == _TIMES


_TIMES = "time"
_DEED = 3
"""Words next to "12 times" among which stands what happened so often."""


_PARTITIVE = later(r"\w+ of (?:the|them|those|these|whom|which|his|her|its|their)\b")
_LONGEST_PARTITIVE = 40
"""Characters of a claim and of what follows it in which such words are looked for."""


def _is_partitive(event: Event, claim: Claim) -> bool:
    """Whether a count is of some out of more: "three of the injured", "12 of them"."""
    if not isinstance(claim.value, Quantity) or claim.value.unit:
        return False
    text = event.articles[claim.article].text
    opened = text[claim.start : claim.start + _LONGEST_PARTITIVE]
    return bool(_PARTITIVE.match(opened))


def _is_long_past(event: Event, claim: Claim) -> bool:
    """Whether all times of a claim's sentence lie far back: "in 1999, when 12 died"."""
    days = event.days.get(ref_of(claim))
    published = event.articles[claim.article].published
    if not days or published is None:
        return False
    return max(days) < published.toordinal() - _LONG_AGO


def _are_far_apart(one: Claim, two: Claim) -> bool:
    """Whether one figure is so many times the other that it is of another thing."""
    precisions = (getattr(claim.value, "precision", None) for claim in (one, two))
    bounded = not _BOUNDS.isdisjoint(precisions)
    limit = _FAR_FROM_A_BOUND if bounded else _FAR_APART
    return _times_as_many(one, two) > limit


def _times_as_many(one: Claim, two: Claim) -> float:
    """How many times the smaller figure the larger is; 0 where that can't be told."""
    if not isinstance(one.value, Quantity) or not isinstance(two.value, Quantity):
        return 0.0
    if one.value.unit != two.value.unit:
        return 0.0  # a tally and "narrowly"
    smaller, larger = sorted((abs(one.value.value), abs(two.value.value)))
    return larger / smaller if smaller else 0.0
