"""What is shown instead of everything on a terminal without room for it."""

from __future__ import annotations

from textual.widgets import Static

LEAST = (36, 8)
"""Columns and rows below which no sentence can be read."""


class TooSmall(Static):
    """Says which size is needed; covers all else until the terminal has it."""

    DEFAULT_CSS = """
    TooSmall {
        dock: top; width: 100%; height: 100%; background: $background; display: none;
    }
    """

    def fit(self, width: int, height: int) -> None:
        """Come up, or go."""
        self.display = width < LEAST[0] or height < LEAST[1]
        if self.display:
            self.update(
                f"The view needs {LEAST[0]} by {LEAST[1]} characters; this terminal "
                f"has {width} by {height}."
            )
