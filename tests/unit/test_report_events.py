"""Reports on whole articles: every shape and format, narrow and wide."""

from pathlib import Path
from typing import Any

import pytest

from compare import compare_articles, read_articles
from compare.model import Comparison
from compare.paper.layout import cells
from compare.report import FORMATS, render
from compare.report.look import SHAPES

EVENTS = Path(__file__).parents[2] / "fixtures" / "events"


@pytest.fixture(
    scope="module", params=["ariadne-launch", "courier-ruling", "storm-ottilie"]
)
def event(request: pytest.FixtureRequest) -> Comparison:
    return compare_articles(read_articles([EVENTS / request.param / "articles"]))


@pytest.mark.parametrize("shape", ["", *SHAPES])
@pytest.mark.parametrize("width", [72, 118])
def test_no_line_is_wider_than_asked_or_ends_in_blanks(
    event: Comparison, shape: str, width: int
) -> None:
    look: dict[str, Any] = {shape: True} if shape else {}
    report = render(event, width=width, **look)
    lines = report.split("\n")
    assert lines.pop() == ""
    assert lines[-1]
    assert max(map(cells, lines)) <= width
    assert [line for line in lines if line != line.rstrip()] == []


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_ends_in_one_newline_and_no_line_in_blanks(
    event: Comparison, form: str
) -> None:
    report = render(event, form)
    assert report.endswith("\n")
    assert not report.endswith("\n\n")
    if form != "csv":  # a cell may end as its sentence does
        lines = report.split("\n")
        assert [line for line in lines if line != line.rstrip()] == []


def test_the_full_report_cites_every_sentence_whole(event: Comparison) -> None:
    plain = "".join(filter(str.isalnum, render(event)))
    for article in event.articles:
        for sentence in article.sentences:
            assert "".join(filter(str.isalnum, sentence.text)) in plain
