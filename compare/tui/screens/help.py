"""The keys and the signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from compare.model import FactStatus
from compare.tui.key_table import KEYS
from compare.tui.keys import keys_of
from compare.tui.looks import QUIET, signed
from compare.tui.screens.page import PageScreen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

MEANINGS = {
    FactStatus.SHARED: "two or more articles carry it",
    FactStatus.UNIQUE: "one article alone carries it",
    FactStatus.CONTRASTING: "same matter, told otherwise; both can be true",
    FactStatus.CONFLICTING: "the articles cannot both be right",
}


class HelpScreen(PageScreen):
    """Says what the signs mean and what each key does."""

    def __init__(self) -> None:
        super().__init__(Content("Help"))

    def compose_page(self) -> Iterable[Widget]:
        """Give the signs first, then the keys."""
        lines = [
            Content.assemble(
                "  ", signed(status, f"{status.value:<13}"), (meaning, QUIET)
            )
            for status, meaning in MEANINGS.items()
        ]
        yield Static(Content("\n").join([Content.styled("Signs", "bold"), *lines]))
        yield Static(
            Content(
                "\nIn the margin of a sentence: + for no counterpart, else the sign"
                "\nof its links and the number of its row, the same in every pane."
                "\nUnderlined after a +: words that no other article has."
                "\n* after it: your own word, be it a link, a status or a note."
                "\n» before it: what you marked to be joined with another."
                "\nThe base stays in view while the other panes come and go."
            )
        )
        for key in KEYS:
            if key.heading:
                yield Static(Content.styled(f"\n{key.heading}", "bold"))
            if key.does:
                shown = " ".join(keys_of(self.app, key))
                yield Static(
                    Content.assemble((f"  {shown:<16}", "bold $primary"), key.does)
                )
