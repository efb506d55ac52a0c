"""Facts of figures and dates: mentions joined, values compared, both told."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from compare.match.about import label_deed, label_in
from compare.match.agreement import Agreement
from compare.match.brackets import told_twice
from compare.match.differing import (
    find_differences,
    in_clusters,
    replaced_groups,
)
from compare.match.draft import Draft, in_order, joined, kind_of
from compare.match.equal import same_pairs
from compare.match.hours import find_hours
from compare.match.pairs import Difference, Pair, find_pairs, rank
from compare.match.reasons import differing_because, shared_because, unique_because
from compare.match.status import is_weekday_apart
from compare.match.telling import surest
from compare.match.verdict import Found, verdict_on
from compare.match.wording import told
from compare.model import Claim, ClaimKind, FactStatus, Moment, one_line, versions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.match.evidence import Event


def value_drafts(
    event: Event, claims: Sequence[Claim], *, tolerance: float
) -> Iterator[Draft]:
    """Turn the claims of one kind of value into facts."""
    pairs = list(find_pairs(event, claims, tolerance))
    echoes = list(told_twice(event, claims))
    second = {two for _, two in echoes}
    groups = joined(len(claims), [*same_pairs(event, claims, pairs), *echoes])
    group_of = {index: number for number, group in enumerate(groups) for index in group}
    differing = find_differences(event, claims, pairs, group_of)
    replaced = {number for pair in differing for number in replaced_groups(pair)}
    across: defaultdict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        within = group_of[pair.one] == group_of[pair.two]
        if within and claims[pair.one].article != claims[pair.two].article:
            across[group_of[pair.one]].append(pair)
    for number, group in enumerate(groups):
        members = in_order(claims[index] for index in group)
        own = [claims[index] for index in group if index not in second]
        chosen = surest(event, own or members)
        if across[number]:
            best = min(across[number], key=lambda pair: _likeness(claims, pair))
            shown = told(event, claims[best.one], claims[best.two], best.evidence)
            yield _shared(event, members, chosen, shown)
        elif number not in replaced:
            yield _unique(event, members, chosen)
    hours = [[pair] for pair in find_hours(event, claims, pairs, group_of)]
    for cluster in [*in_clusters(differing), *hours]:
        members = _members(claims, groups, cluster)
        yield _differing_draft(event, claims, members, cluster)


def _likeness(claims: Sequence[Claim], pair: Pair) -> tuple[object, ...]:
    """What to choose the pair by that shows a shared value: equal ones come first."""
    return pair.agreement is not Agreement.SAME, rank(claims, pair)


def _shared(
    event: Event, members: tuple[Claim, ...], chosen: Claim, shown: str
) -> Draft:
    """Draft a value that articles share, named as in the claim that was chosen."""
    notes = {claim: _week_note(event, claim, chosen) for claim in members}
    read = [replace(c, notes=(notes[c],)) if notes[c] else c for c in members]
    return Draft(
        kind=kind_of(members),
        label=label_in(event, chosen),
        status=FactStatus.SHARED,
        claims=members,
        because=shared_because(event, read, shown),
    )


def _week_note(event: Event, claim: Claim, chosen: Claim) -> str:
    """What is assumed of a weekday that was read a week off; empty for any other."""
    left, right = claim.value, chosen.value
    if not isinstance(left, Moment) or not isinstance(right, Moment):
        return ""
    if not is_weekday_apart(left, right):
        return ""
    return (
        f"“{one_line(claim.text)}” in {event.names[claim.article]} is taken for the "
        f"day that {event.names[chosen.article]} means, {right.start}: by the "
        f"article's own date it could also be {left.start}."
    )


def _unique(event: Event, members: tuple[Claim, ...], chosen: Claim) -> Draft:
    return Draft(
        kind=members[0].kind,
        label=label_in(event, chosen),
        status=FactStatus.UNIQUE,
        claims=members,
        because=unique_because(event, members),
    )


def _members(
    claims: Sequence[Claim],
    groups: Sequence[tuple[int, ...]],
    cluster: Sequence[Difference],
) -> tuple[Claim, ...]:
    """All mentions of the values that differ.

    Where one value is given by both, only the other's mentions of it are told.
    """
    if cluster[0].firm:
        numbers = {number for item in cluster for number in item.groups}
        return in_order(claims[index] for number in numbers for index in groups[number])
    pair = cluster[0].pair
    if cluster[0].within or claims[pair.one].kind is ClaimKind.DATE:
        return in_order((claims[pair.one], claims[pair.two]))
    ends = zip((pair.one, pair.two), cluster[0].groups, strict=True)
    return in_order(
        claims[index]
        for end, number in ends
        for index in groups[number]
        if claims[index].article == claims[end].article
    )


def _versions(
    claims: Sequence[Claim], cluster: Sequence[Difference]
) -> tuple[Claim, ...]:
    """One claim of each value that differs, in the order of articles."""
    if cluster[0].within:
        pair = cluster[0].pair
        return tuple(sorted((claims[pair.one], claims[pair.two]), key=_by_article))
    shown: dict[int, Claim] = {}
    for difference in cluster:
        ends = (difference.pair.one, difference.pair.two)
        for group, end in zip(difference.groups, ends, strict=True):
            shown.setdefault(group, claims[end])
    return tuple(sorted(shown.values(), key=_by_article))


def _by_article(claim: Claim) -> int:
    return claim.article


def _differing_draft(
    event: Event,
    claims: Sequence[Claim],
    members: tuple[Claim, ...],
    cluster: Sequence[Difference],
) -> Draft:
    difference, pair = cluster[0], cluster[0].pair
    one, two = sorted(
        (claims[pair.one], claims[pair.two]), key=lambda claim: claim.article
    )
    firm = difference.firm or difference.within
    found = Found(pair.agreement, pair.evidence, firm)
    status, rule = verdict_on(event, (one, two), found)
    shown = told(event, one, two, pair.evidence)
    name = label_deed if one.kind is ClaimKind.DATE else label_in
    first, *others = _versions(claims, cluster)
    return Draft(
        kind=kind_of((one, two)),
        label=versions((name(event, first), *(label_in(event, c) for c in others))),
        status=status,
        claims=members,
        because=differing_because(event, (one, two), rule, shown),
    )
