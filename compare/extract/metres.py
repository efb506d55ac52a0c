"""Metres that look like millions: "400m wide", "at 2,650m (8,694ft)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.extract.amounts import hedged, quantity_of
from compare.extract.ordinals import Found
from compare.extract.units import unit_after

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.extract.figures import Figure
    from compare.text import Token

_DIMENSIONS = frozenset(
    {"wide", "high", "long", "deep", "tall", "thick", "away"}
    | {"across", "above", "below"}
    | {"from", "off", "up", "down", "apart", "offshore", "inland", "underground"}
    | {"race", "sprint", "final", "hurdles", "relay", "freestyle", "butterfly"}
)
"""What follows metres, and no millions."""

_MILLION = 1e6
_KILOMETRES = 0.001
_MOST = 1000
"""Millions from which on nobody writes them with the letter."""


def read_metres(words: Sequence[Token], figure: Figure) -> Found | None:
    """Read a figure with a bare "m" that is one of metres, or None."""
    low = figure.low
    if low.letter != "m" or low.scale != _MILLION or figure.high is not None:
        return None
    if not (low.value / _MILLION >= _MOST or _is_length(words, figure)):
        return None
    amount = hedged(words, figure, figure.first, figure.last)
    metres = _unscaled(figure)
    value = quantity_of(metres, amount.precision, "kilometre", _KILOMETRES)
    return Found(amount.first, amount.last, value)


def _is_length(words: Sequence[Token], figure: Figure) -> bool:
    """Whether a dimension follows, or the same in feet."""
    at = figure.last
    if at >= len(words):
        return False
    if words[at].norm in _DIMENSIONS:
        return True
    in_feet = unit_after(words, at + 2) if words[at].text == "(" else None
    return in_feet is not None and in_feet.base == "kilometre"


def _unscaled(figure: Figure) -> Figure:
    """The figure without its millions."""
    low = figure.low
    plain = low._replace(
        value=low.value / _MILLION, step=low.step / _MILLION, scale=1.0, letter=""
    )
    return figure._replace(low=plain)
