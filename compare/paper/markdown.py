"""A document as CommonMark that reads well as text too."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
from compare.paper.harmless import escape_markdown, guard_opening, printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from compare.paper.blocks import Block, Document, Item, Run, Runs

_SIGNS = {Mark.PLAIN: "", Mark.STRONG: "**", Mark.EMPHASIS: "*"}
_BLANK = "_" * 20
"""Between spaces CommonMark takes it for what it is."""
_RULE = "_" * 72
"""A line to write on: CommonMark draws it, and so does a typewriter."""


def write(document: Document) -> str:
    """Write one paragraph a line, with an empty line between blocks."""
    footer = [f"*{_escaped(document.footer).strip()}*"] if document.footer else []
    title = f"# {_escaped(document.title).strip()}"
    return "\n\n".join([title, *_blocks(document.blocks), *footer]) + "\n"


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield from filter(None, _block(block))


def _block(block: Block) -> Iterator[str]:
    return _WRITERS[type(block)](block)


def _heading(block: Heading) -> Iterator[str]:
    yield f"{'#' * block.level} {_escaped(block.text).strip()}"


def _paragraph(block: Paragraph) -> Iterator[str]:
    yield _line(block.runs)


def _bullets(block: Bullets) -> Iterator[str]:
    yield "\n".join(line for item in block.items for line in _bullet(item))


def _bullet(item: Item) -> Iterator[str]:
    yield f"- {_line(item.runs)}"
    yield from (f"  - {_line(note)}" for note in item.notes)


def _numbered(block: Numbered) -> Iterator[str]:
    """Letters are no list to CommonMark: they stand in front of bullets."""
    between = "\n\n" if block.spacious else "\n"
    items = []
    for label, item in zip(block.labels, block.items, strict=True):
        start = f"- **{label}** " if block.letters else f"{label}. "
        indent = " " * (2 if block.letters else len(start))
        notes = "".join(f"\n{indent}- {_line(note)}" for note in item.notes)
        items.append(start + _line(item.runs) + notes)
    yield between.join(items)


def _table(table: Table) -> Iterator[str]:
    if table.caption:
        yield f"*{_escaped(table.caption).strip()}*"
    lines = [
        [_escaped(cell) for cell in table.header],
        ["---"] * len(table.header),
        *([_runs(cell) for cell in row] for row in table.rows),
    ]
    yield "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _box(block: Box) -> Iterator[str]:
    yield "\n>\n".join(f"> {_line(runs)}" for runs in block.paragraphs)


def _together(block: Together) -> Iterator[str]:
    return _blocks(block.blocks)


def _fields(block: Fields) -> Iterator[str]:
    yield " ".join(f"{_escaped(label)}: {_BLANK}" for label in block.labels)


def _lines(block: Lines) -> Iterator[str]:
    yield from [_RULE] * block.count


def _picture(block: Picture) -> Iterator[str]:
    del block
    return iter(())


def _page_break(block: PageBreak) -> Iterator[str]:
    del block
    yield "* * *"


def _line(runs: Runs) -> str:
    """Runs that stand where signs that open a line count."""
    return guard_opening(_runs(runs))


def _runs(runs: Runs) -> str:
    return "".join(map(_run, runs)).strip()


def _run(run: Run) -> str:
    """Space at the edge of a run stands outside its signs, or they mean nothing."""
    text = _escaped(run.text)
    inner = text.strip()
    if not inner:
        return text
    sign = _SIGNS[run.mark]
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}{sign}{inner}{sign}{after}"


def _escaped(text: str) -> str:
    return escape_markdown(printable(text))


_WRITERS: Mapping[type, Callable[..., Iterator[str]]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Bullets: _bullets,
    Numbered: _numbered,
    Table: _table,
    Box: _box,
    Lines: _lines,
    Fields: _fields,
    Picture: _picture,
    PageBreak: _page_break,
    Together: _together,
}
