"""Facts of figures and dates: mentions joined, values compared, both told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.match.differing import (
    Difference,
    find_differences,
    in_clusters,
    replaced_groups,
)
from compare.match.draft import Draft, in_order, joined
from compare.match.equal import same_pairs
from compare.match.evidence import told
from compare.match.labels import label_claim, label_claims
from compare.match.pairs import Pair, find_pairs, rank
from compare.match.reasons import differing_because, shared_because, unique_because
from compare.match.verdict import Found, verdict_on
from compare.model import Claim, FactStatus

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.match.evidence import Event


def value_drafts(
    event: Event, claims: Sequence[Claim], *, tolerance: float
) -> Iterator[Draft]:
    """Turn the claims of one kind of value into facts."""
    pairs = list(find_pairs(event, claims, tolerance))
    groups = joined(len(claims), same_pairs(event, claims, pairs))
    group_of = {index: number for number, group in enumerate(groups) for index in group}
    differing = find_differences(event, claims, pairs, group_of)
    replaced = {number for pair in differing for number in replaced_groups(pair)}
    for number, group in enumerate(groups):
        members = in_order(claims[index] for index in group)
        if len({claim.article for claim in members}) > 1:
            yield _shared(event, claims, group, members, pairs)
        elif number not in replaced:
            yield _unique(event, members)
    for cluster in in_clusters(differing):
        yield _differing_draft(event, claims, groups, cluster)


def _shared(
    event: Event,
    claims: Sequence[Claim],
    group: tuple[int, ...],
    members: tuple[Claim, ...],
    pairs: Sequence[Pair],
) -> Draft:
    inside = set(group)
    across = [
        pair
        for pair in pairs
        if pair.one in inside
        and pair.two in inside
        and claims[pair.one].article != claims[pair.two].article
    ]
    best = min(across, key=lambda pair: rank(claims, pair))
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
    cluster: Sequence[Difference],
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
