"""The facts, one a row, in sections by status."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from compare.model import FactStatus, shorten
from compare.paper.readable import say_label
from compare.tui.key_table import KEYS
from compare.tui.keys import Area, bindings_of
from compare.tui.looks import QUIET, signed
from compare.tui.painting import YOURS

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType
    from textual.geometry import Size

    from compare.model import Fact
    from compare.tui.filters import Section
    from compare.tui.lookup import Lookup

LABEL = 200
"""Characters of a label beyond which it is cut; no screen shows more in a row."""


class FactList(OptionList):
    """Lists facts and says which one the reader looks at or chooses."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(KEYS, Area.FACTS)]
    DEFAULT_CSS = """
    FactList {
        height: 1fr;
        max-height: 100%;
        border: none;
        padding: 0;
        background: $background;
        text-wrap: nowrap;
        text-overflow: ellipsis;
        scrollbar-size-vertical: 1;
        &:focus { border: none; background-tint: $foreground 0%; }
        & > .option-list--option { padding: 0 1; }
        & > .option-list--option-disabled { color: $foreground; padding: 0 1; }
        & > .option-list--option-highlighted {
            background: $level-ground; color: $foreground;
        }
        &:focus > .option-list--option-highlighted {
            background: $primary 40%; color: $foreground; text-style: bold;
        }
    }
    """

    @dataclass
    class Seen(Message):
        """The reader moved to a fact."""

        fact: Fact

    @dataclass
    class Chosen(Message):
        """The reader wants to go to a fact."""

        fact: Fact

    def __init__(self, lookup: Lookup) -> None:
        super().__init__(markup=False, compact=True)
        self._lookup = lookup

    def _size_updated(self, size: Size, *sizes: Any, **how: Any) -> bool:
        """Leave the scrollbar alone where the size is as it was.

        Textual would draw it anew with every layout, in a frame after all others.
        """
        if size == self.outer_size:
            return False
        self._clear_caches()
        return super()._size_updated(size, *sizes, **how)

    def on_resize(self, event: events.Resize) -> None:
        """Leave the rows as they were drawn: they have been broken anew before."""
        event.prevent_default()

    def fill(self, sections: tuple[Section, ...]) -> None:
        """List these sections; the fact that was looked at stays so if it is there."""
        seen = self.fact
        options: list[Option] = []
        for section in sections:
            options.append(Option(self._title(section), disabled=True))
            options.extend(
                Option(self._row(fact), id=fact.id) for fact in section.facts
            )
        self.set_options(options)
        if seen is not None:
            self.show(seen.id)

    def on_focus(self) -> None:
        """Begin at the first fact, and tell where the reader is."""
        if self.highlighted is None:
            self.action_first()
        elif self.fact is not None:
            self.post_message(self.Seen(self.fact))

    @property
    def fact(self) -> Fact | None:
        """The fact that the reader looks at, if any."""
        if self.highlighted is None:
            return None
        return self._lookup.facts.get(
            self.get_option_at_index(self.highlighted).id or ""
        )

    def show(self, fact: str) -> None:
        """Move to a fact, if it is listed, without saying so."""
        if any(option.id == fact for option in self.options):
            with self.prevent(OptionList.OptionHighlighted):
                self.highlighted = self.get_option_index(fact)

    def look_near(self, place: int) -> None:
        """Move to the fact in a place, or to the one before, without saying so."""
        facts = [n for n, option in enumerate(self.options) if option.id]
        with self.prevent(OptionList.OptionHighlighted):
            before = [number for number in facts if number <= place]
            self.highlighted = next(iter([*before[-1:], *facts]), None)

    def _title(self, section: Section) -> Content:
        count = len(section.facts)
        words = f"{section.status.value} ({count})"
        if section.article is not None:
            words = f"only {self._lookup.names[section.article]} ({count})"
        return signed(section.status, words).stylize("bold underline")

    def _row(self, fact: Fact) -> Content:
        several = len(self._lookup.shown) > 2 and fact.status is not FactStatus.UNIQUE
        places = [
            str(self._lookup.shown.index(article) + 1)
            for article in fact.outlets
            if article in self._lookup.shown
        ]
        return Content.assemble(
            "  ",
            signed(fact.status),
            (YOURS, "bold $accent") if fact.reader else " ",
            (f"{'·'.join(places)} " if several else "", QUIET),
            shorten(say_label(fact), LABEL),
            (f"  {fact.kind.value}", QUIET),
        )

    @on(OptionList.OptionHighlighted)
    def _tell_seen(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        fact = self._lookup.facts.get(event.option_id or "")
        if fact is not None and self.has_focus:
            self.post_message(self.Seen(fact))

    @on(OptionList.OptionSelected)
    def _tell_chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        fact = self._lookup.facts.get(event.option_id or "")
        if fact is not None:
            self.post_message(self.Chosen(fact))
