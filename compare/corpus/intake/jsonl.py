"""JSON Lines: one article a line."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

from compare.corpus.intake.entries import Entry, Fault
from compare.corpus.intake.lines import (
    LONGEST_LINE,
    NO_UTF8,
    TOO_LONG,
    cut_lines,
    is_damaged,
    open_lines,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from compare.corpus.intake.entries import Found
    from compare.corpus.intake.fields import Fields


def read_jsonl(path: Path, fields: Fields) -> Iterator[Entry]:
    """Give one entry a line; empty lines are passed over."""
    with open_lines(path) as opened:
        for number, line in enumerate(cut_lines(opened.file), 1):
            if line.strip():
                read = partial(_read, line, fields)
                yield Entry(f"line {number}", opened.share(), read)


def _read(line: str, fields: Fields) -> Found:
    if len(line) > LONGEST_LINE:
        return (Fault(TOO_LONG),)
    if is_damaged(line):
        return (Fault(NO_UTF8),)
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return (Fault("no JSON"),)
    return fields.draft(row) if isinstance(row, dict) else (Fault("no JSON object"),)
