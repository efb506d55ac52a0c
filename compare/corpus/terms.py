"""What an article is about, as hashed terms that fit a table of millions.

The same reading as in `compare.group.vectors` (the headline, the lead, then the text,
by weight), made for bulk: a term is a number, the same in every process and on every
machine, and an article is two arrays of a few hundred bytes each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

import numpy as np

from compare.group.vectors import HEADLINE_WEIGHT, LEAD, LEAD_WEIGHT, LONGEST_TEXT
from compare.text import is_stop_word
from compare.text.rarity import find_term
from compare.text.tokens import folded_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

SPACE = 1 << 22
"""Numbers that a term may have; of 100,000 terms, one in 80 shares its number."""

_NONE = SPACE
"""Stands for what is no term: a stop word, a single letter."""

_HALF, _LOW = np.uint64(32), np.uint64(0xFFFFFFFF)
_WEIGHT, _WEIGHTS = np.uint64(8), np.uint64(0xFF)
"""Bits for the weight of a word, beside the number of its term."""


class Terms(NamedTuple):
    """The terms of one article and how often each counts."""

    ids: NDArray[np.uint32]
    """Ascending, each once."""
    counts: NDArray[np.uint32]

    def pack(self) -> bytes:
        """Both arrays in one run of bytes, little-endian."""
        both = np.concatenate([self.ids, self.counts]).astype("<u4")
        return bytes(both.tobytes())


class ManyTerms(NamedTuple):
    """The terms of many articles, one article after another."""

    starts: NDArray[np.int64]
    """Where those of each begin, and behind the last, where they end."""
    ids: NDArray[np.uint32]
    counts: NDArray[np.uint32]

    @classmethod
    def unpack(cls, packed: Sequence[bytes]) -> ManyTerms:
        """Read what `Terms.pack` gave, of all at once."""
        sizes = np.array([len(data) // 8 for data in packed], dtype=np.int64)
        starts = np.concatenate([[0], np.cumsum(sizes)])
        both = np.frombuffer(b"".join(packed), dtype="<u4")
        # Of each article its ids stand before its counts.
        places = np.arange(starts[-1]) + np.repeat(starts[:-1], sizes)
        return cls(starts, both[places], both[places + np.repeat(sizes, sizes)])


class Reading(NamedTuple):
    """What the engine needs of an article; its text is not looked at again."""

    terms: Terms
    words: NDArray[np.uint64]
    """A number for each word of the text, in order."""


def read_words(headline: str, text: str) -> Reading:
    """Count the terms of headline, lead and text, and number the words of the text."""
    title = folded_words(headline)
    words = title + folded_words(text)
    # Counting by white space is a third of the time, and near enough for a weight.
    lead = len(title) + len(text[:LEAD].split())
    told = len(title) + len(text[:LONGEST_TEXT].split())
    numbers = np.fromiter(map(_NUMBERS.__getitem__, words), np.uint64, len(words))
    weights = np.ones(len(numbers), np.uint64)
    weights[: len(title)] = HEADLINE_WEIGHT
    weights[len(title) : lead] += LEAD_WEIGHT
    return Reading(
        _terms(numbers[:told] >> _HALF, weights[:told]), numbers[len(title) :] & _LOW
    )


def _terms(numbers: NDArray[np.uint64], weights: NDArray[np.uint64]) -> Terms:
    """Sum the weights of each number, but for what is no term."""
    kept = numbers < _NONE
    # Both in one: sorting numbers is a fifth of sorting their places.
    both = np.sort(numbers[kept] << _WEIGHT | weights[kept])
    ids = both >> _WEIGHT
    starts = np.flatnonzero(np.diff(ids, prepend=SPACE))
    counts = np.add.reduceat(both & _WEIGHTS, starts) if len(ids) else ids
    return Terms(ids[starts].astype(np.uint32), counts.astype(np.uint32))


class _Numbers(dict[str, int]):
    """Of a folded word the number of its term and, in the low half, its own."""

    def __missing__(self, word: str) -> int:
        if len(self) > _MOST_KEPT:
            self.clear()
        self[word] = found = number_of(word) << 32 | _crc(word)
        return found


_MOST_KEPT = 1 << 18
_NUMBERS = _Numbers()


def number_of(word: str) -> int:
    """The number of a folded word's term, in [0, SPACE]; SPACE for what is none."""
    if len(word) < 2 or is_stop_word(word):
        return _NONE
    return number_of_term(find_term(word))


def number_of_term(term: str) -> int:
    """The number of a term: no `hash()`, which differs from process to process."""
    return _crc(term) % SPACE


def _crc(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass"))
