"""The pictures in letters, for a terminal: nothing is cut, nothing is colour only."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from compare.model import PRECEDENCE, SIGNS, FactStatus, VoiceKind
from compare.paper.layout import cells, wrap
from compare.paper.words import counted, listing
from compare.report.ansi import BOLD, STATUS_STYLES, paint
from compare.report.pictures import make_pictures
from compare.report.voices import VOICE_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.report.choice import Choice
    from compare.report.pictures import Matrix, Quoting, Speaker, Strip

MATRIX_HEADING = "Which outlet tells which fact"
MATRIX_KEY = (
    "A dot: not found there. A number: facts of this kind that no other outlet has."
)
STRIPS_HEADING = "Where it stands in each article, one sign a sentence"
QUOTING_HEADING = "Who is quoted how much, in words between quotation marks"
_COLUMN = 4
_LEAST_LABEL = 14
"""Columns that a fact's label has at least; outlets that find no room go below."""
_BARS: Mapping[VoiceKind, str] = {
    VoiceKind.NAMED: "#",
    VoiceKind.ROLE: "/",
    VoiceKind.UNNAMED: ".",
}
"""What the bar of a voice is made of."""


def draw(choice: Choice) -> list[str]:
    """Draw what is asked for as lines, none with white space at its end."""
    pictures = make_pictures(choice)
    pen = _Pen(choice.look.width, color=choice.look.color)
    pen.matrix(pictures.matrix)
    pen.strips(pictures.strips)
    pen.quoting(pictures.quoting)
    return pen.lines


class _Pen:
    """Lines that grow downwards; each method draws one picture."""

    def __init__(self, width: int, *, color: bool) -> None:
        self.width = width
        self.color = color
        self.lines: list[str] = []

    def paint(self, text: str, style: str) -> str:
        return paint(text, style) if self.color else text

    def heading(self, text: str) -> None:
        if self.lines:
            self.lines.append("")
        lines = wrap(text, self.width)
        self.lines.extend(self.paint(line, BOLD) for line in lines)

    # Facts by outlets

    def matrix(self, matrix: Matrix) -> None:
        if not matrix.facts and not matrix.alone:
            return
        self.heading(MATRIX_HEADING)
        fitting = (self.width - _LEAST_LABEL) // _COLUMN
        for start in range(0, len(matrix.outlets), fitting):
            self._columns(matrix, slice(start, start + fitting))
        self.lines.extend(wrap(MATRIX_KEY, self.width))

    def _columns(self, matrix: Matrix, shown: slice) -> None:
        """Draw the rows for as many outlets as find room beside one another."""
        outlets = matrix.outlets[shown]
        room = self.width - len(outlets) * _COLUMN
        self._name_columns(outlets, room)
        for fact in matrix.facts:
            sign = SIGNS[fact.status]
            marks = [sign if told else "." for told in fact.sentences[shown]]
            self._row(f"{sign} {fact.label}", marks, room, fact.status)
        unique = FactStatus.UNIQUE
        for alone in matrix.alone:
            label = f"{SIGNS[unique]} {alone.label}, one outlet only"
            self._row(label, list(map(str, alone.counts[shown])), room, unique)

    def _name_columns(self, outlets: Sequence[str], room: int) -> None:
        """Write each outlet on its own line, with a line down to its column."""
        for column, outlet in enumerate(outlets):
            lines = wrap(outlet, room - 1)
            indented = [" " * (room - 1 - cells(line)) + line for line in lines]
            rules = f"{'|':>{_COLUMN}}" * (column + 1)
            self.lines += [*indented[:-1], f"{indented[-1]} {rules}"]

    def _row(
        self, label: str, marks: Sequence[str], room: int, status: FactStatus
    ) -> None:
        first, *rest = wrap(label, room - 1, rest="    ")
        ends = "".join(f"{mark:>{_COLUMN}}" for mark in marks)
        painted = self.paint(first[0], STATUS_STYLES[status]) + first[1:]
        gap = " " * max(room - cells(first), 0)
        self.lines.append(f"{painted}{gap}{ends}")
        self.lines.extend(rest)

    # Where it stands

    def strips(self, strips: Sequence[Strip]) -> None:
        if not strips:
            return
        self.heading(STRIPS_HEADING)
        for strip in strips:
            size = counted(len(strip.passages), "sentence")
            self.lines.extend(wrap(f"{strip.label}, {size}", self.width))
            room = self.width - 2
            for start in range(0, len(strip.passages), room):
                statuses = [p.status for p in strip.passages[start : start + room]]
                self.lines.append(f"  {self._signs(statuses)}")
        shown = {passage.status for strip in strips for passage in strip.passages}
        signs = [
            f"{SIGNS[status]} {status}" for status in PRECEDENCE if status in shown
        ]
        self.lines.extend(wrap(f"Signs: {listing(signs)}.", self.width))

    def _signs(self, statuses: Iterable[FactStatus]) -> str:
        return "".join(
            self.paint(SIGNS[status] * len(list(run)), STATUS_STYLES[status])
            for status, run in groupby(statuses)
        )

    # Who is quoted

    def quoting(self, quoting: Sequence[Quoting]) -> None:
        voices = [voice for outlet in quoting for voice in outlet.speakers]
        most = max((voice.words for voice in voices), default=0)
        if not most:
            return
        self.heading(QUOTING_HEADING)
        for outlet in quoting:
            total = sum(voice.words for voice in outlet.speakers)
            said = f"{outlet.label}: {counted(total, 'word')} quoted"
            self.lines.extend(wrap(said, self.width))
            for voice in outlet.speakers:
                if voice.words:
                    self._bar(voice, most)
        kinds = {voice.kind for voice in voices if voice.words}
        keys = [f"{_BARS[kind]} {VOICE_NAMES[kind]}" for kind in _BARS if kind in kinds]
        self.lines.extend(wrap(f"Bars: {'; '.join(keys)}.", self.width))

    def _bar(self, voice: Speaker, most: int) -> None:
        """Write the name, and below it a bar with its number."""
        self.lines.extend(wrap(voice.name, self.width, first="  ", rest="    "))
        number = f" {voice.words}"
        room = self.width - 4 - len(number)
        length = max(round(room * voice.words / most), 1)
        self.lines.append(f"    {_BARS[voice.kind] * length}{number}")
