"""What stands between a headline and its byline, and links that only look like one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.read.captions import describes
from compare.read.furniture import LINKS
from compare.read.lines import Kind
from compare.read.roles import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.read.headers import Header
    from compare.read.lines import Line

_FARTHEST = 14
"""Lines above a byline among which its headline stands; pictures and buttons count."""

_MOST_PROSE = 2
"""Paragraphs of a standfirst, and of a picture's description, above a byline."""

_MOST_WORDS = 60
"""Words of such a paragraph."""

_LEAST_WORDS = 4
"""Words of a headline."""

_SIGNED = frozenset({Role.BYLINE, Role.DATE})
_PASSED = frozenset({Kind.FURNITURE, Kind.CAPTION})


def link_lines(lines: Sequence[Line]) -> frozenset[int]:
    """Titles that are links to other pages: those below "More on this story".

    A list of links ends with anything but a title, or with a blank line.
    """
    found: set[int] = set()
    count = -1
    for index, line in enumerate(lines):
        if line.kind is Kind.FURNITURE:
            count = 0 if line.reason == LINKS else count
        elif line.kind is Kind.TITLE and count >= 0 and not (line.is_spaced and count):
            found.add(index)
            count += 1
        else:
            count = -1
    return frozenset(found)


def with_headlines(
    lines: Sequence[Line], headers: Sequence[Header]
) -> Iterator[Header]:
    """Give headers without a headline the one that stands above their standfirst.

    It may be part of a header of its own, as where an outlet's name stands above it.
    """
    free = 0
    last: Header | None = None
    for header in headers:
        found = header
        if last is not None and _is_rest(lines, last, header):
            found = last._replace(last=header.last, roles=last.roles | header.roles)
            last = None
        elif _lacks_headline(lines, header):
            index = _headline_above(lines, free, header.first)
            if index is not None:
                first = _outlet_above(lines, free, index)
                roles = header.roles | {Role.HEADLINE}
                found = header._replace(first=first, headline=index, roles=roles)
        if last is not None:
            yield last
        last = found
        free = found.last + 1
    if last is not None:
        yield last


def _lacks_headline(lines: Sequence[Line], header: Header) -> bool:
    """Whether a header has none, or one that is too short or stands below its date."""
    if header.headline is None:
        return True
    above = lines[header.first : header.headline]
    is_dated = any(line.meta and _SIGNED & set(line.meta.roles) for line in above)
    return is_dated or lines[header.headline].words < _LEAST_WORDS


def _is_rest(lines: Sequence[Line], above: Header, header: Header) -> bool:
    """Whether a header goes on with the one above, over a standfirst between them."""
    if header.headline is not None or above.headline is None:
        return False
    prose = [
        line
        for line in lines[above.last + 1 : header.first]
        if line.kind not in _PASSED
    ]
    return (
        not above.roles & _SIGNED
        and bool(header.roles & _SIGNED)
        and len(prose) <= _MOST_PROSE
        and all(x.kind is Kind.BODY and x.words <= _MOST_WORDS for x in prose)
    )


def _headline_above(lines: Sequence[Line], free: int, first: int) -> int | None:
    """The highest of the titles above a byline, or None where there is none."""
    prose = 0
    best: int | None = None
    for index in range(first - 1, max(free, first - _FARTHEST) - 1, -1):
        line = lines[index]
        if line.kind is Kind.TITLE:
            if _could_be_headline(lines, index):
                best = index
        elif line.kind is Kind.BODY:
            prose += 1
            if best is not None or prose > _MOST_PROSE or line.words > _MOST_WORDS:
                break
        elif line.kind not in _PASSED or (best is not None and line.reason):
            break
    return best


def _outlet_above(lines: Sequence[Line], free: int, headline: int) -> int:
    """Where a header begins: at the outlet's name above its headline, if there is one.

    A name without a blank line above it closes the article before.
    """
    for index in range(headline - 1, free - 1, -1):
        line = lines[index]
        if line.meta and line.meta.roles == (Role.OUTLET,) and line.is_spaced:
            return index
        if line.kind is not Kind.FURNITURE:
            break
    return headline


def _could_be_headline(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    if line.words < _LEAST_WORDS or line.text.isupper():
        return False
    below = lines[index + 1] if index + 1 < len(lines) else None
    described = below and below.kind is Kind.CAPTION
    return not (described and below and describes(line.text, below.text))
