"""Parts of events as bytes, kept so that what nothing changed isn't grouped again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np

from compare.corpus.vectors import Vector
from compare.corpus.windows import Part

if TYPE_CHECKING:
    from collections.abc import Sequence


def pack_parts(parts: Sequence[Part]) -> bytes:
    """A line of JSON, then all terms, then all values, little-endian."""
    told = [[part.members, part.knit, len(part.vector.ids)] for part in parts]
    ids = [part.vector.ids for part in parts]
    values = [part.vector.values for part in parts]
    return b"".join(
        [
            json.dumps(told).encode("ascii"),
            b"\n",
            np.concatenate([np.empty(0, "<u4"), *ids]).astype("<u4").tobytes(),
            np.concatenate([np.empty(0, "<f4"), *values]).astype("<f4").tobytes(),
        ]
    )


def unpack_parts(data: bytes) -> list[Part]:
    """Read what `pack_parts` gave."""
    line, _, rest = data.partition(b"\n")
    half = len(rest) // 2
    ids = np.frombuffer(rest[:half], dtype="<u4")
    values = np.frombuffer(rest[half:], dtype="<f4")
    parts, start = [], 0
    for members, knit, size in json.loads(line):
        vector = Vector(ids[start : start + size], values[start : start + size])
        parts.append(Part(tuple(members), knit, vector))
        start += size
    return parts
