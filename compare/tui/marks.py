"""Which characters of an article are marked, and as what."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from compare.model import PRECEDENCE, ClaimKind, FactStatus, SentenceRef, Span

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from compare.model import Article, Claim, Comparison, Fact

DIFFERENCES = (FactStatus.CONFLICTING, FactStatus.CONTRASTING)
"""The statuses that no other mark may cover."""

CLOSING = ",.;:!?)]}”’»…-–—"
"""What a sign does not stand before: it belongs to the words before it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of characters that is marked for one fact."""

    start: int
    end: int
    status: FactStatus
    fact: str
    """Id of the fact that it belongs to."""
    sign_at: int | None
    """Where the status's sign is drawn: before its first word, with what opens it;
    None where it has no word, or goes on after another with the same sign."""


def find_passages(
    article: Article, index: int, facts: Iterable[Fact]
) -> tuple[Passage, ...]:
    """Cut an article's claims into passages without overlap, in order.

    A conflicting passage covers a contrasting one, and both cover the rest. Of a
    unique and a shared passage the shorter one is drawn on the longer, so that a
    shared name is still seen inside a quote that only one outlet has. Statements
    that are unique or shared are left to the margin: they are whole sentences.
    """
    owners: list[int] = [-1] * len(article.text)
    painted = sorted(
        (
            (fact, claim)
            for fact in facts
            for claim in fact.claims
            if claim.article == index and is_drawn(fact)
        ),
        key=_height,
    )
    for number, (_, claim) in enumerate(painted):
        owners[claim.start : claim.end] = [number] * (claim.end - claim.start)
    passages: list[Passage] = []
    start = 0
    for number, run in groupby(owners):
        end = start + sum(1 for _ in run)
        if number >= 0:
            fact, claim = painted[number]
            goes_on = (
                start > claim.start
                and passages[-1].end == start
                and passages[-1].status is fact.status
            )
            sign_at = None if goes_on else _sign_place(article.text, start, end)
            passages.append(Passage(start, end, fact.status, fact.id, sign_at))
        start = end
    return tuple(passages)


def find_own_words(
    comparison: Comparison, linked: Container[SentenceRef]
) -> Mapping[SentenceRef, tuple[Span, ...]]:
    """Find in each linked sentence the words that no other article has anywhere.

    A sentence that is linked to none is left out: its margin says so of all of it.
    So is a small word alone, that says nothing without its sentence.
    """
    found: defaultdict[SentenceRef, list[Span]] = defaultdict(list)
    for phrase in comparison.phrases:
        ref = SentenceRef(phrase.article, phrase.sentence)
        words = comparison.articles[phrase.article].text[phrase.start : phrase.end]
        tells = " " in words or not words.islower()
        if tells and not phrase.carriers and ref in linked:
            found[ref].append(Span(phrase.start, phrase.end))
    return {ref: tuple(spans) for ref, spans in found.items()}


def is_drawn(fact: Fact) -> bool:
    """Whether a fact's claims are marked in the text, not in the margin alone."""
    return fact.kind is not ClaimKind.STATEMENT or fact.status in DIFFERENCES


def _height(painted: tuple[Fact, Claim]) -> tuple[int, int, int, int]:
    """Sort key: what is drawn later hides what is drawn earlier."""
    fact, claim = painted
    rank = PRECEDENCE.index(fact.status)
    floor = -rank if fact.status in DIFFERENCES else -len(PRECEDENCE)
    return floor, claim.start - claim.end, -rank, -claim.start


def _sign_place(text: str, start: int, end: int) -> int | None:
    if not any(map(str.isalnum, text[start:end])):
        return None
    return next(
        at
        for at in range(start, end)
        if not text[at].isspace() and text[at] not in CLOSING
    )
