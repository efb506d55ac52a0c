"""A report says how it was made, so that it can be made again to the same bytes."""

import csv
import hashlib
import io
import json
import re
import shlex
from pathlib import Path

import pytest

from compare import Article, compare_articles, read_articles
from compare.cli.app import newscompare
from compare.cli.process import run_safely
from compare.model import Comparison, SentenceRef
from compare.options import AlignOptions, CompareOptions, MatchOptions
from compare.report import render
from compare.review import (
    NOTHING_SAID,
    Act,
    Correction,
    anchor_sentence,
    open_sidecar,
)

ARTICLES = {
    "harbour-post.txt": "---\noutlet: Harbour Post\ndate: 2026-03-06\n---\n"
    "The ferry Linnea ran aground off Skarvik on Friday with 212 people on board. "
    "Twelve passengers were treated for bruises.\n",
    "coast radio.txt": "---\noutlet: Coast Radio\n---\n"
    "The ferry Linnea ran aground off Skarvik on Friday night. "
    "Nine passengers were treated for bruises.\n",
}


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.chdir(tmp_path)
    for name, text in ARTICLES.items():
        Path(name).write_text(text, encoding="utf-8", newline="\n")
    return list(ARTICLES)


def run(capsys: pytest.CaptureFixture[str], *args: str) -> str:
    assert run_safely(newscompare, ["report", *args]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json", "csv"])
@pytest.mark.parametrize(
    "look",
    [[], ["--only", "conflicting", "--outlet", "COAST radio", "--kind", "quantity"]],
)
def test_a_report_is_made_again_from_what_it_says(
    sources: list[str], capsys: pytest.CaptureFixture[str], form: str, look: list[str]
) -> None:
    look = [] if form == "json" else look
    report = run(capsys, *sources, "--format", form, *look)
    said, asked = read_provenance(report, form)
    again = list(said)
    assert again == sources
    assert run(capsys, *again, "--format", form, *asked) == report


EVENTS = {
    "tram-a.txt": "---\noutlet: Valley Mail\n---\n"
    "The tram strike in Brannholm ended on Monday after six weeks of talks. "
    "Drivers will get 4 per cent more pay from May.\n",
    "tram-b.txt": "---\noutlet: City Ledger\n---\n"
    "Tram drivers in Brannholm ended their strike on Monday after talks. "
    "Their pay will rise by 5 per cent in May.\n",
}


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json", "csv"])
@pytest.mark.parametrize("event", ["1", "2", "all"])
def test_a_report_names_the_event_that_was_asked_for(
    sources: list[str], capsys: pytest.CaptureFixture[str], form: str, event: str
) -> None:
    for name, text in EVENTS.items():
        Path(name).write_text(text, encoding="utf-8", newline="\n")
    names = [*sources, *EVENTS]
    report = run(capsys, *names, "--format", form, "--event", event)
    if form == "json":
        said = json.loads(report)["provenance"]["options"]["event"]
        asked = ["--event", str(said)]
    else:
        made = plain(report, form)
        found = re.search(r"report options (--event \w+)", made)
        assert found
        asked = found[1].split()
    assert asked == ["--event", event]
    assert run(capsys, *names, "--format", form, *asked) == report
    others = {"1", "2", "all"} - {event}
    for other in others:
        assert run(capsys, *names, "--format", form, "--event", other) != report


def test_a_stored_event_is_still_named_when_it_is_shown(
    sources: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in EVENTS.items():
        Path(name).write_text(text, encoding="utf-8", newline="\n")
    names = [*sources, *EVENTS]
    run(capsys, *names, "--event", "2", "--output", "saved.json")
    stored = run(capsys, "saved.json", "--only", "unique")
    asked = "report options --event 2 --only unique"
    assert asked in plain(stored, "text")
    assert asked in plain(run(capsys, *names, *shlex.split(asked)[2:]), "text")


def test_what_was_tuned_in_python_is_named_so_that_it_can_be_tuned_again() -> None:
    articles = [Article.from_text(text) for text in ARTICLES.values()]
    wished = CompareOptions(
        align=AlignOptions(min_score=0.9), match=MatchOptions(tolerance=0.25)
    )
    tuned = compare_articles(articles, wished)
    said = json.loads(render(tuned, "json"))["provenance"]["options"]
    again = CompareOptions(
        align=AlignOptions(**said["align"]), match=MatchOptions(**said["match"])
    )
    assert again == wished
    assert '"tolerance": 0.25' in render(tuned)
    assert compare_articles(articles, again) == tuned != compare_articles(articles)


def test_a_report_with_corrections_is_made_again_from_their_file(
    sources: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    comparison = compare_articles(read_articles(sources))
    anchor = anchor_sentence(comparison, SentenceRef(0, 0))
    note = Correction(Act.NOTE, (anchor,), text="Ask the harbour master.")
    open_sidecar(Path("mine.newscompare")).keep(NOTHING_SAID.add(note))
    report = run(capsys, *sources, "--session", "mine.newscompare")
    said = plain(report, "text")
    hashed = re.search(r"With your corrections, SHA-256 (\w{64})", said)
    kept = re.search(r"kept in (\S+)\b", said)
    assert hashed
    assert kept
    data = Path(kept[1]).read_bytes()
    assert hashlib.sha256(data).hexdigest() == hashed[1]
    assert run(capsys, *sources, "--session", kept[1]) == report
    assert run(capsys, *sources) != report


def read_provenance(report: str, form: str) -> tuple[dict[str, str], list[str]]:
    """The hash of each source, and the options of the report, as it names them."""
    if form == "json":
        data = json.loads(report)
        return {item["source"]: item["sha256"] for item in data["articles"]}, []
    if form == "csv":
        rows = list(csv.DictReader(io.StringIO(report)))
        sources = {row["source"]: row["sha256"] for row in rows}
        made = rows[0]["made_by"]
    else:
        text = plain(report, form).partition("How this report was made")[2]
        sources = dict(
            re.findall(r"from (\S.*?\.txt), SHA-256 of its text (\w{64})", text)
        )
        made = text
    if len(sources) < len(ARTICLES):
        # A table of one outlet names that outlet's article.
        sources = {name: sources.get(name, "") for name in ARTICLES}
    options = re.search(
        r"report options (--.*?)(?= (?:- )?Harbour Post from|;|$)", made
    )
    return sources, shlex.split(options[1]) if options else []


def plain(report: str, form: str) -> str:
    """Prose on one line, without the marks of its format."""
    if form == "html":
        import html

        report = html.unescape(re.sub(r"<[^>]+>", " ", report))
    if form == "markdown":
        report = re.sub(r"\\(.)", r"\1", report)
    return " ".join(report.split())


@pytest.mark.parametrize("form", ["text", "markdown", "html", "csv"])
def test_package_options_and_hashes_are_named(sample: Comparison, form: str) -> None:
    report = plain(render(sample, form), form)
    assert "newscompare 0" in report
    assert '{"align": {}}' in report.replace('""', '"')
    for article in sample.articles:
        assert article.sha256 in report


@pytest.mark.parametrize("form", ["text", "markdown", "html", "csv"])
def test_what_was_left_out_is_named(sample: Comparison, form: str) -> None:
    assert "Harbour Post stands twice in page.txt" in plain(render(sample, form), form)


def test_the_options_are_those_that_were_given(sample: Comparison) -> None:
    report = render(sample, width=60, only="unique", outlet="Coast Radio", context=2)
    said = plain(report, "text")
    assert (
        "report options --width 60 --context 2 --only unique --outlet 'Coast Radio'"
    ) in said
    assert "report options" not in render(sample)
    assert "--color" not in render(sample, color=True)
