"""Facts of unnamed sources: described alike, described otherwise, or one outlet's."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from compare.match.candidates import pairs_of
from compare.match.draft import Draft
from compare.match.evidence import evidence_for
from compare.match.labels import label_claim, label_claims
from compare.match.quotes import paired_drafts
from compare.match.reasons import differing_because, names_of
from compare.match.terms import matter_term
from compare.match.wording import told
from compare.model import ClaimKind, FactStatus, Wording, versions
from compare.text import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.match.evidence import Event
    from compare.model import Claim

SOURCE_NEEDS = 0.1
"""Evidence that two sources need to be one, or one described more closely. Two that
are described in the same two words or more ("court documents") need none."""

_GENERIC = ("official", "source", "people", "person", "member", "someone")
"""Heads that say nothing of who it is, in the singular."""

_Pairs = list[tuple[int, int]]


def source_drafts(event: Event, claims: Sequence[Claim]) -> Iterator[Draft]:
    """Turn unnamed sources into facts.

    Two are one where they are described in the same words, and a contrast where one
    is described more closely ("officials", "a senior official"): they may be one.
    """
    same, closer = _pairs(event, claims)
    yield from paired_drafts(event, claims, (same, _shared), (closer, _closer))


def _pairs(event: Event, claims: Sequence[Claim]) -> tuple[_Pairs, _Pairs]:
    same: _Pairs = []
    closer: _Pairs = []
    for one, two in pairs_of(len(claims), [_terms(claim) for claim in claims]):
        left, right = claims[one], claims[two]
        heads, others = _terms(left), _terms(right)
        if not heads or not (_fits(left, right) or _fits(right, left)):
            continue
        if left.article == right.article:
            if heads == others:
                same.append((one, two))
        elif _is_near(event, left, right):
            alike = heads == others or _is_paper(left, right)
            alike = alike or _is_short(left, right) or _is_short(right, left)
            (same if alike else closer).append((one, two))
    return same, closer


def _fits(one: Claim, two: Claim) -> bool:
    """Whether the words that describe one all describe the other: "an official"."""
    return _terms(one) <= _all_terms(two)


_PAPERS = ("study", "report", "survey", "poll", "review", "paper", "analysis")


def _is_paper(one: Claim, two: Claim) -> bool:
    """Whether both are one sort of paper, of which a report seldom cites two."""
    heads = {c.value.stems[-1] for c in (one, two) if isinstance(c.value, Wording)}
    return len(heads) == 1 and not heads.isdisjoint(map(stem, _PAPERS))


def _is_short(one: Claim, two: Claim) -> bool:
    """Whether one is a body's name and the other its head: "the ministry"."""
    short, full = one.text.split(), two.text.split()
    named = len(full) > 2 and all(word[:1].isupper() for word in (full[1], full[-1]))
    return len(short) == 2 and named and short[1] == full[1].lower()


def _is_near(event: Event, left: Claim, right: Claim) -> bool:
    telling = _terms(left) == _terms(right) and len(_terms(left)) > 1
    return telling or evidence_for(event, left, right).score >= SOURCE_NEEDS


def _terms(claim: Claim) -> frozenset[str]:
    """What a source is described by, heads that say nothing left out where possible."""
    terms = _all_terms(claim)
    generic = frozenset(matter_term(stem(word)) for word in _GENERIC)
    return terms - generic or terms


def _all_terms(claim: Claim) -> frozenset[str]:
    stems = claim.value.stems if isinstance(claim.value, Wording) else ()
    return frozenset(matter_term(word) for word in stems)


def _across(members: Sequence[Claim]) -> tuple[Claim, Claim]:
    return next(
        pair for pair in combinations(members, 2) if pair[0].article != pair[1].article
    )


def _shared(event: Event, members: tuple[Claim, ...]) -> Draft:
    one, two = _across(members)
    rule = f"{names_of(event, members)} credit a source described in the same words."
    return Draft(
        kind=ClaimKind.SOURCE,
        label=label_claims(members),
        status=FactStatus.SHARED,
        claims=members,
        because=(rule, told(event, one, two, evidence_for(event, one, two))),
    )


def _closer(event: Event, members: tuple[Claim, ...]) -> Draft:
    one, two = _across(members)
    rule = "One is described more closely than the other; the two may be one source."
    return Draft(
        kind=ClaimKind.SOURCE,
        label=versions((label_claim(one), label_claim(two))),
        status=FactStatus.CONTRASTING,
        claims=members,
        because=differing_because(
            event,
            (one, two),
            rule,
            told(event, one, two, evidence_for(event, one, two)),
        ),
    )
