"""A page cut into lines, each with what it looks like."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from compare.model import Span
from compare.read.bylines import credit_names, is_person_name
from compare.read.captions import names_agencies, read_caption
from compare.read.furniture import furniture
from compare.read.lines import Kind, Line, Meta
from compare.read.meta import BARS, is_outlet_like, read_meta
from compare.read.neighbours import resolve
from compare.read.roles import (
    Role,
    dateline,
    is_note,
    is_separator,
    is_title,
)
from compare.text import paragraph_spans
from compare.text.later import later
from compare.text.outlets import find_outlet, glued_outlet

if TYPE_CHECKING:
    from collections.abc import Collection

_LONGEST_LINE = 1500
"""Code points; longer lines are body whatever they hold, which keeps this fast."""

_WITHIN = later(r"\S(?:[^\r\n]*\S)?")
"""A line of a wrapped paragraph."""

_LOWER_WORD = later(r"(?<![^\W_])[a-z]{3,}(?![^\W_])")


def scan(text: str) -> list[Line]:
    """Cut a page into lines and say what each looks like; blank lines are skipped."""
    common = frozenset(_LOWER_WORD.findall(text))
    spans = [part for span in paragraph_spans(text) for part in _parts(text, span)]
    lines = [
        _line(text[span.start : span.end], span.start, span.end, common)
        for span in spans
    ]
    gaps = (text[a.end : b.start].count("\n") for a, b in pairwise(spans))
    spaced = [
        line._replace(is_spaced=gap > 1)
        for line, gap in zip(lines[1:], gaps, strict=True)
    ]
    return resolve([*lines[:1], *spaced])


def _parts(text: str, span: Span) -> list[Span]:
    """A wrapped paragraph is one line, unless it is a header of several lines."""
    if "\n" not in text[span.start : span.end]:
        return [span]
    parts = [
        Span(match.start(), match.end())
        for match in _WITHIN.finditer(text, span.start, span.end)
    ]
    lines = [text[part.start : part.end] for part in parts]
    is_header = any(read_meta(line) or is_separator(line) for line in lines)
    return parts if is_header else [span]


def _line(text: str, start: int, end: int, common: Collection[str]) -> Line:
    if len(text) > _LONGEST_LINE:
        return Line(start, end, text, Kind.BODY, dateline=dateline(text))
    if is_separator(text):
        return Line(start, end, text, Kind.SEPARATOR)
    reason = furniture(text)
    if reason:
        return Line(start, end, text, Kind.FURNITURE, reason=reason)
    if is_note(text):
        return Line(start, end, text, Kind.NOTE)
    names = () if names_agencies(text) else credit_names(text)
    if names is not None:
        meta = Meta((Role.CREDIT,), names=names)
        return Line(start, end, text, Kind.CREDIT, meta=meta)
    return _header_line(text, start, end, common)


def _header_line(text: str, start: int, end: int, common: Collection[str]) -> Line:
    said = read_meta(text, common)
    if said:
        return Line(start, end, text, Kind.META, meta=said)
    return _prose(text, start, end, common)


def _prose(text: str, start: int, end: int, common: Collection[str]) -> Line:
    opening = dateline(text)
    caption = read_caption(text) if opening is None else None
    if caption:
        return Line(start, end, text, Kind.CAPTION, caption=caption)
    if opening or not is_title(text):
        return Line(start, end, text, Kind.BODY, dateline=opening)
    if is_person_name(text, common):
        return Line(start, end, text, Kind.NAME)
    if _is_unknown_outlet(text, common):
        return Line(start, end, text, Kind.CAPITALS)
    return Line(start, end, text, Kind.TITLE, glued=_title_outlet(text))


def _title_outlet(text: str) -> tuple[int, str] | None:
    """An outlet at the end of a headline: glued to it, or after a bar or dash."""
    bars = list(BARS.finditer(text))
    known = find_outlet(text[bars[-1].end() :]) if bars and bars[-1].start() else None
    return (bars[-1].start(), known.name) if known else glued_outlet(text)


def _is_unknown_outlet(text: str, common: Collection[str]) -> bool:
    words = text.split()
    if len(words) > 5 or text[-1] in ".!?\"'’”":
        return False
    if is_outlet_like(text):
        return True
    plain = all(word.lower() not in common for word in words)
    return plain and text.isupper() and len(words) <= 3
