"""Which equal values are one fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.match.ages import are_of_one_person
from compare.match.agreement import Agreement
from compare.match.clocks import is_hour, is_minute
from compare.match.counting import counts_alike
from compare.match.pairs import Pair, in_ranks
from compare.match.status import is_weekday_apart, significant_digits
from compare.match.telling import is_day, is_telling
from compare.match.units import is_measured
from compare.model import ClaimKind, Moment, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.match.evidence import Event
    from compare.model import Claim

SAME_NEEDS = 0.45
"""Evidence that equal values need to be one fact over two articles. This and the
thresholds below were chosen on hand-marked pairs of articles; see `docs/quality.md`."""

LONE_NEEDS = {
    ClaimKind.MONEY: 0.25,
    ClaimKind.PERCENT: 0.25,
    ClaimKind.DATE: 0.09,
}
"""The same where neither value has another equal in the other's article."""

TELLING_NEEDS = 0.05
"""The same, alone, for values that few things have: "$43,350", "234-193"."""

WEEKDAY_NEEDS = 0.6
"""Evidence that one weekday, read a week apart, needs to be the same day in linked
sentences."""

NEAR_WEEKDAY_NEEDS = 0.3
"""The same, linked or not, where the articles are dated a day or two apart: one that
is dated on the eve of its own event was written on after that date."""

_NEAR_DAYS = 2

LINKED_NEEDS = 0.35
"""The same, alone, for large counts of one noun or in linked sentences."""

_LARGE = 100

MEASURED_NEEDS = 0.05
"""The same, alone, for lengths, weights and the like."""

REPEAT_NEEDS = 0.3
"""Evidence that equal values of one article need to be one fact."""

TELLING_REPEAT_NEEDS = 0.17
"""The same for sums, and for values that few things have."""


def same_pairs(
    event: Event, claims: Sequence[Claim], pairs: Sequence[Pair]
) -> list[tuple[int, int]]:
    """Pairs of equal values that are one fact: the sure ones, then the lone ones."""
    equal = (pair for pair in pairs if pair.agreement is Agreement.SAME)
    taken: set[tuple[int, int]] = set()
    found: list[tuple[int, int]] = []
    for tied in in_ranks(claims, equal):
        ends: set[tuple[int, int]] = set()
        for pair in tied:
            own = _ends(claims, pair)
            needs = _needs(event, claims, pair, lone=not own & taken)
            if pair.evidence.score >= needs:
                found.append((pair.one, pair.two))
                ends |= own
        taken |= ends
    found += (
        (pair.one, pair.two) for pair in pairs if _is_one_weekday(event, claims, pair)
    )
    return [*found, *_same_days(claims, found)]


def _is_one_weekday(event: Event, claims: Sequence[Claim], pair: Pair) -> bool:
    """Whether both say one weekday of one matter, read a week apart."""
    one, two = claims[pair.one], claims[pair.two]
    if not isinstance(one.value, Moment) or not isinstance(two.value, Moment):
        return False
    if one.value.name != two.value.name or not is_weekday_apart(one.value, two.value):
        return False
    if pair.evidence.linked and pair.evidence.score >= WEEKDAY_NEEDS:
        return True
    return pair.evidence.score >= NEAR_WEEKDAY_NEEDS and _is_eve(event, one, two)


def _is_eve(event: Event, one: Claim, two: Claim) -> bool:
    """Whether two articles are dated a day or two apart, and both look back."""
    dates = [event.articles[claim.article].published for claim in (one, two)]
    if dates[0] is None or dates[1] is None:
        return False
    back = (
        isinstance(claim.value, Moment)
        and claim.value.start
        and claim.value.start <= day
        for claim, day in zip((one, two), dates, strict=True)
        if day
    )
    return 0 < abs((dates[0] - dates[1]).days) <= _NEAR_DAYS and all(back)


def _ends(claims: Sequence[Claim], pair: Pair) -> set[tuple[int, int]]:
    """Each claim with the article in which it has found its equal."""
    one, two = claims[pair.one].article, claims[pair.two].article
    return set() if one == two else {(pair.one, two), (pair.two, one)}


def _same_days(
    claims: Sequence[Claim], found: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Join what is shared of one and the same day: a reader takes it for one time."""
    firsts: dict[object, int] = {}
    for one, _ in found:
        value = claims[one].value
        if isinstance(value, Moment) and value.start is not None:
            yield one, firsts.setdefault((value.start, value.end, value.clock), one)


def _is_uncommon(claim: Claim) -> bool:
    """Whether a sum or a length has a figure of two digits: few of a report have."""
    value = claim.value
    if not isinstance(value, Quantity) or significant_digits(value.value) < 2:
        return False
    return claim.kind is ClaimKind.MONEY or is_measured(value)


def _is_length(claim: Claim) -> bool:
    return isinstance(claim.value, Quantity) and is_measured(claim.value)


def _is_large(claim: Claim) -> bool:
    return isinstance(claim.value, Quantity) and abs(claim.value.value) >= _LARGE


def _is_day_left_open(one: Claim, two: Claim) -> bool:
    """Whether just one of two equal hours has its day."""
    values = [claim.value for claim in (one, two)]
    days = {v.start is None for v in values if isinstance(v, Moment) and is_hour(v)}
    return len(days) > 1


def _needs(event: Event, claims: Sequence[Claim], pair: Pair, *, lone: bool) -> float:
    """Evidence that two equal values need."""
    one, two = claims[pair.one], claims[pair.two]
    telling = is_telling(event, one) and is_telling(event, two)
    day = telling and isinstance(one.value, Moment) and is_day(one.value)
    if day or (is_minute(one.value) and is_minute(two.value)):
        return 0.0
    if are_of_one_person(event, one, two):
        return 0.0
    if one.article == two.article:
        money = one.kind is ClaimKind.MONEY
        return TELLING_REPEAT_NEEDS if telling or money else REPEAT_NEEDS
    if not lone or _is_day_left_open(one, two):
        return SAME_NEEDS
    if _is_uncommon(one) and _is_uncommon(two):
        return 0.0
    alike = pair.evidence.linked or counts_alike(event, one, two)
    large = alike and _is_large(one) and _is_large(two)
    measured = _is_length(one) and _is_length(two)
    needs = [LONE_NEEDS.get(claim.kind, SAME_NEEDS) for claim in (one, two)]
    needs += [TELLING_NEEDS] * telling + [LINKED_NEEDS] * large
    return min(*needs, *[MEASURED_NEEDS] * measured)
