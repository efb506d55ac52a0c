"""What the fixtures promise to the tests that stand on them."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from compare.model import ClaimKind, FactStatus, Relation, SentenceKind

ROOT = Path(__file__).parents[2]
EVENTS = sorted((ROOT / "fixtures" / "events").iterdir())
PAGES = sorted((ROOT / "fixtures" / "pages").glob("*.txt"))
ARTICLES = sorted(
    [
        *(ROOT / "compare" / "demo").glob("*.md"),
        *(ROOT / "fixtures").glob("events/*/articles/*.md"),
    ]
)


def load(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def texts_of(event: Path) -> dict[str, str]:
    return {
        name: (event / place).resolve().read_text(encoding="utf-8")
        for name, place in load(event / "gold.json")["articles"].items()
    }


def passages(gold: dict[str, Any]) -> list[tuple[str, str]]:
    rows = [row["sentences"] for row in gold["links"]]
    rows += [row["claims"] for row in gold["facts"]]
    return [passage for row in rows for passage in row.items()]


@pytest.mark.parametrize("event", EVENTS, ids=lambda path: path.name)
def test_each_passage_stands_exactly_once_in_its_article(event: Path) -> None:
    texts = texts_of(event)
    counts = {
        (name, passage): texts[name].count(passage)
        for name, passage in passages(load(event / "gold.json"))
    }
    assert {where: count for where, count in counts.items() if count != 1} == {}


@pytest.mark.parametrize("event", EVENTS, ids=lambda path: path.name)
def test_each_link_joins_two_outlets_by_a_known_relation(event: Path) -> None:
    for link in load(event / "gold.json")["links"]:
        assert len(link["sentences"]) == 2
        assert Relation(link["relation"])


@pytest.mark.parametrize("event", EVENTS, ids=lambda path: path.name)
def test_each_fact_has_a_known_kind_and_as_many_outlets_as_its_status_says(
    event: Path,
) -> None:
    for fact in load(event / "gold.json")["facts"]:
        assert [ClaimKind(kind) for kind in fact["kinds"]]
        unique = FactStatus(fact["status"]) is FactStatus.UNIQUE
        assert (len(fact["claims"]) == 1) is unique, fact["label"]


@pytest.mark.parametrize("event", EVENTS, ids=lambda path: path.name)
def test_each_status_occurs_in_every_event(event: Path) -> None:
    found = {fact["status"] for fact in load(event / "gold.json")["facts"]}
    assert found == {status.value for status in FactStatus}


def test_the_floors_name_every_event() -> None:
    floors = load(ROOT / "fixtures" / "floors.json")
    assert sorted(floors) == [event.name for event in EVENTS]


@pytest.mark.parametrize(
    "path", ARTICLES, ids=lambda path: f"{path.parent}/{path.stem}"
)
def test_articles_are_as_long_as_news_and_say_who_wrote_them_when(path: Path) -> None:
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    keys = [line.split(":")[0] for line in front.splitlines()]
    assert keys == ["outlet", "headline", "byline", "date", "home"]
    assert 350 <= len(body.split()) <= 600


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_what_is_expected_of_a_page_stands_on_it(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    lines = text.splitlines()
    expected = load(page.with_suffix(".expected.json"))
    for article in expected["articles"]:
        assert re.search(re.escape(article["outlet"]), text, re.IGNORECASE)
        assert article["headline"] is None or article["headline"] in text
        assert all(byline in text for byline in article["bylines"])
        assert any(line.startswith(article["opens"]) for line in lines)
        assert any(line.endswith(article["ends"]) for line in lines)
        for kind, whole in article["lines"].items():
            assert SentenceKind(kind)
            assert set(whole) <= set(lines)
    assert set(expected["left_out"]) <= set(lines)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_pages_hold_two_events_and_copies(page: Path) -> None:
    articles = load(page.with_suffix(".expected.json"))["articles"]
    assert {article["event"] for article in articles} == {0, 1}
    for article in articles:
        if article["copy_of"] is not None:
            assert articles[article["copy_of"]]["outlet"] == article["outlet"]
            assert articles[article["copy_of"]]["event"] == article["event"]
    assert any(article["copy_of"] is not None for article in articles)
