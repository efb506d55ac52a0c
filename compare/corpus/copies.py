"""Which articles of a corpus are copies: candidates by MinHash, judged word by word.

A signature (Broder 1997; rensa's R-MinHash) is cut into bands; two texts that agree in
any band are candidates (locality-sensitive hashing). Whether they are copies is then
decided by the rules of `compare.text.shingles`, as for a handful of articles: the
signature only saves the looking.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from compare.text.shingles import RUN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

BANDS = 42
ROWS = 3
"""With 42 bands of 3, texts that share .5 of their runs meet with a probability of
.996, those that share .3 (the least of a shortened copy) with .68, those that share
.05 with .005."""

_SEED = 1
_MIX = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], np.uint64)
"""Odd 64-bit constants that fold a band into one number."""


def sign_runs(texts: Sequence[NDArray[np.uint64]]) -> list[bytes]:
    """The signatures of texts: `BANDS * ROWS` numbers of 32 bits each, little-endian.

    Args:
        texts: Of each text the numbers of its words, in order.

    Returns:
        One signature a text; empty bytes for fewer words than a run has.
    """
    # Deferred: compiled code that grouping alone doesn't need.
    from rensa import RMinHash  # noqa: PLC0415

    runs = [_runs(words) for words in texts]
    edges = np.cumsum([0, *map(len, runs)]).astype(np.uint64)
    flat = np.concatenate([np.empty(0, np.uint64), *runs])
    rows = RMinHash.digest_matrix_from_flat_token_hashes(
        flat, edges, BANDS * ROWS, _SEED
    ).to_rows()
    packed = np.array(rows, dtype="<u4")
    return [
        bytes(row.tobytes()) if len(run) else b""
        for row, run in zip(packed, runs, strict=True)
    ]


def _runs(words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """One number for each run of `RUN` words; arithmetic is modulo 2 to the 64."""
    total = np.zeros(max(len(words) - RUN + 1, 0), dtype=np.uint64)
    for place in range(RUN):
        total = (total + words[place : place + len(total)]) * _MIX[0]
        total ^= total >> np.uint64(29)
    return total


def candidate_pairs(signatures: Mapping[int, bytes]) -> list[tuple[int, int]]:
    """Articles that agree in a band: ids, the lower first, in ascending order.

    Where many agree (a shared footer), each is paired with the first of them and with
    the one before it, so that the pairs grow as the articles do.
    """
    ids = np.array(sorted(key for key, value in signatures.items() if value), np.int64)
    if len(ids) < 2:
        return []
    joined = b"".join(signatures[key] for key in ids.tolist())
    table = np.frombuffer(joined, dtype="<u4").reshape(len(ids), BANDS, ROWS)
    found: set[tuple[int, int]] = set()
    for band in range(BANDS):
        found.update(_agreeing(ids, table[:, band].astype(np.uint64)))
    return sorted(found)


def _agreeing(
    ids: NDArray[np.int64], band: NDArray[np.uint64]
) -> list[tuple[int, int]]:
    keys = (band * _MIX).sum(axis=1, dtype=np.uint64)
    order = np.argsort(keys, kind="stable")
    sorted_keys, sorted_ids = keys[order], ids[order]
    same = np.flatnonzero(sorted_keys[1:] == sorted_keys[:-1]) + 1
    starts = np.searchsorted(sorted_keys, sorted_keys[same])
    pairs = {*zip(sorted_ids[starts].tolist(), sorted_ids[same].tolist(), strict=True)}
    pairs.update(
        zip(sorted_ids[same - 1].tolist(), sorted_ids[same].tolist(), strict=True)
    )
    return sorted(pairs)
