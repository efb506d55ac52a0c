"""Times of day: "2:52 p.m.", "17:00 GMT", "5 p.m. Eastern time", "noon"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from compare.extract.calendar import names
from compare.extract.date_parts import make_form, moment, plain
from compare.text.later import later

if TYPE_CHECKING:
    import re

    from compare.extract.date_parts import Form, Now
    from compare.model import Moment

_ZONE = (
    r"(?: (?P<zone>(?:GMT|UTC|BST|CES?T|EES?T|MSK|IST|JST|[ACEMP][SD]?T)\b"
    r"|(?:Eastern|Central|Mountain|Pacific|Atlantic|local|Moscow|Kyiv|London)"
    r"(?: (?:Standard |Daylight |Summer )?[Tt]ime)?\b))?"
)
_NUMBERS = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_HALF = r"(?P<half>[ap])(?:\. ?m\b\.?| ?m\b)"
_TWELVE = later(
    r"(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?"
    r"(?:(?: ?[-–] ?| to )(?:1[0-2]|[1-9])(?:[:.][0-5]\d)?)?"
    rf" ?(?i:{_HALF}){_ZONE}"
)
_TWENTY_FOUR = later(
    r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?![\d:,%])"
    rf"(?: ?(?:hours|hrs|h)\b)?{_ZONE}"
)
_MILITARY = later(
    r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?: ?(?:hours|hrs|h)\b)? ?"
    r"(?P<zone>GMT|UTC|BST|CES?T|local time)\b"
)
_OCLOCK = later(
    rf"(?P<hour>1[0-2]|[1-9]|(?i:{'|'.join(_NUMBERS)})) o['’]clock\b"
    r"(?: in the (?P<daypart>morning|afternoon|evening))?"
    r"|(?P<digits>1[0-2]|[1-9]) in the (?P<part>morning|afternoon|evening)\b"
)
_PAST = later(
    r"(?:a )?(?P<part>quarter|half|five|ten|twenty|twenty-five)(?: minutes)? "
    rf"(?P<side>past|to) (?P<hour>{'|'.join(_NUMBERS)}|1[0-2]|[1-9])\b"
    r"(?: ?(?P<half>[ap])\.?m\b\.?| (?:in the|this|that|on \w+day) "
    r"(?P<daypart>morning|afternoon|evening)\b| at (?P<night>night)\b)?"
)
_MINUTES = {
    "five": 5,
    "ten": 10,
    "quarter": 15,
    "twenty": 20,
    "twenty-five": 25,
    "half": 30,
}
_EARLY = later(r"(?i:(?:the )?(?:early|small) hours)\b")
_NOON = later(r"(?P<word>(?i:noon|midnight|midday))\b" + _ZONE)
_WORDS = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}


def read_twelve(match: re.Match[str], now: Now) -> Moment:
    """Read "2:52 p.m."."""
    hour = int(match["hour"]) % 12 + 12 * (match["half"].lower() == "p")
    return _at(hour, int(match["minute"] or 0), match["zone"])


def read_twenty_four(match: re.Match[str], now: Now) -> Moment:
    """Read "17:00" and "0300 GMT"."""
    return _at(int(match["hour"]), int(match["minute"]), match["zone"])


def read_oclock(match: re.Match[str], now: Now) -> Moment:
    """Read "five o'clock": morning or evening as far as it is said."""
    hour = _hour(match["hour"] or match["digits"])
    part = match["daypart"] or match["part"]
    late = part in ("afternoon", "evening")
    if not part:
        return moment(None, f"{hour} o'clock")
    return _at(hour % 12 + 12 * late, 0, None)


def _hour(text: str) -> int:
    """The hour that digits or a word give."""
    return int(text) if text.isdigit() else _NUMBERS.index(text.lower()) + 1


def read_past(match: re.Match[str], now: Now) -> Moment | None:
    """Read "quarter past five in the morning" and "half past six"."""
    part, past = match["part"].lower(), match["side"] == "past"
    if part == "half" and not past:
        return None
    hour, minute = _hour(match["hour"]), _MINUTES[part] if past else -_MINUTES[part]
    late = match["half"] == "p" or match["daypart"] in ("afternoon", "evening")
    if not (match["half"] or match["daypart"] or match["night"]):
        return moment(None, plain(match[0]))
    minutes = (hour % 12 + 12 * (late or bool(match["night"]))) * 60 + minute
    told = _at(minutes // 60 % 24, minutes % 60, None)
    return replace(told, name=f"about {told.name}")  # said so, it is no exact minute


def read_noon(match: re.Match[str], now: Now) -> Moment:
    """Read "noon" and "midnight"."""
    clock = _WORDS[match["word"].lower()]
    return moment(None, plain(match[0]), clock)


def read_early(match: re.Match[str], now: Now) -> Moment:
    """Read "the early hours" and "the small hours"."""
    return moment(None, "early hours", "early morning")


NEARLY = ("about", "around", "approximately", "roughly", "nearly", "almost")
"""Words before an hour that let it be a little earlier or later."""
SOON = ("shortly", "just", "soon", "moments", "minutes")
"""Words that with "before" or "after" let it be a little to the one side."""
_BLUR = later(
    rf"(?i:\b(?P<blur>(?:(?:{'|'.join(SOON)}) (?:before|after)"
    rf"|{'|'.join(NEARLY)})) (?:at )?)$"
)
_LONGEST_BLUR = 24
"""Characters before a time of day in which what blurs it stands."""


def blurred(value: Moment, text: str, start: int) -> tuple[int, Moment]:
    """A time of day with what stands before it: "shortly before 7am", "about 06:50".

    Args:
        value: The time.
        text: The article's text.
        start: Where the time stands in it.
    """
    if ":" not in value.clock or value.start:
        return start, value
    opened = max(0, start - _LONGEST_BLUR)
    found = _BLUR.search(text[opened:start])
    if not found:
        return start, value
    name = f"{plain(found['blur'])} {value.name}"
    return opened + found.start(), replace(value, name=name)


_RECKONED = later(r"utc(?P<hours>[+-]\d{1,2})(?::(?P<minutes>\d\d))?")


def zone_of(moment: Moment) -> tuple[int, ...] | None:
    """Minutes east of Greenwich that the zone of an hour can be, or None."""
    words = moment.name.split()
    for count in (2, 1):
        offsets = _zones().get(" ".join(words[-count:]))
        if offsets is not None and len(words) > count:
            return offsets
    reckoned = _RECKONED.fullmatch(words[-1]) if words else None
    if not reckoned:
        return None
    sign = -1 if reckoned["hours"].startswith("-") else 1
    return (60 * int(reckoned["hours"]) + sign * int(reckoned["minutes"] or 0),)


def is_local(moment: Moment) -> bool:
    """Whether an hour is said to be that of the place."""
    return moment.name.endswith((" local time", " local"))


def minutes_of(moment: Moment) -> int:
    """Minutes from midnight of an hour."""
    hour, _, minute = moment.clock.partition(":")
    return int(hour) * 60 + int(minute)


def in_zone(moment: Moment, east: int) -> Moment:
    """An hour without a zone that is known, with one so many minutes east."""
    name = moment.name.removesuffix(" time").removesuffix(" local")
    hours, minutes = divmod(abs(east), 60)
    tail = f":{minutes:02}" if minutes else ""
    return replace(moment, name=f"{name} utc{'-' if east < 0 else '+'}{hours}{tail}")


@cache
def _zones() -> dict[str, tuple[int, ...]]:
    table = names()["zones"]
    return {name: tuple(offsets) for name, offsets in table.items()}


def _at(hour: int, minute: int, zone: str | None) -> Moment:
    clock = f"{hour:02}:{minute:02}"
    return moment(None, f"{clock} {plain(zone or '')}".strip(), clock)


def forms() -> tuple[Form, ...]:
    """All ways to write a time of day."""
    hours = {"#", *_NUMBERS}
    halves = {half + gap + "m" for half in "ap" for gap in ("", ".", " ", ". ")}
    zones = {"gmt", "utc", "bst", "cet", "cest", "eet", "eest", "local"}
    rows = (
        ({"#"}, _TWELVE, read_twelve, halves),
        ({"#"}, _TWENTY_FOUR, read_twenty_four, {":"}),
        ({"#"}, _MILITARY, read_twenty_four, zones),
        (hours, _OCLOCK, read_oclock, {"clock", "in the "}),
        ({"a", *_MINUTES}, _PAST, read_past, {" past ", " to "}),
        ({"early", "small", "the"}, _EARLY, read_early, {"early hours", "small hours"}),
        (_WORDS, _NOON, read_noon, _WORDS),
    )
    return tuple(make_form(*row) for row in rows)
