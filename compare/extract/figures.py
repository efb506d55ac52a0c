"""Figures of a sentence: numbers alone, and pairs such as "5 to 10" and "5-4"."""

from __future__ import annotations

import enum
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from compare.text import find_numbers
from compare.text.later import later

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.text import Number, Token

CURRENCY_SIGNS = frozenset("$€£¥₹₽₴₩₪₺")
MOST = 5_000
"""Values of one kind that are read in one sentence: more than any sentence of news
holds, and yet bounded where a table stands as one line; `is_capped` tells when."""

_DASHES = frozenset("-–")
_TALLIED = frozenset({"votes", "goals", "seats", "runs", "sets", "points"})
"""What may stand inside a tally: "four votes to three"."""


_WORD = later(r"\w+")


def is_capped(text: str) -> bool:
    """Whether a sentence has so many words that some of its figures may go unread."""
    if len(text) < 2 * MOST - 1:  # a word and what parts it from the next, each
        return False
    return sum(1 for _ in islice(_WORD.finditer(text), MOST)) == MOST


class Tie(enum.StrEnum):
    """What joins the two numbers of a figure."""

    NONE = "none"
    RANGE = "range"
    TALLY = "tally"
    """"5-4": votes, a score; or a range, where a noun follows the smaller first."""
    ODDS = "odds"
    """"one in three"."""
    RATIO = "ratio"
    """"six-to-one"."""
    CODE = "code"
    """Digits that are no amount, as in a telephone number."""


class Figure(NamedTuple):
    """One number, or two that belong together; indexes count the sentence's words."""

    first: int
    last: int
    """Index after its last word."""
    low: Number
    high: Number | None = None
    """The second number of a pair; None for one number."""
    tie: Tie = Tie.NONE

    @property
    def value(self) -> float:
        """The number, or the first of two."""
        return self.low.value

    def is_range(self) -> bool:
        """Whether its two numbers can be the ends of a range."""
        return self.high is not None and (
            self.tie is Tie.RANGE
            or (self.tie is Tie.TALLY and self.low.value < self.high.value)
        )


def figures_of(words: Sequence[Token]) -> tuple[Figure, ...]:
    """Find the figures of a sentence, in order, as far as it is no table.

    Args:
        words: Tokens as `split_compounds` gives them.
    """
    numbers = find_numbers(words, most=2 * MOST)
    figures: list[Figure] = []
    at = 0
    while at < len(numbers):
        low = numbers[at]
        high = numbers[at + 1] if at + 1 < len(numbers) else None
        pair = _pair(words, low, high) if high else None
        figures.append(pair or Figure(low.first, low.last, low))
        at += 2 if pair else 1
    return tuple(figures)


def _pair(words: Sequence[Token], low: Number, high: Number) -> Figure | None:
    if not 0 < high.first - low.last <= 5:
        return None
    gap = [word.norm for word in words[low.last : high.first]]
    if len(gap) > 2 and gap[0] == gap[2] == "-":
        gap[:3] = gap[1:2]  # "six-to-one"
    if len(gap) == 2 and gap[0] in _TALLIED and gap[1] == "to":
        return Figure(low.first, high.last, low, high, Tie.TALLY)
    joiner, rest = gap[0], gap[1:]
    if not _is_currency_mark(words, high.first, len(rest)):
        return ([joiner, *rest] == ["out", "of"] or None) and _odds(low, high)
    if joiner in _DASHES:
        return _dashed(words, low, high)
    if joiner == "in":
        return _odds(low, high)
    return _worded(words, joiner, low, high)


def _is_currency_mark(words: Sequence[Token], end: int, count: int) -> bool:
    """Whether the words before a number are none, or such as "$" and "C$"."""
    signs = [word.norm in CURRENCY_SIGNS for word in words[end - count : end]]
    return count == 0 or (count <= 2 and signs[-1])


def _dashed(words: Sequence[Token], low: Number, high: Number) -> Figure | None:
    before, after = words[low.last - 1], words[high.first]
    if after.start - before.end > 3:
        return None
    if before.norm.isdigit() and after.norm.isdigit() and _is_code(words, low, high):
        return Figure(low.first, high.last, low, high, Tie.CODE)
    low = _inherit(low, high)
    plain = low.scale == 1 and high.scale == 1
    tie = Tie.TALLY if plain else Tie.RANGE
    if tie is Tie.RANGE and low.value >= high.value:
        return None
    return Figure(low.first, high.last, low, high, tie)


def _is_code(words: Sequence[Token], low: Number, high: Number) -> bool:
    """Whether digits and dashes go on too long for a range: a telephone number."""
    tail = words[high.last : high.last + 2]
    goes_on = len(tail) == 2 and tail[0].norm in _DASHES and tail[1].norm[:1].isdigit()
    before = low.first > 0 and words[low.first - 1].norm in _DASHES
    return len(words[high.first].norm) > 3 or before or goes_on


def _odds(low: Number, high: Number) -> Figure | None:
    """Read "one in three", but not "5 in 2010"."""
    if 0 < low.value < high.value and (high.value <= 20 or high.value % 10 == 0):
        return Figure(low.first, high.last, low, high, Tie.ODDS)
    return None


def _worded(
    words: Sequence[Token], joiner: str, low: Number, high: Number
) -> Figure | None:
    opener = _opener(words, low.first)
    wide = _inherit(low, high)
    joined = {
        "to": opener != "from",  # "from 5 to 10" is a change of two values
        "and": opener == "between",
        "or": high.value <= 2 * wide.value + 1,
    }
    if not joined.get(joiner):
        return None
    if wide.value < high.value:
        return Figure(low.first, high.last, wide, high, Tie.RANGE)
    if joiner != "to":
        return None
    tie = Tie.RATIO if high.value == 1 and low.value <= 20 else Tie.TALLY
    return Figure(low.first, high.last, low, high, tie)


def range_between(
    words: Sequence[Token], joiner: int, low: Number, high: Number
) -> Figure | None:
    """Tie two numbers that have a unit each: "between 3% and 5%", but not "from 3%".

    Args:
        words: The sentence.
        joiner: Index of the word between the two.
        low: The number before.
        high: The number after.
    """
    norm = words[joiner].norm
    opener = _opener(words, low.first)
    ties = norm in _DASHES or (norm == "to" and opener != "from")
    if not (ties or (norm == "and" and opener == "between")):
        return None
    if low.value >= high.value:
        return None
    return Figure(low.first, high.last, low, high, Tie.RANGE)


def _opener(words: Sequence[Token], at: int) -> str:
    """The word before a figure and its currency mark: "between", "from", ..."""
    norms = [word.norm for word in words[max(0, at - 4) : at]]
    while norms and (norms[-1] in CURRENCY_SIGNS or len(norms[-1]) == 1):
        norms.pop()
    return "ranging" if norms[-2:] == ["ranging", "from"] else "".join(norms[-1:])


def _inherit(low: Number, high: Number) -> Number:
    """Give the first number the scale of the second: "2 to 3 billion"."""
    if low.scale != 1 or high.scale == 1 or low.value >= high.value / high.scale:
        return low
    return type(low)(
        low.first,
        low.last,
        low.value * high.scale,
        low.step * high.scale,
        scale=high.scale,
    )
