"""What a web page shows beside its article: an account of the rest."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from compare.read.meta import read_meta
from compare.read.reading import LeftOut, MetaLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import Article

_HIDDEN = frozenset({"script", "style", "noscript", "template", "svg", "head"})
_INLINE = frozenset(
    {"a", "abbr", "b", "cite", "code", "del", "em", "font", "i", "ins", "mark", "q"}
    | {"s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr"}
)


def shown_lines(html: bytes | str) -> list[str]:
    """The lines of text that a page shows, without markup, in order."""
    # Loads only when a page is read.
    from trafilatura import load_html  # noqa: PLC0415

    tree = load_html(html)
    if tree is None:
        return []
    text = "".join(_pieces(tree))
    return [line for raw in text.split("\n") if (line := " ".join(raw.split()))]


def _pieces(tree: object) -> Iterator[str]:
    """Text and line ends, in order; what is hidden is skipped."""
    from lxml.etree import iterwalk  # noqa: PLC0415

    hidden = 0
    for event, element in iterwalk(tree, events=("start", "end", "comment", "pi")):
        if event in ("start", "end"):
            hidden += (element.tag in _HIDDEN) * (1 if event == "start" else -1)
            if element.tag not in _INLINE:
                yield "\n"
        words = element.text if event == "start" else element.tail
        if words and not hidden:
            yield words.replace("\n", " ")


def account(
    lines: list[str], article: Article, source: str
) -> tuple[tuple[MetaLine, ...], tuple[LeftOut, ...]]:
    """Which shown lines say something about the article, and which are left out.

    Offsets count the shown lines, joined by newlines.
    """
    told = " ".join(article.text.split())
    metadata: list[MetaLine] = []
    left_out: list[LeftOut] = []
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    for start, line in zip(starts, lines, strict=False):
        end = start + len(line)
        if line in told:
            continue
        role = _role(line, article)
        if role:
            metadata.append(MetaLine(0, role, source, start, end, line))
        else:
            reason = "outside the article's body"
            left_out.append(LeftOut(source, start, end, line, reason))
    return tuple(metadata), tuple(left_out)


def _role(line: str, article: Article) -> str:
    said = read_meta(line)
    if not said:
        return ""
    known = (
        (said.outlet and said.outlet == article.outlet)
        or (said.day and said.day == article.published)
        or set(said.names) & set(article.bylines)
    )
    return str(said.roles[0]) if known else ""
