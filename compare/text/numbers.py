"""Numbers as news writes them, in digits or in words."""

from __future__ import annotations

import re

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
    *("seventeen", "eighteen", "nineteen"),
)
_TENS = (
    *("twenty", "thirty", "forty", "fifty"),
    *("sixty", "seventy", "eighty", "ninety"),
)

_WORDS: dict[str, float] = {word: float(n) for n, word in enumerate(_SMALL)}
_WORDS |= {word: 10.0 * n for n, word in enumerate(_TENS, start=2)}
_WORDS |= {
    f"{ten}-{one}": _WORDS[ten] + _WORDS[one] for ten in _TENS for one in _SMALL[1:10]
}

SCALES: dict[str, float] = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "bn": 1e9,
    "mn": 1e6,
    "tn": 1e12,
    "k": 1e3,
    "m": 1e6,
    "b": 1e9,
}
"""What a word or letter after a number multiplies it by."""

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")


def number_value(norm: str) -> float | None:
    """The value of one folded word or run of digits, or None.

    >>> number_value("1,200.5"), number_value("twenty-one"), number_value("cat")
    (1200.5, 21.0, None)
    """
    if norm in _WORDS:
        return _WORDS[norm]
    if _DIGITS.fullmatch(norm):
        return float(norm.replace(",", ""))
    return None
