"""CSV and TSV: a line of column names, then one article a record."""

from __future__ import annotations

import csv
from functools import partial
from typing import TYPE_CHECKING

from compare.corpus.intake.entries import Entry, Fault, faulty
from compare.corpus.intake.lines import LONGEST_LINE, NO_UTF8, is_damaged, open_lines
from compare.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from compare.corpus.intake.entries import Found
    from compare.corpus.intake.fields import Fields

_SEPARATORS = ",;\t|"


def read_csv(path: Path, fields: Fields) -> Iterator[Entry]:
    """Give one entry a record.

    Raises:
        ArticleError: There is no line of names, or no column for the text.
    """
    with open_lines(path) as opened:
        # A process-wide setting, and the only one there is.
        csv.field_size_limit(LONGEST_LINE)
        first = opened.file.readline(LONGEST_LINE)
        separator = max(_SEPARATORS, key=first.count)
        header = next(csv.reader([first], delimiter=separator), [])
        if not any(header):
            raise ArticleError(
                f"{path} has no line of column names", hint="give it one"
            )
        fields.choose(header, str(path))
        reader = csv.reader(opened.file, delimiter=separator)
        while True:
            try:
                row = next(reader, None)
            except csv.Error as error:
                place = f"line {reader.line_num + 1}"
                yield faulty(place, opened.share(), f"no record of a table: {error}")
                continue
            if row is None:
                return
            read = partial(_read, header, row, fields)
            if row:
                yield Entry(f"line {reader.line_num + 1}", opened.share(), read)


def _read(header: list[str], row: list[str], fields: Fields) -> Found:
    if len(row) != len(header):
        told = f"{len(row)} fields where the first line names {len(header)}"
        return (Fault(told),)
    if any(map(is_damaged, row)):
        return (Fault(NO_UTF8),)
    return fields.draft(dict(zip(header, row, strict=True)))
