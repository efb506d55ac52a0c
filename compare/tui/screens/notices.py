"""What the reader must know of this comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from compare.model import one_line
from compare.tui.screens.page import PageScreen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from compare.tui.lookup import Lookup


class NoticesScreen(PageScreen):
    """Lists the notices, each a sentence."""

    def __init__(self, lookup: Lookup) -> None:
        super().__init__(Content("Notices"))
        self._notices = lookup.comparison.notices

    def compose_page(self) -> Iterable[Widget]:
        """Give one line a notice, or say that there is none."""
        if not self._notices:
            yield Static("There is nothing to be noticed.", markup=False)
        for notice in self._notices:
            yield Static(Content(f"- {one_line(notice.message)}"), markup=False)
