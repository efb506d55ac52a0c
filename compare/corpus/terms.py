"""What an article is about, as hashed terms that fit a table of millions.

The same reading as in `compare.group.vectors` (the headline, the lead, then the text,
by weight), made for bulk: a term is a number, the same in every process and on every
machine, and an article is two arrays of a few hundred bytes each. Many articles are
read at once, so that each word is looked up once for all that have it.
"""

from __future__ import annotations

from functools import cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

import numpy as np

from compare.group.vectors import HEADLINE_WEIGHT, LEAD, LEAD_WEIGHT, LONGEST_TEXT
from compare.text import is_stop_word
from compare.text.rarity import find_term
from compare.text.tokens import spaced_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

SPACE = 1 << 22
"""Numbers that a term may have; of 100,000 terms, one in 80 shares its number."""

_NONE = SPACE
"""Stands for what is no term: a stop word, a single letter."""

_HALF, _LOW = np.uint64(32), np.uint64(0xFFFFFFFF)
_TERM, _TERMS = np.uint64(24), np.uint64(0xFFFFFF)
"""Bits for the number of a term, and all of them set."""
_WEIGHT, _WEIGHTS = np.uint64(8), np.uint64(0xFF)
"""The same for the weight of a word."""

_WEIGHING = np.array([HEADLINE_WEIGHT, 1 + LEAD_WEIGHT, 1, 0], np.uint64)
"""How often a word counts: of the headline, of the lead, of the text, behind it."""


class ManyTerms(NamedTuple):
    """The terms of many articles, one article after another."""

    starts: NDArray[np.int64]
    """Where those of each begin, and behind the last, where they end."""
    ids: NDArray[np.uint32]
    """Of each article ascending, each once."""
    counts: NDArray[np.uint32]
    """How often each counts."""

    def pack(self) -> list[bytes]:
        """One run of bytes an article: its ids, then its counts, little-endian."""
        ids, counts = self.ids.astype("<u4"), self.counts.astype("<u4")
        return [
            ids[start:end].tobytes() + counts[start:end].tobytes()
            for start, end in pairwise(self.starts.tolist())
        ]

    @classmethod
    def unpack(cls, packed: Sequence[bytes]) -> ManyTerms:
        """Read what `pack` gave."""
        halves = [len(data) // 2 for data in packed]
        parted = list(zip(packed, halves, strict=True))
        ids = b"".join([data[:half] for data, half in parted])
        counts = b"".join([data[half:] for data, half in parted])
        return cls(
            _starts(np.array(halves, dtype=np.int64) // 4),
            np.frombuffer(ids, dtype="<u4"),
            np.frombuffer(counts, dtype="<u4"),
        )


class ManyWords(NamedTuple):
    """The words of many texts, one text after another."""

    starts: NDArray[np.int64]
    """Where those of each begin, and behind the last, where they end."""
    numbers: NDArray[np.uint64]
    """A number for each word, below 2 to the 32."""


class Readings(NamedTuple):
    """What the engine needs of articles; their texts are not looked at again."""

    terms: ManyTerms
    words: ManyWords
    """Of the texts alone."""


def read_words(articles: Sequence[tuple[str, str]]) -> Readings:
    """Count the terms of articles, and number the words of their texts.

    Args:
        articles: Headline and text of each.
    """
    parts = list(chain.from_iterable(articles))
    sizes, numbers = _numbered(parts)
    characters = np.array(list(map(len, parts)), dtype=np.int64)
    titles, texts = sizes.reshape(-1, 2).T
    # As if the words of a text were all as long: near enough for a weight.
    lead, told = (
        np.minimum(texts, most * texts // np.maximum(characters[1::2], 1))
        for most in (LEAD, LONGEST_TEXT)
    )
    shares = np.stack([titles, lead, told - lead, texts - told], axis=1)
    weights = np.repeat(np.tile(_WEIGHING, len(articles)), shares.ravel())
    of_article = np.repeat(np.arange(len(articles), dtype=np.uint64), titles + texts)
    in_text = np.repeat(np.arange(len(parts)) % 2 == 1, sizes)
    return Readings(
        _summed(of_article << _TERM | numbers >> _HALF, weights, len(articles)),
        ManyWords(_starts(texts), numbers[in_text] & _LOW),
    )


def _starts(sizes: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes)])


def _numbered(texts: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
    """How many words each text has, and the numbers of all words, in order."""
    # Deferred: compiled code that grouping alone doesn't need.
    import pyarrow as pa  # noqa: PLC0415
    from pyarrow import compute  # noqa: PLC0415

    # A text without words comes to one that is empty, which is no term.
    spaced = [spaced_words(text).strip().encode() for text in texts]
    edges = np.cumsum([0, *map(len, spaced)], dtype=np.int32)
    # Of buffers, as to make an array of a list loads pandas where that is installed.
    buffers = pa.py_buffer(edges), pa.py_buffer(b"".join(spaced))
    lists = compute.ascii_split_whitespace(
        pa.StringArray.from_buffers(len(texts), *buffers)
    )
    words = lists.flatten().dictionary_encode()
    known = [_NUMBERS[word] for word in words.dictionary.to_pylist()]
    sizes = np.diff(lists.offsets.to_numpy()).astype(np.int64)
    return sizes, np.array(known, np.uint64)[words.indices.to_numpy()]


def _summed(
    terms: NDArray[np.uint64], weights: NDArray[np.uint64], size: int
) -> ManyTerms:
    """Sum the weights of each term of each of so many articles.

    Args:
        terms: Numbers of articles and, in the low bits, of the terms of their words.
        weights: Of the words.
        size: How many articles there are.
    """
    kept = (terms & _TERMS < _NONE) & (weights > 0)
    # All in one: sorting numbers is a fifth of sorting their places.
    both = np.sort(terms[kept] << _WEIGHT | weights[kept])
    terms = both >> _WEIGHT
    first = np.flatnonzero(np.diff(terms, prepend=~terms[:1]))
    counts = np.add.reduceat(both & _WEIGHTS, first) if len(first) else first
    edges = np.arange(size + 1, dtype=np.uint64) << _TERM
    starts = np.searchsorted(terms[first], edges)
    ids = (terms[first] & _TERMS).astype(np.uint32)
    return ManyTerms(starts, ids, counts.astype(np.uint32))


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
    return number_of_term(find_term(word, _stem_of))


def number_of_term(term: str) -> int:
    """The number of a term: no `hash()`, which differs from process to process."""
    return _crc(term) % SPACE


def _crc(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass"))


def _stem_of(word: str) -> str:
    """The stem, by the authors' own stemmer.

    It is fifty times as fast as nltk's, of which one word in 500 gets another stem:
    so few that events come out the same.
    """
    return str(_stemmer().stemWord(word))


@cache
def _stemmer() -> Any:
    from Stemmer import Stemmer  # noqa: PLC0415

    # Without a memory of its own: each word is asked for once.
    return Stemmer("english", 0)
