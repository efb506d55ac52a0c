"""An article without marks, on which the reader sets their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from textual.geometry import Size, clamp
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from compare.model import SIGNS, SentenceRef
from compare.tui.layout import lay_out
from compare.tui.painting import Painter, prepare
from compare.tui.prediction import (
    GUESS_STATUS,
    GUESS_WORDS,
    VERDICT_SIGNS,
    Guess,
)
from compare.tui.styles import style_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.style import Style
    from textual import events
    from textual.geometry import Region

    from compare.tui.layout import Line
    from compare.tui.lookup import Lookup
    from compare.tui.prediction import Prediction

MARGIN = 4
"""Cells for the bar, the two marks and a space."""
EMPTY = "."
"""Where a mark can be set on the sentence that is read."""


class _Row(NamedTuple):
    """One row: words of a sentence, or what became of a guess on it."""

    sentence: int
    line: Line | None = None
    note: str = ""
    guess: Guess | None = None

    @property
    def is_blank(self) -> bool:
        """Whether it only parts two paragraphs."""
        return self.line is not None and self.line.sentence is None


class PredictText(ScrollView, can_focus=True, inherit_bindings=False):
    """Draws the words with the reader's marks; once revealed, with all marks."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    PredictText {
        width: 1fr; height: 1fr; background: $background;
        scrollbar-size-vertical: 1; overflow-x: hidden;
    }
    """

    @dataclass
    class Moved(Message):
        """The reader went to a sentence."""

        ref: SentenceRef

    @dataclass
    class Marked(Message):
        """The reader clicked where a mark stands, or may."""

        ref: SentenceRef
        guess: Guess

    def __init__(
        self,
        lookup: Lookup,
        article: int,
        prediction: Prediction,
        answers: Mapping[SentenceRef, frozenset[Guess]],
    ) -> None:
        super().__init__()
        self.article = article
        self.sentence = 0
        self._prediction = prediction
        self._answers = answers
        self._prepared = prepare(lookup, article)
        self._rows: tuple[_Row, ...] = ()
        self._made_for: tuple[int, bool, int] = (0, False, 0)
        self._ground: Style | None = None

    @property
    def ref(self) -> SentenceRef:
        """The sentence that is read."""
        return SentenceRef(self.article, self.sentence)

    @property
    def refs(self) -> tuple[SentenceRef, ...]:
        """All sentences of the article."""
        count = len(self._prepared.sentences)
        return tuple(SentenceRef(self.article, number) for number in range(count))

    def renew(self) -> None:
        """Draw what was marked, or revealed."""
        self._lay_out()
        self._follow()
        self.refresh()

    def go(self, sentence: int) -> None:
        """Go to a sentence; -1 is the last."""
        last = len(self._prepared.sentences) - 1
        self.sentence = clamp(sentence, 0, last) if sentence >= 0 else last
        self._follow()
        self.refresh()
        self.post_message(self.Moved(self.ref))

    def step(self, way: int) -> None:
        """Go to the next sentence or the one before; on inside a very long one."""
        rows = self._rows_of(self.sentence)
        top, height = round(self.scroll_y), max(self.size.height, 1)
        if way > 0 and rows.stop > top + height:
            self.scroll_to(y=top + height // 2, animate=False)
        elif way < 0 and rows.start < top:
            self.scroll_to(y=max(top - height // 2, rows.start), animate=False)
        else:
            self.go(max(self.sentence + way, 0))

    def page(self, way: int) -> None:
        """Go about as far as the pane is high."""
        row = self._rows_of(self.sentence).start + way * max(self.size.height - 2, 1)
        row = clamp(row, 0, len(self._rows) - 1)
        sentence = self._rows[row].sentence
        if sentence == self.sentence:
            self.step(way)
        else:
            self.go(sentence)

    # Rows

    def on_resize(self) -> None:
        """Break the lines anew; the sentence that is read stays in view."""
        self._lay_out()
        self._follow()

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width or self.size.width
        if not width:
            return
        key = (width, self._prediction.revealed, self._prediction.round)
        if key != self._made_for:
            self._made_for = key
            self._rows = tuple(self._make_rows(width))
        self.virtual_size = Size(0, len(self._rows))

    def _make_rows(self, width: int) -> list[_Row]:
        revealed, text = self._prediction.revealed, self._prepared
        signs = text.signs if revealed else ()
        room = width - MARGIN - 1
        layout = lay_out(text.text, text.sentences, room, signs)
        rows: list[_Row] = []
        sentence = 0
        for number, line in enumerate(layout.lines):
            sentence = layout.sentence_at(number)
            rows.append(_Row(sentence, line))
            if revealed and number == layout.last_line_of(sentence):
                rows += self._notes(sentence)
        return rows

    def _notes(self, sentence: int) -> list[_Row]:
        """Say below a sentence what was found, missed and marked in error."""
        ref = SentenceRef(self.article, sentence)
        return [
            _Row(
                sentence,
                note=f"{VERDICT_SIGNS[verdict]} {verdict}: "
                f"{SIGNS[GUESS_STATUS[guess]]} {GUESS_WORDS[guess]}",
                guess=guess,
            )
            for guess, verdict in self._prediction.judge(ref, self._answers)
        ]

    def _rows_of(self, sentence: int) -> range:
        """The rows of a sentence, without the blank one that may follow."""
        own = [
            number
            for number, row in enumerate(self._rows)
            if row.sentence == sentence and not row.is_blank
        ]
        return range(own[0], own[-1] + 1) if own else range(1)

    def _follow(self) -> None:
        """Keep the sentence that is read in view, its beginning above all."""
        rows, top = self._rows_of(self.sentence), round(self.scroll_y)
        height = max(self.size.height, 1)
        if rows.start < top or len(rows) >= height:
            self.scroll_to(y=rows.start, animate=False)
        elif rows.stop > top + height:
            self.scroll_to(y=rows.stop - height, animate=False)

    def on_click(self, event: events.Click) -> None:
        """Take the sentence under the mouse, and set a mark in its margin."""
        event.stop()
        number = event.y + round(self.scroll_y)
        if number >= len(self._rows):
            return
        self.go(self._rows[number].sentence)
        if 0 < event.x <= len(Guess):
            self.post_message(self.Marked(self.ref, list(Guess)[event.x - 1]))

    # What it looks like

    def _style_of(self, name: str) -> Style:
        return style_of(self.app, name)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw some rows; the style below them is worked out once."""
        self._ground = self.rich_style
        try:
            return super().render_lines(crop)
        finally:
            self._ground = None

    def render_line(self, y: int) -> Strip:
        """Draw one row: the margin, then words, or what became of a guess."""
        number = y + round(self.scroll_y)
        ground = self._ground or self.rich_style
        if number >= len(self._rows):
            return Strip.blank(self.size.width, ground)
        row = self._rows[number]
        if row.is_blank:
            return Strip.blank(self.size.width, ground)
        if self._is_read(row):
            ground += self._style_of("level")
        segments = self._margin(row, ground)
        if row.line is not None:
            marks = self._prediction.revealed
            painter = Painter(self._prepared, self._style_of, marks=marks)
            segments += painter.draw(row.line, ground, away=False)
        elif row.guess is not None:
            name = f"margin-{GUESS_STATUS[row.guess].value}"
            segments.append(Segment(row.note, ground + self._style_of(name)))
        return Strip(segments).adjust_cell_length(self.size.width, ground)

    def _is_read(self, row: _Row) -> bool:
        return self.has_focus and row.sentence == self.sentence

    def _margin(self, row: _Row, ground: Style) -> list[Segment]:
        """Draw where the reader is and, where a sentence begins, their marks."""
        here = self._is_read(row)
        bar = Segment("▌" if here else " ", ground + self._style_of("bar"))
        if row.line is None or not row.line.first:
            return [bar, Segment(" " * (MARGIN - 1), ground)]
        marks = self._prediction.marks.get(
            SentenceRef(self.article, row.sentence), frozenset()
        )
        cells = [bar]
        for guess, status in GUESS_STATUS.items():
            empty = EMPTY if here and not self._prediction.revealed else " "
            sign = SIGNS[status] if guess in marks else empty
            style = self._style_of(
                f"margin-{status.value}" if guess in marks else "number"
            )
            cells.append(Segment(sign, ground + style))
        return [*cells, Segment(" ", ground)]
