"""Contrast or conflict: what unlike values of one matter are called, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.match.agreement import Agreement
from compare.match.counting import fate_of
from compare.match.evidence import ref_of
from compare.match.hours import are_plain_hours
from compare.match.reasons import are_two_speakers
from compare.model import ClaimKind, FactStatus, Moment, Precision, Quantity

if TYPE_CHECKING:
    from compare.match.evidence import Event, Evidence
    from compare.model import Claim

CLASH_NEEDS = 0.9
"""Evidence that two values need to be called conflicting: well above what sets
them against each other at all, since a wrong "conflicting" accuses."""


_PART = 1.5
"""How many times a sum the other is, from where it is rather a whole than a bound."""


class Found(NamedTuple):
    """What was found of two unlike values before they are judged."""

    agreement: Agreement
    evidence: Evidence
    firm: bool
    """Whether each of the two has no better partner."""


_MOVING = frozenset(
    {"rise", "climb", "reach", "hit", "toll", "pass", "top", "grow", "jump", "now"}
)
"""Stems of words that say that a figure was still moving."""


def verdict_on(
    event: Event, pair: tuple[Claim, Claim], found: Found
) -> tuple[FactStatus, str]:
    """Say whether unlike values can both be true, and by which rule.

    Conflicting is said only when nothing speaks for another reading: neither
    speaker, nor day, nor a part of a whole. Else the two are a contrast.
    """
    doubt = _doubt(event, *pair, found)
    if not doubt and found.evidence.score < CLASH_NEEDS:
        doubt = "The two may not be about quite the same thing"
    if doubt:
        return FactStatus.CONTRASTING, f"{doubt}, so both can be true."
    what = "times" if pair[0].kind is ClaimKind.DATE else "figures"
    return (
        FactStatus.CONFLICTING,
        f"Both are plain {what} for the same thing, and both cannot be true.",
    )


def _doubt(event: Event, one: Claim, two: Claim, found: Found) -> str:
    """The first reason why both can be true; empty when there is none."""
    if found.agreement is Agreement.BOTH_POSSIBLE:
        return _wider(one, two)
    days = {event.articles[claim.article].published for claim in (one, two)}
    is_date = one.kind is ClaimKind.DATE
    reasons = {
        "One of the two is given by both articles, so the other is for more or less": (
            not found.firm and not is_date
        ),
        "One of the two is given by both articles, so the other is of another step": (
            not found.firm and is_date
        ),
        "One is given on a speaker's word, the other plainly": (
            (one.attribution is None) is not (two.attribution is None)
        ),
        "Each is given on the word of another speaker": _speakers_differ(one, two),
        "The articles are of different days, and the figure may have changed": (
            not is_date and len(days - {None}) > 1 and not _is_settled(event, one, two)
        ),
        "The two sentences are of different times": (
            not is_date and not event.of_one_time(one, two)
        ),
        "One of the two is only a bound or an estimate": (
            _is_loose(one) or _is_loose(two)
        ),
        "The figure was still changing": _is_moving(one) or _is_moving(two),
    }
    return next((reason for reason, holds in reasons.items() if holds), "")


def _is_settled(event: Event, one: Claim, two: Claim) -> bool:
    """Whether both tell of one day that was over when the first of them appeared.

    What befell people is counted for days, so it is never settled.
    """
    days = event.days.get(ref_of(one), frozenset())
    dates = [event.articles[claim.article].published for claim in (one, two)]
    if not days or None in dates or days != event.days.get(ref_of(two)):
        return False
    first = min(date.toordinal() for date in dates if date)
    return max(days) < first and not fate_of(one) and not fate_of(two)


def _wider(one: Claim, two: Claim) -> str:
    if isinstance(one.value, Quantity) and isinstance(two.value, Quantity):
        smaller, larger = sorted((abs(one.value.value), abs(two.value.value)))
        if one.kind is ClaimKind.MONEY and larger > _PART * smaller:
            return "One sum may be a part of the other, or what is spent of it so far"
        return "One figure is given less exactly, or as a bound"
    if are_plain_hours(one, two):
        return "One hour may be what was planned, or of another step"
    if _are_overlapping(one, two):
        return "The two stretches of time overlap"
    return "One time lies within the other, or is given less exactly"


def _are_overlapping(one: Claim, two: Claim) -> bool:
    """Whether two stretches of days have some in common, and each has its own."""
    left, right = one.value, two.value
    if not isinstance(left, Moment) or not isinstance(right, Moment):
        return False
    if not (left.start and left.end and right.start and right.end):
        return False
    first, second = sorted([(left.start, left.end), (right.start, right.end)])
    return first[0] < second[0] <= first[1] < second[1]


def _speakers_differ(one: Claim, two: Claim) -> bool:
    left, right = one.attribution, two.attribution
    if left is None or right is None:
        return False
    if left.key and right.key:
        return are_two_speakers(left, right)
    return left.source.lower() != right.source.lower()


def _is_loose(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, Quantity) and value.precision is not Precision.EXACT


def _is_moving(claim: Claim) -> bool:
    return bool(_MOVING & set(claim.matter))
