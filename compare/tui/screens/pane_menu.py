"""What can be done with a pane, to choose from by key or by mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from compare.tui.key_table import KEYS
from compare.tui.keys import bound_to, first_key, with_app
from compare.tui.looks import QUIET
from compare.tui.screens.box import BoxScreen
from compare.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from compare.tui.arrangement import Arrangement
    from compare.tui.keys import Key
    from compare.tui.lookup import Lookup

OFFERED = (
    "base",
    "maximise",
    "widen",
    "narrow",
    "move-left",
    "move-right",
    "hide",
    "show-all",
)
"""Names of the keys whose actions are offered."""


class PaneMenu(BoxScreen[str]):
    """Lists what can be done; its result is an action of the main screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Back"),
        *with_app(KEYS, "help"),
    ]
    DEFAULT_CSS = """
    PaneMenu {
        & > Vertical { max-width: 60; }
        Static { text-style: bold; }
    }
    """

    def __init__(self, lookup: Lookup, article: int, arrangement: Arrangement) -> None:
        super().__init__()
        self._lookup = lookup
        self._article = article
        self._arrangement = arrangement

    def compose(self) -> ComposeResult:
        """Name the article, then what can be done with its pane."""
        with Vertical():
            yield Static(self._lookup.names[self._article], markup=False)
            options = (self._option(*answer) for answer in self._answers())
            yield OptionList(*options, markup=False, compact=True)
        yield KeyBar()

    def on_mount(self) -> None:
        """Let the arrow keys choose at once."""
        self.query_one(OptionList).focus()

    def _answers(self) -> Iterator[tuple[Key, Content]]:
        """Give what can be done, each with the key that does it on the main screen."""
        by_name = {key.name: key for key in KEYS}
        for name in OFFERED:
            yield by_name[name], Content(by_name[name].does)
        for number, article in enumerate(self._lookup.shown, start=1):
            if article in self._arrangement.hidden:
                name = self._lookup.names[article]
                words = Content.assemble(f"Show {name} ", ("(hidden)", QUIET))
                yield by_name[f"article-{number}"], words

    def _option(self, key: Key, words: Content) -> Option:
        shown = f"{first_key(self.app, key):<3}"
        return Option(Content.assemble((shown, "bold $primary"), words), id=key.action)

    def on_key(self, event: events.Key) -> None:
        """Take the key that stands before an answer, too."""
        for key, _ in self._answers():
            if event.key in bound_to(self.app, key):
                event.stop()
                self.dismiss(key.action)

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option_id)
