"""Words in a row of which each takes clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def part_at(widths: Iterable[int], gap: int, x: int) -> int | None:
    """Number the part that is drawn at a column; one without width is not there.

    Args:
        widths: Of the parts, in cells.
        gap: Cells between two of them.
        x: Column from 0; one in a gap belongs to no part.

    >>> [part_at([3, 0, 2], 1, x) for x in (0, 2, 3, 4, 5, 6)]
    [0, 0, None, 2, 2, None]
    """
    start = 0
    for number, width in enumerate(widths):
        if start <= x < start + width:
            return number
        start += width + gap if width else 0
    return None
