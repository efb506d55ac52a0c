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
    """Put the headline at the head of the text, unless it stands in the text.

    Below a picture it stays where it is.
    """
    headline = " ".join(article.headline.split())
    if not headline or _opens_with(article.text, headline) or _stands_in(article):
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


def with_headline_text(text: str, headline: str) -> str:
    """As `with_headline` does, for a text that isn't split into sentences."""
    headline = " ".join(headline.split())
    is_there = not headline or _opens_with(text, headline)
    return text if is_there else headline + _GAP + text


def _below(kind: SentenceKind) -> SentenceKind:
    """A line at the head of the body is no headline when the true one is known."""
    return SentenceKind.SUBHEAD if kind is SentenceKind.HEADLINE else kind


def _stands_in(article: Article) -> bool:
    headline = fold(article.headline)
    return any(
        sentence.kind is SentenceKind.HEADLINE and fold(sentence.text) == headline
        for sentence in article.sentences
    )


def _opens_with(text: str, headline: str) -> bool:
    opening = " ".join(text[: 4 * len(headline) + 100].split())
    return fold(opening).startswith(fold(headline))
