"""Facts of statements: what a clause says, and whether any other says it too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.match.draft import Draft, in_order, joined
from compare.match.evidence import ref_of
from compare.match.labels import label_claim
from compare.match.reasons import names_of, notes_of, speaker_of
from compare.model import ClaimKind, FactStatus, Wording

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from typing import TypeAlias

    from compare.match.evidence import Event
    from compare.model import Claim, SentenceRef

    Refs: TypeAlias = tuple[SentenceRef, SentenceRef]
    Figures: TypeAlias = Mapping[SentenceRef, Collection[int]]

_FIGURES = frozenset({ClaimKind.MONEY, ClaimKind.QUANTITY, ClaimKind.PERCENT})

LONE_BELOW = 0.34
"""Share of a clause's words, by weight, that any linked sentence has, below which
the clause has no counterpart."""

SHARED_FROM = 0.5
"""Share of the words of each of two clauses of linked sentences that the other has,
from which they say the same."""


def told_figures(event: Event, drafts: Iterable[Draft]) -> Figures:
    """For each sentence, where figures start that a linked one gives too."""
    found: dict[SentenceRef, set[int]] = {}
    for draft in drafts:
        if draft.status is FactStatus.SHARED and draft.kind in _FIGURES:
            refs = {ref_of(claim) for claim in draft.claims}
            for claim in draft.claims:
                here = ref_of(claim)
                if not event.partners(here).isdisjoint(refs):
                    found.setdefault(here, set()).add(claim.start)
    return found


def statement_drafts(
    event: Event,
    claims: Sequence[Claim],
    apart: Collection[Refs] = (),
    figures: Figures | None = None,
) -> Iterator[Draft]:
    """Turn clauses into facts: those without a counterpart, and those told alike.

    Clauses between the two, told in part elsewhere, make no fact of their own: the
    links show them.

    Args:
        event: What is known of the articles together.
        claims: The statements.
        apart: Pairs of sentences, in both orders, that are known to differ.
        figures: For each sentence, where figures start that a linked one gives too: a
            clause with one has a counterpart, whatever its words.
    """
    by_sentence: dict[tuple[int, int], list[int]] = {}
    for index, claim in enumerate(claims):
        by_sentence.setdefault((claim.article, claim.sentence), []).append(index)
    linked = (pair for pair in event.linked_pairs() if pair not in apart)
    pairs = _alike(event, claims, by_sentence, linked)
    for group in joined(len(claims), pairs):
        members = in_order(claims[index] for index in group)
        if len({claim.article for claim in members}) > 1:
            yield _shared(event, members)
        elif len(group) > 1 or _holds_any(members[0], figures or {}):
            continue
        elif is_lone(event, members[0]):
            yield _lone(event, members[0])


def _holds_any(claim: Claim, figures: Figures) -> bool:
    starts = figures.get(ref_of(claim), ())
    return any(claim.start <= start < claim.end for start in starts)


def _alike(
    event: Event,
    claims: Sequence[Claim],
    by_sentence: dict[tuple[int, int], list[int]],
    linked: Iterable[Refs],
) -> Iterator[tuple[int, int]]:
    for a, b in linked:
        for one in by_sentence.get(a, ()):
            for two in by_sentence.get(b, ()):
                if _mutual(event, claims[one], claims[two]) >= SHARED_FROM:
                    yield one, two


def _mutual(event: Event, one: Claim, two: Claim) -> float:
    """The smaller share of the two clauses' words that both have, in [0, 1]."""
    if one.negated != two.negated:
        return 0.0
    left, right = event.fold_stems(_stems(one)), event.fold_stems(_stems(two))
    larger = max(event.weight(left), event.weight(right))
    return event.weight(left & right) / larger if larger else 0.0


def is_lone(event: Event, claim: Claim) -> bool:
    """Whether no linked sentence has much of what a clause says."""
    terms = event.fold_stems(_stems(claim))
    whole = event.weight(terms)
    if not whole:
        return False
    partners = event.partners(ref_of(claim))
    told = frozenset().union(*(event.terms[a][number] for a, number in partners))
    return event.weight(terms & told) / whole < LONE_BELOW


def _stems(claim: Claim) -> tuple[str, ...]:
    return claim.value.stems if isinstance(claim.value, Wording) else ()


def _shared(event: Event, members: tuple[Claim, ...]) -> Draft:
    shortest = min(members, key=lambda claim: (len(claim.text), claim.text))
    rule = (
        f"{names_of(event, members)} say this in linked sentences that have at least "
        f"{SHARED_FROM:.0%} of their words in common."
    )
    speakers = (speaker_of(event, claim) for claim in members)
    return Draft(
        kind=ClaimKind.STATEMENT,
        label=label_claim(shortest),
        status=FactStatus.SHARED,
        claims=members,
        because=tuple(dict.fromkeys((rule, *filter(None, speakers)))),
    )


def _lone(event: Event, claim: Claim) -> Draft:
    partners = event.partners(ref_of(claim))
    rule = (
        f"Only {names_of(event, [claim])} says this: the sentence is linked, but this "
        "part of it has no counterpart."
        if partners
        else f"Only {names_of(event, [claim])} says this: no sentence elsewhere is "
        "linked to it."
    )
    return Draft(
        kind=ClaimKind.STATEMENT,
        label=label_claim(claim),
        status=FactStatus.UNIQUE,
        claims=(claim,),
        because=tuple(
            filter(None, (rule, speaker_of(event, claim), *notes_of([claim])))
        ),
    )
