"""`newscompare corpus`: what it prints, and one sentence for each trouble."""

import gzip
import importlib.util
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

pytest.importorskip("rensa", reason="needs newscompare[corpus]")

from compare.cli.app import newscompare
from compare.cli.corpus.progress import Progress
from compare.cli.corpus.shared import command_line
from compare.cli.process import run_safely

ARTICLES = Path(__file__).parents[2] / "fixtures" / "events"
TEXT = (
    "The lock gates at Bremvik failed on Tuesday and two barges ran aground, the "
    "harbour master said. Nobody was hurt, and traffic resumes on Thursday."
)


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


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    path = tmp_path / "pile.jsonl"
    rows = [
        {"text": TEXT, "outlet": "Post", "date": "2026-03-03"},
        {"text": TEXT, "outlet": "Radio", "date": "2099-03-04"},
        {"text": "\x1b[31mshort"},
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def test_a_pile_is_added_grouped_and_told(run: Run, tmp_path: Path, pile: Path) -> None:
    database = tmp_path / "x.db"
    added = run("add", database, pile, "--today", "2026-12-01")
    assert added.out == (
        "Added 2 articles.\nNot taken, or not believed: 2. List them:\n"
        f"  newscompare corpus status {database} --rejects\n"
    )
    assert (added.code, added.err) == (0, "")
    again = run("add", database, pile, "--json")
    assert json.loads(again.out) == {"articles": 0, "known": 2, "rejects": 0}
    assert "Next: newscompare corpus group" in run("status", database).out
    grouped = run("group", database)
    assert (grouped.code, grouped.err) == (0, "")
    assert (
        "2 articles: 1 copy, and 1 in 1 event.\nGrouped anew: 1 week.\n" in grouped.out
    )
    told = json.loads(run("group", database, "--json").out)
    assert told == {"articles": 2, "copies": 1, "events": 1, "windows": 0}
    status = json.loads(run("status", database, "--json", "--rejects").out)
    assert (status["articles"], status["undated"], status["copies"]) == (2, 1, 1)
    assert status["list"] == [
        {
            "source": str(pile),
            "place": "line 2",
            "reason": "date not believed: 2099-03-04",
        },
        {
            "source": str(pile),
            "place": "line 3",
            "reason": "a text of 9 characters, too short",
        },
    ]
    listing = run("status", database, "--rejects").out
    assert "  line 3: a text of 9 characters, too short\n" in listing


def test_help_is_there_for_each_command_and_loads_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from compare.cli.app import newscompare\n"
        "from compare.cli.process import run_safely\n"
        "for words in ([], ['add'], ['group'], ['status']):\n"
        "    assert run_safely(newscompare, ['corpus', *words, '--help']) == 0\n"
        "heavy = {'numpy', 'scipy', 'dask', 'distributed', 'pyarrow', 'nltk',\n"
        "         'feedparser', 'warcio', 'rensa', 'sqlite3', 'lxml'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("Usage:") == 4


def test_adding_loads_no_engine_and_no_format_that_isnt_used(
    tmp_path: Path, pile: Path
) -> None:
    code = (
        "import sys\n"
        "from compare.cli.app import newscompare\n"
        "from compare.cli.process import run_safely\n"
        f"run_safely(newscompare, ['corpus', 'add', {str(tmp_path / 'x.db')!r},"
        f" {str(pile)!r}])\n"
        "heavy = {'dask', 'distributed', 'feedparser', 'nltk', 'pyarrow.parquet',"
        " 'scipy', 'textual'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)


def test_without_the_extra_one_sentence_says_what_to_install(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    find = importlib.util.find_spec

    def without(name: str, *rest: Any) -> Any:
        return None if name in ("rensa", "dask") else find(name, *rest)

    monkeypatch.setattr("compare.cli.corpus.shared.find_spec", without)
    for words in (("add", tmp_path / "x.db", "a.txt"), ("status", "x"), ("group", "x")):
        outcome = run(*words)
        assert outcome.code == 2
        assert "not installed: dask, rensa" in outcome.err
        assert "pip install 'newscompare[corpus]'" in outcome.err
    assert run("--help").code == 0


def complaint(outcome: Outcome) -> str:
    """The one sentence of a command that failed."""
    first, *rest = outcome.err.splitlines()
    assert (outcome.code, outcome.out) == (2, "")
    assert all(line.startswith("Try: ") for line in rest)
    assert len(rest) <= 1
    return first.removeprefix("newscompare: ")


def test_a_database_that_is_none_is_named(run: Run, tmp_path: Path, pile: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("These are my notes, and no database at all." * 50, "utf-8")
    for words in (("status", text), ("group", text), ("add", text, pile)):
        assert str(text) in complaint(run(*words))
    assert text.read_text("utf-8").startswith("These are my notes")
    assert complaint(run("add", tmp_path, pile)) == f"{tmp_path} is a folder"
    missing = tmp_path / "missing.db"
    assert complaint(run("status", missing)) == f"there is no corpus {missing}"
    assert not missing.exists()
    nowhere = tmp_path / "no" / "folder.db"
    assert str(nowhere) in complaint(run("add", nowhere, pile))


@pytest.mark.parametrize(("version", "age"), [("99", "a newer"), ("1", "an older")])
def test_a_database_of_another_version_is_left_alone(
    run: Run, tmp_path: Path, pile: Path, version: str, age: str
) -> None:
    database = tmp_path / "x.db"
    run("add", database, pile)
    connection = sqlite3.connect(database)
    connection.execute("UPDATE meta SET value = ? WHERE key = 'version'", [version])
    connection.commit()
    connection.close()
    for words in (("status", database), ("add", database, pile)):
        said = complaint(run(*words))
        assert said.startswith(f"{database} was written by {age} newscompare")


@pytest.mark.parametrize(
    ("system", "name", "typed"),
    [
        ("linux", "a.db", "a.db"),
        ("linux", "my news.db", "'my news.db'"),
        ("win32", r"C:\news\a.db", r"C:\news\a.db"),
        ("win32", r"C:\my news\a.db", r'"C:\my news\a.db"'),
    ],
)
def test_the_next_command_can_be_pasted_into_the_shell_of_the_system(
    monkeypatch: pytest.MonkeyPatch, system: str, name: str, typed: str
) -> None:
    monkeypatch.setattr("sys.platform", system)
    assert command_line("group", Path(name)) == f"newscompare corpus group {typed}"


def test_two_processes_on_one_database_say_so(
    run: Run, tmp_path: Path, pile: Path
) -> None:
    database = tmp_path / "x.db"
    run("add", database, ARTICLES / "courier-ruling" / "articles")
    other = sqlite3.connect(database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    for words in (("add", database, pile), ("group", database)):
        said = complaint(run(*words))
        assert said == f"another newscompare is writing to {database}"
    # Who only looks may do so meanwhile.
    assert run("status", database).code == 0
    other.execute("ROLLBACK")
    other.close()
    assert run("add", database, pile).out.startswith("Added 2 articles")


@pytest.mark.skipif(sys.platform == "win32", reason="has no limit on files")
def test_a_full_disk_keeps_what_was_there_whole(run: Run, tmp_path: Path) -> None:
    database = tmp_path / "x.db"
    run("add", database, ARTICLES / "courier-ruling" / "articles")
    pile = tmp_path / "large.jsonl"
    rows = [{"text": f"{TEXT * 20} {number}"} for number in range(400)]
    pile.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    code = (
        "import resource, sys\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, 500_000))\n"
        "from compare.cli import main\n"
        f"main(['corpus', 'add', {str(database)!r}, {str(pile)!r}])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False
    )
    outcome = Outcome(done.returncode, done.stdout, done.stderr)
    assert complaint(outcome) == f"there is no room to write {database}"
    status = json.loads(run("status", database, "--json").out)
    assert status["articles"] in (2, 202)
    assert run("add", database, pile).code == 0
    assert json.loads(run("status", database, "--json").out)["articles"] == 402


def test_sources_that_cant_be_read_are_one_sentence(
    run: Run, tmp_path: Path, pile: Path
) -> None:
    database = tmp_path / "x.db"
    table = tmp_path / "a.csv"
    table.write_text("title,words\nA,B\n", encoding="utf-8")
    assert complaint(run("add", database, table)) == (
        f"{table} has no column text or body; its columns are title, words"
    )
    assert "no file" in complaint(run("add", database, tmp_path / "gone.csv"))
    said = complaint(run("add", database, pile, "--field", "words"))
    assert said == "--field words names no part of an article"
    assert "--today" in complaint(run("add", database, pile, "--today", "soon"))
    said = complaint(run("group", database, "--workers", 2, "--scheduler", "x:1"))
    assert "contradict" in said


def test_a_truncated_gzip_adds_what_it_can_and_exits_well(
    run: Run, tmp_path: Path
) -> None:
    rows = [{"text": f"{TEXT} {number * 7919}"} for number in range(2000)]
    packed = gzip.compress("\n".join(map(json.dumps, rows)).encode())
    path = tmp_path / "cut.jsonl.gz"
    path.write_bytes(packed[: len(packed) // 2])
    outcome = run("add", tmp_path / "x.db", path)
    assert outcome.code == 0
    assert "Not taken, or not believed: 1." in outcome.out
    listing = run("status", tmp_path / "x.db", "--rejects").out
    assert "damaged or cut short" in listing


def tell(monkeypatch: pytest.MonkeyPatch, *told: tuple[float, float, int]) -> None:
    """Tell a progress at these seconds after its beginning."""
    clock = iter([100.0, *(100.0 + seconds for seconds, _, _ in told)])
    monkeypatch.setattr("compare.cli.corpus.progress.time.monotonic", clock.__next__)
    with Progress("Adding", "article") as progress:
        for _, share, count in told:
            progress.tell(share, count)


def test_progress_is_plain_lines_where_nobody_watches(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tell(
        monkeypatch,
        (0, 0, 0),
        (5, 0.1, 100),
        (20, 0.25, 2000),
        (25, 0.3, 2100),
        (7500, 0.5, 9480),
    )
    assert capsys.readouterr() == (
        "",
        "Adding: 25%, 2,000 articles, 100/s, 1 min 00 s left\n"
        "Adding: 50%, 9,480 articles, 1/s, 4 h 09 min left\n",
    )


def test_the_rate_is_that_of_this_run_and_of_late(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    resumed = (1, 0.8, 8000), (11, 0.81, 8100)
    slower = (51, 0.85, 8500), (91, 0.86, 8540)
    tell(monkeypatch, *resumed, *slower)
    assert capsys.readouterr().err.splitlines() == [
        "Adding: 81%, 8,100 articles, 10/s, 3 min 10 s left",
        "Adding: 85%, 8,500 articles, 10/s, 2 min 30 s left",
        "Adding: 86%, 8,540 articles, 1/s, 9 min 20 s left",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="has no pseudo-terminal")
def test_progress_is_one_line_on_a_terminal_and_gone_at_the_end(
    tmp_path: Path,
) -> None:
    import pty

    rows = [{"text": f"{TEXT * 5} {number}"} for number in range(3000)]
    pile = tmp_path / "large.jsonl"
    pile.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    command = [sys.executable, "-m", "compare", "corpus", "add", str(tmp_path / "x.db")]

    def shown(*more: str) -> str:
        ours, theirs = pty.openpty()
        process = subprocess.Popen(
            [*command, str(pile), *more], stderr=theirs, stdout=subprocess.DEVNULL
        )
        os.close(theirs)
        read = b""
        while True:
            try:
                piece = os.read(ours, 4096)
            except OSError:
                break
            if not piece:
                break
            read += piece
        os.close(ours)
        assert process.wait() == 0
        return read.decode()

    drawn = shown()
    assert "\rAdding [#" in drawn
    assert "left" in drawn
    assert "\n" not in drawn
    assert drawn.endswith(" \r")
    (tmp_path / "x.db").unlink()
    assert shown("--quiet") == ""
