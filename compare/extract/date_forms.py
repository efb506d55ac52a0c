"""Days, months and years: "Aug. 24, 1991", "early 2017", "2006 to 2011", "9/11"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from compare.extract.calendar import (
    Days,
    make_day,
    month_days,
    month_number,
    names,
    nearest,
    part_of,
    year_days,
)
from compare.extract.date_parts import (
    DAY,
    MONTH,
    PART,
    PARTS,
    REL_YEAR,
    WEEKDAY,
    YEAR,
    Form,
    make_form,
    moment,
    year_told,
)
from compare.text.later import later

if TYPE_CHECKING:
    import datetime
    import re

    from compare.extract.date_parts import Now
    from compare.model import Moment

_MONTH_DAY = later(
    rf"(?:{WEEKDAY},? )?{MONTH} {DAY}"
    r"(?:(?: ?[-–] ?| to )(?P<day2>[12]\d|3[01]|[1-9])(?:st|nd|rd|th)?\b)?"
    rf"(?:,? {YEAR})?"
)
_DAY_MONTH = later(
    rf"(?:{WEEKDAY},? (?:the )?)?{DAY}"
    r"(?:(?: ?[-–] ?| to )(?P<day2>[12]\d|3[01]|[1-9])(?:st|nd|rd|th)?)?"
    rf" (?:of )?{MONTH}(?:,? {YEAR}|(?! \d))"
)
_MONTH = later(
    rf"(?:(?P<turn>(?i:last|next|this|this past|this coming)) )?{PART}{MONTH}"
    rf"(?:,? (?:of )?{YEAR}|(?: of)? {REL_YEAR})?(?! \d|[-–][A-Z])"
)
_YEARS = later(
    rf"{PART}{YEAR}(?:(?: ?[-–/] ?| to | through )(?P<year2>(?:1\d|20)\d\d|\d\d)\b)?"
    r"(?![-–]\d)"
)
_FISCAL = later(
    r"(?:(?i:fiscal|financial|FY) ?(?:year )?(?:ending (?:in )?)?)"
    rf"{YEAR}(?:[-–/](?P<year2>\d{{4}}|\d\d)\b)?"
)
_LONGEST_NAME = 30
"""Characters after a day that can say what event is called by it."""

_ISO = later(r"(?P<y>1\d{3}|20\d\d)-(?P<m>[01]\d)-(?P<d>[0-3]\d)\b")
_SLASHED = later(
    r"(?P<a>[0-3]?\d)/(?P<b>[0-3]?\d)(?:/(?P<y>(?:19|20)\d\d|\d\d))?(?![\d/])"
)


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
    event = _event(match, month, day)
    if event and (now.published is None or now.published >= event.start):
        return moment(event, f"{name} {event.start.year}")
    if now.published is None:
        return moment(None, name)
    years = (now.published.year + step for step in _steps(now.ahead))
    near = nearest(now.published, [_days_of(year, month, day, last) for year in years])
    return moment(near, name)


def _event(match: re.Match[str], month: int, day: int) -> Days | None:
    """The day of an event that is called by it: "the Sept. 11 attacks"."""
    known = names()["events"].get(f"{month:02}-{day:02}")
    if known is None:
        return None
    ahead = match.string[match.end() : match.end() + _LONGEST_NAME].lower().split()
    named = any(word.strip(",.;:'’") in known["words"] for word in ahead[:2])
    return _days_of(known["year"], month, day, day) if named else None


def _days_of(year: int, month: int, day: int, last: int) -> Days | None:
    start, end = make_day(year, month, day), make_day(year, month, last)
    return Days(start, end) if start and end and start <= end else None


def _steps(ahead: bool | None) -> tuple[int, ...]:
    """Which years a day without one can be of: that before, of, after the article."""
    return (0, 1) if ahead else (-1, 0, 1)


def read_month(match: re.Match[str], now: Now) -> Moment | None:
    """Read a month, with its year or the nearest the tense allows."""
    month = month_number(match["month"])
    told = year_told(match, now)
    if not told and not _is_month(match):
        return None
    part = (match["part"] or "").lower()
    name = " ".join(filter(None, (part, names()["months"][month - 1].lower())))
    if told:
        return moment(part_of(month_days(told, month), part), f"{name} {told}")
    if now.published is None:
        return moment(None, name)
    year = _year_of_month(month, (match["turn"] or "").lower(), now.published, now)
    return moment(part_of(month_days(year, month), part), name)


def _is_month(match: re.Match[str]) -> bool:
    """Whether a name that is a word or a person's too stands for the month."""
    before = match.string[max(0, match.start() - 12) : match.start()].lower().split()
    opener = before[-1] if before else ""
    told = opener in _OPENERS or bool(match["turn"] or match["part"])
    text = match["month"].capitalize()
    if text in ("May", "March", "April", "June", "August") or len(text) < 4:
        end = match.end("month")
        dotted = match.string[end : end + 1] == "." and len(text) < 5 and text != "May"
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


def read_years(match: re.Match[str], now: Now) -> Moment | None:
    """Read a year, a part of one, or a run of years."""
    years = _years_of(match)
    if years is None:
        return None
    first, last = years
    part = (match["part"] or "").lower()
    name = f"{first} to {last}" if match["year2"] else f"{part} {first}".strip()
    return moment(part_of(year_days(first, last), part), name)


def read_fiscal(match: re.Match[str], now: Now) -> Moment | None:
    """Read a fiscal year, whose first day is another in each country."""
    years = _years_of(match)
    return moment(None, f"fiscal {years[1]}") if years else None


def _years_of(match: re.Match[str]) -> tuple[int, int] | None:
    first, second = int(match["year"]), match["year2"]
    if not second:
        return (first, first) if _is_year(match, first) else None
    last = _last_year(first, second)
    return (first, last) if first <= last else None


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
    return 1900 <= year < 2100 or opener in _OPENERS or _has_part(match)


def _has_part(match: re.Match[str]) -> bool:
    return bool(match.groupdict().get("part"))


_AMOUNT = later(
    r"[ -](?:people|times|miles|km|kilomet|met(?:er|re)s|feet|men\b|women|children|jobs"
    r"|troops|soldiers|points|per ?cent|dollars|euros|pounds|years|days|hours|votes"
    r"|tons|tonnes|acres|students|workers|employees|deaths|cases|pages|words)|%|°|[A-Za-z]"
)


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


@cache
def forms() -> tuple[Form, ...]:
    """All ways to write such a date; where two match, the longer one counts."""
    months = {name.lower() for name in (*names()["months"], *names()["short_months"])}
    weekdays = {n.lower() for n in (*names()["weekdays"], *names()["short_weekdays"])}
    month_stems = {month[:3] for month in months}
    rows = (
        (months | weekdays, _MONTH_DAY, read_day, month_stems),
        ({"#"} | weekdays, _DAY_MONTH, read_day, month_stems),
        (months | PARTS | {"last", "next", "this"}, _MONTH, read_month, month_stems),
        ({"#"} | PARTS, _YEARS, read_years, {"1", "20"}),
        ({"fiscal", "financial", "fy"}, _FISCAL, read_fiscal, {"1", "20"}),
        ({"#"}, _ISO, read_iso, {"-"}),
        ({"#"}, _SLASHED, read_slashed, {"/"}),
    )
    return tuple(make_form(*row) for row in rows)
