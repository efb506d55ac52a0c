"""Papers that two outlets call by other names: "a memorandum", "an agreement"."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from compare.match.draft import Draft, in_order
from compare.match.evidence import evidence_for
from compare.match.labels import label_claims
from compare.match.reasons import differing_because
from compare.match.terms import matter_term, sense_terms
from compare.match.wording import told
from compare.model import ClaimKind, FactStatus, versions
from compare.text import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compare.match.evidence import Event
    from compare.model import Claim

_RULE = (
    "Both sentences tell of a signing and call what was signed by another name; the "
    "two may be one paper, so both can be true."
)


def with_papers(event: Event, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Set papers that linked sentences tell the signing of against each other.

    Only those that one article alone names are looked at; what is set against another
    needs no fact of its own any more.
    """
    given = list(drafts)
    lone = [index for index, draft in enumerate(given) if _is_signed(event, draft)]
    taken: set[int] = set()
    found: list[Draft] = []
    for one, two in product(lone, lone):
        pair = _linked(event, given[one], given[two]) if one < two else None
        if pair and not taken & {one, two}:
            taken |= {one, two}
            found.append(_contrast(event, (given[one], given[two]), pair))
    yield from (draft for index, draft in enumerate(given) if index not in taken)
    yield from found


def _is_signed(event: Event, draft: Draft) -> bool:
    if draft.kind is not ClaimKind.WORK or draft.status is not FactStatus.UNIQUE:
        return False
    claim = draft.claims[0]
    words = (token for claim in draft.claims for token in tokenize(claim.text))
    is_paper = any(matter_term(token.norm) in sense_terms("papers") for token in words)
    told_of = event.terms[claim.article][claim.sentence]
    return is_paper and not sense_terms("signings").isdisjoint(told_of)


def _linked(event: Event, one: Draft, two: Draft) -> tuple[Claim, Claim] | None:
    pair = (one.claims[0], two.claims[0])
    return pair if event.is_linked(*pair) else None


def _contrast(
    event: Event, drafts: tuple[Draft, Draft], pair: tuple[Claim, Claim]
) -> Draft:
    one, two = sorted(drafts, key=lambda draft: draft.claims[0].article)
    first, second = sorted(pair, key=lambda claim: claim.article)
    shown = told(event, first, second, evidence_for(event, first, second))
    return Draft(
        kind=ClaimKind.WORK,
        label=versions((label_claims(one.claims), label_claims(two.claims))),
        status=FactStatus.CONTRASTING,
        claims=in_order((*one.claims, *two.claims)),
        because=differing_because(event, (first, second), _RULE, shown),
    )
