"""The keys and the signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from compare.model import FactStatus
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

KEYS = (
    ("Reading", ""),
    ("up, down", "previous and next sentence; the others follow"),
    ("PgUp, PgDn", "a page up or down"),
    ("Home, End", "first and last sentence"),
    ("left, right, 1-8", "lead with another article"),
    ("Tab", "next pane, then the facts"),
    ("] and [", "next and previous difference"),
    ("Enter, d", "detail: the sentences beside each other, and why"),
    ("m", "hide or show the marks"),
    ("Facts", ""),
    ("f", "show or hide the list"),
    ("Enter", "bring every pane to the fact; again: its detail"),
    ("s, k, o", "list one status, one kind, one outlet"),
    ("Esc", "drop the highlight and the search"),
    ("Search", ""),
    ("/", "search all articles; then n and N"),
    ("Elsewhere", ""),
    ("v", "how it is told: who is quoted, what stands where, which words"),
    ("i", "notices: what was left out, copies, other events"),
    ("e", "another event of the same input"),
    ("l", "light or dark"),
    ("Ctrl+P", "all commands, all themes"),
    ("F1, ?", "this page"),
    ("q", "quit"),
)


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
            )
        )
        for key, meaning in KEYS:
            heading = Content.styled(f"\n{key}", "bold")
            line = Content.assemble((f"  {key:<18}", "bold $primary"), meaning)
            yield Static(line if meaning else heading)
