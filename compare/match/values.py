"""Facts of figures and dates: mentions joined, values compared, both told."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from compare.match.draft import Draft, in_order, joined
from compare.match.evidence import (
    Evidence,
    alike,
    counts_alike,
    counts_apart,
    evidence_for,
    told,
)
from compare.match.labels import label_claim, label_claims
from compare.match.reasons import differing_because, shared_because, unique_because
from compare.match.status import Agreement, compare_moments, compare_quantities
from compare.match.verdict import Found, verdict_on
from compare.model import Claim, ClaimKind, FactStatus, Moment, Quantity
from compare.text.rarity import term_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.match.evidence import Event

SAME_NEEDS = 0.45
"""Evidence that equal values need to be one fact over two articles. This and the
thresholds below were chosen on hand-marked pairs of articles; see `docs/quality.md`."""

LONE_NEEDS = {
    ClaimKind.MONEY: 0.25,
    ClaimKind.PERCENT: 0.25,
    ClaimKind.DATE: 0.15,
}
"""The same where neither value has another equal in the other's article."""

TELLING_NEEDS = 0.1
"""The same, alone, for values that few things have: "$43,350", "234-193"."""

REPEAT_NEEDS = 0.3
"""Evidence that equal values of one article need to be one fact."""

TELLING_REPEAT_NEEDS = 0.17
"""The same for sums, and for values that few things have."""

DIFFER_NEEDS = 0.75
"""Evidence that unlike values need before they are set against each other."""

COUNTED_NEEDS = {ClaimKind.QUANTITY: 0.6, ClaimKind.MONEY: 0.45}
"""The same for figures that count one thing, and for sums with one purpose."""

DATE_NEEDS = 0.4
"""The same for times of the same few words: "resigned last year", "in November"."""

_NEAREST = 3
"""Words next to a time that say what happened then; two of them must be common."""

_TELLING_DIGITS = 3
"""Significant digits of a value that few things have."""


_LEAST_NEAR = 0.3
"""Share of the words next to two unlike values that must be common, if they count
nothing."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two claims that were compared, by their indexes."""

    one: int
    two: int
    agreement: Agreement
    evidence: Evidence


def value_drafts(
    event: Event, claims: Sequence[Claim], *, tolerance: float
) -> Iterator[Draft]:
    """Turn the claims of one kind of value into facts."""
    pairs = list(_pairs(event, claims, tolerance))
    groups = joined(claims, _same(claims, pairs))
    group_of = {index: number for number, group in enumerate(groups) for index in group}
    differing = _differing(event, claims, pairs, group_of)
    replaced = {number for pair in differing for number in _replaced(pair)}
    for number, group in enumerate(groups):
        members = in_order(claims[index] for index in group)
        if len({claim.article for claim in members}) > 1:
            yield _shared(event, claims, group, members, pairs)
        elif number not in replaced:
            yield _unique(event, members)
    for cluster in _clusters(differing):
        yield _differing_draft(event, claims, groups, cluster)


def _pairs(event: Event, claims: Sequence[Claim], tolerance: float) -> Iterator[_Pair]:
    for one, two in combinations(range(len(claims)), 2):
        left, right = claims[one], claims[two]
        agreement = agreement_of(left, right, tolerance=tolerance)
        if agreement is Agreement.INCOMPARABLE or counts_apart(event, left, right):
            continue
        same_article = left.article == right.article
        if same_article and agreement is not Agreement.SAME:
            continue
        yield _Pair(one, two, agreement, evidence_for(event, left, right))


def agreement_of(one: Claim, two: Claim, *, tolerance: float = 0.0) -> Agreement:
    """How the values of two claims of one kind stand to each other."""
    match one.value, two.value:
        case Quantity(), Quantity():
            return compare_quantities(one.value, two.value, tolerance=tolerance)
        case Moment(), Moment():
            return compare_moments(one.value, two.value)
    return Agreement.INCOMPARABLE


def _same(claims: Sequence[Claim], pairs: Sequence[_Pair]) -> list[tuple[int, int]]:
    """Pairs of equal values that are one fact: the sure ones, then the lone ones."""
    equal = [pair for pair in pairs if pair.agreement is Agreement.SAME]
    equal.sort(key=lambda pair: _rank(claims, pair))
    taken: set[tuple[int, int]] = set()
    found: list[tuple[int, int]] = []
    for pair in equal:
        ends = {(pair.one, claims[pair.two].article)}
        ends.add((pair.two, claims[pair.one].article))
        if pair.evidence.score >= _needs(claims, pair, lone=not ends & taken):
            found.append((pair.one, pair.two))
            if claims[pair.one].article != claims[pair.two].article:
                taken |= ends
    return [*found, *_same_days(claims, found)]


def _same_days(
    claims: Sequence[Claim], found: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Join what is shared of one and the same day: a reader takes it for one time."""
    firsts: dict[object, int] = {}
    for one, _ in found:
        value = claims[one].value
        if isinstance(value, Moment) and value.start is not None:
            yield one, firsts.setdefault((value.start, value.end, value.clock), one)


def _needs(claims: Sequence[Claim], pair: _Pair, *, lone: bool) -> float:
    """Evidence that two equal values need."""
    one, two = claims[pair.one], claims[pair.two]
    telling = is_telling(one) and is_telling(two)
    if one.article == two.article:
        money = one.kind is ClaimKind.MONEY
        return TELLING_REPEAT_NEEDS if telling or money else REPEAT_NEEDS
    if not lone:
        return SAME_NEEDS
    return TELLING_NEEDS if telling else LONE_NEEDS.get(one.kind, SAME_NEEDS)


def is_telling(claim: Claim) -> bool:
    """Whether few things have this value, so that it alone says much."""
    match claim.value:
        case Quantity(value=value):
            digits = f"{abs(value):.10g}".replace(".", "").strip("0")
            return len(digits) >= _TELLING_DIGITS or "-" in claim.text[1:]
        case Moment(start=start, end=end):
            return start is not None and start != end
    return False


@dataclass(frozen=True, slots=True)
class _Difference:
    """Two groups whose values differ, and the pair of claims that shows it best."""

    groups: tuple[int, int]
    pair: _Pair
    firm: bool
    """Whether each group has no better partner: the two stand for each other."""
    bare: tuple[bool, bool]
    """Whether each group has no equal in the article of the other."""


def _differing(
    event: Event,
    claims: Sequence[Claim],
    pairs: Iterable[_Pair],
    group_of: dict[int, int],
) -> list[_Difference]:
    """Find the groups that stand against each other, the best evidence first."""
    articles: defaultdict[int, set[int]] = defaultdict(set)
    for index, number in group_of.items():
        articles[number].add(claims[index].article)
    found: list[_Difference] = []
    used: set[tuple[int, int]] = set()
    for pair in sorted(pairs, key=lambda pair: _rank(claims, pair)):
        one, two = group_of[pair.one], group_of[pair.two]
        if one == two or not _may_differ(event, claims, pair):
            continue
        left = (one, claims[pair.two].article)
        right = (two, claims[pair.one].article)
        bare = (left[1] not in articles[one], right[1] not in articles[two])
        if not any(bare) or left in used or right in used:
            continue
        used.update((left, right))
        found.append(_Difference((one, two), pair, all(bare), bare))
    return found


def _rank(claims: Sequence[Claim], pair: _Pair) -> tuple[object, ...]:
    one, two = claims[pair.one], claims[pair.two]
    places = sorted((claim.text, claim.sentence, claim.start) for claim in (one, two))
    return (-round(pair.evidence.score, 9), places)


def _may_differ(event: Event, claims: Sequence[Claim], pair: _Pair) -> bool:
    one, two = claims[pair.one], claims[pair.two]
    if one.article == two.article or pair.agreement is Agreement.SAME:
        return False
    if one.kind is ClaimKind.DATE:
        return pair.evidence.score >= DATE_NEEDS and _same_deed(one, two)
    if counts_alike(event, one, two):
        return pair.evidence.score >= COUNTED_NEEDS.get(one.kind, DIFFER_NEEDS)
    return pair.evidence.score >= DIFFER_NEEDS and pair.evidence.near >= _LEAST_NEAR


def _same_deed(one: Claim, two: Claim) -> bool:
    """Whether the words next to two times are the same."""
    left, right = (
        {alike(term_of(word)) for word in claim.matter[:_NEAREST]}
        for claim in (one, two)
    )
    return len(left & right) >= min(2, len(left), len(right)) > 0


def _replaced(difference: _Difference) -> Iterator[int]:
    """Groups that need no fact of their own: their only partner is told already."""
    if difference.firm:
        yield from difference.groups


def _clusters(differences: Sequence[_Difference]) -> list[list[_Difference]]:
    """Put differences together that have a group in common and are equally firm."""
    clusters: list[list[_Difference]] = []
    for difference in differences:
        home = next(
            (
                cluster
                for cluster in clusters
                if difference.firm
                and cluster[0].firm
                and any(set(difference.groups) & set(one.groups) for one in cluster)
            ),
            None,
        )
        if home is None:
            clusters.append([difference])
        else:
            home.append(difference)
    return clusters


def _shared(
    event: Event,
    claims: Sequence[Claim],
    group: tuple[int, ...],
    members: tuple[Claim, ...],
    pairs: Sequence[_Pair],
) -> Draft:
    inside = set(group)
    across = [
        pair
        for pair in pairs
        if pair.one in inside
        and pair.two in inside
        and claims[pair.one].article != claims[pair.two].article
    ]
    best = min(across, key=lambda pair: _rank(claims, pair))
    shown = told(event, claims[best.one], claims[best.two], best.evidence)
    return Draft(
        kind=members[0].kind,
        label=label_claims(members),
        status=FactStatus.SHARED,
        claims=members,
        because=shared_because(event, members, shown),
    )


def _unique(event: Event, members: tuple[Claim, ...]) -> Draft:
    return Draft(
        kind=members[0].kind,
        label=label_claims(members),
        status=FactStatus.UNIQUE,
        claims=members,
        because=unique_because(event, members),
    )


def _differing_draft(
    event: Event,
    claims: Sequence[Claim],
    groups: Sequence[tuple[int, ...]],
    cluster: Sequence[_Difference],
) -> Draft:
    best = cluster[0].pair
    one, two = sorted(
        (claims[best.one], claims[best.two]), key=lambda claim: claim.article
    )
    status, rule = verdict_on(
        event, (one, two), Found(best.agreement, best.evidence, cluster[0].firm)
    )
    members = in_order(
        claims[index]
        for number in sorted({n for item in cluster for n in item.groups})
        for index in groups[number]
    )
    return Draft(
        kind=one.kind,
        label=f"{label_claim(one)} against {label_claim(two)}",
        status=status,
        claims=members,
        because=differing_because(
            event, (one, two), rule, told(event, one, two, best.evidence)
        ),
    )
