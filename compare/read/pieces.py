"""Pieces of a page that belong to one article, each with its role."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.read.furniture import AUTHOR, COMMENTS, LINKS
from compare.read.headers import same_title
from compare.read.lines import Kind, Meta
from compare.read.reporters import is_about, is_name, reporters
from compare.read.roles import LONGEST_SUBHEAD, META_ROLES, Role
from compare.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.read.headers import Header
    from compare.read.lines import Line

_PLAIN = {
    Kind.CAPTION: Role.CAPTION,
    Kind.NOTE: Role.NOTE,
    Kind.CREDIT: Role.CREDIT,
    Kind.BODY: Role.BODY,
}

_LEAD = 3
"""Lines under a header in which its dateline is looked for."""

_AGAIN = "caption again"
_PLACE = "dateline"
_TAG = "word to find pages by"

_LONGEST_PLACE = 3
"""Words of a place that stands alone above the outlet's name."""

_LONGEST_TAG = 3
"""Words of a tag."""


class PageLine(NamedTuple):
    """A line of a page, or the part of a line that has a role of its own."""

    start: int
    """First code point of the page, inclusive."""
    end: int
    text: str
    role: Role
    article: int | None
    """Which article of the page, from 0; None for what is left out."""
    reason: str = ""
    """Why it is left out."""
    meta: Meta | None = None
    """What it says about its article."""

    @property
    def is_metadata(self) -> bool:
        """Whether it says something about an article and is none of its text."""
        return self.role in META_ROLES


def article_pieces(
    lines: Sequence[Line], header: Header, end: int, article: int
) -> Iterator[PageLine]:
    """The pieces of one article: its header and what stands below, in order.

    Args:
        lines: All lines of the page.
        header: Those that open the article.
        end: Index after the article's last line.
        article: Its number.
    """
    told = list(_told(lines, header, end, article))
    return _with_captions_once(told)


def left_out(line: Line, reason: str) -> PageLine:
    """A line that belongs to no article, and why."""
    return PageLine(line.start, line.end, line.text, Role.LEFT_OUT, None, reason)


def _told(
    lines: Sequence[Line], header: Header, end: int, article: int
) -> Iterator[PageLine]:
    for index in range(header.first, header.last + 1):
        yield from _header_pieces(lines, header, index, article)
    body = lines[header.last + 1 : end]
    names = reporters(lines[header.first : end])
    about = {number for number, line in enumerate(body) if is_about(line, names)}
    prose = [
        number
        for number, line in enumerate(body)
        if line.kind is Kind.BODY and number not in about
    ]
    within = range(prose[0], prose[-1]) if prose else range(0)
    ended = ""
    for number, line in enumerate(body):
        ended = _ending(line, ended, begun=bool(prose) and prose[0] < number)
        if ended and not (ended == AUTHOR and line.kind is Kind.NOTE):
            yield left_out(line, line.reason or ended)
        elif line.kind is Kind.META and line.meta and number not in within:
            yield _piece(line, line.meta.roles[0], article)
        elif number in about or (number not in within and is_name(line, names)):
            yield left_out(line, AUTHOR)
        elif number not in within and _is_tag(line):
            yield left_out(line, _TAG)
        else:
            yield from _body_pieces(body, number, article)


def _is_tag(line: Line) -> bool:
    """Whether a line below the text is a word by which a site sorts its pages."""
    plain = line.text.replace(" ", "").replace("-", "")
    is_word = plain.isascii() and plain.isalpha() and plain.islower()
    return line.kind is Kind.TITLE and line.words <= _LONGEST_TAG and is_word


def _ending(line: Line, ended: str, *, begun: bool) -> str:
    """What has ended the article: comments run on, a list of links ends with prose.

    Before its prose has begun, "Comments" is one button among others.
    """
    if line.reason == COMMENTS and begun:
        return "after the comments line"
    if line.reason == AUTHOR and begun:
        return AUTHOR
    if line.reason == LINKS and len(line.text) < 40:
        return ended or LINKS
    if ended == LINKS and line.kind not in (Kind.TITLE, Kind.META):
        return ""
    return ended


def _header_pieces(
    lines: Sequence[Line], header: Header, index: int, article: int
) -> Iterator[PageLine]:
    line, headline = lines[index], header.headline
    if line.kind is Kind.META and line.meta:
        yield _piece(line, line.meta.roles[0], article)
    elif line.kind is Kind.CAPTION:
        yield from _caption_pieces(line, article)
    elif line.kind is Kind.BODY:
        yield _piece(line, Role.BODY, article)
    elif line.kind is not Kind.TITLE or headline is None:
        yield left_out(line, line.reason or "separator")
    else:
        yield from _title_pieces(lines, headline, index, article)


def _title_pieces(
    lines: Sequence[Line], headline: int, index: int, article: int
) -> Iterator[PageLine]:
    line = lines[index]
    if index == headline:
        yield from _headline_pieces(line, article)
    elif same_title(line, lines[headline]):
        yield _piece(line, Role.AGAIN, article)
    elif index < headline:
        yield left_out(line, "title of the page")
    elif _is_place(lines, index):
        yield left_out(line, _PLACE)
    else:
        yield _piece(line, Role.SUBHEAD, article)


def _piece(line: Line, role: Role, article: int) -> PageLine:
    return PageLine(line.start, line.end, line.text, role, article, meta=line.meta)


def _headline_pieces(line: Line, article: int) -> Iterator[PageLine]:
    if not line.glued:
        yield _piece(line, Role.HEADLINE, article)
        return
    cut, outlet = line.glued
    meta = Meta((Role.OUTLET,), outlet=outlet)
    yield from _parts(line, 0, cut, Role.HEADLINE, article)
    for name in _parts(line, cut, len(line.text), Role.OUTLET, article):
        yield name._replace(meta=meta)


def _caption_pieces(line: Line, article: int) -> Iterator[PageLine]:
    """The words of a caption, and whose picture it is on either side of them."""
    if line.reason or line.caption is None:
        yield left_out(line, line.reason)
        return
    start, end = line.caption
    yield from _parts(line, 0, start, Role.CREDIT, article)
    yield from _parts(line, start, end, Role.CAPTION, article)
    yield from _parts(line, end, len(line.text), Role.CREDIT, article)


def _parts(
    line: Line, start: int, end: int, role: Role, article: int
) -> Iterator[PageLine]:
    """The part of a line between two of its characters, if there is anything."""
    text = line.text[start:end]
    bare = text.strip()
    if bare:
        begin = line.start + start + len(text) - len(text.lstrip())
        yield PageLine(begin, begin + len(bare), bare, role, article)


def _with_captions_once(pieces: Sequence[PageLine]) -> Iterator[PageLine]:
    """Leave out captions that stand again, as where a page shows one picture twice."""
    seen: set[str] = set()
    for piece in pieces:
        key = fold(piece.text).strip(" .") if piece.role is Role.CAPTION else ""
        if key and key in seen:
            yield piece._replace(role=Role.LEFT_OUT, article=None, reason=_AGAIN)
        else:
            yield piece
        seen.add(key)


def _body_pieces(body: Sequence[Line], number: int, article: int) -> Iterator[PageLine]:
    line = body[number]
    if line.kind is Kind.FURNITURE:
        yield left_out(line, line.reason)
    elif line.kind is Kind.SEPARATOR:
        yield left_out(line, "separator")
    elif line.kind in (Kind.META, Kind.TITLE):
        yield _short_piece(body, number, article)
    elif line.kind is Kind.CAPTION:
        yield from _caption_pieces(line, article)
    elif line.kind is Kind.BODY and _is_under_picture(body, number):
        yield _piece(line, Role.CAPTION, article)
    else:
        meta = Meta((), outlet=line.dateline) if line.dateline else line.meta
        yield _piece(line, _PLAIN[line.kind], article)._replace(meta=meta)


def _short_piece(body: Sequence[Line], number: int, article: int) -> PageLine:
    """A subhead, or a short line of the body; a date amid the text is one of these."""
    line = body[number]
    if _is_place(body, number):
        return left_out(line, _PLACE)
    if _is_below_picture(body, number):
        return _piece(line, Role.CAPTION, article)
    below = _below(body, number)
    is_above_text = below is not None and below.kind in (Kind.BODY, Kind.CAPTION)
    is_short = line.words <= LONGEST_SUBHEAD and line.text[-1] not in ".?!…:;,"
    role = Role.SUBHEAD if is_short and is_above_text else Role.BODY
    return PageLine(line.start, line.end, line.text, role, article)


def _below(lines: Sequence[Line], index: int) -> Line | None:
    """The next line that is no furniture."""
    for number in range(index + 1, len(lines)):
        if lines[number].kind is not Kind.FURNITURE:
            return lines[number]
    return None


def _is_place(lines: Sequence[Line], index: int) -> bool:
    """Whether a short line is the place of a report, with the outlet alone below it."""
    line, below = lines[index], _below(lines, index)
    alone = below is not None and below.meta and below.meta.roles == (Role.OUTLET,)
    return line.kind is Kind.TITLE and line.words <= _LONGEST_PLACE and bool(alone)


def _is_below_picture(body: Sequence[Line], number: int) -> bool:
    """Whether a line stands under what a page calls a picture by its agency's name."""
    above = body[number - 1] if number else None
    agency = above is not None and above.caption is not None and above.caption.start > 0
    return agency and body[number].kind is Kind.TITLE and not body[number].is_spaced


def _is_under_picture(body: Sequence[Line], number: int) -> bool:
    """Whether a dateline below says that the report itself has not begun yet."""
    if number >= _LEAD:
        return False
    if any(line.dateline is not None for line in body[: number + 1]):
        return False
    return any(line.dateline for line in body[number + 1 : _LEAD + 1])
