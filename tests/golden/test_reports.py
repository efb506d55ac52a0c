"""Every event in fixtures/, rendered: the bytes are the contract.

Run with `--update-golden` to accept a change, then read the diff.
"""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from compare.model import Comparison
from compare.pipeline import compare_articles
from compare.read import read_sources
from compare.report import render

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


@pytest.mark.parametrize("form", SUFFIXES)
@pytest.mark.parametrize("gold", EVENTS, ids=lambda path: path.parent.name)
def test_a_report_is_what_it_was(gold: Path, form: str, update_golden: bool) -> None:
    report = render(portable(compared(gold)), form)
    expected = gold.parent / "expected" / f"report.{SUFFIXES[form]}"
    if update_golden:
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(report, encoding="utf-8", newline="\n")
    assert report == expected.read_bytes().decode("utf-8")
