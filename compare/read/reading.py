"""What reading gives: articles, and an account of every other character."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from compare.model import Article, Notice


def called(source: str) -> str:
    """What a message calls a source."""
    return "standard input" if source == "-" else source


class LeftOut(NamedTuple):
    """A stretch of a source that belongs to no article."""

    source: str
    """Path or URL, "-" for standard input."""
    start: int
    """First code point in the source's decoded text, inclusive; line ends count as
    one character each. Of a web page it counts the text that its markup shows."""
    end: int
    text: str
    reason: str
    """Why, in the reader's words: "comment footer", "advert"."""


class MetaLine(NamedTuple):
    """A stretch of a source that says something about an article."""

    article: int
    """Index in `Reading.articles`."""
    role: str
    """"byline", "date", "outlet", "credit", "front matter", or "headline again"."""
    source: str
    start: int
    """Counted as in `LeftOut`."""
    end: int
    text: str


class Reading(NamedTuple):
    """All that was read from a list of sources."""

    articles: tuple[Article, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    notices: tuple[Notice, ...] = ()
    metadata: tuple[MetaLine, ...] = ()
