"""Terms that are near, not the same: "Canada" and "Canadian", "buy" and "acquire"."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING, TypeAlias

from compare.text import load_json
from compare.text.rarity import term_of

if TYPE_CHECKING:
    from collections.abc import Iterable

Kin: TypeAlias = dict[str, tuple[tuple[str, int], ...]]
"""For a term, its kin among other terms, each with the nearness in `FULL`ths."""

FULL = 64
"""Nearness of a term to itself; whole numbers, so that sums know no order."""

_RELATED = FULL // 2
"""Nearness of words that stand in one line of `data/kin.json`."""

_LEAST_LETTERS = 4
"""Letters that two terms must open with alike."""

_LEAST_SHARED = 0.6
"""Share of two terms that their common opening must make up."""


def find_kin(terms: Iterable[str], others: Iterable[str]) -> Kin:
    """Find the kin of each term among others; a term is no kin of itself."""
    known = set(others)
    alike, related = _by_opening(sorted(known)), _related()
    found: Kin = {}
    for term in terms:
        near = {
            other: share
            for other in alike.get(term[:_LEAST_LETTERS], ())
            if (share := nearness(term, other)) and other != term
        }
        for other in related.get(term, ()):
            if other in known:
                near[other] = max(_RELATED, near.get(other, 0))
        if near:
            found[term] = tuple(near.items())
    return found


def _by_opening(terms: Iterable[str]) -> dict[str, list[str]]:
    """Terms of enough letters by those that they open with."""
    opening: dict[str, list[str]] = {}
    for term in terms:
        if len(term) >= _LEAST_LETTERS:
            opening.setdefault(term[:_LEAST_LETTERS], []).append(term)
    return opening


@lru_cache(maxsize=1 << 17)
def nearness(one: str, two: str) -> int:
    """How near two terms are by their common opening, from 0 to `FULL`."""
    shortest = min(len(one), len(two))
    if shortest < _LEAST_LETTERS or one[0] == "#":
        return 0
    same = next((n for n in range(shortest) if one[n] != two[n]), shortest)
    if same < _LEAST_LETTERS:
        return 0
    share = 2 * same / (len(one) + len(two))
    return round(FULL * share) if share >= _LEAST_SHARED else 0


@cache
def _related() -> dict[str, tuple[str, ...]]:
    near: defaultdict[str, set[str]] = defaultdict(set)
    for line in load_json("kin.json")["related"]:
        group = {term_of(word) for word in line.split()}
        for term in group:
            near[term] |= group - {term}
    return {term: tuple(sorted(group)) for term, group in near.items()}
