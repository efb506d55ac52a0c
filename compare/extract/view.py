"""One article laid open for the finders: sentences with their tokens."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from compare.model import Claim, ClaimKind, Span
from compare.text import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.model import Article, Sentence
    from compare.text import Token


@dataclass(frozen=True, slots=True)
class SentenceView:
    """One sentence with its tokens; all offsets count from the article's start."""

    number: int
    sentence: Sentence
    tokens: tuple[Token, ...]

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
            SentenceView(number, sentence, _tokens(sentence))
            for number, sentence in enumerate(article.sentences)
        ),
    )


def _tokens(sentence: Sentence) -> tuple[Token, ...]:
    return tuple(
        replace(
            token, start=token.start + sentence.start, end=token.end + sentence.start
        )
        for token in tokenize(sentence.text)
    )


def is_free(span: Span, claims: Iterable[Claim]) -> bool:
    """Whether no claim overlaps the span."""
    return not any(span.overlaps(claim.span) for claim in claims)
