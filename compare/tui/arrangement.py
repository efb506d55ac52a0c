"""How the reader has arranged the panes, and which of them are in view."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PANE_WIDTH = 34
"""Columns that a pane needs beside others."""
FACTS_WIDTH = 32
"""Columns that the list of facts takes at least."""
LEAST_WIDTH = 20
"""Columns that a pane keeps however much wider the others are made."""
STACK_HEIGHT = 22
"""Rows from which two panes stand one above the other on a narrow terminal."""

WEIGHT = 4
"""Share of the room that a pane has at first, in parts like those of the others."""
LEAST, MOST = 2, 8
"""Between these the reader makes a pane narrower and wider."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The panes by their articles' indexes; each change gives another arrangement."""

    order: tuple[int, ...]
    """All of them from left to right, hidden ones too."""
    base: int
    """The article that stays in view while the others come and go."""
    hidden: frozenset[int] = frozenset()
    weights: Mapping[int, int] = field(default_factory=dict)
    """Parts of the room for those that have not as many as at first."""
    maximised: bool = False
    """Whether the leading pane has all the room."""

    @property
    def shown(self) -> tuple[int, ...]:
        """What is not hidden, from left to right."""
        return tuple(index for index in self.order if index not in self.hidden)

    def weight(self, article: int) -> int:
        """Give a pane's parts of the room."""
        return self.weights.get(article, WEIGHT)

    def hide(self, article: int) -> Arrangement:
        """Hide a pane, unless it is the last; the base passes to its neighbour."""
        rest = [index for index in self.shown if index != article]
        if not rest:
            return self
        place = min(self.shown.index(article), len(rest) - 1)
        base = rest[place] if article == self.base else self.base
        hidden = self.hidden | {article}
        return replace(self, base=base, hidden=hidden, maximised=False)

    def show(self, article: int) -> Arrangement:
        """Show a hidden pane again, where it stood."""
        return replace(self, hidden=self.hidden - {article})

    def move(self, article: int, way: int) -> Arrangement:
        """Move a pane past its neighbour, unless it stands at that end."""
        place = self.shown.index(article) + way
        if not 0 <= place < len(self.shown):
            return self
        order = [index for index in self.order if index != article]
        order.insert(order.index(self.shown[place]) + (way > 0), article)
        return replace(self, order=tuple(order))

    def widen(self, article: int, way: int) -> Arrangement:
        """Give a pane one part of the room more, or less, within bounds."""
        weight = min(max(self.weight(article) + way, LEAST), MOST)
        return replace(self, weights={**self.weights, article: weight})

    def in_view(self, lead: int, room: int, first: int) -> tuple[int, ...]:
        """Choose the panes for which there is room.

        The leading one is among them, and the base where there is room for two.

        Args:
            lead: The article that leads; it is not hidden.
            room: How many panes fit; at least 1.
            first: Which of the others was the first in view, to move no more
                than it takes.
        """
        if self.maximised or room == 1:
            return (lead,)
        if room >= len(self.shown):
            return self.shown
        others = [index for index in self.shown if index != self.base]
        last = len(others) - (room - 1)
        if lead != self.base:
            place = others.index(lead)
            first = min(max(first, place - room + 2), place)
        kept = {self.base, *others[min(first, last) :][: room - 1]}
        return tuple(index for index in self.shown if index in kept)

    def first_of(self, view: tuple[int, ...]) -> int:
        """Tell which of the panes but the base is the first in view."""
        others = [index for index in self.shown if index != self.base]
        return next((others.index(index) for index in view if index in others), 0)


def room_for_panes(width: int, height: int, *, narrow: bool, facts: bool) -> int:
    """Tell how many panes a terminal of this size has room for."""
    if narrow:
        return 2 if height >= STACK_HEIGHT and not facts else 1
    beside = max(FACTS_WIDTH, min(52, width * 3 // 10)) if facts else 0
    return max(1, (width - beside) // PANE_WIDTH)


def share_out(room: int, weights: Sequence[int], least: int = 0) -> tuple[range, ...]:
    """Divide rows or columns by weights, but none of the parts below a least one.

    >>> share_out(100, (1, 1, 2))
    (range(0, 25), range(25, 50), range(50, 100))
    >>> share_out(100, (1, 9), least=20)
    (range(0, 20), range(20, 100))
    """
    kept: set[int] = set()
    while True:
        rest = Fraction(room - least * len(kept))
        total = sum(weight for n, weight in enumerate(weights) if n not in kept)
        shares = [
            Fraction(least) if n in kept else rest * weight / total
            for n, weight in enumerate(weights)
        ]
        small = {n for n, share in enumerate(shares) if share < least}
        if not small:
            break
        kept |= small
    edges = accumulate(shares, initial=Fraction(0))
    return tuple(range(int(start), int(end)) for start, end in pairwise(edges))


def say_view(view: tuple[int, ...], all_: tuple[int, ...]) -> str:
    """Say which panes are in view, as a reader counts; nothing when all are."""
    if len(view) == len(all_):
        return ""
    numbers = [all_.index(index) + 1 for index in view]
    shown = ", ".join(map(str, numbers))
    return f"pane{'s' if len(numbers) > 1 else ''} {shown} of {len(all_)}"
