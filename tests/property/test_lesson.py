"""What holds of lessons whatever the event, the level and the seed."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.lesson import LessonOptions, Level, make_lesson
from compare.lesson.choose import Chooser, Item
from compare.lesson.coding import make_rows
from compare.lesson.texts import Texts
from compare.lesson.tokens import figures
from compare.model import one_line
from compare.paper import FORMATS, write
from compare.pipeline import compare_articles
from compare.read import read_sources

if TYPE_CHECKING:
    from compare.lesson.question import Question
    from compare.model import Article, Comparison

ROOT = Path(__file__).parents[2]
EVENTS = ("demo", "storm-ottilie", "courier-ruling", "ariadne-launch")


@cache
def articles_of(event: str) -> tuple[Article, ...]:
    if event == "demo":
        return read_sources([str(ROOT / "compare" / "demo")]).articles
    folder = ROOT / "fixtures" / "events" / event
    named = json.loads((folder / "gold.json").read_text("utf-8"))["articles"]
    return read_sources([str(folder / file) for file in named.values()]).articles


@cache
def compared(event: str, *, turned: bool = False) -> Comparison:
    articles = articles_of(event)
    return compare_articles(articles[::-1] if turned else articles)


@cache
def asked(
    event: str, level: Level, seed: int, *, turned: bool = False
) -> tuple[Question, ...]:
    options = LessonOptions(level=level, seed=seed)
    return make_lesson(compared(event, turned=turned), options).questions


lessons = st.tuples(
    st.sampled_from(EVENTS), st.sampled_from(list(Level)), st.integers(0, 12)
)


@given(lessons)
@settings(max_examples=15)
def test_every_answer_stands_in_the_sentence_that_the_key_cites(
    lesson: tuple[str, Level, int],
) -> None:
    articles = articles_of(lesson[0])
    cites = [
        cite
        for question in asked(*lesson)
        for answer in question.answers
        for cite in answer.cites
    ]
    assert cites
    for cite in cites:
        sentence = articles[cite.ref.article].sentences[cite.ref.sentence]
        assert cite.words in one_line(sentence.text)


@given(lessons)
@settings(max_examples=15)
def test_a_question_is_open_or_answered_from_the_texts(
    lesson: tuple[str, Level, int],
) -> None:
    for question in asked(*lesson):
        if question.is_open:
            assert question.look_for
        else:
            assert any(answer.cites for answer in question.answers)


@given(lessons, st.integers(0, 12))
@settings(max_examples=15)
def test_another_seed_gives_a_sheet_of_equal_weight(
    lesson: tuple[str, Level, int], other: int
) -> None:
    event, level, seed = lesson
    first, second = asked(event, level, seed), asked(event, level, other)
    assert Counter(q.kind for q in first) == Counter(q.kind for q in second)
    assert [(q.kind, q.lines) for q in first] == [(q.kind, q.lines) for q in second]


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("event", EVENTS)
def test_the_next_bench_gets_another_sheet(event: str, level: Level) -> None:
    stems = [{q.stem for q in asked(event, level, seed)} for seed in (1, 2)]
    assert len(stems[0] & stems[1]) < len(stems[0])


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_seed_gives_the_same_bytes(form: str) -> None:
    options = LessonOptions(seed=7)
    first = make_lesson(compared("demo"), options)
    second = make_lesson(compare_articles(articles_of("demo")), options)
    assert write(first.sheet, form) == write(second.sheet, form)
    assert write(first.key, form) == write(second.key, form)


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("event", EVENTS)
def test_the_order_of_the_articles_changes_no_weight(event: str, level: Level) -> None:
    there, back = asked(event, level, 3), asked(event, level, 3, turned=True)
    assert Counter(q.kind for q in there) == Counter(q.kind for q in back)


@given(lessons)
@settings(max_examples=12)
def test_wrong_choices_are_wrong(lesson: tuple[str, Level, int]) -> None:
    articles = articles_of(lesson[0])
    for question in asked(*lesson):
        if question.kind != "both_choice":
            continue
        assert question.correct is not None
        for number, choice in enumerate(question.choices):
            words = choice.strip("“”").casefold()
            telling = figures(words) or {words.split()[-1]}
            holders = [
                article
                for article in articles
                if all(one in one_line(article.text).casefold() for one in telling)
            ]
            if number == question.correct:
                assert len(holders) > 1
            else:
                assert sum(words in one_line(a.text).casefold() for a in articles) == 1


@given(lessons)
@settings(max_examples=12)
def test_no_sheet_asks_one_thing_twice(lesson: tuple[str, Level, int]) -> None:
    stems = [question.stem for question in asked(*lesson) if not question.choices]
    grids = {question.grid for question in asked(*lesson) if question.grid}
    repeated = [stem for stem, times in Counter(stems).items() if times > 1]
    assert len(repeated) <= max(0, len(grids) - 1)


@given(lessons)
@settings(max_examples=10)
def test_a_sheet_holds_no_word_of_its_key(lesson: tuple[str, Level, int]) -> None:
    event, level, seed = lesson
    made = make_lesson(compared(event), LessonOptions(level=level, seed=seed))
    sheet = str(write(made.sheet, "markdown"))
    for question in made.questions:
        assert not question.look_for or question.look_for not in sheet
    assert "Answer key" not in sheet
    assert "Reading ease" not in sheet


pools = st.dictionaries(
    st.sampled_from("abc"),
    st.lists(st.integers(0, 9), max_size=8, unique=True).map(
        lambda topics: tuple(Item(str(topic), topic) for topic in topics)
    ),
)
plans = st.lists(st.lists(st.sampled_from("abc"), min_size=1, max_size=4), max_size=8)


@given(pools, plans, st.integers(0, 99), st.integers(0, 99))
def test_what_fits_on_a_sheet_depends_on_no_seed(
    pools: dict[str, tuple[Item[object], ...]],
    plans: list[list[str]],
    seed: int,
    other: int,
) -> None:
    first, second = (Chooser(pools, {}, number) for number in (seed, other))
    for slots in plans:
        assert bool(first.add(slots)) == bool(second.add(slots))


@given(pools, plans, st.integers(0, 99))
def test_no_topic_is_taken_twice(
    pools: dict[str, tuple[Item[object], ...]], plans: list[list[str]], seed: int
) -> None:
    chooser = Chooser(pools, {}, seed)
    taken = [slot for slots in plans for slot in chooser.add(slots)]
    topics = [chooser.item(slot).topic for slot in taken]
    assert len(set(topics)) == len(topics)


@pytest.mark.parametrize("event", EVENTS)
def test_coders_are_asked_of_words_that_stand_there(event: str) -> None:
    comparison = compared(event)
    texts = Texts(comparison)
    rows = make_rows(texts)
    assert len({row.item for row in rows}) == len(rows)
    for row in rows:
        article = comparison.articles[texts.names.index(row.outlet)]
        assert row.words in one_line(article.sentences[row.sentence - 1].text)
        assert row.other != row.outlet


def test_a_copy_changes_nothing_of_a_lesson() -> None:
    first, second = articles_of("demo")
    copy = replace(first, outlet="Echo", copy_of=0)
    alone = make_lesson(compared("demo")).questions
    beside = make_lesson(compare_articles([first, second, copy])).questions
    assert [q.stem for q in alone] == [q.stem for q in beside]


SHORT = ("figure_words", "other_words", "spelling", "on_whose_word", "quote_longer")


@given(lessons)
@settings(max_examples=15)
def test_no_question_answers_another(lesson: tuple[str, Level, int]) -> None:
    questions = asked(*lesson)
    for question in questions:
        told = [question.answers[0].text] if question.kind == "who_said" else []
        if question.kind in SHORT:
            told = [cite.words for cite in question.answers[0].cites]
        for other in questions:
            shown = [
                other.stem,
                *other.choices,
                *(other.grid.rows if other.grid else ()),
            ]
            if other is not question:
                assert not [words for words in told if words in " | ".join(shown)]
