"""Articles of one event come together, others stay apart."""

import datetime
import itertools
from pathlib import Path

import pytest

from compare import Article, group_articles

EVENTS = Path(__file__).parents[2] / "fixtures" / "events"


def body(path: Path) -> str:
    return path.read_text(encoding="utf-8").split("---", 2)[2].strip()


@pytest.fixture(scope="module")
def labelled() -> list[tuple[str, Article]]:
    return [
        (path.parents[1].name, Article.from_text(body(path)))
        for path in sorted(EVENTS.glob("*/articles/*.md"))
    ]


def found_events(labelled: list[tuple[str, Article]]) -> set[frozenset[str]]:
    groups = group_articles([article for _, article in labelled])
    return {frozenset(labelled[index][1].text for index in group) for group in groups}


def test_each_event_of_the_fixtures_is_found_whole(
    labelled: list[tuple[str, Article]],
) -> None:
    wanted = {
        frozenset(article.text for _, article in members)
        for _, members in itertools.groupby(labelled, key=lambda pair: pair[0])
    }
    assert found_events(labelled) == wanted


def test_the_order_of_the_articles_does_not_matter(
    labelled: list[tuple[str, Article]],
) -> None:
    assert found_events(labelled[::-1]) == found_events(labelled)


def test_every_index_stands_in_exactly_one_event(
    labelled: list[tuple[str, Article]],
) -> None:
    groups = group_articles([article for _, article in labelled])
    assert sorted(itertools.chain.from_iterable(groups)) == list(range(len(labelled)))
    assert groups == sorted(sorted(group) for group in groups)


def test_reports_a_year_apart_are_two_events() -> None:
    text = "A quake of magnitude 7.2 struck Arica on Monday and killed twelve people."
    days = [datetime.date(2024, 5, 6), datetime.date(2024, 5, 7)]
    near = [Article.from_text(text, published=day) for day in days]
    late = Article.from_text(text, published=datetime.date(2025, 5, 6))
    assert group_articles([*near, late]) == [[0, 1], [2]]


def test_no_article_makes_no_event() -> None:
    assert group_articles([]) == []
