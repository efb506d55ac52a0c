"""Laws, agreements, reports, operations, books and broadcasts, named or singled out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from compare.extract.gazetteer import NEVER, longest_hit, word_list
from compare.extract.name_spans import end_of_name, is_possessive
from compare.model import Span
from compare.text import is_stop_word
from compare.text.later import later

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.text import Token

_BILLS = ("H. R", "H.R", "H R", "HR", "S. ", "S.B", "SB", "H.B", "HB")
_PARTS = (
    *("Article", "Proposition", "Prop.", "Rule", "Section", "Title", "Question"),
    *("Measure", "Amendment", "Resolution", "Executive Order", "Directive"),
)
_SHIPS = ("USS", "HMS", "HMCS", "HMAS", "INS", "RMS")
_NUMBERED = later(
    r"\b(?:H\.? ?R\.? \d{1,4}|S\. \d{1,4}|[SH]\.?B\.? ?\d{1,4}"
    rf"|(?:{'|'.join(map(re.escape, _PARTS))})"
    rf" (?:\d{{1,5}}|[IVX]{{1,5}})\b|(?:{'|'.join(_SHIPS)})"
    r"(?: [A-Z](?:\.|[\w’'-]{1,30})){1,4}|Operation(?: [A-Z][\w’'-]{1,30}){1,3}"
    r"|(?:First|Second|Third|Fourth|Fifth|Sixth|Eighth|Tenth|\d{1,2}(?:st|nd|rd|th))"
    r" Amendment)"
)
_INTENTS = (
    *("Letter", "Memorandum", "Declaration", "Statement", "Charter", "Treaty"),
    *("Agreement", "Protocol", "Convention"),
)
_INTENT = later(
    rf"\b(?:{'|'.join(_INTENTS)}) (?:of|on) (?:the )?[A-Z][\w’'-]{{0,30}}"
    r"(?: (?:(?:of|on|and|for|the|in|to|with) ){0,2}[A-Z][\w’'-]{0,30}){0,12}"
)
_LAWS = ("Act", "Treaty", "Agreement", "Bill")
_LAW = later(
    r"\b(?:[A-Z][\w-]{0,30} "
    r"(?:(?:of|for|to|and|in|on|the|from|with|against) ){0,2}){1,8}"
    rf"(?:{'|'.join(_LAWS)})\b(?! [A-Z])"
)
_CASE = later(
    r"\b[A-Z][\w’'&.-]{1,30}(?: [A-Z][\w’'&.-]{1,30}){0,4} v(?:s)?\. "
    r"[A-Z][\w’'-]{1,30}(?: (?:of )?[A-Z][\w’'-]{1,30}){0,4}"
)
_OWNED = later(r"['’]s (The(?: [A-Z][\w’'-]{0,30}){1,4})")
"""A broadcast or a column by who makes it: "Orla Radio's The Pier"."""

_NEEDS = {
    _INTENT: _INTENTS,
    _LAW: _LAWS,
    _CASE: (" v. ", " vs. "),
    _NUMBERED: (*_BILLS, *_PARTS, *_SHIPS, "Operation"),
}
"""What every match of a pattern holds one of."""

_QUOTED = later(r"[“\"]([A-Z][^“”\"\n]{2,90}?)[,.]?[”\"]")
_TITLED = later(
    r"(?:book|film|movie|novel|song|album|play|series|show|documentary|musical|podcast)"
    r",? ['‘]([A-Z][^'’‘\"\n]{1,60})['’](?!\w)"
)
"""A title between single marks, which only a word for a work before it gives away."""

_SMALL = frozenset(
    ("a", "an", "the", "of", "and", "or", "in", "on", "to", "for", "with", "at", "by")
)
_MOST_MODIFIERS = 6
_MOST_AFTER = 6


def named_works(text: str, offset: int) -> Iterator[Span]:
    """Works that their form gives away: "Article 5", "Operation ...", titles in quotes.

    Args:
        text: One sentence.
        offset: Where it starts in the article.

    Yields:
        Spans in the article, form by form; some may overlap.
    """
    for pattern in (_INTENT, _CASE, _NUMBERED):
        for match in _matches(pattern, text):
            yield Span(offset + match.start(), offset + match.end())
    for match in _OWNED.finditer(text) if "s The " in text else ():
        yield Span(offset + match.start(1), offset + match.end(1))
    for match in _matches(_LAW, text):
        start = match.start() + _opening_words(match[0])
        yield Span(offset + start, offset + match.end())
    for match in _TITLED.finditer(text) if "'" in text or "‘" in text else ():
        yield Span(offset + match.start(1), offset + match.end(1))
    for match in _QUOTED.finditer(text):
        if _is_title(match[1]) and not _is_nickname(text, match):
            yield Span(offset + match.start(1), offset + match.end(1))


def _matches(pattern: re.Pattern[str], text: str) -> Iterable[re.Match[str]]:
    """All matches; looking for the words that each holds first saves most trials."""
    needed = any(map(text.__contains__, _NEEDS[pattern]))
    return pattern.finditer(text) if needed else ()


def _opening_words(name: str) -> int:
    """Letters of the words before a name that a sentence opens with: "Under the"."""
    start = 0
    for word in name.split(" "):
        if not is_stop_word(word.lower()):
            break
        start += len(word) + 1
    return start


def _is_nickname(text: str, match: re.Match[str]) -> bool:
    """Whether it stands inside a name: Ann "Silver Tongue" Moore."""
    words = text[max(0, match.start() - 40) : match.start()].split()
    before = words[-1] if words else ""
    after = text[match.end() : match.end() + 2]
    return before[:1].isupper() and after[:1] == " " and after[1:].isupper()


def _is_title(words: str) -> bool:
    """Whether every word but the small ones has a capital, and there are two."""
    parts = words.split()
    long = [part for part in parts if part.lower() not in _SMALL]
    if len(parts) < 2 or not long or "." in words.strip("."):
        return False
    return all(part[0].isupper() or part[0].isdigit() for part in long)


class CommonWork(NamedTuple):
    """A work that common words stand for, in code points of the article."""

    start: int
    end: int
    head: str
    """The noun, folded."""
    is_singled_out: bool
    """Whether the words beside it say which one is meant; else repetition may."""


def common_works(tokens: Sequence[Token]) -> Iterator[CommonWork]:
    """What may be a work: "the minerals agreement", "a peace deal", "the statement"."""
    heads = word_list("works.json", "common")
    for number, token in enumerate(tokens):
        if token.norm in heads and token.text.islower():
            start = _first_modifier(tokens, number)
            end = _end_of_topic(tokens, number + 1)
            if _may_be_noun(tokens, start, number):
                singled = _is_singled_out(tokens, start, number, end)
                first, last = tokens[start].start, end_of_name(tokens[end - 1])
                yield CommonWork(first, last, token.norm, singled)


def _compounds() -> frozenset[str]:
    return word_list("works.json", "not_before")


def _first_modifier(tokens: Sequence[Token], head: int) -> int:
    start = head
    while start and head - start < _MOST_MODIFIERS:
        is_pair = tokens[start - 1].text == "/" and start < head
        if not (is_pair or _modifies(tokens[start - 1])):
            break
        start -= 1
    is_counted = tokens[start].norm in _ORDINAL_ENDS and start
    if is_counted and tokens[start - 1].end == tokens[start].start:
        return start - 1  # "5th" is two tokens
    return start + (tokens[start].text == "/")


_ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th"})


def _modifies(token: Token) -> bool:
    if not token.is_word or token.norm.isdigit() or is_possessive(token):
        return False
    if token.text.endswith("ly") or is_stop_word(token.norm):
        return False
    if token.norm[-1] == "s" and token.norm[-2:] not in ("ss", "us", "is"):
        return token.norm in word_list("works.json", "plurals")  # else a verb
    return token.norm not in word_list("works.json", "no_modifiers")


def _end_of_topic(tokens: Sequence[Token], at: int) -> int:
    """Take in "on drone co-production" after the head."""
    has_topic = tokens[at - 1].norm in word_list("works.json", "with_topic")
    if not has_topic or at + 1 >= len(tokens) or tokens[at].norm != "on":
        return at
    hit = longest_hit(tokens, at + 1)
    if hit and hit.entry.sort == NEVER:  # "a deal on Monday"
        return at
    end = at + 1
    while end < len(tokens) and end - at <= _MOST_AFTER:
        joins = tokens[end].norm == "and" and end > at + 1
        if not tokens[end].is_word or (is_stop_word(tokens[end].norm) and not joins):
            break
        end += 1
    while tokens[end - 1].norm == "and":
        end -= 1
    return end if end > at + 1 else at


def _may_be_noun(tokens: Sequence[Token], start: int, head: int) -> bool:
    """What may be a verb ("to report", "they veto") has to follow an article."""
    if head + 1 < len(tokens) and tokens[head + 1].norm in _compounds():
        return False
    has_modifier = start < head
    needs = tokens[head].norm in word_list("works.json", "need_article")
    return _is_definite(tokens, start) or (has_modifier and not needs)


def _is_definite(tokens: Sequence[Token], start: int) -> bool:
    passing = word_list("works.json", "no_modifiers")
    while start > 0 and tokens[start - 1].norm in passing:
        start -= 1
    before = tokens[start - 1] if start else None
    return before is not None and (
        before.norm in _DEFINITE or before.norm.isdigit() or is_possessive(before)
    )


def _is_singled_out(tokens: Sequence[Token], start: int, head: int, end: int) -> bool:
    """Whether it has words of its own; a vague noun ("the law") has to."""
    if start < head or end > head + 1:
        return True
    is_vague = tokens[head].norm in word_list("works.json", "vague")
    return not is_vague or tokens[start - 1].norm.isdigit()


_DEFINITE = frozenset(
    ("the", "this", "that", "a", "an", "his", "her", "its", "their", "our", "your")
)
