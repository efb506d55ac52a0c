"""What every format gives: entries, each read only when it is wanted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Sequence

    from compare.model import Article


class Draft(NamedTuple):
    """An article as its source gives it, not checked yet."""

    text: str
    outlet: str = ""
    headline: str = ""
    bylines: tuple[str, ...] = ()
    published: datetime.date | None = None
    home: str = ""
    """ISO code of the country whose dollar the outlet means; empty when unknown."""
    name: str = ""
    """Address or id by which its source knows it; empty where it has none."""


class Fault(NamedTuple):
    """Why something was not taken, or not believed."""

    reason: str


Found: TypeAlias = "Sequence[Draft | Fault]"


class Entry(NamedTuple):
    """A line, row, record or file, found but not read."""

    place: str
    """Where in its source, for a reader: "line 12"; empty for the whole of it."""
    share: float
    """How much of the source lies behind it, in [0, 1]."""
    read: Callable[[], Found]
    """Reads it; to be called before the next entry is asked for, or never."""


class BrokenError(Exception):
    """A source can't be read on; what stood before was good."""


def faulty(place: str, share: float, reason: str) -> Entry:
    """An entry of which it is known that it can't be taken."""
    return Entry(place, share, partial(tuple, (Fault(reason),)))


def without_name(message: str, name: str) -> str:
    """What is wrong with a source, for a list that names it already."""
    return message.removeprefix(name).lstrip(": ")


def draft_of(article: Article, name: str = "") -> Draft:
    """An article that `compare.read` gave."""
    return Draft(
        text=article.text,
        outlet=article.outlet,
        headline=article.headline,
        bylines=article.bylines,
        published=article.published,
        home=article.home,
        name=name,
    )
