"""One thing to choose out of a few, by key or by mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from compare.tui.screens.box import BoxScreen
from compare.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.content import Content


class ChooserScreen(BoxScreen[int]):
    """Asks a question; its result is the place of the answer, from 0."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Back", id="back"),
    ]
    DEFAULT_CSS = """
    ChooserScreen Static { text-style: bold; height: auto; }
    """

    def __init__(self, question: Content, answers: Sequence[Content]) -> None:
        super().__init__()
        self._question = question
        self._answers = answers

    def compose(self) -> ComposeResult:
        """Ask, then list the answers."""
        with Vertical():
            yield Static(self._question, markup=False)
            options = (Option(answer) for answer in self._answers)
            yield OptionList(*options, markup=False, compact=True)
        yield KeyBar()

    def on_mount(self) -> None:
        """Let the arrow keys choose at once."""
        answers = self.query_one(OptionList)
        answers.highlighted = 0
        answers.focus()

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option_index)
