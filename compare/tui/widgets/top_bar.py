"""The top line: what the signs mean, and how many facts bear each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.reactive import reactive

from compare.model import SIGNS
from compare.tui.looks import QUIET, signed
from compare.tui.widgets.parts import part_at
from compare.tui.widgets.still import Kept

if TYPE_CHECKING:
    from textual import events
    from textual.geometry import Region
    from textual.strip import Strip

    from compare.model import FactStatus
    from compare.tui.lookup import Lookup

GAP = "  "


class TopBar(Kept):
    """Legend and counts in one, since both belong together."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    TopBar {
        dock: top;
        height: 1;
        background: $panel;
    }
    """

    panes = reactive("")
    """Which of the articles are in view, where not all are."""

    @dataclass
    class Clicked(Message):
        """The reader clicked how many facts bear a status."""

        status: FactStatus

    def __init__(self, lookup: Lookup) -> None:
        super().__init__()
        self._lookup = lookup

    def _count(self, status: FactStatus) -> Content:
        return signed(status, f"{self._lookup.counts[status]} {status.value}")

    def on_click(self, event: events.Click) -> None:
        """Tell which count was clicked, if one was."""
        widths = [self._count(status).cell_length for status in SIGNS]
        place = part_at(widths, len(GAP), event.x - 1)
        if place is not None:
            self.post_message(self.Clicked(list(SIGNS)[place]))

    def looks(self) -> tuple[object, ...]:
        """Give all that it depends on."""
        counts, notices = self._lookup.counts, self._lookup.comparison.notices
        return (*super().looks(), self.panes, counts, len(notices))

    def draw_lines(self, crop: Region) -> list[Strip]:
        """Draw the line."""
        return [self.strip(self.render())]

    def render(self) -> Content:
        """Give the legend, then what else is to be known."""
        legend = Content(GAP).join(map(self._count, SIGNS))
        count = len(self._lookup.comparison.notices)
        notices = f"   i: {count} notice{'s' if count > 1 else ''}" if count else ""
        room = self.size.width - 2 - legend.cell_length - len(notices)
        panes = f"   {self.panes}"
        if not self.panes or len(panes) > room:
            panes = ""
        gap = " " * max(0, room - len(panes))
        return Content.assemble(legend, gap, (panes + notices, QUIET))
