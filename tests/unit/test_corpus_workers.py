"""One, two and four workers, and one that is killed, find the same to the byte."""

import datetime
import json
import os
import random
import signal
import sqlite3
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("distributed", reason="needs newscompare[corpus]")

from compare import read_articles
from compare.cli.corpus.shared import opened
from compare.corpus.adding import add_sources
from compare.corpus.comparing import CompareWish, compare_corpus
from compare.corpus.engine import Engine, open_engine
from compare.corpus.events import Grouped, group_corpus
from compare.corpus.intake import Fields, find_sources
from compare.corpus.store import Store
from compare.errors import CorpusError, OptionsError
from tests.unit.corpora import compared_in, fixture_articles, make_corpus, silent

EVENTS = Path(__file__).parents[2] / "fixtures" / "events"
TABLES = ("judged", "copies", "windows", "crossings", "events", "event_articles")
ARTICLES = 700
WORKERS = 2

# Dask's own threads and sockets may outlive a closed cluster by an instant.
pytestmark = [
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three months of articles made by recombining sentences of our own events."""
    random_ = random.Random(3)
    told = []
    for path in sorted(EVENTS.glob("*/articles/*.md")):
        (article,) = read_articles([path])
        told += [(article, sentence.text) for sentence in article.sentences]
    rows = []
    for number in range(ARTICLES):
        some = random_.sample(told, k=12)
        day = datetime.date(2026, 3, 1) + datetime.timedelta(days=number % 90)
        row = {"outlet": some[0][0].outlet, "headline": some[0][0].headline}
        row["text"] = " ".join(sentence for _, sentence in some)
        row["date"] = day.isoformat() if number % 30 else ""
        rows.append(row)
    folder = tmp_path_factory.mktemp("corpus")
    source = folder / "pile.jsonl"
    source.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    with Store(folder / "corpus.db", create=True) as store:
        today = datetime.date(2026, 12, 1)
        found = find_sources([source])
        add_sources(store, found, Fields(), today, lambda *_: None)
    return folder / "corpus.db"


@pytest.fixture
def fresh(corpus: Path) -> Iterator[Path]:
    """The corpus as it was before grouping."""
    forget(corpus)
    yield corpus
    forget(corpus)


def forget(corpus: Path) -> None:
    with Store(corpus) as store, store.writing():
        for table in reversed(TABLES):
            store.write(f"DELETE FROM {table}")


def found_in(corpus: Path) -> dict[str, list[Any]]:
    connection = sqlite3.connect(corpus)
    found = {
        table: connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()
        for table in TABLES
    }
    connection.close()
    return found


def group(corpus: Path, engine: Engine, *, kill: bool = False) -> Grouped:
    timers: list[threading.Timer] = []

    def progress(_: str, done: int, total: int) -> None:
        if kill and not timers and done * 3 > total:
            pid = min(engine.client.run(os.getpid).values())
            # A moment later, when it is at work.
            timers.append(threading.Timer(0.03, os.kill, (pid, signal.SIGKILL)))
            timers[0].start()

    with Store(corpus) as store:
        grouped = group_corpus(store, engine, progress)
    for timer in timers:
        timer.join()
    assert bool(timers) is kill
    return grouped


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    """Workers for all of these tests: starting them takes longer than what they do."""
    with open_engine(workers=WORKERS) as engine:
        yield engine


@pytest.fixture(scope="module")
def alone(corpus: Path) -> tuple[Grouped, dict[str, list[Any]]]:
    """What one process finds."""
    forget(corpus)
    return group(corpus, Engine()), found_in(corpus)


def test_the_pile_has_events_to_find(
    alone: tuple[Grouped, dict[str, list[Any]]],
) -> None:
    grouped, _ = alone
    assert grouped.articles == ARTICLES
    assert 3 < grouped.events < ARTICLES
    assert grouped.windows > 12


def test_two_workers_find_the_same(
    alone: tuple[Grouped, dict[str, list[Any]]], fresh: Path, engine: Engine
) -> None:
    assert len(engine.client.scheduler_info()["workers"]) == WORKERS
    assert (group(fresh, engine), found_in(fresh)) == alone


def test_four_workers_find_the_same(
    alone: tuple[Grouped, dict[str, list[Any]]], fresh: Path
) -> None:
    with open_engine(workers=4) as engine:
        assert len(engine.client.scheduler_info()["workers"]) == 4
        assert (group(fresh, engine), found_in(fresh)) == alone


def test_neither_the_order_of_adding_nor_the_workers_change_what_is_compared(
    tmp_path: Path, engine: Engine
) -> None:
    articles = fixture_articles()
    one = make_corpus(tmp_path / "one.db", articles)
    two = make_corpus(tmp_path / "two.db", random.Random(5).sample(articles, 7))
    for path, at_work in ((one, Engine()), (two, engine)):
        with Store(path) as store:
            compare_corpus(store, at_work, CompareWish(), silent)
    assert compared_in(one) == compared_in(two)


def test_a_scheduler_that_is_there_is_used(
    alone: tuple[Grouped, dict[str, list[Any]]], fresh: Path, engine: Engine
) -> None:
    address = engine.client.scheduler.address
    modes = set()

    def progress(*_: Any) -> None:
        with closing(sqlite3.connect(fresh)) as connection:
            modes.update(connection.execute("PRAGMA journal_mode").fetchone())

    with opened(fresh, {"workers": 1, "scheduler": address}) as (store, used):
        assert used.client is not engine.client
        assert used.client.scheduler.address == address
        grouped = group_corpus(store, used, progress)
    # Its workers may be on other machines, which share no memory.
    assert modes == {"delete"}
    progress()
    assert modes == {"delete", "wal"}
    assert (grouped, found_in(fresh)) == alone


@pytest.mark.skipif(sys.platform == "win32", reason="has no SIGKILL")
def test_a_worker_that_is_killed_changes_nothing(
    alone: tuple[Grouped, dict[str, list[Any]]], fresh: Path, engine: Engine
) -> None:
    assert (group(fresh, engine, kill=True), found_in(fresh)) == alone


def test_a_scheduler_that_is_not_there_is_said_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("compare.corpus.engine.PATIENCE", "0.5s")
    with (
        pytest.raises(OptionsError, match="no scheduler answers at"),
        open_engine(scheduler="tcp://127.0.0.1:9"),
    ):
        pass


class Deadly:
    """A client every worker of which is killed by any task."""

    def compute(self, _: Any) -> Any:
        return self

    def result(self) -> Any:
        from dask.distributed import KilledWorker

        raise KilledWorker("task", None, 3)


def test_what_kills_every_worker_is_told_or_made_up_for() -> None:
    engine = Engine(Deadly(), 1)
    assert list(engine.map(abs, [-1, -2], lost=str)) == ["-1", "-2"]
    with pytest.raises(CorpusError, match="ended every worker"):
        list(engine.map(abs, [-1]))
