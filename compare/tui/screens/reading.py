"""The main screen: the articles side by side, their facts, and why."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import SystemCommand
from textual.containers import Horizontal

from compare.model import SentenceRef
from compare.tui.actions.arranging import Arranging
from compare.tui.actions.choosing import Choosing
from compare.tui.actions.finding import Finding
from compare.tui.actions.moving import Moving
from compare.tui.actions.opening import Opening
from compare.tui.actions.taking import Taking
from compare.tui.commands import say_way
from compare.tui.key_table import KEYS
from compare.tui.keys import Area, bindings_of
from compare.tui.places import Place
from compare.tui.widgets.key_bar import KeyBar
from compare.tui.widgets.still import Bare
from compare.tui.widgets.too_small import TooSmall

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from compare.tui.keys import Key
    from compare.tui.lookup import Lookup

WIDE = 100
"""Columns from which panes stand side by side, with the facts beside them."""
HIGH = 30
"""Rows from which headlines and reasons have a line more."""


class _Halves(Horizontal, Bare):
    """The panes, and the facts beside or below them."""


class ReadingScreen(Moving, Arranging, Choosing, Finding, Opening, Taking):
    """Shows one comparison; what its keys do stands in `compare.tui.actions`."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of(KEYS, Area.READING, Area.SAYING)
    ]
    DEFAULT_CSS = """
    ReadingScreen {
        &.-narrow _Halves { layout: vertical; }
        &.-narrow FactPanel {
            width: 100%; max-width: 100%; border: none; height: 50%;
        }
        &.-low WhyLine { height: 2; }
    }
    """

    def __init__(self, lookup: Lookup) -> None:
        super().__init__(lookup)
        self._facts_wanted: bool | None = None
        self._begin: Place | None = None
        self._predicts = False
        self._too_small = TooSmall()

    def compose(self) -> ComposeResult:
        """Lay out the panes and the facts, and below them what is said of them."""
        self._fit(*self.app.size)
        yield self.done
        yield self.top
        with _Halves():
            yield self.panes
            yield self.facts
        yield self.why
        yield KeyBar()
        yield self._too_small

    def on_mount(self) -> None:
        """Begin with the first article, or where the reader left it."""
        if not self._resume():
            self.panes.lead_with(self.lookup.shown[0])
        self.panes.lead.focus()
        if self._predicts:
            self.action_predict()

    def on_screen_resume(self) -> None:
        """Draw the articles first, and what else there is after them."""
        self.call_after_refresh(self.mount_search)
        self.call_after_refresh(self.facts.mount_parts)

    def begin_at(self, place: Place | None, *, predicts: bool = False) -> None:
        """Take where to begin; what the comparison does not have is ignored.

        Args:
            place: Where the reader left it.
            predicts: Whether to hide the marks, so that they can be predicted.
        """
        self._predicts = predicts
        self._begin = place

    @property
    def place(self) -> Place:
        """Where the reader is."""
        ref = self.panes.lead.ref
        return Place(ref.article, ref.sentence, self.panes.arrangement.base)

    def _resume(self) -> bool:
        """Go to the place to begin at, if there is one."""
        place = self._begin
        if place is None or not {place.article, place.base} <= set(self.lookup.shown):
            return False
        ref = SentenceRef(place.article, place.sentence)
        if ref not in dict(self.lookup.sentences_of(ref.article)):
            return False
        self.panes.rearrange(replace(self.panes.arrangement, base=place.base))
        self.panes.go_to(ref)
        return True

    def commands(self) -> Iterable[SystemCommand]:
        """Give what the palette offers of this screen: all that its keys do."""
        for key in KEYS:
            if key.does and key.area in {Area.READING, Area.SAYING, Area.TEXT}:
                way = say_way(self.app, key)
                yield SystemCommand(key.does, way, partial(self._run, key))

    async def _run(self, key: Key) -> None:
        place = self.panes.lead if key.area is Area.TEXT else self
        await place.run_action(key.action)

    def on_resize(self, event: events.Resize) -> None:
        """Fit the panes to the terminal; what is being read stays."""
        self._fit(*event.size)
        self._too_small.fit(*event.size)

    def _fit(self, width: int, height: int) -> None:
        narrow = width < WIDE
        facts = not narrow if self._facts_wanted is None else self._facts_wanted
        self.set_class(narrow, "-narrow")
        self.set_class(height < HIGH, "-low")
        self.facts.display = facts
        head = 2 if narrow else 3 if height < HIGH else 4
        self.panes.fit(width, height, narrow=narrow, facts=facts, head=head)
        self.top.panes = self.panes.words

    def action_facts(self) -> None:
        """Show or hide the list of facts; shown, it takes the keys."""
        self.facts.mount_parts()
        self._facts_wanted = not self.facts.display
        self._fit(*self.size)
        # At once: `focus` would have the list drawn first without it, then with it.
        self.set_focus(self.facts.list if self._facts_wanted else self.panes.lead)
