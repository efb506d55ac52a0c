"""A document as one HTML page that needs no script, no network and no other file."""

from __future__ import annotations

import re
from html import escape
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
from compare.paper.harmless import escape_html, printable
from compare.paper.page_style import STYLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from compare.paper.blocks import Block, Document, Item, Run, Runs

_PAGE = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" \
content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
<h1>{heading}</h1>
{body}</main>
</body>
</html>
"""
_FIGURE = re.compile(r"\d[\d,.]*")
_TAGS = {Mark.STRONG: "strong", Mark.EMPHASIS: "em"}


def write(document: Document) -> str:
    """Write the page, one block a line or more."""
    return _PAGE.format(
        language=_text(document.language),
        title=escape(printable(document.title)),
        heading=_text(document.title),
        style=STYLE,
        body="".join(f"{line}\n" for line in _body(document)),
    )


def _body(document: Document) -> Iterator[str]:
    """The blocks; the footer stays with the last, lest it have a page of its own."""
    *blocks, last = document.blocks or (Paragraph(()),)
    yield from _blocks(blocks)
    yield '<div class="together">'
    yield from _block(last)
    if document.footer:
        yield f"<footer>{_text(document.footer)}</footer>"
    yield "</div>"


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    return _WRITERS[type(block)](block)


def _heading(block: Heading) -> Iterator[str]:
    yield f"<h{block.level}>{_text(block.text)}</h{block.level}>"


def _paragraph(block: Paragraph) -> Iterator[str]:
    yield f"<p>{_runs(block.runs)}</p>"


def _bullets(block: Bullets) -> Iterator[str]:
    return _list("<ul>", map(_item, block.items), "</ul>")


def _together(block: Together) -> Iterator[str]:
    yield from ['<div class="together">', *_blocks(block.blocks), "</div>"]


def _fields(block: Fields) -> Iterator[str]:
    fields = (f"<span>{_text(label)}:</span>" for label in block.labels)
    yield f'<p class="fields">{"".join(fields)}</p>'


def _lines(block: Lines) -> Iterator[str]:
    word = "line" if block.count == 1 else "lines"
    label = f"Room to write, {block.count} {word}"
    lines = "<div></div>" * block.count
    yield f'<div class="room" role="img" aria-label="{label}">{lines}</div>'


def _picture(block: Picture) -> Iterator[str]:
    yield block.svg


def _page_break(block: PageBreak) -> Iterator[str]:
    del block
    yield '<div class="page-break"></div>'


def _numbered(block: Numbered) -> Iterator[str]:
    kind = ' type="A"' if block.letters else ""
    look = ' class="spacious"' if block.spacious else ""
    return _list(f"<ol{kind}{look}>", map(_item, block.items), "</ol>")


def _item(item: Item) -> str:
    notes = "".join(f"<li>{_runs(note)}</li>" for note in item.notes)
    return _runs(item.runs) + (f"<ul>{notes}</ul>" if notes else "")


def _list(opening: str, items: Iterable[str], closing: str) -> Iterator[str]:
    """Items that are HTML already; no items, no list."""
    lines = [f"<li>{item}</li>" for item in items]
    if lines:
        yield from [opening, *lines, closing]


def _table(table: Table) -> Iterator[str]:
    yield '<table class="roomy">' if table.roomy else "<table>"
    if table.caption:
        yield f"<caption>{_text(table.caption)}</caption>"
    looks = [' class="number"' if figures else "" for figures in _figures(table)]
    header = "".join(
        f'<th scope="col"{look}>{_text(cell)}</th>'
        for look, cell in zip(looks, table.header, strict=True)
    )
    yield f"<thead><tr>{header}</tr></thead>"
    yield "<tbody>"
    for row in table.rows:
        cells = zip(looks, row, strict=True)
        yield f"<tr>{''.join(f'<td{k}>{_runs(cell)}</td>' for k, cell in cells)}</tr>"
    yield "</tbody>"
    yield "</table>"


def _figures(table: Table) -> list[bool]:
    """Which columns have figures alone: these are set right, and never broken."""
    return [
        bool(table.rows)
        and all(
            _FIGURE.fullmatch("".join(run.text for run in row[column]))
            for row in table.rows
        )
        for column in range(len(table.header))
    ]


def _box(block: Box) -> Iterator[str]:
    paragraphs = [f"<p>{_runs(runs)}</p>" for runs in block.paragraphs]
    yield from ['<div class="box">', *paragraphs, "</div>"]


def _runs(runs: Runs) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    text = _text(run.text)
    tag = _TAGS.get(run.mark)
    return f"<{tag}>{text}</{tag}>" if tag else text


def _text(text: str) -> str:
    return escape_html(printable(text))


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
