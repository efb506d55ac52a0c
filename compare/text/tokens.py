"""Words and marks of a text, with where they stand and what they fold to."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from compare.text.data import load_json
from compare.text.later import later

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

# Linear: each alternative starts with another class of character, and none nests
# a repeat that can match the same text in two ways.
_PATTERN = (
    r"(?:[A-Za-z]\.){2,}"  # U.S., a.m.
    r"|\d+(?:[.,:]\d+)*"  # 1,000.5 and 10:30
    r"|[^\W\d_]\w*(?:['’][^\W\d_]+)*"  # words, Carter's
    r"(?:-(?:(?:[A-Za-z]\.){2,}|\w+(?:['’][^\W\d_]+)*))*"  # co-op, Ukraine-U.S.
    r"|[$€£¥₹₽₴₩₪₺]"
    r"|\.{2,}"
    r"|[^\w\s]|_"
)

_FOREIGN = later(r"[^\x00-\x7f]+")

_WORD = later(r"\w+")
_GAPS = bytes(
    ord(letter.lower()) if letter.isalnum() or letter == "_" else ord(" ")
    for letter in map(chr, range(128))
).ljust(256)
"""Of each byte of ASCII the letter that it folds to, or a space."""

_USUAL = "’‘“”–—"
"""Marks but for which most texts are ASCII: no part of a word, each replaced in a
hundredth of the time that the pattern for all others takes."""

_QUOTES = str.maketrans(
    {"’": "'", "‘": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
)


class Token(NamedTuple):
    """A word, a number or a mark."""

    text: str
    start: int
    """First code point in the text that was tokenized, inclusive."""
    end: int
    norm: str
    """Folded: lower case, no accents, straight quotes, no possessive."""

    @property
    def is_word(self) -> bool:
        """Whether it starts with a letter or a digit."""
        return self.text[0].isalnum()

    @property
    def stem(self) -> str:
        """The norm's English stem; a number or a mark is its own."""
        return stem(self.norm)


@cache
def _pattern() -> Any:
    # Unlike re it takes combining marks for parts of a word. nltk's tokenizer, which is
    # built on it too, limits the time of each step: that takes three times as long, and
    # a pattern that is linear needs no limit.
    import regex  # noqa: PLC0415

    return regex.compile(_PATTERN)


@cache
def _stemmer() -> Any:
    from nltk.stem import SnowballStemmer  # noqa: PLC0415

    return SnowballStemmer("english")


@lru_cache(maxsize=1 << 12)
def tokenize(text: str) -> tuple[Token, ...]:
    """Split text into tokens; all but white space is in exactly one of them.

    Kept for the sentences seen last, since several stages ask for the same ones.
    """
    return tuple(_tokens(text))


def _tokens(text: str) -> Iterator[Token]:
    for match in _pattern().finditer(text):
        word, (start, end) = match.group(), match.span()
        yield Token(word, start, end, _norm(word))


@lru_cache(maxsize=1 << 16)
def _norm(word: str) -> str:
    norm = fold(word)
    if norm.endswith("'s"):
        return norm[:-2]
    if norm.count(".") > 1:
        return norm.replace(".", "")  # U.S. and US are one word
    return norm


def fold(text: str) -> str:
    """Lower the case, drop accents, straighten quotes; the length may change.

    >>> fold("Siliņa’s")
    "silina's"
    """
    if not text.isascii():
        # What is not ASCII comes in short runs, and the same ones again and again.
        text = _FOREIGN.sub(lambda run: _plain(run.group()), text)
        # Whether a sigma is a last one hangs on the marks behind it.
        return text.lower().replace("ς", "σ")
    return text.lower()


@lru_cache(maxsize=1 << 12)
def _plain(run: str) -> str:
    decomposed = unicodedata.normalize("NFKD", run.translate(_QUOTES))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def folded_words(text: str) -> list[str]:
    """The runs of letters and digits of a text, folded, in order.

    >>> folded_words("Siliņa’s U.S. trip — 1,000 km")
    ['silina', 's', 'u', 's', 'trip', '1', '000', 'km']
    """
    return spaced_words(text).split()


def spaced_words(text: str) -> str:
    """The same in one string, parted by spaces, for whoever has many texts to split."""
    for mark in _USUAL:
        text = text.replace(mark, " ")
    plain = text if text.isascii() else _FOREIGN.sub(_without_marks, text)
    if not plain.isascii():
        return " ".join(_WORD.findall(fold(text)))
    # Five times as fast as the pattern, and most texts come to it.
    return plain.encode("ascii").translate(_GAPS).decode("ascii")


def _without_marks(run: re.Match[str]) -> str:
    return _plain_words(run.group())


@lru_cache(maxsize=1 << 12)
def _plain_words(run: str) -> str:
    """What `fold` makes of a run, with spaces for what is no part of a word."""
    return "".join(c if c.isascii() or c.isalnum() else " " for c in _plain(run))


STEMMED = (
    *("s", "ed", "ing", "y", "e", "ll", "al", "er", "or", "ic", "ant", "ent", "ism"),
    *("ion", "ful", "ci", "gi", "li", "ti"),
)
"""How every word ends that Snowball shortens or changes: its suffixes, by their tails.
The stemmer takes 25 µs a word, and half of the words asked for end in none of them."""


@lru_cache(maxsize=1 << 16)
def stem(norm: str) -> str:
    """The English stem of a folded word (Snowball, from nltk).

    >>> stem("agreements")
    'agreement'
    """
    return find_stem(norm)


@lru_cache(maxsize=1 << 16)
def stem_of(norm: str) -> str:
    """The stem as the stemmer gives it; kept, as stems and terms ask for the same."""
    return str(_stemmer().stem(norm))


def find_stem(norm: str, stem_of: Callable[[str], str] = stem_of) -> str:
    """The same for whoever keeps the answer: forgetting others costs as much again.

    Args:
        norm: A folded word.
        stem_of: What stems a word that stands in no table.
    """
    if not norm.isalpha() or not norm.endswith(STEMMED):
        return norm
    return _known_stems().get(norm) or stem_of(norm)


@cache
def _known_stems() -> dict[str, str]:
    """Stems of common words and of those in our tables, which take long to find."""
    return {
        word: stem
        for stem, words in load_json("stems.json")["stems"].items()
        for word in words.split()
    }
