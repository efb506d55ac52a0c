"""What stands between quotation marks: straight, typographic, over paragraphs."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from compare.model import Span
from compare.text.later import later

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAST_WORDS = 4
"""Words between marks that make a quotation; fewer are scare quotes or names."""

_LONGEST = 3000
"""Characters of a quotation over several paragraphs; past it, a mark is missing."""

_LONGEST_SINGLE = 600
"""Characters between single marks; past it, the mark was an apostrophe."""

_UNMARKED_LINES = 1
"""Lines without a mark inside an open quotation before the next line repeats the
mark; with more, a closing mark was forgotten."""

# Each branch opens with the mark itself, so that the search skips from mark to mark.
_MARK = later(
    r"[\"“”«»]|[‘'](?<![^\W_][‘'])(?=[^\W_])|['’](?<=[^\s]['’])(?![^\W_])", re.UNICODE
)
_WORD = later(r"(?:[A-Za-z]\.){2,}|[^\W_]+(?:['’-][^\W_]+)*")
_DOUBLE_OPENING = "“«"
_DOUBLE_CLOSING = "”»"
_BEFORE_OPENING = " \t\n\r\u00a0([{—–-/'‘"


class Quoted(NamedTuple):
    """One stretch between an opening and a closing mark, the marks left out."""

    span: Span
    words: int


class _Mark(NamedTuple):
    at: int
    double: bool
    opens: bool


@lru_cache(maxsize=32)
def quoted(text: str) -> tuple[Quoted, ...]:
    """Find what stands between quotation marks, in order, without overlap.

    A quotation that goes on in the next paragraph, with or without its mark
    repeated there, is one stretch. One that is never closed ends with its
    paragraph. Single marks count outside double ones only.
    """
    return tuple(
        Quoted(span, count_words(text[span.start : span.end]))
        for span in _spans(text)
        if span.start < span.end
    )


def scare_quotes(text: str) -> Iterator[Quoted]:
    """Words that the article itself sets between marks: one to three of them."""
    return (run for run in quoted(text) if 0 < run.words < LEAST_WORDS)


def count_words(text: str) -> int:
    """Number of words; "we've" and "co-operation" are one each.

    >>> count_words("we've co-operation")
    2
    """
    return sum(1 for _ in _WORD.finditer(text))


def _marks(text: str) -> Iterator[_Mark]:
    for found in _MARK.finditer(text):
        at, mark = found.start(), found.group()
        if mark in _DOUBLE_OPENING + _DOUBLE_CLOSING:
            yield _Mark(at, double=True, opens=mark in _DOUBLE_OPENING)
        elif mark == '"':
            yield _Mark(at, double=True, opens=_looks_opening(text, at))
        else:
            is_opening = mark == "‘" or (mark == "'" and _looks_opening(text, at))
            yield _Mark(at, double=False, opens=is_opening)


def _looks_opening(text: str, at: int) -> bool:
    before = text[at - 1] if at else "\n"
    after = text[at + 1 : at + 2]
    return before in _BEFORE_OPENING and bool(after) and not after.isspace()


def _spans(text: str) -> Iterator[Span]:
    opened: _Mark | None = None
    for mark in _marks(text):
        if opened is None or (mark.double and not opened.double):
            if opened is None or mark.opens:
                opened = mark if mark.opens else None
            continue
        if mark.double != opened.double:
            continue
        if mark.opens and _goes_on(text, opened, mark):
            continue
        yield _closed(text, opened, mark)
        opened = mark if mark.opens else None
    if opened is not None and opened.double:
        yield Span(opened.at + 1, _paragraph_end(text, opened.at))


def _goes_on(text: str, opened: _Mark, mark: _Mark) -> bool:
    """Whether an opening mark only repeats the one that is open already."""
    if not mark.double or mark.at - opened.at > _LONGEST:
        return False
    *lines, before = text[opened.at + 1 : mark.at].split("\n")
    unmarked = sum(1 for line in lines[1:] if line.strip())
    return bool(lines) and not before.strip() and unmarked <= _UNMARKED_LINES


def _closed(text: str, opened: _Mark, mark: _Mark) -> Span:
    longest = _LONGEST if opened.double else _LONGEST_SINGLE
    crosses = "\n" in text[opened.at : min(mark.at, opened.at + longest)]
    too_long = mark.at - opened.at > longest
    if mark.opens or too_long or (crosses and not opened.double):
        if not opened.double:
            return Span(opened.at, opened.at)  # an apostrophe after all
        return Span(opened.at + 1, min(mark.at, _paragraph_end(text, opened.at)))
    return Span(opened.at + 1, mark.at)


def _paragraph_end(text: str, at: int) -> int:
    end = text.find("\n", at, at + _LONGEST)
    return end if end >= 0 else min(len(text), at + _LONGEST)
