"""The plain-text report: read at 80 columns, without colour, or aloud."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from compare.model import SIGNS, FactStatus
from compare.paper.layout import cells, wrap
from compare.report.ansi import BOLD, STATUS_STYLES, paint
from compare.report.choice import Choice
from compare.report.citing import cite_all, introduce, reasons_in_turn, say_notes
from compare.report.frame import make_frame
from compare.report.linear import say_heading
from compare.report.outline import (
    ALONE_HEADING,
    COUNTS_HEADING,
    MADE_HEADING,
    NOTICES_HEADING,
    ROWS_HEADING,
    TOLD_HEADING,
    make_outline,
)
from compare.report.rows import say_additions
from compare.report.yours import YOURS_HEADING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.report.context import Context
    from compare.report.facts import FactLine
    from compare.report.frame import Frame
    from compare.report.look import Look, Part, Preface
    from compare.report.outline import Chapter, Count, Kind, Only, Outline, Subject
    from compare.report.rows import Quotation, Row

_SHAPES: Mapping[str, str] = {
    "brief": "brief",
    "stats": "stats",
    "pictures": "sketch",
    "diff": "diff",
    "side_by_side": "columns",
    "linear": "linear",
}
"""Modules here that draw what the reader may ask for instead of the full report."""
_LEAST = 16
"""Columns that the meaning of a status takes at least beside its count."""


def render(parts: Sequence[Part], preface: Preface | None, look: Look) -> str:
    """Render the parts one after the other; lines end in a newline, none is cut."""
    page = _Page(look)
    if preface:
        page.heading(preface.title, "=")
        for line in preface.lines:
            page.prose(line, rest="  ")
    draw = page.shape if look.shape else page.outline
    for part in parts:
        draw(part)
    return page.finish()


class _Page:
    """Lines of text that grow downwards; each method draws one thing."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.lines: list[str] = []

    def finish(self) -> str:
        return "".join(f"{line}\n" for line in self.lines)

    # What everything is drawn with

    def paint(self, text: str, style: str) -> str:
        return paint(text, style) if self.look.color else text

    def gap(self, lines: int = 1) -> None:
        """Leave lines empty, but not at the top of the page."""
        if self.lines:
            self.lines.extend([""] * lines)

    def heading(self, text: str, rule: str, status: FactStatus | None = None) -> None:
        self.gap(2 if rule == "=" else 1)
        if self.look.linear:
            self.prose(say_heading(text, 1 if rule == "=" else 2))
            return
        lines = wrap(text, self.look.width)
        style = STATUS_STYLES[status] if status else BOLD
        self.lines.extend(self.paint(line, style) for line in lines)
        self.lines.append(rule * max(map(cells, lines)))
        self.gap()

    def prose(self, text: str, *, first: str = "", rest: str = "") -> None:
        self.lines.extend(wrap(text, self.look.width, first=first, rest=rest))

    def item(self, text: str, status: FactStatus, *, indent: str = "") -> None:
        """Draw one paragraph behind the sign of its status."""
        sign = SIGNS[status]
        lines = wrap(
            text, self.look.width, first=f"{indent}{sign} ", rest=f"{indent}  "
        )
        body = lines[0][len(indent) + len(sign) :]
        lines[0] = indent + self.paint(sign, STATUS_STYLES[status]) + body
        self.lines.extend(lines)

    # What a report consists of

    def shape(self, part: Part) -> None:
        """Draw a part in the shape that was asked for instead of the full report."""
        choice = Choice(part.comparison, part.look)
        shape = import_module(f"compare.report.{_SHAPES[self.look.shape]}")
        lines = shape.draw(choice) if choice.articles else [choice.say()]
        if self.look.shape == "brief":
            self.gap()
            if part.name:
                self.prose(f"{part.name}:")
            self.lines += lines
            return
        frame = make_frame(part, choice)
        self.heading(frame.title, "=")
        self.opening(*frame.alerts, choice.say())
        self.lines += lines
        self.end(frame)

    def opening(self, *lines: str) -> None:
        for line in filter(None, lines):
            self.prose(line)
            self.gap()

    def end(self, frame: Frame | Outline) -> None:
        for heading, lines in (
            (YOURS_HEADING, frame.notes),
            (NOTICES_HEADING, frame.notices),
            (MADE_HEADING, frame.made),
        ):
            if lines:
                self.heading(heading, "-")
                self.listed(lines)

    def outline(self, part: Part) -> None:
        outline = make_outline(part)
        self.heading(outline.title, "=")
        for subject in outline.subjects:
            self.subject(subject)
        self.opening(*outline.alerts, outline.shown)
        if outline.counts:
            self.prose(COUNTS_HEADING)
            self.counts(outline.counts)
        for chapter in outline.chapters:
            self.chapter(chapter, outline.context)
        for only in outline.only:
            self.only(only, outline.context)
        self.shared(outline)
        self.told(outline)
        self.end(outline)

    def subject(self, subject: Subject) -> None:
        lines = wrap(subject.label, self.look.width)
        self.lines.extend(self.paint(line, BOLD) for line in lines)
        if subject.headline:
            self.prose(f"“{subject.headline}”", first="  ", rest="  ")
        self.prose(subject.about, first="  ", rest="  ")
        self.gap()

    def counts(self, counts: Sequence[Count]) -> None:
        """Draw them in columns; where these leave no room, their meaning goes below."""
        digits = max(len(str(count.number)) for count in counts)
        names = max(len(count.status) for count in counts)
        for count in counts:
            sign = SIGNS[count.status]
            start = f"  {sign} {count.number:>{digits}} {count.status:<{names}}  "
            room = " " * (len(start) if len(start) + _LEAST <= self.look.width else 6)
            lines = wrap(count.meaning, self.look.width, first=room, rest=room)
            if len(room) < len(start):
                lines.insert(0, start.rstrip())
            else:
                lines[0] = start + lines[0][len(start) :]
            self.lines.append(
                "  " + self.paint(sign, STATUS_STYLES[count.status]) + lines[0][3:]
            )
            self.lines.extend(lines[1:])

    def chapter(self, chapter: Chapter, context: Context) -> None:
        self.heading(chapter.heading, "-", chapter.status)
        for number, line in enumerate(chapter.facts):
            self.gap(1 if number else 0)
            self.dispute(line, context)

    def dispute(self, line: FactLine, context: Context) -> None:
        """Draw the sides: the words in question, then the sentence they stand in."""
        self.item(line.label, line.status)
        for mention in line.mentions:
            self.prose(introduce(mention), first="  ", rest="    ")
            if mention.sentence:
                self.notes(context.before(mention.ref), indent="    ")
                self.prose(mention.sentence, first="    ", rest="    ")
                self.notes(context.after(mention.ref), indent="    ")
        self.notes(say_notes(line), indent="  ")

    def only(self, only: Only, context: Context) -> None:
        self.heading(only.heading, "-", FactStatus.UNIQUE)
        self.kinds(only.kinds, context, alone=True)
        if only.sentences:
            self.gap(1 if only.kinds else 0)
            self.prose(ALONE_HEADING)
        alone = {sentence.ref for sentence in only.sentences}
        for sentence in only.sentences:
            self.item(f"{sentence.place}: {sentence.text}", FactStatus.UNIQUE)
            self.notes(context.beside(sentence.ref, alone), indent="    ")

    def shared(self, outline: Outline) -> None:
        if not outline.shared and not outline.rows:
            return
        self.heading(outline.shared_heading, "-", FactStatus.SHARED)
        self.kinds(outline.shared, outline.context, alone=False)
        if outline.rows:
            self.gap(1 if outline.shared else 0)
            self.prose(ROWS_HEADING)
        for number, row in enumerate(outline.rows):
            self.gap(1 if number else 0)
            self.row(row, outline.context)

    def kinds(self, kinds: Sequence[Kind], context: Context, *, alone: bool) -> None:
        for number, kind in enumerate(kinds):
            self.gap(1 if number else 0)
            self.prose(kind.name)
            for line, reasons in reasons_in_turn(kind.facts):
                self.item(f"{line.label}: {cite_all(line, alone=alone)}", line.status)
                self.notes(reasons, indent="    ")
                self.notes(context.passages(line), indent="    ")

    def notes(self, notes: Sequence[str], *, indent: str) -> None:
        for note in notes:
            self.prose(note, first=indent, rest=f"{indent}  ")

    def row(self, row: Row, context: Context) -> None:
        first, *others = row.sentences
        self.item(_cited(first), row.status)
        for sentence in others:
            self.prose(_cited(sentence), first="  ", rest="  ")
        self.notes(say_additions(row.additions), indent="  ")
        refs = [sentence.ref for sentence in row.sentences]
        self.notes(context.around(refs), indent="  ")

    def told(self, outline: Outline) -> None:
        if outline.told:
            self.heading(TOLD_HEADING, "-")
        for number, telling in enumerate(outline.told):
            self.gap(1 if number else 0)
            self.prose(f"{telling.heading}: {telling.meaning}")
            self.listed(telling.lines)

    def listed(self, lines: Sequence[str]) -> None:
        dash = "" if self.look.linear else "- "
        for line in lines:
            self.prose(line, first=dash, rest=" " * len(dash))


def _cited(sentence: Quotation) -> str:
    return f"{sentence.label}, {sentence.place}: {sentence.text}"
