"""Text from outside is shown by every format, and never obeyed."""

import csv
import io
import json
import re
from typing import Any

import pytest
from markdown_it import MarkdownIt

from compare.model import Comparison, from_dict
from compare.report import FORMATS, render

BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")


@pytest.mark.parametrize(
    ("form", "look"),
    [
        *((form, {}) for form in ("text", "markdown", "html", "csv")),
        ("html", {"context": 2}),
    ],
)
def test_no_control_character_or_mark_that_reorders_is_let_through(
    hostile: Comparison, form: str, look: dict[str, Any]
) -> None:
    report = render(hostile, form, **look)
    assert "<script>alert" not in report or form != "html"
    assert not CONTROL.search(report)
    assert not BIDI.search(report)


@pytest.mark.parametrize("form", FORMATS)
def test_every_report_can_be_written_as_utf8(hostile: Comparison, form: str) -> None:
    assert render(hostile, form).encode("utf-8")


def test_markdown_gives_no_link_heading_or_html_from_outside(
    hostile: Comparison,
) -> None:
    report = render(hostile, "markdown")
    page = MarkdownIt("gfm-like", {"linkify": False}).render(report)
    for tag in ("<a ", "<script", "<img", "<em>", "<i>", "<del>"):
        assert tag not in page
    assert "[a link](javascript:alert(1))" in page
    assert set(re.findall(r"<code>(.*?)</code>", page)) == {"!", "~", "+", "="}


def test_markdown_leaves_no_address_for_autolinks(hostile: Comparison) -> None:
    from compare.paper.harmless import escape_markdown as escape
    from compare.paper.harmless import escape_opening

    assert escape("http://a.b www.a.b x@y.z") == r"http\://a.b www\.a.b x\@y.z"
    assert escape_opening("1. one") == r"1\. one"
    assert escape_opening("- one") == r"\- one"


def test_no_cell_of_a_spreadsheet_is_a_formula(hostile: Comparison) -> None:
    cells = [
        cell for row in csv.reader(io.StringIO(render(hostile, "csv"))) for cell in row
    ]
    assert not [cell for cell in cells if cell.startswith(tuple("=+-@\t\r＝＋－＠"))]
    assert "'=1+1␛[2J" in cells


def test_json_escapes_what_a_terminal_obeys(hostile: Comparison) -> None:
    report = render(hostile, "json")
    assert not CONTROL.search(report)
    assert not BIDI.search(report)
    assert "\\u009b1m" in report
    assert "\\u202egnp.exe" in report


@pytest.mark.parametrize(
    "look",
    [
        *({shape: True} for shape in ("brief", "stats", "diff", "side_by_side")),
        {"context": 1},
        {"only": "unique"},
    ],
)
def test_every_shape_of_text_shows_hostile_text_and_obeys_none(
    hostile: Comparison, look: dict[str, Any]
) -> None:
    report = render(hostile, **look)
    assert not CONTROL.search(report)
    assert not BIDI.search(report)
    assert "=1+1␛[2J" in report


def test_markdown_with_context_gives_no_markup_from_outside(
    hostile: Comparison,
) -> None:
    page = MarkdownIt("gfm-like", {"linkify": False}).render(
        render(hostile, "markdown", context=2)
    )
    for tag in ("<a ", "<script", "<img", "<em>", "<i>", "<del>"):
        assert tag not in page


def test_json_keeps_hostile_text_whole(hostile: Comparison) -> None:
    report = render(hostile, "json")
    assert "\\ud800" in report
    assert from_dict(json.loads(report)) == hostile
