"""The keys and the signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from compare.model import FactStatus
from compare.tui.actions.base import ReadingBase
from compare.tui.key_table import KEYS
from compare.tui.keys import keys_of
from compare.tui.looks import QUIET, signed
from compare.tui.screens.page import PageScreen

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from textual.screen import Screen
    from textual.widget import Widget

    from compare.tui.keys import Key

MEANINGS = {
    FactStatus.SHARED: "two or more articles carry it",
    FactStatus.UNIQUE: "one article alone carries it",
    FactStatus.CONTRASTING: "same matter, told otherwise; both can be true",
    FactStatus.CONFLICTING: "the articles cannot both be right",
}


class HelpScreen(PageScreen):
    """Says what the signs mean and what each key does."""

    def __init__(self, here: Collection[str] = ()) -> None:
        """Take the names of the keys of what has the focus, which come first."""
        super().__init__(Content("Help"))
        self._here = here

    def compose_page(self) -> Iterable[Widget]:
        """Give the keys of what has the focus, then the signs, then all keys."""
        here = [key for key in KEYS if key.name in self._here and key.does]
        if here:
            yield Static(Content.styled("Where you are", "bold"))
            yield from map(self._line, here)
            yield Static()
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
                yield self._line(key)

    def _line(self, key: Key) -> Static:
        shown = " ".join(keys_of(self.app, key)) or "no key"
        return Static(Content.assemble((f"  {shown:<16}", "bold $primary"), key.does))


def keys_here(screen: Screen[object]) -> tuple[str, ...]:
    """Name the keys of what has the focus on a screen, or of a page as a whole."""
    bound = [
        (active.node, active.binding.id)
        for active in screen.active_bindings.values()
        if active.binding.id
    ]
    own = [name for node, name in bound if node is screen.focused]
    if not own and not isinstance(screen, ReadingBase):
        own = [name for node, name in bound if node is screen]
    return tuple(dict.fromkeys(own))
