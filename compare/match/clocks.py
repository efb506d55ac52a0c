"""Times of day side by side: an hour and a part of the day, hours of two zones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.extract.clocks import NEARLY, SOON, is_local, minutes_of, zone_of
from compare.match.agreement import Agreement
from compare.model import Moment

if TYPE_CHECKING:
    from compare.extract.date_away import Gap

_DAY = 24 * 60
_PARTS = {"morning": (0, 720), "afternoon": (720, 1080), "evening": (960, 1440)}
_PARTS |= {"night": (1080, 1440), "early morning": (0, 480)}
"""Minutes from midnight between which a part of the day lies, both ends inclusive."""


def compare_clocks(one: Moment, two: Moment) -> Agreement:
    """Say how the times of day of two moments of one day agree.

    An hour and the part of the day it lies in leave both possible; so do hours of which
    one has no zone that is known, unless they read the same.
    """
    if not one.clock or not two.clock:
        return Agreement.SAME
    if ":" not in one.clock or ":" not in two.clock:
        return _compare_parts(one, two)
    if _instants(one) & _instants(two):
        return Agreement.SAME
    if _windows_meet(one, two):
        return Agreement.BOTH_POSSIBLE
    told = zone_of(one) is not None, zone_of(two) is not None
    if told == (False, False) and not is_local(one) and not is_local(two):
        return Agreement.CLASH
    return Agreement.CLASH if all(told) else Agreement.BOTH_POSSIBLE


def compare_hours(one: Moment, two: Moment) -> Agreement:
    """Say how two hours agree of which neither, or just one, has a day.

    Unlike hours may be of two deeds, so they are never a clash; "shortly before 7am"
    and "06:40" leave both possible. One without a zone is that of the place.
    """
    if ":" not in one.clock or ":" not in two.clock:
        return Agreement.INCOMPARABLE
    gap = gap_between(one, two)
    if gap == 0 and not _sides(one) and not _sides(two):
        return Agreement.SAME
    near = gap <= _LATE and not (is_blurred(one) or is_blurred(two))
    if near or _windows_meet(one, two):
        return Agreement.BOTH_POSSIBLE
    return Agreement.INCOMPARABLE


def compare_gaps(one: Gap, two: Gap) -> Agreement:
    """Say how "43 minutes after" and "three quarters of an hour later" agree.

    Within a day few things lie just as far apart; "two days later" many do.
    """
    long = max(one.minutes, two.minutes)
    if one.later is not two.later or long >= _DAY:
        return Agreement.INCOMPARABLE
    bounds = {one.hedge, two.hedge} & (_MORE | _LESS)
    if one.minutes == two.minutes and not bounds:
        return Agreement.SAME
    near = abs(one.minutes - two.minutes) <= _ROUGHLY * long
    possible = near and not _is_past(one, two) and not _is_past(two, one)
    return Agreement.BOTH_POSSIBLE if possible else Agreement.INCOMPARABLE


_MORE = frozenset({"more than", "over", "just over", "well over", "at least"})
_LESS = frozenset({"less than", "just under", "nearly", "almost", "at most", "within"})


def _is_past(bound: Gap, other: Gap) -> bool:
    """Whether a length lies past what another is bounded by: 54 and "over an hour"."""
    if bound.hedge in _MORE:
        return other.minutes < bound.minutes
    return bound.hedge in _LESS and other.minutes > bound.minutes


_ROUGHLY = 0.15
"""How far such a length may be off, as a share of it: a convention of ours."""

_LATE = 90
"""Minutes that one deed may be told apart: what was planned for 8pm was done at 9."""


def is_hour(value: object) -> bool:
    """Whether a value is an hour, with or without its day."""
    return isinstance(value, Moment) and ":" in value.clock


_ROUNDED = 5
"""Minutes to which an hour may be rounded."""


def is_plain(value: object) -> bool:
    """Whether a value is an hour that nothing blurs."""
    return isinstance(value, Moment) and is_hour(value) and not is_blurred(value)


def is_minute(value: object) -> bool:
    """Whether a value is an hour to the minute, as few things of an event happen at.

    What is told to five minutes may be rounded, and many a thing begins on the quarter.
    """
    if not isinstance(value, Moment) or not is_plain(value):
        return False
    return minutes_of(value) % _ROUNDED > 0


def gap_between(one: Moment, two: Moment) -> int:
    """Minutes between two hours, the shorter way round the dial."""
    return min(abs(gap) for gap in _gaps(one, two))


def _gaps(one: Moment, two: Moment) -> list[int]:
    """Minutes from one hour to another, for each zone that they can be of."""
    easts = zone_of(one), zone_of(two)
    apart = {0}
    if easts[0] is not None and easts[1] is not None:
        apart = {west - east for west in easts[0] for east in easts[1]}
    gap = minutes_of(two) - minutes_of(one)
    return [(gap + shift + _DAY // 2) % _DAY - _DAY // 2 for shift in apart]


_AROUND = 15
"""Minutes that "about 7am" may be off: a convention of ours."""

_SHORTLY = 30
"""The same of "shortly before 7am", on its one side."""


def is_blurred(moment: Moment) -> bool:
    """Whether an hour is given as about so late, or as shortly before or after."""
    return ":" in moment.clock and _window(moment)[0] != _window(moment)[1]


def _windows_meet(one: Moment, two: Moment) -> bool:
    """Whether two hours, one of them blurred, can be the same."""
    if not is_blurred(one) and not is_blurred(two):
        return False
    (early, late), (start, end) = _window(one), _window(two)
    return any(early <= gap + end and gap + start <= late for gap in _gaps(one, two))


def _sides(moment: Moment) -> bool:
    """Whether an hour is said to be before or after the one that is named."""
    return not {"before", "after"}.isdisjoint(moment.name.split())


def _window(moment: Moment) -> tuple[int, int]:
    """Minutes from the hour that is named between which it can lie, inclusive."""
    words = moment.name.split()
    if any(word in NEARLY for word in words):
        return -_AROUND, _AROUND
    if not any(word in SOON for word in words):
        return 0, 0
    return (-_SHORTLY, 0) if "before" in words else (0, _SHORTLY)


def _compare_parts(one: Moment, two: Moment) -> Agreement:
    if one.clock == two.clock:
        return Agreement.SAME
    hour, part = sorted((one, two), key=lambda moment: ":" not in moment.clock)
    if ":" not in hour.clock:
        return Agreement.BOTH_POSSIBLE
    first, last = _PARTS.get(part.clock, (0, _DAY))
    inside = first <= minutes_of(hour) <= last
    return Agreement.BOTH_POSSIBLE if inside else Agreement.CLASH


def _instants(moment: Moment) -> frozenset[int]:
    """Minutes of the day in Greenwich that can be meant, or as read without a zone."""
    minutes = minutes_of(moment)
    zones = zone_of(moment)
    if zones is None:
        return frozenset({minutes})
    return frozenset((minutes - zone) % _DAY - _DAY for zone in zones)
