"""Quotations: what stands word for word between quotation marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from compare.extract.marks import LEAST_WORDS, Quoted, count_words, quoted
from compare.extract.scene import tokens_within
from compare.model import ClaimKind, Span, Wording
from compare.text import stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.extract.view import ArticleView, SentenceView
    from compare.model import Claim

_LEAST_PIECE = 2
"""Words of one sentence of a quotation that runs over several."""

_AROUND = " \t\r\n\u00a0\"“”«»‘'"
_AFTER = _AROUND.replace("'", "") + ",.;:—–-"


def find_quotes(view: ArticleView, claims: tuple[Claim, ...]) -> Iterator[Claim]:
    """Find quotations of four words or more, one claim a sentence, without marks."""
    for sentence, span in quote_spans(view):
        yield view.claim(
            ClaimKind.QUOTE, sentence, span, value=Wording(_stems(sentence, span))
        )


def quote_spans(view: ArticleView) -> Iterator[tuple[SentenceView, Span]]:
    """Give each sentence's share of each quotation, stripped of marks and commas."""
    for run, sentence, piece in _pieces(view):
        words = count_words(view.article.text[piece.start : piece.end])
        if run.words >= LEAST_WORDS and words >= _LEAST_PIECE:
            yield sentence, piece


def _pieces(view: ArticleView) -> Iterator[tuple[Quoted, SentenceView, Span]]:
    starts = [sentence.sentence.start for sentence in view.sentences]
    for run in quoted(view.article.text):
        first = max(0, bisect_right(starts, run.span.start) - 1)
        last = bisect_left(starts, run.span.end)
        for sentence in view.sentences[first:last]:
            if sentence.sentence.span.overlaps(run.span):
                yield run, sentence, _piece(view.article.text, sentence, run.span)


def _piece(text: str, sentence: SentenceView, run: Span) -> Span:
    start = max(run.start, sentence.sentence.start)
    end = min(run.end, sentence.sentence.end)
    while start < end and text[start] in _AROUND:
        start += 1
    while start < end and text[end - 1] in _AFTER:
        end -= 1
    return Span(start, end)


def _stems(sentence: SentenceView, span: Span) -> tuple[str, ...]:
    tokens = tokens_within(sentence, span)
    return tuple(stem(token.norm) for token in tokens if token.is_word)
