"""One article laid open for the finders: sentences with their tokens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from compare.extract.figures import figures_of
from compare.model import Claim, ClaimKind, Span
from compare.text import Token, split_compounds, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.extract.figures import Figure
    from compare.model import Article, Sentence


class SentenceView(NamedTuple):
    """One sentence with its tokens; all offsets count from the article's start."""

    number: int
    sentence: Sentence
    tokens: tuple[Token, ...]
    words: tuple[Token, ...]
    """The tokens, with compounds such as "three-year-old" split at their hyphens."""
    figures: tuple[Figure, ...]
    """The numbers among the words."""
    starts: tuple[int, ...]
    """Where each token starts, to find tokens by bisection."""

    @property
    def text(self) -> str:
        """The sentence as written."""
        return self.sentence.text


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article, tokenized once for all the finders."""

    index: int
    """Which article of the comparison it is."""
    article: Article
    sentences: tuple[SentenceView, ...]

    def claim(
        self, kind: ClaimKind, sentence: SentenceView, span: Span, **fields: Any
    ) -> Claim:
        """Make a claim of what stands at a span of the article's text."""
        return Claim(
            kind=kind,
            article=self.index,
            sentence=sentence.number,
            start=span.start,
            end=span.end,
            text=self.article.text[span.start : span.end],
            **fields,
        )


def view_article(index: int, article: Article) -> ArticleView:
    """Tokenize each sentence of an article."""
    return ArticleView(
        index,
        article,
        tuple(
            _view_sentence(number, sentence)
            for number, sentence in enumerate(article.sentences)
        ),
    )


def _view_sentence(number: int, sentence: Sentence) -> SentenceView:
    tokens = _tokens(sentence)
    words = split_compounds(tokens)
    starts = tuple(token.start for token in tokens)
    return SentenceView(number, sentence, tokens, words, figures_of(words), starts)


def _tokens(sentence: Sentence) -> tuple[Token, ...]:
    origin = sentence.start
    return tuple(
        Token(text, start + origin, end + origin, norm)
        for text, start, end, norm in tokenize(sentence.text)
    )


def taken_by(view: ArticleView, claims: Iterable[Claim]) -> bytearray:
    """Mark the characters of the article that claims stand on: 1 there, 0 elsewhere.

    For finders that ask of many places, where `is_free` would take time that grows
    with the places times the claims.
    """
    marks = bytearray(len(view.article.text))
    for claim in claims:
        marks[claim.start : claim.end] = b"\1" * (claim.end - claim.start)
    return marks


def is_free(span: Span, claims: Iterable[Claim]) -> bool:
    """Whether no claim overlaps the span."""
    return not any(span.overlaps(claim.span) for claim in claims)
