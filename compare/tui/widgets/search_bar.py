"""The line in which a search is typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input


class SearchBar(Input):
    """Comes up when a search begins, and goes when it is sent or given up."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "give_up", "Give up")]
    DEFAULT_CSS = """
    SearchBar {
        display: none;
        dock: bottom;
        offset: 0 -1;
        height: 1;
        border: none;
        padding: 0 1;
        background: $primary 30%;
        &:focus { border: none; }
        &.-open { display: block; }
    }
    """

    @dataclass
    class Sent(Message):
        """The reader searches for these words; for none, no longer."""

        words: str

    @dataclass
    class GivenUp(Message):
        """The reader leaves the search as it was."""

    def __init__(self, placeholder: str = "Search all articles") -> None:
        super().__init__(placeholder=placeholder, compact=True)

    def open(self) -> None:
        """Come up, ready to type over the last search."""
        self.add_class("-open")
        self.focus()
        self.select_all()

    def action_give_up(self) -> None:
        """Go without searching."""
        self.remove_class("-open")
        self.post_message(self.GivenUp())

    @on(Input.Submitted)
    def _send(self, event: Input.Submitted) -> None:
        event.stop()
        self.remove_class("-open")
        self.post_message(self.Sent(self.value))
