"""Prose in columns: wrapped at words, measured as a terminal shows it."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


_NARROW = re.compile("[ -~\xa1-\xac\xae-\u02ff\u2010-\u2027\u20ac]*")
"""What Latin prose is made of, typographic quotes and dashes too: one column each."""


def wrap(text: str, width: int, *, first: str = "", rest: str = "") -> list[str]:
    """Break text at white space into lines of at most `width` columns.

    Args:
        text: Any text; its white space is folded.
        width: Columns of a line, indent included; words have at least 10 of them.
        first: What opens the first line.
        rest: What opens the others: the hanging indent.

    Returns:
        One line or more, none with white space at its end. A word that no line can
        hold is broken.
    """
    room = max(width - max(cells(first), cells(rest)), 10)
    lines = _cut_narrow(text, room) if _NARROW.fullmatch(text) else _cut(text, room)
    return [
        (rest + line if number else first + line).rstrip()
        for number, line in enumerate(lines)
    ]


def _cut_narrow(text: str, room: int) -> Iterator[str]:
    """Lines of text whose every character has one column: a search for spaces."""
    left = " ".join(text.split())
    while len(left) > room:
        space = left.rfind(" ", 0, room + 1)
        end = space if space > 0 else room
        yield left[:end]
        left = left[end:].lstrip(" ")
    yield left


def _cut(text: str, room: int) -> Iterator[str]:
    """Lines of any text, measured word by word."""
    line, used = "", 0
    for word in _short_words(text, room):
        size = cells(word)
        if line and used + 1 + size > room:
            yield line
            line, used = word, size
        else:
            line = f"{line} {word}" if line else word
            used += size + (used > 0)
    yield line


def cells(text: str) -> int:
    """Columns that a terminal gives to a text: two for wide characters."""
    if _NARROW.fullmatch(text):
        return len(text)
    return sum(map(_cells_of, text))


def _cells_of(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _short_words(text: str, room: int) -> Iterator[str]:
    """The words, those wider than the room in pieces."""
    for word in text.split():
        if cells(word) <= room:
            yield word
            continue
        piece: list[str] = []
        used = 0
        for character in word:
            size = _cells_of(character)
            if used + size > room:
                yield "".join(piece)
                piece, used = [], 0
            piece.append(character)
            used += size
        yield "".join(piece)
