"""The panes beside each other: one leads, the others stand level with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.geometry import Size
from textual.message import Message

from compare.tui.arrangement import Arrangement, room_for_panes, say_view
from compare.tui.levelling import Target, targets_of_fact, targets_of_sentence
from compare.tui.widgets.article_header import ArticleHeader
from compare.tui.widgets.article_pane import ArticlePane
from compare.tui.widgets.article_text import ArticleText
from compare.tui.widgets.placing import Placing, divide
from compare.tui.widgets.still import Bare

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual import events
    from textual.app import ComposeResult
    from textual.layout import DockArrangeResult, Layout, WidgetPlacement
    from textual.widget import Widget

    from compare.model import Fact, SentenceRef, Span
    from compare.tui.lookup import Lookup


class PaneRow(Bare):
    """Holds one pane an article; knows which leads and what stands level."""

    DEFAULT_CSS = "PaneRow { width: 1fr; height: 1fr; overflow: hidden; }"

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
        self._head = 1
        self._shape: object = None
        self._layout = Placing(self._place)
        self._view: tuple[int, ...] = lookup.shown
        self._targets: Mapping[int, Target | None] = {}

    def compose(self) -> ComposeResult:
        """Give the panes in view; the others come when they are."""
        for pane in self.panes:
            if pane.article in self._view:
                yield from pane.parts

    @property
    def layout(self) -> Layout:
        """The panes beside or above each other, each with its words level."""
        return self._layout

    def pane_of(self, article: int) -> ArticlePane:
        """Give the pane of an article."""
        return self.panes[self._lookup.shown.index(article)]

    def text_of(self, article: int) -> ArticleText:
        """Give the words of an article."""
        return self.pane_of(article).text

    # Which panes are in view

    @property
    def words(self) -> str:
        """Which panes are in view, as a reader counts; nothing when all are."""
        return say_view(self._view, self._lookup.shown)

    def fit(
        self, width: int, height: int, *, narrow: bool, facts: bool, head: int
    ) -> None:
        """Show as many panes as a terminal of this size has room for.

        Args:
            width: Columns of the terminal.
            height: Its rows.
            narrow: Whether panes stand above each other.
            facts: Whether the facts stand beside them.
            head: Rows of the head of a pane.
        """
        self._room = room_for_panes(width, height, narrow=narrow, facts=facts)
        self._narrow = narrow
        self._head = head
        self._show_view()

    def rearrange(self, arrangement: Arrangement) -> None:
        """Arrange the panes otherwise; a hidden one leads no longer."""
        self.arrangement = arrangement
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
            shown = pane.article in self._view
            pane.show(shown)
            if shown and self.is_attached and not pane.text.is_attached:
                self.mount(*pane.parts)
        self._keep_focus()
        weights = tuple(map(arrangement.weight, self._view))
        shape = self._view, weights, self._narrow, self._head
        if shape != self._shape:
            self._shape = shape
            # Textual lays a widget out anew where one of its children asks for it.
            self.lead.refresh(repaint=False, layout=True)

    def _keep_focus(self) -> None:
        """Give the keys to the leading pane if the one that has them is hidden.

        Textual would give them to a neighbour, which then would lead.
        """
        if self.is_attached:
            focused = self.screen.focused
            if isinstance(focused, ArticleText) and focused.article not in self._view:
                self.screen.set_focus(self.lead)

    def _place(self, size: Size) -> list[WidgetPlacement]:
        weights = [self.arrangement.weight(index) for index in self._view]
        regions = divide(size, weights, narrow=self._narrow)
        return [
            placement
            for index, region in zip(self._view, regions, strict=True)
            for placement in self.pane_of(index).place(region, self._head)
        ]

    def arrange(self, size: Size, optimal: bool = False) -> DockArrangeResult:
        """Place the panes, and let what stands in them have its room at once."""
        arranged = super().arrange(size, optimal)
        self._fit_texts({each.widget: each.region.size for each in arranged.placements})
        return arranged

    def _fit_texts(self, sizes: Mapping[Widget, Size]) -> None:
        """Bring level what its room makes of each text, before any of it is drawn."""
        before = self.lead.room
        out_of_view = Size(0, 0)
        changed = [
            text for text in self.texts if text.fit(sizes.get(text, out_of_view))
        ]
        if self.lead in changed and before:
            self._place_again()
        elif changed:
            self._level()

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
        if self.lead.room:
            self.lead.place_at_mark(self.lead.sentence, self.lead.reading_at)
            self._level()

    def _level(self) -> None:
        """Bring the counterparts of the leading pane's sentence level with it."""
        lead = self.lead
        rows = [text.room.height for text in self.texts]
        if lead.row >= (lowest := min(filter(None, rows), default=lead.row + 1)):
            # Headers differ in height: the row has to be one that every pane has.
            lead.place(lead.sentence, lowest - 1, lead.reading_at)
        for pane in self.panes:
            text = pane.text
            target = self._targets.get(text.article)
            pane.lead(text is lead)
            text.away = target is None
            text.level = target.row if target else frozenset()
            pane.header.note = target.say() if target else NOTHING
            if target and text is not lead:
                at = text.reach(target.sentence, target.at)
                text.place(target.sentence, lead.row, at)


NOTHING = "nothing on this here"
"""What a pane says where it has no counterpart of what is read."""
