"""Parquet: one article a row, read in batches."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from compare.corpus.intake.entries import BrokenError, Entry

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any

    from compare.corpus.intake.fields import Fields

_ROWS = 200
"""Rows held at once."""


def read_parquet(path: Path, fields: Fields) -> Iterator[Entry]:
    """Give one entry a row.

    Folders such as `published=2026-03-04` above the file are columns too, as archives
    that are cut by day have them.

    Raises:
        ArticleError: There is no column for the text.
    """
    # A fifth of a second to load: only for a file that needs it.
    import pyarrow as pa  # noqa: PLC0415
    from pyarrow import parquet  # noqa: PLC0415

    try:
        with parquet.ParquetFile(path) as file:
            yield from _rows(file, path, fields)
    except (pa.ArrowException, UnicodeDecodeError) as error:
        raise BrokenError(str(error)) from error


def _rows(file: Any, path: Path, fields: Fields) -> Iterator[Entry]:
    inside: list[str] = file.schema_arrow.names
    above = _columns_above(path)
    chosen = fields.choose([*inside, *above], str(path))
    wanted = {name for names in chosen.values() for name in names}
    columns = [name for name in inside if name in wanted]
    total, number = max(file.metadata.num_rows, 1), 0
    for batch in file.iter_batches(batch_size=_ROWS, columns=columns):
        for row in batch.to_pylist():
            number += 1
            read = partial(fields.draft, above | row)
            yield Entry(f"row {number}", number / total, read)


def _columns_above(path: Path) -> dict[str, str]:
    pairs = (part.partition("=") for part in path.parent.parts)
    found = {name: value for name, equals, value in pairs if equals and name and value}
    # What archives that are cut by day mostly call the day.
    return {"published" if name == "day" else name: v for name, v in found.items()}
