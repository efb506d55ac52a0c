"""An article's words, annotated in place, one sentence level with its counterparts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual.geometry import clamp
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from compare.tui.key_table import KEYS
from compare.tui.keys import Area, bindings_of
from compare.tui.painting import Painter
from compare.tui.widgets.article_place import KEPT, ArticlePlace
from compare.tui.widgets.mark_map import MarkMap, weigh_lines
from compare.tui.widgets.styled import Styled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.style import Style
    from textual import events
    from textual.binding import BindingType
    from textual.geometry import Region

    from compare.model import FactStatus, SentenceRef, Span
    from compare.tui.layout import Line
    from compare.tui.lookup import Lookup

TIED = "»"
"""Bar of the sentence that waits to be linked by hand."""


class ArticleText(ArticlePlace, Styled, can_focus=True):
    """Draws one article line by line and moves through it by sentences."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(KEYS, Area.TEXT)]
    leads = reactive(False)
    """Whether this is the pane that the others follow."""
    away = reactive(False)
    """Whether the sentence being read has no counterpart here."""
    level: reactive[frozenset[int]] = reactive(frozenset())
    """Numbers of the sentences that stand on the row being read."""
    chosen: reactive[str | None] = reactive(None)
    """Id of the fact whose claims are highlighted."""
    hits: reactive[tuple[Span, ...]] = reactive(())
    """What a search found, in order."""
    tied: reactive[int | None] = reactive(None)
    """Number of the sentence that the reader will link by hand."""

    @dataclass
    class Moved(Message):
        """The reader went to a sentence, or further into it."""

        ref: SentenceRef

    @dataclass
    class Opened(Message):
        """The reader asked for what is known of a sentence."""

        ref: SentenceRef

    @dataclass
    class Pointed(Message):
        """The reader clicked a marked passage."""

        fact: str

    def __init__(self, lookup: Lookup, article: int) -> None:
        super().__init__(lookup, article)
        self._weighed: dict[tuple[int, bool], tuple[FactStatus | None, ...]] = {}

    # How the reader moves

    def action_step(self, way: int) -> None:
        """Go to the next or previous sentence, or on inside a very long one."""
        lines = self.layout_lines
        line = lines.line_of(self.sentence, self.reading_at)
        hidden_below = (
            lines.last_line_of(self.sentence) - self.top - self.room.height + 1
        )
        if way > 0 and hidden_below > 0:
            self._go_into(line + max(1, min(self.room.height // 2, hidden_below)))
        elif way < 0 and line > lines.tops[self.sentence]:
            self._go_into(max(line - self.room.height // 2, lines.tops[self.sentence]))
        else:
            self._go_to(self.sentence + way)

    def action_page(self, way: int) -> None:
        """Go about as far as the pane is high."""
        lines = self.layout_lines
        line = lines.line_of(self.sentence, self.reading_at)
        target = line + way * max(1, self.room.height - 2)
        sentence = lines.sentence_at(target)
        if sentence == self.sentence:
            self.action_step(way)
        else:
            self._go_to(sentence)

    def action_go(self, sentence: int) -> None:
        """Go to a sentence; -1 is the last."""
        self._go_to(sentence if sentence >= 0 else len(self._prepared.sentences) - 1)

    def action_open(self) -> None:
        """Ask for what is known of the sentence."""
        self.post_message(self.Opened(self.ref))

    def _go_to(self, sentence: int) -> None:
        sentence = clamp(sentence, 0, len(self._prepared.sentences) - 1)
        self.place_at_mark(sentence)
        self.post_message(self.Moved(self.ref))

    def _go_into(self, line: int) -> None:
        self.place_at_mark(self.sentence, self.layout_lines.lines[line].start)
        self.post_message(self.Moved(self.ref))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel moves by sentences, as the arrow keys do."""
        event.stop()
        self.action_step(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """See `on_mouse_scroll_down`."""
        event.stop()
        self.action_step(-1)

    def on_click(self, event: events.Click) -> None:
        """Take the sentence under the mouse, and the fact whose passage it is on.

        On the map it is the first sentence of the part that was clicked.
        """
        line = self.top + event.y
        lines = self.layout_lines
        if event.x == self.room.width - 1:
            self.action_go(lines.sentence_at(self._map.lines_at(event.y).start))
            return
        if not 0 <= line < len(lines.lines):
            return
        sentence = lines.sentence_at(line)
        row = lines.tops[sentence] - self.top
        if row >= 0:
            self.place(sentence, row)
        else:
            self.place(sentence, event.y, lines.lines[line].start)
        self.post_message(self.Moved(self.ref))
        fact = self._painter().fact_at(lines.lines[line], event.x - self._gutter.width)
        if fact is not None and self.marks:
            self.post_message(self.Pointed(fact))

    # What it looks like

    def _painter(self) -> Painter:
        spans = self._prepared.spans_of.get(self.chosen or "", ())
        return Painter(
            self._prepared,
            self.style_of,
            marks=self.marks,
            chosen=spans,
            hits=self.hits,
        )

    @property
    def _map(self) -> MarkMap:
        key = self.layout_key
        if key not in self._weighed:
            lines, passages = self.layout_lines, self._prepared.passages
            if len(self._weighed) > KEPT:
                self._weighed.clear()
            self._weighed[key] = weigh_lines(lines, passages, self._gutter.statuses)
        return MarkMap(self._weighed[key], self.room.height)

    def renew(self) -> None:
        """Draw the map anew, too; see `ArticlePlace.renew`."""
        self._weighed.clear()
        super().renew()

    def _take_brush(self) -> _Brush:
        ground = self.rich_style
        return _Brush(
            self.room.width - 1,
            self.layout_lines.lines,
            ground,
            ground + self.style_of("level"),
            self._painter(),
            self._map,
            range(self.top, self.top + self.room.height),
            self.sentence if self.leads else None,
            self.tied,
            self.level,
            self.away,
        )

    def looks(self) -> tuple[object, ...]:
        """Give all that its rows depend on."""
        place = (self.room, self.top, self.sentence, self.level, self.tied)
        marked = (self.marks, self.leads, self.away, self.chosen, self.hits)
        return (*super().looks(), *place, *marked, self.edition)

    def draw_lines(self, crop: Region) -> list[Strip]:
        """Draw some rows with one brush: to take it costs more than to draw a row."""
        brush = self._take_brush()
        return [self._draw_line(brush, y) for y in crop.line_range]

    def _draw_line(self, brush: _Brush, y: int) -> Strip:
        """Draw one row: the words, and what stands for it on the map."""
        sign = brush.map.draw(y, brush.seen, brush.ground, self.style_of)
        words = self._draw_words(brush, self.top + y)
        return Strip([*words, sign], brush.width + 1)

    def _draw_words(self, brush: _Brush, number: int) -> Iterable[Segment]:
        """Draw the gutter, then a line of the article."""
        line = brush.lines[number] if 0 <= number < len(brush.lines) else None
        if line is None or line.sentence is None:
            return [Segment(" " * brush.width, brush.ground)]
        level = line.sentence in brush.level
        ground = brush.level_ground if level else brush.ground
        read, tied = line.sentence == brush.read, line.sentence == brush.tied
        bar = TIED if tied else "▌" if read else "│" if level else " "
        segments = [
            *self._gutter.draw(line, bar, ground, self.style_of),
            *brush.painter.draw(line, ground, away=brush.away),
        ]
        return _fill(segments, brush.width, ground)


def _fill(segments: list[Segment], width: int, ground: Style) -> Iterable[Segment]:
    """Make a row as wide as it is to be: a `Strip` for that costs more than the row."""
    room = width - sum(cell_len(part.text) for part in segments)
    if room < 0:
        return Strip(segments).adjust_cell_length(width, ground)
    return [*segments, Segment(" " * room, ground)] if room else segments


class _Brush(NamedTuple):
    """What all rows of one drawing have in common."""

    width: int
    lines: tuple[Line, ...]
    ground: Style
    level_ground: Style
    painter: Painter
    map: MarkMap
    seen: range
    """The lines in view."""
    read: int | None
    """The sentence that is read here."""
    tied: int | None
    """See `ArticleText.tied`, and so below."""
    level: frozenset[int]
    away: bool
