"""Units of measure, brought to one base unit a dimension."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from compare.text import load_json, number_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.text import Token

_LONGEST = 3
"""Words of the longest unit: "miles per hour"."""


_FEET = frozenset({"ft", "foot", "feet"})
_INCHES = frozenset({"in", "ins", "inch", "inches"})


class Unit(NamedTuple):
    """A unit as it stands after a figure."""

    base: str
    """Base unit of its dimension: "year" for months, "kilometre" for miles."""
    factor: float
    """How many base units one of it is."""
    last: int
    """Index after its last word."""


@cache
def _units() -> dict[tuple[str, ...], tuple[str, float]]:
    table = load_json("units.json")["units"]
    return {
        tuple(form.replace("/", " / ").split()): (base, size)
        for form, (base, size) in table.items()
    }


@cache
def _openers() -> frozenset[str]:
    return frozenset(form[0] for form in _units())


def unit_after(words: Sequence[Token], at: int) -> Unit | None:
    """Read the unit that starts at a word, the longest there is; or None.

    Args:
        words: The sentence.
        at: Index after the figure; a hyphen there is skipped.
    """
    glued, spelled = _glued_unit(words, at), _spelled_unit(words, at)
    if glued and spelled:
        return max(glued, spelled, key=lambda unit: unit.last)  # "km" or "km/h"
    return glued or spelled


def inches_after(words: Sequence[Token], unit: Unit) -> tuple[float, int]:
    """Read the inches of "5ft 10in" in base units, and the index after them.

    Without any, they are 0 and the index is that after the unit.
    """
    at = unit.last
    if words[at - 1].norm in _FEET and at + 1 < len(words):
        count = number_value(words[at].norm)
        if count and count < 12 and words[at + 1].norm in _INCHES:
            return count * unit.factor / 12, at + 2
    return 0.0, at


def _spelled_unit(words: Sequence[Token], at: int) -> Unit | None:
    hyphen = at < len(words) and words[at].norm == "-"
    at += hyphen
    if at >= len(words) or words[at].norm not in _openers():
        return None
    for count in range(_LONGEST, 0, -1):
        form = tuple(word.norm for word in words[at : at + count])
        if form in _units() and len("".join(form)) > 1:
            return Unit(*_units()[form], at + len(form))
    return None


def _glued_unit(words: Sequence[Token], at: int) -> Unit | None:
    """Read "km" in "5km" and "C" in "30C"."""
    if not 0 < at < len(words) or words[at - 1].end != words[at].start:
        return None
    sign = words[at].norm == "°"
    text = words[at + sign].text if at + sign < len(words) else ""
    # "4G" is a network and "5M" five million: letters alone count as written.
    form = text if len(text) == 1 else text.lower()
    found = load_json("units.json")["glued"].get(form)
    if not found:
        return None
    base, factor = found
    return Unit(base, factor, at + sign + 1)
