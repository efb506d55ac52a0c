"""Longer and named times: "1990s", "11th century", "Q3 2012", "Independence Day"."""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import TYPE_CHECKING

from compare.extract.calendar import (
    Days,
    holiday,
    make_day,
    month_days,
    names,
    part_of,
    season_begun,
    season_days,
    year_days,
)
from compare.extract.date_parts import (
    NOT_IN_A_NAME,
    PART,
    PARTS,
    REL_YEAR,
    YEAR,
    Form,
    make_form,
    moment,
    plain,
    year_told,
)
from compare.text import fold, read_ordinal, split_compounds, tokenize
from compare.text.later import later

if TYPE_CHECKING:
    from compare.extract.date_parts import Now
    from compare.model import Moment

_ORDINAL = (
    r"(?P<nth>\d{1,3}(?:st|nd|rd|th)|(?i:first|second|third|fourth|fifth|sixth|seventh"
    r"|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth"
    r"|seventeenth|eighteenth|nineteenth|twentieth|twenty-first))"
)
_DECADE = later(rf"{PART}(?:(?P<decade>1\d\d0|20\d0)s|['’](?P<short>[1-9]0)s)\b")
_CENTURY = later(rf"{PART}{_ORDINAL}[- ](?:and \d\dth )?centur(?:y|ies)\b")
_QUARTER = later(
    r"(?:(?P<nth>(?i:first|second|third|fourth|last|final))[- ]"
    r"(?P<kind>quarter|half)(?:'s|’s)?(?: of)?|Q(?P<q>[1-4]))"
    rf"(?: (?:fiscal |the year )?{YEAR}| {REL_YEAR})?"
    r"(?! (?:of|points?|goal|touchdown)\b)"
)
_SEASON = later(
    rf"{PART}(?P<season>(?i:spring|summer|autumn|fall|winter))"
    rf"(?: of)?(?:,? {YEAR}| {REL_YEAR})"
)
_BARE_SEASON = later(
    rf"{PART}(?P<season>spring|summer|autumn|winter)"
    r"(?=[^\w'’ -]|$| (?:and|or|to|but|when|as|if|at|on|in|for|after|before|with|by"
    r"|while|because|until|so|is|was|will|would|although|though|from|unless|which|who|that)\b)"
)
_SEASON_OPENERS = frozenset(
    {"in", "from", "by", "until", "till", "since", "before", "after", "during", "late"}
    | {"early", "through", "throughout", "mid", "this"}
)
"""Words before a season that make it a time, "the" between them left aside."""
_ANNIVERSARY = later(rf"{_ORDINAL} anniversary\b")


def read_decade(match: re.Match[str], now: Now) -> Moment:
    """Read "the 1990s" and "the '90s"."""
    if match["decade"]:
        year = int(match["decade"])
    else:
        year = 1900 + int(match["short"])
        year += 100 * (match["short"] in ("10", "20"))
    part = (match["part"] or "").lower()
    wide = 99 if year % 100 == 0 and match["decade"] else 9
    wide = 9 if year >= 2000 else wide
    days = part_of(year_days(year, year + wide), part)
    return moment(days, f"{part} {year}s".strip())


def read_century(match: re.Match[str], now: Now) -> Moment | None:
    """Read "the 11th century"."""
    number = _nth(match["nth"])
    if not 0 < number <= 30:
        return None
    days = year_days(100 * number - 99, 100 * number)
    part = (match["part"] or "").lower()
    name = f"{part} century {number}".strip()
    return moment(part_of(days, part), name)


def _nth(text: str) -> int:
    ordinal = read_ordinal(split_compounds(tokenize(text)), 0)
    return int(ordinal.value) if ordinal else 0


def read_quarter(match: re.Match[str], now: Now) -> Moment | None:
    """Read "the third quarter of 2012", "Q3 2012"; a half only with its year."""
    year = year_told(match, now)
    word = (match["nth"] or "").lower()
    number = int(match["q"]) if match["q"] else _nth(word) or 4
    if match["kind"] == "half":
        if not year:
            return None
        months = (6 * number - 5, 6 * number)
    else:
        months = (3 * number - 2, 3 * number)
    name = f"{match['kind'] or 'quarter'} {number} {year or ''}".strip()
    if not year or months[1] > 12:
        return moment(None, name)
    start, end = (month_days(year, month) for month in months)
    return moment(Days(start.start, end.end), name)


def read_season(match: re.Match[str], now: Now) -> Moment:
    """Read "the summer of 2012" and "the spring of next year"."""
    season = match["season"].lower()
    part = (match["part"] or "").lower()
    year = year_told(match, now)
    if year is None:
        return moment(None, f"{part} {season}".strip())
    days = part_of(season_days(season, year), part)
    return moment(days, f"{part} {season} {year}".strip())


def read_bare_season(match: re.Match[str], now: Now) -> Moment | None:
    """Read "from spring", "by the summer": the next or the last, as the clause looks.

    Where no verb tells, as in "it snows in winter", which is meant is left open.
    """
    before = match.string[max(0, match.start() - 14) : match.start()].lower().split()
    opener = next((word for word in reversed(before) if word != "the"), "")
    part, season = (match["part"] or "").lower(), match["season"].lower()
    if opener not in _SEASON_OPENERS and not part:
        return None
    name = f"{part} {season}".strip()
    if now.published is None or now.ahead is None:
        return moment(None, name)
    return moment(part_of(season_begun(season, now.published, now.ahead), part), name)


def read_anniversary(match: re.Match[str], now: Now) -> Moment:
    """Read "the 15th anniversary", which the text doesn't date."""
    return moment(None, f"anniversary {_nth(match['nth'])}")


def read_holiday(match: re.Match[str], now: Now) -> Moment:
    """Read "Independence Day", dated when its country is told."""
    name = plain(match["holiday"])
    name = fold(match["holiday"]) if name not in names()["holidays"] else name
    country = now.country if name in _NATIONAL else now.country or now.home
    if match["year"]:
        near = make_day(int(match["year"]), 7, 1)
        days = holiday(name, country, near) if near else None
        return moment(days, f"{name} {match['year']}")
    days = holiday(name, country, _towards(now)) if now.published else None
    return moment(days, name)


def _towards(now: Now) -> datetime.date:
    """The article's date, moved a quarter of a year to where the clause looks.

    So a holiday of last autumn is meant by a past tense in spring, and yet not last
    year's where the article comes out on its eve.
    """
    day = now.published or datetime.date.min
    if now.ahead is None or not 1 < day.year < datetime.MAXYEAR:
        return day
    return day + datetime.timedelta(days=90 if now.ahead else -90)


_NATIONAL = frozenset({"independence day", "republic day", "national day", "unity day"})
"""Holidays that an outlet tells of other countries as often as of its own."""


@cache
def forms() -> tuple[Form, ...]:
    """All ways to write such a time; where two match, the longer one counts."""
    nths = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"}
    nths |= {"ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth"}
    nths |= {"fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"}
    nths |= {"twentieth", "twenty"}
    days = sorted(names()["holidays"], key=len, reverse=True)
    holidays = "|".join(re.escape(day).replace("'", "['’]?") for day in days)
    festive = later(rf"(?P<holiday>(?i:{holidays}))\b(?:,? {YEAR})?{NOT_IN_A_NAME}")
    openers = {
        day.replace("'s", "").partition(" ")[0].partition("-")[0] for day in days
    }
    feasts = {day.partition("'")[0] for day in days}
    seasons = set(names()["seasons"])
    halves = {"quarter", "half", "q1", "q2", "q3", "q4"}
    firsts = {"q1", "q2", "q3", "q4", "last", "final"}
    rows = (
        ({"#", "'"} | PARTS, _DECADE, read_decade, {"0s"}),
        ({"#"} | PARTS | nths, _CENTURY, read_century, {"centur"}),
        (firsts | nths, _QUARTER, read_quarter, halves),
        (PARTS | seasons, _SEASON, read_season, seasons),
        (PARTS | seasons, _BARE_SEASON, read_bare_season, seasons),
        ({"#"} | nths, _ANNIVERSARY, read_anniversary, {"anniversary"}),
        (openers, festive, read_holiday, feasts),
    )
    return tuple(make_form(*row) for row in rows)
