"""Where a pane stands in its article, and the lines that its width makes of it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from textual.geometry import Size, clamp
from textual.reactive import reactive

from compare.model import SentenceRef
from compare.tui.layout import Layout, lay_out
from compare.tui.painting import Gutter, prepare
from compare.tui.widgets.still import Kept

if TYPE_CHECKING:
    from compare.model import FactStatus
    from compare.tui.lookup import Lookup
    from compare.tui.painting import PreparedText

BESIDE = 2
"""Columns to the right of the words: a space, and the map."""
KEPT = 3
"""How many widths an article is kept broken for, beside the one of now."""
MARK = 3
"""The reading mark stands at one part in so many of the pane's height."""


class ArticlePlace(Kept):
    """Keeps one sentence on one row, whatever the size.

    What the article holds is prepared when it is first asked for: of eight articles
    no more than four are in view at first.
    """

    marks = reactive(True)
    """Whether passages are marked."""
    sentence = reactive(0)
    """Number of the sentence that the pane stands at."""
    top = reactive(0)
    """Number of the line on the first row; below 0 when blank rows come first."""

    def __init__(self, lookup: Lookup, article: int) -> None:
        super().__init__()
        self.article = article
        self.row = 0
        """The row on which `reading_at` is shown."""
        self.room = Size(0, 0)
        """Columns and rows that it has; none while it is out of view."""
        self._lookup = lookup
        self._layouts: dict[tuple[int, bool], Layout] = {}
        self._to_mark = False
        self.edition = 0
        """Counts how often the findings were others."""
        self.reading_at = self._sentence_start(0)
        """Where in the sentence: its start, or further on in one longer than the
        pane."""

    @cached_property
    def _prepared(self) -> PreparedText:
        return prepare(self._lookup, self.article)

    @cached_property
    def _gutter(self) -> Gutter:
        return Gutter.of(self._lookup, self.article)

    def renew(self) -> None:
        """Draw what the reader's word made of the findings, in the same place."""
        prepared = vars(self).pop("_prepared", None)
        gutter = vars(self).pop("_gutter", None)
        if prepared is None or gutter is None:
            return
        if prepared == self._prepared and gutter == self._gutter:
            return
        if prepared.signs != self._prepared.signs or gutter.width != self._gutter.width:
            self._layouts.clear()
        self.edition += 1
        self.settle()
        self.refresh()

    @property
    def ref(self) -> SentenceRef:
        """The sentence that the pane stands at."""
        return SentenceRef(self.article, self.sentence)

    @property
    def margin(self) -> tuple[FactStatus, ...]:
        """For each sentence the status that the margin shows."""
        return self._gutter.statuses

    @property
    def layout_key(self) -> tuple[int, bool]:
        """What the lines follow from: their width, and whether there are signs."""
        return self.room.width - self._gutter.width - BESIDE, self.marks

    @property
    def layout_lines(self) -> Layout:
        """The article's lines for the width that the pane has now."""
        key = width, _ = self.layout_key
        if key not in self._layouts:
            if len(self._layouts) > KEPT:
                self._layouts.clear()
            text = self._prepared
            signs = text.signs if self.marks else ()
            self._layouts[key] = lay_out(text.text, text.sentences, width, signs)
        return self._layouts[key]

    def _sentence_start(self, sentence: int) -> int:
        return self._lookup.article(self.article).sentences[sentence].start

    def fit(self, room: Size) -> bool:
        """Take other room, in which all is drawn anew; gives whether it is other."""
        if room == self.room:
            return False
        self.room = room
        self.forget_rows()
        if room and self._to_mark:
            self.place_at_mark(self.sentence, self.reading_at)
        self.settle()
        return True

    def place(self, sentence: int, y: int, offset: int | None = None) -> None:
        """Show a sentence on a row, with blank rows where the article has none."""
        self.sentence = sentence
        self.reading_at = self._sentence_start(sentence) if offset is None else offset
        self.row = y
        self._to_mark = False
        self.settle()

    def place_at_mark(self, sentence: int, offset: int | None = None) -> None:
        """Show a sentence at the reading mark, or nearer to an end of the article."""
        self.place(sentence, self.row, offset)
        self._to_mark = not self.room
        if self._to_mark:
            return
        lines = self.layout_lines
        line = lines.line_of(sentence, self.reading_at)
        height = self.room.height
        top = clamp(line - height // MARK, 0, max(0, len(lines.lines) - height))
        self.row = line - top
        self.settle()

    def settle(self) -> None:
        """Bring what is shown into line with the place."""
        if self.room:
            self.row = clamp(self.row, 0, self.room.height - 1)
            self.top = (
                self.layout_lines.line_of(self.sentence, self.reading_at) - self.row
            )

    def reach(self, sentence: int, at: int) -> int:
        """Give the offset to place a sentence by, so that `at` is in view as well."""
        if not self.room:
            return at
        lines = self.layout_lines
        line = lines.line_of(sentence, at)
        if line - lines.tops[sentence] < self.room.height // 2:
            return self._sentence_start(sentence)
        return lines.lines[line].start
