"""Figures that name and don't count: "Article 5", "Boeing 737", "No. 10", "H.R. 1"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.extract.counted import counted_after
from compare.text import is_stop_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.extract.figures import Figure
    from compare.text import Token

_LABELS = frozenset(
    {"article", "section", "chapter", "route", "highway", "interstate", "flight"}
    | {"channel", "boeing", "airbus", "apollo", "proposition", "prop", "title", "room"}
    | {"resolution", "page", "number", "no", "nos", "division", "district", "group"}
    | {"level", "phase", "type", "unit", "class", "area", "version", "windows", "gate"}
    | {"iphone", "pier", "terminal", "runway", "line", "day", "week", "game", "act"}
    | {"part", "episode", "season", "series", "volume", "verse", "psalm", "case"}
    | {"amendment", "rule", "clause", "paragraph", "item", "tier", "grade", "stage"}
    | {"category", "formula", "radio", "bbc", "hb", "sb", "hr", "ward", "precinct"}
    | {"covid", "pm2", "step", "round", "station", "building", "suite", "apartment"}
    | {"box", "zone", "sector", "camp", "lot", "exit", "bill", "measure", "question"}
)
_PLACES = frozenset(
    {"row", "seat", "aisle", "bay", "berth", "cell", "carriage", "locker", "junction"}
    | {"platform", "bus", "tram", "motorway"}
)
"""The same for a place, behind which those may be counted who are there: "inside the
bus 40 passengers"."""

_STREETS = frozenset(
    {"street", "road", "avenue", "lane", "drive", "square", "boulevard", "terrace"}
    | {"crescent", "close", "gardens", "grove", "court", "row", "hill", "quay", "mews"}
    | {"alley", "plaza", "parade", "highway", "parkway", "st", "rd", "ave", "blvd"}
)
"""How the names of streets end."""

_LONGEST_STREET = 4
"""Words of such a name: "West 44th Street", "Old Mill Hill Road"."""

_LINES = frozenset({"bus", "tram", "ferry"})
"""What runs on a line of a number: "the 12 bus"."""

_GLUE = frozenset("#@/._\\^~*|<>[{+=&’'")


def is_label(words: Sequence[Token], figure: Figure) -> bool:
    """Whether a figure in digits belongs to a name, an address or a list."""
    first, last = figure.first, figure.last
    if not words[first].norm[:1].isdigit():
        return False
    if _is_glued(words, first, last) or is_address(words, last):
        return True
    if figure.low.scale != 1 or "," in words[first].text:
        return False
    if first == 0:
        return last < len(words) and words[last].text in (".", ")", "]")
    return _is_named(words, first, last)


def _is_named(words: Sequence[Token], first: int, last: int) -> bool:
    """Whether the word before a figure makes it part of a name: "Boeing 737"."""
    before = words[first - 1]
    if before.norm == "the" and last < len(words) and words[last].norm in _LINES:
        return not _counts(words, last + 1)
    if before.norm == "." and first > 1:
        before = words[first - 2]
    if before.norm in _PLACES:
        return not (before.text.islower() and _counts(words, last))
    if before.norm in _LABELS or _is_bill(before):
        return True
    named = before.text[0].isupper() and not is_stop_word(before.norm)
    return named and counted_after(words, last) is None


def _counts(words: Sequence[Token], last: int) -> bool:
    """Whether a figure that ends there is told of what stands right behind it."""
    noun = counted_after(words, last)
    return noun is not None and noun.bare


def _goes_on(words: Sequence[Token], at: int) -> bool:
    """Whether what is counted stands behind a street, or another name and that."""
    tied = at + 1 < len(words) and words[at].norm == "and"
    return _counts(words, at) or (tied and words[at + 1].text[0].isupper())


def is_address(words: Sequence[Token], at: int) -> bool:
    """Whether the name of a street stands behind a house number: "12 Linden Street".

    What is counted may live there, too: "40 Mill Lane homes".
    """
    for end in range(at, min(at + _LONGEST_STREET, len(words))):
        word = words[end]
        if word.start == words[end - 1].end and word.text.islower():
            continue  # "44th"
        if not (word.text[0].isupper() or word.text[0].isdigit()):
            return False
        if word.norm in _STREETS:
            return end > at and not _goes_on(words, end + 1)
    return False


def _is_bill(before: Token) -> bool:
    """Whether the word before is an abbreviation such as "H.R." or "S"."""
    return before.text.isupper() and before.text != "I" and len(before.norm) <= 3


def _is_glued(words: Sequence[Token], first: int, last: int) -> bool:
    """Whether the digits hang on to something that makes them no amount of it."""
    before = first > 0 and words[first - 1].end == words[first].start
    if before and words[first - 1].text in _GLUE:
        return True
    if before and words[first - 1].text == "-" and first > 1:
        return words[first - 2].end == words[first - 1].start  # "F-16", "Covid-19"
    after = last < len(words) and words[last].start == words[last - 1].end
    if not after:
        return False
    mark = words[last].text
    if mark in "/:_@\\" or mark[0].isalpha():
        return True
    if mark in ".-" and last + 1 < len(words):
        follows = words[last + 1]
        return follows.start == words[last].end and follows.text[0].isupper()
    return False
