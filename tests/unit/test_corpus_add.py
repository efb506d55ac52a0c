"""Adding: twice changes nothing, a stop loses nothing, order decides nothing."""

import datetime
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("rensa", reason="needs newscompare[corpus]")

from compare import read_articles
from compare.corpus import adding, originals
from compare.corpus.adding import CLASH, Added, add_sources
from compare.corpus.checking import check_draft
from compare.corpus.engine import Engine
from compare.corpus.events import group_corpus
from compare.corpus.intake import Draft, Fields, find_sources
from compare.corpus.state import State, rejects_of, state_of
from compare.corpus.store import Reject, Store
from compare.errors import ArticleError, CorpusError
from compare.read.web import Fetched

EVENTS = Path(__file__).parents[2] / "fixtures" / "events"
TODAY = datetime.date(2026, 12, 1)
TEXT = (
    "The lock gates at Bremvik failed on Tuesday and two barges ran aground, the "
    "harbour master said. Nobody was hurt, and traffic resumes on Thursday."
)


def add(database: Path, *sources: Path | str, today: datetime.date = TODAY) -> Added:
    with Store(database, create=True) as store:
        found = find_sources(sources)
        return add_sources(store, found, Fields(), today, lambda *_: None)


def group(database: Path) -> None:
    with Store(database) as store:
        group_corpus(store, Engine(), lambda *_: None)


def content(database: Path, *, ids: bool = True) -> dict[str, list[Any]]:
    """All that a corpus holds; without ids, articles go by their keys."""
    tables = ["articles", "rejects", "judged", "copies", "windows", "crossings"]
    tables += ["events", "event_articles"]
    asked = {name: f"SELECT * FROM {name} ORDER BY 1, 2" for name in tables}
    if not ids:
        asked = {
            "articles": "SELECT key, outlet, headline, bylines, published, day, text,"
            " terms, signature, home FROM articles ORDER BY key",
            "copies": "SELECT a.key, o.key FROM copies JOIN articles a ON"
            " a.id = article JOIN articles o ON o.id = original ORDER BY a.key",
            "events": "SELECT * FROM events ORDER BY id",
            "members": "SELECT event, key FROM event_articles JOIN articles"
            " ON id = article ORDER BY key",
        }
    with closing(sqlite3.connect(database)) as connection:
        return {
            name: connection.execute(query).fetchall() for name, query in asked.items()
        }


def write_lines(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def listed(database: Path) -> list[Reject]:
    with Store(database) as store:
        return list(rejects_of(store))


def state(database: Path) -> State:
    with Store(database) as store:
        return state_of(store)


@pytest.fixture(scope="module")
def pile() -> list[dict[str, str]]:
    """Articles made of sentences of our own events, with copies among them."""
    random_ = random.Random(11)
    rows = []
    for path in sorted(EVENTS.glob("*/articles/*.md")):
        (article,) = read_articles([path])
        sentences = [sentence.text for sentence in article.sentences[1:]]
        for number in range(90):
            told = random_.sample(sentences, k=min(6, len(sentences)))
            day = datetime.date(2026, 6, 1) + datetime.timedelta(days=number)
            rows.append(
                {
                    "text": " ".join(told),
                    "headline": article.headline,
                    "outlet": f"{article.outlet} {number % 7}",
                    "date": day.isoformat() if number % 10 else "",
                }
            )
    random_.shuffle(rows)
    return rows


@pytest.fixture(autouse=True)
def small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "_ENTRIES", 40)


def test_adding_twice_changes_nothing(
    tmp_path: Path, pile: list[dict[str, str]]
) -> None:
    source = write_lines(tmp_path / "a.jsonl", *pile, {"text": ""}, *pile[:5])
    database = tmp_path / "x.db"
    assert add(database, source) == (len(pile), 5, 1)
    before = content(database)
    assert add(database, source, source) == (0, 2 * (len(pile) + 5), 0)
    # Nor does another file with the same articles.
    again = write_lines(tmp_path / "b.jsonl", *pile[10:20])
    assert add(database, again) == (0, 10, 0)
    assert content(database) == before


def test_the_full_text_has_each_article_once(
    tmp_path: Path, pile: list[dict[str, str]]
) -> None:
    database = tmp_path / "x.db"
    for number, rows in enumerate((pile[:100], pile[50:150], pile[:10])):
        add(database, write_lines(tmp_path / f"{number}.jsonl", *rows))
    with Store(database) as store, store.writing():
        assert store.one("SELECT count(*) FROM articles_text") == 150
        # Raises where the index has a word more or less than the articles.
        check = "INSERT INTO articles_text (articles_text, rank) VALUES (?, ?)"
        store.write(check, [("integrity-check", 1)])


def test_a_file_that_grew_adds_what_is_new(tmp_path: Path) -> None:
    source = write_lines(tmp_path / "a.jsonl", {"text": TEXT}, {"text": "short"})
    database = tmp_path / "x.db"
    assert add(database, source) == (1, 0, 1)
    write_lines(source, {"text": TEXT}, {"text": f"Now longer. {TEXT}"})
    assert add(database, source) == (1, 1, 0)
    assert listed(database) == []


def test_the_order_of_adding_changes_no_finding(
    tmp_path: Path, pile: list[dict[str, str]]
) -> None:
    found = []
    for number in range(3):
        rows = random.Random(number).sample(pile, len(pile))
        half = len(rows) // (number + 2)
        database = tmp_path / f"{number}.db"
        for part, some in enumerate((rows[:half], rows[half:])):
            add(database, write_lines(tmp_path / f"{number}{part}.jsonl", *some))
            group(database)
        found.append(content(database, ids=False))
    assert found[0] == found[1] == found[2]
    assert found[0]["copies"]
    assert len(found[0]["events"]) > 5


class StopError(Exception):
    pass


def test_a_stop_within_a_step_loses_nothing(
    tmp_path: Path, pile: list[dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    source = write_lines(tmp_path / "a.jsonl", *pile, {"text": "short"})
    whole, stopped = tmp_path / "whole.db", tmp_path / "stopped.db"
    add(whole, source)
    said: list[float] = []

    def stop(share: float, _: int) -> None:
        said.append(share)
        if len(said) == 130:
            raise StopError

    with Store(stopped, create=True) as store, pytest.raises(StopError):
        add_sources(store, find_sources([source]), Fields(), TODAY, stop)
    assert state(stopped).articles == 120

    # What is done is not read again.
    read: list[Draft] = []

    def check(draft: Draft, *rest: Any) -> Any:
        read.append(draft)
        return check_draft(draft, *rest)

    monkeypatch.setattr(adding, "check_draft", check)
    added = add(stopped, source)
    assert added == (len(pile) - 120, 120, 1)
    assert len(read) == len(pile) + 1 - 120
    assert content(stopped) == content(whole)
    assert said == sorted(said)


@pytest.fixture(scope="module")
def dated(tmp_path_factory: pytest.TempPathFactory, pile: list[dict[str, str]]) -> Path:
    """A corpus of the articles that have a date, not grouped."""
    folder = tmp_path_factory.mktemp("dated")
    add(
        folder / "a.db",
        write_lines(folder / "a.jsonl", *(row for row in pile if row["date"])),
    )
    return folder / "a.db"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, dated: Path) -> Path:
    """The same, grouped without a stop."""
    path = tmp_path_factory.mktemp("whole") / "a.db"
    shutil.copy(dated, path)
    group(path)
    return path


@pytest.mark.parametrize("step", ["copies", "windows", "crossings"])
def test_grouping_that_was_stopped_goes_on_with_what_is_left(
    tmp_path: Path, dated: Path, whole: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(originals, "_PAIRS_AT_ONCE", 20)
    stopped = tmp_path / "stopped.db"
    shutil.copy(dated, stopped)
    steps: list[tuple[str, int, int]] = []

    def stop(*told: Any) -> None:
        steps.append(told)
        if [name for name, *_ in steps].count(step) == 3:
            raise StopError

    with Store(stopped) as store:
        with pytest.raises(StopError):
            group_corpus(store, Engine(), stop)
        _, done, total = steps[-1]
        steps.clear()
        group_corpus(store, Engine(), lambda *told: steps.append(told))
    assert total > done
    assert (steps[0][0], steps[0][2]) == (step, total - done)
    assert content(stopped) == content(whole)


def test_what_a_later_day_brings_is_judged_and_grouped_alone(
    tmp_path: Path, pile: list[dict[str, str]], whole: Path
) -> None:
    corpus = tmp_path / "a.db"
    shutil.copy(whole, corpus)
    later = {**pile[0], "headline": "The same once more", "date": "2026-11-20"}
    add(corpus, write_lines(tmp_path / "b.jsonl", later))
    steps: list[tuple[str, int, int]] = []
    with Store(corpus) as store:
        grouped = group_corpus(store, Engine(), lambda *told: steps.append(told))
    ((name, done, total),) = steps
    # Held against what shares most of its sentences, of 630 articles.
    assert (name, done) == ("copies", total)
    assert 1 <= total < 10
    assert grouped.windows == 0


def run(*args: object) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "compare", "corpus", *map(str, args)]
    return subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def articles_in(database: Path) -> int:
    try:
        file = f"file:{database}?mode=ro"
        with closing(sqlite3.connect(file, uri=True)) as connection:
            (count,) = connection.execute("SELECT count(*) FROM articles").fetchone()
    except sqlite3.Error:
        return 0
    return int(count)


@pytest.mark.skipif(sys.platform == "win32", reason="has no SIGKILL")
def test_a_killed_process_leaves_what_the_next_goes_on_from(
    tmp_path: Path, pile: list[dict[str, str]]
) -> None:
    rows = [
        row | {"text": f"{row['text']} Part {number}."}
        for number in range(3)
        for row in pile
    ]
    source = write_lines(tmp_path / "a.jsonl", *rows)
    killed, whole = tmp_path / "killed.db", tmp_path / "whole.db"
    process = run("add", killed, source)
    until = time.monotonic() + 60
    while not articles_in(killed) and time.monotonic() < until:
        time.sleep(0.005)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert 0 < articles_in(killed) < len(rows)
    for database in (killed, whole):
        add(database, source)
        group(database)
    assert content(killed) == content(whole)


def test_articles_that_are_not_believed_or_not_taken_are_listed(
    tmp_path: Path,
) -> None:
    source = write_lines(
        tmp_path / "a.jsonl",
        {"text": f"A {TEXT}", "date": "1970-01-01"},
        {"text": f"B {TEXT}", "date": "2099-05-05"},
        {"text": f"C {TEXT}", "date": "yesterday"},
        {"text": f"D {TEXT}"},
        {"text": "", "date": "2026-03-03"},
        {"text": " \u0000\n", "date": "2026-03-03"},
        {"text": "One line."},
        {"text": "long " * 2_000_000},
        {"title": "No text at all"},
        {"text": f"E {TEXT}", "date": (TODAY + datetime.timedelta(1)).isoformat()},
    )
    database = tmp_path / "x.db"
    assert add(database, source) == (5, 0, 8)
    found = state(database)
    assert (found.articles, found.undated, found.days) == (5, 4, 1)
    assert [(place, reason) for _, place, reason in listed(database)] == [
        ("line 1", "date not believed: 1970-01-01"),
        ("line 2", "date not believed: 2099-05-05"),
        ("line 3", "date can't be read: yesterday"),
        ("line 5", "no text"),
        ("line 6", "no text"),
        ("line 7", "a text of 9 characters, too short"),
        ("line 8", "a text of 9,999,999 characters; 1,200,000 are the most"),
        ("line 9", "no field for its text among title"),
    ]


def test_the_same_article_stays_one_once_its_date_is_believed(tmp_path: Path) -> None:
    row = {"text": TEXT, "date": "2026-12-24"}
    database = tmp_path / "x.db"
    assert add(database, write_lines(tmp_path / "a.jsonl", row)).rejects == 1
    later = write_lines(tmp_path / "b.jsonl", row)
    assert add(database, later, today=datetime.date(2026, 12, 24)) == (0, 1, 0)


def test_ids_that_clash_keep_both_articles_and_are_listed_once(tmp_path: Path) -> None:
    url = "https://example.org/1"
    source = write_lines(
        tmp_path / "a.jsonl",
        {"text": f"A {TEXT}", "url": url},
        {"text": f"B {TEXT}", "url": url},
        {"text": f"C {TEXT}", "id": 5},
        {"text": f"C {TEXT}", "id": 5},
    )
    database = tmp_path / "x.db"
    assert add(database, source) == (3, 1, 1)
    assert listed(database) == [Reject(url, "", CLASH)]


def test_control_characters_and_half_characters_are_dropped(tmp_path: Path) -> None:
    source = write_lines(
        tmp_path / "a.jsonl",
        {
            "text": f"\x1b[31mRed\x00 \ud800{TEXT}\r\nEnd.",
            "outlet": "Post\x07\n",
            "url": "x\x1b]0;t\x07",
            "title": "Gates\tfail\u0085",
        },
        {"text": "\x1b[2J", "url": "\ud800"},
    )
    database = tmp_path / "x.db"
    add(database, source)
    with Store(database) as store:
        query = "SELECT outlet, headline, source, text FROM articles"
        (row,) = map(tuple, store.rows(query))
    assert row == ("Post", "Gates fail", "x]0;t", f"Gates fail\n\n[31mRed {TEXT}\nEnd.")


def test_a_headline_stands_at_the_head_of_each_text_once(tmp_path: Path) -> None:
    source = write_lines(
        tmp_path / "a.jsonl",
        {"title": "Gates fail", "text": TEXT},
        {"title": "Gates fail", "text": f"GATES FAIL\n\n{TEXT} More."},
    )
    add(tmp_path / "x.db", source)
    with Store(tmp_path / "x.db") as store:
        first, second = (row[0] for row in store.rows("SELECT text FROM articles"))
    assert (first, second) == (f"Gates fail\n\n{TEXT}", f"GATES FAIL\n\n{TEXT} More.")


def test_one_of_many_addresses_that_fails_is_listed_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fetch(url: str) -> Fetched:
        if "gone" in url:
            raise ArticleError(f"{url} is not to be had")
        text = f"<p>{url} {TEXT}</p>" * 2 if "page" in url else ""
        page = f"<html><body><article>{text}</article></body></html>"
        return Fetched(page.encode(), url, "text/html")

    monkeypatch.setattr("compare.corpus.intake.sources.fetch", fetch)
    urls = [f"https://example.org/{n}" for n in ("page1", "gone", "empty", "page2")]
    database = tmp_path / "x.db"
    assert add(database, *urls) == (2, 0, 2)
    assert add(database, *urls[:1]) == (0, 1, 0)
    assert [source for source, _, _ in listed(database)] == [urls[2], urls[1]]


def test_what_stands_before_a_file_that_cant_be_read_is_kept(tmp_path: Path) -> None:
    good = write_lines(tmp_path / "a.jsonl", {"text": TEXT})
    bad = tmp_path / "b.csv"
    bad.write_text("title,words\n", encoding="utf-8")
    with pytest.raises(ArticleError, match="title, words"):
        add(tmp_path / "x.db", good, bad)
    assert state(tmp_path / "x.db").articles == 1


def test_articles_of_our_events_become_their_events(tmp_path: Path) -> None:
    database = tmp_path / "x.db"
    add(database, *sorted(EVENTS.glob("*/articles")))
    group(database)
    with Store(database) as store:
        query = (
            "SELECT group_concat(source, ' ') FROM event_articles"
            " JOIN articles ON id = article GROUP BY event"
        )
        events = [str(row[0]).split() for row in store.rows(query)]
    folders = [{Path(source).parents[1].name for source in event} for event in events]
    assert sorted(map(len, folders)) == [1] * len(list(EVENTS.glob("*/articles")))
    assert state(database).next_command == "compare"


def test_a_database_of_another_program_is_left_as_it_is(tmp_path: Path) -> None:
    database = tmp_path / "x.db"
    connection = sqlite3.connect(database)
    connection.execute("CREATE TABLE mine (a)")
    connection.commit()
    connection.close()
    before = database.read_bytes()
    with pytest.raises(CorpusError, match="is no corpus"):
        add(database, write_lines(tmp_path / "a.jsonl", {"text": TEXT}))
    assert database.read_bytes() == before


def test_what_is_to_be_done_next_follows_from_what_is_there(tmp_path: Path) -> None:
    database = tmp_path / "x.db"
    source = write_lines(tmp_path / "a.jsonl", {"text": "too short"})
    add(database, source)
    assert state(database).next_command == "add"
    add(database, write_lines(tmp_path / "b.jsonl", {"text": TEXT}))
    assert (state(database).next_command, state(database).ungrouped) == ("group", 1)
    group(database)
    assert (state(database).next_command, state(database).ungrouped) == ("query", 0)
