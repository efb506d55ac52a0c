"""The day of publication, as data files write it."""

from __future__ import annotations

import datetime
import math

from compare.read.dates import find_dates

_MILLISECONDS = 1e11
"""Numbers above this count thousandths of a second since 1970, below it seconds."""

_EPOCH_DIGITS = (10, 13)

_LONGEST = 100
"""Characters of a written date that are looked at."""


def read_day(value: object, home: str = "") -> datetime.date | None:
    """Read a date, a time, ISO text, a number of seconds, or a date in words.

    The day is the one that is written; times are not moved to another zone.

    Args:
        value: As the source gives it.
        home: ISO code of the outlet's country, to tell 8/9/2025 from 9/8/2025.

    Returns:
        The day, or None where none can be read.
    """
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    if isinstance(value, (int, float)):
        return _day_of_seconds(float(value))
    return _written_day(value.strip()[:_LONGEST], home) if type(value) is str else None


def _written_day(text: str, home: str) -> datetime.date | None:
    if text.isdecimal() and len(text) in _EPOCH_DIGITS:
        return _day_of_seconds(float(text))
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:
        dates = find_dates(text, home=home)
        return dates[0].day if dates else None


def _day_of_seconds(number: float) -> datetime.date | None:
    if not math.isfinite(number):
        return None
    seconds = number / 1000 if abs(number) > _MILLISECONDS else number
    epoch = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
    try:
        return (epoch + datetime.timedelta(seconds=seconds)).date()
    except OverflowError:
        return None
