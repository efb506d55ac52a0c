"""Dates told from another day: "last week", "Monday morning", "the next day"."""

from __future__ import annotations

import datetime
from functools import cache
from typing import TYPE_CHECKING

from compare.extract.calendar import (
    Days,
    names,
    nearest_weekday,
    season_near,
    shift,
    week_days,
    weekday_number,
    year_days,
)
from compare.extract.date_parts import (
    DAYPART,
    NOT_IN_A_NAME,
    SPELLED,
    WEEKDAY,
    Form,
    make_form,
    moment,
    plain,
)
from compare.text import parse_number
from compare.text.later import later

if TYPE_CHECKING:
    import re

    from compare.extract.date_parts import Now
    from compare.model import Moment

_WEEKDAY = later(
    r"(?:(?P<turn>(?i:last|next|this past|this coming|this|early|late|earlier|later"
    rf"|the following|the previous)) )?{WEEKDAY}(?:(?:'s|’s)?[ -]{DAYPART})?(?!s)"
    rf"{NOT_IN_A_NAME}"
)
_TURN = later(
    r"(?:(?P<lead>(?i:early|earlier|late|later|since)) )?"
    r"(?P<turn>(?i:last|next|this|past|previous|coming|following|current|upcoming)) "
    r"(?:(?P<few>(?i:few|several|couple of|many))(?: more)? "
    rf"|(?P<count>\d{{1,3}}|(?i:{SPELLED})(?: and a half)?)[ -])?"
    r"(?P<unit>(?i:minute|hour|day|week|weekend|month|year|decade|century|centurie|fall"
    r"|spring|summer|autumn|winter|night|morning|afternoon|evening|quarter"
    r"|fiscal year|school year))s?\b(?! of (?:the|his|her|their|its)\b|-old)"
)
_LASTING = later(
    r"(?P<for>(?i:for|in|over)) "
    r"(?P<vague>(?i:many |several |recent |some |a few |more than a |over a "
    r"|about a |nearly a |almost a )?)"
    r"(?P<unit>(?i:minute|hour|day|week|month|year|decade|centurie|generation))"
    r"(?P<s>s?)\b"
    r"(?! (?:ago|later|earlier|after|before)\b|-)"
)
_SOON = later(
    r"(?:(?P<at>(?i:earlier|later|early|late)) (?:in the |on |that |the same |this )?)"
    r"(?P<unit>(?i:day|week|month|year|night|evening|morning|afternoon))\b"
)
_WORD = later(
    r"(?P<word>(?i:the day before yesterday|the day after tomorrow|today|yesterday"
    r"|tomorrow|tonight|overnight|over the weekend"
    r"|(?:the )?(?:day|night|week|month|year|morning|evening) (?:before|after)"
    r"|(?:the )?(?:very )?(?:next|following|same|previous) "
    r"(?:day|night|morning|evening|afternoon|week|month|year)"
    r"|that (?:same )?(?:day|night|morning|evening|afternoon|week|month|year)))"
    rf"(?: {DAYPART})?\b(?!-)"
)
_RECURRING = ("every ", "Every ", "each ", "Each ")
_NEAR_FUTURE = frozenset({"next", "coming", "following", "upcoming", "this coming"})
_PAST = frozenset({"last", "past", "previous", "this past"})
_PARTS_OF_DAY = frozenset({"night", "morning", "afternoon", "evening"})


def read_weekday(match: re.Match[str], now: Now) -> Moment:
    """Read "Sunday": the nearest one, back or ahead as the clause looks."""
    weekday = weekday_number(match["weekday"].rstrip("."))
    turn = (match["turn"] or "").lower()
    clock = plain(match["daypart"] or "")
    if match.string[max(0, match.start() - 6) : match.start()].endswith(_RECURRING):
        return moment(None, f"every {names()['weekdays'][weekday].lower()}", clock)
    if turn in ("early", "late"):
        clock = f"{turn} {clock}".strip()
    name = names()["weekdays"][weekday].lower()
    if now.published is None or turn in ("the following", "the previous"):
        return moment(None, f"{turn} {name}".strip(), clock)
    ahead = bool(now.ahead) if turn not in _PAST else False
    ahead = ahead or turn in _NEAR_FUTURE
    strict = turn in ("last", "next", "this past")
    day = nearest_weekday(now.published, weekday, ahead=ahead, strict=strict)
    return moment(Days(day, day), name, clock)


def read_turn(match: re.Match[str], now: Now) -> Moment | None:
    """Read "last week", "this morning", "the next few days", "earlier this year"."""
    turn, unit = match["turn"].lower(), match["unit"].lower()
    many = bool(match["few"] or match["count"])
    plural = match[0].lower().endswith("s")
    if turn in ("this", "current") and (many or plural):
        return None
    lead = (match["lead"] or "").lower()
    words = (
        lead,
        turn,
        plain(match["few"] or match["count"] or ""),
        unit + "s" * plural,
    )
    name = " ".join(filter(None, words))
    if unit in _PARTS_OF_DAY and not many:
        return _part_of_day(turn, unit, name, now)
    if now.published is None or match["few"] or (plural and not many):
        return moment(None, name)
    if match["count"]:
        return moment(_run(turn, match["count"], unit, now.published), name)
    return moment(days_of_turn(turn, unit, now.published), name)


def _part_of_day(turn: str, unit: str, name: str, now: Now) -> Moment:
    """Read "last night" and "this morning"; "the next morning" is told elsewhere."""
    if now.published is None or turn not in ("last", "this"):
        return moment(None, name, unit)
    day = now.published - datetime.timedelta(days=turn == "last")
    return moment(Days(day, day), name, unit)


def _run(turn: str, count: str, unit: str, day: datetime.date) -> Days | None:
    """The days of "the past three weeks", up to the article's date or from it on."""
    number = parse_number(count)
    if number is None or unit not in ("day", "week", "month", "year", "decade"):
        return None
    if turn in _NEAR_FUTURE:
        end = shift(day, number, unit)
        return Days(day, end.end) if end else None
    start = shift(day, -number, unit)
    return Days(start.start, day) if start else None


def days_of_turn(turn: str, unit: str, day: datetime.date) -> Days | None:
    """The days of "last week", "this year" or "the year", "next summer"."""
    step = -1 if turn in _PAST else int(turn in _NEAR_FUTURE)
    if turn in ("past", "following", "previous"):
        return None  # told from another day, or up to any length
    if unit in names()["seasons"]:
        return season_near(unit, step, day)
    if unit == "weekend":
        week = week_days(day, step - (day.weekday() < 2 and turn == "this"))
        return Days(week.end - datetime.timedelta(days=1), week.end)
    if unit == "decade":
        first = day.year // 10 * 10 + 10 * step
        return year_days(first, first + 9)
    return shift(day, step, unit) if unit in ("week", "month", "year") else None


def read_lasting(match: re.Match[str], now: Now) -> Moment | None:
    """Read "for months", "in recent years": how long or since when, left open."""
    how, plural = plain(match["vague"]), bool(match["s"])
    if plural == how.endswith(" a"):
        return None
    if match["for"].lower() != "for" and how != "recent":
        return None
    return moment(None, plain(match[0]))


def read_soon(match: re.Match[str], now: Now) -> Moment:
    """Read "later in the day", "earlier that week"."""
    return moment(None, plain(match[0]))


def read_word(match: re.Match[str], now: Now) -> Moment | None:
    """Read "today", "overnight", "the next day", "tomorrow morning"."""
    word = plain(match["word"])
    if (
        match.string[max(0, match.start() - 14) : match.start()].endswith(_OUTLETS)
        and match[0][0].isupper()
    ):
        return None
    if match.string[max(0, match.start() - 3) : match.start()].endswith(_RATES):
        return None
    clock = plain(match["daypart"] or "") or _CLOCKS.get(word, "")
    step = _STEPS.get(word)
    name = " ".join(filter(None, (word, plain(match["daypart"] or ""))))
    if now.published is None:
        return moment(None, name, clock)
    if word == "over the weekend":
        saturday = nearest_weekday(now.published, 5, ahead=False)
        return moment(Days(saturday, saturday + datetime.timedelta(days=1)), name)
    if step is None:
        return moment(None, name, clock)
    first, last = (now.published + datetime.timedelta(days=days) for days in step)
    return moment(Days(first, last), name, clock)


_RATES = (" a ", " an ")
"""What makes "day before" the end of a rate: "twice a day before meals"."""

_OUTLETS = ("USA ", "Russia ", "India ", "Psychology ", "Catholic ", "Christianity ")
"""What makes "Today" the name of an outlet."""

_STEPS = {
    "today": (0, 0),
    "tonight": (0, 0),
    "yesterday": (-1, -1),
    "tomorrow": (1, 1),
    "overnight": (-1, 0),
    "the day before yesterday": (-2, -2),
    "the day after tomorrow": (2, 2),
}
_CLOCKS = {"tonight": "night", "overnight": "night"}


@cache
def forms() -> tuple[Form, ...]:
    """All ways to write such a date; where two match, the longer one counts."""
    weekdays = {n.lower() for n in (*names()["weekdays"], *names()["short_weekdays"])}
    leads = {"early", "earlier", "late", "later"}
    turns = {"last", "next", "this", "past", "previous", "coming", "following"}
    turns |= {"current", "upcoming", "since"}
    words = {"the", "today", "yesterday", "tomorrow", "tonight", "overnight", "that"}
    rows = (
        (
            weekdays | leads | {"last", "next", "this", "the"},
            _WEEKDAY,
            read_weekday,
            {day[:3] for day in weekdays},
        ),
        (
            turns | leads | {"current", "upcoming", "since"},
            _TURN,
            read_turn,
            _STRETCHES,
        ),
        ({"for", "in", "over"}, _LASTING, read_lasting, _STRETCHES),
        (leads, _SOON, read_soon, _STRETCHES),
        (
            words | {"day", "night", "next", "following", "same", "over"},
            _WORD,
            read_word,
            _STRETCHES | {"tomorrow"},
        ),
    )
    return tuple(make_form(*row) for row in rows)


_STRETCHES = frozenset(
    {"minute", "hour", "day", "week", "month", "year", "decade", "centur", "generation"}
    | {"fall", "spring", "summer", "autumn", "winter", "night", "morning", "afternoon"}
    | {"evening", "quarter", "fortnight"}
)
