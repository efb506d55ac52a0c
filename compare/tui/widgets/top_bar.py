"""The top line: what the signs mean, and how many facts bear each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from compare.model import SIGNS
from compare.tui.looks import QUIET, signed

if TYPE_CHECKING:
    from compare.tui.lookup import Lookup


class TopBar(Widget):
    """Legend and counts in one, since both belong together."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    TopBar {
        dock: top;
        height: 1;
        padding: 0 1;
        background: $panel;
        text-wrap: nowrap;
        text-overflow: ellipsis;
    }
    """

    panes = reactive("")
    """Which of the articles are in view, where not all are."""

    def __init__(self, lookup: Lookup) -> None:
        super().__init__()
        self._lookup = lookup

    def render(self) -> Content:
        """Give the legend, then what else is to be known."""
        legend = Content("   ").join(
            signed(status, f"{self._lookup.counts[status]} {status.value}")
            for status in SIGNS
        )
        notices = len(self._lookup.comparison.notices)
        also = [self.panes] if self.panes else []
        if notices:
            also.append(f"{notices} notice{'s' if notices > 1 else ''}: i")
        text = "   ".join(also)
        gap = max(3, self.size.width - legend.cell_length - len(text))
        return Content.assemble(legend, " " * gap, (text, QUIET))
