"""Which articles of a corpus hang on which: candidates, judgement, originals."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compare.corpus.copies import (
    BANDS,
    ROWS,
    Signatures,
    candidate_pairs,
    judge_pairs,
)
from compare.corpus.roll import UNDATED
from compare.corpus.runs import batches
from compare.corpus.store import Store
from compare.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from compare.corpus.engine import Engine
    from compare.corpus.roll import Roll
    from compare.corpus.runs import Progress

_PAIRS_AT_ONCE = 500
"""Pairs judged in one task."""

_ROWS_AT_ONCE = 1_000

Pair = tuple[int, int]
"""Two articles, the one of the lower key first."""


class _Task(NamedTuple):
    path: Path
    pairs: tuple[Pair, ...]


def find_originals(
    store: Store, engine: Engine, roll: Roll, progress: Progress
) -> dict[int, int]:
    """For each article that is a copy, the article that it repeats: places in the roll.

    Of articles that repeat one another, directly or by way of a third, the one
    published first is the original; of one day, the longest; of these, the one with
    the lowest key. One without a date comes after those with one.
    """
    signed = _signatures(store, roll)
    pairs = _by_set(candidate_pairs(signed))
    ids = [(one, other) for one, other in roll.ids[pairs].tolist()]
    verdicts = _judged(store, engine, ids, progress)
    sets = _sets(pairs[np.array(verdicts, dtype=bool)].tolist())
    # Without a signature no article is in a pair.
    lengths = dict(zip(signed.ranks.tolist(), signed.lengths.tolist(), strict=True))
    found: dict[int, int] = {}
    for members in sets:
        original = min(members, key=lambda place: _rank(roll, place, lengths[place]))
        found.update((member, original) for member in members if member != original)
    return found


def _signatures(store: Store, roll: Roll) -> Signatures:
    # Memory that no row needs is never touched.
    numbers = np.empty((len(roll.ids), BANDS * ROWS), dtype="<u4")
    told = np.empty((2, len(roll.ids)), dtype=np.int64)
    rows = store.rows(
        "SELECT signature, id, length(text) FROM articles WHERE signature <> x''"
    )
    start = 0
    for batch in batches(rows, _ROWS_AT_ONCE):
        end = start + len(batch)
        signatures, *others = zip(*batch, strict=True)
        joined = np.frombuffer(b"".join(signatures), "<u4")
        numbers[start:end] = joined.reshape(len(batch), -1)
        told[:, start:end] = others
        start = end
    return Signatures(numbers[:start], roll.places(told[0, :start]), told[1, :start])


def _judged(
    store: Store, engine: Engine, pairs: Sequence[Pair], progress: Progress
) -> list[bool]:
    """Whether the articles of each pair are copies: looked up, or judged and kept."""
    known = _known(store)
    todo = [pair for pair in pairs if pair not in known]
    tasks = [_Task(store.path, batch) for batch in batches(todo, _PAIRS_AT_ONCE)]
    judged = zip(tasks, engine.map(_judge, tasks), strict=True)
    done = 0
    for task, verdicts in judged:
        found = list(zip(task.pairs, verdicts, strict=True))
        with store.writing():
            rows = [(*pair, is_copy) for pair, is_copy in found]
            store.write("INSERT INTO judged VALUES (?,?,?)", rows)
        known.update(found)
        done += len(found)
        progress("copies", done, len(todo))
    gone = known.keys() - set(pairs)
    with store.writing():
        store.write("DELETE FROM judged WHERE one = ? AND other = ?", sorted(gone))
    return [known[pair] for pair in pairs]


def _known(store: Store) -> dict[Pair, bool]:
    """What was judged before, by the same rules."""
    version = store.one("SELECT value FROM meta WHERE key = 'judged'")
    if version != __version__:
        with store.writing():
            store.write("DELETE FROM judged")
            store.write(
                "INSERT OR REPLACE INTO meta VALUES ('judged', ?)", [[__version__]]
            )
    rows = store.rows("SELECT one, other, is_copy FROM judged")
    return {(one, other): bool(is_copy) for one, other, is_copy in rows}


def _judge(task: _Task) -> list[bool]:
    """Tell which of some pairs are copies, in the process that has the texts."""
    with Store(task.path, reading=True) as store:
        texts = store.texts(chain.from_iterable(task.pairs))
    return judge_pairs(texts, task.pairs)


def _by_set(pairs: NDArray[np.int64]) -> NDArray[np.int64]:
    """Put those that hang together next to one another: a text is then read once."""
    leader = {
        place: members[0] for members in _sets(pairs.tolist()) for place in members
    }
    leaders = [leader[one] for one, _ in pairs.tolist()]
    return pairs[np.argsort(leaders, kind="stable")]


def _sets(pairs: Iterable[Sequence[int]]) -> list[list[int]]:
    """Join pairs into sets, by union and find; members and sets ascend."""
    leader: dict[int, int] = {}

    def find(member: int) -> int:
        while leader.setdefault(member, member) != member:
            leader[member] = member = leader[leader[member]]
        return member

    for left, right in pairs:
        one, other = sorted((find(left), find(right)))
        leader[other] = one
    sets: dict[int, list[int]] = {}
    for member in sorted(leader):
        sets.setdefault(find(member), []).append(member)
    return list(sets.values())


def _rank(roll: Roll, place: int, length: int) -> tuple[bool, int, int, int]:
    day = int(roll.days[place])
    return day == UNDATED, day, -length, place
