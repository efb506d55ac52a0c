"""Files of lines, plain or compressed by gzip, read a line at a time."""

from __future__ import annotations

import codecs
import gzip
import io
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from compare.read.encoding import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import TextIO

LONGEST_LINE = MAX_BYTES
"""Characters of a line that is still read."""

TOO_LONG = f"longer than {LONGEST_LINE:,} characters"
NO_UTF8 = "has bytes that are no UTF-8 text"


class Opened(NamedTuple):
    """A file of lines."""

    file: TextIO
    """What is no UTF-8 in it shows as lone surrogates."""
    share: Callable[[], float]
    """How much of the file is read, in [0, 1]."""


@contextmanager
def open_lines(path: Path) -> Iterator[Opened]:
    """Open a file for reading; `.gz` is unpacked meanwhile."""
    size = max(path.stat().st_size, 1)
    with path.open("rb") as raw:
        # No buffer around it: that would lose, of a file cut short, what it has read.
        reader = gzip.GzipFile(fileobj=raw) if path.suffix.lower() == ".gz" else raw
        wide = reader.peek(2)[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
        text = io.TextIOWrapper(
            reader,
            encoding="utf-16" if wide else "utf-8-sig",
            errors="replace" if wide else "surrogateescape",
            newline="",
        )
        # Of a pipe nobody knows how long it is.
        at = raw.tell if raw.seekable() else int
        yield Opened(text, lambda: min(at() / size, 1.0))


def cut_lines(file: TextIO) -> Iterator[str]:
    """Give the lines of a file; of one that is too long, only so much that it shows."""
    while line := file.readline(LONGEST_LINE + 1):
        rest = line
        while len(rest) > LONGEST_LINE and not rest.endswith("\n"):
            rest = file.readline(LONGEST_LINE + 1)
        yield line


def is_damaged(line: str) -> bool:
    """Whether a line held bytes that are no UTF-8."""
    try:
        line.encode()
    except UnicodeEncodeError:
        return True
    return False
