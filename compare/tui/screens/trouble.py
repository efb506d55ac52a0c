"""What went wrong, in a sentence, and what to try."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from compare.model import SIGNS, FactStatus, one_line
from compare.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from compare.errors import CompareError


class TroubleScreen(Screen[None]):
    """Shows an error that was raised on purpose."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter", "dismiss", "Back"),
    ]
    DEFAULT_CSS = """
    TroubleScreen > Static { padding: 1 2; height: auto; }
    """

    def __init__(self, error: CompareError) -> None:
        super().__init__()
        self.error = error

    def compose(self) -> ComposeResult:
        """Say what is wrong, then what to try."""
        sign = SIGNS[FactStatus.CONFLICTING]
        lines = [
            Content.assemble(
                (f"{sign} ", "bold $error"), (one_line(self.error.message), "bold")
            )
        ]
        if self.error.hint:
            lines.append(Content(f"  {one_line(self.error.hint)}"))
        yield Static(Content("\n").join(lines), markup=False)
        yield KeyBar()
