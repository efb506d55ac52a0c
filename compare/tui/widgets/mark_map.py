"""A slim map of a pane: where in the article its differences lie."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from compare.model import PRECEDENCE, SIGNS, FactStatus
from compare.tui.styles import style_of
from compare.tui.widgets.still import Bare

if TYPE_CHECKING:
    from rich.style import Style
    from textual import events

    from compare.tui.layout import Layout
    from compare.tui.marks import Passage


class MarkMap(Bare):
    """One column, as high as the pane, that stands for the whole article."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "MarkMap { width: 1; height: 1fr; }"

    seen: reactive[tuple[int, int]] = reactive((0, 0), repaint=False)
    """The first line in view and the one after the last."""
    signs: reactive[tuple[FactStatus | None, ...]] = reactive(())
    """For each line of the article, the status that weighs most on it."""

    @dataclass
    class Clicked(Message):
        """The reader clicked on a part of the article."""

        map: MarkMap
        line: int

    def on_click(self, event: events.Click) -> None:
        """Say which line the clicked row stands for."""
        event.stop()
        first, _ = self._range(event.y)
        self.post_message(self.Clicked(self, first))

    def watch_seen(self, before: tuple[int, int], now: tuple[int, int]) -> None:
        """Draw anew only the rows that came into view or went out of it."""
        rows = [
            Region(0, y, 1, 1)
            for y in range(self.size.height)
            if self._is_seen(y, before) != self._is_seen(y, now)
        ]
        if rows:
            self.refresh(*rows)

    def _is_seen(self, y: int, seen: tuple[int, int]) -> bool:
        first, last = self._range(y)
        return first < seen[1] and last > seen[0]

    def draw_lines(self, crop: Region) -> list[Strip]:
        """Draw some rows; the style below them is worked out once."""
        ground = self.rich_style
        return [self._draw_line(ground, y) for y in crop.line_range]

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        return self._draw_line(self.rich_style, y)

    def _draw_line(self, ground: Style, y: int) -> Strip:
        """Draw the weightiest status of the lines that a row stands for."""
        first, last = self._range(y)
        found = [status for status in self.signs[first:last] if status is not None]
        status = min(found, key=PRECEDENCE.index, default=None)
        name = "track" if status in (None, FactStatus.SHARED) else status.value
        sign = "│" if status in (None, FactStatus.SHARED) else SIGNS[status]
        if first >= len(self.signs):
            sign = " "
        style = ground + style_of(self.app, f"map-{name}")
        if self._is_seen(y, self.seen):
            style += style_of(self.app, "level")
        return Strip([Segment(sign, style)])

    def _range(self, y: int) -> tuple[int, int]:
        """Give the lines that a row stands for: one each where all of them fit."""
        height = max(self.size.height, 1)
        count = max(len(self.signs), height)
        return y * count // height, (y + 1) * count // height


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
        first = bisect_right(passages, line.start, key=lambda passage: passage.end)
        last = bisect_left(passages, line.end, key=lambda passage: passage.start)
        found = [passage.status for passage in passages[first:last]]
        if line.sentence is not None and line.first:
            found.append(margin[line.sentence])
        weights.append(min(found, key=PRECEDENCE.index, default=None))
    return tuple(weights)
