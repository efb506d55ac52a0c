"""How the articles tell it: voices, words, names, places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from compare.report.told import describe_framing
from compare.tui.looks import QUIET
from compare.tui.screens.page import PageScreen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from compare.report.told import Telling
    from compare.tui.lookup import Lookup


class ToldScreen(PageScreen):
    """Lists what was found of the telling, each with its sentences."""

    DEFAULT_CSS = """
    ToldScreen {
        .told--heading { margin-top: 1; }
        .told--line { padding-left: 2; }
    }
    """

    def __init__(self, lookup: Lookup) -> None:
        super().__init__(Content("How it is told"))
        self._tellings = describe_framing(lookup.comparison, lookup.names)

    def compose_page(self) -> Iterable[Widget]:
        """Give each side of the telling, or say that nothing was found."""
        if not self._tellings:
            yield Static("Nothing was found to say of it.", markup=False)
        for telling in self._tellings:
            yield Static(_heading(telling), classes="told--heading")
            for line in telling.lines:
                yield Static(Content(line), classes="told--line", markup=False)


def _heading(telling: Telling) -> Content:
    return Content.assemble((telling.heading, "bold"), (f"  {telling.meaning}", QUIET))
