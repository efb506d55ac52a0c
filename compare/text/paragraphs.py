"""Where the paragraphs of a text stand, also when its lines were wrapped by hand."""

from __future__ import annotations

from itertools import pairwise

from compare.model import Span
from compare.text.later import later

_WIDEST = 120
"""Columns of the longest line that is still taken for wrapped by hand."""

_MOST_LONG = 0.1
"""Share of lines that may be longer in a wrapped text: an address, a caption."""

_FILLED = 0.8
"""Share of the width that a wrapped line fills with the word that comes next: where
that word had room left, the break was meant."""

_MOST_BREAKS_AT_ENDS = 0.5
"""Share of line breaks after the end of a sentence, from which each line is a
paragraph."""

_ENDS = ".!?”\"'’:)"
_LINE = later(r"[^\r\n]+")


def paragraph_spans(text: str) -> tuple[Span, ...]:
    """Where the paragraphs stand, without white space at their ends.

    A line is a paragraph, unless the text is wrapped by hand: then a paragraph begins
    after a blank line, at an indent, or where a line was ended with room to spare.
    """
    found = (Span(match.start(), match.end()) for match in _LINE.finditer(text))
    lines = [span for line in found if len(span := stripped(text, line))]
    margin = min((_indent(text, line) for line in lines), default=0)
    width = _wrapped_width(text, lines, margin)
    if not width:
        return tuple(lines)
    joined = lines[:1]
    for left, right in pairwise(lines):
        if _goes_on(text, left, right, width) and not (
            _is_indented(text, left, right, margin)
        ):
            joined[-1] = Span(joined[-1].start, right.end)
        else:
            joined.append(right)
    return tuple(joined)


def stripped(text: str, span: Span) -> Span:
    """The span without white space at its ends; an empty one where that is all."""
    piece = text[span.start : span.end]
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start, max(start, span.start + len(piece.rstrip())))


def _wrapped_width(text: str, lines: list[Span], margin: int) -> int:
    """Columns at which the lines were wrapped by hand, or 0 where they were not."""
    widths = [len(line) for line in lines if len(line) <= _WIDEST]
    if len(lines) - len(widths) > _MOST_LONG * len(lines):
        return 0
    width = max(widths, default=0)
    breaks = [
        (left, right)
        for left, right in pairwise(lines)
        if _is_one_break(text[left.end : right.start])
        and max(len(left), len(right)) <= _WIDEST
        and not _is_indented(text, left, right, margin)
    ]
    inside = [
        right
        for left, right in breaks
        if text[left.end - 1] not in _ENDS and len(left) > width / 2
    ]
    # A few breaks prove nothing unless a sentence plainly goes on below one.
    is_plain = any(text[right.start].islower() for right in inside)
    is_many = len(breaks) >= 3 and len(breaks) >= len(lines) / 3
    most = len(inside) > _MOST_BREAKS_AT_ENDS * len(breaks)
    return width if most and (is_plain or is_many) else 0


def _goes_on(text: str, left: Span, right: Span, width: int) -> bool:
    """Whether a line carries on the paragraph of the line above it."""
    gap = text[left.end : right.start]
    if not _is_one_break(gap) or max(len(left), len(right)) > _WIDEST:
        return False
    first_word = text[right.start : right.end].split(maxsplit=1)[0]
    is_full = len(left) + 1 + len(first_word) > _FILLED * width
    return is_full or first_word[0].islower()


def _is_indented(text: str, left: Span, right: Span, margin: int) -> bool:
    """Whether a line opens a paragraph by its indent, maybe below one of one line."""
    above, here = _indent(text, left), _indent(text, right)
    return here > above or (here == above > margin and text[left.end - 1] in _ENDS)


def _is_one_break(gap: str) -> bool:
    return len(gap.replace("\r\n", "\n").replace("\r", "\n").split("\n")) == 2


def _indent(text: str, line: Span) -> int:
    """Columns of white space before a line's first word."""
    low = max(0, line.start - _WIDEST)
    ends = (text.rfind(end, low, line.start) for end in "\r\n")
    return line.start - max(low, *(end + 1 for end in ends))
