"""Markdown, JSON and CSV of a comparison, and what holds of every format."""

import csv
import io
import json
import subprocess
import sys
from dataclasses import replace

import pytest

from compare.errors import ReportError
from compare.model import (
    Attribution,
    Comparison,
    Moment,
    Precision,
    Quantity,
    Value,
    Wording,
    from_dict,
    parse_published,
)
from compare.report import FORMATS, Part, render, render_parts
from compare.report.table import COLUMNS


def rows(comparison: Comparison) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render(comparison, "csv"))))


@pytest.mark.parametrize("form", FORMATS)
def test_a_report_is_the_same_every_time_and_ends_in_one_newline(
    sample: Comparison, form: str
) -> None:
    report = render(sample, form)
    assert report == render(sample, form)
    assert report.endswith("\n")
    assert not report.endswith("\n\n")


def test_markdown_has_the_sections_of_the_text_report(sample: Comparison) -> None:
    report = render(sample, "markdown")
    assert report.startswith("# What Harbour Post and Coast Radio report\n\n")
    assert "\n## ! Conflicting: cannot both be true\n" in report
    assert "\n> “Twelve passengers were treated for bruises.”\n" in report
    assert "- `+` **NOK 2 million**: sentence 4, “\\$2 million”\n" in report


def test_json_reads_back_to_the_same_comparison(sample: Comparison) -> None:
    assert from_dict(json.loads(render(sample, "json"))) == sample


def test_json_keeps_letters_as_they_are(sample: Comparison) -> None:
    article = replace(sample.articles[0], outlet="Šibenik Žurnal")
    report = render(replace(sample, articles=(article, sample.articles[1])), "json")
    assert "Šibenik Žurnal" in report


def test_json_refuses_a_number_that_it_cannot_hold(sample: Comparison) -> None:
    fact = sample.facts[0]
    endless = replace(fact.claims[0], value=Quantity(float("inf"), ""))
    with pytest.raises(ReportError):
        render(replace(sample, facts=(replace(fact, claims=(endless,)),)), "json")


def test_csv_has_one_row_for_each_fact_and_each_outlet(sample: Comparison) -> None:
    found = [(row["fact"], row["outlet"], row["present"]) for row in rows(sample)]
    assert found == [
        ("f1", "Harbour Post", "yes"),
        ("f1", "Coast Radio", "yes"),
        ("f2", "Harbour Post", "yes"),
        ("f2", "Coast Radio", "yes"),
        ("f3", "Harbour Post", "yes"),
        ("f3", "Coast Radio", "yes"),
        ("f4", "Harbour Post", "yes"),
        ("f4", "Coast Radio", "no"),
        ("f5", "Harbour Post", "yes"),
        ("f5", "Coast Radio", "no"),
    ]


def test_csv_says_of_an_outlet_without_a_fact_no_more_than_that(
    sample: Comparison,
) -> None:
    absent = next(row for row in rows(sample) if row["present"] == "no")
    own = COLUMNS[COLUMNS.index("told") : COLUMNS.index("because")]
    assert [name for name in own if absent[name]] == []
    assert absent["carriers"] == "1"
    assert absent["status"] == "unique"
    assert absent["sha256"] == sample.articles[1].sha256


def test_csv_says_how_an_outlet_tells_a_fact(sample: Comparison) -> None:
    fact = sample.facts[3]
    voices = [
        None,
        Attribution("the harbour office", "said", named=False),
        Attribution("Ida Moen", "said", direct=True),
    ]
    facts = tuple(
        replace(fact, claims=(replace(fact.claims[0], attribution=voice),))
        for voice in voices
    )
    told = [
        (row["told"], row["attribution"], row["named"])
        for row in rows(replace(sample, facts=facts))
        if row["present"] == "yes"
    ]
    assert told == [
        ("plainly", "", ""),
        ("attributed", "the harbour office", "no"),
        ("quoted", "Ida Moen", "yes"),
    ]


def test_csv_cites_for_people_too(sample: Comparison) -> None:
    skarvik = next(row for row in rows(sample) if row["fact"] == "f3")
    assert skarvik["citation"] == "Harbour Post, sentences 1 (headline) and 2"


def test_csv_counts_sentences_from_one_and_lists_them_all(sample: Comparison) -> None:
    skarvik = next(row for row in rows(sample) if row["fact"] == "f3")
    assert (skarvik["sentence"], skarvik["sentences"]) == ("1", "1 2")


def test_csv_gives_values_as_plain_numbers_and_dates(sample: Comparison) -> None:
    fact = sample.facts[3]
    day = parse_published("2026-03-06")
    values: list[Value] = [
        Quantity(2_500_000.5, "NOK", Precision.RANGE, 3e6),
        Moment(day, day, "friday", "17:30"),
        Wording(("clean", "up")),
    ]
    facts = tuple(
        replace(fact, claims=(replace(fact.claims[0], value=value),))
        for value in values
    )
    table = rows(replace(sample, facts=facts))
    money, date, wording = (row for row in table if row["present"] == "yes")
    assert (money["value"], money["unit"], money["high"]) == (
        "2500000.5",
        "NOK",
        "3000000",
    )
    assert (date["start"], date["end"], date["name"]) == (
        "2026-03-06",
        "2026-03-06",
        "friday 17:30",
    )
    assert wording["value"] == wording["name"] == ""


def test_csv_lines_end_in_a_newline_alone(sample: Comparison) -> None:
    assert "\r" not in render(sample, "csv")


@pytest.mark.parametrize("form", ["json", "csv"])
def test_a_data_format_holds_one_comparison(sample: Comparison, form: str) -> None:
    with pytest.raises(ReportError):
        render_parts([Part(sample), Part(sample)], form)


def test_rendering_loads_neither_the_stages_nor_the_view() -> None:
    heavy = ["nltk", "lxml", "textual", "click", "compare.pipeline", "compare.text"]
    probe = (
        "import sys\n"
        "from compare.report import data, markdown, page, table, text\n"
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    result = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, encoding="utf-8", check=True
    )
    assert result.stdout.strip() == "[]"
