"""A corpus as files for other programs: Parquet or JSON Lines, one a table and day.

What is in the files depends on the articles alone: neither on the order of adding nor
on the machine. Articles are named by their key, never by where they stand in the file.
"""

from __future__ import annotations

import json
import os
import shutil
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from compare.corpus.answers import pack
from compare.errors import CorpusError, ReportError
from compare.files import write_whole
from compare.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from compare.corpus.store import Store

MANIFEST = "newscompare.json"
"""Tells what a folder is, so that no other is ever written over."""

_DATE = "date(({} - 719163) * 86400, 'unixepoch')"
"""719163 is 1 January 1970 as a proleptic ordinal, which days are kept as."""

_NONE = "__HIVE_DEFAULT_PARTITION__"
"""What Hive, Spark, DuckDB and PyArrow call the part of rows without a day."""


class _Table(NamedTuple):
    """What one table of the export holds."""

    columns: Mapping[str, str]
    """Name to type: text, int, real, or list (of texts, kept as JSON)."""
    query: str
    """Gives the day, then the columns; rows of one day follow one another."""


def _texts(*names: str) -> dict[str, str]:
    return dict.fromkeys(names, "text")


_TABLES = {
    "articles": _Table(
        {
            **_texts("key", "outlet", "headline"),
            "bylines": "list",
            **_texts("published", "home", "url", "origin", "text", "event", "copy_of"),
        },
        f"SELECT {_DATE.format('a.day')}, a.key, a.outlet, a.headline, a.bylines,"
        " a.published, a.home, iif(a.source GLOB 'http*://*', a.source, NULL),"
        " a.source, a.text, m.event, o.key FROM articles a"
        " LEFT JOIN copies c ON c.article = a.id"
        " LEFT JOIN articles o ON o.id = c.original"
        " LEFT JOIN event_articles m ON m.article = coalesce(c.original, a.id)"
        " ORDER BY a.day IS NULL, a.day, a.key",
    ),
    "events": _Table(
        {
            "event": "text",
            **_texts("first_day", "last_day"),
            "articles": "int",
            "outlets": "int",
            "compared": "int",
        },
        f"SELECT {_DATE.format('e.first_day')}, e.id, {_DATE.format('e.first_day')},"
        f" {_DATE.format('e.last_day')}, e.size, e.outlets,"
        " (SELECT count(*) FROM compared p WHERE p.event = e.id) FROM events e"
        " ORDER BY e.first_day IS NULL, e.first_day, e.id",
    ),
    "facts": _Table(
        {
            **_texts("event", "fact", "kind", "status", "label"),
            "because": "list",
            "outlets": "int",
            **_texts("outlet", "article"),
            "sentence": "int",
            "start": "int",
            "end": "int",
            **_texts("words", "sentence_text", "source"),
        },
        f"SELECT {_DATE.format('e.first_day')}, f.event, f.fact, f.kind, f.status,"
        " f.label, f.because, f.outlets, c.outlet, a.key, k.sentence, k.start,"
        ' k."end", k.text, k.sentence_text, k.source FROM events e'
        " JOIN facts f ON f.event = e.id"
        " JOIN carriers c ON c.event = f.event AND c.fact = f.fact"
        " JOIN claims k ON k.event = f.event AND k.fact = f.fact"
        " AND k.number = c.claim JOIN articles a ON a.id = k.article"
        " ORDER BY e.first_day IS NULL, e.first_day, e.id,"
        " CAST(substr(f.fact, 2) AS INTEGER), c.outlet",
    ),
    "links": _Table(
        {
            **_texts("event", "a_article"),
            "a_sentence": "int",
            "b_article": "text",
            "b_sentence": "int",
            "score": "real",
            **_texts("relation", "a_text", "b_text"),
        },
        f"SELECT {_DATE.format('e.first_day')}, l.event, a.key, l.a_sentence, b.key,"
        " l.b_sentence, l.score, l.relation, l.a_text, l.b_text FROM events e"
        " JOIN links l ON l.event = e.id JOIN articles a ON a.id = l.a_article"
        " JOIN articles b ON b.id = l.b_article"
        " ORDER BY e.first_day IS NULL, e.first_day, e.id, a.key, l.a_sentence, b.key,"
        " l.b_sentence",
    ),
}


class Exported(NamedTuple):
    """What was written."""

    rows: dict[str, int]
    """Of each table."""
    files: int


def export_corpus(
    store: Store, folder: Path, form: str, *, force: bool = False
) -> Exported:
    """Write a folder of files; it stands there as a whole or not at all.

    Args:
        store: The corpus.
        folder: Where to; its own folder must be there.
        form: "parquet" or "jsonl".
        force: Whether an earlier export in that place may be replaced.

    Raises:
        CorpusError: Something else is in that place, or it can't be written.
    """
    _check_place(folder, force=force)
    part = folder.with_name(f".{folder.name}.{os.getpid()}.part")
    try:
        part.mkdir()
        exported = _write_tables(store, part, form)
        told = {"format": "compare.corpus.export", "package": __version__}
        content = json.dumps({**told, "rows": exported.rows}, indent=2) + "\n"
        write_whole(part / MANIFEST, content, force=False)
        if folder.exists():
            shutil.rmtree(folder)
        part.rename(folder)
    except (OSError, ReportError) as error:
        # A file's own name would be that of a folder which is gone by now.
        cause = error.__cause__ or error
        why = getattr(cause, "strerror", None) or cause
        raise CorpusError(
            f"can't write {folder}: {why}", hint="name another one"
        ) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return exported


def _check_place(folder: Path, *, force: bool) -> None:
    if not folder.parent.is_dir():
        raise CorpusError(
            f"there is no folder {folder.parent} to write {folder.name} to",
            hint="make the folder first",
        )
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        return
    if not (folder / MANIFEST).is_file():
        raise CorpusError(
            f"{folder} is no export of newscompare, and is left as it is",
            hint="name another folder",
        )
    if not force:
        raise CorpusError(
            f"{folder} exists already",
            hint="name another folder, or add --force to replace it",
        )


def _write_tables(store: Store, folder: Path, form: str) -> Exported:
    rows: dict[str, int] = {}
    files = 0
    for name, table in _TABLES.items():
        rows[name] = 0
        for day, group in groupby(store.rows(table.query), itemgetter(0)):
            found = [tuple(row)[1:] for row in group]
            place = folder / name / f"day={day or _NONE}"
            place.mkdir(parents=True)
            content = _WRITERS[form](table.columns, found)
            write_whole(place / f"part-0.{form}", content, force=False)
            rows[name] += len(found)
            files += 1
    return Exported(rows, files)


def _parquet(columns: Mapping[str, str], rows: Sequence[tuple[Any, ...]]) -> bytes:
    # Deferred: a quarter of a second that only this format costs.
    import pyarrow as pa  # noqa: PLC0415

    types = {
        "text": pa.string(),
        "int": pa.int64(),
        "real": pa.float64(),
        "list": pa.list_(pa.string()),
    }
    schema = pa.schema([(name, types[kind]) for name, kind in columns.items()])
    plain = [dict(_plain(columns, row)) for row in rows]
    return pack(pa.Table.from_pylist(plain, schema=schema))


def _jsonl(columns: Mapping[str, str], rows: Sequence[tuple[Any, ...]]) -> bytes:
    lines = (json.dumps(dict(_plain(columns, row))) for row in rows)
    return "".join(f"{line}\n" for line in lines).encode("ascii")


def _plain(columns: Mapping[str, str], row: Sequence[Any]) -> Iterator[tuple[str, Any]]:
    for (name, kind), value in zip(columns.items(), row, strict=True):
        yield name, json.loads(value) if kind == "list" else value


_WRITERS: Mapping[
    str, Callable[[Mapping[str, str], Sequence[tuple[Any, ...]]], bytes]
] = {"parquet": _parquet, "jsonl": _jsonl}
FORMATS = tuple(_WRITERS)
