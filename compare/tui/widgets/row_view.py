"""Rows of which only those in view are drawn, so that their number costs nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.scroll_view import ScrollView
from textual.strip import Strip

if TYPE_CHECKING:
    from rich.style import Style
    from textual.geometry import Region


class RowView(ScrollView, inherit_bindings=False):
    """Base of what draws its own rows; those that there are none for stay blank."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    RowView { height: 1fr; background: $background; scrollbar-size-vertical: 1; }
    """

    _ground: Style | None = None

    def draw_row(self, number: int, ground: Style) -> Strip | None:
        """Draw a row, from 0 at the top of all; None where it is blank."""
        raise NotImplementedError

    def row_at(self, y: int) -> int:
        """Number the row that is drawn on a line of the widget."""
        return y + round(self.scroll_y)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw some rows; the style below them is worked out once."""
        self._ground = self.rich_style
        try:
            return super().render_lines(crop)
        finally:
            self._ground = None

    def render_line(self, y: int) -> Strip:
        """Draw one row, as wide as the widget."""
        ground = self._ground or self.rich_style
        row = self.draw_row(self.row_at(y), ground)
        return row or Strip.blank(self.size.width, ground)
