"""A corpus says who tells what, alone or with others, and over time."""

import csv
import datetime
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("rensa", reason="needs newscompare[corpus]")

from compare import Article
from compare.corpus.answers import to_csv, to_parquet
from compare.corpus.asking import Answer, Column, Wish, count_waiting, match_words
from compare.corpus.comparing import CompareWish, compare_corpus
from compare.corpus.engine import Engine
from compare.corpus.lookup import load_comparison
from compare.corpus.overview import count_outlets, which_events, who_repeats_whom
from compare.corpus.queries import (
    event_facts,
    how_often_shared,
    what_is_unique,
    which_articles,
    who_carries,
    who_is_quoted,
)
from compare.corpus.repeats import find_changes, what_copies_changed
from compare.corpus.store import Store
from compare.errors import CorpusError, OptionsError
from compare.model import Comparison
from tests.unit.corpora import fixture_articles, make_corpus, silent

ARTICLES = fixture_articles()
ALL = Wish()
STORM = datetime.date(2026, 10, 13)
COPY = Article.from_text(
    f"{ARTICLES[0].text}\n\nThis report was first published elsewhere.",
    outlet="Le Phare",
    headline="A headline of our own",
    published=datetime.date(2026, 7, 25),
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("corpus") / "a.db"
    with Store(make_corpus(place, [*ARTICLES, COPY])) as store:
        compare_corpus(store, Engine(), CompareWish(), silent)
    return place


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store(path) as opened:
        yield opened


@pytest.fixture
def comparisons(store: Store) -> list[Comparison]:
    events = [row[0] for row in store.rows("SELECT event FROM comparisons")]
    return [load_comparison(store, event) for event in events]


def told(answer: Answer) -> list[dict[str, Any]]:
    names = [column.name for column in answer.columns]
    return [dict(zip(names, row, strict=True)) for row in answer.rows]


def alone(comparison: Comparison, outlet: str) -> list[str]:
    return [
        fact.label
        for fact in comparison.facts
        if {comparison.articles[index].outlet for index in fact.outlets} == {outlet}
    ]


def test_unique_lists_what_one_outlet_alone_has(
    store: Store, comparisons: list[Comparison]
) -> None:
    found = told(what_is_unique(store, Wish(outlets=("Meridian",))))
    wanted = [label for one in comparisons for label in alone(one, "Meridian")]
    assert sorted(row["label"] for row in found) == sorted(wanted)
    assert {row["outlet"] for row in found} == {"Meridian"}
    assert all(row["words"] in row["sentence_text"] for row in found)


def test_unique_is_narrowed_by_kind_and_day(store: Store) -> None:
    money = told(what_is_unique(store, Wish(kinds=("money",), since=STORM)))
    assert {row["kind"] for row in money} == {"money"}
    assert min(row["day"] for row in money) == STORM.isoformat()
    early = told(what_is_unique(store, Wish(until=STORM - datetime.timedelta(1))))
    assert max(row["day"] for row in early) < STORM.isoformat()


def test_what_two_articles_of_one_outlet_share_is_its_alone(tmp_path: Path) -> None:
    texts = {
        ("Alpha", "one"): "The ferry Linnea sank off Skarvik on Friday. It carried 41 "
        "sheep in crates. Divers found the wheelhouse.",
        ("Alpha", "two"): "The ferry Linnea sank off Skarvik on Friday. It carried 41 "
        "sheep in crates. A crane is on its way from Norheim.",
        ("Beta", "three"): "The ferry Linnea sank off Skarvik on Friday, the harbour "
        "office said. Nobody was hurt.",
    }
    articles = [
        Article.from_text(text, outlet=outlet, headline=name, published="2026-03-06")
        for (outlet, name), text in texts.items()
    ]
    with Store(make_corpus(tmp_path / "a.db", articles)) as store:
        compare_corpus(store, Engine(), CompareWish(), silent)
        found = told(what_is_unique(store, Wish(kinds=("quantity",))))
    sheep = [row for row in found if row["words"] == "41 sheep"]
    assert [row["outlet"] for row in sheep] == ["Alpha"]


def test_facts_of_an_event_have_a_row_for_each_outlet(store: Store) -> None:
    event = store.one("SELECT id FROM events WHERE size = 3")
    found = told(event_facts(store, event))
    comparison = load_comparison(store, event)
    wanted = [
        (fact.id, comparison.articles[index].outlet)
        for fact in comparison.facts
        for index in fact.outlets
    ]
    assert [(row["fact"], row["outlet"]) for row in found] == sorted(
        wanted, key=lambda pair: (int(pair[0][1:]), pair[1])
    )


def test_a_fact_is_found_by_words_of_its_sentences(store: Store) -> None:
    found = told(who_carries(store, '"relief fund"', Wish(kinds=("money",))))
    (label,) = {row["label"] for row in found}
    assert "EUR 20,000,000" in label
    assert [row["outlet"] for row in found] == [
        "Meridian",
        "The Harbour Post",
        "The Shannon Herald",
    ]


def test_pairs_count_what_two_outlets_both_tell(
    store: Store, comparisons: list[Comparison]
) -> None:
    found = {
        (row["outlet"], row["other"]): row for row in told(how_often_shared(store, ALL))
    }
    wanted = 0
    for one in comparisons:
        for fact in one.facts:
            names = {one.articles[index].outlet for index in fact.outlets}
            both = {"Meridian", "The Shannon Herald"} <= names
            wanted += both and fact.status == "shared"
    row = found["Meridian", "The Shannon Herald"]
    assert (row["events"], row["shared"]) == (1, wanted)
    assert all(left < right for left, right in found)


def test_pairs_of_events_without_a_common_fact_are_counted_too(store: Store) -> None:
    wish = Wish(kinds=("work",))
    events = {
        (r["outlet"], r["other"], r["events"])
        for r in told(how_often_shared(store, wish))
    }
    assert events == {
        (r["outlet"], r["other"], r["events"])
        for r in told(how_often_shared(store, ALL))
    }


def test_sources_are_those_of_the_framing(
    store: Store, comparisons: list[Comparison]
) -> None:
    found = told(who_is_quoted(store, ALL))
    wanted = {
        (one.articles[voice.article].outlet, voice.name, voice.quoted_words)
        for one in comparisons
        for voice in one.framing.voices
    }
    assert {(r["outlet"], r["source"], r["quoted_words"]) for r in found} == wanted


def test_articles_are_found_by_their_words_and_told_their_event(store: Store) -> None:
    found = told(which_articles(store, "storm ottilie", ALL))
    events = {row["event"] for row in found}
    assert events == {store.one("SELECT id FROM events WHERE size = 3")}
    left = told(which_articles(store, "storm -kayaker", ALL))
    assert 0 < len(left) < len(found)


def test_a_copy_is_told_and_counts_for_no_facts(store: Store) -> None:
    words = '"This report was first published elsewhere"'
    (copy,) = told(which_articles(store, words, ALL))
    assert (copy["outlet"], copy["copy"]) == ("Le Phare", "yes")
    (row,) = told(count_outlets(store, Wish(outlets=("Le Phare",))))
    assert (row["articles"], row["copies"], row["events"]) == (2, 1, 1)
    assert told(who_repeats_whom(store, ALL)) == [
        {"original": ARTICLES[0].outlet, "repeated_by": "Le Phare", "articles": 1}
    ]


def test_what_a_copy_changed_is_told_in_words(store: Store) -> None:
    (row,) = told(what_copies_changed(store, ALL))
    assert (row["outlet"], row["original"]) == ("Le Phare", ARTICLES[0].outlet)
    assert row["headline"] == "A headline of our own"
    assert row["original_headline"] == ARTICLES[0].headline
    assert row["added_words"] == "This report was first published elsewhere."
    assert (row["added"], row["left_out"], row["left_out_words"]) == (6, 0, "")
    assert told(what_copies_changed(store, Wish(outlets=("Meridian Line",)))) == []
    assert (
        told(what_copies_changed(store, Wish(until=datetime.date(2026, 7, 24)))) == []
    )


def test_changes_stand_in_the_order_of_the_text_whatever_its_marks_and_case() -> None:
    original = "“Two barges ran aground,” the Mayor said on Tuesday. Nobody was hurt."
    copy = 'Bremvik. "TWO barges ran aground," she said. Nobody was badly hurt.'
    added, left_out = find_changes(original, copy)
    assert added == ("Bremvik.", "she", "badly")
    assert left_out == ("the Mayor", "on Tuesday.")
    assert find_changes(original, original) == ((), ())


def test_counts_of_an_outlet_add_up(store: Store) -> None:
    for row in told(count_outlets(store, ALL)):
        assert row["facts"] == row["alone"] + row["shared"] + row["differing"]


def test_outlets_stand_in_alphabetical_order(store: Store) -> None:
    names = [row["outlet"] for row in told(count_outlets(store, ALL))]
    assert names == sorted({article.outlet for article in ARTICLES})


def test_capitals_do_not_part_the_alphabet(tmp_path: Path) -> None:
    names = ("alpha", "Beta", "gamma", "Zeta")
    articles = [
        Article.from_text(f"{name} says the ferry Linnea sank.", outlet=name)
        for name in names
    ]
    with Store(make_corpus(tmp_path / "a.db", articles)) as store:
        assert [r["outlet"] for r in told(count_outlets(store, ALL))] == list(names)


def test_events_are_listed_by_their_day_and_named(store: Store) -> None:
    found = told(which_events(store, ALL))
    assert [row["first_day"] for row in found] == sorted(r["first_day"] for r in found)
    assert {row["compared"] for row in found} == {"yes"}
    headlines = {article.headline for article in ARTICLES}
    assert {row["headline"] for row in found} <= headlines
    assert len(told(which_events(store, Wish(outlets=("Le Phare",))))) == 1


Ask = Callable[[Store, Wish], Answer]


@pytest.mark.parametrize(
    "ask",
    [
        what_is_unique,
        how_often_shared,
        who_is_quoted,
        which_events,
        count_outlets,
        who_repeats_whom,
        lambda store, wish: which_articles(store, "the", wish),
        lambda store, wish: who_carries(store, "the", wish),
    ],
)
def test_counts_by_month_week_and_day_are_those_of_the_whole(
    store: Store, ask: Ask
) -> None:
    sums = []
    for by, length in (("month", 7), ("week", 10), ("day", 10)):
        answer = ask(store, Wish(by=by))
        rows = list(answer.rows)
        assert answer.columns[0].name == by
        assert {len(row[0]) for row in rows} == {length}
        first = next(n for n, column in enumerate(answer.columns) if column.is_number)
        sums.append(sum(row[first] for row in rows))
    assert len(set(sums)) == 1


def test_a_week_is_told_by_its_monday(store: Store) -> None:
    weeks = {row["week"] for row in told(which_events(store, Wish(by="week")))}
    assert {datetime.date.fromisoformat(week).weekday() for week in weeks} == {0}


def test_what_has_no_date_is_counted_as_undated(tmp_path: Path) -> None:
    articles = [
        Article.from_text(article.text, outlet=article.outlet)
        for article in ARTICLES
        if "storm-ottilie" in article.source
    ]
    with Store(make_corpus(tmp_path / "a.db", articles)) as store:
        compare_corpus(store, Engine(), CompareWish(), silent)
        rows = told(which_events(store, Wish(by="month")))
        assert [(row["month"], row["articles"]) for row in rows] == [("undated", 3)]
        assert {r["day"] for r in told(what_is_unique(store, ALL))} == {"undated"}


@pytest.mark.parametrize(
    "words",
    [
        'storm "',
        "storm' OR 1=1 --",
        "storm) OR (",
        "storm NEAR AND NOT",
        "headline:storm",
        'storm "unclosed phrase',
        "storm * ^ {",
        "storm\x00\x1b[31m",
    ],
)
def test_no_sign_in_the_words_breaks_a_search(store: Store, words: str) -> None:
    list(which_articles(store, words, ALL).rows)
    list(who_carries(store, words, ALL).rows)


@pytest.mark.parametrize("words", ["", " ", '"', '""', "-storm", "(*)", "--"])
def test_a_search_without_a_word_is_one_clear_sentence(
    store: Store, words: str
) -> None:
    with pytest.raises(OptionsError, match="there is no word to look for"):
        which_articles(store, words, ALL)


def test_words_are_said_in_the_language_of_the_full_text() -> None:
    assert match_words('death "relief fund" flood* -"red cross" -sport') == (
        '("death" AND "relief fund" AND "flood"*) NOT ("red cross" OR "sport")'
    )


def test_an_outlet_with_quotes_in_its_name_is_only_a_name(store: Store) -> None:
    wish = Wish(outlets=("'; DROP TABLE facts; --", '"'), kinds=("' OR 1=1",))
    for ask in (what_is_unique, how_often_shared, who_is_quoted, count_outlets):
        assert list(ask(store, wish).rows) == []
    assert store.one("SELECT count(*) FROM facts") > 0


@pytest.mark.parametrize("ask", [what_is_unique, how_often_shared, who_is_quoted])
def test_without_a_comparison_one_sentence_says_what_to_do(
    tmp_path: Path, ask: Ask
) -> None:
    with (
        Store(make_corpus(tmp_path / "a.db", ARTICLES)) as store,
        pytest.raises(CorpusError, match=r"no event of .* is compared yet") as caught,
    ):
        ask(store, ALL)
    assert "newscompare corpus compare" in caught.value.hint


def test_events_that_are_not_compared_are_counted(tmp_path: Path) -> None:
    with Store(make_corpus(tmp_path / "a.db", ARTICLES)) as store:
        assert count_waiting(store) == 3
        compare_corpus(store, Engine(), CompareWish(outlets_at_least=3), silent)
        assert count_waiting(store) == 2


def test_an_event_that_has_grown_waits_to_be_compared_again(tmp_path: Path) -> None:
    storm = [a for a in ARTICLES if "storm-ottilie" in a.source]
    path = make_corpus(tmp_path / "a.db", storm[:2])
    with Store(path) as store:
        compare_corpus(store, Engine(), CompareWish(), silent)
        assert count_waiting(store) == 0
    make_corpus(path, storm[2:])
    with Store(path) as store:
        assert count_waiting(store) == 1


def test_csv_runs_no_formula_and_keeps_one_line_a_row() -> None:
    columns = (Column("a"), Column("b", is_number=True), Column("c"))
    rows = [("=1+1", 3, None), ("two\nlines\x1b[2J", 0, '"q", r')]
    written = to_csv(Answer(columns, iter(rows)))
    assert list(csv.reader(io.StringIO(written))) == [
        ["a", "b", "c"],
        ["'=1+1", "3", ""],
        ["two lines␛[2J", "0", '"q", r'],
    ]


def test_parquet_has_every_row_and_the_same_bytes_each_time(store: Store) -> None:
    import pyarrow.parquet as pq

    data = to_parquet(what_is_unique(store, ALL))
    assert data == to_parquet(what_is_unique(store, ALL))
    rows = pq.read_table(io.BytesIO(data)).to_pylist()
    assert rows == told(what_is_unique(store, ALL))
    nothing = to_parquet(what_is_unique(store, Wish(outlets=("nobody",))))
    assert pq.read_table(io.BytesIO(nothing)).num_rows == 0


@pytest.mark.filterwarnings("error::pytest.PytestUnraisableExceptionWarning")
def test_rows_that_nobody_reads_to_the_end_outlive_the_file(tmp_path: Path) -> None:
    with Store(make_corpus(tmp_path / "a.db", fixture_articles())) as store:
        rows = store.rows("SELECT id FROM articles")
        next(rows)
    rows.close()  # type: ignore[attr-defined]
