"""Text to sentences: nltk's Punkt with its parameters written down, not trained.

Punkt's own models would have to be downloaded. Built from a list of abbreviations
and of words that open sentences, it does as well on news as a trained one; what
it still splits wrongly a few rules join again.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from compare.model import Sentence, SentenceKind, Span
from compare.text.data import load_json
from compare.text.kinds import kinds_of_paragraphs
from compare.text.later import later
from compare.text.paragraphs import paragraph_spans, stripped

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_PIECE = 20_000
"""Code points that Punkt is given at once: a longer line is cut at white space,
since its work on one piece is not linear."""

_SPEECH_TAG = later(
    r"(?:(?:[A-Z][\w'’-]*|the|a|an|\w+) ){1,4}"
    r"(?:said|says|told|asked|added|wrote|tweeted|replied|joked|warned|insisted)\b"
)
_CLOSES_A_QUOTE = later(r"[\"”’']\s*$")
_ABBREVIATION_BEFORE_NAME = later(r"\b(?:[A-Z]\.){2,}$")
_CREDIT = later(r"\([^()]{2,140}\)\s*$")
_NUMBERED = later(r"\b(?:No|Nos|Vol|pp?)\.$")
_STARTS_LOW = later(r"[\"'“‘(\[]*[a-z]")
_WORDLESS = later(r"\W*$")


@cache
def _punkt() -> Any:
    # nltk loads all of itself whatever is asked for: only when a text is read.
    from nltk.tokenize.punkt import (  # noqa: PLC0415
        PunktLanguageVars,
        PunktParameters,
        PunktSentenceTokenizer,
    )

    class NewsVars(PunktLanguageVars):  # type: ignore[misc]
        """English, with typographic quotes closing a sentence as straight ones do."""

        re_boundary_realignment = re.compile(
            r'["\')\]}”’»]+?(?:\s+|(?=--)|$)', re.MULTILINE
        )

    class NewsTokenizer(PunktSentenceTokenizer):  # type: ignore[misc]
        """Judges each context once: of a line like "a. a. a." all are the same."""

        @staticmethod
        @lru_cache(maxsize=1 << 10)
        def text_contains_sentbreak(text: str) -> bool:
            return bool(judge.text_contains_sentbreak(text))

    lists = load_json("abbreviations.json")
    parameters = PunktParameters()
    for group in ("titles", "months", "places", "companies", "latin"):
        parameters.abbrev_types.update(lists[group])
    parameters.sent_starters.update(lists["starters"])
    judge = PunktSentenceTokenizer(parameters, lang_vars=NewsVars())
    return NewsTokenizer(parameters, lang_vars=NewsVars())


def split_sentences(text: str, *, headline: str = "") -> tuple[Sentence, ...]:
    """Split a text into sentences with their kinds, in order.

    Args:
        text: Paragraphs on lines of their own, or wrapped lines with blank lines
            between the paragraphs.
        headline: Where a paragraph is this, it is marked as the headline.

    Returns:
        Sentences that cover all but white space, each free of white space at its
        ends; none for a text without any character to see.
    """
    paragraphs = paragraph_spans(text)
    kinds = kinds_of_paragraphs(
        [text[span.start : span.end] for span in paragraphs], headline=headline
    )
    return tuple(
        Sentence(text[span.start : span.end], span.start, span.end, kind, number)
        for number, (paragraph, kind) in enumerate(zip(paragraphs, kinds, strict=True))
        for span in _sentence_spans(text, paragraph, kind)
    )


def _sentence_spans(text: str, paragraph: Span, kind: SentenceKind) -> Iterator[Span]:
    if kind in (SentenceKind.HEADLINE, SentenceKind.SUBHEAD):
        yield paragraph
        return
    pieces = _pieces(text, paragraph)
    if kind is SentenceKind.CAPTION:
        pieces = _without_credit(text, paragraph, pieces)
    spans = [span for piece in pieces for span in _split_piece(text, piece)]
    yield from _joined(text, spans)


def _without_credit(text: str, paragraph: Span, pieces: list[Span]) -> list[Span]:
    """The credit in brackets that closes a caption is a sentence of its own."""
    tail_start = max(paragraph.start, paragraph.end - 200)
    credit = _CREDIT.search(text, tail_start, paragraph.end)
    if not credit or credit.start() == paragraph.start:
        return pieces
    body = stripped(text, Span(paragraph.start, credit.start()))
    return [*_pieces(text, body), Span(credit.start(), paragraph.end)]


def _pieces(text: str, span: Span) -> list[Span]:
    """Cut a very long run at white space, so that the work stays linear."""
    pieces: list[Span] = []
    start = span.start
    while span.end - start > _LONGEST_PIECE:
        cut = text.rfind(" ", start + 1, start + _LONGEST_PIECE)
        cut = cut if cut > 0 else start + _LONGEST_PIECE
        pieces.append(stripped(text, Span(start, cut)))
        start = cut
    pieces.append(stripped(text, Span(start, span.end)))
    return [piece for piece in pieces if len(piece)]


def _split_piece(text: str, piece: Span) -> list[Span]:
    found = _punkt().span_tokenize(text[piece.start : piece.end])
    spans = (
        stripped(text, Span(piece.start + start, piece.start + end))
        for start, end in found
    )
    return [span for span in spans if len(span)]


def _joined(text: str, spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in spans:
        if joined and _belongs_to(text, joined[-1], span):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _belongs_to(text: str, left: Span, right: Span) -> bool:
    """Whether Punkt split what a reader takes for one sentence."""
    before = text[max(left.start, left.end - 40) : left.end]
    after = text[right.start : min(right.end, right.start + 80)]
    if _STARTS_LOW.match(after) or _WORDLESS.match(text, right.start, right.end):
        return True
    if _CLOSES_A_QUOTE.search(before) and _SPEECH_TAG.match(after):
        return True
    if _NUMBERED.search(before) and after[0].isdigit():
        return True
    if before.count("(") > before.count(")") and len(right) < 60:
        return True
    return bool(
        _ABBREVIATION_BEFORE_NAME.search(before) and not _opens(after.split()[0])
    )


@cache
def _starters() -> frozenset[str]:
    return frozenset(load_json("abbreviations.json")["starters"])


def _opens(word: str) -> bool:
    return word.strip("\"'“‘").lower() in _starters()
