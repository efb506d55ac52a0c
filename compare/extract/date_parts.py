"""The pieces that dates are written with, as sources of regular expressions.

Every piece is bounded in length and none repeats inside another repeat, so that a
match takes time that doesn't grow with the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.model import Moment

if TYPE_CHECKING:
    import datetime
    import re
    from collections.abc import Callable, Iterable

    from compare.extract.calendar import Days


class Now(NamedTuple):
    """From where a date is reckoned."""

    published: datetime.date | None
    """The article's date; None when unknown."""
    ahead: bool | None = None
    """Whether the clause looks ahead; None when nothing tells."""
    country: str = ""
    """ISO code of the country that the sentence names; empty when none, or several."""
    home: str = ""
    """ISO code of the outlet's country; empty when unknown."""


class Form(NamedTuple):
    """One way to write a date."""

    triggers: frozenset[str]
    """Folded words that it can start with; "#" stands for a digit."""
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Now], Moment | None]
    """Makes the date of a match; None when it is none after all."""
    needs: frozenset[str]
    """One of these stands in every match, in lower case: looking for them first saves
    most trials of the pattern, and often compiling it."""


def make_form(
    triggers: Iterable[str],
    pattern: re.Pattern[str],
    read: Callable[[re.Match[str], Now], Moment | None],
    needs: Iterable[str],
) -> Form:
    """Write a form down as data; see `Form`."""
    return Form(frozenset(triggers), pattern, read, frozenset(needs))


_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November"
    "|December"
)
_SHORT_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|ept|[A-Z]{3}"
_GOES_ON = r",? [\da-z]|[-–]"
"""What follows the full stop of an abbreviation, and not that of a sentence."""

_WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"

MONTH = (
    rf"(?P<month>(?:{_MONTHS}|{_MONTHS.upper()})\b"
    rf"|(?:{_SHORT_MONTHS}|{_SHORT_MONTHS.upper()})(?:(?=\.)|\b))"
    rf"(?:(?<={_SHORT})(?:\.(?={_GOES_ON})|(?!\.(?:{_GOES_ON})))|(?<!{_SHORT}))"
)
WEEKDAY = (
    rf"(?P<weekday>{_WEEKDAYS}|{_WEEKDAYS.upper()}"
    r"|(?:Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun)(?=\.,? [A-Z\d])\.?)"
)
DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?!\d|[.,:/]\d|%)(?:st|nd|rd|th)?\b"
YEAR = r"(?P<year>1[0-9]\d\d|20\d\d)(?!\d|,\d|\.\d|%)\b"
REL_YEAR = r"(?P<rel>(?i:this|next|last)) year\b"
"""The year beside a month or a season: "in April next year"."""

PART = r"(?:(?P<part>(?i:early|mid|late|end of|start of|beginning of))[- ](?:in )?)?"
PARTS = frozenset({"early", "mid", "late", "end", "start", "beginning"})
"""Folded words that `PART` can start with."""

DAYPART = (
    r"(?P<daypart>(?:early |late |mid-)?"
    r"(?:morning|afternoon|evening|night|lunchtime|midday|noon|midnight|dawn))\b"
)
SPELLED = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
    r"|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)"
)
COUNT = (
    rf"(?P<count>(?i:\d{{1,3}}(?:\.\d)?(?:-\d{{1,3}})?|{SPELLED}(?: to {SPELLED})?"
    r"|half an?|(?:three[ -]quarters|(?:a )?quarter) of an?|an?)"
    r"(?i:[ -]and[ -]a[ -](?:half|quarter))?)"
)
VAGUE_COUNT = (
    r"(?P<vague>(?i:(?:a )?(?:couple of|few|several|many|dozens of|hundreds of"
    r"|thousands of|number of)))"
)
UNIT = (
    r"(?P<unit>minute|hour|day|fortnight|week|month|year|decade|centur|season|night)"
    r"(?:s|y|ies)?\b"
)
HEDGE = (
    r"(?P<hedge>(?i:(?:about|around|nearly|almost|roughly|approximately|more than"
    r"|less than|fewer than|over|at least|at most|just over|just under|some|only|just"
    r"|well over|up to|barely|not even|as little as|within)) )?"
)
NOT_IN_A_NAME = r"(?! Agreement\b)"
"""A day that opens a name is no date: "the Good Friday Agreement"."""


_STEPS = {"last": -1, "this": 0, "next": 1}


def year_told(match: re.Match[str], now: Now) -> int | None:
    """The year that is given with a time, or counted from the article's; else None."""
    if match["year"]:
        return int(match["year"])
    if not match["rel"] or now.published is None:
        return None
    return now.published.year + _STEPS[match["rel"].lower()]


def moment(days: Days | None, name: str, clock: str = "") -> Moment:
    """A moment over some days, or one that is only named."""
    if days is None:
        return Moment(None, None, name, clock)
    return Moment(days.start, days.end, name, clock)


def plain(text: str) -> str:
    """The normal form of a phrase: lower case, single spaces, straight quotes."""
    return " ".join(text.lower().replace("’", "'").replace("-", " ").split())
