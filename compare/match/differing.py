"""Which unlike values stand for one thing, and so against each other."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from compare.match.ages import differ_in_age
from compare.match.agreement import Agreement
from compare.match.counting import (
    are_close,
    counts_alike,
    counts_people,
    is_age,
)
from compare.match.deeds import same_deed
from compare.match.draft import joined
from compare.match.evidence import ref_of
from compare.match.hours import (
    are_gaps,
    are_hours_of_a_day,
    is_told_roughly,
    may_be_one_hour,
    nearest_hours,
)
from compare.match.pairs import Difference, Pair, in_ranks
from compare.match.rivals import are_told_apart, nearer, told_in
from compare.match.status import is_as_told, is_weekday_apart
from compare.match.telling import is_day
from compare.match.terms import matter_term
from compare.match.units import are_near, is_time
from compare.match.unlike import are_of_two
from compare.model import ClaimKind, Moment, Quantity
from compare.text import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compare.match.evidence import Event
    from compare.model import Claim

DIFFER_NEEDS = 0.75
"""Evidence that unlike values need before they are set against each other."""

COUNTED_NEEDS = {
    ClaimKind.QUANTITY: 0.6,
    ClaimKind.MONEY: 0.45,
    ClaimKind.PERCENT: 0.6,
}
"""The same for figures that count one thing, and for sums with one purpose."""

DATE_NEEDS = 0.4
"""The same for times of the same few words: "resigned last year", "in November"."""

CLOSE_SPARES = 0.1
"""How much less is needed where both can be true and the figures lie close together:
"more than 8%" and "8.2 per cent"."""

NEAR_NEEDS = 0.2
"""Share of the words next to two lengths that must be common where both can be true and
they are nearly as long: "a month-long truce" and "a truce of 30 days"."""

SOLE_TIME_NEEDS = 0.75
"""The same for linked sentences that give one time each, of unlike grain."""

AHEAD_NEEDS = 0.5
"""The same where both times lie ahead: there the telling of what is past, which most
sentences of a report have in common, mixes nothing in."""

_PUT_OFF = 14
"""Days that a step may be told apart: a convention of ours."""


_LEAST_NEAR = 0.3
"""Share of the words next to two unlike values that must be common, if they count
nothing."""


def find_differences(
    event: Event,
    claims: Sequence[Claim],
    pairs: Sequence[Pair],
    group_of: Mapping[int, int],
) -> list[Difference]:
    """Find the groups that stand against each other, the best evidence first."""
    articles: defaultdict[int, set[int]] = defaultdict(set)
    for index, number in group_of.items():
        articles[number].add(claims[index].article)
    found: list[Difference] = []
    nearest = nearest_hours(claims, pairs)
    used: set[tuple[int, int]] = set()
    told = told_in(claims, group_of)
    apart = (
        nearer(claims, pair)
        for pair in pairs
        if group_of[pair.one] != group_of[pair.two]
        and not are_told_apart(claims, pair, group_of, told)
        and _may_differ(event, claims, pair, nearest)
    )
    for tied in in_ranks(claims, apart):
        taken: set[tuple[int, int]] = set()
        for pair in tied:
            one, two = group_of[pair.one], group_of[pair.two]
            left = (one, claims[pair.two].article)
            right = (two, claims[pair.one].article)
            bare = (left[1] not in articles[one], right[1] not in articles[two])
            enough = all(bare) or (any(bare) and _may_be_told(event, claims, pair))
            if enough and not {left, right} & used:
                taken |= {left, right}
                found.append(Difference((one, two), pair, all(bare)))
        used |= taken
    return found


def _may_be_told(event: Event, claims: Sequence[Claim], pair: Pair) -> bool:
    """Whether a value that both give can still stand against one that only one gives.

    A sum may well be part of another; a day, and more so an hour, that both give may
    be that of another step in one of them.
    """
    one, two = claims[pair.one], claims[pair.two]
    if one.kind is not ClaimKind.DATE or are_hours_of_a_day(one, two):
        return one.kind in (ClaimKind.MONEY, ClaimKind.DATE)
    near = _are_days_apart(one, two) and same_deed(event, one, two)
    return near and _give_one_time_each(event, one, two, pair)


def _are_days_apart(one: Claim, two: Claim) -> bool:
    """Whether two times are days of which one can be the other, put off or mistaken."""
    left, right = one.value, two.value
    if not isinstance(left, Moment) or not isinstance(right, Moment):
        return False
    if not (is_day(left) and is_day(right) and left.start and right.start):
        return False
    return 0 < abs((left.start - right.start).days) <= _PUT_OFF


def _may_differ(
    event: Event,
    claims: Sequence[Claim],
    pair: Pair,
    nearest: frozenset[tuple[int, int]],
) -> bool:
    one, two = claims[pair.one], claims[pair.two]
    same = one.article == two.article or pair.agreement is Agreement.SAME
    in_age = differ_in_age(event, one, two) if is_age(one) and not same else None
    if in_age is not None:
        return in_age
    if same or are_of_two(event, one, two, pair.evidence):
        return False
    if one.kind is ClaimKind.DATE:
        return _may_be_of_one_deed(event, claims, pair, nearest)
    if pair.evidence.linked and _are_two_shares(one, two):
        return pair.agreement is Agreement.BOTH_POSSIBLE
    people = counts_people(one) and counts_people(two)
    if people or counts_alike(event, one, two):
        needs = COUNTED_NEEDS.get(one.kind, DIFFER_NEEDS)
        return pair.evidence.score >= needs - CLOSE_SPARES * _is_close(pair, one, two)
    return _are_one_measure(one, two, pair)


def _are_one_measure(one: Claim, two: Claim, pair: Pair) -> bool:
    """Whether two figures that count no noun are of one thing.

    The unit itself, which a day has in common with any other, says nothing.
    """
    left, right = one.value, two.value
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        if is_time(left) and not pair.evidence.words - _times():
            return False
        possible = pair.agreement is Agreement.BOTH_POSSIBLE
        if possible and are_near(left, right) and pair.evidence.near >= NEAR_NEEDS:
            return True
    return pair.evidence.score >= DIFFER_NEEDS and pair.evidence.near >= _LEAST_NEAR


@cache
def _times() -> frozenset[str]:
    """Terms of the units of time."""
    units = ("minute", "hour", "day", "week", "month", "year")
    return frozenset(matter_term(stem(unit)) for unit in units)


def _may_be_of_one_deed(
    event: Event,
    claims: Sequence[Claim],
    pair: Pair,
    nearest: frozenset[tuple[int, int]],
) -> bool:
    """Whether two times may be of one thing that was done."""
    one, two = claims[pair.one], claims[pair.two]
    if are_hours_of_a_day(one, two):
        return may_be_one_hour(event, claims, pair, nearest)
    if are_gaps(one, two):
        return pair.agreement is Agreement.BOTH_POSSIBLE and is_told_roughly(pair)
    if pair.evidence.score < DATE_NEEDS:
        return False
    if not _may_be_one_time(one, two, pair.agreement):
        return False
    return same_deed(event, one, two) or _are_sole_times(event, one, two, pair)


def _are_two_shares(one: Claim, two: Claim) -> bool:
    """Whether one is a percentage and the other a fraction: 88% and nine in ten."""
    values = (one.value, two.value)
    units = {value.unit for value in values if isinstance(value, Quantity)}
    return units == {"percent", "fraction"}


def _is_close(pair: Pair, one: Claim, two: Claim) -> bool:
    """Whether both values can be true and little lies between them."""
    if not isinstance(one.value, Quantity) or not isinstance(two.value, Quantity):
        return False
    return are_close(one, two) and pair.agreement is Agreement.BOTH_POSSIBLE


def _may_be_one_time(one: Claim, two: Claim, agreement: Agreement) -> bool:
    """Whether two times are alike enough to stand against each other.

    A day and a year that lies elsewhere are times of two things; so are weekdays that
    the reading of a bare "Tuesday" may have set a week apart, and an "overnight" or a
    "yesterday" of both, read from two days on which the articles came out.
    """
    left, right = one.value, two.value
    if not isinstance(left, Moment) or not isinstance(right, Moment):
        return False
    if is_weekday_apart(left, right) or is_as_told(left, right):
        return False
    return agreement is not Agreement.CLASH or is_day(left) == is_day(right)


def _are_sole_times(event: Event, one: Claim, two: Claim, pair: Pair) -> bool:
    """Whether linked sentences each give just one time, and one can lie in the other.

    So "due on 20 November" and "in late November" stand for one thing in other words.
    """
    if pair.agreement is not Agreement.BOTH_POSSIBLE:
        return False
    if _give_one_time_each(event, one, two, pair):
        return True
    sure = pair.evidence.linked and pair.evidence.score >= AHEAD_NEEDS
    near = sure and bool(pair.evidence.words)
    return near and all(_is_sole_ahead(event, claim) for claim in (one, two))


def _is_sole_ahead(event: Event, claim: Claim) -> bool:
    """Whether a time is the only one of its sentence that lies ahead of its article.

    "This week" lies around it, and so is none.
    """
    value, published = claim.value, event.articles[claim.article].published
    if published is None or not isinstance(value, Moment) or value.start is None:
        return False
    days = event.days.get(ref_of(claim), frozenset())
    ahead = [day for day in days if day > published.toordinal()]
    return ahead == [value.start.toordinal()]


def _give_one_time_each(event: Event, one: Claim, two: Claim, pair: Pair) -> bool:
    """Whether linked sentences give no other day than these two."""
    days = (event.days.get(ref_of(claim), frozenset()) for claim in (one, two))
    sole = all(len(found) == 1 for found in days)
    return sole and pair.evidence.linked and pair.evidence.score >= SOLE_TIME_NEEDS


def replaced_groups(difference: Difference) -> Iterator[int]:
    """Groups that need no fact of their own: their only partner is told already."""
    if difference.firm:
        yield from difference.groups


def in_clusters(differences: Sequence[Difference]) -> list[list[Difference]]:
    """Put firm differences together that have a group in common, the best first."""
    firm = [difference for difference in differences if difference.firm]
    holders: dict[int, int] = {}
    pairs = [
        (index, holders.setdefault(group, index))
        for index, difference in enumerate(firm)
        for group in difference.groups
    ]
    clusters = [[firm[index] for index in group] for group in joined(len(firm), pairs)]
    return [*clusters, *([one] for one in differences if not one.firm)]
