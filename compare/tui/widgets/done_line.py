"""The line that says in passing what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from compare.model import one_line
from compare.tui.widgets.still import Still

if TYPE_CHECKING:
    from textual import events
    from textual.timer import Timer

SECONDS = 4
"""How long something short stays said."""
PACE = 15
"""Characters that a slow reader takes in within a second."""


class DoneLine(Static, Still):
    """Comes up above the keys, over the reasons as far as it needs; then goes.

    Textual's own messages are widgets that are made for each, and drawn twice, a frame
    after what the key did. A click takes this one away, as it does those.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    DoneLine {
        display: none;
        dock: bottom;
        offset: 0 -1;
        height: auto;
        max-height: 50%;
        padding: 0 1;
        background: $primary 30%;
        text-style: bold;
        &:nocolor { text-style: bold reverse; }
    }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)
        self.words = ""
        """What it says; empty where there is nothing to say."""
        self._timer: Timer | None = None

    def say(self, text: str) -> None:
        """Say something for as long as it takes to read, in place of what was said."""
        self._forget_time()
        self.words = one_line(text)
        self.update(Content(self.words))
        self.display = True
        seconds = max(SECONDS, len(self.words) / PACE)
        self._timer = self.set_timer(seconds, self.clear)

    def clear(self) -> None:
        """Say nothing any more."""
        self._forget_time()
        self.words = ""
        self.display = False

    def _forget_time(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def on_click(self, event: events.Click) -> None:
        """Go at once."""
        event.stop()
        self.clear()
