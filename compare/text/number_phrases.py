"""Numbers as news writes them: "1.2 billion", "three and a half", "dozens"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.text.number_readers import (
    ENDINGS,
    READERS,
    Number,
    is_glued,
    norms_from,
    read_digits,
)
from compare.text.numbers import ORDINALS, TENS, WORDS, split_compounds
from compare.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.text.tokens import Token


def parse_number(text: str) -> float | None:
    """The value of a whole phrase, or None when it isn't a number and no more.

    >>> parse_number("three and a half"), parse_number("a dozen"), parse_number("a")
    (3.5, 12.0, None)
    """
    words = split_compounds(tokenize(text))
    number = read_number(words, 0) if words else None
    return number.value if number and number.last == len(words) else None


def find_numbers(
    words: Sequence[Token], *, most: int | None = None
) -> tuple[Number, ...]:
    """Read the numbers, in order and without overlap; time grows with the text only.

    Args:
        words: Tokens as `split_compounds` gives them.
        most: How many to read; None for all.
    """
    numbers: list[Number] = []
    end = 0
    for at in _openers(words):
        if len(numbers) == most:
            break
        number = read_number(words, at) if at >= end else None
        if number:
            numbers.append(number)
            end = number.last
    return tuple(numbers)


def _openers(words: Sequence[Token]) -> list[int]:
    """Indexes of the words that a number can start with, few in most sentences."""
    return [
        at
        for at, word in enumerate(words)
        if word.norm in READERS or word.norm[:1].isdigit()
    ]


def read_number(words: Sequence[Token], at: int) -> Number | None:
    """Read the number that starts at a token, or None.

    Args:
        words: Tokens as `split_compounds` gives them.
        at: Index into them.
    """
    norm = words[at].norm
    readers = (read_digits,) if norm[:1].isdigit() else READERS.get(norm, ())
    for read in readers:
        number = read(words, at)
        if number:
            return number
    return None


def read_ordinal(words: Sequence[Token], at: int) -> Number | None:
    """Read "first", "twenty-first" or "21st" at a token, or None."""
    norm = words[at].norm
    if norm in ORDINALS:
        return Number(at, at + 1, ORDINALS[norm], 1)
    if norm.isdigit() and len(norm) < 4 and is_glued(words, at + 1, ENDINGS):
        return Number(at, at + 2, float(norm), 1)
    if norm in TENS and norms_from(words, at + 1, 1) == ("-",):
        unit = ORDINALS.get("".join(norms_from(words, at + 2, 1)), 10)
        return Number(at, at + 3, WORDS[norm] + unit, 1) if unit < 10 else None
    return None
