"""The main screen: the articles side by side, their facts, and why."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import SystemCommand
from textual.binding import Binding
from textual.containers import Container
from textual.content import Content
from textual.screen import Screen

from compare.tui.explain import explain_fact, explain_hits, explain_sentence
from compare.tui.screens.detail import DetailScreen
from compare.tui.screens.notices import NoticesScreen
from compare.tui.screens.told import ToldScreen
from compare.tui.search import Search, find_words
from compare.tui.widgets.article_text import ArticleText
from compare.tui.widgets.fact_list import FactList
from compare.tui.widgets.fact_panel import FactPanel
from compare.tui.widgets.key_bar import KeyBar
from compare.tui.widgets.pane_row import PaneRow
from compare.tui.widgets.search_bar import SearchBar
from compare.tui.widgets.top_bar import TopBar
from compare.tui.widgets.why_line import WhyLine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from compare.model import Fact, SentenceRef
    from compare.tui.lookup import Lookup

WIDE = 100
"""Columns from which panes stand side by side, with the facts beside them."""
HIGH = 30
"""Rows from which headlines and reasons have a line more."""


class ReadingScreen(Screen[None]):
    """Shows one comparison, and turns keys into what its widgets do."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "next_area(1)", "Next pane", show=False),
        Binding("shift+tab", "next_area(-1)", "Previous pane", show=False),
        Binding("right", "next_pane(1)", "Next article", show=False),
        Binding("left", "next_pane(-1)", "Previous article", show=False),
        *(
            Binding(str(number), f"pane({number - 1})", f"Article {number}", show=False)
            for number in range(1, 9)
        ),
        Binding("right_square_bracket", "difference(1)", "Next diff", key_display="]"),
        Binding("left_square_bracket", "difference(-1)", "Previous diff", show=False),
        Binding("f", "facts", "Facts"),
        Binding("d", "detail", "Detail", show=False),
        Binding("slash", "search", "Search", key_display="/"),
        Binding("n", "hit(1)", "Next hit", show=False),
        Binding("N", "hit(-1)", "Previous hit", show=False),
        Binding("m", "marks", "Hide or show marks", show=False),
        Binding("s", "filter('status')", "Facts by status", show=False),
        Binding("k", "filter('kind')", "Facts by kind", show=False),
        Binding("o", "filter('outlet')", "Facts by outlet", show=False),
        Binding("v", "told", "Voices"),
        Binding("i", "notices", "Notices", show=False),
        Binding("escape", "clear", "Drop highlight and search", show=False),
    ]
    DEFAULT_CSS = """
    ReadingScreen {
        #body { layout: horizontal; height: 1fr; }
        &.-narrow #body { layout: vertical; }
        &.-narrow PaneRow { layout: vertical; }
        &.-narrow PaneRow > ArticlePane { padding-right: 0; }
        &.-low ArticleHeader { height: 3; }
        &.-narrow ArticleHeader { height: 2; }
        &.-narrow FactPanel {
            width: 100%; max-width: 100%; border: none; height: 50%;
        }
        &.-low WhyLine { height: 2; }
    }
    """

    def __init__(self, lookup: Lookup) -> None:
        super().__init__()
        self.lookup = lookup
        self.panes = PaneRow(lookup)
        self.facts = FactPanel(lookup)
        self.why = WhyLine()
        self._top = TopBar(lookup)
        self._search_bar = SearchBar()
        self._found = Search()
        self._chosen: Fact | None = None
        self._facts_wanted: bool | None = None

    def compose(self) -> ComposeResult:
        """Lay out the panes and the facts, and below them what is said of them."""
        yield self._top
        with Container(id="body"):
            yield self.panes
            yield self.facts
        yield self._search_bar
        yield self.why
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin with the first article."""
        self.panes.lead_with(self.lookup.shown[0])
        self.panes.lead.focus()

    def commands(self) -> Iterable[SystemCommand]:
        """Give what the palette offers of this screen: all that its keys do."""
        for _, binding in self._bindings:
            if not binding.key.isdigit():
                key = self.app.get_key_display(binding)
                run = partial(self.run_action, binding.action)
                yield SystemCommand(binding.description, f"Key {key}", run)

    # Room

    def on_resize(self, event: events.Resize) -> None:
        """Fit the panes to the terminal; what is being read stays."""
        self._fit(*event.size)

    def _fit(self, width: int, height: int) -> None:
        narrow = width < WIDE
        facts = not narrow if self._facts_wanted is None else self._facts_wanted
        self.set_class(narrow, "-narrow")
        self.set_class(height < HIGH, "-low")
        self.facts.display = facts
        self.panes.fit(width, height, narrow=narrow, facts=facts)
        self._top.panes = self.panes.window.words

    def action_facts(self) -> None:
        """Show or hide the list of facts; shown, it takes the keys."""
        self._facts_wanted = not self.facts.display
        self._fit(*self.size)
        (self.facts.list if self._facts_wanted else self.panes.lead).focus()

    # Places

    def action_next_area(self, way: int) -> None:
        """Go round the panes, then the list of facts."""
        places: list[ArticleText | FactList] = [*self.panes.texts]
        if self.facts.display:
            places.append(self.facts.list)
        here = self.facts.list if self.facts.list.has_focus else self.panes.lead
        self._focus_on(places[(places.index(here) + way) % len(places)])

    def action_next_pane(self, way: int) -> None:
        """Lead with the next or previous article."""
        count = len(self.panes.texts)
        self.action_pane((self.panes.window.lead + way) % count)

    def action_pane(self, place: int) -> None:
        """Lead with one article, counted from 0."""
        if place < len(self.panes.texts):
            self._focus_on(self.panes.texts[place])

    def _focus_on(self, widget: ArticleText | FactList) -> None:
        if isinstance(widget, ArticleText) and widget is not self.panes.lead:
            self.panes.lead_with(widget.article)
        widget.focus()

    @on(PaneRow.Read)
    def _explain_sentence(self, event: PaneRow.Read) -> None:
        self._top.panes = self.panes.window.words
        self._say_why(event.ref)

    def _say_why(self, ref: SentenceRef) -> None:
        """Explain a sentence, below what a search has found."""
        words = explain_sentence(self.lookup, ref)
        if self._found.words:
            found = explain_hits(self.lookup, self._found)
            words = Content("\n").join((found, words))
        self.why.say(words)

    def action_difference(self, way: int) -> None:
        """Go to the next sentence of the leading article that differs."""
        lead = self.panes.lead
        refs = [ref for ref, _ in self.lookup.sentences_of(lead.article)]
        ahead = refs[lead.sentence + 1 :] if way > 0 else refs[: lead.sentence][::-1]
        ref = next((ref for ref in ahead if self.lookup.differs(ref)), None)
        if ref is None:
            which = "further" if way > 0 else "earlier"
            name = self.lookup.names[lead.article]
            self.why.say(Content(f"No {which} difference in {name}."))
        else:
            self.panes.go_to(ref)

    # Facts and details

    @on(FactList.Seen)
    def _explain_fact(self, event: FactList.Seen) -> None:
        self.why.say(explain_fact(self.lookup, event.fact))

    @on(FactList.Chosen)
    def _choose(self, event: FactList.Chosen) -> None:
        if event.fact is self._chosen:
            self.app.push_screen(DetailScreen.of_fact(self.lookup, event.fact))
            return
        self._chosen = event.fact
        self.panes.jump(event.fact)
        self._top.panes = self.panes.window.words
        self.why.say(explain_fact(self.lookup, event.fact))

    @on(PaneRow.Pointed)
    def _point(self, event: PaneRow.Pointed) -> None:
        self._chosen = event.fact
        self.facts.list.show(event.fact.id)
        self.why.say(explain_fact(self.lookup, event.fact))

    @on(ArticleText.Opened)
    def _open(self, event: ArticleText.Opened) -> None:
        self.app.push_screen(DetailScreen.of_sentence(self.lookup, event.ref))

    def action_detail(self) -> None:
        """Open what is known of the fact in the list, or of the sentence."""
        fact = self.facts.list.fact
        if self.facts.list.has_focus and fact is not None:
            self.app.push_screen(DetailScreen.of_fact(self.lookup, fact))
        else:
            self.panes.lead.action_open()

    def action_filter(self, by: str) -> None:
        """List only the facts of the next status, kind or outlet."""
        if self.facts.display:
            self.facts.next_filter(by)

    def action_notices(self) -> None:
        """Open what the reader must know."""
        self.app.push_screen(NoticesScreen(self.lookup))

    def action_told(self) -> None:
        """Open who is quoted, what stands where, and which words are used."""
        self.app.push_screen(ToldScreen(self.lookup))

    # Search and marks

    def action_search(self) -> None:
        """Begin a search."""
        self._search_bar.open()

    @on(SearchBar.GivenUp)
    def _back_to_text(self) -> None:
        self.panes.lead.focus()

    @on(SearchBar.Sent)
    def _search(self, event: SearchBar.Sent) -> None:
        self._found = find_words(self.lookup, event.words)
        self.panes.show_hits(self._found.spans)
        self.panes.lead.focus()
        if self.panes.lead.ref not in self._found.refs:
            self.action_hit(1)
        self._say_why(self.panes.lead.ref)

    def action_hit(self, way: int) -> None:
        """Go to the next or previous sentence with a hit, in whichever article."""
        ref = self._found.next(self.panes.lead.ref, way)
        if ref is not None:
            self.panes.go_to(ref)
            self.panes.lead.focus()

    def action_marks(self) -> None:
        """Hide the marks, or show them again."""
        self.panes.toggle_marks()

    def action_clear(self) -> None:
        """Drop the search and the highlighted fact."""
        self._chosen = None
        self._found = Search()
        self.panes.choose(None)
        self.panes.show_hits({})
        self._say_why(self.panes.lead.ref)
