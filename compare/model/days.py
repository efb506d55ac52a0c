"""Days as a reader says them, the same in a label, a reason and a report."""

from __future__ import annotations

import datetime

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def long_date(day: datetime.date) -> str:
    """A date that reads alike everywhere: "24 August 2025"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def say_span(first: datetime.date, last: datetime.date) -> str:
    """A stretch of days, inclusive, as short as it can be said.

    >>> say_span(datetime.date(2025, 8, 11), datetime.date(2025, 8, 17))
    '11 to 17 August 2025'
    >>> say_span(datetime.date(2025, 5, 1), datetime.date(2025, 5, 31))
    'May 2025'
    >>> say_span(datetime.date(1801, 1, 1), datetime.date(1900, 12, 31))
    '19th century'
    """
    after = last + datetime.timedelta(1) if last < datetime.date.max else last
    starts_month = first.day == 1 and after.day == 1
    words, end = long_date(first).split(), long_date(last)
    if first == last:
        return end
    if starts_month and (first.month, after.month) == (1, 1):
        return _say_years(first.year, last.year)
    if (first.year, first.month) == (last.year, last.month):
        return " ".join(words[1:]) if starts_month else f"{first.day} to {end}"
    drop = 1 if starts_month else 0
    shown = words[drop:] if first.year != last.year else words[drop:-1]
    return f"{' '.join(shown)} to {' '.join(end.split()[drop:])}"


def _say_years(first: int, last: int) -> str:
    if (first % 100, last - first) == (1, 99):
        return f"{_ordinal(last // 100)} century"
    if (first % 10, last - first) == (0, 9):
        return f"{first}s"
    return " to ".join(dict.fromkeys((str(first), str(last))))


def _ordinal(number: int) -> str:
    teen = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teen else _ENDINGS.get(number % 10, 'th')}"
