"""What is shown while an event is being compared."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import ProgressBar, Static

from compare.model import one_line
from compare.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.binding import BindingType

    from compare.model import Comparison

PATIENCE = 0.5
"""Seconds before a progress line comes up."""


class LoadingScreen(Screen["Comparison | Exception | None"]):
    """Loads in a thread; its result is what came of it, or None when cancelled."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", "Cancel")]
    DEFAULT_CSS = """
    LoadingScreen > Vertical { padding: 1 2; height: auto; }
    """

    @dataclass
    class Loaded(Message):
        """The thread is done."""

        result: Comparison | Exception

    def __init__(self, title: str, load: Callable[[], Comparison]) -> None:
        super().__init__()
        self._words = one_line(title)
        self._load = load
        self._result: Comparison | Exception | None = None

    def on_mount(self) -> None:
        """Begin to load; nothing is shown of it as long as it is quick."""
        self.set_timer(PATIENCE, self._show_progress)
        # A worker of Textual's would hold up quitting until it is done.
        threading.Thread(target=self._run, daemon=True).start()

    def _show_progress(self) -> None:
        """Say what is being done."""
        progress = Vertical(
            Static(Content(f"Comparing {self._words}"), markup=False),
            ProgressBar(show_eta=False, show_percentage=False),
        )
        self.mount_all([progress, KeyBar()])

    def _run(self) -> None:
        """Load, outside the thread of the widgets."""
        result: Comparison | Exception
        try:
            result = self._load()
        except Exception as error:  # the application tells a fault from bad input
            result = error
        self.post_message(self.Loaded(result))

    def on_loading_screen_loaded(self, event: Loaded) -> None:
        """Give the result, unless the reader has cancelled."""
        event.stop()
        self._result = event.result
        self._give_result()

    def on_screen_resume(self) -> None:
        """Give what came while another screen, such as the help, lay on top."""
        self._give_result()

    def _give_result(self) -> None:
        result = self._result
        # `is_current` holds for a screen that shows through a modal one as well.
        # On the way out there is no screen left.
        if result is not None and self.app.screen_stack[-1:] == [self]:
            self._result = None
            self.dismiss(result)

    def action_cancel(self) -> None:
        """Leave; what the thread still finds is dropped."""
        self.dismiss(None)
