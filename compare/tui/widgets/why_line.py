"""The lines at the bottom that say why."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from compare.tui.widgets.still import Still


class WhyLine(Static, Still):
    """Says why what is being read, or was chosen, is marked as it is."""

    DEFAULT_CSS = """
    WhyLine {
        height: 3;
        padding: 0 1;
        background: $panel;
    }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)
        self.words = Content()
        """What it says."""

    def say(self, words: Content) -> None:
        """Replace what it says."""
        if words != self.words:
            self.words = words
            self.update(words, layout=False)
