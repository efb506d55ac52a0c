"""Bad input from end to end: one sentence that names it, what to try, exit code 2."""

from __future__ import annotations

import json
import os
import random
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from compare.cli.app import newscompare
from compare.cli.process import run_safely

ONE = "The ferry Linnea ran aground off Skarvik on Friday with 212 people on board."
OTHER = (
    "The ferry Linnea ran aground off Skarvik on Friday night.\n\n"
    "Nine passengers of the ferry were treated for bruises in Skarvik.\n"
)
COMMANDS = ("report", "view")


class Outcome(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Run:
    """Run the command in a folder that holds good.txt."""
    monkeypatch.chdir(tmp_path)
    Path("good.txt").write_text(OTHER, encoding="utf-8")

    def go(*args: object) -> Outcome:
        code = run_safely(newscompare, [str(arg) for arg in args])
        return Outcome(code, *capsys.readouterr())

    return go


def refusal(outcome: Outcome) -> str:
    """What is said of an input that can't be compared, checked for its manners."""
    assert (outcome.code, outcome.out) == (2, "")
    said, hint = outcome.err.splitlines()
    assert said.startswith("newscompare: ")
    assert hint.startswith("Try: ")
    assert "fault of newscompare" not in said
    return said.removeprefix("newscompare: ")


def noise(size: int) -> bytes:
    return random.Random(7).randbytes(size)


FILES = [
    ("empty.txt", b"", "empty.txt is empty"),
    ("blank.txt", b" \n\n\t\n", "blank.txt is empty"),
    ("spaces.txt", "\N{NO-BREAK SPACE}\n".encode(), "nothing in it but white space"),
    ("noise.txt", noise(5_000), "noise.txt is binary data, not text"),
    ("zeros.txt", bytes(5_000), "zeros.txt is binary data, not text"),
    ("page.pdf", b"%PDF-1.7 ...", "page.pdf is a PDF file, not text"),
    ("cut.json", b'{"format": "compare.comparison", "ver', "or was cut short"),
    ("deep.json", b"[" * 100_000, "nested too deeply"),
    ("other.json", b'{"a": 1}', "an article without text or sentences"),
    ("broken.html", b"<html><body><p></b></div", "no article that can be found"),
    ("two.json", b'{"format": "compare.comparison", "version": 2}', "has version 2"),
]


@pytest.mark.parametrize(("name", "data", "said"), FILES)
def test_a_file_that_is_no_article_is_refused_by_name(
    run: Run, name: str, data: bytes, said: str
) -> None:
    Path(name).write_bytes(data)
    for command in (*COMMANDS, "split", "group"):
        found = refusal(run(command, name, "good.txt"))
        assert name in found
        assert said in found


@pytest.mark.parametrize("command", [*COMMANDS, "split", "group"])
def test_a_missing_file_is_named(run: Run, command: str) -> None:
    said = refusal(run(command, "missing.txt", "good.txt"))
    assert said == "missing.txt can't be read (there is no such file)"


@pytest.mark.parametrize("command", [*COMMANDS, "split", "group"])
@pytest.mark.parametrize("name", ["", " "])
def test_an_empty_name_is_not_taken_for_the_current_folder(
    run: Run, command: str, name: str
) -> None:
    assert "empty name" in refusal(run(command, name, "good.txt"))


def test_an_address_without_its_scheme_gets_the_hint(run: Run) -> None:
    outcome = run("report", "www.example.org/ferry", "good.txt")
    assert "www.example.org/ferry" in refusal(outcome)
    assert "https://" in outcome.err


def test_a_file_that_may_not_be_read_says_so(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def refuse(path: Path, *args: Any, **options: Any) -> Any:
        if path.name == "secret.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *args, **options)

    Path("secret.txt").write_text(ONE, encoding="utf-8")
    monkeypatch.setattr(Path, "open", refuse)
    outcome = run("report", "secret.txt", "good.txt")
    assert refusal(outcome) == "secret.txt can't be read (Permission denied)"
    assert "that you may read it" in outcome.err


def test_a_folder_with_nothing_to_read_says_what_it_should_hold(run: Run) -> None:
    Path("photos").mkdir()
    assert "photos has no article" in refusal(run("report", "photos", "good.txt"))
    Path("photos", "ferry.jpg").write_bytes(b"\xff\xd8\xff")
    outcome = run("report", "photos", "good.txt")
    assert "photos has no article" in refusal(outcome)
    assert ".txt" in outcome.err


@pytest.mark.parametrize("command", COMMANDS)
def test_one_article_is_nothing_to_compare(run: Run, command: str) -> None:
    said = refusal(run(command, "good.txt"))
    assert "good.txt" in said
    assert "is the only article found" in said


@pytest.mark.parametrize("command", COMMANDS)
def test_identical_articles_are_nothing_to_compare(run: Run, command: str) -> None:
    Path("twin.txt").write_text(OTHER, encoding="utf-8")
    assert "both articles are copies" in refusal(run(command, "good.txt", "twin.txt"))
    assert "both articles are copies" in refusal(run(command, "good.txt", "good.txt"))


def test_one_sentence_is_enough_to_be_compared(run: Run) -> None:
    Path("one.txt").write_text("The ferry Linnea ran aground.", encoding="utf-8")
    outcome = run("report", "one.txt", "good.txt")
    assert (outcome.code, outcome.err) == (0, "")
    assert "One\n  1 sentence" in outcome.out


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("cp1252", "latin.txt is not UTF-8 text; it was read as windows-1252"),
        ("utf-16", "latin.txt is not UTF-8 text; it was read as UTF-16"),
        ("utf-16-le", "latin.txt is not UTF-8 text; it was read as UTF-16"),
    ],
)
def test_another_encoding_is_read_and_named(run: Run, encoding: str, said: str) -> None:
    text = "The café’s owner in Skarvik saw the ferry Linnea run aground on Friday."
    Path("latin.txt").write_bytes(text.encode(encoding))
    outcome = run("report", "latin.txt", "good.txt")
    assert (outcome.code, outcome.err) == (0, "")
    assert said in outcome.out
    assert "café’s owner" in outcome.out


def test_a_few_damaged_bytes_are_counted(run: Run) -> None:
    text = "Café owners in Zürich, Málaga and São Paulo saw the ferry in Kraków." * 3
    Path("damaged.txt").write_bytes(text.encode() + b" So \xff did Skarvik.")
    outcome = run("report", "damaged.txt", "good.txt")
    assert outcome.code == 0
    assert "damaged.txt is not quite UTF-8: 1 character" in outcome.out


def test_a_file_over_the_limit_is_refused_before_it_is_read(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Scaled down: 80 kB against 20 stand for 80 MB against 20.
    monkeypatch.setattr("compare.read.encoding.MAX_BYTES", 20_000)
    monkeypatch.setattr("compare.read.sources.MAX_BYTES", 20_000)
    Path("book.txt").write_text(ONE * 1_000, encoding="utf-8")
    said = refusal(run("report", "book.txt", "good.txt"))
    assert "book.txt is larger than" in said


@pytest.mark.parametrize("suffix", ["txt", "md", "html"])
def test_a_text_that_would_take_minutes_is_refused_with_its_length(
    run: Run, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    monkeypatch.setattr("compare.read.encoding.MAX_TEXT", 20_000)
    page = "<html><body><article>{}</article></body></html>"
    text = f"{ONE}\n\n" * 1_000
    text = page.format(f"<p>{text}</p>") if suffix == "html" else text
    Path(f"book.{suffix}").write_text(text, encoding="utf-8")
    outcome = run("report", f"book.{suffix}", "good.txt")
    assert "at most 20,000 are read from one source" in refusal(outcome)
    assert "an article each" in outcome.err


def test_a_source_without_an_end_is_not_read_to_it(run: Run) -> None:
    if not Path("/dev/zero").exists():
        pytest.skip("needs a device")
    assert "larger than" in refusal(run("report", "/dev/zero", "good.txt"))


@pytest.mark.parametrize("line", ["a" * 150_000, "word " * 20_000, f"{ONE} " * 1_000])
def test_a_very_long_line_is_compared_like_any_other(run: Run, line: str) -> None:
    # A tenth of what is tried by hand: time is in line with the length.
    Path("line.txt").write_text(line, encoding="utf-8")
    outcome = run("report", "line.txt", "good.txt")
    assert (outcome.code, outcome.err) == (0, "")
    assert max(map(len, outcome.out.splitlines())) <= 80


def test_escape_codes_and_markup_reach_no_terminal_and_no_page(run: Run) -> None:
    text = (
        "\x1b[31mThe ferry\x1b[0m Linnea ran aground \x1b]0;mine\x07 off "
        "[bold]Skarvik[/bold] on <script>alert(1)</script> Friday.\u202e \x9b2J"
    )
    Path("hostile.txt").write_text(text, encoding="utf-8")
    plain = run("report", "hostile.txt", "good.txt")
    assert plain.code == 0
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(plain.out)
    assert "[bold]Skarvik[/bold]" in " ".join(plain.out.split())
    page = run("report", "hostile.txt", "good.txt", "--format", "html").out
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


def test_an_escape_code_in_a_name_reaches_no_terminal(run: Run) -> None:
    assert "\x1b" not in run("report", "no\x1b[31mfile.txt", "good.txt").err


def test_half_a_page_is_still_read(run: Run) -> None:
    page = (
        f"<html><head><title>Ferry aground</title><body><p>{ONE}<p>Nobody was <b>hurt"
    )
    Path("page.html").write_text(page, encoding="utf-8")
    outcome = run("report", "page.html", "good.txt")
    assert (outcome.code, outcome.err) == (0, "")
    assert "212 people" in outcome.out


def test_a_stored_comparison_is_read_as_its_articles(run: Run) -> None:
    Path("one.txt").write_text(ONE, encoding="utf-8")
    stored = run("report", "one.txt", "good.txt", "--format", "json").out
    Path("stored.json").write_text(stored, encoding="utf-8")
    again = run("report", "stored.json")
    assert (again.code, again.err) == (0, "")
    assert again.out == run("report", "one.txt", "good.txt").out
    assert json.loads(run("split", "stored.json", "--format", "json").out)["articles"]


def test_a_folder_is_no_output(run: Run) -> None:
    Path("one.txt").write_text(ONE, encoding="utf-8")
    Path("reports").mkdir()
    said = refusal(run("report", "one.txt", "good.txt", "--output", "reports"))
    assert said == "reports is a folder"
    assert list(Path("reports").iterdir()) == []


@pytest.mark.parametrize("source", ["missing.txt", "good.txt"])
def test_nothing_is_written_where_there_is_nothing_to_compare(
    run: Run, source: str
) -> None:
    refusal(run("report", source, "--output", "report.html"))
    assert [path.name for path in Path().iterdir()] == ["good.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_read_like_a_file_and_skipped_in_a_folder(run: Run) -> None:
    Path("inbox").mkdir()
    os.mkfifo("inbox/7")
    assert "inbox has no article" in refusal(run("report", "inbox", "good.txt"))
    writer = threading.Thread(
        target=Path("inbox/7").write_text, args=(ONE,), daemon=True
    )
    writer.start()
    outcome = run("report", "inbox/7", "good.txt")
    writer.join(10)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("What Article 1 and Good report")
