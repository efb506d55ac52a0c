"""An article without marks, on which the reader sets their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.geometry import clamp
from textual.message import Message
from textual.strip import Strip

from compare.model import SIGNS, SentenceRef
from compare.tui.painting import Painter
from compare.tui.prediction import GUESS_STATUS, Guess
from compare.tui.widgets.predict_place import MARGIN, PredictPlace
from compare.tui.widgets.styled import Styled
from compare.tui.words import Choice, span_of, word_near

if TYPE_CHECKING:
    from typing import Any

    from rich.style import Style
    from textual import events
    from textual.geometry import Region

    from compare.tui.predict_rows import Row

EMPTY = "."
"""Where a mark can be set on the sentence that is read."""


class PredictText(PredictPlace, Styled, can_focus=True, inherit_bindings=False):
    """Draws the words with the reader's marks; once revealed, with all marks."""

    DEFAULT_CSS = "PredictText { width: 1fr; overflow-x: hidden; }"

    @dataclass
    class Marked(Message):
        """The reader clicked where the mark of a whole sentence stands, or may."""

        ref: SentenceRef
        guess: Guess

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self._drags = False
        self._painter = self._take_painter()

    # The mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take the word under the mouse, or the sentence beside its margin."""
        event.stop()
        number = self.row_at(event.y)
        if number >= len(self.rows):
            return
        self.go(self.rows[number].sentence)
        if (
            self.rows[number].line
            and event.x >= MARGIN
            and not self.prediction.revealed
        ):
            word = self._word_at(number, event.x)
            self.choose(Choice(word, word))
            self._drags = True
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Choose all words up to the one under the mouse."""
        if self._drags and self.choice:
            rows = self.rows_of(self.sentence)
            number = clamp(self.row_at(event.y), rows.start, rows.stop - 1)
            choice = Choice(self.choice.began, self._word_at(number, event.x))
            if choice != self.choice:
                self.choose(choice)

    def on_mouse_up(self) -> None:
        """Let go of the mouse."""
        self._drags = False
        self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """Set a mark on the whole sentence where its margin is clicked."""
        event.stop()
        number = self.row_at(event.y)
        if number < len(self.rows) and 0 < event.x <= len(Guess):
            self.post_message(self.Marked(self.ref, list(Guess)[event.x - 1]))

    def _word_at(self, number: int, x: int) -> int:
        """Number the word of the sentence that is drawn on a row, at a column."""
        line = self.rows[number].line
        assert line is not None
        at = self._take_painter().offset_at(line, max(x - MARGIN, 0))
        return word_near(self.words[self.ref], line.end - 1 if at is None else at)

    # What it looks like

    def _take_painter(self) -> Painter:
        """Draw what is chosen or, once revealed, what the reader had marked."""
        words, choice = self.words, self.choice
        chosen = (span_of(words[self.ref], choice.words),) if choice else ()
        return Painter(self.drawn, self.style_of, chosen=chosen, hits=self.mine)

    def draw_lines(self, crop: Region) -> list[Strip]:
        """Draw some rows with one painter."""
        self._painter = self._take_painter()
        return super().draw_lines(crop)

    def draw_row(self, number: int, ground: Style) -> Strip | None:
        """Draw one row: the margin, then words, or what became of a guess."""
        if number >= len(self.rows) or self.rows[number].is_blank:
            return None
        row = self.rows[number]
        if self._is_read(row):
            ground += self.style_of("level")
        segments = self._margin(row, ground)
        if row.line is not None:
            segments += self._painter.draw(row.line, ground, away=False)
        elif row.guess is not None:
            name = f"margin-{GUESS_STATUS[row.guess].value}"
            segments.append(Segment(row.note, ground + self.style_of(name)))
        return Strip(segments).adjust_cell_length(self.size.width, ground)

    def _is_read(self, row: Row) -> bool:
        return self.has_focus and row.sentence == self.sentence

    def _margin(self, row: Row, ground: Style) -> list[Segment]:
        """Draw where the reader is and, where a sentence begins, their marks."""
        here = self._is_read(row)
        bar = Segment("▌" if here else " ", ground + self.style_of("bar"))
        if row.line is None or not row.line.first:
            return [bar, Segment(" " * (MARGIN - 1), ground)]
        marks = self.prediction.marked(SentenceRef(self.article, row.sentence))
        cells = [bar]
        for guess, status in GUESS_STATUS.items():
            empty = EMPTY if here and not self.prediction.revealed else " "
            sign = SIGNS[status] if guess in marks else empty
            style = self.style_of(
                f"margin-{status.value}" if guess in marks else "number"
            )
            cells.append(Segment(sign, ground + style))
        return [*cells, Segment(" ", ground)]
