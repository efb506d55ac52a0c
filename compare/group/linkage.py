"""Average linkage: groups grow while their members are close on the whole."""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Linkage(NamedTuple):
    """Average linkage over sparse similarities; a missing pair counts 0."""

    size: int
    similarities: Mapping[tuple[int, int], float]
    knit: float
    """Share of the looser group's own mean similarity that the similarity between two
    groups must reach; a single member has none, so it joins by the threshold alone."""

    def groups(self, threshold: float) -> list[list[int]]:
        """Join the closest two groups until none is closer than the threshold."""
        sizes = dict.fromkeys(range(self.size), 1)
        knit = dict.fromkeys(sizes, 0.0)
        members = {index: [index] for index in sizes}
        sums: dict[int, dict[int, float]] = {index: {} for index in sizes}
        for (left, right), value in self.similarities.items():
            sums[left][right] = sums[right][left] = value
        queue = [(-value, *pair) for pair, value in self.similarities.items()]
        heapq.heapify(queue)
        while queue and -queue[0][0] >= threshold:
            closeness, left, right = heapq.heappop(queue)
            gone = left not in members or right not in members
            if gone or -closeness < self.knit * min(knit[left], knit[right]):
                continue
            new = len(sizes)
            sizes[new] = sizes[left] + sizes[right]
            knit[new] = _mean_within(sizes, knit, (left, right), -closeness)
            members[new] = members.pop(left) + members.pop(right)
            _join(sums, left, right, new)
            for other, value in sums[new].items():
                mean = value / (sizes[new] * sizes[other])
                heapq.heappush(queue, (-mean, other, new))
        return sorted(sorted(group) for group in members.values())


def _mean_within(
    sizes: Mapping[int, int],
    knit: Mapping[int, float],
    parts: tuple[int, int],
    between: float,
) -> float:
    """Mean similarity over all pairs of members of two groups joined."""
    left, right = parts
    total = sizes[left] * sizes[right] * between
    for part in parts:
        total += knit[part] * sizes[part] * (sizes[part] - 1) / 2
    size = sizes[left] + sizes[right]
    return total / (size * (size - 1) / 2)


def _join(sums: dict[int, dict[int, float]], left: int, right: int, new: int) -> None:
    """Make two groups one under a new number; sums of similarities add up."""
    joined = sums.pop(left)
    for other, value in sums.pop(right).items():
        joined[other] = joined.get(other, 0.0) + value
    sums[new] = {
        other: value for other, value in joined.items() if other not in (left, right)
    }
    for other, value in sums[new].items():
        sums[other].pop(left, None)
        sums[other].pop(right, None)
        sums[other][new] = value
