"""A scrollbar of which each part is drawn once, however long it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.strip import Strip
from textual.widget import Widget

from compare.tui.widgets.still import Plain

if TYPE_CHECKING:
    from textual.geometry import Region


class QuickBar(ScrollBar, Plain):
    """Looks and answers as Textual's, which costs as much as a pane of words."""

    def draw_lines(self, crop: Region) -> list[Strip]:
        """Give some rows; most of them are the same."""
        bar = self.render()
        assert isinstance(bar, ScrollBarRender)
        style = self.app.console.get_style(bar.style)
        assert style.color is not None
        assert style.bgcolor is not None
        parts = bar.render_bar(
            size=self.size.height,
            virtual_size=bar.virtual_size,
            window_size=bar.window_size,
            position=bar.position,
            thickness=bar.thickness,
            back_color=style.bgcolor,
            bar_color=style.color,
        ).segments[crop.y : crop.bottom]
        rows = {part: self._row(part) for part in set(parts)}
        return [rows[part] for part in parts]

    def _row(self, part: Segment) -> Strip:
        ground = self.rich_style
        style = ground + part.style if part.style else ground
        return Strip([Segment(part.text, style)], self.thickness)


class QuickBarred(Widget):
    """Has such a scrollbar.

    Nothing public puts another one in its place. It pays: a fifth of what it cost to
    reveal a prediction of eight articles went into four scrollbars.
    """

    @property
    def vertical_scrollbar(self) -> ScrollBar:
        """The scrollbar, made when it is first wanted."""
        if self._vertical_scrollbar is None:
            self._vertical_scrollbar = bar = QuickBar(
                name="vertical", thickness=self.scrollbar_size_vertical
            )
            bar.display = False
            self.app._start_widget(self, bar)
        return self._vertical_scrollbar
