"""Which articles of a corpus are copies: candidates by MinHash, judged word by word.

A signature (Broder 1997; rensa's R-MinHash) is cut into bands; two texts that agree in
any band are candidates (locality-sensitive hashing). Whether they are copies is then
decided by the rules of `compare.text.shingles`, as for a handful of articles: the
signature only saves the looking.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compare.text.shingles import (
    INSIDE,
    LEAST_WORDS,
    RUN,
    SAME,
    SHORTENED,
    is_near,
)
from compare.text.tokens import spaced_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from numpy.typing import NDArray

    from compare.corpus.terms import ManyWords

BANDS = 42
ROWS = 3
"""With 42 bands of 3, texts that share .5 of their runs meet with a probability of
.996, those that share .3 (the least of a shortened copy) with .68, those that share
.05 with .005."""

DOUBT = 3.5
"""Standard deviations that the resemblance told by two signatures may lie below the
least resemblance of copies, before the pair is judged."""

_UNEVEN = 0.85
"""Words to a character, in one text as against another, at the least."""

_AT_ONCE = 1 << 14
"""Pairs of which the whole signatures are compared at a time."""

_HALF, _LOW = np.uint64(32), np.uint64(0xFFFFFFFF)

_SEED = 1
_MIX = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], np.uint64)
"""Odd 64-bit constants that fold a band into one number."""

_BASES = _MIX[1], np.uint64(pow(int(_MIX[1]), -1, 1 << 64))
"""An odd constant and its inverse, modulo 2 to the 64."""


def sign_runs(texts: ManyWords) -> list[bytes]:
    """The signatures of texts: `BANDS * ROWS` numbers of 32 bits each, little-endian.

    Returns:
        One signature a text; empty bytes for fewer words than a run has.
    """
    # Deferred: compiled code that grouping alone doesn't need.
    from rensa import RMinHash  # noqa: PLC0415

    starts = texts.starts[:-1]
    sizes = np.maximum(np.diff(texts.starts) - RUN + 1, 0)
    edges = np.concatenate([[0], np.cumsum(sizes)])
    # Those that run on from one text into the next are left out.
    places = np.arange(edges[-1]) + np.repeat(starts - edges[:-1], sizes)
    rows = RMinHash.digest_matrix_from_flat_token_hashes(
        _runs(texts.numbers)[places], edges.astype(np.uint64), BANDS * ROWS, _SEED
    ).to_rows()
    packed = np.array(rows, dtype="<u4")
    return [
        row.tobytes() if size else b""
        for row, size in zip(packed, sizes.tolist(), strict=True)
    ]


def _runs(words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """One number for each run of `RUN` words; arithmetic is modulo 2 to the 64."""
    total = np.zeros(max(len(words) - RUN + 1, 0), dtype=np.uint64)
    for place in range(RUN):
        total = (total + words[place : place + len(total)]) * _MIX[0]
        total ^= total >> np.uint64(29)
    return total


def _distinct(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Each number once, ascending: `np.unique` hashes them, and takes four times it."""
    ordered = np.sort(numbers)
    return ordered[np.flatnonzero(np.diff(ordered, prepend=~ordered[:1]))]


def judge_pairs(
    texts: Mapping[int, str], pairs: Iterable[tuple[int, int]]
) -> list[bool]:
    """Whether each pair of texts repeats each other, as `repeated_texts` would tell.

    Each text is taken apart once, and its words are numbered.
    """

    @cache
    def words(key: int) -> NDArray[np.uint64]:
        return number_words(texts[key])

    @cache
    def runs(key: int) -> NDArray[np.uint64]:
        return _distinct(_runs(words(key)))

    def repeat(one: int, other: int) -> bool:
        if texts[one] == texts[other] or np.array_equal(words(one), words(other)):
            return bool(len(words(one)))
        if min(len(words(one)), len(words(other))) < LEAST_WORDS:
            return False
        both = np.intersect1d(runs(one), runs(other), assume_unique=True)
        return is_near(len(runs(one)), len(runs(other)), len(both))

    return [repeat(one, other) for one, other in pairs]


def number_words(text: str) -> NDArray[np.uint64]:
    """A number for each word of a text: the sum of its letters, each by its place.

    As a rolling hash takes it, all words at once: looking up each took three times as
    long. Unlike words have one number as seldom as two of 64 bits drawn at random.
    """
    spaced = f" {spaced_words(text)} ".encode("utf-8", "surrogatepass")
    letters = np.frombuffer(spaced, np.uint8)
    in_word = letters != ord(" ")
    edges = np.flatnonzero(in_word[1:] != in_word[:-1])
    before, last = edges[::2], edges[1::2]
    powers, inverses = (
        np.multiply.accumulate(np.full(len(letters), base)) for base in _BASES
    )
    sums = np.cumsum(powers * letters)
    return (sums[last] - sums[before]) * inverses[before]


class Signatures(NamedTuple):
    """What is known of some texts without reading them."""

    numbers: NDArray[np.uint32]
    """As `sign_runs` gives them: one row a text."""
    ranks: NDArray[np.int64]
    """Of each its place in an order which decides who is first; each once, from 0."""
    lengths: NDArray[np.int64]
    """Characters."""


def candidate_pairs(signed: Signatures) -> NDArray[np.int64]:
    """Texts that may be copies of each other.

    Where many agree in a band (a shared footer), each is paired with the first of them
    and with the one before it, so that the pairs grow as the texts do. Most that share
    a few sentences are then spared by what the whole signatures say.

    Returns:
        Pairs of ranks, the lower first, in ascending order: one row a pair.
    """
    ranks = signed.ranks.astype(np.uint64)
    starts = range(0, BANDS * ROWS, ROWS)
    bands = (signed.numbers[:, start : start + ROWS] for start in starts)
    codes = _distinct(np.concatenate([_agreeing(band, ranks) for band in bands]))
    pairs = np.stack([codes >> _HALF, codes & _LOW], axis=1).astype(np.int64)
    row = np.empty(len(ranks) and int(signed.ranks.max()) + 1, dtype=np.int64)
    row[signed.ranks] = np.arange(len(ranks))
    chunks = np.array_split(pairs, len(pairs) // _AT_ONCE + 1)
    return np.concatenate([some[_resemble(signed, row[some].T)] for some in chunks])


def _resemble(signed: Signatures, rows: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether pairs of rows agree in as many numbers as copies of their lengths may."""
    one, other = signed.numbers[rows[0]], signed.numbers[rows[1]]
    shorter, longer = np.sort(signed.lengths[rows], axis=0)
    ratio = _UNEVEN * shorter / np.maximum(longer, 1)
    least = np.minimum(INSIDE * ratio / (1 + ratio - INSIDE * ratio), SAME)
    doubt = DOUBT * np.sqrt(least * (1 - least) / (BANDS * ROWS))
    found: NDArray[np.bool_] = (one == other).mean(axis=1) >= least - doubt
    found &= ratio >= _UNEVEN * _UNEVEN * SHORTENED
    return found


def _agreeing(
    band: NDArray[np.uint32], ranks: NDArray[np.uint64]
) -> NDArray[np.uint64]:
    """Pairs of ranks that agree in a band: the lower in the high half of a number."""
    if not len(ranks):
        return ranks
    keys = (band * _MIX).sum(axis=1, dtype=np.uint64)
    # Sorted as one number each, the high bits of the key and then the rank.
    bits = np.uint64(int(ranks.max()).bit_length())
    mixed = np.sort(keys >> bits << bits | ranks)
    keys, ranks = mixed >> bits, mixed & ((np.uint64(1) << bits) - np.uint64(1))
    same = np.flatnonzero(keys[1:] == keys[:-1]) + 1
    starts = np.searchsorted(keys, keys[same])
    return np.concatenate(
        [ranks[first] << _HALF | ranks[same] for first in (starts, same - 1)]
    )
