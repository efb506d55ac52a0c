"""Days and stretches of days, reckoned from an article's date."""

from __future__ import annotations

import datetime
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from compare.text import load_json
from compare.text.later import later

if TYPE_CHECKING:
    from collections.abc import Iterable

_FIRST_YEAR, _LAST_YEAR = 1, 9998
"""Years that days can be reckoned in without leaving the calendar."""

_RULE = later(
    r"(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|(?P<easter>easter))"
    r"(?: (?P<weekday>[a-z]{3}) (?P<nth>-?\d))?(?P<plus>[+-]\d+)?"
)


class Days(NamedTuple):
    """A stretch of days, both ends in it."""

    start: datetime.date
    end: datetime.date


@cache
def names() -> Any:
    """The names of months, weekdays, seasons and holidays."""
    return load_json("calendar.json")


@cache
def month_number(name: str) -> int:
    """Number of a month by its name or abbreviation, 1 to 12."""
    name = name.capitalize()
    full: list[str] = names()["months"]
    short: dict[str, int] = names()["short_months"]
    return full.index(name) + 1 if name in full else short[name]


@cache
def weekday_number(name: str) -> int:
    """Number of a weekday by its name or abbreviation, Monday 0."""
    name = name.capitalize()
    full: list[str] = names()["weekdays"]
    short: dict[str, int] = names()["short_weekdays"]
    return full.index(name) if name in full else short[name]


def make_day(year: int, month: int, day: int) -> datetime.date | None:
    """A date, or None where the calendar has no such day."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def month_days(year: int, month: int) -> Days:
    """All days of a month; months beyond 12 or below 1 run into other years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    start = datetime.date(min(max(year, _FIRST_YEAR), _LAST_YEAR), month, 1)
    following = start.replace(day=28) + datetime.timedelta(days=4)
    return Days(start, following - datetime.timedelta(days=following.day))


def year_days(year: int, last: int | None = None) -> Days:
    """All days of a year, or of all years up to a last one."""
    first = min(max(year, _FIRST_YEAR), _LAST_YEAR)
    end = min(max(last or first, first), _LAST_YEAR)
    return Days(datetime.date(first, 1, 1), datetime.date(end, 12, 31))


def week_days(day: datetime.date, weeks: int) -> Days:
    """Monday to Sunday of a day's week, or of the week so many weeks later."""
    monday = day - datetime.timedelta(days=day.weekday()) + _weeks(weeks)
    return Days(monday, monday + datetime.timedelta(days=6))


def season_days(season: str, year: int) -> Days:
    """The months of a season that starts in a year, in the northern hemisphere."""
    first, last = names()["seasons"][season]
    return Days(
        month_days(year, first).start,
        month_days(year + (last < first), last).end,
    )


def season_near(season: str, step: int, day: datetime.date) -> Days:
    """The last or the next season of a name, or the nearest one."""
    years = (season_days(season, day.year + n) for n in (-2, -1, 0, 1))
    known = list(years)
    if step < 0:
        return [days for days in known if days.end < day][-1]
    if step == 0:
        return min(known, key=lambda days: _gap(days, day))
    ahead = [days for days in known if days.end >= day] or known[-1:]
    return ahead[1] if step > 0 and ahead[0].start <= day and ahead[1:] else ahead[0]


def season_begun(season: str, day: datetime.date, ahead: bool) -> Days:
    """The season of a name that is on or ahead, or else the last that has begun."""
    known = [season_days(season, day.year + n) for n in (-2, -1, 0, 1)]
    if ahead:
        return next((days for days in known if days.end >= day), known[-1])
    return next((days for days in reversed(known) if days.start <= day), known[0])


def _gap(days: Days, day: datetime.date) -> int:
    """How many days lie between a stretch of days and a day; 0 inside it."""
    return max((days.start - day).days, (day - days.end).days, 0)


_WEEKS = {"week": 1, "fortnight": 2}


def shift(day: datetime.date, count: float, unit: str) -> Days | None:
    """The day, week, month or year that lies `count` units from a day.

    Returns:
        As many days as the unit is wide; None beyond the calendar.
    """
    try:
        if unit in ("minute", "hour", "day"):
            there = day + datetime.timedelta(days=round(count) if unit == "day" else 0)
            return Days(there, there)
        if unit in _WEEKS:
            return week_days(day, round(count * _WEEKS[unit]))
        if unit == "month":
            return month_days(day.year, day.month + round(count))
        years = {"year": 1, "decade": 10}.get(unit)
        if years and count * years % 1:
            return month_days(day.year, day.month + round(count * years * 12))
        return year_days(day.year + round(count * (years or 0))) if years else None
    except (OverflowError, ValueError):
        return None


def nearest_weekday(
    day: datetime.date, weekday: int, *, ahead: bool, strict: bool = False
) -> datetime.date:
    """The last such weekday up to a day, or the first one from it on.

    With `strict`, the day itself doesn't count.
    """
    back = (day.weekday() - weekday) % 7
    if ahead:
        step = (7 - back) % 7
        return day + datetime.timedelta(days=step or 7 * strict)
    return day - datetime.timedelta(days=back or 7 * strict)


def nearest(day: datetime.date, candidates: Iterable[Days | None]) -> Days | None:
    """The candidate whose start is nearest to a day; the earlier one of two."""
    known = [days for days in candidates if days]
    return min(known, key=lambda days: abs((days.start - day).days), default=None)


_EARLY = frozenset({"early", "start of", "beginning of"})
_LATE = frozenset({"late", "end of"})


def part_of(days: Days, part: str) -> Days:
    """The early, middle or late third of some days."""
    third = (days.end - days.start) / 3
    if part in _EARLY:
        return Days(days.start, days.start + third)
    if part in _LATE:
        return Days(days.end - third, days.end)
    return Days(days.start + third, days.end - third) if part == "mid" else days


def holiday(name: str, country: str, near: datetime.date) -> Days | None:
    """The day of a holiday that is nearest to a date.

    Args:
        name: In lower case, with straight apostrophes.
        country: ISO code; empty when unknown.
        near: Which of its days is meant.

    Returns:
        None when countries differ and none is given, or when the day follows
        another calendar.
    """
    rules: dict[str, str] = names()["holidays"].get(name, {})
    rule = rules.get(country) or rules.get("*")
    if not rule and len(rules) == 1:
        rule = next(iter(rules.values()))
    if not rule:
        return None
    years = (near.year - 1, near.year, near.year + 1)
    days = [_by_rule(rule, min(max(year, 2), _LAST_YEAR)) for year in years]
    return nearest(near, [Days(day, day) for day in days])


def _by_rule(rule: str, year: int) -> datetime.date:
    match = _RULE.fullmatch(rule)
    if match is None:
        raise ValueError(f"not a rule for a holiday: {rule}")
    plus = datetime.timedelta(days=int(match["plus"] or 0))
    if match["easter"]:
        from dateutil.easter import easter  # noqa: PLC0415 - rarely needed

        return datetime.date.fromisoformat(str(easter(year))) + plus
    month = int(match["month"])
    if not match["weekday"]:
        return datetime.date(year, month, int(match["day"])) + plus
    short = weekday_number(match["weekday"].capitalize())
    nth = int(match["nth"])
    if nth > 0:
        first = nearest_weekday(datetime.date(year, month, 1), short, ahead=True)
        return first + _weeks(nth - 1) + plus
    end = month_days(year, month).end
    if match["day"]:
        end = datetime.date(year, month, int(match["day"])) - datetime.timedelta(days=1)
    return nearest_weekday(end, short, ahead=False) + plus


def _weeks(count: int) -> datetime.timedelta:
    return datetime.timedelta(weeks=count)
