"""Which articles of a corpus hang on which: candidates, judgement, originals."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from compare.corpus.copies import candidate_pairs
from compare.corpus.runs import batches
from compare.corpus.store import Store
from compare.text.shingles import are_copies

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from compare.corpus.engine import Engine

_PAIRS_AT_ONCE = 200
"""Pairs judged in one task."""


class _Task(NamedTuple):
    path: Path
    pairs: tuple[tuple[int, int], ...]


def find_originals(store: Store, engine: Engine) -> dict[int, int]:
    """For each article that is a copy, the article that it repeats: ids.

    Of articles that repeat one another, directly or by way of a third, the one
    published first is the original; of one day, the longest; of these, the one with
    the lowest key. One without a date comes after those with one.
    """
    signatures = dict(store.rows("SELECT id, signature FROM articles ORDER BY id"))
    pairs = candidate_pairs(signatures)
    tasks = (_Task(store.path, batch) for batch in batches(pairs, _PAIRS_AT_ONCE))
    copies = list(chain.from_iterable(engine.map(_judge, tasks)))
    sets = _sets(copies)
    rank = _ranks(store, chain.from_iterable(sets))
    found: dict[int, int] = {}
    for members in sets:
        original = min(members, key=rank.__getitem__)
        found.update((member, original) for member in members if member != original)
    return found


def _judge(task: _Task) -> list[tuple[int, int]]:
    """Tell which of some pairs are copies, in the process that has the texts."""
    with Store(task.path) as store:
        texts = store.texts(chain.from_iterable(task.pairs))
    return [
        (left, right)
        for left, right in task.pairs
        if are_copies(texts[left], texts[right])
    ]


def _sets(pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
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


def _ranks(
    store: Store, members: Iterable[int]
) -> Mapping[int, tuple[bool, int, int, str]]:
    return {
        number: (day is None, day or 0, -length, key)
        for number, day, length, key in store.of_articles(
            "id, day, length(text), key", members
        )
    }
