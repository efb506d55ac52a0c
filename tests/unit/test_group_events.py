"""Articles of one event come together, others stay apart."""

import datetime
import itertools
from pathlib import Path

import pytest

from compare import Article, group_articles
from compare.group.events import THRESHOLD, find_repeats, scale_locally

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


TRIP = (
    "Prime Minister Helen Marchand of Canada begins a tour of Poland and Latvia on "
    "Monday to sign trade deals on nuclear power and critical minerals. She will meet "
    "Polish Prime Minister Marek Zawadzki in Warsaw and visit Canadian troops in Riga. "
    "Marchand said Canada wants new customers for its uranium. Ukraine's President "
    "Oleksandr Hrynenko and security guarantees will come up too, officials said.",
    "Canada's Helen Marchand heads for Warsaw and Riga on Monday with trade deals on "
    "critical minerals and nuclear power in hand. Her talks with Polish Prime Minister "
    "Marek Zawadzki are to open a market for uranium, and she will see Canadian troops "
    "in Latvia. Aid for Ukraine and Hrynenko's call for security guarantees are also "
    "on the list.",
)
VISIT = (
    "Prime Minister Helen Marchand of Canada made an unannounced visit to Odesa on "
    "Sunday and promised Ukraine's President Oleksandr Hrynenko more military aid. She "
    "did not rule out sending Canadian troops once there is a ceasefire. Marchand and "
    "Hrynenko laid wreaths on Constitution Day and signed a memorandum on drones.",
    "Canada would not rule out troops for Ukraine after a ceasefire, Helen Marchand "
    "told Oleksandr Hrynenko in Odesa on Sunday. On Constitution Day the two laid "
    "wreaths and signed an agreement to build drones. Marchand promised military aid "
    "and spoke of security guarantees.",
)


def test_two_events_with_the_same_people_are_two() -> None:
    articles = [Article.from_text(text) for text in (*VISIT, *TRIP)]
    assert group_articles(articles) == [[0, 1], [2, 3]]


def test_reports_a_year_apart_are_two_events() -> None:
    text = "A quake of magnitude 7.2 struck Arica on Monday and killed twelve people."
    days = [datetime.date(2024, 5, 6), datetime.date(2024, 5, 7)]
    near = [Article.from_text(text, published=day) for day in days]
    late = Article.from_text(text, published=datetime.date(2025, 5, 6))
    assert group_articles([*near, late]) == [[0, 1], [2]]


QUAKE = (
    "A magnitude 6.1 quake shook Arica before dawn on Monday, and three old houses "
    "fell. Governor Rosa Quispe said that nobody was hurt and that schools would stay "
    "closed while walls are looked at."
)
PORT = (
    "Cracks in the pier have shut the port of Arica. Forty ships wait outside, and "
    "hauliers from Bolivia fear that their fruit will spoil while cranes are tested."
)


@pytest.mark.parametrize(
    ("days", "events"), [(0, [[0, 1]]), (1, [[0, 1]]), (14, [[0], [1]])]
)
def test_the_further_apart_in_time_the_closer_two_reports_must_be(
    days: int, events: list[list[int]]
) -> None:
    monday = datetime.date(2024, 5, 6)
    later = monday + datetime.timedelta(days)
    articles = [
        Article.from_text(QUAKE, published=monday),
        Article.from_text(PORT, published=later),
    ]
    assert group_articles(articles) == events
    assert group_articles(articles[::-1]) == events


def test_an_article_told_again_keeps_no_other_from_its_event(
    labelled: list[tuple[str, Article]],
) -> None:
    articles = [article for _, article in labelled]
    for index in range(len(articles)):
        whole = group_articles([*articles, *[articles[index]] * 3])
        (event,) = [event for event in whole if index in event]
        assert event[-3:] == [len(articles) + again for again in range(3)]
        without = [[i for i in event if i < len(articles)] for event in whole]
        assert without == group_articles(articles)


def test_the_longest_of_what_is_told_again_is_what_the_others_repeat() -> None:
    cosines = {(0, 1): 0.95, (1, 2): 0.97, (2, 3): 0.4, (4, 5): 1.0}
    assert find_repeats(cosines, [90, 100, 80, 300, 70, 70]) == {0: 1, 2: 1, 5: 4}


def test_what_repeats_only_a_repetition_stands_for_itself() -> None:
    assert find_repeats({(0, 1): 0.95, (1, 2): 0.95}, [100, 90, 80]) == {1: 0}


def test_no_article_makes_no_event() -> None:
    assert group_articles([]) == []


def test_closeness_is_measured_against_what_each_article_reaches_with_its_nearest() -> (
    None
):
    crowded = {(0, 1): 0.6, (0, 2): 0.6, (1, 2): 0.6, (2, 3): 0.2}
    crowded |= {(3, 4): 0.6, (3, 5): 0.6, (4, 5): 0.6}
    lonely = {(6, 7): 0.14}

    near = scale_locally({**crowded, **lonely}, 8)

    assert near[2, 3] < THRESHOLD <= near[6, 7]
