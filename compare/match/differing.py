"""Which unlike values stand for one thing, and so against each other."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from compare.match.ages import differ_in_age
from compare.match.agreement import Agreement
from compare.match.clocks import is_blurred
from compare.match.counting import (
    are_close,
    counts_alike,
    counts_people,
    is_age,
)
from compare.match.draft import joined
from compare.match.evidence import ref_of
from compare.match.pairs import Pair, in_ranks
from compare.match.rivals import are_told_apart, nearer, told_in
from compare.match.status import is_as_told, is_weekday_apart
from compare.match.telling import is_day
from compare.match.terms import alike, idle_terms, matter_term
from compare.match.unlike import are_of_two
from compare.model import ClaimKind, Moment, Quantity
from compare.text import tokenize
from compare.text.rarity import term_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from compare.align.prepare import Word
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

SOLE_TIME_NEEDS = 0.75
"""The same for linked sentences that give one time each, of unlike grain."""

HOUR_NEEDS = 0.25
"""The same for two hours of a day that both give."""

_NEAREST = 4
"""Words next to a time that say what happened then; two of them must be common."""

_LEAST_NEAR = 0.3
"""Share of the words next to two unlike values that must be common, if they count
nothing."""


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


def find_differences(
    event: Event,
    claims: Sequence[Claim],
    pairs: Iterable[Pair],
    group_of: Mapping[int, int],
) -> list[Difference]:
    """Find the groups that stand against each other, the best evidence first."""
    articles: defaultdict[int, set[int]] = defaultdict(set)
    for index, number in group_of.items():
        articles[number].add(claims[index].article)
    found: list[Difference] = []
    used: set[tuple[int, int]] = set()
    told = told_in(claims, group_of)
    apart = (
        nearer(claims, pair)
        for pair in pairs
        if group_of[pair.one] != group_of[pair.two]
        and not are_told_apart(claims, pair, group_of, told)
        and _may_differ(event, claims, pair)
    )
    for tied in in_ranks(claims, apart):
        taken: set[tuple[int, int]] = set()
        for pair in tied:
            one, two = group_of[pair.one], group_of[pair.two]
            left = (one, claims[pair.two].article)
            right = (two, claims[pair.one].article)
            bare = (left[1] not in articles[one], right[1] not in articles[two])
            enough = all(bare) or (any(bare) and _is_sum(claims[pair.one]))
            if enough and not {left, right} & used:
                taken |= {left, right}
                found.append(Difference((one, two), pair, all(bare)))
        used |= taken
    return found


def _is_sum(claim: Claim) -> bool:
    """Whether it is a sum: one that both give may well be part of another."""
    return claim.kind is ClaimKind.MONEY


def _may_differ(event: Event, claims: Sequence[Claim], pair: Pair) -> bool:
    one, two = claims[pair.one], claims[pair.two]
    same = one.article == two.article or pair.agreement is Agreement.SAME
    in_age = differ_in_age(event, one, two) if is_age(one) and not same else None
    if in_age is not None:
        return in_age
    if same or are_of_two(event, one, two, pair.evidence):
        return False
    if one.kind is ClaimKind.DATE:
        return _may_be_of_one_deed(event, one, two, pair)
    if pair.evidence.linked and _are_two_shares(one, two):
        return pair.agreement is Agreement.BOTH_POSSIBLE
    people = counts_people(one) and counts_people(two)
    if people or counts_alike(event, one, two):
        needs = COUNTED_NEEDS.get(one.kind, DIFFER_NEEDS)
        return pair.evidence.score >= needs - CLOSE_SPARES * _is_close(pair, one, two)
    return pair.evidence.score >= DIFFER_NEEDS and pair.evidence.near >= _LEAST_NEAR


def _may_be_of_one_deed(event: Event, one: Claim, two: Claim, pair: Pair) -> bool:
    """Whether two times may be of one thing that was done."""
    if pair.evidence.score < DATE_NEEDS:
        return False
    if not _may_be_one_time(one, two, pair.agreement):
        return False
    near = _same_deed(event, one, two) or _are_one_hour(one, two, pair)
    return near or _are_sole_times(event, one, two, pair)


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


def _are_one_hour(one: Claim, two: Claim, pair: Pair) -> bool:
    """Whether linked sentences give two hours that a blur lets be one."""
    left, right = one.value, two.value
    if not isinstance(left, Moment) or not isinstance(right, Moment):
        return False
    return pair.evidence.linked and (is_blurred(left) or is_blurred(right))


def _are_sole_times(event: Event, one: Claim, two: Claim, pair: Pair) -> bool:
    """Whether linked sentences each give just one time, and one can lie in the other.

    So "due on 20 November" and "in late November" stand for one thing in other words.
    """
    days = (event.days.get(ref_of(claim), frozenset()) for claim in (one, two))
    sole = all(len(found) == 1 for found in days)
    sure = pair.evidence.linked and pair.evidence.score >= SOLE_TIME_NEEDS
    return sole and sure and pair.agreement is Agreement.BOTH_POSSIBLE


def _same_deed(event: Event, one: Claim, two: Claim) -> bool:
    """Whether the words next to two times, names left out, are the same."""
    left, right = _deed(event, one), _deed(event, two)
    return len(left & right) >= min(2, len(left), len(right)) > 0


def _deed(event: Event, claim: Claim) -> frozenset[str]:
    words = event.sentences[claim.article][claim.sentence].content
    plain = [word for word in words[1:] if not word.capital and not word.is_figure]
    # Where all words have capitals, as in some headlines, they tell no names.
    left_out = [word.term for word in words if word.capital and plain]
    left_out += [
        word.term for word in words[:1] if plain and not _is_plain(event, word)
    ]
    left_out += [
        word.term
        for word in words
        if claim.start <= word.start and word.end <= claim.end
    ]
    if claim.attribution:
        left_out += [term_of(t.norm) for t in tokenize(claim.attribution.source)]
    names = set(map(alike, left_out))
    terms = [matter_term(word) for word in claim.matter]
    telling = [t for t in terms if t not in names and t not in idle_terms()]
    return frozenset(telling[:_NEAREST])


def _is_plain(event: Event, word: Word) -> bool:
    """Whether the first word of a sentence is no name: it also stands in lower case."""
    return word.term in event.low


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
    if left.start != right.start or not _deed(event, one) & _deed(event, two):
        return False
    sure = pair.agreement is Agreement.BOTH_POSSIBLE or pair.evidence.linked
    return sure and pair.evidence.score >= HOUR_NEEDS


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
