"""Relations of links that follow the facts across them, after the facts changed."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from compare.model import FactStatus, Relation, SentenceRef

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from compare.model import Fact, Link

_RELATIONS = {
    FactStatus.CONTRASTING: Relation.CONTRASTING,
    FactStatus.CONFLICTING: Relation.CONFLICTING,
}


class _Across(NamedTuple):
    """The strongest difference between two sentences."""

    relation: Relation
    label: str

    @property
    def reason(self) -> str:
        return f"They differ on this: {self.label}."


_Found: TypeAlias = "dict[tuple[SentenceRef, SentenceRef], _Across]"


def follow_facts(
    links: tuple[Link, ...], before: Iterable[Fact], after: Iterable[Fact]
) -> tuple[Link, ...]:
    """Relate the links anew where the facts across them are no longer the same.

    A link that lost its difference overlaps; one that the reader spoke of stays.
    """
    old, new = _differences(before), _differences(after)
    if old == new:
        return links
    return tuple(_followed(link, old, new) for link in links)


def _followed(
    link: Link,
    old: Mapping[tuple[SentenceRef, SentenceRef], _Across],
    new: Mapping[tuple[SentenceRef, SentenceRef], _Across],
) -> Link:
    pair = (min(link.a, link.b), max(link.a, link.b))
    was, now = old.get(pair), new.get(pair)
    if was == now or link.reader is not None:
        return link
    because = tuple(why for why in link.because if not was or why != was.reason)
    return replace(
        link,
        relation=now.relation if now else Relation.OVERLAPPING,
        because=(*because, now.reason) if now else because,
    )


def _differences(facts: Iterable[Fact]) -> _Found:
    found: _Found = {}
    for fact in facts:
        if fact.status not in _RELATIONS:
            continue
        across = _Across(_RELATIONS[fact.status], fact.label)
        refs = {SentenceRef(claim.article, claim.sentence) for claim in fact.claims}
        for pair in combinations(sorted(refs), 2):
            if pair not in found or across.relation is Relation.CONFLICTING:
                found[pair] = across
    return found
