"""`newscompare corpus` on what was compared: prints, files, and one sentence each."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

pytest.importorskip("rensa", reason="needs newscompare[corpus]")

from compare import Article
from compare.cli.app import newscompare
from compare.cli.corpus.query import QUESTIONS
from compare.cli.corpus.tables import to_table
from compare.cli.process import run_safely
from compare.corpus.asking import Answer, Column
from compare.corpus.comparing import CompareWish, compare_corpus
from compare.corpus.engine import Engine
from compare.corpus.store import Store
from compare.paper.layout import cells
from tests.unit.corpora import fixture_articles, make_corpus, silent

ARTICLES = fixture_articles()
WORDS = {"fact", "text"}


class Outcome(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def go(*args: object) -> Outcome:
        code = run_safely(newscompare, ["corpus", *map(str, args)])
        return Outcome(code, *capsys.readouterr())

    return go


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("corpus") / "a.db"
    with Store(make_corpus(place, ARTICLES)) as store:
        compare_corpus(store, Engine(), CompareWish(), silent)
    return place


@pytest.fixture
def storm(path: Path) -> str:
    with Store(path) as store:
        return str(store.one("SELECT id FROM events WHERE size = 3"))


def test_compare_says_what_it_did_and_what_was_there(run: Run, path: Path) -> None:
    assert run("compare", path).out == (
        "3 events of 2 outlets or more: 0 compared now, 3 before.\n"
    )
    told = json.loads(run("compare", path, "--json").out)
    assert told == {"events": 3, "anew": 0, "failed": 0, "partly": 0}


def test_compare_says_where_articles_are_left_out(run: Run, tmp_path: Path) -> None:
    path = make_corpus(tmp_path / "a.db", ARTICLES)
    done = run("compare", path, "--most-articles", "2")
    assert "1 event compared without some of the articles" in done.out
    assert "Of the event's 3 articles, 2 are compared" in run(
        "status", path, "--rejects"
    ).out.replace("\n    ", " ")


def test_an_event_of_one_outlet_is_not_to_be_compared(run: Run, tmp_path: Path) -> None:
    storm = [a for a in ARTICLES if "storm-ottilie" in a.source]
    alone = [replace(article, outlet="Meridian") for article in storm[:2]]
    path = make_corpus(tmp_path / "a.db", alone)
    assert run("compare", path).out.startswith("0 events of 2 outlets or more")
    assert json.loads(run("status", path, "--json").out)["next"] == "query"
    run("compare", path, "--outlets-at-least", "1")
    assert run("query", "unique", path, "--by", "month").out


def test_a_scheduler_has_workers_of_its_own(run: Run, path: Path) -> None:
    done = run("compare", path, "--workers", "2", "--scheduler", "tcp://127.0.0.1:1")
    assert (done.code, done.out) == (2, "")
    assert "contradict each other" in done.err


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_fits_the_screen_and_names_its_columns(
    run: Run, path: Path, question: str
) -> None:
    words = ["storm"] if question in WORDS else []
    done = run("query", question, path, *words)
    assert done.code == 0
    assert max(map(cells, done.out.splitlines()), default=0) <= 80
    printed = run("query", question, path, *words, "--format", "csv")
    header, *rows = csv.reader(io.StringIO(printed.out))
    assert {len(row) for row in rows} <= {len(header)}
    assert "outlet" in " ".join(header) or question == "copies"


@pytest.mark.parametrize("question", sorted(set(QUESTIONS) - {"events", "copies"}))
def test_an_outlet_alone_is_asked_for(run: Run, path: Path, question: str) -> None:
    words = ["storm"] if question in WORDS else []
    done = run("query", question, path, *words, "--outlet", "Meridian", "--limit", "9")
    for line in done.out.splitlines()[2:]:
        assert "Meridian" in line


def test_an_answer_goes_to_a_file_of_its_suffix(
    run: Run, path: Path, tmp_path: Path
) -> None:
    import pyarrow.parquet as pq

    for name in ("a.csv", "a.parquet", "a.txt"):
        done = run("query", "unique", path, "--output", tmp_path / name)
        assert (done.code, done.out) == (0, "")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "a.csv").read_text("utf-8"))))
    read = pq.read_table(tmp_path / "a.parquet").to_pylist()
    assert len(rows) == len(read) > 100
    assert len((tmp_path / "a.txt").read_text("utf-8").splitlines()) > 100
    again = run("query", "unique", path, "--output", tmp_path / "a.csv")
    assert again.code == 2
    assert "exists already" in again.err


def test_a_table_that_is_cut_says_so(run: Run, path: Path) -> None:
    assert "there are more than the 100 rows shown" in run("query", "unique", path).err
    assert "more than the 1 row shown" in run("facts", path, "7", "--limit", "1").err


def test_what_is_no_text_is_not_printed(run: Run, path: Path) -> None:
    done = run("query", "pairs", path, "--format", "parquet")
    assert (done.code, done.out) == (2, "")
    assert "can't be printed" in done.err


def test_a_stretch_of_time_runs_forwards(run: Run, path: Path) -> None:
    done = run(
        "query", "unique", path, "--since", "2026-10-02", "--until", "2026-10-01"
    )
    assert done.code == 2
    assert "--since 2026-10-02 is after --until 2026-10-01" in done.err


def test_nothing_found_is_said(run: Run, path: Path) -> None:
    done = run("query", "unique", path, "--outlet", "Nobody\udcff")
    assert (done.code, done.out) == (0, "")
    assert "nothing of that kind" in done.err


def test_events_that_wait_are_told_with_every_answer(run: Run, tmp_path: Path) -> None:
    path = make_corpus(tmp_path / "a.db", ARTICLES)
    done = run("query", "unique", path)
    assert done.code == 2
    assert "no event of" in done.err
    assert "newscompare corpus compare" in done.err
    run("compare", path, "--outlets-at-least", "3")
    assert "2 events not compared yet" in run("query", "unique", path).err


def test_one_event_is_handed_on_as_a_stored_comparison(
    run: Run,
    path: Path,
    storm: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    saved = tmp_path / "storm.json"
    assert run("export", path, saved, "--event", storm[:5]).code == 0
    assert run_safely(newscompare, ["report", str(saved), "--brief"]) == 0
    brief = capsys.readouterr().out
    assert brief.startswith("Meridian, The Harbour Post and The Shannon Herald")
    assert run("report", path, "--event", storm, "--format", "json").out == (
        saved.read_text("utf-8")
    )


def test_all_of_it_is_handed_on_in_a_folder(
    run: Run, path: Path, tmp_path: Path
) -> None:
    done = run("export", path, tmp_path / "out", "--format", "jsonl")
    assert done.out.startswith("Wrote 13 files to")
    assert run("export", path, tmp_path / "out").code == 2
    assert run("export", path, tmp_path / "out", "--force").code == 0


def test_an_export_is_taken_in_again(run: Run, path: Path, tmp_path: Path) -> None:
    run("export", path, tmp_path / "out")
    done = run("add", path, tmp_path / "out" / "articles", "--today", "2026-12-01")
    assert done.out.startswith("Added 0 articles; 7 were there already.")


def test_the_page_is_written_in_the_format_of_its_suffix(
    run: Run, path: Path, tmp_path: Path
) -> None:
    assert run("report", path).out.startswith("<!DOCTYPE html>")
    for name, start in (("a.html", b"<!DOCTYPE"), ("a.md", b"# "), ("a.docx", b"PK")):
        assert run("report", path, "--output", tmp_path / name).code == 0
        assert (tmp_path / name).read_bytes().startswith(start)
    done = run("report", path, "--format", "csv")
    assert done.code == 2
    assert "can't be of the format csv" in done.err


def test_the_view_needs_a_terminal_and_an_event(
    run: Run, path: Path, storm: str
) -> None:
    assert "the view needs a terminal" in run("view", path, storm).err
    done = run("view", path, "nothing")
    assert "there is no event 'nothing'" in done.err
    assert "query events" in done.err


def test_a_hostile_outlet_sends_nothing_to_the_terminal(
    run: Run, tmp_path: Path
) -> None:
    evil = "=1+1\x1b[2J\u202e"
    storm = [a for a in ARTICLES if "storm-ottilie" in a.source]
    other = Article.from_text(storm[0].text, outlet=evil, headline=evil)
    path = make_corpus(tmp_path / "a.db", [other, *storm[1:]])
    run("compare", path)
    for question in QUESTIONS:
        words = ["storm"] if question in WORDS else []
        out = run("query", question, path, *words).out
        assert "\x1b" not in out
        assert "\u202e" not in out
        printed = run("query", question, path, *words, "--format", "csv").out
        cells_ = [cell for row in csv.reader(io.StringIO(printed)) for cell in row]
        assert not any(cell.startswith("=") for cell in cells_)


def test_a_table_cuts_all_columns_but_the_last() -> None:
    columns = (Column("name"), Column("count", is_number=True), Column("words"))
    rows = [("an outlet of a long name " * 3, 1234567, "some words " * 12)]
    lines = to_table(Answer(columns, iter(rows)), 60).splitlines()
    assert max(map(cells, lines)) <= 60
    assert "…" in lines[2]
    assert "1,234,567" in lines[2]
    assert " ".join("".join(lines[2:]).split()).count("some words") >= 10
