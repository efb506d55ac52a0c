"""The DOCX report, for who edits, prints and hands out with a word processor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import SIGNS, FactStatus
from compare.paper import write
from compare.paper.blocks import (
    Bullets,
    Document,
    Heading,
    Item,
    Paragraph,
    Run,
    Table,
    Together,
    emphasised,
    plain,
    strong,
)
from compare.report.choice import Choice
from compare.report.citing import cite_all, introduce, reasons_in_turn, say_notes
from compare.report.figures import (
    GLANCE_HEADING,
    fact_figures,
    sentence_figures,
    voice_figures,
)
from compare.report.outline import (
    ALONE_HEADING,
    COUNTS_HEADING,
    MADE_HEADING,
    NOTICES_HEADING,
    ROWS_HEADING,
    TOLD_HEADING,
    make_outline,
)
from compare.report.pictures import make_pictures
from compare.report.yours import YOURS_HEADING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from compare.model import SentenceRef
    from compare.paper.blocks import Block, Runs
    from compare.report.facts import FactLine, Mention
    from compare.report.figures import Figures
    from compare.report.look import Look, Part, Preface
    from compare.report.outline import Kind, Only, Outline
    from compare.report.rows import Quotation

_MARK_KEY = "Words that one outlet alone has are bold, with a plus sign before them."


def render(parts: Sequence[Part], preface: Preface | None, look: Look) -> bytes:
    """Render the parts, one after the other, as one DOCX file."""
    del look
    outlines = [make_outline(part) for part in parts]
    blocks: list[Block] = []
    if preface:
        blocks.append(_bullets(preface.lines))
    for part, outline in zip(parts, outlines, strict=True):
        if preface:
            blocks.append(Heading(outline.title, 2))
        blocks.extend(_Handout(part, outline, 3 if preface else 2).blocks())
    package = parts[0].comparison.provenance.package
    document = Document(
        title=preface.title if preface else outlines[0].title,
        blocks=tuple(blocks),
        footer=f"Made by {package}",
    )
    written = write(document, "docx")
    return written if isinstance(written, bytes) else written.encode("utf-8")


class _Handout:
    """One comparison as blocks; its headings start at `level`."""

    def __init__(self, part: Part, outline: Outline, level: int) -> None:
        self.choice = Choice(part.comparison, part.look)
        self.outline = outline
        self.level = level

    def heading(self, text: str, step: int = 0) -> Heading:
        return Heading(text, min(self.level + step, 5))

    def blocks(self) -> Iterator[Block]:
        yield from self.opening()
        yield from self.chapters()
        for only in self.outline.only:
            yield self.heading(only.heading)
            yield from self.only(only)
        if self.outline.shared:
            yield self.heading(self.outline.shared_heading)
            yield from self.kinds(self.outline.shared, alone=False)
        yield from self.rows()
        yield from self.told()
        yield from self.figures()
        for heading, lines in (
            (YOURS_HEADING, self.outline.notes),
            (NOTICES_HEADING, self.outline.notices),
            (MADE_HEADING, self.outline.made),
        ):
            if lines:
                yield self.heading(heading)
                yield _bullets(lines)

    def opening(self) -> Iterator[Block]:
        yield Bullets(
            tuple(
                Item(
                    (
                        strong(subject.label),
                        plain(f": “{subject.headline}”" if subject.headline else ""),
                        plain(f" ({subject.about})"),
                    )
                )
                for subject in self.outline.subjects
            )
        )
        for line in filter(None, [*self.outline.alerts, self.outline.shown]):
            yield Paragraph((strong(line),))
        if not self.outline.counts:
            return
        yield Table(
            ("Status", "Facts", "Meaning"),
            tuple(
                (
                    (strong(f"{SIGNS[count.status]} {count.status}"),),
                    (plain(str(count.number)),),
                    (plain(count.meaning),),
                )
                for count in self.outline.counts
            ),
            caption=COUNTS_HEADING,
            shares=(2, 1, 6),
        )

    def figures(self) -> Iterator[Block]:
        """What a page draws, in numbers: paper without colour needs no more."""
        pictures = make_pictures(self.choice)
        tables = [
            *fact_figures(pictures.matrix),
            *sentence_figures(pictures.strips),
            *voice_figures(pictures.quoting, self.choice.comparison),
        ]
        if tables:
            yield self.heading(GLANCE_HEADING)
            yield from map(_table, tables)

    def chapters(self) -> Iterator[Block]:
        for chapter in self.outline.chapters:
            yield self.heading(chapter.heading)
            for line in chapter.facts:
                yield Together(tuple(self.dispute(line)))

    def dispute(self, line: FactLine) -> Iterator[Block]:
        yield self.heading(f"{SIGNS[line.status]} {line.label}", 1)
        rows = tuple(
            ((plain(introduce(mention)),), self.passage(mention))
            for mention in line.mentions
        )
        yield Table(("Where", "Sentence"), rows, shares=(2, 3))
        yield _bullets(say_notes(line))

    def passage(self, mention: Mention) -> Runs:
        """A cited sentence, between what stands before and after it."""
        if not mention.sentence:
            return ()
        context = self.outline.context
        before = [emphasised(f"{note} ") for note in context.before(mention.ref)]
        after = [emphasised(f" {note}") for note in context.after(mention.ref)]
        return (*before, plain(mention.sentence), *after)

    def only(self, only: Only) -> Iterator[Block]:
        yield from self.kinds(only.kinds, alone=True)
        if only.sentences:
            yield self.heading(ALONE_HEADING, 1)
            alone = {sentence.ref for sentence in only.sentences}
            yield Bullets(tuple(self.lonely(said, alone) for said in only.sentences))

    def lonely(self, sentence: Quotation, alone: Collection[SentenceRef]) -> Item:
        """A sentence with no counterpart, in the list of those."""
        sign = SIGNS[FactStatus.UNIQUE]
        notes = self.outline.context.beside(sentence.ref, alone)
        said = plain(f"{sign} {sentence.place}: {sentence.text}")
        return Item((said,), tuple((plain(note),) for note in notes))

    def kinds(self, kinds: Sequence[Kind], *, alone: bool) -> Iterator[Block]:
        for kind in kinds:
            yield self.heading(kind.name, 1)
            context = self.outline.context
            yield Bullets(
                tuple(
                    _fact(line, [*reasons, *context.passages(line)], alone=alone)
                    for line, reasons in reasons_in_turn(kind.facts)
                )
            )

    def rows(self) -> Iterator[Block]:
        if not self.outline.rows:
            return
        yield self.heading(ROWS_HEADING)
        labels = [subject.label for subject in self.outline.subjects]
        yield Table(
            ("", *labels),
            tuple(
                (
                    (strong(SIGNS[row.status]),),
                    *(self.side(row.sentences, label) for label in labels),
                )
                for row in self.outline.rows
            ),
            caption=_MARK_KEY,
            shares=(1, *(8 for _ in labels)),
        )

    def side(self, sentences: Sequence[Quotation], label: str) -> Runs:
        """What one outlet has of a row, in one cell."""
        runs: list[Run] = []
        said = [sentence for sentence in sentences if sentence.label == label]
        for sentence in said:
            before = "” " if runs else ""
            runs += [plain(before), emphasised(f"{sentence.place}:"), plain(" “")]
            runs += [
                strong(f"+{piece.text}") if piece.alone else plain(piece.text)
                for piece in sentence.pieces
            ]
        if not said:
            return (plain("–"),)
        beside = self.outline.context.around([sentence.ref for sentence in said])
        return (*runs, plain("”"), *(emphasised(f" {note}") for note in beside))

    def told(self) -> Iterator[Block]:
        if self.outline.told:
            yield self.heading(TOLD_HEADING)
        for telling in self.outline.told:
            yield self.heading(telling.heading, 1)
            yield Paragraph((plain(telling.meaning),))
            yield _bullets(telling.lines)


def _bullets(lines: Iterable[str]) -> Bullets:
    return Bullets(tuple(Item((plain(line),)) for line in lines))


def _table(figures: Figures) -> Table:
    rows = (
        ((strong(first),), *((plain(cell),) for cell in others))
        for first, *others in (line.cells for line in figures.lines)
    )
    shares = (2, *(1 for _ in figures.header[1:]))
    return Table(figures.header, tuple(rows), figures.caption, shares=shares)


def _fact(line: FactLine, notes: Sequence[str], *, alone: bool) -> Item:
    where = cite_all(line, alone=alone)
    return Item(
        (plain(f"{SIGNS[line.status]} "), strong(line.label), plain(f": {where}")),
        tuple((plain(note),) for note in notes),
    )
