"""Dates that name themselves: days, months, years, decades, centuries, holidays."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from compare.extract.calendar import (
    Days,
    holiday,
    make_day,
    month_days,
    month_number,
    names,
    nearest,
    season_days,
    year_days,
)
from compare.extract.date_parts import (
    DAY,
    MONTH,
    PART,
    WEEKDAY,
    YEAR,
    Form,
    moment,
    plain,
)
from compare.text import fold, tokenize
from compare.text.number_phrases import read_ordinal
from compare.text.numbers import split_compounds

if TYPE_CHECKING:
    import datetime

    from compare.extract.date_parts import Now
    from compare.model import Moment

_ORDINAL = (
    r"(?P<nth>\d{1,3}(?:st|nd|rd|th)|(?i:first|second|third|fourth|fifth|sixth|seventh"
    r"|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth"
    r"|seventeenth|eighteenth|nineteenth|twentieth|twenty-first))"
)
_MONTH_DAY = re.compile(
    rf"(?:{WEEKDAY},? )?{MONTH} {DAY}"
    r"(?:(?: ?[-–] ?| to )(?P<day2>[12]\d|3[01]|[1-9])(?:st|nd|rd|th)?\b)?"
    rf"(?:,? {YEAR})?"
)
_DAY_MONTH = re.compile(
    rf"(?:{WEEKDAY},? (?:the )?)?{DAY}"
    r"(?:(?: ?[-–] ?| to )(?P<day2>[12]\d|3[01]|[1-9])(?:st|nd|rd|th)?)?"
    rf" (?:of )?{MONTH}(?:,? {YEAR})?(?! \d)"
)
_MONTH = re.compile(
    rf"(?:(?P<turn>(?i:last|next|this|this past|this coming)) )?{PART}{MONTH}"
    rf"(?:,? (?:of )?{YEAR})?(?! \d|[-–][A-Z])"
)
_YEARS = re.compile(
    rf"{PART}{YEAR}(?:(?: ?[-–/] ?| to | through )(?P<year2>(?:1\d|20)\d\d|\d\d)\b)?"
)
_FISCAL = re.compile(
    r"(?:(?i:fiscal|financial|FY) ?(?:year )?(?:ending (?:in )?)?)"
    rf"{YEAR}(?:[-–/](?P<year2>\d{{4}}|\d\d)\b)?"
)
_DECADE = re.compile(rf"{PART}(?:(?P<decade>1\d\d0|20\d0)s|['’](?P<short>[1-9]0)s)\b")
_CENTURY = re.compile(rf"{PART}{_ORDINAL}[- ](?:and \d\dth )?centur(?:y|ies)\b")
_QUARTER = re.compile(
    r"(?:(?P<nth>(?i:first|second|third|fourth|last|final))[- ]"
    r"(?P<kind>quarter|half)(?:'s|’s)?(?: of)?|Q(?P<q>[1-4]))"
    rf"(?: (?:fiscal |the year )?{YEAR})?(?! (?:of|points?|goal|touchdown)\b)"
)
_SEASON = re.compile(
    rf"{PART}(?P<season>(?i:spring|summer|autumn|fall|winter))"
    rf"(?: of)?(?:,? {YEAR})"
)
_ANNIVERSARY = re.compile(rf"{_ORDINAL} anniversary\b")
_ISO = re.compile(r"(?P<y>1\d{3}|20\d\d)-(?P<m>[01]\d)-(?P<d>[0-3]\d)\b")
_SLASHED = re.compile(
    r"(?P<a>[0-3]?\d)/(?P<b>[0-3]?\d)(?:/(?P<y>(?:19|20)\d\d|\d\d))?(?![\d/])"
)
_EARLY = frozenset({"early", "start of", "beginning of"})
_LATE = frozenset({"late", "end of"})


def read_day(match: re.Match[str], now: Now) -> Moment | None:
    """Read a day of a month, with its year or the nearest that fits."""
    month, day = month_number(match["month"]), int(match["day"])
    last = int(match["day2"] or day)
    name = f"{day} {names()['months'][month - 1].lower()}"
    if match["year"]:
        days = _days_of(int(match["year"]), month, day, last)
        return moment(days, f"{name} {match['year']}") if days else None
    if make_day(2000, month, day) is None:
        return None
    if now.published is None:
        return moment(None, name)
    years = (now.published.year + step for step in _steps(now.ahead))
    near = nearest(now.published, [_days_of(year, month, day, last) for year in years])
    return moment(near, name)


def _days_of(year: int, month: int, day: int, last: int) -> Days | None:
    start, end = make_day(year, month, day), make_day(year, month, last)
    return Days(start, end) if start and end and start <= end else None


def _steps(ahead: bool | None) -> tuple[int, ...]:
    """Which years a day without one can be of: that before, of, after the article."""
    return (0, 1) if ahead else (-1, 0, 1)


def read_month(match: re.Match[str], now: Now) -> Moment | None:
    """Read a month, with its year or the nearest the tense allows."""
    month = month_number(match["month"])
    if not match["year"] and not _is_month(match):
        return None
    part = (match["part"] or "").lower()
    name = " ".join(filter(None, (part, names()["months"][month - 1].lower())))
    if match["year"]:
        days = _part_of(month_days(int(match["year"]), month), part)
        return moment(days, f"{name} {match['year']}")
    if now.published is None:
        return moment(None, name)
    year = _year_of_month(month, (match["turn"] or "").lower(), now.published, now)
    return moment(_part_of(month_days(year, month), part), name)


def _is_month(match: re.Match[str]) -> bool:
    """Whether a name that is a word or a person's too stands for the month."""
    before = match.string[max(0, match.start() - 12) : match.start()].lower().split()
    opener = before[-1] if before else ""
    told = opener in _OPENERS or bool(match["turn"] or match["part"])
    text = match["month"]
    if text in ("May", "March", "April", "June", "August") or len(text) < 4:
        dotted = match[0].endswith(".") and len(text) < 5 and text != "May"
        return told or dotted
    return True


_OPENERS = frozenset(
    {"in", "since", "until", "by", "of", "from", "during", "before", "after", "till"}
    | {"between", "through", "to", "and", "or", "the", "for", "late", "early", "mid"}
)


def _year_of_month(month: int, turn: str, published: datetime.date, now: Now) -> int:
    if turn in ("next", "this coming") or (now.ahead and turn != "last"):
        strict = turn == "next"
        return published.year + (month < published.month + strict)
    strict = turn in ("last", "this past")
    return published.year - (month > published.month - strict)


def _part_of(days: Days, part: str) -> Days:
    """The early, middle or late third of some days."""
    third = (days.end - days.start) / 3
    if part in _EARLY:
        return Days(days.start, days.start + third)
    if part in _LATE:
        return Days(days.end - third, days.end)
    return Days(days.start + third, days.end - third) if part == "mid" else days


def read_years(match: re.Match[str], now: Now) -> Moment | None:
    """Read a year, a part of one, or a run of years."""
    first = int(match["year"])
    second = match["year2"]
    last = first if not second else _last_year(first, second)
    if last < first:
        return None
    if not second and not _is_year(match, first):
        return None
    part = (match["part"] or "").lower() if match.re is _YEARS else ""
    name = f"{first} to {last}" if second else f"{part} {first}".strip()
    if match.re is _FISCAL:
        return moment(None, f"fiscal {last}")
    return moment(_part_of(year_days(first, last), part), name)


def _last_year(first: int, second: str) -> int:
    return int(second) if len(second) == 4 else first // 100 * 100 + int(second)


def _is_year(match: re.Match[str], year: int) -> bool:
    """Whether four digits are a year, and no amount or label."""
    text = match.string
    before, after = (
        text[max(0, match.start() - 14) : match.start()],
        text[match.end() :],
    )
    words = before.lower().split()
    opener = words[-1] if words else ""
    if before[-1:] in tuple("$€£¥#./-@_") or _AMOUNT.match(after[:24]):
        return False
    if opener in (
        "than",
        "about",
        "nearly",
        "almost",
        "some",
        "least",
        "roughly",
        "no.",
    ):
        return False
    return 1900 <= year < 2100 or opener in _OPENERS or bool(match["part"])


_AMOUNT = re.compile(
    r"[ -](?:people|times|miles|km|kilomet|met(?:er|re)s|feet|men\b|women|children|jobs"
    r"|troops|soldiers|points|per ?cent|dollars|euros|pounds|years|days|hours|votes"
    r"|tons|tonnes|acres|students|workers|employees|deaths|cases|pages|words)|%|°|[A-Za-z]"
)


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
    days = _part_of(year_days(year, year + wide), part)
    return moment(days, f"{part} {year}s".strip())


def read_century(match: re.Match[str], now: Now) -> Moment | None:
    """Read "the 11th century"."""
    number = _nth(match["nth"])
    if not 0 < number <= 30:
        return None
    days = year_days(100 * number - 99, 100 * number)
    part = (match["part"] or "").lower()
    name = f"{part} century {number}".strip()
    return moment(_part_of(days, part), name)


def _nth(text: str) -> int:
    ordinal = read_ordinal(split_compounds(tokenize(text)), 0)
    return int(ordinal.value) if ordinal else 0


def read_quarter(match: re.Match[str], now: Now) -> Moment | None:
    """Read "the third quarter of 2012", "Q3 2012"; a half only with its year."""
    year = match["year"]
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
    start, end = (month_days(int(year), month) for month in months)
    return moment(Days(start.start, end.end), name)


def read_season(match: re.Match[str], now: Now) -> Moment:
    """Read "the summer of 2012"."""
    season = match["season"].lower()
    part = (match["part"] or "").lower()
    days = _part_of(season_days(season, int(match["year"])), part)
    return moment(days, f"{part} {season} {match['year']}".strip())


def read_anniversary(match: re.Match[str], now: Now) -> Moment:
    """Read "the 15th anniversary", which the text doesn't date."""
    return moment(None, f"anniversary {_nth(match['nth'])}")


def read_iso(match: re.Match[str], now: Now) -> Moment | None:
    """Read "2025-08-24"."""
    day = make_day(int(match["y"]), int(match["m"]), int(match["d"]))
    return moment(Days(day, day), day.isoformat()) if day else None


def read_slashed(match: re.Match[str], now: Now) -> Moment | None:
    """Read "9/11", the attacks of 2001, and "24/8/2025" either way round."""
    first, second, year = int(match["a"]), int(match["b"]), match["y"]
    if not year:
        days = _days_of(2001, 9, 11, 11)
        return moment(days, "9/11") if match[0] == "9/11" else None
    full = int(year) if len(year) == 4 else 2000 + int(year)
    if first <= 12 and second <= 12 and first != second:
        return moment(None, match[0])  # which is the month can't be told
    month, day = (first, second) if first <= 12 else (second, first)
    found = make_day(full, month, day)
    return moment(Days(found, found), found.isoformat()) if found else None


def read_holiday(match: re.Match[str], now: Now) -> Moment:
    """Read "Independence Day", dated when its country is told."""
    name = plain(match["holiday"])
    name = fold(match["holiday"]) if name not in names()["holidays"] else name
    country = now.country if name in _NATIONAL else now.country or now.home
    if match["year"]:
        near = make_day(int(match["year"]), 7, 1)
        days = holiday(name, country, near) if near else None
        return moment(days, f"{name} {match['year']}")
    days = holiday(name, country, now.published) if now.published else None
    return moment(days, name)


_NATIONAL = frozenset({"independence day", "republic day", "national day", "unity day"})
"""Holidays that an outlet tells of other countries as often as of its own."""


@cache
def forms() -> tuple[Form, ...]:
    """All ways to write such a date; where two match, the longer one counts."""
    months = {name.lower() for name in (*names()["months"], *names()["short_months"])}
    weekdays = {n.lower() for n in (*names()["weekdays"], *names()["short_weekdays"])}
    parts = {"early", "mid", "late", "end", "start", "beginning"}
    nths = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"}
    nths |= {"ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth"}
    nths |= {"fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"}
    nths |= {"twentieth", "twenty-first", "last", "final"}
    days = sorted(names()["holidays"], key=len, reverse=True)
    holidays = "|".join(re.escape(day).replace("'", "['’]?") for day in days)
    festive = re.compile(rf"(?P<holiday>(?i:{holidays}))\b(?:,? {YEAR})?")
    rows = (
        (months | weekdays, _MONTH_DAY, read_day),
        ({"#"} | weekdays, _DAY_MONTH, read_day),
        (months | parts | {"last", "next", "this"}, _MONTH, read_month),
        ({"#"} | parts, _YEARS, read_years),
        ({"fiscal", "financial", "fy"}, _FISCAL, read_years),
        ({"#", "'"} | parts, _DECADE, read_decade),
        ({"#"} | parts | nths, _CENTURY, read_century),
        ({"q1", "q2", "q3", "q4"} | nths, _QUARTER, read_quarter),
        (parts | set(names()["seasons"]), _SEASON, read_season),
        ({"#"} | nths, _ANNIVERSARY, read_anniversary),
        ({"#"}, _ISO, read_iso),
        ({"#"}, _SLASHED, read_slashed),
        ({day.replace("'s", "").split()[0] for day in days}, festive, read_holiday),
    )
    return tuple(Form(frozenset(words), regex, read) for words, regex, read in rows)
