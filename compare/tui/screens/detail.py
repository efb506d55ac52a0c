"""The detail: sentences beside each other, values as read, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import Static

from compare.model import FactStatus
from compare.paper.readable import say_label
from compare.tui.details import detail_of_fact, detail_of_sentence
from compare.tui.looks import QUIET, signed
from compare.tui.screens.page import PageScreen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events
    from textual.widget import Widget

    from compare.model import Fact, SentenceRef
    from compare.tui.details import Block
    from compare.tui.lookup import Lookup

BESIDE = 80
"""Columns from which the sides of a block stand beside each other."""


class DetailScreen(PageScreen):
    """Shows blocks of sides."""

    DEFAULT_CSS = """
    DetailScreen {
        .detail--block { height: auto; margin-bottom: 1; }
        .detail--sides { layout: vertical; height: auto; padding-left: 2; }
        .detail--side { width: 1fr; height: auto; padding: 0 2 0 0; }
        &.-beside .detail--sides { layout: grid; grid-size: 2; grid-rows: auto; }
    }
    """

    def __init__(self, title: Content, blocks: tuple[Block, ...]) -> None:
        super().__init__(title)
        self._blocks = blocks

    @classmethod
    def of_sentence(cls, lookup: Lookup, ref: SentenceRef) -> DetailScreen:
        """Show what is known of a sentence."""
        title = Content.assemble(
            f"{lookup.names[ref.article]}, sentence {ref.sentence + 1}",
            ("   [words] stand on one side only; ", QUIET),
            signed(FactStatus.UNIQUE),
            ("words", f"underline {QUIET}"),
            (" stand in no other article", QUIET),
        )
        return cls(title, detail_of_sentence(lookup, ref))

    @classmethod
    def of_fact(cls, lookup: Lookup, fact: Fact) -> DetailScreen:
        """Show what is known of a fact."""
        title = Content(f"{say_label(fact)}, {fact.kind.value}")
        return cls(title, detail_of_fact(lookup, fact))

    def compose_page(self) -> Iterable[Widget]:
        """Give the blocks one after the other."""
        for block in self._blocks:
            sides = (
                Static(side, classes="detail--side", markup=False)
                for side in block.sides
            )
            yield Vertical(
                Static(block.heading, markup=False),
                Container(*sides, classes="detail--sides"),
                classes="detail--block",
            )

    def on_resize(self, event: events.Resize) -> None:
        """Put sides beside each other where there is room."""
        self.set_class(event.size.width >= BESIDE, "-beside")
