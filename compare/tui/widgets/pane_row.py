"""The panes beside each other: one leads, the others stand level with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Container
from textual.message import Message

from compare.tui.arrangement import Arrangement, room_for_panes, say_view
from compare.tui.levelling import Target, targets_of_fact, targets_of_sentence
from compare.tui.widgets.article_header import ArticleHeader
from compare.tui.widgets.article_pane import ArticlePane
from compare.tui.widgets.article_text import ArticleText
from compare.tui.widgets.still import Bare

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual import events
    from textual.app import ComposeResult

    from compare.model import Fact, SentenceRef, Span
    from compare.tui.lookup import Lookup


class PaneRow(Container, Bare):
    """Holds one pane an article; knows which leads and what stands level."""

    DEFAULT_CSS = """
    PaneRow { layout: horizontal; width: 1fr; height: 1fr; }
    PaneRow > ArticlePane { padding-right: 1; min-width: 20; }
    """

    @dataclass
    class Read(Message):
        """The reader came to a sentence."""

        ref: SentenceRef

    @dataclass
    class Pointed(Message):
        """The reader chose a fact by its passage; comes after `Read`."""

        fact: Fact

    @dataclass
    class MenuWanted(Message):
        """The reader asked what can be done with the leading pane."""

    def __init__(self, lookup: Lookup) -> None:
        super().__init__()
        self._lookup = lookup
        self.panes = tuple(ArticlePane(lookup, index) for index in lookup.shown)
        """One an article, in the order of the articles."""
        self.texts = tuple(pane.text for pane in self.panes)
        self.arrangement = Arrangement(lookup.shown, lookup.shown[0])
        self.lead = self.texts[0]
        """The pane that the others follow."""
        self._room = len(self.panes)
        self._narrow = False
        self._view: tuple[int, ...] = lookup.shown
        self._targets: Mapping[int, Target | None] = {}

    def compose(self) -> ComposeResult:
        """Put the panes in the order of the articles."""
        yield from self.panes

    def text_of(self, article: int) -> ArticleText:
        """Give the pane of an article."""
        return self.texts[self._lookup.shown.index(article)]

    # Which panes are in view

    @property
    def words(self) -> str:
        """Which panes are in view, as a reader counts; nothing when all are."""
        return say_view(self._view, self._lookup.shown)

    def fit(self, width: int, height: int, *, narrow: bool, facts: bool) -> None:
        """Show as many panes as a terminal of this size has room for."""
        self._room = room_for_panes(width, height, narrow=narrow, facts=facts)
        self._narrow = narrow
        self._show_view()

    def rearrange(self, arrangement: Arrangement) -> None:
        """Arrange the panes otherwise; a hidden one leads no longer."""
        moved = arrangement.order != self.arrangement.order
        self.arrangement = arrangement
        if moved:
            self.sort_children(
                key=lambda pane: (
                    arrangement.order.index(pane.article)
                    if isinstance(pane, ArticlePane)
                    else 0
                )
            )
        if self.lead.article in arrangement.hidden:
            self._lead(self.text_of(arrangement.base))
            self._read(self.lead.ref)
        self._show_view()

    def _show_view(self) -> None:
        arrangement = self.arrangement
        first = arrangement.first_of(self._view)
        self._view = arrangement.in_view(self.lead.article, self._room, first)
        for pane in self.panes:
            pane.header.base = pane.article == arrangement.base
            share = f"{arrangement.weight(pane.article)}fr"
            pane.styles.width = "1fr" if self._narrow else share
            pane.styles.height = share if self._narrow else "1fr"
            if pane.display != (pane.article in self._view):
                pane.display = not pane.display

    def _lead(self, text: ArticleText) -> None:
        """Let a pane lead; one that was hidden comes back."""
        self.lead = text
        if text.article in self.arrangement.hidden:
            self.arrangement = self.arrangement.show(text.article)
        self._show_view()

    # Where the reader is

    def lead_with(self, article: int) -> None:
        """Let an article lead from the sentence and the row where it stands."""
        self._lead(self.text_of(article))
        self._read(self.lead.ref)

    def go_to(self, ref: SentenceRef) -> None:
        """Let an article lead, from a sentence at the reading mark."""
        self._lead(self.text_of(ref.article))
        self.lead.place_at_mark(ref.sentence)
        self._read(ref)

    def jump(self, fact: Fact) -> None:
        """Bring every pane to what it says of a fact, and highlight it there."""
        targets = targets_of_fact(self._lookup, fact, self.lead.article)
        if self.lead.article not in fact.outlets:
            told = (index for index in self._lookup.shown if index in fact.outlets)
            self._lead(self.text_of(next(told)))
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

    @on(ArticleHeader.Clicked)
    def _take_lead(self, event: ArticleHeader.Clicked) -> None:
        event.stop()
        self.lead_with(event.article)
        self.lead.focus()
        if event.menu:
            self.post_message(self.MenuWanted())

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

    def renew(self) -> None:
        """Show other findings on the same articles, without moving what is read."""
        for pane in self.panes:
            pane.renew()
            if pane.text.chosen not in self._lookup.facts:
                pane.text.chosen = None
        self._targets = targets_of_sentence(self._lookup, self.lead.ref)
        self._level()

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
        rows = [pane.text.size.height for pane in self.panes if pane.display]
        if lead.row >= (lowest := min(filter(None, rows), default=lead.row + 1)):
            # Headers differ in height: the row has to be one that every pane has.
            lead.place(lead.sentence, lowest - 1, lead.reading_at)
        for pane in self.panes:
            text = pane.text
            target = self._targets.get(text.article)
            text.leads = text is lead
            text.away = target is None
            text.level = target.row if target else frozenset()
            pane.header.note = target.say() if target else NOTHING
            if target and text is not lead:
                at = text.reach(target.sentence, target.at)
                text.place(target.sentence, lead.row, at)


NOTHING = "nothing on this here"
"""What a pane says where it has no counterpart of what is read."""
