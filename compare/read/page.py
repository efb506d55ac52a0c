"""A pasted page: one article or several, one after another, with what stands around.

Each line gets a role and an article, so every character that is not white space is
in an article's text, says something about an article, or is left out with a reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.errors import ArticleError
from compare.read.articles import build_article, mark_copies
from compare.read.headers import find_headers
from compare.read.lines import Kind
from compare.read.pieces import PageLine, article_pieces, left_out
from compare.read.roles import TEXT_ROLES, Role
from compare.read.scan import scan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Article
    from compare.read.lines import Line

_BEFORE = "before the first article"
_ABOVE = {Kind.TITLE: "title of the page", Kind.SEPARATOR: "separator"}


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
        pieces += article_pieces(lines, header, end, number)
    return tuple(_with_text(pieces))


def _before(lines: Sequence[Line]) -> Iterator[PageLine]:
    for line in lines:
        yield left_out(line, line.reason or _ABOVE.get(line.kind, _BEFORE))


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
