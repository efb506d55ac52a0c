"""A slim map of an article: where in it its differences lie."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from rich.segment import Segment

from compare.model import PRECEDENCE, SIGNS, FactStatus

if TYPE_CHECKING:
    from rich.style import Style

    from compare.tui.layout import Layout
    from compare.tui.marks import Passage
    from compare.tui.painting import StyleOf


_start, _end = attrgetter("start"), attrgetter("end")


@dataclass(frozen=True, slots=True)
class MarkMap:
    """One column, as high as the words beside it, that stands for all of them."""

    signs: tuple[FactStatus | None, ...]
    """For each line of the article, the status that weighs most on it."""
    height: int

    def draw(self, y: int, seen: range, ground: Style, style_of: StyleOf) -> Segment:
        """Draw the weightiest status of the lines that a row stands for.

        Args:
            y: The row.
            seen: The lines in view.
            ground: Below the sign.
            style_of: Gives the style of a part.
        """
        lines = self.lines_at(y)
        found = [each for each in self.signs[lines.start : lines.stop] if each]
        status = min(found, key=PRECEDENCE.index, default=None)
        name = "track" if status in (None, FactStatus.SHARED) else status.value
        sign = "│" if status in (None, FactStatus.SHARED) else SIGNS[status]
        if lines.start >= len(self.signs):
            sign = " "
        style = ground + style_of(f"map-{name}")
        if lines.start < seen.stop and lines.stop > seen.start:
            style += style_of("level")
        return Segment(sign, style)

    def lines_at(self, y: int) -> range:
        """Give the lines that a row stands for: one each where all of them fit."""
        height = max(self.height, 1)
        count = max(len(self.signs), height)
        return range(y * count // height, (y + 1) * count // height)


def weigh_lines(
    layout: Layout, passages: tuple[Passage, ...], margin: tuple[FactStatus, ...]
) -> tuple[FactStatus | None, ...]:
    """Give, for each line, the status that weighs most of those marked on it.

    Args:
        layout: The lines of an article.
        passages: What is marked in its text.
        margin: For each sentence what is marked in the margin where it begins.
    """
    weights: list[FactStatus | None] = []
    for line in layout.lines:
        first = bisect_right(passages, line.start, key=_end)
        last = bisect_left(passages, line.end, key=_start)
        found = [passage.status for passage in passages[first:last]]
        if line.sentence is not None and line.first:
            found.append(margin[line.sentence])
        weights.append(min(found, key=PRECEDENCE.index, default=None))
    return tuple(weights)
