"""Where each article first tells a fact, and on whose word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import ClaimKind, FactStatus, Placement, SentenceKind, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Article, Fact

LEAD_SENTENCES = 3
"""Sentences of the body that count as the lead, with the headline: what a reader who
goes no further has read."""

LATE_FROM = 0.75
"""Share of an article's sentences after which a fact comes late, in [0, 1]."""

_VALUES = frozenset(
    {ClaimKind.MONEY, ClaimKind.QUANTITY, ClaimKind.PERCENT, ClaimKind.STATEMENT}
)


def find_placements(
    articles: Sequence[Article], facts: Sequence[Fact]
) -> tuple[Placement, ...]:
    """Find where each fact that articles share or differ on first stands in each."""
    leads = [_lead(article) for article in articles]
    return tuple(
        _placement(articles, leads, fact)
        for fact in facts
        if fact.status is not FactStatus.UNIQUE
    )


def _placement(
    articles: Sequence[Article], leads: Sequence[frozenset[int]], fact: Fact
) -> Placement:
    first: dict[int, int] = {}
    for claim in fact.claims:
        first[claim.article] = min(
            claim.sentence, first.get(claim.article, claim.sentence)
        )
    sentences = tuple(sorted(first.items()))
    return Placement(
        fact=fact.id,
        sentences=sentences,
        lead=tuple(number for number, at in sentences if at in leads[number]),
        late=tuple(
            number
            for number, at in sentences
            if at not in leads[number]
            and at >= LATE_FROM * len(articles[number].sentences)
        ),
    )


def _lead(article: Article) -> frozenset[int]:
    """Numbers of the headline and of the first sentences of the body."""
    heads = [
        number
        for number, sentence in enumerate(article.sentences)
        if sentence.kind is SentenceKind.HEADLINE
    ]
    body = [
        number
        for number, sentence in enumerate(article.sentences)
        if sentence.kind is SentenceKind.BODY
    ]
    return frozenset([*heads, *body[:LEAD_SENTENCES]])


def find_stances(facts: Sequence[Fact]) -> tuple[Stance, ...]:
    """Find what some articles state plainly and others give on someone's word."""
    return tuple(_stances(facts))


def _stances(facts: Sequence[Fact]) -> Iterator[Stance]:
    for fact in facts:
        if fact.status is FactStatus.UNIQUE or fact.kind not in _VALUES:
            continue
        plain = {claim.article for claim in fact.claims if claim.attribution is None}
        attributed = set(fact.outlets) - plain
        if plain and attributed:
            yield Stance(fact.id, tuple(sorted(plain)), tuple(sorted(attributed)))
