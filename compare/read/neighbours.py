"""What a line's neighbours say that it is: a name beside a date is a byline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.read.bylines import looks_like_outlet
from compare.read.captions import Caption, describes
from compare.read.furniture import NEWSLETTER
from compare.read.lines import Kind, Line, Meta
from compare.read.meta import is_outlet_like, outlet_name, split_names
from compare.read.roles import Role
from compare.text.later import later
from compare.text.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_CAMEL = later(r"(?:[a-z]{3}|['\"’”?!)])(?=[A-Z])")
"""Where a name may be glued to the end of a headline."""

_MOST_WORDS = 5
"""Words in the name of an outlet."""

_LEAST_WORDS = 4
"""Words of a headline with nothing but an outlet under it."""

_MOST_DESCRIBING = 60
"""Words of a line that describes a picture."""

_END_OF_PROMOTION = "after newsletter promotion"
_LONGEST_PROMOTION = 10
"""Lines of a box that asks to subscribe."""

_HEADER = frozenset({Kind.META, Kind.TITLE, Kind.NAME, Kind.CAPITALS})


def resolve(lines: Sequence[Line]) -> list[Line]:
    """Settle what names, capitals and glued ends of titles are."""
    named = [
        _with_glued(line, short) for short in [_short_lines(lines)] for line in lines
    ]
    outlets = {fold(line.glued[1]) for line in named if line.glued}
    found = [_with_outlet(line, outlets) for line in named]
    for step in (1, -1, 1):
        order = range(len(found))
        for index in order if step > 0 else reversed(order):
            if _is_meta(found, index):
                found[index] = _as_meta(found[index])
    settled = [
        line._replace(kind=Kind.TITLE)
        if line.kind in (Kind.NAME, Kind.CAPITALS)
        else line
        for line in found
    ]
    return _with_descriptions(_without_promotions(settled))


def _with_descriptions(lines: list[Line]) -> list[Line]:
    """Take for captions what describes the picture whose caption stands below.

    Where only the credit stands below, the line above it is the caption.
    """
    for index in reversed(range(len(lines))):
        if not _may_describe(lines[index]):
            continue  # without looking past all that is below a button
        if _is_above_credit(lines, index):
            lines[index] = lines[index]._replace(
                kind=Kind.CAPTION, caption=Caption(0, len(lines[index].text))
            )
        elif _is_description(lines, index):
            lines[index] = lines[index]._replace(
                kind=Kind.CAPTION, reason="description of a picture"
            )
    return lines


def _may_describe(line: Line) -> bool:
    return line.kind in (Kind.BODY, Kind.TITLE) and line.words <= _MOST_DESCRIBING


def _is_above_credit(lines: Sequence[Line], index: int) -> bool:
    below = _next(lines, index, 1) if index else None
    return below is not None and below.caption is not None and not _words(below)


def _words(line: Line) -> str:
    """The words of a caption."""
    return line.text[slice(*line.caption)] if line.caption else ""


def _is_description(lines: Sequence[Line], index: int) -> bool:
    """Whether a line only describes a picture; a title may be a headline above it."""
    line, below = lines[index], _next(lines, index, 1)
    if not below or below.kind is not Kind.CAPTION:
        return False
    if line.kind is Kind.BODY:
        return describes(line.text, below.text)
    above = _next(lines, index, -1)
    under_headline = above and above.kind in (Kind.META, Kind.TITLE)
    # Of a headline above a picture, some word is not in the caption.
    return bool(above) and (
        describes(line.text, below.text)
        if under_headline
        else describes(line.text, below.text, least=1.0)
    )


def _without_promotions(lines: list[Line]) -> list[Line]:
    """Take what stands in a box that asks to subscribe for part of the page."""
    for last, line in enumerate(lines):
        if line.reason and fold(line.text) == _END_OF_PROMOTION:
            opening = next(
                (
                    first
                    for first in range(max(0, last - _LONGEST_PROMOTION), last)
                    if lines[first].reason == NEWSLETTER
                ),
                last,
            )
            for index in range(opening, last):
                lines[index] = lines[index]._replace(
                    kind=Kind.FURNITURE, reason=NEWSLETTER
                )
    return lines


def _short_lines(lines: Iterable[Line]) -> frozenset[str]:
    return frozenset(
        fold(line.text)
        for line in lines
        if line.kind in _HEADER and line.words <= _MOST_WORDS
    )


def _with_glued(line: Line, short: frozenset[str]) -> Line:
    """Part a headline from a name unknown to us that the page shows to be one."""
    if line.kind is not Kind.TITLE or line.glued:
        return line
    for match in _CAMEL.finditer(line.text):
        name = line.text[match.end() :]
        known_here = fold(name) in short
        if len(name.split()) <= _MOST_WORDS and (known_here or is_outlet_like(name)):
            return line._replace(glued=(match.end(), name))
    return line


def _with_outlet(line: Line, outlets: set[str]) -> Line:
    is_glued_elsewhere = line.kind in _HEADER and fold(line.text) in outlets
    if is_glued_elsewhere and line.kind is not Kind.META:
        return line._replace(kind=Kind.META, meta=_outlet_meta(line.text))
    return line


def _is_meta(lines: Sequence[Line], index: int) -> bool:
    """Whether a name or a line of capitals is part of a header.

    The only title of its header is the headline, however much it looks like a name.
    """
    line = lines[index]
    if line.kind not in (Kind.NAME, Kind.CAPITALS):
        return False
    if line.kind is Kind.CAPITALS and looks_like_outlet(line.text):
        run = [lines[i] for i in _run(lines, index)]
        if _has(run, Kind.TITLE) and (_has(run, Kind.META) or _is_alone(lines, index)):
            return True
        if _is_signed(lines, index) or _opens(lines, index):
            return True
    beside = [
        other
        for step in (-1, 1)
        if (other := _next(lines, index, step)) and other.kind is Kind.META
    ]
    if line.kind is Kind.NAME and any(
        fold(line.text) in map(fold, other.meta.names) for other in beside if other.meta
    ):
        return True  # the name as a link, above the byline
    own = Role.BYLINE if line.kind is Kind.NAME else Role.OUTLET
    return any(other.meta and own not in other.meta.roles for other in beside)


def _is_alone(lines: Sequence[Line], index: int) -> bool:
    """Whether nothing but an outlet's name stands between a headline and its text."""
    above, below = _next(lines, index, -1), _next(lines, index, 1)
    return (
        above is not None
        and above.kind is Kind.TITLE
        and above.words >= _LEAST_WORDS
        and below is not None
        and below.kind is Kind.BODY
    )


def _is_signed(lines: Sequence[Line], index: int) -> bool:
    """Whether a reporter's name stands right above an outlet's."""
    above = lines[index - 1] if index else None
    return above is not None and above.kind is Kind.NAME and not lines[index].is_spaced


def _opens(lines: Sequence[Line], index: int) -> bool:
    """Whether an outlet's name stands on a headline, with a blank line above it."""
    below = lines[index + 1] if index + 1 < len(lines) else None
    return (
        lines[index].is_spaced
        and below is not None
        and below.kind is Kind.TITLE
        and below.words >= _LEAST_WORDS
        and not below.is_spaced
    )


def _has(run: Iterable[Line], kind: Kind) -> bool:
    return any(line.kind is kind for line in run)


def _run(lines: Sequence[Line], index: int) -> range:
    """Numbers of the unbroken run of header lines around one."""
    first = last = index
    while first and lines[first - 1].kind in _HEADER:
        first -= 1
    while last + 1 < len(lines) and lines[last + 1].kind in _HEADER:
        last += 1
    return range(max(first, index - _MOST_WORDS), min(last, index + _MOST_WORDS) + 1)


def _as_meta(line: Line) -> Line:
    if line.kind is Kind.NAME:
        meta = Meta((Role.BYLINE,), names=split_names(line.text))
    else:
        meta = _outlet_meta(line.text)
    return line._replace(kind=Kind.META, meta=meta)


def _outlet_meta(text: str) -> Meta:
    return Meta((Role.OUTLET,), outlet=outlet_name(text))


def _next(lines: Sequence[Line], index: int, step: int) -> Line | None:
    index += step
    while 0 <= index < len(lines):
        if lines[index].kind is not Kind.FURNITURE:
            return lines[index]
        index += step
    return None
