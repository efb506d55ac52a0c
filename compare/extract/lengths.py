"""Lengths that nobody measures: "month-long", "three quarters of an hour"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.extract.hedges import hedge_before
from compare.extract.ordinals import FRACTIONS, Found, numerator
from compare.extract.units import unit_after
from compare.model import Precision, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.text import Token

_UNITS = ("minute", "hour", "day", "week", "month", "year", "decade", "century")
_LONG = {f"{unit}{tie}long": unit for unit in _UNITS for tie in ("-", "")}


def find_lengths(words: Sequence[Token]) -> Iterator[Found]:
    """Find "a month-long truce" and "a quarter of a mile"; both are told roughly."""
    for at, word in enumerate(words):
        if word.norm in _LONG:
            unit = unit_after([word._replace(norm=_LONG[word.norm])], 0)
            if unit:
                value = Quantity(unit.factor, unit.base, Precision.ABOUT)
                yield Found(at, at + 1, value)
        elif word.norm in FRACTIONS:
            found = _part(words, at)
            if found:
                yield found


def _part(words: Sequence[Token], at: int) -> Found | None:
    """Read "three quarters of an hour", but no "quarter of a day's output"."""
    if [word.norm for word in words[at + 1 : at + 3]] not in (
        ["of", "a"],
        ["of", "an"],
    ):
        return None
    unit = unit_after(words, at + 3)
    if unit is None or words[unit.last - 1].text.endswith(("'s", "’s")):
        return None
    first, count = numerator(words, at)
    opened, precision = hedge_before(words, first)
    size = (count or 1) / FRACTIONS[words[at].norm] * unit.factor
    value = Quantity(float(f"{size:.6g}"), unit.base, precision or Precision.ABOUT)
    return Found(opened, unit.last, value)
