"""The detail: sentences beside each other, values as read, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from compare.model import FactStatus
from compare.paper.readable import say_label
from compare.tui.details import detail_of_fact, detail_of_sentence
from compare.tui.looks import QUIET, signed
from compare.tui.screens.page import PageScreen
from compare.tui.widgets.block_page import BlockPage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from compare.model import Fact, SentenceRef
    from compare.tui.details import Block
    from compare.tui.lookup import Lookup


class DetailScreen(PageScreen):
    """Shows blocks of sides."""

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
        yield BlockPage(self._blocks)
