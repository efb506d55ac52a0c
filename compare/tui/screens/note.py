"""Where a note to a sentence is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Static, TextArea

from compare.tui.screens.box import BoxScreen
from compare.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.content import Content


class NoteScreen(BoxScreen[str]):
    """Takes a note of any number of lines; its result is the text, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,f2", "keep", "Keep the note", priority=True),
        Binding("escape", "dismiss", "Give up", priority=True),
    ]
    DEFAULT_CSS = """
    NoteScreen {
        & > Vertical { height: 60%; min-height: 8; }
        Static { height: auto; max-height: 4; margin-bottom: 1; }
        TextArea { height: 1fr; border: none; padding: 0; }
    }
    """

    def __init__(self, sentence: Content, text: str) -> None:
        super().__init__()
        self._sentence = sentence
        self._text = text

    def compose(self) -> ComposeResult:
        """Put the sentence over the note to it."""
        with Vertical():
            yield Static(self._sentence, markup=False)
            yield TextArea(self._text, soft_wrap=True)
        yield KeyBar()

    def on_mount(self) -> None:
        """Go on at the end of what was written before."""
        area = self.query_one(TextArea)
        area.focus()
        area.move_cursor(area.document.end)

    def action_keep(self) -> None:
        """Give the note; an empty one takes the note away."""
        self.dismiss(self.query_one(TextArea).text.strip())
