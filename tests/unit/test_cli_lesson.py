"""`newscompare lesson` as a teacher types it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from compare.cli.lesson import command
from compare.errors import CompareError

DEMO = Path(__file__).parents[2] / "compare" / "demo"


def run(*args: str) -> Result:
    return CliRunner().invoke(command, [*args, "--no-session"])


def refusal(*args: str) -> CompareError:
    error = run(*args).exception
    assert isinstance(error, CompareError)
    assert error.hint
    return error


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_sheet_is_printed_and_the_key_only_on_request(here: Path) -> None:
    sheet, key = run("--demo").output, run("--demo", "--answers").output
    assert sheet.startswith("# One event, two texts")
    assert "Look for:" not in sheet
    assert key.startswith("# Answer key")
    assert not list(here.iterdir())


def test_named_articles_give_what_the_demo_gives(here: Path) -> None:
    del here
    assert run(str(DEMO)).output == run("--demo").output


def test_sheet_and_key_are_two_files_each_in_the_format_of_its_name(
    here: Path,
) -> None:
    result = run("--demo", "--output", "sheet.docx", "--key", "key.html")
    assert result.exit_code == 0
    assert result.output == ""
    assert (here / "sheet.docx").read_bytes()[:2] == b"PK"
    page = (here / "key.html").read_text("utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert "Answer key" in page


def test_a_sheet_of_an_unknown_suffix_is_markdown(here: Path) -> None:
    assert run("--demo", "--output", "sheet.csv").exit_code == 0
    assert (here / "sheet.csv").read_text("utf-8").startswith("# One event")


def test_a_coding_sheet_alone_prints_nothing(here: Path) -> None:
    result = run("--demo", "--coding-sheet", "a.csv", "--tool-codes", "t.csv")
    assert result.output == ""
    blank, told = ((here / name).read_text("utf-8-sig") for name in ("a.csv", "t.csv"))
    assert blank != told
    assert blank.splitlines()[0] == told.splitlines()[0]


def test_levels_seeds_and_numbers_make_other_sheets(here: Path) -> None:
    del here
    outputs = [
        run("--demo", *more).output
        for more in (
            ("--level", "younger"),
            ("--level", "older"),
            ("--level", "journalism"),
            ("--seed", "2"),
            ("--questions", "4"),
        )
    ]
    assert len(set(outputs)) == len(outputs)
    assert "### Question 4" not in outputs[-1].replace("#### Question 4", "")
    assert "Question 5" not in outputs[-1]


def test_too_few_questions_are_told_on_standard_error(here: Path) -> None:
    (here / "a.txt").write_text("A dog barked in Tarnby on Monday.", "utf-8")
    (here / "b.txt").write_text("A dog bit a man in Tarnby on Monday.", "utf-8")
    result = run("a.txt", "b.txt", "--event", "all")
    assert result.exit_code == 0
    assert "these articles give" in result.stderr
    assert "these articles give" not in result.stdout


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ((), "takes articles, or --demo"),
        (("--demo", "a.txt"), "takes articles, or --demo"),
        (("--demo", "--format", "docx"), "can't be printed"),
        (("--demo", "--output", "x.md", "--key", "x.md"), "are the same"),
        (("--demo", "--output", "none/x.md"), "there is no folder"),
    ],
)
def test_wishes_that_contradict_are_refused(
    here: Path, args: tuple[str, ...], message: str
) -> None:
    del here
    assert message in refusal(*args).message


def test_nothing_is_written_over_without_force(here: Path) -> None:
    (here / "s.md").write_text("mine", "utf-8")
    assert "exists already" in refusal("--demo", "--output", "s.md").message
    assert (here / "s.md").read_text("utf-8") == "mine"
    assert run("--demo", "--output", "s.md", "--force").exit_code == 0
    assert (here / "s.md").read_text("utf-8").startswith("# One event")


def test_a_stored_comparison_makes_the_same_lesson(here: Path) -> None:
    from compare.cli.report import command as report

    stored = CliRunner().invoke(
        report, [str(DEMO), "--format", "json", "--no-session", "--output", "c.json"]
    )
    assert stored.exit_code == 0
    assert run("c.json").output == run(str(DEMO)).output
    assert "--event has nothing" in refusal("c.json", "--event", "1").message
    assert (here / "c.json").is_file()
