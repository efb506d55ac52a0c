"""Laws, agreements, reports, operations, books and broadcasts, named or singled out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.extract.gazetteer import word_list
from compare.text import is_stop_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.text import Token

_NUMBERED = re.compile(
    r"\b(?:H\.? ?R\.? \d{1,4}|S\. \d{1,4}"
    r"|(?:Article|Proposition|Prop\.|Rule|Section|Title"
    r"|Question|Measure|Amendment|Resolution|Executive Order|Directive)"
    r" (?:\d{1,5}|[IVX]{1,5})\b|Operation(?: [A-Z][\w’'-]{1,30}){1,3}"
    r"|(?:First|Second|Third|Fourth|Fifth|Sixth|Eighth|Tenth|\d{1,2}(?:st|nd|rd|th))"
    r" Amendment)"
)
_INTENT = re.compile(
    r"\b(?:Letter|Memorandum|Declaration|Statement|Charter|Treaty|Agreement|Protocol"
    r"|Convention) (?:of|on) (?:the )?[A-Z][\w’'-]{0,30}"
    r"(?: (?:(?:of|on|and|for|the|in|to|with) ){0,2}[A-Z][\w’'-]{0,30}){0,12}"
)
_QUOTED = re.compile(r"[“\"]([A-Z][^“”\"\n]{2,90}?)[,.]?[”\"]")
_SMALL = frozenset(
    ("a", "an", "the", "of", "and", "or", "in", "on", "to", "for", "with", "at", "by")
)
_MOST_MODIFIERS = 4
_MOST_AFTER = 6


@dataclass(frozen=True, slots=True)
class WorkSpan:
    """A work found in the text, in code points of the article."""

    start: int
    end: int
    is_named: bool
    """Named, with capitals; else singled out by common words."""


def named_works(text: str, offset: int) -> Iterator[WorkSpan]:
    """Works that their form gives away: "Article 5", "Operation ...", titles in quotes.

    Args:
        text: One sentence.
        offset: Where it starts in the article.
    """
    for pattern in (_INTENT, _NUMBERED):
        for match in pattern.finditer(text):
            yield WorkSpan(offset + match.start(), offset + match.end(), True)
    for match in _QUOTED.finditer(text):
        if _is_title(match[1]):
            yield WorkSpan(offset + match.start(1), offset + match.end(1), True)


def _is_title(words: str) -> bool:
    """Whether every word but the small ones has a capital, and there are two."""
    parts = words.split()
    long = [part for part in parts if part.lower() not in _SMALL]
    if len(parts) < 2 or not long or "." in words.strip("."):
        return False
    return all(part[0].isupper() or part[0].isdigit() for part in long)


def common_works(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Works that common words single out: "the minerals agreement", "a peace deal".

    Yields:
        Numbers of the first token and of the one after the last.
    """
    for number, token in enumerate(tokens):
        if token.norm in _heads() and token.text.islower():
            start = _first_modifier(tokens, number)
            end = _end_of_topic(tokens, number + 1)
            if _is_singled_out(tokens, start, number, end):
                yield start, end


def _heads() -> frozenset[str]:
    return word_list("works.json", "common")


def _first_modifier(tokens: Sequence[Token], head: int) -> int:
    start = head
    while start and head - start < _MOST_MODIFIERS and _modifies(tokens[start - 1]):
        start -= 1
    return start


def _modifies(token: Token) -> bool:
    if not token.is_word or token.norm.isdigit() or token.text[-2:] in ("'s", "’s"):
        return False
    if token.text.endswith("ly") or is_stop_word(token.norm):
        return False
    return token.norm not in word_list("works.json", "no_modifiers")


def _end_of_topic(tokens: Sequence[Token], at: int) -> int:
    """Take in "on drone co-production" after the head."""
    if at >= len(tokens) or tokens[at].norm != "on":
        return at
    end = at + 1
    while end < len(tokens) and end - at <= _MOST_AFTER:
        if not tokens[end].is_word or is_stop_word(tokens[end].norm):
            break
        end += 1
    return end if end > at + 1 else at


def _is_singled_out(tokens: Sequence[Token], start: int, head: int, end: int) -> bool:
    """Whether the words beside it say which one is meant.

    What may be a verb ("to report", "they veto") has to follow an article; a vague
    word ("the law") needs a word of its own besides.
    """
    before = tokens[start - 1] if start else None
    is_definite = before is not None and (
        before.norm in _DEFINITE or before.text[-2:] in ("'s", "’s")
    )
    norm = tokens[head].norm
    if norm in word_list("works.json", "verbs") and not is_definite:
        return False
    if start < head or end > head + 1:
        return True
    if norm in word_list("works.json", "vague"):
        return before is not None and before.norm.isdigit()
    return is_definite


_DEFINITE = frozenset(
    ("the", "this", "that", "a", "an", "his", "her", "its", "their", "our", "your")
)
