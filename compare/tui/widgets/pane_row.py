"""The panes beside each other: one leads, the others stand level with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Container
from textual.message import Message

from compare.tui.levelling import Target, Window, targets_of_fact, targets_of_sentence
from compare.tui.widgets.article_pane import ArticlePane
from compare.tui.widgets.article_text import ArticleText

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual import events
    from textual.app import ComposeResult

    from compare.model import Fact, SentenceRef, Span
    from compare.tui.lookup import Lookup


class PaneRow(Container):
    """Holds one pane an article; knows which leads and what stands level."""

    DEFAULT_CSS = """
    PaneRow { layout: horizontal; width: 1fr; height: 1fr; }
    PaneRow > ArticlePane { padding-right: 1; }
    """

    @dataclass
    class Read(Message):
        """The reader came to a sentence."""

        ref: SentenceRef

    @dataclass
    class Pointed(Message):
        """The reader chose a fact by its passage; comes after `Read`."""

        fact: Fact

    def __init__(self, lookup: Lookup) -> None:
        super().__init__()
        self._lookup = lookup
        self.panes = tuple(ArticlePane(lookup, index) for index in lookup.shown)
        self.texts = tuple(pane.text for pane in self.panes)
        self.window = Window(len(self.panes))
        self._targets: Mapping[int, Target | None] = {}

    def compose(self) -> ComposeResult:
        """Put the panes in the order of the articles."""
        yield from self.panes

    @property
    def lead(self) -> ArticleText:
        """The pane that the others follow."""
        return self.texts[self.window.lead]

    def fit(self, width: int, height: int, *, narrow: bool, facts: bool) -> None:
        """Show as many panes as a terminal of this size has room for."""
        self.window.fit(width, height, narrow=narrow, facts=facts)
        self._show_window()

    def _show_window(self) -> None:
        first, last = self.window.range
        for place, pane in enumerate(self.panes):
            if pane.display != (first <= place < last):
                pane.display = not pane.display

    # Where the reader is

    def lead_with(self, article: int) -> None:
        """Let an article lead from the sentence and the row where it stands."""
        self.window.lead = self._lookup.shown.index(article)
        self._show_window()
        self._read(self.lead.ref)

    def go_to(self, ref: SentenceRef) -> None:
        """Let an article lead, from a sentence at the reading mark."""
        self.window.lead = self._lookup.shown.index(ref.article)
        self._show_window()
        self.lead.place_at_mark(ref.sentence)
        self._read(ref)

    def jump(self, fact: Fact) -> None:
        """Bring every pane to what it says of a fact, and highlight it there."""
        targets = targets_of_fact(self._lookup, fact, self.lead.article)
        if self.lead.article not in fact.outlets:
            told = [index in fact.outlets for index in self._lookup.shown]
            self.window.lead = told.index(True)
            self._show_window()
        own = targets[self.lead.article]
        if own is not None:
            self.lead.place_at_mark(own.sentence, self.lead.reach(own.sentence, own.at))
        self._targets = targets
        self._level()
        self.choose(fact)

    def choose(self, fact: Fact | None) -> None:
        """Highlight the claims of a fact wherever they stand, or of none."""
        for text in self.texts:
            text.chosen = None if fact is None else fact.id

    def show_hits(self, spans: Mapping[int, tuple[Span, ...]]) -> None:
        """Show what a search found in each article."""
        for text in self.texts:
            text.hits = spans.get(text.article, ())

    def toggle_marks(self) -> None:
        """Hide the marks, or show them again."""
        for text in self.texts:
            text.marks = not text.marks
        self._place_again()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The pane that takes the keys leads."""
        widget = event.widget
        if isinstance(widget, ArticleText) and widget is not self.lead:
            self.lead_with(widget.article)

    @on(ArticleText.Moved)
    def _follow(self, event: ArticleText.Moved) -> None:
        event.stop()
        if event.ref.article == self.lead.article:
            self._read(event.ref)
            return
        had_focus = self.lead.has_focus
        self.lead_with(event.ref.article)
        if had_focus:
            self.lead.focus()

    @on(ArticleText.Pointed)
    def _point(self, event: ArticleText.Pointed) -> None:
        event.stop()
        fact = self._lookup.facts[event.fact]
        self.choose(fact)
        self.post_message(self.Pointed(fact))

    @on(ArticleText.Resized)
    def _resized(self, event: ArticleText.Resized) -> None:
        event.stop()
        self._place_again()

    # What stands level

    def _read(self, ref: SentenceRef) -> None:
        self._targets = targets_of_sentence(self._lookup, ref)
        self._level()
        self.post_message(self.Read(ref))

    def _place_again(self) -> None:
        if self.lead.size.height:
            self.lead.place_at_mark(self.lead.sentence, self.lead.reading_at)
            self._level()

    def _level(self) -> None:
        """Bring the counterparts of the leading pane's sentence level with it."""
        lead = self.lead
        for pane in self.panes:
            text = pane.text
            target = self._targets.get(text.article)
            text.leads = text is lead
            text.away = target is None
            text.level = target.row if target else frozenset()
            pane.header.note = "" if target else "no counterpart"
            if target and text is not lead:
                at = text.reach(target.sentence, target.at)
                text.place(target.sentence, lead.row, at)
