"""One corpus, one SQLite file: opened, checked, read and written here alone."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from compare.corpus.connecting import connect, keep_journal, told
from compare.corpus.runs import batches
from compare.corpus.schema import FORMAT, TABLES, VERSION
from compare.errors import CorpusError
from compare.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

_AT_ONCE = 500
"""Ids asked for in one query: SQLite allows a thousand everywhere."""


class Row(NamedTuple):
    """An article as it is kept."""

    key: str
    outlet: str
    headline: str
    bylines: tuple[str, ...]
    published: str | None
    day: int | None
    source: str
    text: str
    terms: bytes = b""
    signature: bytes = b""
    home: str = ""


class Reject(NamedTuple):
    """What was not taken, or not believed, and why."""

    source: str
    place: str
    reason: str


def article_key(outlet: str, headline: str, published: str | None, text: str) -> str:
    """What makes an article this one: the same article twice has the same key."""
    told = "\x1f".join((outlet, headline, published or "", text))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


class Store:
    """A corpus that is open; use it as a context manager.

    One process writes at a time, any number read meanwhile. What was written in a
    `writing` block is there as a whole or not at all.
    """

    def __init__(
        self, path: Path, *, create: bool = False, reading: bool = False
    ) -> None:
        """Open a corpus.

        Args:
            path: Of the file.
            create: Whether to make it if there is none.
            reading: Whether nothing will be written, as by a worker, who waits longer.

        Raises:
            CorpusError: There is none, it is no corpus, or one of a newer version.
        """
        self.path = path
        if path.is_dir():
            raise CorpusError(f"{path} is a folder", hint="name a file within it")
        if not path.exists() and not create:
            raise CorpusError(
                f"there is no corpus {path}",
                hint=f"make it: newscompare corpus add {path} SOURCE...",
            )
        try:
            self._connection = connect(path, reading=reading)
            self._open(create=create)
        except sqlite3.Error as error:
            raise told(path, error) from error

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def _open(self, *, create: bool) -> None:
        try:
            self._check_or_make(create=create)
        except BaseException:
            # Whatever it is: nobody else can, and Ctrl+C may come here as anywhere.
            self._connection.close()
            raise

    def _check_or_make(self, *, create: bool) -> None:
        tables = "SELECT count(*) FROM sqlite_master"
        if create and not self.one(tables):
            # It stays so: only `journaled` may change it, for a run that others see.
            keep_journal(self._connection, far=False)
            with self.writing():
                # Another process may have made them a moment ago.
                if not self.one(tables):
                    self._make()
        self._check()

    def _make(self) -> None:
        for statement in _statements(TABLES):
            self._connection.execute(statement)
        made = {"format": FORMAT, "version": VERSION, "package": __version__}
        self._connection.executemany(
            "INSERT INTO meta VALUES (?, ?)",
            [(key, str(value)) for key, value in made.items()],
        )

    def _check(self) -> None:
        try:
            meta = dict(self._connection.execute("SELECT key, value FROM meta"))
        except sqlite3.OperationalError as error:
            if "no such" not in str(error):
                raise
            meta = {}
        if meta.get("format") != FORMAT:
            raise CorpusError(
                f"{self.path} is no corpus of newscompare", hint="name another file"
            )
        version = int(meta.get("version", 0))
        if version > VERSION:
            raise CorpusError(
                f"{self.path} was written by a newer newscompare",
                hint="update: pip install --upgrade newscompare",
            )
        if version < VERSION:
            raise CorpusError(
                f"{self.path} was written by an older newscompare, which kept it"
                " otherwise",
                hint="name another file, and add the articles to that",
            )

    @contextmanager
    def journaled(self, *, far: bool) -> Iterator[None]:
        """Keep what is being written where those who read meanwhile can see it.

        A write-ahead log is shared memory, which is of one machine. A rollback journal
        needs no more than a file system whose locks work, but those who read and the
        one who writes wait for each other.

        Args:
            far: Whether some who read are on other machines.

        Raises:
            CorpusError: Others use the file, and it was kept in the other way.
        """
        self._journal(far=far)
        try:
            yield
        finally:
            if far:
                # Who still reads keeps it as it is, which serves as well.
                with suppress(CorpusError):
                    self._journal(far=False)

    def _journal(self, *, far: bool) -> None:
        try:
            keep_journal(self._connection, far=far)
        except sqlite3.Error as error:
            raise told(self.path, error) from error

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Keep all that is written meanwhile, or nothing of it.

        Raises:
            CorpusError: Another process writes, or there is no room.
        """
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._connection.rollback()
                raise
            self._connection.commit()
        except sqlite3.Error as error:
            raise told(self.path, error) from error

    def rows(self, query: str, values: Sequence[Any] = ()) -> Iterator[Any]:
        """Give the rows of a query, one at a time, fields by name or number.

        Raises:
            CorpusError: The file can't be read.
        """
        try:
            # `yield from` would shut the cursor of a reader who stops early, and raise
            # where the file is shut already.
            for row in self._connection.execute(query, values):  # noqa: UP028
                yield row
        except sqlite3.Error as error:
            raise told(self.path, error) from error

    def one(self, query: str, values: Sequence[Any] = ()) -> Any:
        """Give the first field of the first row, or None."""
        row = next(self.rows(query, values), None)
        return None if row is None else row[0]

    def of_articles(self, columns: str, ids: Iterable[int]) -> Iterator[Any]:
        """Give columns of some articles, by ascending id."""
        for batch in batches(sorted(set(ids)), _AT_ONCE):
            marks = ",".join("?" * len(batch))
            yield from self.rows(
                f"SELECT {columns} FROM articles WHERE id IN ({marks}) ORDER BY id",
                batch,
            )

    def texts(self, ids: Iterable[int]) -> dict[int, str]:
        """The texts of some articles."""
        return {row[0]: row[1] for row in self.of_articles("id, text", ids)}

    def write(self, statement: str, rows: Iterable[Sequence[Any]] = ((),)) -> int:
        """Run a statement once a row, within `writing`; gives the rows changed."""
        cursor = self._connection.executemany(statement, rows)
        return max(cursor.rowcount, 0)

    def add_articles(self, rows: Iterable[Row]) -> int:
        """Keep articles, within `writing`; those already there stay as they are.

        Returns:
            How many were new.
        """
        last = self.one("SELECT coalesce(max(id), 0) FROM articles")
        added = self.write(
            "INSERT INTO articles (key, outlet, headline, bylines, published, day,"
            " source, text, terms, signature, home) VALUES (?,?,?,?,?,?,?,?,?,?,?)"
            " ON CONFLICT (key) DO NOTHING",
            [
                (*row[:3], json.dumps(row.bylines, ensure_ascii=False), *row[4:])
                for row in rows
            ],
        )
        self.write(
            "INSERT INTO articles_text (rowid, headline, text)"
            " SELECT id, headline, text FROM articles WHERE id > ? ORDER BY id",
            [(last,)],
        )
        return added

    def add_rejects(self, rejects: Iterable[Reject]) -> int:
        """Keep what was not taken, within `writing`; the same is listed once."""
        return self.write(
            "INSERT INTO rejects (source, place, reason) VALUES (?,?,?)"
            " ON CONFLICT DO NOTHING",
            rejects,
        )


def _statements(script: str) -> Iterator[str]:
    """Cut a script, so that it runs within a transaction: triggers hold semicolons."""
    held = ""
    for line in script.splitlines(keepends=True):
        held += line
        if sqlite3.complete_statement(held):
            yield held
            held = ""
