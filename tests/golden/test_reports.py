"""Every event in fixtures/, rendered: the bytes are the contract.

Run with `--update-golden` to accept a change, then read the diff.
"""

import io
import json
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from compare.model import Comparison
from compare.pipeline import compare_articles
from compare.read import read_sources
from compare.report import render, render_bytes
from compare.report.look import SHAPES

EVENTS = sorted((Path(__file__).parents[2] / "fixtures" / "events").glob("*/gold.json"))
SUFFIXES = {
    "text": "txt",
    "markdown": "md",
    "html": "html",
    "json": "json",
    "csv": "csv",
}


@cache
def compared(gold: Path) -> Comparison:
    files = json.loads(gold.read_text(encoding="utf-8"))["articles"].values()
    return compare_articles(
        read_sources([str(gold.parent / file) for file in files]).articles
    )


def portable(comparison: Comparison) -> Comparison:
    """Name sources as seen from the checkout, and no release of the package."""
    articles = tuple(
        replace(article, source=Path(article.source).name)
        for article in comparison.articles
    )
    provenance = replace(comparison.provenance, package="newscompare")
    return replace(comparison, articles=articles, provenance=provenance)


def test_there_are_events_to_render() -> None:
    assert len(EVENTS) >= 3


def check(gold: Path, name: str, report: str, *, update: bool) -> None:
    expected = gold.parent / "expected" / name
    if update:
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(report, encoding="utf-8", newline="\n")
    assert report == expected.read_bytes().decode("utf-8")


@pytest.mark.parametrize("form", SUFFIXES)
@pytest.mark.parametrize("gold", EVENTS, ids=lambda path: path.parent.name)
def test_a_report_is_what_it_was(gold: Path, form: str, update_golden: bool) -> None:
    report = render(portable(compared(gold)), form)
    check(gold, f"report.{SUFFIXES[form]}", report, update=update_golden)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("gold", EVENTS, ids=lambda path: path.parent.name)
def test_a_shape_of_text_is_what_it_was(
    gold: Path, shape: str, update_golden: bool
) -> None:
    look: dict[str, Any] = {shape: True}
    report = render(portable(compared(gold)), **look)
    check(gold, f"{shape.replace('_', '-')}.txt", report, update=update_golden)


@pytest.mark.parametrize("gold", EVENTS, ids=lambda path: path.parent.name)
def test_the_words_of_a_document_are_what_they_were(
    gold: Path, update_golden: bool
) -> None:
    data = render_bytes(portable(compared(gold)), "docx")
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        body = parts.read("word/document.xml").decode("utf-8")
    # One paragraph a line, so that a change can be read as a diff.
    lines = body.replace("</w:p>", "</w:p>\n")
    check(gold, "report.docx.xml", lines, update=update_golden)
