"""Answers as files: CSV for spreadsheets, Parquet for programs."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from compare.model import one_line
from compare.paper.harmless import cell

if TYPE_CHECKING:
    from typing import Any

    from compare.corpus.asking import Answer


def to_csv(answer: Answer) -> str:
    """Write RFC 4180 rows under a header, lines ending in a newline.

    Text that a spreadsheet would run as a formula gets an apostrophe in front.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow([column.name for column in answer.columns])
    writer.writerows([_cell(value) for value in row] for row in answer.rows)
    return buffer.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return cell(one_line(value)) if isinstance(value, str) else str(value)


def to_parquet(answer: Answer) -> bytes:
    """Write a Parquet file of the rows; the same rows give the same bytes."""
    # Deferred: a quarter of a second that only this format costs.
    import pyarrow as pa  # noqa: PLC0415

    fields = [
        pa.field(column.name, pa.int64() if column.is_number else pa.string())
        for column in answer.columns
    ]
    columns = list(zip(*answer.rows, strict=True)) or [()] * len(fields)
    table = pa.Table.from_arrays(
        [pa.array(c, type=f.type) for c, f in zip(columns, fields, strict=True)],
        schema=pa.schema(fields),
    )
    return pack(table)


def pack(table: Any) -> bytes:
    """The bytes of a Parquet file with one table of PyArrow."""
    import pyarrow.parquet as pq  # noqa: PLC0415

    buffer = io.BytesIO()
    pq.write_table(table, buffer, compression="zstd")
    return buffer.getvalue()
