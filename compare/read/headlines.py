"""A headline that is known beside its text becomes the text's first paragraph."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.model import Sentence, SentenceKind
from compare.text import fold

if TYPE_CHECKING:
    from compare.model import Article

_GAP = "\n\n"


def with_headline(article: Article) -> Article:
    """Put the headline at the head of the text, unless the text opens with it."""
    headline = " ".join(article.headline.split())
    if not headline or _opens_with(article, headline):
        return article
    offset = len(headline) + len(_GAP)
    moved = [
        replace(
            sentence,
            start=sentence.start + offset,
            end=sentence.end + offset,
            paragraph=sentence.paragraph + 1,
            kind=_below(sentence.kind),
        )
        for sentence in article.sentences
    ]
    first = Sentence(headline, 0, len(headline), SentenceKind.HEADLINE)
    return replace(
        article, text=headline + _GAP + article.text, sentences=(first, *moved)
    )


def _below(kind: SentenceKind) -> SentenceKind:
    """A line at the head of the body is no headline when the true one is known."""
    return SentenceKind.SUBHEAD if kind is SentenceKind.HEADLINE else kind


def _opens_with(article: Article, headline: str) -> bool:
    opening = " ".join(article.text[: 4 * len(headline) + 100].split())
    return fold(opening).startswith(fold(headline))
