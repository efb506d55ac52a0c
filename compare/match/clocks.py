"""Times of day side by side: an hour and a part of the day, hours of two zones."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from compare.extract.clocks import NEARLY, SOON
from compare.match.agreement import Agreement
from compare.text import load_json

if TYPE_CHECKING:
    from compare.model import Moment

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
    if told == (False, False) and not _is_local(one) and not _is_local(two):
        return Agreement.CLASH
    return Agreement.CLASH if all(told) else Agreement.BOTH_POSSIBLE


def compare_hours(one: Moment, two: Moment) -> Agreement:
    """Say how two hours agree of which neither, or just one, has a day.

    Unlike hours may be of two deeds, so they are never a clash; "shortly before 7am"
    and "06:40" leave both possible.
    """
    if ":" not in one.clock or ":" not in two.clock or zone_of(one) != zone_of(two):
        return Agreement.INCOMPARABLE
    open_days = one.start is None and two.start is None
    if (
        open_days
        and _minutes(one) == _minutes(two)
        and not _sides(one)
        and not _sides(two)
    ):
        return Agreement.SAME
    if _windows_meet(one, two):
        return Agreement.BOTH_POSSIBLE
    return Agreement.INCOMPARABLE


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
    (first, last), (start, end) = _window(one), _window(two)
    return first <= end and start <= last


def _sides(moment: Moment) -> bool:
    """Whether an hour is said to be before or after the one that is named."""
    return not {"before", "after"}.isdisjoint(moment.name.split())


def _window(moment: Moment) -> tuple[int, int]:
    """Minutes of the day between which an hour can lie, both ends inclusive."""
    at = _minutes(moment)
    words = moment.name.split()
    if any(word in NEARLY for word in words):
        return at - _AROUND, at + _AROUND
    if not any(word in SOON for word in words):
        return at, at
    return (at - _SHORTLY, at) if "before" in words else (at, at + _SHORTLY)


def _compare_parts(one: Moment, two: Moment) -> Agreement:
    if one.clock == two.clock:
        return Agreement.SAME
    hour, part = sorted((one, two), key=lambda moment: ":" not in moment.clock)
    if ":" not in hour.clock:
        return Agreement.BOTH_POSSIBLE
    first, last = _PARTS.get(part.clock, (0, _DAY))
    inside = first <= _minutes(hour) <= last
    return Agreement.BOTH_POSSIBLE if inside else Agreement.CLASH


def zone_of(moment: Moment) -> tuple[int, ...] | None:
    """Minutes east of Greenwich that a moment's zone can be, or None."""
    words = moment.name.split()
    for count in (2, 1):
        offsets = _zones().get(" ".join(words[-count:]))
        if offsets is not None and len(words) > count:
            return offsets
    return None


def _is_local(moment: Moment) -> bool:
    return moment.name.endswith((" local time", " local"))


def _instants(moment: Moment) -> frozenset[int]:
    """Minutes of the day in Greenwich that can be meant, or as read without a zone."""
    minutes = _minutes(moment)
    zones = zone_of(moment)
    if zones is None:
        return frozenset({minutes})
    return frozenset((minutes - zone) % _DAY - _DAY for zone in zones)


def _minutes(moment: Moment) -> int:
    hour, _, minute = moment.clock.partition(":")
    return int(hour) * 60 + int(minute)


@cache
def _zones() -> dict[str, tuple[int, ...]]:
    table = load_json("calendar.json")["zones"]
    return {name: tuple(offsets) for name, offsets in table.items()}
