"""One connection to a corpus: how long it waits, where it journals, what went wrong."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from compare.errors import CorpusError

if TYPE_CHECKING:
    from pathlib import Path

_PATIENCE = 0.5
"""Seconds to wait for another process that writes, before saying so."""

_FAR_PATIENCE = 60.0
"""The same, where those who read and the one who writes wait for each other."""

_CACHE = 32_768
"""KiB of the file that are held: articles come in no order of their keys."""

_FULL = ("database or disk is full", "disk I/O error")


def connect(path: Path, *, reading: bool) -> sqlite3.Connection:
    """Open a file.

    Args:
        path: Of the file.
        reading: Whether nothing will be written.
    """
    file, patience = path.absolute().as_uri(), _PATIENCE
    if reading:
        file, patience = f"{file}?mode=ro", _FAR_PATIENCE
    connection = sqlite3.connect(file, timeout=patience, isolation_level=None, uri=True)
    connection.row_factory = sqlite3.Row
    try:
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(f"PRAGMA cache_size = -{_CACHE}")
        connection.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        # Of no database at all, an open file could not be deleted on Windows.
        connection.close()
        raise
    return connection


def keep_journal(connection: sqlite3.Connection, *, far: bool) -> None:
    """Have a file journaled where those who read can see it, and wait accordingly.

    Args:
        connection: The only one, if the way changes.
        far: Whether some who read are on other machines.
    """
    patience = _FAR_PATIENCE if far else _PATIENCE
    connection.execute(f"PRAGMA busy_timeout = {int(1000 * patience)}")
    connection.execute(f"PRAGMA journal_mode = {'DELETE' if far else 'WAL'}")


def told(path: Path, error: sqlite3.Error) -> CorpusError:
    """Say in one sentence what SQLite said."""
    said = str(error)
    if "locked" in said:
        return CorpusError(
            f"another newscompare is writing to {path}", hint="wait until it is done"
        )
    if any(said.startswith(words) for words in _FULL):
        return CorpusError(
            f"there is no room to write {path}", hint="free some space and start again"
        )
    if "readonly" in said:
        return CorpusError(f"{path} may not be written to", hint="check who owns it")
    return CorpusError(
        f"{path} can't be used as a corpus ({said})", hint="name another file"
    )
