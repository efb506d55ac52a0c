"""A fact before it has its number, and claims joined into groups."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from compare.model import Claim, ClaimKind, Fact, FactStatus

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

_KINDS = tuple(ClaimKind)


class Draft(NamedTuple):
    """What will be a fact once all are known and numbered."""

    kind: ClaimKind
    label: str
    status: FactStatus
    claims: tuple[Claim, ...]
    because: tuple[str, ...]


def in_order(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims in the order of articles and then of text, each once."""
    unique = {(claim.article, *place_of(claim)): claim for claim in claims}
    return tuple(unique[place] for place in sorted(unique))


def place_of(claim: Claim) -> tuple[int, int, int, str]:
    """Where a claim stands, whatever the number of its article."""
    return claim.sentence, claim.start, claim.end, claim.kind


def kind_of(claims: Iterable[Claim]) -> ClaimKind:
    """The kind of a fact: a fraction that stands beside a percentage is one, too."""
    return max((claim.kind for claim in claims), key=_KINDS.index)


def joined(count: int, pairs: Iterable[tuple[int, int]]) -> list[tuple[int, ...]]:
    """Join the indexes below a count by pairs of them into groups, all ascending."""
    leader = list(range(count))

    def find(index: int) -> int:
        while leader[index] != index:
            leader[index] = leader[leader[index]]
            index = leader[index]
        return index

    for left, right in pairs:
        one, two = sorted((find(left), find(right)))
        leader[two] = one
    groups: dict[int, list[int]] = {}
    for index in range(count):
        groups.setdefault(find(index), []).append(index)
    return [tuple(group) for group in groups.values()]


def numbered(drafts: Iterable[Draft]) -> tuple[Fact, ...]:
    """Give facts their ids, in the order of kinds and then of first appearance.

    Facts that cite one claim in common are named as related to each other.
    """
    ordered = sorted(drafts, key=_order)
    ids = [f"f{number}" for number in range(1, len(ordered) + 1)]
    holders: dict[Hashable, list[int]] = {}
    for index, draft in enumerate(ordered):
        for claim in draft.claims:
            holders.setdefault((claim.article, claim.start, claim.end), []).append(
                index
            )
    related: list[set[int]] = [set() for _ in ordered]
    for indexes in holders.values():
        for index in indexes:
            related[index].update(indexes)
    return tuple(
        Fact(
            id=ids[index],
            kind=draft.kind,
            label=draft.label,
            status=draft.status,
            claims=tuple(_of_kind(draft.kind, claim) for claim in draft.claims),
            because=draft.because,
            related=tuple(ids[other] for other in sorted(related[index] - {index})),
        )
        for index, draft in enumerate(ordered)
    )


def _of_kind(kind: ClaimKind, claim: Claim) -> Claim:
    """A claim under the kind of its fact, as it is stored: one name, one kind."""
    return claim if claim.kind is kind else replace(claim, kind=kind)


def _order(draft: Draft) -> tuple[object, ...]:
    first = min(place_of(claim) for claim in draft.claims)
    return (
        _KINDS.index(draft.kind),
        first[:3],
        draft.status,
        draft.label,
        sorted((claim.text, *place_of(claim)) for claim in draft.claims),
    )
