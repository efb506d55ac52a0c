"""Days, weeks and months in a row, those without anything in them too."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_BARS = 62
"""Bars that are told apart on a telephone: two months of days."""


def choose_period(first: datetime.date, last: datetime.date) -> str:
    """The shortest period of which there are not too many for a picture."""
    days = (last - first).days + 1
    if days <= _MOST_BARS:
        return "day"
    return "week" if days <= 7 * _MOST_BARS else "month"


def periods(first: datetime.date, last: datetime.date, by: str) -> Iterator[str]:
    """Name each period from one day to another, as `asking.date_of` does.

    >>> list(periods(datetime.date(2026, 1, 30), datetime.date(2026, 2, 9), "week"))
    ['2026-01-26', '2026-02-02', '2026-02-09']
    >>> list(periods(datetime.date(2025, 12, 30), datetime.date(2026, 1, 9), "month"))
    ['2025-12', '2026-01']
    """
    if by == "month":
        months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
        yield from (f"{month // 12:04}-{month % 12 + 1:02}" for month in months)
        return
    step = 7 if by == "week" else 1
    start = first.toordinal() - (first.weekday() if by == "week" else 0)
    for day in range(start, last.toordinal() + 1, step):
        yield datetime.date.fromordinal(day).isoformat()
