"""Statements: each clause of the article, so that nothing it says is lost."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.extract.scene import tokens_within
from compare.extract.sources import content_stems
from compare.model import ClaimKind, SentenceKind, Span, Wording
from compare.text import is_credit, load_json
from compare.text.later import later

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.extract.view import ArticleView, SentenceView
    from compare.model import Claim
    from compare.text import Token

_LEAST_WORDS = 3
"""Words that say something; a clause with fewer states nothing of its own."""

_LEAST_CLAUSE = 4
"""Words of any sort that a clause cut from its sentence must have."""


_CLOSE = 5
"""Tokens within which a second denial takes the first one back."""

_PAST = later(r"[a-z]{3,}ed")
_SPOKEN = frozenset({SentenceKind.HEADLINE, SentenceKind.BODY, SentenceKind.CAPTION})
_MARKS = '"“”'
_EDGES = ' \t\r\n\u00a0,;:—–"“”'


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_json("clauses.json")[name])


def find_statements(view: ArticleView, claims: tuple[Claim, ...]) -> Iterator[Claim]:
    """Give one claim a clause; subheads and notes state nothing of their own."""
    for sentence in view.sentences:
        if sentence.sentence.kind not in _SPOKEN or is_credit(sentence.text):
            continue
        for span in clause_spans(sentence):
            stems = content_stems(sentence, span)
            if len(stems) >= _LEAST_WORDS:
                yield view.claim(
                    ClaimKind.STATEMENT,
                    sentence,
                    span,
                    value=Wording(stems),
                    negated=is_negated(tokens_within(sentence, span)),
                )


def is_negated(tokens: Sequence[Token]) -> bool:
    """Whether the words deny something; two denials close together cancel out.

    Not so where a joining word parts them: "is not safe and will not hold" denies
    twice. What an "if" opens is not said to be so, and not denied either.
    """
    negations = _words("negations")
    places = [
        number
        for number, token in enumerate(tokens)
        if token.norm in negations or token.norm.endswith("n't")
    ]
    left = [
        number
        for number in places
        if not any(item.norm == "if" for item in tokens[max(0, number - 4) : number])
        and not (tokens[number].norm == "nor" and number > places[0])
    ]
    standing = 0
    while left:
        between = tokens[left[0] : left[1]] if len(left) > 1 else ()
        paired = 0 < len(between) <= _CLOSE and not any(
            token.norm in _words("parting") for token in between
        )
        standing += not paired
        left = left[2:] if paired else left[1:]
    return standing > 0


def clause_spans(sentence: SentenceView) -> tuple[Span, ...]:
    """Cut a sentence into clauses that can stand alone, where that is safe.

    The cuts are at semicolons, and at a comma before a joining word when both
    sides hold a finite verb.
    """
    text, start = sentence.text, sentence.sentence.start
    tokens = sentence.tokens
    cuts = _possible_cuts(tokens)
    tally = _tally(tokens) if cuts else []
    bounds = [0]
    for cut in cuts:
        if _can_stand(tally, bounds[-1], cut) and _can_stand(tally, cut, len(tokens)):
            bounds.append(cut)
    ends = [*(tokens[cut].start for cut in bounds[1:]), start + len(text)]
    opens = [start, *(_opening(tokens, cut) for cut in bounds[1:])]
    return tuple(
        _stripped(text, Span(left, right), start)
        for left, right in zip(opens, ends, strict=True)
    )


def _opening(tokens: Sequence[Token], cut: int) -> int:
    """Where a clause starts, "and" and its like left out."""
    bare = tokens[cut].norm in _words("bare") and cut + 1 < len(tokens)
    return tokens[cut + bare].start


def _possible_cuts(tokens: Sequence[Token]) -> list[int]:
    """Numbers of the tokens that a clause may begin with, by the mark before them."""
    joiners = _words("joiners")
    return [
        number
        for number, (before, token) in enumerate(pairwise(tokens), start=1)
        if before.text == ";" or (before.text == "," and token.norm in joiners)
    ]


def _tally(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """How many words, and how many finite verbs, stand before each token."""
    words = verbs = 0
    counts = [(words, verbs)]
    before = ""
    for token in tokens:
        words += token.is_word
        verbs += is_finite(token.norm, before)
        counts.append((words, verbs))
        before = token.norm
    return counts


def is_finite(norm: str, before: str) -> bool:
    """Whether a word can be a finite verb; "the armoured" is none."""
    if norm in _words("finite"):
        return True
    is_past = norm.endswith("ed") and _PAST.fullmatch(norm)
    return bool(is_past) and before not in _words("no_subject")


def _can_stand(tally: Sequence[tuple[int, int]], first: int, last: int) -> bool:
    """Whether the tokens of a half-open range can be a clause."""
    words = tally[last][0] - tally[first][0]
    verbs = tally[last][1] - tally[first][1]
    return words >= _LEAST_CLAUSE and verbs > 0


def _stripped(text: str, span: Span, offset: int) -> Span:
    first, end = span.start - offset, span.end - offset
    start = first
    while start < end and text[start] in _EDGES:
        start += 1
    last = end
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    has_marks = any(mark in text[start:end] for mark in _MARKS)
    if has_marks and start > first and text[start - 1] in _MARKS:
        start -= 1  # the quotation that it opens ends within the clause
    if _is_open(text[start:end]):
        closing = (at for at in range(end, last) if text[at] in '"”')
        end = next(closing, end - 1) + 1
    return Span(start + offset, end + offset)


def _is_open(text: str) -> bool:
    """Whether a quotation opens in some words and is not closed there."""
    return text.count('"') % 2 == 1 or text.count("“") > text.count("”")
