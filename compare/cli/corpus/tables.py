"""Answers as tables in columns, for a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from compare.model import one_line
from compare.paper.layout import cells, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.corpus.asking import Answer

_LEAST = 6
"""Columns that a text keeps on a crowded screen."""
_GAP = "  "


def to_table(answer: Answer, width: int) -> str:
    """Draw a table: the last column is wrapped, the others are cut to their room."""
    shown = [n for n, column in enumerate(answer.columns) if not column.is_detail]
    header = [answer.columns[n].name.replace("_", " ") for n in shown]
    rows = [[_say(row[n]) for n in shown] for row in answer.rows]
    if not rows:
        return ""
    numbers = [answer.columns[n].is_number for n in shown]
    widths = _share([header, *rows], width)
    rule = ["-" * size for size in widths]
    lines = [header, rule, *rows]
    return "".join(
        f"{line}\n" for cells_ in lines for line in _line(cells_, widths, numbers)
    )


def _say(value: Any) -> str:
    if value is None:
        return ""
    return f"{value:,}" if isinstance(value, int) else one_line(str(value))


def _share(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """How wide each column is: as it needs, the widest made narrower to fit."""
    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    room = width - len(_GAP) * (len(widths) - 1)
    while sum(widths) > room and max(widths) > _LEAST:
        widest = max(range(len(widths)), key=lambda n: (widths[n], n))
        widths[widest] -= 1
    return widths


def _line(
    row: Sequence[str], widths: Sequence[int], numbers: Sequence[bool]
) -> list[str]:
    firsts = [
        _cut(text, size).rjust(size) if is_number else _pad(_cut(text, size), size)
        for text, size, is_number in zip(row, widths, numbers, strict=True)
    ]
    if numbers[-1]:
        return [_GAP.join(firsts).rstrip()]
    start = _GAP.join(firsts[:-1]) + _GAP if firsts[:-1] else ""
    indent = " " * cells(start)
    room = max(widths[-1], 10)
    return wrap(row[-1], cells(start) + room, first=start, rest=indent)


def _cut(text: str, size: int) -> str:
    if cells(text) <= size:
        return text
    while cells(text) > size - 1:
        text = text[:-1]
    return f"{text}…"


def _pad(text: str, size: int) -> str:
    return text + " " * (size - cells(text))
