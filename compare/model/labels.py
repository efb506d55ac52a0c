"""What to call each article on a screen, so that no two are called the same."""

from __future__ import annotations

from collections import Counter
from itertools import chain, count
from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from compare.model.visible import one_line, shorten

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model.article import Article
    from compare.model.comparison import Comparison

_LONGEST = 40
"""Characters of a name; a longer one is cut, and ends in an ellipsis."""


def labels(comparison: Comparison) -> tuple[str, ...]:
    """Give one display name an article, in the order of the comparison's articles."""
    return label_articles(comparison.articles)


def label_articles(articles: Sequence[Article]) -> tuple[str, ...]:
    """Give one display name an article: no two alike, none empty, each one line.

    The outlet names an article; without one, its file or host does, or "Article 1".
    Articles of one name are numbered in their order: "CBC (1)", "CBC (2)". A copy is
    no rival for the name: it is called "CBC (copy)".
    """
    names = [_name(number, article) for number, article in enumerate(articles, 1)]
    bearers = Counter(
        name.casefold()
        for name, article in zip(names, articles, strict=True)
        if article.copy_of is None
    )
    originals_first = sorted(
        range(len(articles)), key=lambda index: articles[index].copy_of is not None
    )
    chosen: dict[int, str] = {}
    taken: set[str] = set()
    for index in originals_first:
        rivals = bearers[names[index].casefold()]
        suffixes = _suffixes(articles[index].copy_of is not None, rivals)
        chosen[index] = next(
            label
            for label in (names[index] + suffix for suffix in suffixes)
            if label.casefold() not in taken
        )
        taken.add(chosen[index].casefold())
    return tuple(chosen[index] for index in range(len(articles)))


def is_address(source: str) -> bool:
    """Whether a source is an address on the web, and no path."""
    return source[:8].lower().startswith(("http://", "https://"))


def _suffixes(is_copy: bool, rivals: int) -> Iterator[str]:
    """What may follow a name to tell it apart, the best first, without end."""
    if is_copy:
        return chain([" (copy)"], (f" (copy {number})" for number in count(2)))
    numbered = (f" ({number})" for number in count(1))
    return numbered if rivals > 1 else chain([""], numbered)


def _name(number: int, article: Article) -> str:
    name = (
        one_line(article.outlet) or _source_name(article.source) or f"Article {number}"
    )
    return shorten(name, _LONGEST)


def _source_name(source: str) -> str:
    """A page's host, a file's stem; nothing for standard input."""
    if source == "-":
        return ""
    if is_address(source):
        try:
            host = urlsplit(source).hostname or ""
        except ValueError:
            return ""
        return one_line(host.removeprefix("www."))
    # Both separators, so that a stored comparison reads the same on every system.
    stem = one_line(PurePath(source.replace("\\", "/")).stem)
    return stem if any(map(str.isalpha, stem)) else ""
