"""Dates as the header lines of articles give them."""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

from compare.text.later import later

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTH_OF = {month: number for number, month in enumerate(_MONTHS.split(), start=1)}
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[6-9]|20)\d\d)"

_FOUR_DIGITS = later(r"\d{4}")
"""What every date with a year has."""

_PATTERNS = tuple(
    later(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_YEAR}[-/.](?P<number>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?:T[\d:.,+Zz-]*)?(?!\d)",
        rf"\b{_DAY}\.?[ -](?:of )?{_MONTH},?[ -]{_YEAR}\b",
        rf"\b{_MONTH} ?{_DAY},? ?{_YEAR}\b",
        rf"\b{_YEAR},? {_MONTH} {_DAY}\b",
        rf"\b(?P<first>\d{{1,2}})[/.-](?P<second>\d{{1,2}})[/.-]{_YEAR}\b",
    )
)
_WITHOUT_YEAR = later(
    rf"\b(?:{_DAY} {_MONTH}|{_MONTH} {_DAY.replace('day', 'day2')})(?!\w)".replace(
        "P<month>", "P<month2>", 1
    ),
    re.IGNORECASE,
)
_WORDS_AROUND = later(
    r"\b(?:first |last |originally )?(?:published|updated|posted|modified|created|filed"
    r"|issued|date|dated|publication date|released)\b"
    r"|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)"
    r"(?:day)?\b\.?|\b\d{1,2}(?:[:.h]\d\d){1,2}|\b\d{1,2}(?= ?[ap]\.?m)|[ap]\.?m\b\.?"
    r"|\b(?:noon|midnight|today|local time|time)\b"
    r"|\b(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|EES?T|IST|MSK|AE[SD]T|NZ[SD]T|Z)\b(?:[+-]\d{1,2})?",
    re.IGNORECASE,
)
_WEEKDAY = later(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)

_MONTH_FIRST = frozenset({"US", "PH"})
"""Countries that write 8/9/2025 for August 9."""

_LINKING = later(r"^(?:on|at|and|of|in)\b|\b(?:on|at|and|of|in)$", re.IGNORECASE)
_MARKS = " \t,;:.()[]-–—•·/"


class FoundDate(NamedTuple):
    """A date in a line; `day` is None where the line gives no year."""

    day: datetime.date | None
    start: int
    end: int
    is_doubtful: bool = False
    """Whether it stands in figures whose order may be day and month or the reverse."""


def find_dates(line: str, *, home: str = "") -> list[FoundDate]:
    """All dates with a year in a short line, in order.

    Args:
        line: One line.
        home: ISO code of the outlet's country, to tell 8/9/2025 from 9/8/2025;
            the day stands first when it is not known.
    """
    found: list[FoundDate] = []
    if not _FOUR_DIGITS.search(line):
        return found
    for pattern in _PATTERNS:
        for match in pattern.finditer(line):
            day = _day(match, home)
            taken = any(f.start < match.end() and match.start() < f.end for f in found)
            if day and not taken:
                doubtful = bool(match.groupdict().get("first"))
                found.append(FoundDate(day, match.start(), match.end(), doubtful))
    return sorted(found, key=lambda date: date.start)


def _day(match: re.Match[str], home: str) -> datetime.date | None:
    parts = match.groupdict()
    if parts.get("first"):
        month, day = int(parts["first"]), int(parts["second"])
        if month > 12 or (day <= 12 and home not in _MONTH_FIRST):
            month, day = day, month
    else:
        name = parts.get("month")
        month = _MONTH_OF[name[:3].lower()] if name else int(parts["number"])
        day = int(parts["day"])
    try:
        return datetime.date(int(parts["year"]), month, day)
    except ValueError:
        return None


def split_date(line: str, *, home: str = "") -> tuple[datetime.date | None, str] | None:
    """The first date of a line and what is left of the line without its dates.

    Words that only go with a date ("Published", "at 10:30 a.m. ET", weekdays) are
    taken away with it. A date without year needs its weekday, and gives no day.

    >>> split_date("CBC News | Posted: Aug. 24, 2025 4:00 AM EDT")
    (datetime.date(2025, 8, 24), 'CBC News')
    """
    dates = find_dates(line, home=home)
    spans = [(date.start, date.end) for date in dates]
    if not dates and _WEEKDAY.search(line):
        spans = [match.span() for match in _WITHOUT_YEAR.finditer(line)]
    if not spans:
        return None
    rest = line
    for start, end in reversed(spans):
        rest = f"{rest[:start]} | {rest[end:]}"
    rest = _WORDS_AROUND.sub(" ", rest)
    pieces = (
        _LINKING.sub("", piece.strip(_MARKS)).strip(_MARKS) for piece in rest.split("|")
    )
    return (dates[0].day if dates else None), " | ".join(filter(None, pieces))
