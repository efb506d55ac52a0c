"""Average linkage: groups grow while their members are close on the whole."""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Pairs = dict[tuple[int, int], float]


class Group(NamedTuple):
    """What is joined so far: single articles, or groups made elsewhere."""

    members: tuple[int, ...]
    """Ascending."""
    knit: float = 0.0
    """Mean closeness over all pairs of members; 0 for a single one."""

    @property
    def size(self) -> int:
        """Members."""
        return len(self.members)


def join_groups(
    groups: Sequence[Group],
    sums: Mapping[tuple[int, int], float],
    *,
    threshold: float,
    knit: float,
) -> list[Group]:
    """Join the closest two groups until none is closer than the threshold.

    Args:
        groups: To begin with.
        sums: Closeness of two groups, summed over all pairs of their members, by their
            numbers in `groups`, ascending; a pair left out counts 0.
        threshold: Least mean closeness of two groups to be joined.
        knit: Share of the looser group's own mean closeness that two groups must reach
            besides; a single member has none, so it joins by the threshold alone.

    Returns:
        Groups in the order of their first member.
    """
    state = _Joining(groups, sums, threshold)
    while state.queue:
        closeness, left, right = heapq.heappop(state.queue)
        if left not in state.groups or right not in state.groups:
            continue
        pair = state.groups[left], state.groups[right]
        if -closeness >= knit * min(pair[0].knit, pair[1].knit):
            state.join(left, right, -closeness)
    return sorted(state.groups.values())


class _Joining:
    """Groups by number, their sums with one another, and the pairs left to judge."""

    def __init__(
        self,
        groups: Sequence[Group],
        sums: Mapping[tuple[int, int], float],
        threshold: float,
    ) -> None:
        self.groups = dict(enumerate(groups))
        self.sums: dict[int, dict[int, float]] = {number: {} for number in self.groups}
        self.queue: list[tuple[float, int, int]] = []
        self._sizes = {number: group.size for number, group in self.groups.items()}
        self._threshold = threshold
        for (left, right), value in sums.items():
            self.sums[left][right] = self.sums[right][left] = value
            mean = value / (self._sizes[left] * self._sizes[right])
            if mean >= threshold:
                self.queue.append((-mean, left, right))
        heapq.heapify(self.queue)

    def join(self, left: int, right: int, closeness: float) -> None:
        """Make two groups one under a new number; sums of closeness add up."""
        new = len(self._sizes)
        group = _joined(self.groups.pop(left), self.groups.pop(right), closeness)
        fewer, sums = sorted((self.sums.pop(left), self.sums.pop(right)), key=len)
        for other, value in fewer.items():
            sums[other] = sums.get(other, 0.0) + value
        for part in (left, right):
            sums.pop(part, None)
        self.groups[new], self.sums[new] = group, sums
        self._sizes[new] = size = group.size
        for other, value in sums.items():
            theirs = self.sums[other]
            theirs.pop(left, None)
            theirs.pop(right, None)
            theirs[new] = value
            mean = value / (size * self._sizes[other])
            if mean >= self._threshold:
                heapq.heappush(self.queue, (-mean, other, new))


def _joined(left: Group, right: Group, closeness: float) -> Group:
    pairs = float(left.size * right.size)
    total = pairs * closeness
    for part in (left, right):
        inner = part.size * (part.size - 1) / 2
        pairs += inner
        total += part.knit * inner
    return Group(tuple(sorted(left.members + right.members)), total / pairs)
