"""What can be done with a pane, to choose from by key or by mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from compare.tui.key_table import KEYS
from compare.tui.keys import first_key, with_app
from compare.tui.looks import QUIET
from compare.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from compare.tui.arrangement import Arrangement
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


class PaneMenu(ModalScreen[str]):
    """Lists what can be done; its result is an action of the main screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Back"),
        *with_app(KEYS, "help"),
    ]
    DEFAULT_CSS = """
    PaneMenu {
        align: center middle;
        & > Vertical {
            width: 60; max-width: 90%; height: auto; max-height: 90%;
            border: round $primary; background: $background; padding: 0 1;
        }
        Static { text-style: bold; }
        OptionList { border: none; height: auto; background: $background; }
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
            yield OptionList(*self._options(), markup=False, compact=True)
        yield KeyBar()

    def on_mount(self) -> None:
        """Let the arrow keys choose at once."""
        self.query_one(OptionList).focus()

    def _options(self) -> Iterator[Option]:
        by_name = {key.name: key for key in KEYS}
        for name in OFFERED:
            key = by_name[name]
            shown = f"{first_key(self.app, key):<3}"
            words = Content.assemble((shown, "bold $primary"), key.does)
            yield Option(words, id=key.action)
        for place, article in enumerate(self._lookup.shown):
            if article in self._arrangement.hidden:
                words = Content.assemble(
                    (f"{place + 1:<3}", "bold $primary"),
                    f"Show {self._lookup.names[article]} ",
                    ("(hidden)", QUIET),
                )
                yield Option(words, id=f"pane({place})")

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option_id)
