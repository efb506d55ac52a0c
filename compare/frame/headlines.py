"""What a headline says that the body of its article does not carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import (
    ClaimKind,
    Entity,
    HeadlineGap,
    Moment,
    Quantity,
    SentenceKind,
    one_line,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Article, Claim, Fact, Span

_CHECKED = frozenset(set(ClaimKind) - {ClaimKind.STATEMENT, ClaimKind.SOURCE})


def headline_gaps(
    articles: Sequence[Article], claims: Sequence[Claim], facts: Sequence[Fact]
) -> tuple[HeadlineGap, ...]:
    """Find figures, dates, names and quotations that only the headline has.

    A claim is carried where the body holds one of the same fact, or of equal value.
    An article without a body is left alone.
    """
    return tuple(
        gap
        for number, article in enumerate(articles)
        for gap in _gaps(number, article, claims, facts)
    )


def _gaps(
    number: int, article: Article, claims: Sequence[Claim], facts: Sequence[Fact]
) -> Iterator[HeadlineGap]:
    heads = {
        index
        for index, sentence in enumerate(article.sentences)
        if sentence.kind is SentenceKind.HEADLINE
    }
    if not heads or len(heads) == len(article.sentences):
        return
    own = [claim for claim in claims if claim.article == number]
    carried = {_value(claim) for claim in own if claim.sentence not in heads}
    told = _told_with(facts, number, heads)
    for claim in own:
        checked = claim.sentence in heads and claim.kind in _CHECKED
        if checked and _value(claim) not in carried and claim.span not in told:
            yield HeadlineGap(number, claim.sentence, one_line(claim.text))


def _told_with(facts: Sequence[Fact], number: int, heads: set[int]) -> set[Span]:
    """Spans in the headline of facts that the body of an article carries."""
    told: set[Span] = set()
    for fact in facts:
        own = [claim for claim in fact.claims if claim.article == number]
        if any(claim.sentence not in heads for claim in own):
            told.update(claim.span for claim in own if claim.sentence in heads)
    return told


def _value(claim: Claim) -> tuple[object, ...]:
    match claim.value:
        case Quantity(value=value, unit=unit):
            return claim.kind, unit, value
        case Entity(key=key):
            return claim.kind, key
        case Moment(start=start, end=end, name=name):
            return claim.kind, start, end, name if start is None else ""
        case value:
            return claim.kind, value
