"""The choice among the events of one input."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from compare.model import one_line
from compare.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType


class PickerScreen(Screen[int]):
    """Lists the events; its result is the place of the one chosen, from 0."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back", show=False),
    ]
    DEFAULT_CSS = """
    PickerScreen {
        & > Static { padding: 1 2; }
        & > OptionList {
            height: 1fr; border: none; padding: 0 2; background: $background;
            &:focus { border: none; }
            & > .option-list--option-highlighted {
                background: $primary 40%; color: $foreground; text-style: bold;
            }
        }
    }
    """

    def __init__(self, titles: Sequence[str], current: int | None) -> None:
        super().__init__()
        self._titles = titles
        self._current = current

    def compose(self) -> ComposeResult:
        """Ask, then list the events by number and title."""
        count = len(self._titles)
        yield Static(
            Content.assemble(
                (f"The input holds articles on {count} events.", "bold"),
                " Which one do you want to read?",
            )
        )
        yield OptionList(
            *(
                Option(Content(f"{number}  {one_line(title)}"))
                for number, title in enumerate(self._titles, start=1)
            ),
            markup=False,
        )
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin at the event that was open, or the first."""
        events = self.query_one(OptionList)
        events.highlighted = self._current or 0
        events.focus()

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option_index)

    def action_back(self) -> None:
        """Keep the event that was open, if any."""
        if self._current is not None:
            self.dismiss(self._current)
