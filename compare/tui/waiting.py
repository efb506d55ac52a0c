"""What is shown while the input is still being read, before there is anything of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from compare.tui.key_table import KEYS
from compare.tui.keys import say_key
from compare.tui.screens.loading import LoadingScreen
from compare.tui.settings import keymap
from compare.tui.themed import ThemedApp

if TYPE_CHECKING:
    from concurrent.futures import Future

    from textual.binding import Binding, BindingType

    from compare.tui.settings import Settings


class WaitingApp(ThemedApp):
    """Says what is being read until that is done, or the reader is tired of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key.binding for key in KEYS if key.name == "quit"
    ]

    def __init__(self, words: str, reading: Future[Any], settings: Settings) -> None:
        """Take what is being read.

        Args:
            words: What to call it.
            reading: Done when it is read.
            settings: What the reader has configured.
        """
        super().__init__(settings.theme)
        self._words = words
        self._reading = reading
        self.set_keymap(keymap(settings))

    def on_mount(self) -> None:
        """Say what is being read at once: who comes here has waited already."""
        screen = LoadingScreen(f"Reading {self._words}", self._reading, patience=0)
        self.push_screen(screen, lambda _: self.exit())

    def get_key_display(self, binding: Binding) -> str:
        """Call a key as the view does."""
        return say_key(binding.key)
