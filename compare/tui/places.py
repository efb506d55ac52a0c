"""Where the reader left each input: kept between two readings, and only that."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from compare.errors import CompareError
from compare.files import write_whole

if TYPE_CHECKING:
    from compare.model import Comparison

LARGEST = 1_000_000
"""Bytes beyond which the file is taken for damaged."""
KEPT = 500
"""Inputs that are remembered; beyond them the one left longest ago is forgotten."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reader is; by the articles' indexes."""

    article: int
    """The one that leads."""
    sentence: int
    base: int


def state_path() -> Path | None:
    """Tell where places are kept: NEWSCOMPARE_STATE names another file, or `off`."""
    # Deferred: a report never asks.
    from platformdirs import user_state_path  # noqa: PLC0415

    given = os.environ.get("NEWSCOMPARE_STATE")
    if given:
        return None if given == "off" else Path(given)
    return user_state_path("newscompare", appauthor=False) / "places.json"


def key_of(comparison: Comparison) -> str:
    """Name a set of articles by their texts alone."""
    texts = "".join(article.sha256 for article in comparison.articles)
    return hashlib.sha256(texts.encode("ascii")).hexdigest()


class Places:
    """Reads and writes the file; whatever is wrong with it, reading goes on."""

    def __init__(self, path: Path | None) -> None:
        """Take the file, which need not exist; None remembers nothing."""
        self._path = path

    def find(self, comparison: Comparison) -> Place | None:
        """Give where the reader left these articles, if that is known."""
        if self._path is None:
            return None
        found = self._read().get(key_of(comparison))
        names = [each.name for each in fields(Place)]
        values = [found.get(name) for name in names] if isinstance(found, dict) else []
        numbers = [value for value in values if type(value) is int]
        return Place(*numbers) if len(numbers) == len(names) else None

    def keep(self, comparison: Comparison, place: Place) -> None:
        """Remember a place, beside those that another view has kept meanwhile."""
        if self._path is None:
            return
        key = key_of(comparison)
        places = {name: old for name, old in self._read().items() if name != key}
        places[key] = asdict(place)
        kept = dict(list(places.items())[-KEPT:])
        with suppress(OSError, CompareError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._path, json.dumps({"places": kept}), force=True)

    def _read(self) -> dict[str, Any]:
        """Give what is kept; of a file that is damaged, nothing."""
        assert self._path is not None
        try:
            with self._path.open("rb") as file:
                places = json.loads(file.read(LARGEST))["places"]
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return {}
        return places if isinstance(places, dict) else {}
