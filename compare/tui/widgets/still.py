"""What widgets have in common that Textual never scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style
from textual.geometry import Size
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widget import Widget

if TYPE_CHECKING:
    from textual.geometry import Region


class Still(Widget):
    """A widget whose content is never larger than itself.

    Textual lays everything out a second time when the extent of what may be scrolled
    has changed, as it does with every change of a size. Here nothing comes of that
    but a second drawing of all panes.
    """

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)


class Bare(Still):
    """A widget without border, padding or links: its lines are drawn as they are.

    Textual puts all of these around each line of each widget, which costs more than
    to draw the lines. Here that is a ground; what draws more says so in `draw_lines`.
    """

    def draw_lines(self, crop: Region) -> list[Strip]:
        """Give the rows of a region, as wide as the widget."""
        ground = Style(bgcolor=self.background_colors[1].rich_color)
        return [Strip.blank(self.outer_size.width, ground)] * crop.height

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the rows of a region, in the colours that the terminal has."""
        strips = self.draw_lines(crop)
        for line_filter in self.get_line_filters():
            ground = self.background_colors[1]
            strips = [strip.apply_filter(line_filter, ground) for strip in strips]
        if crop.column_span == (0, self.outer_size.width):
            return strips
        return [strip.crop(*crop.column_span) for strip in strips]
