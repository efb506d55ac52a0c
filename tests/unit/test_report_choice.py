"""What of a report is shown: by status, outlet and kind, and with what around it."""

import csv
import html
import io
import re
import zipfile
from dataclasses import replace
from typing import Any

import pytest

from compare.errors import OptionsError
from compare.model import Comparison, FactStatus, Notice, SentenceRef
from compare.report import FORMATS, Part, render, render_bytes, render_parts
from compare.report.look import PARTS

WHOLE = re.compile(r"^(.*)\n-+$", re.MULTILINE)


def body(report: str) -> str:
    """A report without what says how it was made, whose options differ."""
    return report.partition("How this report was made")[0]


def headings(report: str) -> list[str]:
    return WHOLE.findall(body(report))


@pytest.mark.parametrize(
    ("only", "shown"),
    [
        ("conflicting", ["! Conflicting: cannot both be true"]),
        ("unique", ["+ Unique to Harbour Post", "+ Unique to Coast Radio"]),
        ("shared", ["= Shared: told by both"]),
        ("framing", ["How it is told"]),
    ],
)
def test_only_one_part_is_shown_and_the_report_says_so(
    sample: Comparison, only: str, shown: list[str]
) -> None:
    report = render(sample, only=only)
    assert headings(report) == [*shown, "Notices"]
    assert "Shown as asked: only " in report


def test_the_statuses_together_with_framing_are_the_whole(sample: Comparison) -> None:
    for form in ("text", "markdown", "html", "csv"):
        assert render(sample, form, only=PARTS) == render(sample, form)


def test_each_fact_is_in_the_report_of_its_status_and_in_no_other(
    sample: Comparison,
) -> None:
    tables = {
        status: render(sample, "csv", only=status).splitlines()[1:]
        for status in FactStatus
    }
    whole = [line.split(",")[0] for line in render(sample, "csv").splitlines()[1:]]
    parts = [line.split(",")[0] for rows in tables.values() for line in rows]
    assert sorted(parts) == sorted(whole)


def test_what_is_not_shown_is_counted(sample: Comparison) -> None:
    report = " ".join(render(sample, only=("unique", "shared"), kind="place").split())
    assert "only unique facts and shared facts" in report
    assert "of the kind places. 1 of 5 facts, no lists of sentences." in report


def test_an_outlet_is_found_in_any_case_and_its_disputes_show_both_sides(
    sample: Comparison,
) -> None:
    report = render(sample, outlet="coast RADIO")
    assert "+ Unique to Harbour Post" not in report
    assert "Ida Moen:" not in report
    assert "  Harbour Post, sentence 5, says “Twelve”:\n" in report
    assert "only what Coast Radio tells" in report


def test_an_unknown_outlet_names_those_there_are(sample: Comparison) -> None:
    with pytest.raises(OptionsError, match="no outlet 'Fjord News'") as caught:
        render(sample, outlet=("Coast Radio", "Fjord News"))
    assert caught.value.hint == "take Harbour Post, Coast Radio"


def test_an_outlet_of_one_event_is_no_error_in_another(sample: Comparison) -> None:
    other = replace(
        sample, articles=tuple(replace(a, outlet="Fjord") for a in sample.articles)
    )
    parts = [Part(sample, "Event 1 of 2"), Part(other, "Event 2 of 2")]
    looks: list[dict[str, Any]] = [{}, {"stats": True}, {"diff": True}, {"brief": True}]
    for look in looks:
        report = render_parts(parts, outlet="Coast Radio", **look)
        assert "only what no outlet here tells" in " ".join(report.split())


def test_a_kind_shows_its_facts_with_no_lists_of_sentences(sample: Comparison) -> None:
    report = render(sample, kind=("money", "place"))
    assert "+ NOK 2 million: sentence 4" in report
    assert "= Skarvik: " in report
    for other in ("Ida Moen:", "212", "counterpart in another article"):
        assert other not in body(report).partition("Facts found")[2]


PROSE = ["text", "markdown", "html", "docx"]


def read(comparison: Comparison, form: str, **look: Any) -> str:
    """The words of a report in any format of prose, on one line."""
    data = render_bytes(comparison, form, **look)
    if form == "docx":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            data = archive.read("word/document.xml")
    text = data.decode("utf-8")
    if form in ("html", "docx"):
        text = html.unescape(re.sub(r"</?w:[rt]\b[^>]*>|<w:rPr>.*?</w:rPr>", "", text))
        text = re.sub(r"<[^>]+>", " ", text)
    return " ".join(text.split())


@pytest.mark.parametrize("form", PROSE)
def test_context_gives_the_sentences_around_a_cited_one(
    sample: Comparison, form: str
) -> None:
    report = read(sample, form, only="conflicting", context=1)
    before = report.index("Before it, sentence 4: “The operator will pay")
    cited = report.index("“Twelve passengers were treated")
    assert before < cited
    assert "After it" not in report.partition("Coast Radio, sentence 4")[0]


def test_context_of_none_is_what_the_report_shows_anyway(sample: Comparison) -> None:
    assert "Before it" not in render(sample)
    listed = "Harbour Post, sentence 4: “The operator will pay $2 million"
    assert listed not in " ".join(render(sample, kind="money").split())
    assert listed in " ".join(render(sample, kind="money", context=0).split())
    assert "Before it" not in render(sample, context=0)


@pytest.mark.parametrize("form", PROSE)
def test_context_is_given_in_every_list_of_every_format(
    sample: Comparison, form: str
) -> None:
    plain = read(sample, form)
    report = read(sample, form, context=1)
    assert "Before it" not in plain
    for look, words in (
        ({"kind": "money"}, "Harbour Post, sentence 4: “The operator will pay"),
        ({"only": "unique"}, "After it, sentence"),
    ):
        assert words in read(sample, form, context=1, **look)
        assert words in report
        assert words not in plain


@pytest.mark.parametrize("form", PROSE)
def test_a_row_names_what_stands_beside_its_sentences_once(
    sample: Comparison, form: str
) -> None:
    group = (SentenceRef(0, 1), SentenceRef(0, 3), SentenceRef(1, 1))
    report = read(replace(sample, groups=(group,)), form, only="shared", context=1)
    said = re.findall(r"Beside these in ([\w ]+, sentence \d)", report)
    assert said == [
        *(f"Harbour Post, sentence {number}" for number in (1, 3, 5)),
        *(f"Coast Radio, sentence {number}" for number in (1, 3)),
    ]


def test_context_repeats_no_sentence_of_the_same_list(sample: Comparison) -> None:
    report = render(sample, only="unique", outlet="Harbour Post", context=3)
    alone = report.partition("Sentences with no counterpart")[2]
    assert "sentence 2: “The ferry Linnea" in alone
    assert body(alone).count("“Captain Ida Moen said nobody was seriously hurt.”") == 1


def test_every_format_but_json_honours_the_filters(sample: Comparison) -> None:
    for form in FORMATS:
        if form == "json":
            with pytest.raises(OptionsError, match="--only means nothing"):
                render(sample, form, only="unique")
            continue
        report = render(sample, form, only="unique", kind="money")
        assert "NOK" in report
        assert "Skarvik:" not in report.partition("SHA-256")[0].replace(
            "off Skarvik", ""
        )


def test_a_table_of_one_outlet_has_its_rows_only(sample: Comparison) -> None:
    rows = csv.DictReader(io.StringIO(render(sample, "csv", outlet="Coast Radio")))
    assert {row["outlet"] for row in rows} == {"Coast Radio"}


@pytest.mark.parametrize(
    ("look", "said"),
    [
        ({"only": "odd"}, "no 'odd' to choose by --only"),
        ({"kind": "sums"}, "no 'sums' to choose by --kind"),
        ({"context": -1}, "-1 sentences of context"),
        ({"brief": True, "diff": True}, "--brief and --diff are two reports"),
        ({"stats": True, "context": 1}, "--context means nothing with --stats"),
        ({"diff": True, "kind": "money"}, "--kind means nothing with --diff"),
        ({"diff": True, "only": "framing"}, "--only framing means nothing with --diff"),
    ],
)
def test_what_can_not_be_is_refused_in_one_sentence(
    sample: Comparison, look: dict[str, Any], said: str
) -> None:
    with pytest.raises(OptionsError) as caught:
        render(sample, **look)
    assert said in caught.value.message
    assert caught.value.hint


@pytest.mark.parametrize("form", ["markdown", "html", "csv", "json"])
@pytest.mark.parametrize("look", [{"diff": True}, {"brief": True}, {"width": 60}])
def test_a_shape_of_text_is_refused_by_other_formats(
    sample: Comparison, form: str, look: dict[str, Any]
) -> None:
    with pytest.raises(OptionsError, match=f"means nothing to the format {form}"):
        render(sample, form, **look)


def test_different_events_are_told_before_anything_else(sample: Comparison) -> None:
    said = "These articles seem to report 2 different events."
    odd = replace(sample, notices=(*sample.notices, Notice("events", said)))
    for form in ("text", "markdown", "html"):
        report = render(odd, form)
        assert report.count(said) == 1
        assert report.index(said) < report.index("Facts found")
    shapes: list[dict[str, Any]] = [
        {shape: True} for shape in ("brief", "stats", "diff", "side_by_side")
    ]
    for look in shapes:
        report = render(odd, **look)
        assert report.index(said) < report.index("onflicting")


@pytest.mark.parametrize("form", PROSE)
def test_a_fact_that_is_also_part_of_a_difference_says_so(
    sample: Comparison, form: str
) -> None:
    alone = next(fact for fact in sample.facts if fact.status is FactStatus.UNIQUE)
    differing = next(
        fact for fact in sample.facts if fact.status is FactStatus.CONFLICTING
    )
    facts = tuple(
        replace(fact, related=(differing.id,)) if fact is alone else fact
        for fact in sample.facts
    )
    said = f"See also: ! {differing.label}."
    assert said in read(replace(sample, facts=facts), form).replace("\\", "")
    assert said not in read(sample, form).replace("\\", "")
