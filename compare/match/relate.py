"""Links whose sentences hold claims that contrast or conflict say so."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from compare.model import Alignment, FactStatus, Relation, SentenceRef

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from compare.model import Fact, Link

_RELATIONS = {
    FactStatus.CONTRASTING: Relation.CONTRASTING,
    FactStatus.CONFLICTING: Relation.CONFLICTING,
}


def relate_links(alignment: Alignment, facts: Iterable[Fact]) -> Alignment:
    """Give each link the relation of the facts that stand across it.

    A link becomes conflicting or contrasting where claims of such a fact stand in both
    of its sentences, conflicting before contrasting; every other link is kept.
    """
    found = _relations(facts)
    return replace(
        alignment, links=tuple(_related(link, found) for link in alignment.links)
    )


def _relations(
    facts: Iterable[Fact],
) -> dict[tuple[SentenceRef, SentenceRef], tuple[Relation, str]]:
    found: dict[tuple[SentenceRef, SentenceRef], tuple[Relation, str]] = {}
    for fact in facts:
        if fact.status not in _RELATIONS:
            continue
        relation = _RELATIONS[fact.status]
        refs = {SentenceRef(claim.article, claim.sentence) for claim in fact.claims}
        for pair in combinations(sorted(refs), 2):
            if pair not in found or relation is Relation.CONFLICTING:
                found[pair] = (relation, fact.label)
    return found


def _related(
    link: Link,
    found: Mapping[tuple[SentenceRef, SentenceRef], tuple[Relation, str]],
) -> Link:
    low, high = sorted((link.a, link.b))
    relation, label = found.get((low, high), (link.relation, ""))
    if not label:
        return link
    return replace(
        link,
        relation=relation,
        because=(*link.because, f"They differ on this: {label}."),
    )
