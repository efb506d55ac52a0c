"""The DOCX report, read back with the library that word processors agree with."""

import io
import re
import subprocess
import sys
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.document import Document

from compare.errors import OptionsError, ReportError
from compare.model import Comparison
from compare.report import Part, Preface, render, render_bytes, render_parts_bytes


def read(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def headings(document: Document) -> list[tuple[int, str]]:
    return [
        (int(line.style.name.split()[-1]), line.text)
        for line in document.paragraphs
        if line.style is not None and (line.style.name or "").startswith("Heading")
    ]


def test_it_has_the_sections_of_the_other_reports(sample: Comparison) -> None:
    document = read(render_bytes(sample, "docx"))
    assert document.paragraphs[0].text == "What Harbour Post and Coast Radio report"
    found = headings(document)
    for heading in (
        (1, "! Conflicting: cannot both be true"),
        (1, "+ Unique to Harbour Post"),
        (1, "= Shared: told by both"),
        (1, "Sentences that report the same thing"),
        (1, "At a glance"),
        (1, "How this report was made"),
    ):
        assert heading in found


def test_every_status_has_its_sign_and_its_count(sample: Comparison) -> None:
    counts = read(render_bytes(sample, "docx")).tables[0]
    rows = [[cell.text for cell in row.cells] for row in counts.rows]
    assert rows[0] == ["Status", "Facts", "Meaning"]
    assert [row[0] for row in rows[1:]] == [
        "! conflicting",
        "~ contrasting",
        "+ unique",
        "= shared",
    ]
    assert sum(int(row[1]) for row in rows[1:]) == len(sample.facts)


def test_an_assumption_is_said_once_where_it_holds_for_several(
    sample: Comparison,
) -> None:
    fact = sample.facts[3]
    again = replace(fact, id="f9", label="NOK 3,000,000")
    document = read(render_bytes(replace(sample, facts=(fact, again)), "docx"))
    lines = [line.text for line in document.paragraphs]
    assert sum(line.startswith("Assumed: $ is read as NOK") for line in lines) == 1
    assert "Assumed: as above." in lines


def test_every_sentence_in_question_is_cited(sample: Comparison) -> None:
    tables = read(render_bytes(sample, "docx")).tables
    cited = [
        tuple(cell.text for cell in row.cells)
        for table in tables
        if table.rows[0].cells[0].text == "Where"
        for row in table.rows[1:]
    ]
    assert (
        "Harbour Post, sentence 5, says “Twelve”:",
        "“Twelve passengers were treated for bruises.”",
    ) in cited


def test_it_says_how_it_was_made_as_the_text_report_does(sample: Comparison) -> None:
    text = " ".join(render(sample, "text", width=1000).split())
    lines = [line.text for line in read(render_bytes(sample)).paragraphs]
    made = lines[lines.index("How this report was made") + 1 :]
    assert len(made) == 1 + len(sample.articles)
    assert sample.articles[0].sha256 in made[1]
    for line in made:
        assert line in text


def test_the_same_comparison_gives_the_same_bytes(sample: Comparison) -> None:
    data = render_bytes(sample, "docx")
    assert data == render_bytes(sample, "docx")
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert {entry.date_time[0] for entry in parts.infolist()} == {1980}


def test_several_events_are_one_document(sample: Comparison) -> None:
    parts = [Part(sample, "Event 1 of 2"), Part(sample, "Event 2 of 2")]
    preface = Preface("This input reports 2 events", ("Event 1: A", "Event 2: B"))
    document = read(render_parts_bytes(parts, "docx", preface=preface))
    assert document.paragraphs[0].text == "This input reports 2 events"
    events = [text for level, text in headings(document) if level == 1]
    assert [text.split(":")[0] for text in events] == ["Event 1 of 2", "Event 2 of 2"]


def test_only_what_is_asked_for_is_written(sample: Comparison) -> None:
    found = headings(read(render_bytes(sample, "docx", only="conflicting")))
    assert (1, "! Conflicting: cannot both be true") in found
    assert "Unique" not in str(found)


def test_text_from_outside_is_no_markup_field_or_link(hostile: Comparison) -> None:
    articles = tuple(
        replace(article, source="javascript:alert(1)", outlet=f"]]></w:t>{number}")
        for number, article in enumerate(hostile.articles)
    )
    data = render_bytes(replace(hostile, articles=articles), "docx")
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        body = parts.read("word/document.xml").decode("utf-8")
        links = parts.read("word/_rels/document.xml.rels").decode("utf-8")
    words = "\n".join(line.text for line in read(data).paragraphs)
    assert "]]></w:t>0" in words
    assert "</script><script>alert(1)</script>" in words
    assert "from javascript:alert(1), SHA-256" in words
    assert "TargetMode" not in links
    assert not re.search("w:(hyperlink|instrText|fldSimple|altChunk|object)", body)
    assert not re.search(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", body
    )


def test_a_document_is_no_text(sample: Comparison) -> None:
    with pytest.raises(ReportError, match="bytes, not text"):
        render(sample, "docx")
    with pytest.raises(OptionsError):
        render_bytes(sample, "docx", width=60)


def test_a_text_format_as_bytes_is_its_text_in_utf_8(sample: Comparison) -> None:
    assert render_bytes(sample, "html") == render(sample, "html").encode("utf-8")


def test_no_other_format_loads_the_library() -> None:
    probe = (
        "import sys\n"
        "from compare.report import data, markdown, page, table, text\n"
        "print('docx' in sys.modules)"
    )
    result = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, encoding="utf-8", check=True
    )
    assert result.stdout.strip() == "False"
