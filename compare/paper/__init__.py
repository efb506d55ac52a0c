"""Pages for people: neutral blocks, and Markdown, HTML and DOCX made of them.

Whoever has something to hand out says it in blocks; how a heading, a table or room
to write looks in each format is decided here, once. The blocks are in
`compare.paper.blocks`, which a report of text need not load.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from compare.errors import ReportError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.paper.blocks import Document

__all__ = ["FORMATS", "write"]

FORMATS: Mapping[str, str] = {
    "markdown": "markdown",
    "html": "page",
    "docx": "docx_file",
}
"""Each format's name, and the module here whose `write` makes it."""


def write(document: Document, format: str) -> str | bytes:  # noqa: A002
    """Write a document: text that ends in a newline, or the bytes of a DOCX file.

    The same document gives the same text or bytes on every machine. Nothing in the
    words of the document is taken for markup.

    Raises:
        ReportError: The format is unknown.
    """
    if format not in FORMATS:
        raise ReportError(
            f"there is no page format {format!r}",
            hint=f"take one of {', '.join(FORMATS)}",
        )
    written: str | bytes = import_module(f"compare.paper.{FORMATS[format]}").write(
        document
    )
    return written
