"""What widgets have in common that Textual never scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widget import Widget

if TYPE_CHECKING:
    from typing import Self

    from textual.color import Color
    from textual.content import Content
    from textual.filter import LineFilter


class Still(Widget):
    """A widget whose content is never larger than itself.

    Textual lays everything out a second time when the extent of what may be scrolled
    has changed, as it does with every change of a size. Here nothing comes of that
    but a second drawing of all panes.
    """

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)


class Framed(Widget):
    """A widget that holds others and draws nothing but a border around them."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw one row for all between the first and the last, which are alike."""
        width, height = self.outer_size
        if crop.size != (width, height) or height < 3:
            return super().render_lines(crop)
        first, middle, last = (
            super(Framed, self).render_lines(Region(0, y, width, 1))[0]
            for y in (0, 1, height - 1)
        )
        return [first, *[middle] * (height - 2), last]


class Plain(Widget):
    """A widget without border, padding or links: its lines are drawn as they are.

    Textual puts all of these around each line of each widget, which costs more than
    to draw the lines. Here that is a ground; what draws more says so in `draw_lines`.
    """

    def draw_lines(self, crop: Region) -> list[Strip]:
        """Give the rows of a region, as wide as the widget."""
        return [Strip.blank(self.outer_size.width, self._ground)] * crop.height

    @property
    def _ground(self) -> Style:
        return Style(bgcolor=self.background_colors[1].rich_color)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the rows of a region, in the colours that the terminal has."""
        strips = self.draw_lines(crop)
        for line_filter in self.get_line_filters():
            strips = _filter(strips, line_filter, self.background_colors[1])
        if crop.column_span == (0, self.outer_size.width):
            return strips
        return [strip.crop(*crop.column_span) for strip in strips]


def _filter(strips: list[Strip], line_filter: LineFilter, ground: Color) -> list[Strip]:
    """Put rows through a filter, unless it leaves each of their few styles alone."""
    plain = [
        Segment("", style) for style in {part.style for row in strips for part in row}
    ]
    filtered = line_filter.apply(plain, ground)
    if [part.style for part in filtered] == [part.style for part in plain]:
        return strips
    return [strip.apply_filter(line_filter, ground) for strip in strips]


class Lines(Plain):
    """A plain widget of lines, drawn one by one."""

    def draw_lines(self, crop: Region) -> list[Strip]:
        """Give the rows of a region, as wide as what they may fill."""
        width, ground = self.size.width, self._ground
        lines = map(self.render_line, crop.line_range)
        return [line.adjust_cell_length(width, ground) for line in lines]


class Rows(Lines):
    """Such a widget that keeps its rows until it is asked to draw them anew."""

    _drawn: tuple[object, list[Strip]] | None = None

    def render_lines(self, crop: Region) -> list[Strip]:
        """Give the rows of a region, drawn now or before."""
        place = crop, self.outer_size
        if self._drawn is None or self._drawn[0] != place:
            self._drawn = place, super().render_lines(crop)
        return self._drawn[1]

    def refresh(self, *regions: Region, **how: bool) -> Self:
        """Draw all rows anew."""
        self._drawn = None
        return super().refresh(*regions, **how)


class Bare(Plain, Still):
    """A plain widget that never scrolls."""


class Kept(Bare):
    """A bare widget that keeps its rows until something of them changes.

    Textual asks for the rows of all widgets that stand between two that changed, and
    draws a widget anew whenever it gets the focus or loses it.
    """

    _rows: tuple[object, list[Strip]] | None = None
    _comes_anyway = False

    def looks(self) -> tuple[object, ...]:
        """Give all that its rows depend on."""
        return self.outer_size, self.app.theme

    def render_lines(self, crop: Region) -> list[Strip]:
        """Give the rows of a region, drawn now or when they last changed."""
        size, looks = self.outer_size, self.looks()
        kept = self._rows
        if kept is None or kept[0] != looks:
            kept = looks, super().render_lines(size.region)
        # What is drawn while changes are gathered never reaches the terminal.
        self._rows = None if self.app._batch_count else kept
        self._comes_anyway = False
        rows = kept[1][crop.y : crop.bottom]
        if crop.column_span == (0, size.width):
            return rows
        return [row.crop(*crop.column_span) for row in rows]

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        return self.draw_lines(Region(0, y, self.outer_size.width, 1))[0]

    def forget_rows(self) -> None:
        """Draw all rows anew with the frame that is being laid out."""
        self._rows = None
        self._comes_anyway = True

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        """Draw anew, unless all looks as it was drawn, or will be drawn anyway."""
        if repaint and not layout and not recompose:
            if self._comes_anyway:
                return self
            if self._rows is not None and self._rows[0] == self.looks():
                return self
        return super().refresh(
            *regions, repaint=repaint, layout=layout, recompose=recompose
        )

    def strip(self, content: Content) -> Strip:
        """Draw a line of words between two spaces, cut where there is no room."""
        style, width = self.visual_style, self.outer_size.width
        blank = style.background_style.rich_style
        fitting = content.truncate(max(width - 2, 0), ellipsis=True)
        segments = [Segment(" ", blank), *fitting.render_segments(style)]
        return Strip(segments).adjust_cell_length(width, blank)
