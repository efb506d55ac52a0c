"""Plain text and Markdown: one article, or a pasted page of several."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from compare.errors import ArticleError
from compare.model import Notice
from compare.read.frontmatter import read_front_matter, with_front_matter
from compare.read.headlines import with_headline
from compare.read.markdown import Stripped, strip_markup
from compare.read.page import page_articles, read_page_lines
from compare.read.reading import LeftOut, MetaLine, Reading, called
from compare.text.outlets import home_of_outlet, pretty_name

if TYPE_CHECKING:
    from compare.model import Article
    from compare.read.frontmatter import FrontMatter
    from compare.read.pieces import PageLine


class _Source(NamedTuple):
    """A text that is being read: its name, all of it, and what was cut from it."""

    name: str
    text: str
    front: FrontMatter | None
    stripped: Stripped

    @property
    def start(self) -> int:
        """Where what follows the front matter begins."""
        return self.front.end if self.front else 0


def read_plain(text: str, source: str, *, markdown: bool = False) -> Reading:
    """Read a text file: front matter makes it one article, else it is a page.

    Args:
        text: The whole file, decoded.
        source: Path or URL; its stem names the outlet where nothing else does.
        markdown: Cut Markdown's marks away.

    Raises:
        ArticleError: There is no text for an article in it.
    """
    front = read_front_matter(text)
    body = text[front.end :] if front else text
    stripped = strip_markup(body) if markdown else Stripped(body, ())
    origin = _Source(source, text, front, stripped)
    lines = read_page_lines(stripped.text, single=front is not None)
    articles = page_articles(lines)
    if not articles:
        raise ArticleError(
            f"{called(source)} has no text for an article",
            hint="give at least one sentence",
        )
    metadata, left_out = _accounts(lines, origin)
    return Reading(
        articles=tuple(
            _finished(a, origin, alone=len(articles) == 1) for a in articles
        ),
        left_out=tuple(left_out),
        notices=tuple(_notices(origin)),
        metadata=tuple(metadata),
    )


def _finished(article: Article, origin: _Source, *, alone: bool) -> Article:
    article = replace(article, source="" if origin.name == "-" else origin.name)
    if origin.front:
        article = with_front_matter(article, origin.front)
    if alone and not article.outlet and origin.name != "-":
        outlet = _outlet_of_file(origin.name)
        article = replace(
            article, outlet=outlet, home=article.home or home_of_outlet(outlet)
        )
    return with_headline(article)


def _outlet_of_file(name: str) -> str:
    """What a file's name says of its outlet; nothing where it has no letter."""
    stem = PurePath(name).stem
    return pretty_name(stem) if any(map(str.isalpha, stem)) else ""


def _notices(origin: _Source) -> list[Notice]:
    if not (origin.front and origin.front.unread):
        return []
    unread = origin.front.unread
    said = f"{called(origin.name)} gives {unread!r} as its date, which is none."
    return [Notice("date", said, (0,))]


def _accounts(
    lines: tuple[PageLine, ...], origin: _Source
) -> tuple[list[MetaLine], list[LeftOut]]:
    """Everything of the source that is in no article's text."""
    metadata: list[MetaLine] = []
    left_out: list[LeftOut] = []
    if origin.start:
        block = origin.text[: origin.start].strip()
        at = origin.text.index(block)
        metadata.append(
            MetaLine(0, "front matter", origin.name, at, at + len(block), block)
        )
    spans = origin.stripped.source_spans((line.start, line.end) for line in lines)
    for line, span in zip(lines, spans, strict=True):
        start, end = span[0] + origin.start, span[1] + origin.start
        text = origin.text[start:end]
        if line.article is None:
            left_out.append(LeftOut(origin.name, start, end, text, line.reason))
        elif line.is_metadata:
            role = str(line.role)
            metadata.append(MetaLine(line.article, role, origin.name, start, end, text))
    taken = [(line.start, line.end) for line in metadata]
    taken += [(item.start, item.end) for item in left_out]
    left_out += _markup(origin, taken)
    return metadata, sorted(left_out, key=lambda item: item.start)


def _markup(origin: _Source, taken: list[tuple[int, int]]) -> list[LeftOut]:
    """The marks that were cut out of the articles' text."""
    taken = sorted(taken)
    marks: list[LeftOut] = []
    for cut_start, cut_end in origin.stripped.cuts:
        start, end = cut_start + origin.start, cut_end + origin.start
        before = bisect_right(taken, (start, len(origin.text))) - 1
        if before < 0 or end > taken[before][1]:
            mark = origin.text[start:end]
            marks.append(LeftOut(origin.name, start, end, mark, "Markdown mark"))
    return marks
