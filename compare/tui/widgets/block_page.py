"""Blocks of a detail below each other, the sides of each beside each other."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from compare.tui.arrangement import share_out
from compare.tui.widgets.still import Lines, Still

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.geometry import Size

    from compare.tui.details import Block

BESIDE = 80
"""Columns of the terminal from which sides stand beside each other."""
INDENT, GAP = 2, 2
"""Columns to the left of all sides, and to the right of each."""


class BlockPage(Static, Lines, Still):
    """Draws all blocks; a widget for each side took half a second to come up."""

    DEFAULT_CSS = "BlockPage { height: auto; text-wrap: nowrap; }"

    def __init__(self, blocks: Sequence[Block]) -> None:
        parts = [part for block in blocks for part in (block.heading, *block.sides)]
        super().__init__(Content("\n").join(parts))
        self._blocks = blocks
        self._lines: tuple[object, list[Content]] = (None, [])

    def render(self) -> Content:
        """Give the lines of the width that it has."""
        return Content("\n").join(self.lines(self.size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Count the lines of a width."""
        return len(self.lines(width))

    def lines(self, width: int) -> list[Content]:
        """Give the lines of a width, with a blank one after each block."""
        beside = self.app.size.width >= BESIDE
        if self._lines[0] != (width, beside):
            columns = 2 if beside else 1
            lines = [lay_out_block(block, width, columns) for block in self._blocks]
            self._lines = (
                (width, beside),
                [line for block in lines for line in (*block, Content())],
            )
        return self._lines[1]


def lay_out_block(block: Block, width: int, columns: int) -> list[Content]:
    """Break a block into lines: its heading, then rows of sides.

    Args:
        block: What to say.
        width: In cells.
        columns: How many sides stand beside each other.
    """
    lines = block.heading.wrap(width)
    widths = [len(part) for part in share_out(width - INDENT, (1,) * columns)]
    for first in range(0, len(block.sides), columns):
        sides = [
            side.wrap(max(room - GAP, 1))
            for side, room in zip(block.sides[first:], widths, strict=False)
        ]
        for parts in zip_longest(*sides, fillvalue=Content()):
            padded = [
                part.pad_right(room - part.cell_length)
                for part, room in zip(parts, widths, strict=False)
            ]
            lines.append(Content(" " * INDENT) + Content().join(padded).rstrip())
    return lines
