"""Which hours that articles tell otherwise are of one deed."""

from __future__ import annotations

from collections import defaultdict
from itertools import permutations
from typing import TYPE_CHECKING

from compare.extract.date_away import gap_of
from compare.match.agreement import Agreement
from compare.match.clocks import gap_between, is_blurred, is_hour, is_plain
from compare.match.deeds import are_two_deeds, deed_of, same_deed
from compare.match.evidence import ref_of
from compare.match.pairs import Difference, Pair, in_ranks
from compare.match.telling import is_day
from compare.model import ClaimKind, FactStatus, Moment

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.match.draft import Draft
    from compare.match.evidence import Event
    from compare.model import Claim, SentenceRef

HOUR_NEEDS = 0.25
"""Evidence that two hours of a day that both give need to stand against each other."""

BLURRED_NEEDS = 0.05
"""The same for two hours of which one is told roughly, where no other hour of either
article lies nearer: "just after 3am" and "3:12 a.m.". Of one event that is enough."""

_HALVES = frozenset({"am", "pm"})
"""Words of an hour itself, which say nothing of what was done then."""

RIVAL_NEEDS = 0.4
"""The same where another hour of the article could be meant as well."""

EXACT_NEEDS = 0.75
"""The same for two plain hours, in linked sentences that tell one deed."""


def find_hours(
    event: Event,
    claims: Sequence[Claim],
    pairs: Iterable[Pair],
    group_of: Mapping[int, int],
) -> list[Difference]:
    """Find the shared days whose hour is told otherwise, the best evidence first.

    "On Friday", given by both, is one fact; that one adds "afternoon" and the other
    "5 p.m." is another.
    """
    found: dict[int, list[Difference]] = {}
    apart = (
        pair
        for pair in pairs
        if group_of[pair.one] == group_of[pair.two]
        and _may_be_hours(event, claims, pair)
    )
    for tied in in_ranks(claims, apart):
        fresh: dict[int, list[Difference]] = {}
        for pair in tied:
            number = group_of[pair.one]
            one = Difference((number, number), pair, firm=False)
            fresh.setdefault(number, []).append(one)
        found = fresh | found  # those that tie stay together
    return [one for number in sorted(found) for one in found[number]]


def _may_be_hours(event: Event, claims: Sequence[Claim], pair: Pair) -> bool:
    """Whether two hours of one day may be of one deed: a common word is enough then."""
    one, two = claims[pair.one], claims[pair.two]
    if one.article == two.article or pair.agreement is Agreement.SAME:
        return False
    left, right = one.value, two.value
    if not isinstance(left, Moment) or not isinstance(right, Moment):
        return False
    if left.start != right.start or not deed_of(event, one) & deed_of(event, two):
        return False
    sure = pair.agreement is Agreement.BOTH_POSSIBLE or pair.evidence.linked
    return sure and pair.evidence.score >= HOUR_NEEDS


def are_hours_of_a_day(one: Claim, two: Claim) -> bool:
    """Whether both are hours, as far as is told of one day."""
    left, right = one.value, two.value
    if not isinstance(left, Moment) or not isinstance(right, Moment):
        return False
    return is_hour(left) and is_hour(right) and not _on_two_days(left, right)


def may_be_one_hour(
    event: Event,
    claims: Sequence[Claim],
    pair: Pair,
    nearest: frozenset[tuple[int, int]],
) -> bool:
    """Whether two hours of a day that differ are of one deed.

    Args:
        event: What is known of the articles together.
        claims: All claims of the kind.
        pair: The two.
        nearest: As `nearest_hours` gives them.
    """
    one, two = claims[pair.one], claims[pair.two]
    left, right = one.value, two.value
    if not isinstance(left, Moment) or not isinstance(right, Moment):
        return False
    if (pair.one, pair.two) not in nearest:
        return False
    if is_blurred(left) or is_blurred(right):
        return is_told_roughly(pair)
    sure = pair.evidence.linked and pair.evidence.score >= EXACT_NEEDS
    return sure and same_deed(event, one, two) and not are_two_deeds(event, one, two)


def are_plain_hours(one: Claim, two: Claim) -> bool:
    """Whether both are hours that nothing blurs."""
    return is_plain(one.value) and is_plain(two.value)


def is_told_roughly(pair: Pair) -> bool:
    """Whether enough speaks for one time where one of two is told roughly.

    It takes a common word; that both are of the afternoon, or stand at the head of a
    report, is not enough.
    """
    found = pair.evidence
    common = bool(found.words - _HALVES)
    return found.linked or (common and found.score >= BLURRED_NEEDS)


def are_gaps(one: Claim, two: Claim) -> bool:
    """Whether both are told by how far they lie from another time: "an hour after"."""
    values = (one.value, two.value)
    return all(isinstance(v, Moment) and not v.start and gap_of(v.name) for v in values)


def nearest_hours(
    claims: Sequence[Claim], pairs: Iterable[Pair]
) -> frozenset[tuple[int, int]]:
    """Pairs of hours over two articles of which neither has a nearer one there.

    An article with a timeline gives many hours: that of the landing is not set against
    that of the start.
    """
    gaps: dict[Pair, int] = {}
    told: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
    for pair in pairs:
        one, two = claims[pair.one], claims[pair.two]
        if one.article == two.article or not are_hours_of_a_day(one, two):
            continue
        assert isinstance(one.value, Moment)
        assert isinstance(two.value, Moment)
        gaps[pair] = gap_between(one.value, two.value)
        for end in _ends(claims, pair):
            told[end].add(gaps[pair])
    return frozenset(
        (pair.one, pair.two)
        for pair, gap in gaps.items()
        if all(gap == min(told[end]) for end in _ends(claims, pair))
        and (
            pair.evidence.score >= RIVAL_NEEDS
            or all(len(told[end]) == 1 for end in _ends(claims, pair))
        )
    )


def _ends(claims: Sequence[Claim], pair: Pair) -> tuple[tuple[int, int], ...]:
    """Each claim with the article that the other stands in."""
    return (pair.one, claims[pair.two].article), (pair.two, claims[pair.one].article)


def _on_two_days(one: Moment, two: Moment) -> bool:
    return bool(one.start and two.start) and one.start != two.start


def times_apart(drafts: Iterable[Draft]) -> frozenset[tuple[SentenceRef, SentenceRef]]:
    """Sentences, in both orders, that plainly tell one deed of two times.

    What was to happen by 8pm and what happened at 9.15pm is not one statement.
    """
    return frozenset(
        (ref_of(one), ref_of(two))
        for draft in drafts
        if draft.kind is ClaimKind.DATE and draft.status is not FactStatus.SHARED
        for one, two in permutations(draft.claims, 2)
        if one.article != two.article and _are_plainly_two(one.value, two.value)
    )


def _are_plainly_two(one: object, two: object) -> bool:
    if not isinstance(one, Moment) or not isinstance(two, Moment):
        return False
    if is_day(one) and is_day(two) and one.start != two.start:
        return True
    return is_plain(one) and is_plain(two) and gap_between(one, two) > 0
