"""Where panes stand in the room that they share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Region
from textual.layout import Layout

from compare.tui.arrangement import LEAST_WIDTH, share_out

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.geometry import Size
    from textual.layout import WidgetPlacement
    from textual.widget import Widget

GAP = 1
"""Blank columns to the right of a pane, where others stand beside it."""


class Placing(Layout):
    """A layout that the widget works out itself, without styles."""

    name = "placing"

    def __init__(self, place: Callable[[Size], list[WidgetPlacement]]) -> None:
        """Take what places the children in a room."""
        self._place = place

    def arrange(
        self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True
    ) -> list[WidgetPlacement]:
        """Place those of the children that are in view."""
        return self._place(size)


def divide(size: Size, weights: Sequence[int], *, narrow: bool) -> list[Region]:
    """Share a room out by weights.

    Args:
        size: The room.
        weights: One a pane, in order.
        narrow: Whether the panes stand above each other.
    """
    if narrow:
        rows = share_out(size.height, weights)
        return [Region(0, part.start, size.width, len(part)) for part in rows]
    columns = share_out(size.width, weights, LEAST_WIDTH)
    return [
        Region(part.start, 0, max(len(part) - GAP, 0), size.height) for part in columns
    ]
