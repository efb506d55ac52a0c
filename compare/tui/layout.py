"""An article broken into lines for one width, each with its place in the text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from rich.cells import cell_len, get_character_cell_size

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import Sentence

MIN_WIDTH = 8
"""Cells below which lines are no longer broken narrower, but cut."""

_start = attrgetter("start")
_WORD = re.compile(r"\S+")
_EVEN = re.compile(r"[ -~¡-¬®-ɏЀ-ҁ‐-‧€]*")
"""Characters of one cell each, and no white space but the plain one."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line on screen: a range of the article's text."""

    start: int
    end: int
    sentence: int | None
    """Number of the sentence, or None for the blank line between paragraphs."""
    first: bool = False
    """Whether the sentence begins here."""


@dataclass(frozen=True, slots=True)
class Layout:
    """All lines of an article, top to bottom."""

    lines: tuple[Line, ...]
    tops: tuple[int, ...]
    """For each sentence, the number of its first line."""

    def line_of(self, sentence: int, offset: int) -> int:
        """Give the line of a sentence that holds an offset into the text."""
        top = self.tops[sentence]
        last = len(self.lines)
        if sentence + 1 < len(self.tops):
            last = self.tops[sentence + 1]
        return max(bisect_right(self.lines, offset, top, last, key=_start) - 1, top)

    def sentence_at(self, line: int) -> int:
        """Give the sentence that a line belongs to; a blank line, to the one above."""
        line = min(max(line, 0), len(self.lines) - 1)
        return max(bisect_right(self.tops, line) - 1, 0)

    def last_line_of(self, sentence: int) -> int:
        """Give the number of the last line of a sentence."""
        end = len(self.lines)
        if sentence + 1 < len(self.tops):
            end = self.tops[sentence + 1]
        last = end - 1
        while last > self.tops[sentence] and self.lines[last].sentence is None:
            last -= 1
        return last


def lay_out(
    text: str, sentences: tuple[Sentence, ...], width: int, signs: tuple[int, ...] = ()
) -> Layout:
    """Break sentences at words; each begins a line, each paragraph after a blank one.

    Args:
        text: The article's text, made visible.
        sentences: At least one, in the order of the text.
        width: In cells.
        signs: Ascending offsets before which a one-cell sign is drawn; one that stands
            there twice has two.
    """
    measure = _Measure(text, signs)
    lines: list[Line] = []
    tops: list[int] = []
    for number, sentence in enumerate(sentences):
        if number and sentence.paragraph != sentences[number - 1].paragraph:
            lines.append(Line(sentence.start, sentence.start, None))
        tops.append(len(lines))
        place = sentence.start, sentence.end, max(width, MIN_WIDTH)
        ranges = _wrap_even(measure, *place) or _wrap(measure, *place)
        lines.extend(
            Line(start, end, number, first=place == 0)
            for place, (start, end) in enumerate(ranges)
        )
    return Layout(tuple(lines), tuple(tops))


@dataclass(frozen=True, slots=True)
class _Measure:
    """How many cells a range of the text takes, signs included."""

    text: str
    signs: tuple[int, ...]

    def cells(self, start: int, end: int) -> int:
        chunk = self.text[start:end]
        letters = len(chunk) if chunk.isascii() else cell_len(chunk)
        return letters + bisect_left(self.signs, end) - bisect_left(self.signs, start)

    def cells_at(self, at: int) -> int:
        signs = bisect_right(self.signs, at) - bisect_left(self.signs, at)
        return get_character_cell_size(self.text[at]) + signs


def _wrap_even(
    measure: _Measure, start: int, end: int, width: int
) -> list[tuple[int, int]]:
    """Fill lines as `_wrap` does, line by line and not word by word.

    Gives nothing where characters differ in width, or a word is wider than a line.
    """
    text, signs = measure.text, measure.signs
    if not _EVEN.fullmatch(text, start, end):
        return []
    ranges: list[tuple[int, int]] = []
    end = start + len(text[start:end].rstrip())
    while start < end:
        if text[start] == " ":
            start += 1
            continue
        limit = _reach(signs, start, width)
        cut = end
        if limit < end:
            cut = limit if text[limit] == " " else text.rfind(" ", start, limit)
            if cut < 0:
                return []
        ranges.append((start, start + len(text[start:cut].rstrip())))
        start = cut
    return ranges


def _reach(signs: tuple[int, ...], start: int, width: int) -> int:
    """Give the offset before which all fits a line, where characters take a cell."""
    limit = start + width
    for place in range(bisect_left(signs, start), len(signs)):
        if signs[place] >= limit:
            break
        limit -= 1
    return limit


def _wrap(measure: _Measure, start: int, end: int, width: int) -> list[tuple[int, int]]:
    """Fill lines with words; a sentence without a word still gets one line."""
    ranges: list[tuple[int, int]] = []
    line_start = line_end = -1
    used = 0
    for word_start, word_end, cells in _words(measure, start, end, width):
        gap = measure.cells(line_end, word_start) if line_start >= 0 else 0
        if line_start >= 0 and used + gap + cells <= width:
            used += gap + cells
        else:
            if line_start >= 0:
                ranges.append((line_start, line_end))
            line_start, used = word_start, cells
        line_end = word_end
    ranges.append((line_start, line_end) if line_start >= 0 else (start, start))
    return ranges


def _words(
    measure: _Measure, start: int, end: int, width: int
) -> Iterator[tuple[int, int, int]]:
    """Give each word with its cells; one wider than a line comes in pieces."""
    for match in _WORD.finditer(measure.text, start, end):
        word_start, word_end = match.span()
        cells = measure.cells(word_start, word_end)
        if cells <= width:
            yield word_start, word_end, cells
        else:
            yield from _pieces(measure, word_start, word_end, width)


def _pieces(
    measure: _Measure, start: int, end: int, width: int
) -> Iterator[tuple[int, int, int]]:
    used = 0
    for at in range(start, end):
        cells = measure.cells_at(at)
        if used + cells > width:
            yield start, at, used
            start, used = at, 0
        used += cells
    yield start, end, used
