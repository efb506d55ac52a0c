"""What is shown while something is being read or compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import ProgressBar, Static

from compare.model import one_line
from compare.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from concurrent.futures import Future

    from textual.binding import BindingType

PATIENCE = 0.5
"""Seconds before a progress line comes up."""


class LoadingScreen(Screen[Any]):
    """Waits for what is loaded: its result is what comes of it, None if cancelled."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", "Cancel")]
    DEFAULT_CSS = """
    LoadingScreen > Vertical { padding: 1 2; height: auto; }
    """

    @dataclass
    class Loaded(Message):
        """There is a result."""

    def __init__(
        self, words: str, loading: Future[Any], patience: float = PATIENCE
    ) -> None:
        """Take what is being done.

        Args:
            words: What to say of it.
            loading: Done when it is.
            patience: Seconds before anything is said.
        """
        super().__init__()
        self._words = one_line(words)
        self._loading = loading
        self._patience = patience

    def on_mount(self) -> None:
        """Wait; nothing is shown of it as long as it is quick."""
        if self._patience:
            self.set_timer(self._patience, self._show_progress)
        else:
            self._show_progress()
        self._loading.add_done_callback(lambda _: self.post_message(self.Loaded()))

    def _show_progress(self) -> None:
        """Say what is being done."""
        progress = Vertical(
            Static(Content(self._words), markup=False),
            ProgressBar(show_eta=False, show_percentage=False),
        )
        self.mount_all([progress, KeyBar()])

    def on_loading_screen_loaded(self, event: Loaded) -> None:
        """Give the result, unless the reader has cancelled."""
        event.stop()
        self._give_result()

    def on_screen_resume(self) -> None:
        """Give what came while another screen, such as the help, lay on top."""
        self._give_result()

    def _give_result(self) -> None:
        # `is_current` holds for a screen that shows through a modal one as well.
        # On the way out there is no screen left.
        if self._loading.done() and self.app.screen_stack[-1:] == [self]:
            self.dismiss(self._loading.result())

    def action_cancel(self) -> None:
        """Leave; what the thread still finds is dropped."""
        self.dismiss(None)
