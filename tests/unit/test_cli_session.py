"""Corrections are found beside the sources, or where the user says."""

import hashlib
import json
from pathlib import Path
from unittest.mock import MagicMock

import pytest

from compare import compare_articles, read_articles
from compare.cli.app import newscompare
from compare.cli.process import run_safely
from compare.model import Comparison, FactStatus, SentenceRef
from compare.review import (
    NOTHING_SAID,
    Act,
    Correction,
    Session,
    anchor_fact,
    anchor_sentence,
    open_sidecar,
)

FERRY_A = """\
The ferry Linnea ran aground off Skarvik on Friday with 212 people on board.

Twelve passengers were treated for bruises. Captain Ida Moen steered the ferry.
"""
FERRY_B = """\
The ferry Linnea ran aground off Skarvik on Friday night.

Nine passengers were treated for bruises. A tug from Skarvik will come on Sunday.
"""
NOTE = "Who counted the passengers?"


@pytest.fixture
def pair(tmp_path: Path) -> list[str]:
    paths = [tmp_path / "post.txt", tmp_path / "radio.txt"]
    for path, text in zip(paths, (FERRY_A, FERRY_B), strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def session_of(comparison: Comparison) -> Session:
    conflict = next(
        fact for fact in comparison.facts if fact.status is FactStatus.CONFLICTING
    )
    ref = conflict.claims[0].article, conflict.claims[0].sentence
    sentence = comparison.articles[ref[0]].sentences[ref[1]]
    assert "Twelve" in sentence.text
    anchor = anchor_sentence(comparison, SentenceRef(*ref))
    return NOTHING_SAID.add(
        Correction(
            Act.STATUS,
            facts=(anchor_fact(comparison, conflict),),
            status=FactStatus.CONTRASTING,
        )
    ).add(Correction(Act.NOTE, (anchor,), text=NOTE))


@pytest.fixture
def session(pair: list[str]) -> Session:
    return session_of(compare_articles(read_articles(pair)))


def run(*args: object) -> int:
    return run_safely(newscompare, [str(arg) for arg in args])


def test_a_report_has_the_corrections_beside_the_first_source(
    pair: list[str], session: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path(f"{pair[0]}.newscompare")
    open_sidecar(path).keep(session)
    assert run("report", "--fail-on-conflict", "--format", "json", *pair) == 0
    data = json.loads(capsys.readouterr().out)
    assert [note["text"] for note in data["notes"]] == [NOTE]
    (fact,) = [fact for fact in data["facts"] if "reader" in fact]
    assert (fact["status"], fact["reader"]) == ("contrasting", "changed")
    (notice,) = [n for n in data["notices"] if n["code"] == "corrected"]
    assert "kept in post.txt.newscompare" in notice["message"]


def test_a_report_leaves_the_corrections_out_when_asked(
    pair: list[str], session: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("report", "--format", "json", *pair) == 0
    plain = capsys.readouterr().out
    open_sidecar(Path(f"{pair[0]}.newscompare")).keep(session)
    options = ("--fail-on-conflict", "--no-session", "--format", "json")
    assert run("report", *options, *pair) == 1
    assert capsys.readouterr().out == plain


def test_a_session_is_taken_from_the_file_that_is_named(
    pair: list[str],
    session: Session,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "mine.json"
    open_sidecar(path).keep(session)
    assert run(*pair, "--session", path) == 0
    assert NOTE in " ".join(capsys.readouterr().out.split())


def test_a_report_makes_no_file(pair: list[str], tmp_path: Path) -> None:
    assert run("report", *pair) == 0
    assert {path.name for path in tmp_path.iterdir()} == {"post.txt", "radio.txt"}


def test_a_folder_holds_no_article_of_corrections(
    pair: list[str], session: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    open_sidecar(Path(f"{pair[0]}.newscompare")).keep(session)
    assert run("split", Path(pair[0]).parent) == 0
    assert "Article 3" not in capsys.readouterr().out


@pytest.mark.parametrize("command", [["report"], ["view"], []])
def test_a_foreign_session_is_refused_and_left_as_it_is(
    pair: list[str], command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path(f"{pair[0]}.newscompare")
    path.write_text("a diary", encoding="utf-8")
    assert run(*command, *pair) == 2
    assert "is no file of corrections" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == "a diary"


def test_a_session_that_is_not_there_is_told(
    pair: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("report", *pair, "--session", tmp_path / "none") == 2
    assert "there is no file of corrections" in capsys.readouterr().err


def test_a_session_is_not_both_named_and_left_out(
    pair: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("report", *pair, "--session", "x", "--no-session") == 2
    assert "contradict each other" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["view"], ["demo"], []])
def test_the_view_gets_the_session_that_is_named(
    pair: list[str],
    tmp_path: Path,
    command: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = MagicMock(return_value=MagicMock(fault=None, return_code=0))
    monkeypatch.setattr("compare.tui.CompareApp", app)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    sources = [] if command == ["demo"] else pair
    path = tmp_path / "new.newscompare"
    assert run(*command, *sources, "--session", path) == 0
    assert app.call_args.args[1].path == path
    assert not path.exists()


def test_the_demo_keeps_no_corrections_unless_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = MagicMock(return_value=MagicMock(fault=None, return_code=0))
    monkeypatch.setattr("compare.tui.CompareApp", app)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert run("demo") == 0
    assert app.call_args.args[1].path is None


def test_a_session_that_could_not_be_kept_is_told_at_once(
    pair: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("view", *pair, "--session", tmp_path / "gone" / "mine") == 2
    assert "there is no folder" in capsys.readouterr().err
    assert run("view", *pair, "--session", tmp_path) == 2
    assert "is a folder" in capsys.readouterr().err


def test_the_report_names_the_hash_of_the_file(
    pair: list[str], session: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path(f"{pair[0]}.newscompare")
    open_sidecar(path).keep(session)
    assert run("report", *pair) == 0
    made = hashlib.sha256(path.read_bytes()).hexdigest()
    words = "".join(capsys.readouterr().out.split())
    assert f"Withyourcorrections,SHA-256{made}" in words
