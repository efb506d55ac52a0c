"""Pictures as inline SVG: signs, places and words tell all that colour tells.

Each is drawn 320 units wide with letters of 12 units, so that it can be read at the
width of a telephone, and grows with the page up to what the style allows.
"""

from __future__ import annotations

from itertools import groupby
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from compare.model import PRECEDENCE, SIGNS, FactStatus, VoiceKind
from compare.paper.svg import LETTER, LINE, WIDTH, Canvas, cut
from compare.paper.words import counted, listing
from compare.report.pictures import Matrix
from compare.report.voices import NOBODY_QUOTED, VOICE_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.report.pictures import Covered, Quoting, Strip

MATRIX_TITLE = "Which outlet tells which fact"
STRIPS_TITLE = "Where it stands in each article"
QUOTING_TITLE = "Who is quoted how much"
_LABEL = 150
"""Units that the labels of the matrix have at least."""
_COLUMN = (16.0, 28.0)
"""Least and most units of an outlet's column in the matrix."""
_ROWS = 14
"""Most lines of one picture, so that paper breaks between pictures, each with the
outlets over it, and leaves no half page empty."""
_LANE = 9
_SIGN_ROOM = 12
"""Units left of the lanes, for their signs."""


class _Columns(NamedTuple):
    """Where the columns of the matrix stand."""

    left: float
    width: float

    def start(self, column: int) -> float:
        """Where one begins."""
        return self.left + column * self.width

    def middle(self, column: int) -> float:
        """Where its sign stands."""
        return self.start(column) + self.width / 2


def draw_matrix(matrix: Matrix, name: str) -> Iterator[str]:
    """Draw facts by outlets: one row a fact, one column an outlet, a sign for a yes.

    Args:
        matrix: What to draw.
        name: What the ids within begin with.

    Yields:
        One picture, or several where one would be long.
    """
    parts = _parts(matrix)
    for number, part in enumerate(parts, 1):
        which = f", part {number} of {len(parts)}" if len(parts) > 1 else ""
        yield _draw_rows(part, f"{name}-{number}", f"{MATRIX_TITLE}{which}")


def _parts(matrix: Matrix) -> list[Matrix]:
    """Cut it between facts, into parts of like length; the counts stay whole."""
    facts = matrix.facts
    rows = ceil(len(facts) / max(ceil(len(facts) / _ROWS), 1)) or 1
    pieces = [facts[start : start + rows] for start in range(0, len(facts), rows)]
    if not pieces or (matrix.alone and len(pieces[-1]) + len(matrix.alone) > _ROWS):
        pieces.append(())
    *others, last = pieces
    return [
        *(Matrix(matrix.outlets, piece, ()) for piece in others),
        Matrix(matrix.outlets, last, matrix.alone),
    ]


def _draw_rows(matrix: Matrix, name: str, title: str) -> str:
    canvas = Canvas()
    least, most = _COLUMN
    room = (WIDTH - _LABEL) / len(matrix.outlets)
    column = max(min(room, most), least)
    width = max(WIDTH, _LABEL + column * len(matrix.outlets))
    columns = _Columns(width - column * len(matrix.outlets), column)
    _name_columns(canvas, matrix.outlets, columns)
    for status, facts in groupby(matrix.facts, key=lambda fact: fact.status):
        canvas.text(0, f"{SIGNS[status]} {status.capitalize()}", f"head {status}")
        canvas.down()
        for fact in facts:
            _row_of_signs(canvas, fact, columns)
        canvas.down(6)
    if matrix.alone:
        unique = FactStatus.UNIQUE
        canvas.text(0, f"{SIGNS[unique]} Facts of one outlet only", f"head {unique}")
        canvas.down()
    for alone in matrix.alone:
        canvas.text(8, alone.label, room=columns.left - 12)
        for outlet, number in enumerate(alone.counts):
            canvas.text(columns.middle(outlet), str(number), "number")
        canvas.down()
    told = f"{_say_matrix(matrix)} All of it stands in the table below."
    return canvas.finish(name, title, told, width=width)


def _name_columns(canvas: Canvas, outlets: Sequence[str], columns: _Columns) -> None:
    """Write each outlet on a line of its own that leads down to its column."""
    left, bottom = columns.left, len(outlets) * LINE + 2
    for column, outlet in enumerate(outlets):
        x = columns.middle(column)
        canvas.text(left - 4, outlet, "end", room=left - 4)
        middle = canvas.y + 8
        canvas.path(f"M{left:g} {middle:g}H{x:g}V{bottom:g}")
        canvas.down()
    canvas.down(4)


def _row_of_signs(canvas: Canvas, fact: Covered, columns: _Columns) -> None:
    canvas.text(8, fact.label, room=columns.left - 12)
    for column, sentences in enumerate(fact.sentences):
        look = f"fill {fact.status}" if sentences else "empty"
        x, width = columns.start(column) + 2, columns.width - 4
        canvas.box(round(x, 2), round(width, 2), look, height=LINE - 2)
        if sentences:
            canvas.text(columns.middle(column), SIGNS[fact.status], "on")
    canvas.down()


def _say_matrix(matrix: Matrix) -> str:
    counts = [
        counted(len(list(facts)), f"{status} fact")
        for status, facts in groupby(matrix.facts, key=lambda fact: fact.status)
    ]
    alone = [
        f"{sum(row.counts[column] for row in matrix.alone)} only in {outlet}"
        for column, outlet in enumerate(matrix.outlets)
        if matrix.alone
    ]
    return f"{listing([*counts, *alone])}."


def draw_strips(strips: Sequence[Strip], name: str) -> str:
    """Draw each article from left to right, its sentences in lanes by status."""
    canvas = Canvas()
    room = WIDTH - _SIGN_ROOM - 1
    scale = room / max(strip.size for strip in strips)
    present = {passage.status for strip in strips for passage in strip.passages}
    for strip in strips:
        canvas.text(
            0, f"{strip.label}, {counted(len(strip.passages), 'sentence')}", "strong"
        )
        canvas.down()
        for status in PRECEDENCE:
            if status in present:
                _lane(canvas, strip, status, scale)
        canvas.down(8)
    for status in PRECEDENCE:
        if status in present:
            canvas.text(0, f"{SIGNS[status]} {status}", f"head {status}")
            canvas.down()
    told = " ".join(_say_strip(strip) for strip in strips)
    return canvas.finish(name, STRIPS_TITLE, told)


def _lane(canvas: Canvas, strip: Strip, status: FactStatus, scale: float) -> None:
    canvas.box(_SIGN_ROOM, strip.size * scale, "empty", height=_LANE)
    canvas.y -= 3
    canvas.text(0, SIGNS[status], f"head {status}")
    canvas.y += 3
    for passage in strip.passages:
        if passage.status is status:
            width = max((passage.end - passage.start) * scale - 0.5, 1.5)
            x = round(_SIGN_ROOM + passage.start * scale, 2)
            canvas.box(x, round(width, 2), f"fill {status}", height=_LANE)
    canvas.down(_LANE + 1)


def _say_strip(strip: Strip) -> str:
    counts = [
        f"{len(numbers)} {status}"
        for status in PRECEDENCE
        if (numbers := strip.numbers(status))
    ]
    return f"{strip.label}: {listing(counts)} of {len(strip.passages)} sentences."


def draw_quoting(quoting: Sequence[Quoting], name: str) -> str:
    """Draw how many words each voice has between quotation marks, by outlet."""
    canvas = Canvas()
    most = max(voice.words for outlet in quoting for voice in outlet.speakers)
    for outlet in quoting:
        total = sum(voice.words for voice in outlet.speakers)
        canvas.text(0, f"{outlet.label}: {counted(total, 'word')} quoted", "strong")
        canvas.down()
        for voice in outlet.speakers:
            if voice.words:
                _bar(canvas, voice.name, voice.kind, voice.words, most)
        canvas.down(8)
    told = " ".join(_say_quoting(outlet) for outlet in quoting)
    return canvas.finish(name, QUOTING_TITLE, told)


def _bar(canvas: Canvas, name: str, kind: VoiceKind, words: int, most: int) -> None:
    known = "" if kind is VoiceKind.NAMED else f" ({VOICE_NAMES[kind].split(',')[0]})"
    number = f" {words}"
    room = WIDTH - 8 - LETTER * len(known + number)
    canvas.text(8, f"{cut(name, room)}{known}{number}")
    canvas.down()
    canvas.box(8, max((WIDTH - 9) * words / most, 1), f"voice {kind}", height=7)
    canvas.down(11)


def _say_quoting(outlet: Quoting) -> str:
    counts = [
        f"{counted(outlet.words(kind), 'word')} ({said})"
        for kind, said in VOICE_NAMES.items()
        if outlet.words(kind)
    ]
    said = f"quotes {listing(counts)}" if counts else NOBODY_QUOTED
    return f"{outlet.label} {said}."
