"""When two values agree, can both be true, or clash: and nothing else."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from compare.extract.clocks import zone_of
from compare.extract.date_away import gap_of
from compare.extract.votes import UNIT as VOTES
from compare.match.agreement import Agreement
from compare.match.clocks import compare_clocks, compare_gaps, compare_hours
from compare.match.units import (
    CONVERTED,
    are_converted,
    compare_across,
    is_one_converted,
)
from compare.model import Precision

if TYPE_CHECKING:
    from compare.model import Moment, Quantity

_ABOUT = 0.1
"""How far "about 50" may be off, as a share of the figure: a convention of ours."""


_ROUND = 1000
"""From here on, a figure of one digit and noughts may be rounded: a convention."""


_TALLY = "tally"
"""Unit of "5-4"."""

_WEEK = 7

_RECKONED = (" ago", " since")
_PARTS = ("early ", "mid ", "late ", "end of ", "start of ", "beginning of ")
"""Parts of a month or year that nobody draws sharply: half as much again is left."""

_SLACK = 92
"""Days that a round time may be off: a quarter of a year, a convention of ours."""


def compare_quantities(
    one: Quantity, two: Quantity, *, tolerance: float = 0.0
) -> Agreement:
    """Say how two quantities agree, whatever they are of.

    Args:
        one: A quantity.
        two: Another; the order changes nothing.
        tolerance: Relative difference to overlook between exact figures, in [0, 1].
    """
    if one.unit != two.unit:
        return _compare_votes(one, two)
    converted = are_converted(one, two)
    if Precision.RANGE in (one.precision, two.precision) or one.unit == _TALLY:
        same = (one.value, one.high) == (two.value, two.high)
    elif converted:
        same = _within(one, two, tolerance) or is_one_converted(one, two)
    else:
        same = _within(one, two, tolerance) or _rounds_to(one, two)
    if same and not _against(one, two):
        return Agreement.SAME
    if one.unit == _TALLY:
        return Agreement.CLASH
    if not converted and _is_to_the_unit(one, two):
        return Agreement.BOTH_POSSIBLE
    slack = CONVERTED if converted else 0.0
    overlap = _overlap(_bounds(one, slack), _bounds(two, slack))
    return Agreement.BOTH_POSSIBLE if overlap else Agreement.CLASH


def _compare_votes(one: Quantity, two: Quantity) -> Agreement:
    """Say how a tally and "overwhelmingly" agree, or figures of two other units."""
    if {one.unit, two.unit} != {_TALLY, VOTES}:
        return compare_across(one, two)
    tally, told = sorted((one, two), key=lambda quantity: quantity.unit != _TALLY)
    whole = tally.value + (tally.high or 0.0)
    share = tally.value / whole if whole else 0.0
    overlap = _overlap((share, share), _bounds(told))
    return Agreement.BOTH_POSSIBLE if overlap else Agreement.CLASH


def _within(one: Quantity, two: Quantity, tolerance: float) -> bool:
    larger = max(abs(one.value), abs(two.value))
    return abs(one.value - two.value) <= (tolerance + 1e-9) * larger


def _rounds_to(one: Quantity, two: Quantity) -> bool:
    """Whether one is the other, rounded: "1.2 billion" and "1,234,500,000".

    "12" and "13" are both exact to one, so neither is. A round number of one digit
    ("2,000") could be a guess at anything near: it is left to be a contrast; so is
    "25 percent" beside "25.1 percent", as "24.9 percent" would come to it too.
    """
    coarse, fine = sorted((one, two), key=_last_digit, reverse=True)
    return _last_digit(coarse) != 1 and _comes_to(fine, coarse)


def _is_to_the_unit(one: Quantity, two: Quantity) -> bool:
    """Whether one is the other without its decimals: "25 percent", "25.1 percent"."""
    coarse, fine = sorted((one, two), key=_last_digit, reverse=True)
    exact = one.precision is two.precision is Precision.EXACT
    return exact and _last_digit(coarse) == 1 and _comes_to(fine, coarse)


def _comes_to(fine: Quantity, coarse: Quantity) -> bool:
    step = _last_digit(coarse)
    if step <= _last_digit(fine) or significant_digits(coarse.value) < 2:
        return False
    return math.isclose(round(fine.value / step) * step, coarse.value)


def _last_digit(quantity: Quantity) -> float:
    """Size of the last digit that is not a nought at the end: 1,000 for 43,000."""
    value, step = abs(quantity.value), quantity.step or 1.0
    if value >= 1 and value == int(value):
        noughts = len(str(int(value))) - len(str(int(value)).rstrip("0"))
        return float(max(step, 10.0**noughts))
    return step


def significant_digits(value: float) -> int:
    """How many digits of a figure say something: 2 of 43,000."""
    return len(f"{abs(value):.10g}".replace(".", "").strip("0"))


def _against(one: Quantity, two: Quantity) -> bool:
    """Whether one is a lower and the other an upper bound of the same figure."""
    return {one.precision, two.precision} == {Precision.AT_LEAST, Precision.AT_MOST}


def _bounds(quantity: Quantity, slack: float = 0.0) -> tuple[float, float]:
    """What the quantity can be, both ends inclusive.

    Args:
        quantity: The quantity.
        slack: How far an exact one may be off, as a share of its value.
    """
    value = quantity.value
    match quantity.precision:
        case Precision.AT_LEAST:
            return value, math.inf
        case Precision.AT_MOST:
            return -math.inf, value
        case Precision.ABOUT:
            return value - _ABOUT * abs(value), value + _ABOUT * abs(value)
        case Precision.RANGE:
            return value, value if quantity.high is None else quantity.high
    is_round = significant_digits(value) == 1 and value >= _ROUND
    half = _last_digit(quantity) / 2 if is_round else slack * abs(value)
    return value - half, value + half


def _overlap(one: tuple[float, float], two: tuple[float, float]) -> bool:
    return one[0] <= two[1] and two[0] <= one[1]


def compare_moments(one: Moment, two: Moment) -> Agreement:
    """Say how two moments agree; a stretch that holds the other leaves both possible.

    Moments that can't be told from the text are the same only by name.
    """
    if one.start is None or two.start is None or one.end is None or two.end is None:
        alike = one.name == two.name and one.clock == two.clock and bool(one.name)
        same = alike or _at_once(one, two)
        return Agreement.SAME if same else _compare_open(one, two)
    if (one.start, one.end) == (two.start, two.end):
        return compare_clocks(one, two)
    gap = max((two.start - one.end).days, (one.start - two.end).days)
    slack = max(_slack(one), _slack(two))
    return Agreement.BOTH_POSSIBLE if gap <= slack else Agreement.CLASH


def _compare_open(one: Moment, two: Moment) -> Agreement:
    """Say how two times agree that the text doesn't date: hours, "an hour after"."""
    gaps = gap_of(one.name), gap_of(two.name)
    if gaps[0] and gaps[1]:
        return compare_gaps(gaps[0], gaps[1])
    return compare_hours(one, two)


def _at_once(one: Moment, two: Moment) -> bool:
    """Whether two hours without a day are one, told in two zones that are known."""
    open_days = one.start is None and two.start is None
    hours = ":" in one.clock and ":" in two.clock
    zones = zone_of(one) is not None and zone_of(two) is not None
    return open_days and hours and zones and compare_clocks(one, two) is Agreement.SAME


def _slack(moment: Moment) -> int:
    """Days that a moment may be off: "two years ago", "late November"."""
    if moment.name.endswith(_RECKONED):
        return _SLACK
    if moment.start is None or moment.end is None or not moment.name.startswith(_PARTS):
        return 0
    return (moment.end - moment.start).days // 2


def is_weekday_apart(one: Moment, two: Moment) -> bool:
    """Whether both are the same day of the week, a week apart.

    Which of two Tuesdays a bare "Tuesday" means was read from the article's date, and
    that reading can be a week off: it is too little for a difference.
    """
    if one.start is None or two.start is None or one.start != one.end:
        return False
    return two.start == two.end and abs((one.start - two.start).days) == _WEEK


def is_as_told(one: Moment, two: Moment) -> bool:
    """Whether one word, as "overnight", was read from two days of publication."""
    if one.start is None or two.start is None or not one.name:
        return False
    return one.name == two.name and abs((one.start - two.start).days) < _WEEK
