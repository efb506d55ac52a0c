"""The command's contract: exit codes, streams, and which event is shown."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from unittest.mock import MagicMock

import click
import pytest

from compare.cli.app import COMMANDS, Commands, newscompare
from compare.cli.process import run_safely

FERRY_A = """\
The ferry Linnea ran aground off Skarvik on Friday with 212 people on board.

The ferry company said lifeboats had brought everyone ashore by midnight. Twelve
passengers were treated for bruises. Captain Ida Moen steered the ferry that night.
"""
FERRY_B = """\
The ferry Linnea ran aground off Skarvik on Friday night.

Nine passengers were treated for bruises. Lifeboats brought everyone on the ferry
ashore by midnight, and a tug from Skarvik will try to free the ferry on Sunday.
"""
BUDGET_A = """\
The council of Ostby voted on Tuesday to close two schools, Hill Lane and Mill Road.

Mayor Petra Lund said the council would save 40 million crowns on school buildings.
Parents in Ostby had protested against closing Mill Road for months.
"""
BUDGET_B = """\
Two schools in Ostby, Hill Lane and Mill Road, will close after a council vote.

The council wants to save 40 million crowns on school buildings, mayor Petra Lund said.
Teachers from Mill Road were told of the vote on Tuesday.
"""


class Outcome(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.delenv("NO_COLOR", raising=False)

    def go(*args: object) -> Outcome:
        code = run_safely(newscompare, [str(arg) for arg in args])
        return Outcome(code, *capsys.readouterr())

    return go


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


@pytest.fixture
def pair(tmp_path: Path) -> list[Path]:
    return [
        write(tmp_path / "harbour-post.txt", FERRY_A),
        write(tmp_path / "coast-radio.txt", FERRY_B),
    ]


@pytest.fixture
def four(tmp_path: Path, pair: list[Path]) -> list[Path]:
    return [
        *pair,
        write(tmp_path / "ostby-times.txt", BUDGET_A),
        write(tmp_path / "valley-news.txt", BUDGET_B),
    ]


def test_sources_alone_print_the_text_report_where_there_is_no_terminal(
    run: Run, pair: list[Path]
) -> None:
    outcome = run(*pair)
    assert outcome.code == 0
    assert outcome.err == ""
    assert outcome.out == run("report", *pair).out
    assert "Harbour Post" in outcome.out
    assert "Coast Radio" in outcome.out


def test_options_may_stand_before_the_sources(run: Run, pair: list[Path]) -> None:
    outcome = run("--width", "40", *pair)
    assert outcome.code == 0
    assert max(map(len, outcome.out.splitlines())) <= 40


def test_a_word_that_is_a_command_wins_over_a_file_of_that_name(
    run: Run, pair: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(pair[0].parent)
    pair[0].rename("group")
    assert run("group", pair[1]).out.startswith("Event 1: 1 article")
    assert "What Group and Coast Radio report" in run("./group", pair[1]).out


def test_a_report_has_no_color_unless_asked(
    run: Run, pair: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = run("report", *pair).out
    assert "\x1b" not in plain
    always = run("report", *pair, "--color", "always").out
    assert re.sub(r"\x1b\[[\d;]*m", "", always) == plain != always


@pytest.mark.parametrize(
    ("environment", "colored"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_a_terminal_gets_color_unless_its_user_wants_none(
    run: Run,
    pair: list[Path],
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    colored: bool,
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert ("\x1b[" in run("report", *pair).out) is colored
    assert "\x1b[" in run("report", *pair, "--color", "always").out
    assert "\x1b[" not in run("report", *pair, "--color", "never").out


def test_conflicts_exit_1_only_when_asked(
    run: Run, pair: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    for conflicts in (False, True):
        answer = MagicMock(return_value=conflicts)
        monkeypatch.setattr("compare.model.Comparison.has_conflict", property(answer))
        assert run("report", *pair).code == 0
        assert run("report", *pair, "--fail-on-conflict").code == int(conflicts)


def test_every_event_is_reported_under_a_list_of_them(
    run: Run, four: list[Path]
) -> None:
    outcome = run("report", *four)
    assert outcome.out.startswith("This input reports 2 events\n")
    assert "Event 1: Harbour Post, Coast Radio" in outcome.out
    assert "Event 2: Ostby Times, Valley News" in outcome.out
    assert "Event 1 of 2: what Harbour Post and Coast Radio report" in outcome.out
    assert "Event 2 of 2: what Ostby Times and Valley News report" in outcome.out


def test_an_article_alone_in_its_event_is_named(run: Run, four: list[Path]) -> None:
    outcome = run("report", *four[:3])
    assert "Event 2 (one article, not compared): Ostby Times" in outcome.out
    assert outcome.out.count("Event 1 of 2: what") == 1


def test_one_event_can_be_chosen(run: Run, four: list[Path]) -> None:
    outcome = run("report", *four, "--event", "2")
    assert outcome.out.startswith("Event 2 of 2: what Ostby Times and Valley News")
    assert "Harbour Post" not in outcome.out


def test_all_articles_can_be_compared_together_on_purpose(
    run: Run, four: list[Path]
) -> None:
    outcome = run("report", *four, "--event", "all")
    assert outcome.out.startswith("What Harbour Post, Coast Radio, Ostby Times and")
    assert "different events" in " ".join(outcome.out.split())


def test_articles_of_different_events_are_compared_with_a_notice(
    run: Run, four: list[Path]
) -> None:
    outcome = run("report", four[0], four[2])
    assert outcome.code == 0
    assert outcome.out.startswith("What Harbour Post and Ostby Times report\n")
    assert "different events" in " ".join(outcome.out.split())


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ("7", "there is no event 7: the input holds 2"),
        ("2", "event 2 has one article only (Ostby Times)"),
        ("0", "neither a number from 1 nor 'all'"),
        ("two", "neither a number from 1 nor 'all'"),
    ],
)
def test_an_event_that_is_not_there_is_trouble(
    run: Run, four: list[Path], wish: str, said: str
) -> None:
    outcome = run("report", *four[:3], "--event", wish)
    assert (outcome.code, outcome.out) == (2, "")
    assert said in outcome.err


@pytest.mark.parametrize("form", ["json", "csv"])
def test_data_formats_take_the_first_event_and_name_the_others_on_stderr(
    run: Run, four: list[Path], form: str
) -> None:
    outcome = run("report", *four, "--format", form)
    assert outcome.code == 0
    assert "Harbour Post" in outcome.out
    assert "Ostby Times" not in outcome.out
    assert "--event 2 for Ostby Times, Valley News" in outcome.err
    assert run("report", *four, "--format", form, "--event", "2").err == ""


@pytest.mark.parametrize(
    ("suffix", "start"),
    [
        (".html", "<!DOCTYPE html>"),
        (".md", "# What"),
        (".json", "{"),
        (".csv", "fact,"),
        (".txt", "What"),
    ],
)
def test_the_suffix_of_the_output_tells_the_format(
    run: Run, pair: list[Path], tmp_path: Path, suffix: str, start: str
) -> None:
    output = tmp_path / f"report{suffix}"
    assert run("report", *pair, "--output", output) == (0, "", "")
    assert output.read_text(encoding="utf-8").startswith(start)


def test_a_document_is_written_for_its_suffix_and_the_same_each_time(
    run: Run, pair: list[Path], tmp_path: Path
) -> None:
    first, second = tmp_path / "first.docx", tmp_path / "second.docx"
    for output in (first, second):
        assert run("report", *pair, "--output", output) == (0, "", "")
    assert first.read_bytes().startswith(b"PK")
    assert first.read_bytes() == second.read_bytes()


def test_a_document_is_never_printed(run: Run, pair: list[Path]) -> None:
    outcome = run("report", *pair, "--format", "docx")
    assert (outcome.code, outcome.out) == (2, "")
    assert "docx can't be printed" in outcome.err
    assert "--output report.docx" in outcome.err


def test_pictures_are_drawn_in_letters_and_in_text_alone(
    run: Run, pair: list[Path]
) -> None:
    assert "Which outlet tells which fact" in run("report", *pair, "--pictures").out
    refused = run("report", *pair, "--pictures", "--format", "markdown")
    assert refused.code == 2
    assert "--pictures means nothing to the format markdown" in refused.err


def test_an_existing_output_is_refused_without_force(
    run: Run, pair: list[Path], tmp_path: Path
) -> None:
    output = write(tmp_path / "report.txt", "mine")
    outcome = run("report", *pair, "--output", output)
    assert (outcome.code, outcome.out) == (2, "")
    assert "report.txt exists already" in outcome.err
    assert output.read_text(encoding="utf-8") == "mine"
    assert run("report", *pair, "--output", output, "--force").code == 0
    assert output.read_text(encoding="utf-8") == run("report", *pair).out
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "coast-radio.txt",
        "harbour-post.txt",
        "report.txt",
    ]


def test_an_output_without_a_folder_is_trouble(
    run: Run, pair: list[Path], tmp_path: Path
) -> None:
    missing = run("report", *pair, "--output", tmp_path / "none" / "report.txt")
    assert missing.code == 2
    assert "there is no folder" in missing.err
    folder = run("report", *pair, "--output", tmp_path)
    assert folder.code == 2
    assert "is a folder" in folder.err


@pytest.mark.parametrize("command", ["report", "view"])
def test_one_article_is_nothing_to_compare(
    run: Run, pair: list[Path], command: str
) -> None:
    outcome = run(command, pair[0])
    assert (outcome.code, outcome.out) == (2, "")
    assert "harbour-post.txt" in outcome.err
    assert "only article" in outcome.err


@pytest.mark.parametrize("command", ["report", "view"])
def test_copies_of_one_article_are_nothing_to_compare(
    run: Run, pair: list[Path], tmp_path: Path, command: str
) -> None:
    copy = write(tmp_path / "copy.txt", FERRY_A)
    outcome = run(command, pair[0], copy)
    assert (outcome.code, outcome.out) == (2, "")
    assert "copies of one another" in outcome.err


def test_a_copy_is_named_in_the_notices_and_compared_once(
    run: Run, pair: list[Path], tmp_path: Path
) -> None:
    copy = write(tmp_path / "mirror.txt", FERRY_A)
    outcome = run("report", *pair, copy)
    assert outcome.out.startswith("What Harbour Post and Coast Radio report\n")
    notices = outcome.out.rpartition("Notices")[2]
    assert re.search(r"\bcopy\b|\brepeats?\b", notices)


@pytest.mark.parametrize("command", ["report", "view", "split", "group"])
def test_a_missing_source_is_named_without_a_traceback(run: Run, command: str) -> None:
    outcome = run(command, "no-such-file.txt", "nor-this.txt")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("newscompare: ")
    assert "no-such-file.txt" in outcome.err
    assert "Traceback" not in outcome.err


@pytest.mark.parametrize(
    "args", [["--bogus"], ["report"], ["report", "x", "--format", "pdf"]]
)
def test_a_wrong_call_is_one_sentence_and_a_hint(run: Run, args: list[str]) -> None:
    outcome = run(*args)
    assert (outcome.code, outcome.out) == (2, "")
    assert len(outcome.err.splitlines()) == 2
    assert "--help" in outcome.err


def test_no_arguments_show_the_help_on_stderr(run: Run) -> None:
    outcome = run()
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("Usage: newscompare SOURCE...")


def test_the_view_needs_a_terminal(run: Run, pair: list[Path]) -> None:
    outcome = run("view", *pair)
    assert outcome.code == 2
    assert "needs a terminal" in outcome.err


def test_the_demo_reports_its_bundled_articles(run: Run) -> None:
    outcome = run("demo")
    assert outcome.code == 0
    assert outcome.out == run("demo", "--report").out
    assert outcome.out.startswith("What ")


def test_split_lists_each_sentence_with_its_number_and_kind(
    run: Run, pair: list[Path]
) -> None:
    outcome = run("split", *pair)
    assert outcome.code == 0
    assert outcome.out.startswith("Article 1: Harbour Post\n")
    assert "  1 body     The ferry Linnea ran aground" in outcome.out
    assert "Article 2: Coast Radio" in outcome.out
    assert (
        "Left out, as it belongs to no article:"
        in run("split", *pair, "--left-out").out
    )


def test_split_gives_json_in_the_shape_of_a_comparison(
    run: Run, pair: list[Path]
) -> None:
    data = json.loads(run("split", *pair, "--format", "json").out)
    assert sorted(data) == ["articles", "left_out", "metadata", "notices"]
    for article in data["articles"]:
        for sentence in article["sentences"]:
            span = slice(sentence["start"], sentence["end"])
            assert article["text"][span] == sentence["text"]


def test_group_lists_the_events_that_event_takes(run: Run, four: list[Path]) -> None:
    outcome = run("group", *four)
    assert outcome.out.startswith("Event 1: 2 articles\n  article 1, Harbour Post")
    assert "Event 2: 2 articles\n  article 3, Ostby Times" in outcome.out
    events = json.loads(run("group", *four, "--format", "json").out)
    assert [event["articles"] for event in events] == [[0, 1], [2, 3]]


def test_the_listing_of_commands_says_what_each_says_of_itself() -> None:
    with click.Context(newscompare) as ctx:
        for name, (_, text) in COMMANDS.items():
            command = newscompare.get_command(ctx, name)
            assert command is not None
            assert command.get_short_help_str(200) == text
            assert command.name == name
    assert isinstance(newscompare, Commands)


def test_an_interrupt_ends_with_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("compare.read.read_sources", interrupt)
    outcome = run("report", "a", "b")
    assert outcome.code == 130
    assert "Traceback" not in outcome.err


@pytest.mark.parametrize(
    "error", [OSError(5, "Input/output error", "a"), ValueError("x")]
)
def test_what_nobody_foresaw_is_one_sentence_too(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(_: object) -> None:
        raise error

    monkeypatch.setattr("compare.read.read_sources", fail)
    outcome = run("report", "a", "b")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("newscompare: ")
    assert "Traceback" not in outcome.err
