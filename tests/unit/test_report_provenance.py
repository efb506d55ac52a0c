"""A report says how it was made, so that it can be made again to the same bytes."""

import csv
import io
import json
import re
import shlex
from pathlib import Path

import pytest

from compare.cli.app import newscompare
from compare.cli.process import run_safely
from compare.model import Comparison
from compare.report import render

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
