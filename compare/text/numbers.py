"""The words that numbers are written with, and what each is worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.text.later import later
from compare.text.tokens import Token, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
    *("seventeen", "eighteen", "nineteen"),
)
TENS = (
    *("twenty", "thirty", "forty", "fifty"),
    *("sixty", "seventy", "eighty", "ninety"),
)

WORDS: dict[str, float] = {word: float(n) for n, word in enumerate(_SMALL)}
WORDS |= {word: 10.0 * n for n, word in enumerate(TENS, start=2)}
WORDS |= {
    f"{ten}-{one}": WORDS[ten] + WORDS[one] for ten in TENS for one in _SMALL[1:10]
}

ORDINALS: dict[str, float] = {
    word: float(n)
    for n, word in enumerate(
        (
            *("first", "second", "third", "fourth", "fifth", "sixth", "seventh"),
            *("eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth"),
            *("fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth"),
            *("nineteenth", "twentieth"),
        ),
        start=1,
    )
}

SCALE_WORDS: dict[str, float] = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
}
SCALE_LETTERS: dict[str, float] = {
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "mil": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
}
COUNTED_SCALES = frozenset({"thousand", "lakh"})
"""Scales that may be multiplied by a crore: "2.5 lakh crore"."""

SCALES: dict[str, float] = SCALE_WORDS | SCALE_LETTERS
"""What a word or letter after a number multiplies it by."""

VAGUE: dict[str, float] = {
    "tens": 20,
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2e3,
    "millions": 2e6,
    "billions": 2e9,
    "trillions": 2e12,
}
"""Least that a bare plural can mean: two of it."""

FEW: dict[str, float] = {"few": 3, "several": 3, "couple": 2}
PARTS: dict[str, float] = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}
PARTS_OF: dict[str, float] = PARTS | {"quarters": 0.25, "thirds": 1 / 3}
"""What "a ... of a million" can take of it."""

SLASHED: dict[str, float] = {
    "1⁄2": 0.5,
    "1⁄4": 0.25,
    "3⁄4": 0.75,
    "1⁄3": 1 / 3,
    "2⁄3": 2 / 3,
    "1⁄8": 0.125,
    "3⁄8": 0.375,
    "5⁄8": 0.625,
    "7⁄8": 0.875,
}

_DIGITS = later(
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?"
)
"""Groups of three, no groups, or the Indian 3,40,000."""

_LONGEST = 24
"""Characters of a run of digits that still is a number to a reader."""


def number_value(norm: str) -> float | None:
    """The value of one folded word or run of digits, or None.

    >>> number_value("1,200.5"), number_value("twenty-one"), number_value("cat")
    (1200.5, 21.0, None)
    """
    if norm in WORDS:
        return WORDS[norm]
    if len(norm) <= _LONGEST and _DIGITS.fullmatch(norm):
        return float(norm.replace(",", ""))
    return None


def split_compounds(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Split words such as "three-year-old" and the rest of "48-page-long" at hyphens.

    Other hyphenated words stay whole.
    """
    words: list[Token] = []
    for token in tokens:
        hyphenated = "-" in token.norm[1:]
        if hyphenated and (_opens_with_number(token) or _follows_digits(words)):
            words += _pieces(token)
        else:
            words.append(token)
    return tuple(words)


def _opens_with_number(token: Token) -> bool:
    head = token.norm.partition("-")[0]
    return head in WORDS or head in ORDINALS or head in PARTS or head in SCALES


def _follows_digits(words: list[Token]) -> bool:
    return len(words) > 1 and words[-1].text == "-" and words[-2].norm[:1].isdigit()


def _pieces(token: Token) -> list[Token]:
    parts: list[Token] = []
    start = token.start
    for text in token.text.split("-"):
        if parts:
            parts.append(Token("-", start - 1, start, "-"))
        parts.append(Token(text, start, start + len(text), fold(text)))
        start += len(text) + 1
    return parts
