"""What is read from the pasted pages in fixtures/."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from compare import group_articles, read_page
from compare.read import read_sources

if TYPE_CHECKING:
    from compare.model import Article

FIXTURES = Path(__file__).parents[2] / "fixtures"
PAGES = [*sorted(FIXTURES.glob("pages/*.txt")), *sorted(FIXTURES.glob("web/*.txt"))]


@pytest.fixture(params=PAGES, ids=lambda path: path.stem)
def page(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def expected_of(page: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        page.with_suffix(".expected.json").read_text(encoding="utf-8")
    )
    return found


def read(page: Path) -> list[Article]:
    return list(read_page(page.read_text(encoding="utf-8")))


def test_outlets_bylines_and_dates_are_those_of_the_page(page: Path) -> None:
    wanted = [
        (row["outlet"], tuple(row["bylines"]), row["published"])
        for row in expected_of(page)["articles"]
    ]
    found = [
        (article.outlet, article.bylines, article.published and str(article.published))
        for article in read(page)
    ]
    assert found == wanted


def test_headlines_are_free_of_the_outlets_name(page: Path) -> None:
    rows = expected_of(page)["articles"]
    for article, row in zip(read(page), rows, strict=True):
        if row["headline"] is not None:
            assert article.headline == row["headline"]


def test_copies_name_the_article_that_they_repeat(page: Path) -> None:
    wanted = [row["copy_of"] for row in expected_of(page)["articles"]]
    assert [article.copy_of for article in read(page)] == wanted


def test_events_are_told_apart(page: Path) -> None:
    wanted = [row["event"] for row in expected_of(page)["articles"]]
    groups = group_articles(read(page))
    found = {index: group for group in groups for index in group}
    for one, event in enumerate(wanted):
        same = [other for other, its in enumerate(wanted) if its == event]
        assert sorted(found[one]) == same


def kinds_at(article: Article, line: str) -> set[str]:
    """Kinds of the sentences that a whole line of the page has become."""
    start = article.text.index(line)
    return {
        sentence.kind.value
        for sentence in article.sentences
        if sentence.start < start + len(line) and start < sentence.end
    }


def test_lines_have_their_kinds(page: Path) -> None:
    rows = expected_of(page)["articles"]
    for article, row in zip(read(page), rows, strict=True):
        for kind, lines in row["lines"].items():
            assert {line: kinds_at(article, line) for line in lines} == {
                line: {kind} for line in lines
            }


def test_bodies_open_and_end_where_they_should(page: Path) -> None:
    rows = expected_of(page)["articles"]
    for article, row in zip(read(page), rows, strict=True):
        body = " ".join(s.text for s in article.sentences if s.kind == "body")
        assert body.startswith(row["opens"])
        assert body.endswith(row["ends"])


def is_kept(line: str, kept: set[str]) -> bool:
    """Whether a line stands there as a whole, or in pieces: an outlet, a credit."""
    return line in kept or any(
        line[:cut].strip() in kept and is_kept(line[cut:].strip(), kept)
        for cut in range(1, len(line))
    )


def test_every_character_is_in_an_article_its_metadata_or_left_out(page: Path) -> None:
    reading = read_sources([str(page)])
    texts = [
        *(article.text for article in reading.articles),
        *(line.text for line in reading.metadata),
        *(part.text for part in reading.left_out),
    ]
    kept = {line.strip() for text in texts for line in text.splitlines()}
    lines = map(str.strip, page.read_text(encoding="utf-8").splitlines())
    assert [line for line in lines if line and not is_kept(line, kept)] == []


def test_what_belongs_to_no_article_is_left_out_and_said_so(page: Path) -> None:
    reading = read_sources([str(page)])
    left_out = "\n".join(part.text for part in reading.left_out)
    for line in expected_of(page)["left_out"]:
        assert line in left_out
        assert not any(line in article.text for article in reading.articles)
