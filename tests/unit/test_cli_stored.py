"""A stored comparison is shown as it is, and one that was damaged is refused."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import MagicMock

import pytest

from compare.cli.app import newscompare
from compare.cli.process import run_safely
from compare.model import Comparison, to_dict
from compare.report import FORMATS, render


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
    sample: Comparison,
) -> Run:
    """Run the command in a folder that holds saved.json."""
    monkeypatch.chdir(tmp_path)
    Path("saved.json").write_text(render(sample, "json"), encoding="utf-8")

    def go(*args: object) -> Outcome:
        code = run_safely(newscompare, [str(arg) for arg in args])
        return Outcome(code, *capsys.readouterr())

    return go


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_rendered_from_a_stored_comparison(
    run: Run, sample: Comparison, form: str
) -> None:
    outcome = run("report", "saved.json", "--format", form)
    assert outcome == (0, render(sample, form), "")


def test_a_look_is_honoured_and_the_exit_code_tells_of_conflicts(
    run: Run, sample: Comparison
) -> None:
    outcome = run("report", "saved.json", "--brief", "--fail-on-conflict")
    assert outcome == (1, render(sample, brief=True), "")


def test_without_a_command_it_is_shown_too(run: Run, sample: Comparison) -> None:
    assert run("saved.json").out == render(sample)


def test_its_name_says_nothing_its_format_field_does(
    run: Run, sample: Comparison
) -> None:
    Path("saved.json").rename("kept")
    assert run("report", "kept").out == render(sample)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_it_is_read_in_the_encodings_that_shells_write(
    run: Run, sample: Comparison, encoding: str
) -> None:
    Path("saved.json").write_text(render(sample, "json"), encoding=encoding)
    assert run("report", "saved.json").out == render(sample)


def test_its_keys_may_stand_in_any_order(run: Run, sample: Comparison) -> None:
    text = json.dumps(to_dict(sample), sort_keys=True)
    Path("saved.json").write_text(text, encoding="utf-8")
    assert run("report", "saved.json").out == render(sample)


def test_the_view_opens_on_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Any] = []
    predicted: list[bool] = []

    def present(*given: Any, predicts: bool) -> None:
        opened.append(given)
        predicted.append(predicts)

    monkeypatch.setattr("compare.cli.sources.present_view", present)
    assert run("view", "saved.json").code == 0
    assert run("view", "--predict", "saved.json").code == 0
    assert predicted == [False, True]
    events, _ = opened[0]
    (_, compare) = events[0]
    assert [article.outlet for article in compare().articles] == [
        "Harbour Post",
        "Coast Radio",
    ]


def test_several_sources_are_articles_to_compare(run: Run) -> None:
    Path("third.txt").write_text(
        "The ferry Linnea ran aground off Skarvik on Friday with children on board.",
        encoding="utf-8",
    )
    outcome = run("report", "saved.json", "third.txt", "--format", "json")
    assert len(json.loads(outcome.out)["articles"]) == 3


PROBE = """
import sys
from compare.cli.app import newscompare
from compare.cli.process import run_safely
code = run_safely(newscompare, sys.argv[1:])
stages = ("align", "extract", "match", "group", "frame", "text", "read", "pipeline")
loaded = [name for name in stages if f"compare.{name}" in sys.modules]
print(code, loaded, "nltk" in sys.modules, "numpy" in sys.modules, file=sys.stderr)
"""


@pytest.mark.usefixtures("run")
@pytest.mark.parametrize(
    ("source", "form"), [*(("saved.json", form) for form in FORMATS), ("-", "text")]
)
def test_no_stage_is_even_loaded(source: str, form: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROBE, "report", source, "--format", form],
        input=Path("saved.json").read_bytes(),
        capture_output=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=True,
    )
    assert done.stderr.decode().strip() == "0 [] False False"
    assert done.stdout


def refusal(outcome: Outcome) -> str:
    assert (outcome.code, outcome.out) == (2, "")
    said, hint = outcome.err.splitlines()
    assert "fault of newscompare" not in said
    assert hint.startswith("Try: ")
    return said.removeprefix("newscompare: ")


@pytest.mark.parametrize("command", ["report", "view"])
def test_an_event_can_not_be_chosen_of_it(run: Run, command: str) -> None:
    said = refusal(run(command, "saved.json", "--event", "1"))
    assert "holds one event" in said


def edited(data: dict[str, Any]) -> None:
    data["articles"][0]["text"] += " And more."


def newer(data: dict[str, Any]) -> None:
    data["version"] = 2


def beyond(data: dict[str, Any]) -> None:
    data["facts"][0]["claims"][0]["end"] += 10_000


def elsewhere(data: dict[str, Any]) -> None:
    data["groups"][0][0] = [0, 99]


@pytest.mark.parametrize("command", ["report", "view"])
@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (edited, "text of article 1 (Harbour Post) was changed"),
        (newer, "has version 2, this program reads version 1"),
        (beyond, "fact f1 cites characters that its article does not have"),
        (elsewhere, "names a sentence that is not there"),
    ],
)
def test_damage_is_told_in_one_sentence_that_names_the_file(
    run: Run,
    sample: Comparison,
    command: str,
    damage: Callable[[dict[str, Any]], None],
    said: str,
) -> None:
    data = to_dict(sample)
    damage(data)
    Path("bad.json").write_text(json.dumps(data), encoding="utf-8")
    found = refusal(run(command, "bad.json"))
    assert found.startswith("bad.json: ")
    assert said in found


@pytest.mark.parametrize("size", [60, 500, 3_000])
def test_one_that_was_cut_short_is_named(
    run: Run, sample: Comparison, size: int
) -> None:
    Path("cut.json").write_text(render(sample, "json")[:size], encoding="utf-8")
    assert "cut.json is a stored comparison that was cut short" in refusal(
        run("report", "cut.json")
    )


def test_other_json_is_left_to_the_reader_of_articles(run: Run) -> None:
    articles = [
        {"outlet": outlet, "text": f"The ferry Linnea ran aground with {n} on board."}
        for outlet, n in (("A", 12), ("B", 14))
    ]
    Path("two.json").write_text(json.dumps(articles), encoding="utf-8")
    assert "What A and B report" in run("report", "two.json").out
    Path("text.txt").write_text("{ This is no JSON, but a text. }", encoding="utf-8")
    assert "only article found" in run("report", "text.txt").err


def test_what_comes_through_a_pipe_and_is_something_else_is_read_after_all(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    stdin = MagicMock()
    stdin.buffer.read.side_effect = [b"One text only.", b""]
    monkeypatch.setattr("sys.stdin", stdin)
    assert "only article found" in run("report", "-").err
