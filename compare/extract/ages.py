"""Ages: "51 years old", "aged 51", "Ana Ruiz, 51, said", "the man, 34, was"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.extract.amounts import hedged, quantity_of
from compare.extract.capitals import DOERS
from compare.extract.counted import counted_after
from compare.extract.gazetteer import is_given_name
from compare.extract.ordinals import Found
from compare.model import Precision, Quantity
from compare.text.numbers import TENS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.extract.figures import Figure
    from compare.text import Token

_DECADES = {f"{ten.removesuffix('y')}ies": 10 * n for n, ten in enumerate(TENS, 2)}
_DECADES |= {f"{ten}s": ten for ten in range(20, 100, 10)}
_OWNERS = frozenset({"his", "her", "their", "my", "your"})
_PARTS = {"": (0, 9), "early": (0, 3), "mid": (4, 6), "late": (7, 9)}
"""Which years of a decade of life are meant: a convention of ours."""
_SPANS = {
    f"{part}{hyphen}{decade}": (first + low, first + high)
    for part, (low, high) in _PARTS.items()
    for hyphen in ("", "-")
    for decade, first in _DECADES.items()
}
_LONGEST = 4
"""Words of such a span: "mid", "-", "40", "s"."""

_PEOPLE = frozenset(
    {"boy", "girl", "student", "pupil", "pedestrian", "suspect", "victim", "son"}
    | {"husband", "wife", "child", "nurse", "chef", "pilot", "cook", "guard", "bride"}
    | {"musician", "technician", "politician", "physician", "servant", "assistant"}
)
"""Words for one person after which a figure between commas is an age, if their form
doesn't tell."""

_THINGS = frozenset(
    {"number", "order", "chapter", "quarter", "letter", "paper", "tower", "corner"}
    | {"river", "water", "winter", "summer", "computer", "power", "border", "answer"}
    | {"matter", "offer", "weather", "other", "former", "latter", "floor", "door"}
    | {"factor", "list", "cluster", "counter", "error", "center", "meter", "process"}
)
"""Words of such an ending for what has no age."""

_AGED = frozenset({"man", "woman", "boy", "girl", "lad", "lass", "youth", "child"})
"""Words for one person of whom "of" tells the age: "a man of 66"."""

_BOUNDS = frozenset({"under", "over", "below", "above"})
_MANY = frozenset(
    {"children", "people", "adults", "men", "women", "boys", "girls", "those", "kids"}
    | {"anyone", "anybody", "everyone", "everybody", "patients", "residents", "persons"}
)
"""Words for people of whom a bound tells the age: "children under 5"."""

_SUBJECTS = frozenset({"who", "he", "she"})
"""Words before "is" that leave no doubt that somebody's age follows."""

_GOING_ON = frozenset(
    {"in", "on", "last", "this", "next", "today", "yesterday", "and", "at", "during"}
)
"""Words with which a sentence goes on behind "turned 22"."""

_OLDEST = 115
"""Years."""

_NAMED = 3
"""Words of a full name and the bracket behind it."""

_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "their", "its", "another"})

_DESCRIBED = 3
"""Words between "the" and a word for a person: "the Welsh sea kayaker, 34,"."""


def find_decades(words: Sequence[Token]) -> Iterator[Found]:
    """Find "in his 60s" and "in her late thirties": an age between two others."""
    for at in range(1, len(words)):
        if words[at].norm in _OWNERS and words[at - 1].norm == "in":
            found = _decade(words, at + 1)
            if found:
                yield found


def _decade(words: Sequence[Token], at: int) -> Found | None:
    spelled = ""
    for last, word in enumerate(words[at : at + _LONGEST], at + 1):
        spelled += word.norm
        if spelled in _SPANS:
            low, high = _SPANS[spelled]
            value = Quantity(
                low, "year", Precision.RANGE, high, counted="age", step=1.0
            )
            return Found(at, last, value)
    return None


def is_age(words: Sequence[Token], at: int) -> bool:
    """Whether "-old", " old" or " of age" follows the unit."""
    norms = [word.norm for word in words[at : at + 2]]
    return norms in (["-", "old"], ["of", "age"]) or norms[:1] == ["old"]


def read_aged(words: Sequence[Token], figure: Figure, first: int, last: int) -> Found:
    """Read an age out of the words that give it, those after "old" left out."""
    while last > len(words) or words[last - 1].norm not in ("old", "age", "olds"):
        if last <= figure.last:
            break
        last -= 1
    amount = hedged(words, figure, first, last)
    value = quantity_of(figure, amount.precision, "year")
    return Found(amount.first, amount.last, replace(value, counted="age"))


def read_age(words: Sequence[Token], figure: Figure) -> Found | None:
    """Read "aged 51", "age 51" and the 51 of "Ana Ruiz, 51, said", "She was 51."."""
    first, last = figure.first, figure.last
    before = words[first - 1].norm if first else ""
    if before in ("aged", "age", "ages"):
        return read_aged(words, figure, first - 1, last)
    if not 0 < figure.value < _OLDEST:
        return None
    behind = words[first - 2].norm if first > 1 else ""
    if before in _BOUNDS and behind in _MANY:
        return read_aged(words, figure, first, last) if _ends(words, last, "") else None
    if before == "of" and behind in _AGED:
        counts = counted_after(words, last) is not None
        return None if counts else read_aged(words, figure, first, last)
    told = _is_in_brackets(words, first, last) or (
        _is_told(words, first) and _ends(words, last, before)
    )
    return read_aged(words, figure, first, last) if told else None


def _is_in_brackets(words: Sequence[Token], first: int, last: int) -> bool:
    """Whether a figure stands in brackets behind a full name: "Ana Ruiz (51)"."""
    if first < _NAMED or last >= len(words) or words[last].text != ")":
        return False
    given, family, mark = words[first - _NAMED : first]
    named = is_given_name(given.norm) and family.text[0].isupper()
    return mark.text == "(" and named and words[first].norm.isdigit()


def _is_told(words: Sequence[Token], first: int) -> bool:
    """Whether the words before a figure in digits say that it is somebody's age."""
    if not words[first].norm.isdigit() or not first:
        return False
    before = words[first - 1].norm
    if before in ("was", "turned"):
        return not _is_sum(words, first - 1)
    if before in ("is", "turns"):
        return first > 1 and words[first - 2].norm in _SUBJECTS
    return first > 1 and before == "," and _is_person(words, first - 2)


def _ends(words: Sequence[Token], last: int, before: str) -> bool:
    """Whether nothing follows that a figure could count."""
    if last >= len(words):
        return False
    goes_on = before in ("turned", "turns") and words[last].norm in _GOING_ON
    return goes_on or words[last].text in (",", ".", ";", "–", "—")


_SUMS = frozenset(
    {"figure", "number", "total", "count", "toll", "tally", "score", "temperature"}
    | {"limit", "average", "maximum", "minimum", "capacity", "estimate", "target"}
)


def _is_sum(words: Sequence[Token], at: int) -> bool:
    """Whether what "was 14" is a number itself: "the figure was 14"."""
    return not _SUMS.isdisjoint(word.norm for word in words[max(0, at - 3) : at])


def _is_person(words: Sequence[Token], at: int) -> bool:
    """Whether a word can end the naming of a person: a name, or "the kayaker"."""
    word = words[at]
    return word.text[0].isupper() or word.norm in _PEOPLE or _is_doer(words, at)


def _is_doer(words: Sequence[Token], at: int) -> bool:
    """Whether a word says by its form what somebody does, and "the" tells who."""
    norm = words[at].norm
    before = words[max(0, at - _DESCRIBED) : at]
    named = not _DETERMINERS.isdisjoint(word.norm for word in before)
    return named and norm.endswith(DOERS) and norm not in _THINGS
