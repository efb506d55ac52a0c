"""What stands between two lines of `---` at the head of a file."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from compare.read.bylines import byline_names
from compare.read.dates import find_dates
from compare.text import fold
from compare.text.later import later
from compare.text.outlets import home_of_outlet

if TYPE_CHECKING:
    import datetime

    from compare.model import Article

_FENCED = later(r"\s*---[ \t]*\n(?P<fields>(?:[^\n]*\n){0,60}?)---[ \t]*(?:\n|$)")
_FIELD = later(r"(?P<key>[A-Za-z][\w -]{0,30}?)[ \t]*:[ \t]*(?P<value>.*)")
_ITEM = later(r"[ \t]*-[ \t]+(?P<value>.*)")
_NAMES = {
    "outlet": ("outlet", "source", "publisher", "site", "publication"),
    "headline": ("headline", "title"),
    "bylines": ("byline", "bylines", "author", "authors"),
    "published": ("date", "published", "publication date"),
    "home": ("home", "country"),
}
_KEYS = {name: field for field, names in _NAMES.items() for name in names}


class FrontMatter(NamedTuple):
    """What a file says about its article."""

    outlet: str = ""
    headline: str = ""
    bylines: tuple[str, ...] = ()
    published: datetime.date | None = None
    home: str = ""
    end: int = 0
    """Code points that it takes at the head of the file."""
    unread: str = ""
    """A date that is none, as written."""


def read_front_matter(text: str) -> FrontMatter | None:
    """Read the block at the head of a text; None where there is none."""
    block = _FENCED.match(text)
    if not block:
        return None
    fields = _fields(block["fields"])
    if not fields:
        return None
    day = ", ".join(fields.get("published", ()))
    outlet = _first(fields, "outlet")
    home = _first(fields, "home").upper() or home_of_outlet(outlet)
    dates = find_dates(day, home=home)
    return FrontMatter(
        outlet=outlet,
        headline=_first(fields, "headline"),
        bylines=split_bylines(fields.get("bylines", [])),
        published=dates[0].day if dates else None,
        home=home,
        end=block.end(),
        unread="" if dates else day,
    )


def _first(fields: dict[str, list[str]], name: str) -> str:
    return next(iter(fields.get(name, ())), "")


def _fields(block: str) -> dict[str, list[str]]:
    """Known fields and their values; lists may be given in brackets or as items."""
    fields: dict[str, list[str]] = {}
    current: list[str] = []
    for line in block.splitlines():
        item, field = _ITEM.fullmatch(line), _FIELD.fullmatch(line)
        if item:
            current.append(_unquoted(item["value"]))
        elif field:
            current = fields.setdefault(_KEYS.get(field["key"].lower(), ""), [])
            value = field["value"].strip()
            listed = value.startswith("[") and value.endswith("]")
            values = value[1:-1].split(",") if listed else [value]
            current += filter(None, map(_unquoted, values))
    return fields


def _unquoted(value: str) -> str:
    value = value.strip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value


def split_bylines(values: list[str]) -> tuple[str, ...]:
    """Names from texts such as "By Ann Lee and Bo Ray" or "Ann Lee; Bo Ray"."""
    names: list[str] = []
    for value in values:
        found = byline_names(value if fold(value).startswith("by ") else f"By {value}")
        names += found[0] if found else re.split(r"\s*;\s*", value)
    return tuple(dict.fromkeys(filter(None, names)))


def with_front_matter(article: Article, front: FrontMatter) -> Article:
    """What the block says goes before what the text says."""
    return replace(
        article,
        outlet=front.outlet or article.outlet,
        headline=front.headline or article.headline,
        bylines=front.bylines or article.bylines,
        published=front.published or article.published,
        home=front.home or article.home,
    )
