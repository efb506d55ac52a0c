"""Words beside a figure that bound it or blur it: "more than", "nearly", "or so"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import Precision

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.text import Token

_LONGEST = 4
"""Words of the longest phrase below."""

_BEFORE: dict[Precision, tuple[str, ...]] = {
    Precision.ABOUT: (
        *("about", "around", "nearly", "almost", "roughly", "approximately", "some"),
        *("an estimated", "estimated", "close to", "nearing", "approaching", "circa"),
        *("just over", "just under", "just about", "just shy of", "an average of"),
        *("slightly more than", "slightly less than", "slightly over", "virtually"),
        *("a little over", "a little more than", "a little less than", "just above"),
    ),
    Precision.AT_LEAST: (
        *("more than", "over", "at least", "above", "well over", "well above"),
        *("upwards of", "in excess of", "no fewer than", "no less than", "beyond"),
        *(
            "not less than",
            "a minimum of",
            "minimum of",
            "greater than",
            "much more than",
        ),
        *(
            "far more than",
            "well more than",
            "better than",
            "as little as",
            "as few as",
        ),
        *("top", "tops", "topped", "topping", "exceed", "exceeds", "exceeded"),
        *("exceeding", "surpass", "surpassed", "surpassing"),
    ),
    Precision.AT_MOST: (
        *("less than", "fewer than", "under", "below", "up to", "up to about"),
        *("at most", "as much as", "as many as", "as high as", "as long as"),
        *("no more than", "not more than", "a maximum of", "maximum of", "well under"),
        *("well below", "far less than", "far fewer than"),
    ),
    Precision.RANGE: ("between",),
}
_AFTER: dict[Precision, tuple[str, ...]] = {
    Precision.AT_LEAST: (
        "or more",
        "at least",
        "or longer",
        "or higher",
        "or older",
        "+",
    ),
    Precision.ABOUT: ("or so", "or thereabouts", "approximately"),
    Precision.AT_MOST: ("or less", "or fewer", "or under", "at most", "at the most"),
}


def _by_words(
    table: dict[Precision, tuple[str, ...]],
) -> dict[tuple[str, ...], Precision]:
    return {
        tuple(phrase.split()): precision
        for precision, phrases in table.items()
        for phrase in phrases
    }


_LEADING = _by_words(_BEFORE)
_TRAILING = _by_words(_AFTER)
_LEADING_ENDS = frozenset(words[-1] for words in _LEADING)
_TRAILING_STARTS = frozenset(words[0] for words in _TRAILING)


def hedge_before(words: Sequence[Token], at: int) -> tuple[int, Precision | None]:
    """Read the hedge that ends before a word.

    Returns:
        The index of its first word, and what it says; `at` and None without one.
    """
    if at and words[at - 1].norm in _LEADING_ENDS:
        for count in range(min(_LONGEST, at), 0, -1):
            phrase = tuple(word.norm for word in words[at - count : at])
            if phrase in _LEADING:
                return at - count, _LEADING[phrase]
    return at, None


def hedge_after(words: Sequence[Token], at: int) -> tuple[int, Precision | None]:
    """Read the hedge that starts at a word; the index after it, and what it says."""
    if at < len(words) and words[at].norm in _TRAILING_STARTS:
        for count in range(3, 0, -1):
            phrase = tuple(word.norm for word in words[at : at + count])
            if phrase in _TRAILING:
                return at + len(phrase), _TRAILING[phrase]
    return at, None
