"""A pasted page: one article or several, one after another, with what stands around.

Each line gets a role and an article, so every character that is not white space is
in an article's text, says something about an article, or is left out with a reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.errors import ArticleError
from compare.read.articles import build_article, mark_copies
from compare.read.headers import find_headers, same_title
from compare.read.lines import Kind, Meta
from compare.read.roles import LONGEST_SUBHEAD, META_ROLES, TEXT_ROLES, Role
from compare.read.scan import scan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Article
    from compare.read.headers import Header
    from compare.read.lines import Line

_PLAIN = {
    Kind.CAPTION: Role.CAPTION,
    Kind.NOTE: Role.NOTE,
    Kind.CREDIT: Role.CREDIT,
    Kind.BODY: Role.BODY,
}

_BEFORE = "before the first article"
_ABOVE = {Kind.TITLE: "title of the page", Kind.SEPARATOR: "separator"}

_LEAD = 3
"""Lines under a header in which its dateline is looked for."""


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


def read_page(text: str) -> list[Article]:
    """Find the articles in a pasted page; copies are kept and marked.

    Raises:
        ArticleError: There is no text for an article in it.
    """
    articles = page_articles(read_page_lines(text))
    if not articles:
        raise ArticleError(
            "there is no article in the text",
            hint="give at least one sentence",
        )
    return list(mark_copies(articles))


def page_articles(lines: Sequence[PageLine]) -> list[Article]:
    """Build the articles of a page whose lines have been read."""
    count = max(
        (line.article for line in lines if line.article is not None), default=-1
    )
    members: list[list[PageLine]] = [[] for _ in range(count + 1)]
    for line in lines:
        if line.article is not None:
            members[line.article].append(line)
    return [build_article(pieces) for pieces in members]


def read_page_lines(text: str, *, single: bool = False) -> tuple[PageLine, ...]:
    """Give each line of a page its role, in order.

    Args:
        text: The page.
        single: Take it for one article, whatever stands in it.

    Returns:
        Pieces that cover all but white space; each article among them has at least
        one piece of text.
    """
    lines = scan(text)
    headers = find_headers(lines, single=single)
    pieces = list(_before(lines[: headers[0].first]))
    for number, header in enumerate(headers):
        last = number + 1 == len(headers)
        end = len(lines) if last else headers[number + 1].first
        pieces += _article_pieces(lines, header, end, number)
    return tuple(_with_text(pieces))


def _before(lines: Sequence[Line]) -> Iterator[PageLine]:
    for line in lines:
        yield _left_out(line, line.reason or _ABOVE.get(line.kind, _BEFORE))


def _left_out(line: Line, reason: str) -> PageLine:
    return PageLine(line.start, line.end, line.text, Role.LEFT_OUT, None, reason)


def _article_pieces(
    lines: Sequence[Line], header: Header, end: int, article: int
) -> Iterator[PageLine]:
    for index in range(header.first, header.last + 1):
        yield from _header_pieces(lines, header, index, article)
    body = lines[header.last + 1 : end]
    prose = [number for number, line in enumerate(body) if line.kind is Kind.BODY]
    within = range(prose[0], prose[-1]) if prose else range(0)
    ended = ""
    for number, line in enumerate(body):
        ended = _ending(line, ended)
        if ended:
            yield _left_out(line, line.reason or ended)
        elif line.kind is Kind.META and line.meta and number not in within:
            yield _piece(line, line.meta.roles[0], article)
        else:
            yield _body_piece(body, number, article)


def _ending(line: Line, ended: str) -> str:
    """What has ended the article: comments run on, a list of links ends with prose."""
    if line.reason == "comment footer":
        return "after the comments line"
    if line.reason == "link to other pages" and len(line.text) < 40:
        return ended or "link to other pages"
    if ended == "link to other pages" and line.kind not in (Kind.TITLE, Kind.META):
        return ""
    return ended


def _header_pieces(
    lines: Sequence[Line], header: Header, index: int, article: int
) -> Iterator[PageLine]:
    line, headline = lines[index], header.headline
    if line.kind is Kind.META and line.meta:
        yield _piece(line, line.meta.roles[0], article)
    elif line.kind is not Kind.TITLE or headline is None:
        yield _left_out(line, line.reason or "separator")
    elif index == headline:
        yield from _headline_pieces(line, article)
    elif same_title(line, lines[headline]):
        yield _piece(line, Role.AGAIN, article)
    elif index < headline:
        yield _left_out(line, "title of the page")
    else:
        yield _piece(line, Role.SUBHEAD, article)


def _piece(line: Line, role: Role, article: int) -> PageLine:
    return PageLine(line.start, line.end, line.text, role, article, meta=line.meta)


def _headline_pieces(line: Line, article: int) -> Iterator[PageLine]:
    if not line.glued:
        yield _piece(line, Role.HEADLINE, article)
        return
    cut, outlet = line.glued
    title = line.text[:cut].rstrip()
    middle = line.start + len(title)
    meta = Meta((Role.OUTLET,), outlet=outlet)
    name = line.text[len(title) :]
    start = middle + len(name) - len(name.lstrip())
    yield PageLine(line.start, middle, title, Role.HEADLINE, article)
    yield PageLine(start, line.end, name.lstrip(), Role.OUTLET, article, meta=meta)


def _body_piece(body: Sequence[Line], number: int, article: int) -> PageLine:
    line = body[number]
    if line.kind is Kind.FURNITURE:
        return _left_out(line, line.reason)
    if line.kind is Kind.SEPARATOR:
        return _left_out(line, "separator")
    if line.kind in (Kind.META, Kind.TITLE):
        return _short_piece(body, number, article)
    if line.kind is Kind.BODY and _is_under_picture(body, number):
        return _piece(line, Role.CAPTION, article)
    meta = Meta((), outlet=line.dateline) if line.dateline else line.meta
    role = _PLAIN[line.kind]
    return PageLine(line.start, line.end, line.text, role, article, meta=meta)


def _short_piece(body: Sequence[Line], number: int, article: int) -> PageLine:
    """A subhead, or a short line of the body; a date amid the text is one of these."""
    line = body[number]
    below = number + 1
    while below < len(body) and body[below].kind is Kind.FURNITURE:
        below += 1
    is_above_text = below < len(body) and body[below].kind in (Kind.BODY, Kind.CAPTION)
    is_short = line.words <= LONGEST_SUBHEAD and line.text[-1] not in ".?!…:;,"
    role = Role.SUBHEAD if is_short and is_above_text else Role.BODY
    return PageLine(line.start, line.end, line.text, role, article)


def _is_under_picture(body: Sequence[Line], number: int) -> bool:
    """Whether a dateline below says that the report itself has not begun yet."""
    if number >= _LEAD:
        return False
    if any(line.dateline is not None for line in body[: number + 1]):
        return False
    return any(line.dateline for line in body[number + 1 : _LEAD + 1])


def _with_text(pieces: Sequence[PageLine]) -> Iterator[PageLine]:
    """Leave out what says something about no text; a headline alone is the text."""
    numbers: dict[int, int] = {}
    alone: set[int] = set()
    for piece in pieces:
        if piece.article is not None and piece.role in TEXT_ROLES:
            first = piece.article not in numbers
            numbers.setdefault(piece.article, len(numbers))
            (alone.add if first else alone.discard)(piece.article)
    for piece in pieces:
        if piece.article is None:
            yield piece
        elif piece.article not in numbers:
            reason = "no article stands under it"
            yield piece._replace(role=Role.LEFT_OUT, article=None, reason=reason)
        else:
            is_all = piece.article in alone and piece.role in TEXT_ROLES
            role = Role.BODY if is_all else piece.role
            yield piece._replace(article=numbers[piece.article], role=role)
