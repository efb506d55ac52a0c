"""Small numbers in words: where they count, and where they only point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.extract.ordinals import Found
from compare.model import Quantity
from compare.text import is_stop_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.extract.figures import Figure
    from compare.text import Token

_POINTING = frozenset(
    {"the", "these", "those", "both", "his", "her", "their", "its", "our", "all", "any"}
    | {"other", "no", "every", "each", "this", "that", "last", "first", "next", "only"}
)
"""Words that make a small number point back to what is known: "the two leaders"."""

_SMALL = 3
"""Largest number that "the two leaders" and the like are written with."""

_ODDLY_ONE = frozenset(
    {"day", "thing", "point", "time", "side", "hand", "way", "another", "size", "night"}
    | {"morning", "reason", "example", "area", "part", "step"}
    | {"kind", "sort", "type", "place", "word", "last", "more", "such", "final", "big"}
    | {"or", "and", "person's", "man's", "woman's", "who", "that", "which", "said"}
)
"""What "one" before them doesn't count: "one day", "one thing"."""

_BEFORE_AN_ONE = frozenset({"on", "at", "in", "from", "as", "for", "than", "not", "is"})


def points_back(words: Sequence[Token], figure: Figure, *, bare: bool) -> bool:
    """Whether it is no count but a pointer: "the two leaders", "both of the three"."""
    before = words[figure.first - 1].norm if figure.first else ""
    if before == "that" and figure.value > 1:
        return False  # "said that two people": it points to no more than one
    return bare and before in _POINTING and figure.value <= _SMALL and not figure.high


def is_one(figure: Figure, words: Sequence[Token]) -> bool:
    """Whether it is the word "one"."""
    return words[figure.first].norm == "one" and figure.value == 1


def is_idle_one(figure: Figure, words: Sequence[Token], last: int) -> bool:
    """Whether "one" counts nothing before the word that ends there: "one day"."""
    return is_one(figure, words) and words[last - 1].norm in _ODDLY_ONE


def read_one(words: Sequence[Token], figure: Figure) -> Found | None:
    """Read "one" where it counts: "one tax count", "One person was killed"."""
    at = figure.last
    before = words[figure.first - 1].norm if figure.first else ""
    if words[figure.first].text == "One" and not _befalls(words, at + 1):
        return None
    if before in _POINTING | _BEFORE_AN_ONE:
        return None
    end = at
    while end < min(at + 3, len(words)) and is_plain(words[end]):
        end += 1
    if end == at or words[at].norm in _ODDLY_ONE:
        return None
    value = Quantity(1.0, "", counted=words[end - 1].stem, step=1.0)
    return Found(figure.first, end, value)


def is_plain(word: Token) -> bool:
    """Whether it is written small and says something."""
    return word.text.isalpha() and word.text.islower() and not is_stop_word(word.norm)


def says_little(words: Sequence[Token], figure: Figure) -> bool:
    """Whether a figure without a noun is better left: "the two met", "in three"."""
    follows = words[figure.last].norm if figure.last < len(words) else ""
    spelled = not words[figure.first].norm[:1].isdigit()
    if not spelled or figure.value >= 13 or follows == "of":
        return False
    return not _is_toll(words, figure.first) and not _befalls(words, figure.last)


_HARMED = frozenset(
    {"killing", "killed", "injuring", "injured", "wounding", "wounded", "arresting"}
    | {"drowning", "kidnapping", "detaining", "hospitalising", "hospitalizing"}
)
_BEFALLEN = _HARMED | {
    *("hurt", "dead", "missing", "arrested", "detained", "rescued", "evacuated"),
    *("hospitalised", "hospitalized", "treated", "charged", "trapped", "displaced"),
    *("shot", "stabbed", "kidnapped", "freed", "saved", "drowned", "dying"),
}
"""What is said of people who are counted: "four were treated", "one is missing"."""

_STILL = frozenset({"been", "still", "also", "seriously", "badly", "being", "all"})
_ARE = frozenset({"is", "are", "was", "were", "has", "have", "had"})


def _befalls(words: Sequence[Token], at: int) -> bool:
    """Whether a verb at a place tells what befell those counted: "were injured"."""
    if at >= len(words) or words[at].norm not in _ARE:
        return False
    behind = (word.norm for word in words[at + 1 : at + 4])
    return next((norm for norm in behind if norm not in _STILL), "") in _BEFALLEN


_STANDS = frozenset({"to", "at", "reached", "hit", "reaches", "hits", "passed"})
_TOLLS = frozenset(
    {"toll", "number", "count", "total", "tally", "deaths", "casualties"}
)
_TOLL_REACH = 12
"""Words before a figure among which what it is the number of stands."""


def _is_toll(words: Sequence[Token], at: int) -> bool:
    """Whether a small number counts people: "killing four", "the toll rose to four"."""
    before = [word.norm for word in words[max(0, at - _TOLL_REACH) : at]]
    if not before or before[-1] in _HARMED:
        return bool(before)
    return before[-1] in _STANDS and not _TOLLS.isdisjoint(before)
