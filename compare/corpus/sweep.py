"""Events that run on from one window of time into the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compare.corpus.vectors import Vector, add_vectors, closest, stack
from compare.corpus.windows import CANDIDATES, DAYS, LEAST, close_pairs
from compare.group.events import KNIT, LARGEST_GAP, THRESHOLD
from compare.group.linkage import Group, join_groups

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.corpus.windows import Part

OPEN_WINDOWS = LARGEST_GAP // DAYS
"""Windows after which a part of an event no longer draws articles to it."""

FADING = 0.8
"""What is left of a closeness a week later: two reports weeks apart that tell of the
same people are more often two events of one story."""

Event = tuple[int, ...]
"""Ids of the articles that report it, ascending."""


class _Open(NamedTuple):
    """An event so far, and those of its parts that may still draw others."""

    members: Event
    live: tuple[tuple[int, Part], ...]
    """Windows and parts, in the order of windows."""
    knit: float

    @property
    def group(self) -> Group:
        ids = sorted(member for _, part in self.live for member in part.members)
        return Group(tuple(ids), self.knit)


class Sweep:
    """Goes through the windows in order, and gives out events once they are done."""

    def __init__(self) -> None:
        self._open: list[_Open] = []

    def add(self, window: int, parts: Iterable[Part]) -> list[Event]:
        """Take the parts of a window, later than all before.

        Returns:
            The events that no later article can join.
        """
        closed = self._close_before(window - OPEN_WINDOWS)
        fresh = [_Open(part.members, ((window, part),), part.knit) for part in parts]
        if fresh:
            self._open = _join([*self._open, *fresh], window)
        return closed

    def finish(self) -> list[Event]:
        """Give out the events that are still open."""
        events = [event.members for event in self._open]
        self._open = []
        return events

    def _close_before(self, window: int) -> list[Event]:
        kept, closed = [], []
        for event in self._open:
            live = tuple(entry for entry in event.live if entry[0] >= window)
            if live:
                kept.append(event._replace(live=live))
            else:
                closed.append(event.members)
        self._open = kept
        return closed


def _join(events: Sequence[_Open], now: int) -> list[_Open]:
    groups = [event.group for event in events]
    of_member = {
        member: event
        for event, group in zip(events, groups, strict=True)
        for member in group.members
    }
    joined = join_groups(
        groups, _sums(events, groups, now), threshold=THRESHOLD, knit=KNIT
    )
    found = []
    for group in joined:
        inside = {id(of_member[m]): of_member[m] for m in group.members}
        found.append(_merged(list(inside.values()), group.knit))
    return found


def _merged(events: Sequence[_Open], knit: float) -> _Open:
    members = sorted(member for event in events for member in event.members)
    live = sorted(
        (entry for event in events for entry in event.live),
        key=lambda entry: (entry[0], entry[1].members),
    )
    return _Open(tuple(members), tuple(live), knit)


def _sums(
    events: Sequence[_Open], groups: Sequence[Group], now: int
) -> dict[tuple[int, int], float]:
    """Closeness summed over all pairs of articles of two events."""
    vectors = [
        _mean(event.live, group.size, now)
        for event, group in zip(events, groups, strict=True)
    ]
    rows = stack(vectors)
    pairs = close_pairs(closest(rows, rows, most=CANDIDATES, least=LEAST))
    return {
        (left, right): mean * groups[left].size * groups[right].size
        for (left, right), mean in pairs.items()
    }


def _mean(live: Sequence[tuple[int, Part]], size: int, now: int) -> Vector:
    """Mean vector of an event's articles, those of earlier weeks faded."""
    total = add_vectors(
        [
            Vector(
                part.vector.ids, part.vector.values * np.float32(FADING ** (now - week))
            )
            for week, part in live
        ]
    )
    return Vector(total.ids, total.values / np.float32(size))
