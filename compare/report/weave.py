"""The sentences of several articles in one order, linked ones together.

Outlets tell an event in different orders, so no order suits all: the first article
keeps its own, and what another adds follows the sentence that it follows there.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from compare.model import FactStatus, SentenceRef
from compare.paper.words import strongest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Comparison, Link


class Unit(NamedTuple):
    """Sentences that stand together: some that are linked, or one alone."""

    refs: tuple[SentenceRef, ...]
    """In the order of articles and sentences."""
    status: FactStatus
    """The strongest of any link among them; unique for one that has none."""


def weave(comparison: Comparison, articles: Sequence[int]) -> list[Unit]:
    """Put every sentence of some articles in order, each exactly once.

    Args:
        comparison: Whose groups say which sentences stand together.
        articles: Indexes of the articles, the one that keeps its order first.
    """
    homes = _homes(comparison, frozenset(articles))
    order: list[Unit] = []
    for article in articles:
        numbers = range(len(comparison.articles[article].sentences))
        refs = [SentenceRef(article, number) for number in numbers]
        units = [homes.get(ref) or Unit((ref,), FactStatus.UNIQUE) for ref in refs]
        _insert(list(dict.fromkeys(units)), order)
    return order


def _homes(comparison: Comparison, articles: frozenset[int]) -> dict[SentenceRef, Unit]:
    """Where each sentence stands that has a counterpart in one of these articles."""
    links = _links_by_sentence(comparison)
    homes: dict[SentenceRef, Unit] = {}
    for group in comparison.groups:
        refs = tuple(sorted(ref for ref in group if ref.article in articles))
        if len({ref.article for ref in refs}) > 1:
            homes.update(dict.fromkeys(refs, Unit(refs, _status(refs, links))))
    return homes


def _insert(units: Sequence[Unit], order: list[Unit]) -> None:
    """Add what an article has more, behind what it follows there.

    Only those units that both orders have in the same sequence hold a place: behind one
    that stands somewhere else altogether, what follows would be torn from its story.
    """
    places = {unit: place for place, unit in enumerate(order)}
    held = _longest_rising([places[unit] for unit in units if unit in places])
    place = 0
    for unit in units:
        if unit not in places:
            order.insert(place, unit)
            place += 1
        elif places[unit] in held:
            place = order.index(unit) + 1


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """The members of a longest rising subsequence of different numbers."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        at = bisect_left(ends, number)
        before[number] = ends[at - 1] if at else None
        ends[at : at + 1] = [number]
    found: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        found.add(last)
        last = before[last]
    return found


def _links_by_sentence(comparison: Comparison) -> dict[SentenceRef, list[Link]]:
    links: dict[SentenceRef, list[Link]] = {}
    for link in comparison.links:
        links.setdefault(link.a, []).append(link)
    return links


def _status(
    refs: Sequence[SentenceRef], links: dict[SentenceRef, list[Link]]
) -> FactStatus:
    return strongest(
        link.relation for ref in refs for link in links.get(ref, ()) if link.b in refs
    )
