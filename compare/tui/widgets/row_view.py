"""Rows of which only those in view are drawn, so that their number costs nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Region
from textual.scroll_view import ScrollView
from textual.strip import Strip

from compare.tui.widgets.scroll_bar import QuickBarred
from compare.tui.widgets.still import Rows

if TYPE_CHECKING:
    from rich.style import Style


class RowView(ScrollView, Rows, QuickBarred, inherit_bindings=False):
    """Base of what draws its own rows; those that there are none for stay blank."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    RowView { height: 1fr; background: $background; scrollbar-size-vertical: 1; }
    """

    def draw_row(self, number: int, ground: Style) -> Strip | None:
        """Draw a row, from 0 at the top of all; None where it is blank."""
        raise NotImplementedError

    def row_at(self, y: int) -> int:
        """Number the row that is drawn on a line of the widget."""
        return y + round(self.scroll_y)

    def draw_lines(self, crop: Region) -> list[Strip]:
        """Draw some rows; the style below them is worked out once."""
        ground = self.rich_style
        blank = Strip.blank(self.size.width, ground)
        numbers = map(self.row_at, crop.line_range)
        return [self.draw_row(number, ground) or blank for number in numbers]

    def render_line(self, y: int) -> Strip:
        """Draw one row, as wide as the words."""
        return self.draw_lines(Region(0, y, self.size.width, 1))[0]
