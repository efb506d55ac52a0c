"""Events that run on from one window of time into the next."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compare.corpus.crossings import OPEN_WINDOWS
from compare.corpus.nearest import Products
from compare.corpus.windows import chains
from compare.group.events import FADING, KNIT, THRESHOLD
from compare.group.linkage import Group, join_groups

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from compare.corpus.crossings import Crossings
    from compare.corpus.windows import Part

Event = tuple[int, ...]
"""The articles that report it, ascending."""


class _Live(NamedTuple):
    """A part that may still draw others: its place, and its articles."""

    window: int
    number: int
    members: Event


class _Open(NamedTuple):
    """An event so far."""

    members: Event
    live: tuple[_Live, ...]
    knit: float

    @property
    def group(self) -> Group:
        members = sorted(member for part in self.live for member in part.members)
        return Group(tuple(members), self.knit)


class Sweep:
    """Goes through the windows in order, and gives out events once they are done.

    It sees sums alone, no vectors: the work that can be shared is done before.
    """

    def __init__(self) -> None:
        self._open: dict[int, _Open] = {}
        self._next = 0
        self._events: dict[int, NDArray[np.int64]] = {}
        """Of each live window, the event of each of its parts."""
        self._crossings: dict[int, Crossings] = {}

    def add(
        self, window: int, parts: Sequence[Part], crossings: Crossings
    ) -> list[Event]:
        """Take the parts of a window, later than all before.

        Returns:
            The events that no later article can join.
        """
        closed = self._close_before(window - OPEN_WINDOWS)
        numbers = range(self._next, self._next + len(parts))
        for place, (number, part) in enumerate(zip(numbers, parts, strict=True)):
            live = (_Live(window, place, part.members),)
            self._open[number] = _Open(part.members, live, part.knit)
        self._next += len(parts)
        self._events[window] = np.array(numbers, dtype=np.int64)
        self._crossings[window] = crossings
        self._join(window)
        return closed

    def finish(self) -> list[Event]:
        """Give out the events that are still open."""
        events = [event.members for event in self._open.values()]
        self._open, self._events, self._crossings = {}, {}, {}
        return events

    def _close_before(self, window: int) -> list[Event]:
        gone = [week for week in self._events if week < window]
        numbers = [self._events.pop(week).tolist() for week in gone]
        closed = []
        for number in sorted(set(chain.from_iterable(numbers))):
            event = self._open.pop(number)
            live = tuple(part for part in event.live if part.window >= window)
            if live:
                self._open[number] = event._replace(live=live)
            else:
                closed.append(event.members)
        for week in gone:
            del self._crossings[week]
        return closed

    def _join(self, now: int) -> None:
        """Join the events that are close as of this window."""
        close = self._close(now)
        groups = {number: self._open[number].group for number in _ends(close)}
        # By their articles: their numbers tell what was joined before what.
        order = sorted(groups, key=lambda number: groups[number].members)
        place = {number: index for index, number in enumerate(order)}
        sums = {
            (min(pair), max(pair)): total
            for *ends, total in close
            for pair in [[place[number] for number in ends]]
        }
        joined = join_groups(
            [groups[number] for number in order], sums, threshold=THRESHOLD, knit=KNIT
        )
        of_member = {
            member: number for number in order for member in groups[number].members
        }
        for group in joined:
            inside = {of_member[member]: None for member in group.members}
            if len(inside) > 1:
                self._merge(list(inside), group.knit)

    def _merge(self, numbers: Sequence[int], knit: float) -> None:
        events = [self._open.pop(number) for number in numbers]
        members = sorted(member for event in events for member in event.members)
        live = sorted(part for event in events for part in event.live)
        for part in live:
            self._events[part.window][part.number] = self._next
        self._open[self._next] = _Open(tuple(members), tuple(live), knit)
        self._next += 1

    def _close(self, now: int) -> list[tuple[int, int, float]]:
        """Pairs of events that have a say, and their closeness summed over articles."""
        low, high, sums = self._between_events(now)
        numbers, places = np.unique([low, high], return_inverse=True)
        rows, columns = places.reshape(2, len(low))
        sizes = np.array([self._size(number) for number in numbers.tolist()])
        means = sums / (sizes[rows] * sizes[columns]) if len(low) else sums
        chain = chains(Products(rows, columns, means), len(numbers))
        kept = chain[rows] == chain[columns]
        return list(
            zip(
                low[kept].tolist(),
                high[kept].tolist(),
                sums[kept].tolist(),
                strict=True,
            )
        )

    def _size(self, number: int) -> int:
        return sum(len(part.members) for part in self._open[number].live)

    def _between_events(
        self, now: int
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
        """Sum the closeness of parts by event: two events, the lower first, the sum."""
        ends = [np.empty((2, 0), np.int64)]
        values = [np.empty(0)]
        for window, found in self._crossings.items():
            for weeks in range(OPEN_WINDOWS + 1):
                others = self._events.get(window - weeks)
                if others is None:
                    continue
                some = found.weeks == weeks
                pair = (
                    self._events[window][found.parts[some]],
                    others[found.others[some]],
                )
                ends.append(np.sort(np.stack(pair), axis=0))
                fading = FADING ** (2 * (now - window) + weeks)
                values.append(found.sums[some].astype(np.float64) * fading)
        both = np.concatenate(ends, axis=1)
        apart = both[0] != both[1]
        codes, places = np.unique(
            both[0][apart] * self._next + both[1][apart], return_inverse=True
        )
        sums: NDArray[np.float64] = np.bincount(
            places, np.concatenate(values)[apart], len(codes)
        ).astype(np.float64)
        return codes // self._next, codes % self._next, sums


def _ends(pairs: Iterable[tuple[int, int, float]]) -> set[int]:
    return {number for low, high, _ in pairs for number in (low, high)}
