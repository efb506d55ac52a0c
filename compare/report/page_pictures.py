"""The pictures of the HTML report, each with the same figures in a table."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from compare.report.figures import fact_figures, sentence_figures, voice_figures
from compare.report.page_parts import outside, table
from compare.report.pictures import make_pictures
from compare.report.svg import (
    MATRIX_TITLE,
    QUOTING_TITLE,
    STRIPS_TITLE,
    draw_matrix,
    draw_quoting,
    draw_strips,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from compare.report.choice import Choice
    from compare.report.figures import Figures, Line


class PictureBook:
    """Draws the pictures of one comparison, as far as they are asked for."""

    def __init__(
        self, choice: Choice, name: str, level: int, anchors: Collection[str]
    ) -> None:
        """Get ready to draw.

        Args:
            choice: What to draw.
            name: What the ids of the event begin with.
            level: Of the pictures' headings.
            anchors: Ids of the facts that stand on the page, to link to.
        """
        self.comparison = choice.comparison
        self.pictures = make_pictures(choice)
        self.name = name
        self.level = level
        self.anchors = anchors

    def blocks(self) -> Iterator[str]:
        """All pictures that have something to show; nothing at all for none."""
        columns = [list(self._facts()), [*self._sentences(), *self._voices()]]
        if any(columns):
            yield '<div class="pictures">'
            yield from chain.from_iterable(
                ["<div>", *lines, "</div>"] for lines in columns if lines
            )
            yield "</div>"

    def _facts(self) -> Iterator[str]:
        matrix = self.pictures.matrix
        if matrix.facts or matrix.alone:
            yield self._heading(MATRIX_TITLE)
            yield from draw_matrix(matrix, f"{self.name}-matrix")
            yield from self._folded(fact_figures(matrix))

    def _sentences(self) -> Iterator[str]:
        strips = self.pictures.strips
        if strips:
            yield self._heading(STRIPS_TITLE)
            yield draw_strips(strips, f"{self.name}-strips")
            yield from self._folded(sentence_figures(strips))

    def _voices(self) -> Iterator[str]:
        quoting = self.pictures.quoting
        if any(voice.words for outlet in quoting for voice in outlet.speakers):
            yield self._heading(QUOTING_TITLE)
            yield draw_quoting(quoting, f"{self.name}-quoting")
            yield from self._folded(voice_figures(quoting, self.comparison))

    def _heading(self, text: str) -> str:
        return f"<h{self.level}>{text}</h{self.level}>"

    def _folded(self, tables: Iterable[Figures]) -> Iterator[str]:
        yield "<details><summary>The same figures in a table</summary>"
        # Many outlets make a wide table, which scrolls, also by key.
        yield '<div class="wide" role="group" aria-label="Figures" tabindex="0">'
        for figures in tables:
            yield from table(
                outside(figures.caption),
                [outside(head) for head in figures.header],
                (self._cells(line) for line in figures.lines),
            )
        yield "</div></details>"

    def _cells(self, line: Line) -> list[str]:
        first, *others = map(outside, line.cells)
        if line.fact in self.anchors:
            first = f'<a href="#{self.name}-{line.fact}">{first}</a>'
        return [first, *others]
