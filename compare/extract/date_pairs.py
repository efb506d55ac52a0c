"""Two times that are one: "5 p.m. on Friday", "from Monday to Wednesday"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.extract.calendar import Days
from compare.extract.clocks import in_zone, is_local, minutes_of, zone_of
from compare.extract.date_parts import moment
from compare.model import Span
from compare.text.later import later

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compare.model import Moment

    Dated = tuple[Span, Moment]

_REACH = 24
"""Characters that may lie between the two."""

_CLOCK_DAY = later(r",?(?: on)? |(?: of| on) (?:the )?")
_DAY_CLOCK = later(
    r",?(?: (?:at|around|about|by|from|until|before|after|shortly|just|exactly)){0,3} "
)
_OR = ", or "
_OTHER_ZONE = frozenset({" (", _OR, " or ", "/", " / "})
"""What stands between one hour and the same in another zone."""

_HALF_DAY = 12 * 60
_ZONE_STEP = 15
"""Minutes; no two zones lie apart by another number than a multiple of it."""

_RANGE = later(r" (?:to|until|till|through|and) ")
_BEFORE_AND = ("between ",)
_BEFORE_TO = ("from ", "between ")
"""What stands before two times joined by "and", by "to", where they are a stretch."""


def joined(text: str, found: Iterable[Dated]) -> Iterator[Dated]:
    """Join a time of day to the day beside it, and both ends of a stretch of days.

    Args:
        text: The article's text.
        found: The dates of a sentence, in order, with spans that count in that text.
    """
    last: Dated | None = None
    for one in found:
        pair = _pair(text, last, one) if last else None
        if last and not pair:
            yield last
        last = pair or one
    if last:
        yield last


def _pair(text: str, one: Dated, two: Dated) -> Dated | None:
    if two[0].start - one[0].end > _REACH:
        return None
    gap = text[one[0].end : two[0].start]
    zoned = _in_two_zones(text, one, two) if gap in _OTHER_ZONE else None
    if zoned:
        return zoned
    value: Moment | None = None
    if _is_hour(one[1]) and _is_day(two[1]) and _CLOCK_DAY.fullmatch(gap):
        value = _at(two[1], one[1])
    elif _is_day(one[1]) and _is_hour(two[1]) and _DAY_CLOCK.fullmatch(gap):
        value = _at(one[1], two[1])
    elif _RANGE.fullmatch(gap) and _opens(text, one[0].start, gap.strip()):
        value = _from_to(one[1], two[1])
    return (Span(one[0].start, two[0].end), value) if value else None


def _in_two_zones(text: str, one: Dated, two: Dated) -> Dated | None:
    """One hour told in two zones: "03:42 local time (01:42 GMT)".

    That of the place stands for both, with the zone that the other tells.
    """
    left, right = one[1], two[1]
    gap = text[one[0].end : two[0].start]
    closed = gap.endswith("(") and text[two[0].end : two[0].end + 1] == ")"
    if ":" not in left.clock or ":" not in right.clock:
        return None
    abroad = left.start is None and _is_greenwich(left) and not _is_greenwich(right)
    own, other = (right, left) if abroad else (left, right)
    zones, known = zone_of(own), zone_of(other)
    east = (minutes_of(own) - minutes_of(other) + _HALF_DAY) % (2 * _HALF_DAY)
    if other.start or not known or east % _ZONE_STEP:
        return None
    if not (zones or closed or is_local(own) or gap == _OR):
        return None  # "at 3 p.m. or 4 p.m. GMT"
    easts = {(east - _HALF_DAY + zone) for zone in known}
    if zones is None:
        own = in_zone(own, min(easts))
    elif easts.isdisjoint(zones):
        return None
    return Span(one[0].start, two[0].end + closed), own


def _is_greenwich(value: Moment) -> bool:
    return value.name.endswith((" gmt", " utc"))


def _is_hour(value: Moment) -> bool:
    return value.start is None and (
        ":" in value.clock or value.name.endswith(("o'clock", "early hours"))
    )


def _is_day(value: Moment) -> bool:
    day = value.start is not None and value.start == value.end
    return day and ":" not in value.clock


def _at(day: Moment, hour: Moment) -> Moment:
    """A time on a day; "11 o'clock" on a night is 23:00."""
    clock = hour.clock or _on_dial(hour.name, day.clock)
    return replace(day, name=f"{day.name} {hour.name}", clock=clock)


def _on_dial(name: str, part: str) -> str:
    hour = name.partition(" ")[0]
    if not hour.isdigit() or not part:
        return part
    late = part.endswith(("afternoon", "evening", "night"))
    return f"{int(hour) % 12 + 12 * late:02}:00"


def _opens(text: str, start: int, joiner: str) -> bool:
    """Whether the words before make two times a stretch: "between", "from"."""
    before = text[max(0, start - 8) : start].lower()
    openers = _BEFORE_AND if joiner == "and" else _BEFORE_TO
    return joiner == "through" or before.endswith(openers)


def _from_to(one: Moment, two: Moment) -> Moment | None:
    if one.start is None or two.end is None or one.clock or two.clock:
        return None
    if two.start is None or one.start >= two.start:
        return None
    return moment(Days(one.start, two.end), f"{one.name} to {two.name}")
