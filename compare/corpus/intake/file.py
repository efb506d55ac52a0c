"""Files that hold an article or a few, as `compare.read` reads them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from compare.corpus.intake.entries import Entry, Fault, draft_of, without_name
from compare.errors import CompareError
from compare.read import read_sources
from compare.read.web import is_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.corpus.intake.entries import Found

_TOLD = frozenset({"date", "encoding", "unreadable"})
"""Notices of what was not read, or not believed."""


def read_file(name: str) -> Iterator[Entry]:
    """Give the whole file, or web page, as one entry."""
    yield Entry("", 1.0, partial(_read, name))


def _read(name: str) -> Found:
    try:
        reading = read_sources([name])
    except CompareError as error:
        return (Fault(without_name(error.message, name)),)
    drafts = [
        draft_of(article, article.source if is_url(article.source) else "")
        for article in reading.articles
    ]
    faults = [Fault(n.message) for n in reading.notices if n.code in _TOLD]
    return (*drafts, *faults)
