"""Human-aligned sentence pairs as article pairs with their gold links."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from compare.model import Article

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Sides: TypeAlias = "tuple[dict[str, Any], dict[str, Any]]"

SETS = ("spark", "summary", "ecbplus", "facts", "seeds")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles and which of their sentences report the same thing."""

    name: str
    """The set that it comes from."""
    event: str
    """Pairs of one event are never on both sides of a fold."""
    left: Article
    right: Article
    rows: tuple[int, ...]
    """Left sentences that were annotated; others are unknown, not unlinked."""
    columns: tuple[int, ...]
    gold: frozenset[tuple[int, int]]
    core: frozenset[tuple[int, int]]
    """The surest of the gold, where the set tells."""
    own: frozenset[str]
    """Ids of the texts in the table of rarity that report the same event."""


def load_pairs(data: Path) -> list[Pair]:
    """All pairs of all sets, in the order of the files."""
    return [
        *_annotated(data, "spark_align", "spark", "event", "dev.jsonl"),
        *_annotated(data, "spark_align", "summary", "event", "summary_dev.jsonl"),
        *_annotated(data, "ecbplus_align", "ecbplus", "topic", "dev.jsonl"),
        *_facts(data),
    ]


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a JSON lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _annotated(
    data: Path, folder: str, name: str, event: str, file: str
) -> Iterator[Pair]:
    rows = list(read_rows(data / folder / file))
    own: dict[str, set[str]] = {}
    for each in ("dev.jsonl", "summary_dev.jsonl"):
        if (data / folder / each).exists():
            for row in read_rows(data / folder / each):
                ids = {f"{folder}/{row[side]['id']}" for side in "ab"}
                own.setdefault(row[event], set()).update(ids)
    for row in rows:
        key = f"{folder}:{row[event]}"
        yield _pair(name, key, row, (row["a"], row["b"]), own[row[event]])


def _facts(data: Path) -> Iterator[Pair]:
    texts = {row["id"]: row for row in read_rows(data / "basil" / "dev.jsonl")}
    for row in read_rows(data / "facts_gold" / "dev.jsonl"):
        own = {f"basil/{key}" for key in texts if texts[key]["event"] == row["event"]}
        sides = texts[row["a_id"]], texts[row["b_id"]]
        yield _pair("facts", f"basil:{row['event']}", row, sides, own)
    for row in read_rows(data / "facts_gold" / "seeds.jsonl"):
        yield _pair("seeds", f"seeds:{row['event']}", row, (row["a"], row["b"]), set())


def _pair(
    name: str, event: str, row: dict[str, Any], sides: Sides, own: set[str]
) -> Pair:
    a, b = sides
    gold = row["gold"] if "gold" in row else row["links"]
    core = row.get("gold_core", [link for link in gold if link[2:] != [1]])
    whole = name not in ("spark", "ecbplus")
    return Pair(
        name=name,
        event=event,
        left=Article.from_sentences(a["sentences"]),
        right=Article.from_sentences(b["sentences"]),
        rows=tuple(range(len(a["sentences"])) if whole else a["annotated"]),
        columns=tuple(range(len(b["sentences"])) if whole else b["annotated"]),
        gold=frozenset((link[0], link[1]) for link in gold),
        core=frozenset((link[0], link[1]) for link in core),
        own=frozenset(own),
    )
