"""Where a reader is in an article on which they predict, and what is drawn of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.geometry import Size, clamp
from textual.message import Message
from textual.reactive import Reactive

from compare.model import SentenceRef
from compare.tui.judging import Place
from compare.tui.layout import lay_out
from compare.tui.painting import prepare
from compare.tui.predict_rows import make_rows, marked_spans, with_marks
from compare.tui.widgets.row_view import RowView
from compare.tui.words import Choice

if TYPE_CHECKING:
    from typing import Any

    from compare.tui.judging import Answers
    from compare.tui.layout import Layout
    from compare.tui.lookup import Lookup
    from compare.tui.painting import PreparedText
    from compare.tui.predict_rows import Row
    from compare.tui.predict_words import PredictWords
    from compare.tui.prediction import Guess, Prediction

KEPT = 8
"""How often an article is kept as its lines were broken: for widths and marks."""
MARGIN = 4
"""Cells for the bar, the two marks and a space."""


class PredictPlace(RowView, inherit_bindings=False):
    """Goes from sentence to sentence, and from word to word of one."""

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)

    @dataclass
    class Moved(Message):
        """The reader went to a sentence, or chose words of it."""

        ref: SentenceRef

    def __init__(
        self,
        lookup: Lookup,
        article: int,
        prediction: Prediction,
        answers: Answers,
        said: PredictWords,
    ) -> None:
        super().__init__()
        # As most articles have one: else each would be laid out with none first.
        self.set_reactive(PredictPlace.show_vertical_scrollbar, True)
        self.article = article
        self.sentence = 0
        self.choice: Choice | None = None
        """The words that are chosen; None for the whole sentence."""
        self.prediction = prediction
        self.words = answers.words
        self._said = said
        self._found = prepare(lookup, article)
        self._layouts: dict[tuple[int, tuple[int, ...]], Layout] = {}
        self._made_for: tuple[int, int] = (0, 0)
        self._changes = 0
        self.rows: tuple[Row, ...] = ()
        """What is drawn, from top to bottom."""
        self._prepare()

    def _prepare(self) -> None:
        """Take the reader's marks or, once revealed, all marks and theirs apart."""
        given = self._found, self.article, self.words, self.prediction
        shown = self.prediction.revealed
        self.drawn = self._found if shown else with_marks(*given)
        """The words with their marks."""
        self.mine = marked_spans(*given) if shown else ()
        """What the reader had marked."""

    @property
    def ref(self) -> SentenceRef:
        """The sentence that is read."""
        return SentenceRef(self.article, self.sentence)

    @property
    def place(self) -> Place:
        """The words that are chosen, or all of the sentence."""
        every = range(len(self.words[self.ref]))
        return Place(self.ref, self.choice.words if self.choice else every)

    @property
    def refs(self) -> tuple[SentenceRef, ...]:
        """All sentences of the article."""
        count = len(self._found.sentences)
        return tuple(SentenceRef(self.article, number) for number in range(count))

    def renew(self) -> None:
        """Draw what was marked, or revealed."""
        self._changes += 1
        if self.prediction.revealed:
            self.choice = None
        self._prepare()
        # Those out of view are laid out when they come into it.
        if self.is_on_screen:
            self._lay_out(self.scrollable_content_region.width)
            self._follow()
            self.refresh()

    def on_mount(self) -> None:
        """Have the scrollbar from the beginning."""
        self.vertical_scrollbar.display = True

    # Going through sentences

    def go(self, sentence: int) -> None:
        """Go to a sentence; -1 is the last."""
        last = len(self._found.sentences) - 1
        self.sentence = clamp(sentence, 0, last) if sentence >= 0 else last
        self.choose(None)

    def step(self, way: int) -> None:
        """Go to the next sentence or the one before; on inside a very long one."""
        rows = self.rows_of(self.sentence)
        top, height = round(self.scroll_y), max(self.size.height, 1)
        if way > 0 and rows.stop > top + height:
            self.scroll_to(y=top + height // 2, animate=False)
        elif way < 0 and rows.start < top:
            self.scroll_to(y=max(top - height // 2, rows.start), animate=False)
        else:
            self.go(max(self.sentence + way, 0))

    def page(self, way: int) -> None:
        """Go about as far as the pane is high."""
        row = self.rows_of(self.sentence).start + way * max(self.size.height - 2, 1)
        row = clamp(row, 0, len(self.rows) - 1)
        sentence = self.rows[row].sentence
        if sentence == self.sentence:
            self.step(way)
        else:
            self.go(sentence)

    # Choosing words

    def choose_words(self) -> None:
        """Choose the first word of the sentence, or all of it again."""
        self.choose(None if self.choice else Choice(0, 0))

    def step_words(self, way: int) -> None:
        """Choose the next word, or the one before."""
        if self.choice:
            self.choose(self.choice.step(way, len(self.words[self.ref])))

    def extend(self, way: int) -> None:
        """Choose one word more, or less; at first the first."""
        choice = self.choice
        count = len(self.words[self.ref])
        self.choose(choice.extend(way, count) if choice else Choice(0, 0))

    def choose(self, choice: Choice | None) -> None:
        """Choose words of the sentence, or all of it."""
        self.choice = choice
        self._follow()
        self.refresh()
        self.post_message(self.Moved(self.ref))

    # Rows

    def _size_updated(self, size: Size, *others: Any, **how: Any) -> bool:
        """Break the lines anew before they are drawn; what is read stays in view."""
        broken = self._lay_out(size.width - self.scrollbar_size_vertical)
        if not broken and size == self.outer_size:
            # Textual would draw the scrollbar anew with every layout.
            return False
        updated = super()._size_updated(size, *others, **how)
        if broken:
            self._follow()
        return updated

    def _lay_out(self, width: int) -> bool:
        """Break the lines for a width; tells whether they were broken otherwise."""
        if width <= 0 or (width, self._changes) == self._made_for:
            return False
        self._made_for = width, self._changes
        room = width - MARGIN - 1
        lines = self._lines(self.drawn, room)
        self.rows = tuple(make_rows(lines, room, self._notes))
        self.virtual_size = Size(0, len(self.rows))
        self._scroll_update(self.virtual_size)
        return True

    def _lines(self, text: PreparedText, width: int) -> Layout:
        """Break the lines, unless they were broken so before."""
        key = width, text.signs
        if key not in self._layouts:
            if len(self._layouts) > KEPT:
                self._layouts.clear()
            self._layouts[key] = lay_out(text.text, text.sentences, *key)
        return self._layouts[key]

    def look_ahead(self) -> None:
        """Break the lines as they will be once all is revealed."""
        if self._made_for[0]:
            self._lines(self._found, self._made_for[0] - MARGIN - 1)

    def _notes(self, sentence: int) -> list[tuple[Guess, str]]:
        return self._said.notes(SentenceRef(self.article, sentence))

    def rows_of(self, sentence: int) -> range:
        """The rows of a sentence, without the blank one that may follow."""
        own = [
            number
            for number, row in enumerate(self.rows)
            if row.sentence == sentence and not row.is_blank
        ]
        return range(own[0], own[-1] + 1) if own else range(1)

    def _follow(self) -> None:
        """Keep what is read in view: the sentence, or the word where the reader is."""
        rows, top = self.rows_of(self.sentence), round(self.scroll_y)
        height = max(self.size.height, 1)
        if self.choice:
            at = self.words[self.ref][self.choice.at].start
            first = sum(
                1 for n in rows if (line := self.rows[n].line) and line.start <= at
            )
            rows = range(rows.start + first - 1, rows.start + first)
        if rows.start < top or len(rows) >= height:
            self.scroll_to(y=rows.start, animate=False)
        elif rows.stop > top + height:
            self.scroll_to(y=rows.stop - height, animate=False)
