"""Figures in two units side by side: miles and metres, days and hours, shares."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from compare.match.agreement import Agreement
from compare.model import Precision

if TYPE_CHECKING:
    from compare.model import Quantity

_TIMES = {"minute": 1.0, "day": 1440.0, "year": 525_960.0}
"""Minutes of each unit of time, of a year at its mean."""

_SAME_TIME = 0.005
"""How far times in two units may be apart to be one: 26 weeks and half a year."""

_UNEVEN = frozenset({"", "percent", "percentage point", "fraction", "minute", "day"})
_UNEVEN |= {"year", "time", "ordinal", "tally", "ratio", "magnitude"}
_UNEVEN |= {"share of votes"}
"""Units that nothing is measured by, and those of time, named as they are."""

CONVERTED = 0.1
"""How far a figure may be off that was brought from another unit, as a share of it: a
writer rounds what was converted."""

_ROUGHLY = 0.15
"""The same of a fraction that is told roughly: "almost a third" and 29%."""

_SAME_SHARE = 0.03
"""How far a fraction and a percentage may be apart to be one: a third and 33."""

_DEGREES = {"degree Celsius", "degree Fahrenheit"}
_SAME_DEGREES = 0.6
"""Degrees Celsius that one temperature may be off after rounding twice."""


def is_measured(quantity: Quantity) -> bool:
    """Whether it is a length, an area, a weight, a speed or the like."""
    return quantity.unit not in _UNEVEN and not quantity.unit.isupper()


def are_converted(one: Quantity, two: Quantity) -> bool:
    """Whether two lengths, areas, weights or speeds were written in unlike units.

    The last digits of metres and kilometres are a power of ten apart; those of feet
    and metres are not.
    """
    if one.unit != two.unit or not is_measured(one) or not one.step or not two.step:
        return False
    power = math.log10(one.step / two.step)
    return not math.isclose(power, round(power), abs_tol=1e-6)


def is_one_converted(one: Quantity, two: Quantity) -> bool:
    """Whether two such figures are one after rounding: "5 metres" and "16 feet"."""
    return abs(one.value - two.value) <= max(one.step, two.step) / 2


def compare_across(one: Quantity, two: Quantity) -> Agreement:
    """Say how figures of two units agree; most can't be compared."""
    units = {one.unit, two.unit}
    if units <= _TIMES.keys():
        return _compare_times(one, two)
    if units == {"fraction", "percent"}:
        return _compare_shares(one, two)
    if units == _DEGREES:
        gap = abs(_celsius(one) - _celsius(two))
        return Agreement.SAME if gap <= _SAME_DEGREES else Agreement.INCOMPARABLE
    return Agreement.INCOMPARABLE


def _compare_times(one: Quantity, two: Quantity) -> Agreement:
    """Set "a month" against "30 days": never a clash, as few reckon so exactly."""
    exact = one.precision is two.precision is Precision.EXACT
    left, right = (quantity.value * _TIMES[quantity.unit] for quantity in (one, two))
    gap = abs(left - right) / max(left, right, 1.0)
    if exact and gap <= _SAME_TIME:
        return Agreement.SAME
    return Agreement.BOTH_POSSIBLE if gap <= _ROUGHLY else Agreement.INCOMPARABLE


def is_time(quantity: Quantity) -> bool:
    """Whether it is how long something takes, or how old something is."""
    return quantity.unit in _TIMES


def are_near(one: Quantity, two: Quantity) -> bool:
    """Whether two lengths, or two times, are nearly as long: a month and 30 days."""
    if is_time(one) and is_time(two):
        left, right = (size.value * _TIMES[size.unit] for size in (one, two))
    elif is_measured(one) and one.unit == two.unit:
        left, right = one.value, two.value
    else:
        return False
    return abs(left - right) <= _ROUGHLY * max(abs(left), abs(right))


def _compare_shares(one: Quantity, two: Quantity) -> Agreement:
    """Set "one in eight" against "12.6%": never a clash, as a fraction is rounded."""
    told, share = sorted((one, two), key=lambda quantity: quantity.unit == "percent")
    rounded = 100 * told.value
    gap = abs(rounded - share.value)
    exact = told.precision is share.precision is Precision.EXACT
    if exact and gap <= _SAME_SHARE * share.value:
        return Agreement.SAME
    plain = told.precision is Precision.EXACT
    near = gap <= (CONVERTED if plain else _ROUGHLY) * share.value
    return Agreement.BOTH_POSSIBLE if near else Agreement.INCOMPARABLE


def _celsius(quantity: Quantity) -> float:
    if quantity.unit == "degree Celsius":
        return quantity.value
    return (quantity.value - 32) / 1.8
