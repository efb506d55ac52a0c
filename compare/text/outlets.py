"""Outlets known by name: how a reader calls them, and where they are at home.

The table is `data/outlets.json`. `home` is the country whose dollar the outlet
means by a bare `$`: US for the agencies that write for the whole world.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple
from urllib.parse import urlsplit

from compare.text.data import load_json
from compare.text.later import later

_MARKS = later(r"[^\w]+")
_GENERIC = frozenset(
    {"www", "m", "amp", "mobile", "news", "edition", "en", "co", "com", "org", "net"}
    | {"rss", "feeds", "feed", "rssfeeds", "english", "gov", "ac", "edu", "blog"}
)
_GLUED_CAPITALS = later(r"[a-z]{3}['\"’”)?!]?([A-Z]{3,6})$")


class Outlet(NamedTuple):
    """One outlet of the table."""

    name: str
    """As a reader would say it."""
    aliases: tuple[str, ...]
    domains: tuple[str, ...]
    home: str
    """ISO code of the country whose dollar it means by a bare `$`, or empty."""


@cache
def _outlets() -> tuple[Outlet, ...]:
    return tuple(
        Outlet(row["name"], tuple(row["aliases"]), tuple(row["domains"]), row["home"])
        for row in load_json("outlets.json")["outlets"]
    )


@cache
def _by_name() -> dict[str, Outlet]:
    return {
        _key(name): outlet
        for outlet in _outlets()
        for name in (outlet.name, *outlet.aliases)
    }


@cache
def _by_domain() -> dict[str, Outlet]:
    return {domain: outlet for outlet in _outlets() for domain in outlet.domains}


@cache
def _suffixes() -> tuple[tuple[str, Outlet], ...]:
    """All names as they may be glued to a headline, longest first."""
    pairs = [
        (name, outlet)
        for outlet in _outlets()
        for name in (outlet.name, *outlet.aliases)
    ]
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0])))


def _key(name: str) -> str:
    return _MARKS.sub(" ", name.casefold()).strip()


def find_outlet(name: str) -> Outlet | None:
    """Look an outlet up by its name or another name it goes by, in any case.

    >>> find_outlet("THE ASSOCIATED PRESS").name
    'AP'
    """
    if len(name) > 60:
        return None
    key = _key(name)
    return _by_name().get(key) or _by_name().get(key.removeprefix("the "))


def home_of_outlet(name: str) -> str:
    """Country whose dollar the outlet means by a bare `$`; empty when unknown.

    >>> home_of_outlet("cbc news"), home_of_outlet("Reuters"), home_of_outlet("?")
    ('CA', 'US', '')
    """
    outlet = find_outlet(name)
    return outlet.home if outlet else ""


def outlet_of_url(url: str) -> str:
    """Name of the outlet whose page this is; else one made of the domain.

    >>> outlet_of_url("https://www.cbc.ca/news/1")
    'CBC'
    >>> outlet_of_url("https://www.harbour-gazette.example.org/a")
    'Harbour Gazette'
    """
    try:
        host = (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""
    labels = host.split(".")
    for start in range(len(labels) - 1):
        found = _by_domain().get(".".join(labels[start:]))
        if found:
            return found.name
    if len(labels) < 2 or labels[-1].isdigit():
        return ""
    telling = [label for label in labels[:-1] if label not in _GENERIC]
    return pretty_name(telling[0]) if telling else ""


def pretty_name(stem: str) -> str:
    """Turn the stem of a file or domain into a name a reader would say.

    >>> pretty_name("cbc_kyiv-visit"), pretty_name("boreal-news")
    ('CBC', 'Boreal News')
    """
    words = re.sub(r"[\s_.+-]+", " ", stem).strip().split(" ")
    for count in range(min(4, len(words)), 0, -1):
        outlet = find_outlet(" ".join(words[:count]))
        if outlet:
            return outlet.name
    return " ".join(word.capitalize() if word.islower() else word for word in words)


def glued_outlet(line: str) -> tuple[int, str] | None:
    """Where an outlet's name is glued to the end of a headline, and its name.

    >>> glued_outlet("Leaders meet for talksCBC")
    (22, 'CBC')
    >>> glued_outlet("Leaders meet on CBC") is None
    True
    """
    tail = line[-60:]
    for name, outlet in _suffixes():
        if tail.endswith(name) and _is_glued(tail[: -len(name)]):
            return len(line) - len(name), outlet.name
    unknown = _GLUED_CAPITALS.search(tail)
    if unknown:
        return len(line) - len(unknown[1]), unknown[1]
    return None


def _is_glued(before: str) -> bool:
    """Whether what stands before a name ends a headline with no space between."""
    last, word = before[-1:], re.search(r"[^\W\d_]*$", before)
    if last.isalpha():
        return last.islower() and word is not None and len(word[0]) > 2
    return last in "'\"’”?!)…" and last != ""
