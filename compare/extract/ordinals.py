"""Ordinals that state a fact, and fractions: "first official visit", "two-thirds"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.extract.hedges import hedge_before
from compare.model import Precision, Quantity
from compare.text import is_stop_word, number_value, read_ordinal
from compare.text.numbers import ORDINALS, SCALE_WORDS, TENS, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.text import Number, Token


class Found(NamedTuple):
    """A quantity before it is a claim."""

    first: int
    """Index of its first word."""
    last: int
    """Index after its last word."""
    value: Quantity
    notes: tuple[str, ...] = ()


_LONGEST = 3
"""Words after an ordinal that can belong to its noun."""

_NO_FACT = frozenset(
    {"hand", "degree", "lady", "place", "glance", "step", "rate", "person", "thing"}
    | {"half", "off", "party", "world", "floor", "amendment", "class", "thoughts"}
    | {"minister", "ministers", "officer", "officers", "lieutenant", "sergeant", "aid"}
    | {
        "responder",
        "responders",
        "daughters",
        "family",
        "name",
        "guess",
        "look",
        "sight",
        "things",
        "nature",
        "light",
        "glimpse",
        "instance",
    }
)
"""What an ordinal before them doesn't count: "first minister", "second-hand"."""

_NO_NOUNS = frozenset(
    {"came", "became", "met", "took", "began", "went", "made", "saw", "told", "said"}
    | {"gave", "got", "ran", "won", "broke", "spoke", "rose", "fell", "heard", "sent"}
    | {"brought", "sought", "arose", "held", "drew", "read", "put", "set", "hit"}
    | {"emerged", "need", "needs", "appear", "comes", "meet", "threw", "kept", "left"}
    | {"online", "earlier", "later", "publicly", "ever", "again", "here", "together"}
)
_BEFORE_A_VERB = frozenset({"without", "before", "by", "after", "of"})
_NOUNS_IN_LY = frozenset({"family", "assembly", "rally", "ally", "reply", "supply"})
_NTHS = ("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
FRACTIONS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
FRACTIONS |= {nth: parts for parts, nth in enumerate(_NTHS, start=3)}
FRACTIONS |= {nth + "s": parts for parts, nth in enumerate(_NTHS, start=3)}
_MULTIPLES = {"twice": 2.0, "thrice": 3.0}
_MULTIPLES |= {
    f"{word}{hyphen}fold": value
    for word, value in WORDS.items()
    if 1 < value <= 20
    for hyphen in ("", "-")
}
_OPENERS = frozenset((*ORDINALS, *TENS, *_MULTIPLES))
"""Words that what is looked for can start with, digits aside."""


def find_ordinals(words: Sequence[Token]) -> Iterator[Found]:
    """Find ordinals with the noun they count, and "twice"."""
    after = 0
    for at, word in enumerate(words):
        opens = word.norm in _OPENERS or word.norm.isdigit()
        if not opens or at < after:
            continue
        ordinal = read_ordinal(words, at)
        end = _noun_end(words, ordinal) if ordinal else 0
        if ordinal and end:
            head = words[end - 1]
            if head.norm == "minute" and end == ordinal.last + 1:
                # Of a match: "in the 12th minute" is "after 12 minutes".
                yield Found(at, end, Quantity(ordinal.value, "minute", step=1.0))
            else:
                value = Quantity(ordinal.value, "ordinal", counted=head.stem)
                yield Found(at, end, value)
        elif word.norm in _MULTIPLES:
            yield Found(at, at + 1, Quantity(_MULTIPLES[word.norm], "time"))
        after = max(end, at + 1)


def _noun_end(words: Sequence[Token], ordinal: Number) -> int:
    """Index after the noun that an ordinal counts; 0 when it counts none."""
    start = ordinal.last
    if words[ordinal.first].text[0].isupper() and ordinal.first:
        return 0  # part of a name: the First Amendment
    digits = words[ordinal.first].norm.isdigit()
    if digits and start < len(words) and words[start].text[0].isupper():
        return 0  # 223rd Street
    hyphen = start < len(words) and words[start].text == "-"
    start += hyphen
    end = start
    most = start + 1 if hyphen else start + _LONGEST  # "second-term" and no more
    while end < min(most, len(words)) and _goes_on(words, end, start):
        end += 1
        if words[end - 1].norm == "time":
            break
    if end == start or not words[end - 1].text.islower():
        return 0
    before = words[ordinal.first - 1].norm if ordinal.first else ""
    if words[start].norm.endswith("ing") and before in _BEFORE_A_VERB:
        return 0
    return 0 if words[start].norm in _NO_FACT else end


def _goes_on(words: Sequence[Token], at: int, start: int) -> bool:
    """Whether a word can be an adjective or the noun after an ordinal."""
    word = words[at]
    if not word.text[0].isalpha() or is_stop_word(word.norm) or word.norm in _NO_NOUNS:
        return False
    follows = words[at + 1].norm if at + 1 < len(words) else "."
    ends = not follows[:1].isalpha() or is_stop_word(follows)
    if word.norm.endswith("ly") and word.norm not in _NOUNS_IN_LY:
        return not ends
    return not word.norm.endswith("ed") or (at == start and not ends)


def find_fractions(words: Sequence[Token]) -> Iterator[Found]:
    """Find "a third of", "two-thirds", "three quarters" and "more than half"."""
    for at, word in enumerate(words):
        parts = FRACTIONS.get(word.norm)
        if parts:
            found = _fraction(words, at, parts)
            if found:
                yield found


def _fraction(words: Sequence[Token], at: int, parts: int) -> Found | None:
    if at + 1 < len(words) and words[at + 1].norm in ("-", "dozen", "an", "a"):
        return None  # "half-dozen", "half an hour"
    after = [word.norm for word in words[at + 1 : at + 4]]
    if after[:2] == ["of", "a"] and SCALE_WORDS.keys() & set(after):
        return None  # "a quarter of a million"
    first, count = numerator(words, at)
    opened, precision = hedge_before(words, first)
    follows = words[at + 1].norm if at + 1 < len(words) else "."
    shares = follows == "of" or precision is not None or count > 1
    if parts == 2 and first == at:
        shares = shares or follows in (
            "the",
            "its",
            "their",
            "his",
            "her",
            "our",
            "all",
        )
        shares = shares and (not at or words[at - 1].norm not in ("second", "first"))
    elif not count:
        return None
    shares = shares or (first > 0 and words[first - 1].norm == "by")
    shares = shares or follows in _COMPARED
    one_of = count == 1 and first < at and words[first].norm == "one"
    if not (shares or one_of):
        return None
    share = float(f"{(count or 1) / parts:.6g}")
    value = Quantity(share, "fraction", precision or Precision.EXACT)
    return Found(opened, at + 1, value)


_COMPARED = frozenset({"less", "more", "fewer", "lower", "higher"})
"""What follows a part of something that is compared: "a third less than last year"."""


def numerator(words: Sequence[Token], at: int) -> tuple[int, float]:
    """Where a fraction starts and how many parts it has: 0 when none is said."""
    before = at - 1
    before -= before > 0 and words[before].text == "-"
    if before < 0:
        return at, 0
    norm = words[before].norm
    if norm in ("a", "an"):
        return before, 1
    value = number_value(norm)
    if value and value < 10 and not norm[:1].isdigit():
        return before, value
    return at, 0
