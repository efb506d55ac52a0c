"""Which unlike values stand for one thing, and so against each other."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.match.counting import counts_alike
from compare.match.pairs import Pair, rank
from compare.match.status import Agreement
from compare.match.terms import alike
from compare.model import ClaimKind
from compare.text.rarity import term_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from compare.match.evidence import Event
    from compare.model import Claim

DIFFER_NEEDS = 0.75
"""Evidence that unlike values need before they are set against each other."""

COUNTED_NEEDS = {ClaimKind.QUANTITY: 0.6, ClaimKind.MONEY: 0.45}
"""The same for figures that count one thing, and for sums with one purpose."""

DATE_NEEDS = 0.4
"""The same for times of the same few words: "resigned last year", "in November"."""

_NEAREST = 4
"""Words next to a time that say what happened then; two of them must be common."""

_LEAST_NEAR = 0.3
"""Share of the words next to two unlike values that must be common, if they count
nothing."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Two groups whose values differ, and the pair of claims that shows it best."""

    groups: tuple[int, int]
    pair: Pair
    firm: bool
    """Whether each group has no better partner: the two stand for each other."""
    bare: tuple[bool, bool]
    """Whether each group has no equal in the article of the other."""


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
    for pair in sorted(pairs, key=lambda pair: rank(claims, pair)):
        one, two = group_of[pair.one], group_of[pair.two]
        if one == two or not _may_differ(event, claims, pair):
            continue
        left = (one, claims[pair.two].article)
        right = (two, claims[pair.one].article)
        bare = (left[1] not in articles[one], right[1] not in articles[two])
        if not any(bare) or left in used or right in used:
            continue
        used.update((left, right))
        found.append(Difference((one, two), pair, all(bare), bare))
    return found


def _may_differ(event: Event, claims: Sequence[Claim], pair: Pair) -> bool:
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


def replaced_groups(difference: Difference) -> Iterator[int]:
    """Groups that need no fact of their own: their only partner is told already."""
    if difference.firm:
        yield from difference.groups


def in_clusters(differences: Sequence[Difference]) -> list[list[Difference]]:
    """Put differences together that have a group in common and are equally firm."""
    clusters: list[list[Difference]] = []
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
