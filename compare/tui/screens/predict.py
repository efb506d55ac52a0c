"""Predict, then reveal: the reader marks what differs before they are shown it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.content import Content
from textual.widgets import Static

from compare.tui.ahead import work_ahead
from compare.tui.commands import commands_of, shown_key
from compare.tui.explain import explain_sentence
from compare.tui.judging import Answers
from compare.tui.key_table import KEYS
from compare.tui.keys import Area, bindings_of
from compare.tui.predict_words import PredictWords
from compare.tui.prediction import Guess
from compare.tui.screens.detail import DetailScreen
from compare.tui.screens.telling import TellingScreen
from compare.tui.widgets.key_bar import KeyBar
from compare.tui.widgets.predict_row import PredictRow
from compare.tui.widgets.predict_text import PredictText
from compare.tui.widgets.still import Still
from compare.tui.widgets.why_line import WhyLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual import events
    from textual.app import ComposeResult, SystemCommand
    from textual.binding import BindingType

    from compare.tui.lookup import Lookup
    from compare.tui.prediction import Prediction

PANE = 50
"""Columns that an article needs beside another."""


class _Line(Static, Still):
    """A line or a few that never scroll."""


class PredictScreen(TellingScreen[None]):
    """Shows the articles without any mark until the reader asks for them."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(KEYS, Area.PREDICT)]
    DEFAULT_CSS = """
    PredictScreen {
        .predict--head {
            dock: top; height: 3; padding: 0 1; background: $panel;
            text-wrap: nowrap; text-overflow: ellipsis;
        }
        .predict--name {
            height: 1; padding: 0 1; background: $panel;
            text-wrap: nowrap; text-overflow: ellipsis;
            &.-leads { background: $primary 30%; text-style: bold; }
            &.-leads:nocolor { text-style: bold reverse; }
        }
        & > WhyLine { dock: bottom; height: 4; margin-bottom: 1; }
    }
    """

    def __init__(self, lookup: Lookup, prediction: Prediction) -> None:
        """Take the comparison, and the marks that were set before."""
        super().__init__()
        self._lookup = lookup
        self._prediction = prediction
        self._answers = answers = Answers(lookup)
        self._words = PredictWords(lookup, prediction, answers)
        self._words.judge()
        self._sure = False
        self._first = 0
        self.head = _Line(classes="predict--head", markup=False)
        self.why = WhyLine()
        self.texts = tuple(
            PredictText(lookup, article, prediction, answers, self._words)
            for article in lookup.shown
        )
        self.names = tuple(
            _Line(classes="predict--name", markup=False) for _ in self.texts
        )
        self._row = PredictRow(tuple(zip(self.names, self.texts, strict=True)))
        self.lead = self.texts[0]

    def compose(self) -> ComposeResult:
        """Lay out the articles between the score and what is said of a sentence."""
        self._show_panes()
        yield self.done
        yield self.head
        yield self._row
        yield self.why
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin with the first article."""
        # At once: `focus` would have the key bar drawn first without its keys.
        self.set_focus(self.lead)
        self._lead(0)
        self.call_after_refresh(work_ahead, self, self._look_ahead())

    def _look_ahead(self) -> Iterator[None]:
        """Work out what there is to reveal while the reader reads, bit by bit."""
        for text in self.texts:
            text.look_ahead()
            yield
        yield from self._answers.work_ahead()

    def on_resize(self) -> None:
        """Show as many articles as there is room for."""
        self._show_panes()

    def commands(self) -> Iterable[SystemCommand]:
        """Give what the palette offers here."""
        yield from commands_of(self, Area.PREDICT)

    # Which article

    def _lead(self, place: int) -> None:
        self.lead = self.texts[place]
        self._show_panes()
        self.lead.focus()
        self._say()

    def _show_panes(self) -> None:
        """Show the leading article and those after it, as far as there is room."""
        room = min(max(self.size.width // PANE, 1), len(self.texts))
        place = self.texts.index(self.lead)
        # Those in view stay so as far as they can.
        first = min(max(self._first, place - room + 1), place, len(self.texts) - room)
        self._first = first
        self._row.show(range(first, first + room))
        for number, name in enumerate(self.names):
            name.set_class(number == place, "-leads")

    def action_article(self, way: int) -> None:
        """Read the next article, or the one before, round and round."""
        self._lead((self.texts.index(self.lead) + way) % len(self.texts))

    def action_pane(self, place: int) -> None:
        """Read one article, counted from 0."""
        if place < len(self.texts):
            self._lead(place)

    def action_sideways(self, way: int) -> None:
        """Choose the next word, where words are chosen, or read the next article."""
        if self.lead.choice:
            self.lead.step_words(way)
        else:
            self.action_article(way)

    def on_click(self, event: events.Click) -> None:
        """Read the article whose name is clicked; a name that leads, the next one."""
        for place, name in enumerate(self.names):
            if event.widget is name and self.texts[place] is self.lead:
                self.action_article(1)
                break
            if event.widget is name:
                self._lead(place)

    # Which sentence, and which words of it

    def action_extend(self, way: int) -> None:
        """Choose one word more, or one less."""
        if not self._is_over():
            self.lead.extend(way)

    def action_open(self) -> None:
        """Choose words of the sentence or, once revealed, open what is known of it."""
        if self._prediction.revealed:
            self.app.push_screen(DetailScreen.of_sentence(self._lookup, self.lead.ref))
        else:
            self.lead.choose_words()

    def action_step(self, way: int) -> None:
        """Go to the next sentence, or the one before."""
        self.lead.step(way)

    def action_page(self, way: int) -> None:
        """Go a page on, or back."""
        self.lead.page(way)

    def action_go(self, sentence: int) -> None:
        """Go to the first sentence, or the last."""
        self.lead.go(sentence)

    def action_verdict(self, way: int) -> None:
        """Go to the next sentence with a mark or, once revealed, with a verdict."""
        refs = self.lead.refs
        here = self.lead.sentence
        ahead = refs[here + 1 :] if way > 0 else refs[:here][::-1]
        for ref in ahead:
            if self._prediction.marked(ref) or self._words.has_verdict(ref):
                self.lead.go(ref.sentence)
                return
        self.tell("There is none further on in this article.")

    @on(PredictText.Moved)
    def _moved(self, event: PredictText.Moved) -> None:
        event.stop()
        if event.ref.article == self.lead.article:
            self._say_sentence()
        else:
            self._lead(self._lookup.shown.index(event.ref.article))

    # Marks

    def action_mark(self, guess: str) -> None:
        """Mark the sentence, or the words of it that are chosen; or take that away."""
        if not self._is_over():
            self._sure = False
            ref, words = self.lead.place
            self._prediction.toggle(ref, Guess(guess), words)
            self.lead.renew()
            self._say()

    def _is_over(self) -> bool:
        """Whether no mark can be set any more; that is told."""
        if self._prediction.revealed:
            again = self._key("predict-again")
            self.tell(f"All is revealed: {again} starts again.")
        return self._prediction.revealed

    @on(PredictText.Marked)
    def _mark(self, event: PredictText.Marked) -> None:
        event.stop()
        self._lead(self._lookup.shown.index(event.ref.article))
        self.action_mark(event.guess)

    def action_reveal(self) -> None:
        """Show all marks, and what was found, missed and marked in error."""
        self._prediction.revealed = True
        self._renew()

    def action_again(self) -> None:
        """Take all marks away and hide what was revealed; asks where that loses."""
        if not (self._prediction.revealed or self._sure or not len(self._prediction)):
            self._sure = True
            again = self._key("predict-again")
            self.tell(f"{again} once more takes all your marks away.")
            return
        self._sure = False
        self._prediction.clear()
        self._renew()

    def _renew(self) -> None:
        self._words.judge()
        for text in self.texts:
            text.renew()
        self._say()

    def action_back(self) -> None:
        """Choose no words any more, or go back to the panes: the marks stay."""
        if self.lead.choice:
            self.lead.choose(None)
        else:
            self.dismiss(None)

    # What is said

    def _say(self) -> None:
        """Say the rules or the score on top, what is marked or so below."""
        words = self._words
        self.head.update(words.head(self.lead.article), layout=False)
        for name, text in zip(self.names, self.texts, strict=True):
            name.update(words.name(text.article), layout=False)
        self._say_sentence()

    def _say_sentence(self) -> None:
        if self._prediction.revealed:
            lines = [explain_sentence(self._lookup, self.lead.ref)]
        else:
            keys = self._words.keys(self._key, chosen=self.lead.choice is not None)
            lines = [self._words.sentence(self.lead.place), keys]
        self.why.say(Content("\n").join(lines))

    def _key(self, name: str) -> str:
        return shown_key(self.app, name)
