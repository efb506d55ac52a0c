"""A document as a DOCX file, for who edits and prints with a word processor."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_BREAK, WD_LINE_SPACING, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from compare.paper.blocks import (
    Box,
    Bullets,
    Fields,
    Heading,
    Lines,
    Mark,
    Numbered,
    PageBreak,
    Paragraph,
    Picture,
    Table,
    Together,
)
from compare.paper.docx_look import WIDTH, foot, lay_out
from compare.paper.harmless import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from docx.document import Document as File
    from docx.table import Table as DocxTable
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph as Line

    from compare.paper.blocks import Block, Document, Runs

_ZIPPED = (1980, 1, 1, 0, 0, 0)
"""A time that says nothing, so that the same document gives the same bytes."""
_ROOM = Pt(13)
"""Above a line to write on, beside the height of its own letters."""
_STEP = Cm(0.9)
"""Indent of a list."""


def write(document: Document) -> bytes:
    """Write an A4 file: title, blocks, and a footer with the number of the page."""
    file = docx.Document()
    lay_out(file, document)
    file.add_paragraph(printable(document.title), style="Title")
    _Writer(file).add(document.blocks)
    foot(file, document.footer)
    buffer = io.BytesIO()
    file.save(buffer)
    return _same_bytes(buffer.getvalue())


class _Writer:
    """Adds blocks to a file, one after the other."""

    def __init__(self, file: File) -> None:
        self.file = file

    def add(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            self._writers[type(block)](self, block)

    def _heading(self, block: Heading) -> None:
        self.file.add_heading(printable(block.text), level=block.level - 1)

    def _paragraph(self, block: Paragraph) -> None:
        _fill(self.file.add_paragraph(), block.runs)

    def _bullets(self, block: Bullets) -> None:
        for item in block.items:
            _fill(self.file.add_paragraph(style="List Bullet"), item.runs)
            self._notes(item.notes)

    def _numbered(self, block: Numbered) -> None:
        """Write numbers as text: what others refer to must not renumber itself."""
        for label, item in zip(block.labels, block.items, strict=True):
            line = self.file.add_paragraph()
            look = line.paragraph_format
            look.left_indent, look.first_line_indent = _STEP, -_STEP
            look.tab_stops.add_tab_stop(_STEP)
            if block.spacious:
                look.line_spacing = 1.9
            line.add_run(f"{label}\t").bold = True
            _fill(line, item.runs)
            self._notes(item.notes)

    def _notes(self, notes: tuple[Runs, ...]) -> None:
        for note in notes:
            _fill(self.file.add_paragraph(style="List Bullet 2"), note)

    def _table(self, block: Table) -> None:
        if block.caption:
            caption = self.file.add_paragraph(printable(block.caption), style="Caption")
            caption.paragraph_format.keep_with_next = True
        table = self.file.add_table(1, len(block.header), style="Table Grid")
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        for cell, text in zip(table.rows[0].cells, block.header, strict=True):
            cell.paragraphs[0].add_run(printable(text)).bold = True
        _set(table.rows[0]._tr.get_or_add_trPr(), "w:tblHeader")
        for row in block.rows:
            added = table.add_row()
            _set(added._tr.get_or_add_trPr(), "w:cantSplit")
            if block.roomy:
                added.height = _ROOM * 3
            for cell, runs in zip(added.cells, row, strict=True):
                _fill(cell.paragraphs[0], runs)
        if block.shares:
            _share_out(table, block.shares)
        _shrink(self.file.add_paragraph())

    def _box(self, block: Box) -> None:
        table = self.file.add_table(1, 1, style="Table Grid")
        _set(table.rows[0]._tr.get_or_add_trPr(), "w:cantSplit")
        for runs in block.paragraphs:
            _fill(_next_line(table.rows[0].cells[0]), runs)
        _shrink(self.file.add_paragraph())

    def _fields(self, block: Fields) -> None:
        line = self.file.add_paragraph()
        stops = line.paragraph_format.tab_stops
        share = WIDTH // len(block.labels)
        for number, label in enumerate(block.labels, 1):
            stops.add_tab_stop(share * number, leader=WD_TAB_LEADER.LINES)
            line.add_run(f"{' ' if number > 1 else ''}{printable(label)}: \t")

    def _lines(self, block: Lines) -> None:
        for _ in range(block.count):
            line = self.file.add_paragraph("\t")
            look = line.paragraph_format
            look.tab_stops.add_tab_stop(WIDTH, leader=WD_TAB_LEADER.LINES)
            # Above the line: some programs give a line of tabs alone no height.
            look.space_before, look.space_after = _ROOM, Pt(0)
        _shrink(self.file.add_paragraph())

    def _picture(self, block: Picture) -> None:
        del block

    def _page_break(self, block: PageBreak) -> None:
        del block
        line = self.file.add_paragraph()
        line.add_run().add_break(WD_BREAK.PAGE)
        _shrink(line)

    def _together(self, block: Together) -> None:
        body = self.file.element.body
        # The last of the body is the layout of its pages, before which all is added.
        before = len(body) - 1
        self.add(block.blocks)
        added = [line for part in body[before:-1] for line in part.iter(qn("w:p"))]
        for line in added[:-1]:
            line.get_or_add_pPr().get_or_add_keepNext()

    _writers: Mapping[type, Callable[..., None]] = {
        Heading: _heading,
        Paragraph: _paragraph,
        Bullets: _bullets,
        Numbered: _numbered,
        Table: _table,
        Box: _box,
        Fields: _fields,
        Lines: _lines,
        Picture: _picture,
        PageBreak: _page_break,
        Together: _together,
    }


def _fill(line: Line, runs: Runs) -> None:
    for run in runs:
        added = line.add_run(printable(run.text))
        added.bold = run.mark is Mark.STRONG or None
        added.italic = run.mark is Mark.EMPHASIS or None


def _share_out(table: DocxTable, shares: tuple[int, ...]) -> None:
    """Set the columns' widths; some programs read them off the cells alone."""
    for column, share in zip(table.columns, shares, strict=True):
        column.width = WIDTH * share // sum(shares)
    for row in table.rows:
        for cell, share in zip(row.cells, shares, strict=True):
            cell.width = WIDTH * share // sum(shares)


def _next_line(cell: _Cell) -> Line:
    """A cell has an empty paragraph from the start: take that one first."""
    first: Line = cell.paragraphs[0]
    return cell.add_paragraph() if first.runs or len(cell.paragraphs) > 1 else first


def _shrink(line: Line) -> None:
    """Make a line that only parts its neighbours as good as invisible."""
    look = line.paragraph_format
    look.line_spacing_rule, look.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(6)
    look.space_after = Pt(0)


def _set(properties: object, name: str) -> None:
    properties.append(OxmlElement(name))  # type: ignore[attr-defined]


def _same_bytes(data: bytes) -> bytes:
    """Pack the parts again: stored, without the time and the system of the packing."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as parts,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as packed,
    ):
        for name in parts.namelist():
            entry = zipfile.ZipInfo(name, _ZIPPED)
            entry.create_system = 3
            packed.writestr(entry, parts.read(name))
    return buffer.getvalue()
