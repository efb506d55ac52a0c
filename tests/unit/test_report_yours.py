"""What the reader said stands in every report, and is told from what was found."""

import csv
import io
import re
from dataclasses import replace

import pytest

from compare.model import Comparison, Note, ReaderWord
from compare.report import render

HOSTILE_NOTE = "=1+1 </script><b>\x1b[31m\u202e second\nline"


@pytest.fixture
def corrected(sample: Comparison) -> Comparison:
    first, second, *others = sample.facts
    return replace(
        sample,
        links=tuple(
            replace(link, reader=word)
            for link, word in zip(
                sample.links, (ReaderWord.CONFIRMED, ReaderWord.ADDED), strict=True
            )
        ),
        facts=(
            replace(first, reader=ReaderWord.CHANGED),
            replace(second, reader=ReaderWord.CONFIRMED),
            *others,
        ),
        notes=(Note(0, 4, "Who counted?"), Note(1, 3, HOSTILE_NOTE)),
    )


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_a_fact_of_the_readers_says_so(corrected: Comparison, form: str) -> None:
    report = render(corrected, form)
    assert "12 treated; or 9 treated (changed by you)" in report
    assert "(confirmed by you)" in report


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_a_link_of_the_readers_says_so(corrected: Comparison, form: str) -> None:
    report = " ".join(render(corrected, form).split())
    assert "Coast Radio, sentence 2, link confirmed by you:" in report
    assert "Coast Radio, sentence 4, linked by you:" in report


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_notes_stand_with_their_sentences(corrected: Comparison, form: str) -> None:
    report = " ".join(render(corrected, form).split())
    assert "Your notes" in report
    assert (
        "Harbour Post, sentence 5, “Twelve passengers were treated for bruises.”: "
        "Who counted?"
    ) in report


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_a_hostile_note_does_nothing(corrected: Comparison, form: str) -> None:
    report = render(corrected, form)
    assert "\x1b" not in report
    assert "\u202e" not in report
    if form != "text":
        assert not re.search(r"(?<!\\)<b>", report)


def test_a_table_has_columns_for_the_readers_word(corrected: Comparison) -> None:
    rows = list(csv.DictReader(io.StringIO(render(corrected, "csv"))))
    post, radio = [row for row in rows if row["fact"] == "f1"]
    assert (post["reader"], post["notes"]) == ("changed", "Who counted?")
    assert radio["notes"].startswith("'=1+1 ")
    assert {row["reader"] for row in rows} == {"changed", "confirmed", ""}


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_without_corrections_nothing_is_yours(sample: Comparison, form: str) -> None:
    report = render(sample, form)
    assert "by you" not in report
    assert "Your notes" not in report


def test_a_brief_report_marks_the_facts(corrected: Comparison) -> None:
    assert "(changed by you)" in render(corrected, brief=True)


def test_a_diff_marks_the_links(corrected: Comparison) -> None:
    report = render(corrected, diff=True)
    assert "@@ = Shared, link confirmed by you @@" in report
    assert "linked by you @@" in report


def test_side_by_side_a_link_bears_a_sign(corrected: Comparison) -> None:
    made = replace(corrected.provenance, session="ab")
    report = render(replace(corrected, provenance=made), side_by_side=True)
    assert "* a link of yours" in " ".join(report.split())
    assert "\n=*2 " in report
