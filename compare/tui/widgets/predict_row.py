"""The articles on which a reader predicts, beside each other under their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import NULL_OFFSET, NULL_SPACING
from textual.layout import WidgetPlacement

from compare.tui.widgets.placing import Placing, divide
from compare.tui.widgets.still import Bare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.geometry import Size
    from textual.layout import Layout
    from textual.widget import Widget


class PredictRow(Bare):
    """Makes articles when they come into view, and shares its room out among them."""

    DEFAULT_CSS = "PredictRow { height: 1fr; overflow: hidden; }"

    def __init__(self, panes: Sequence[tuple[Widget, Widget]]) -> None:
        """Take the line with the name of each article, and what its words stand in."""
        super().__init__()
        self._panes = panes
        self._view = range(0)
        self._layout = Placing(self._place)

    @property
    def layout(self) -> Layout:
        """The articles beside each other."""
        return self._layout

    def compose(self) -> ComposeResult:
        """Give the articles in view."""
        for number in self._view:
            yield from self._panes[number]

    def show(self, view: range) -> None:
        """Show some of the articles, and none of the others."""
        if view == self._view:
            return
        self._view = view
        for number, parts in enumerate(self._panes):
            for part in parts:
                part.display = number in view
            if number in view and self.is_attached and not parts[0].is_attached:
                self.mount(*parts)
        self.refresh(layout=True)

    def _place(self, size: Size) -> list[WidgetPlacement]:
        regions = divide(size, [1] * len(self._view), narrow=False)
        return [
            WidgetPlacement(part, NULL_OFFSET, NULL_SPACING, widget)
            for number, region in zip(self._view, regions, strict=True)
            for widget, part in zip(
                self._panes[number], region.split_horizontal(1), strict=True
            )
        ]
