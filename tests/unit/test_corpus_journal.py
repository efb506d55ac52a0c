"""What is being written is kept where those who read meanwhile can see it."""

import os
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

pytest.importorskip("rensa", reason="needs newscompare[corpus]")

from compare.corpus.store import Row, Store
from compare.errors import CorpusError

ROW = Row("k" * 64, "Harbour Wire", "", (), None, None, "", "The lock gates failed.")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Store(tmp_path / "a.db", create=True) as store, store.writing():
        store.add_articles([ROW])
    return tmp_path / "a.db"


def mode(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        (found,) = connection.execute("PRAGMA journal_mode").fetchone()
    return str(found)


def test_a_new_corpus_has_a_write_ahead_log(path: Path) -> None:
    assert mode(path) == "wal"


def test_workers_on_other_machines_need_a_rollback_journal_for_the_run(
    path: Path,
) -> None:
    with Store(path) as store:
        with store.journaled(far=True):
            assert mode(path) == "delete"
            with store.writing():
                store.write("UPDATE articles SET outlet = 'Meridian'")
            with Store(path, reading=True) as reader:
                assert reader.one("SELECT outlet FROM articles") == "Meridian"
            assert mode(path) == "delete"
        assert mode(path) == "wal"


def test_a_run_that_failed_leaves_the_journal_as_it_was(path: Path) -> None:
    with (
        Store(path) as store,
        pytest.raises(RuntimeError),
        store.journaled(far=True),
    ):
        raise RuntimeError
    assert mode(path) == "wal"


def test_what_a_killed_run_left_is_mended_by_the_next(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    with Store(path) as store:
        assert mode(path) == "delete"
        with store.journaled(far=False):
            assert mode(path) == "wal"
    assert mode(path) == "wal"


def test_a_worker_writes_nothing(path: Path) -> None:
    with (
        Store(path, reading=True) as store,
        pytest.raises(CorpusError, match="may not be written to"),
        store.writing(),
    ):
        store.write("DELETE FROM articles")


def test_a_worker_waits_for_the_one_who_writes(path: Path) -> None:
    with Store(path) as store, store.journaled(far=True):
        held = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        held.execute("BEGIN EXCLUSIVE")
        held.execute("UPDATE articles SET outlet = 'Meridian'")
        release = threading.Timer(0.8, lambda: held.execute("COMMIT"))
        release.start()
        with Store(path, reading=True) as reader:
            assert reader.one("SELECT outlet FROM articles") == "Meridian"
        release.join()
        held.close()


def test_an_opening_that_is_stopped_leaves_nothing_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[sqlite3.Connection] = []

    def stop(connection: sqlite3.Connection, *, far: bool) -> None:
        del far
        seen.append(connection)
        raise KeyboardInterrupt

    monkeypatch.setattr("compare.corpus.store.keep_journal", stop)
    with pytest.raises(KeyboardInterrupt):
        Store(tmp_path / "a.db", create=True)
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        seen[0].execute("SELECT 1")


def test_an_odd_path_is_opened_as_it_is(tmp_path: Path) -> None:
    name = "50% off? a#b & c.db"
    # On Windows no name may hold a question mark.
    odd = tmp_path / (name.replace("?", "") if os.name == "nt" else name)
    with Store(odd, create=True) as store, store.writing():
        store.add_articles([ROW])
    with Store(odd, reading=True) as store:
        assert store.one("SELECT count(*) FROM articles") == 1
    assert odd.exists()
