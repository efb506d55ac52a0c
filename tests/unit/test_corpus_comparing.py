"""Every event of a corpus is compared once, whatever stops the run."""

import json
import os
import signal
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("rensa", reason="needs newscompare[corpus]")

from compare import Article, compare_articles, to_dict
from compare.corpus import comparing
from compare.corpus.comparing import Compared, CompareWish, compare_corpus
from compare.corpus.engine import Engine
from compare.corpus.lookup import find_event, load_comparison
from compare.corpus.store import Store
from compare.errors import CorpusError
from tests.unit.corpora import compared_in, fixture_articles, make_corpus, silent

ARTICLES = fixture_articles()
WISH = CompareWish()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(make_corpus(tmp_path / "a.db", ARTICLES)) as opened:
        yield opened


def compare(store: Store, wish: CompareWish = WISH) -> Compared:
    return compare_corpus(store, Engine(), wish, silent)


def test_an_event_is_compared_as_its_articles_are_by_themselves(store: Store) -> None:
    assert compare(store) == Compared(events=3, anew=3, failed=0, partly=0)
    (event,) = (row[0] for row in store.rows("SELECT id FROM events WHERE size = 3"))
    found = load_comparison(store, event)
    outlets = {article.outlet for article in found.articles}
    alone = sorted(
        (a for a in ARTICLES if "storm-ottilie" in a.source), key=lambda a: a.outlet
    )
    assert {article.outlet for article in alone} == outlets
    assert to_dict(compare_articles(alone))["facts"] == to_dict(found)["facts"]


def test_what_was_compared_is_not_compared_again(store: Store) -> None:
    compare(store)
    assert compare(store) == Compared(events=3, anew=0, failed=0, partly=0)


def test_other_options_and_other_members_are_compared_again(tmp_path: Path) -> None:
    path = make_corpus(tmp_path / "a.db", ARTICLES[:-1])
    with Store(path) as store:
        assert compare(store).anew == 3
        assert compare(store, CompareWish(most_per_outlet=1)).anew == 3
    make_corpus(path, ARTICLES[-1:])
    with Store(path) as store:
        assert compare(store, CompareWish(most_per_outlet=1)).anew == 1
        with store.writing():
            store.write("UPDATE comparisons SET digest = 'of an older version'")
        assert compare(store, CompareWish(most_per_outlet=1)).anew == 3


def test_events_of_too_few_outlets_lose_their_comparison(store: Store) -> None:
    compare(store)
    assert compare(store, CompareWish(outlets_at_least=3)).events == 1
    for table in ("comparisons", "facts", "carriers", "claims", "links", "voices"):
        assert store.one(f"SELECT count(DISTINCT event) FROM {table}") == 1
    assert store.one("SELECT count(*) FROM facts") == store.one(
        "SELECT count(*) FROM facts_text"
    )


def test_a_cap_takes_the_longest_of_each_outlet_and_is_told(store: Store) -> None:
    wish = CompareWish(most_articles=2)
    assert compare(store, wish).partly == 1
    event = store.one("SELECT id FROM events WHERE size = 3")
    found = load_comparison(store, event)
    lengths = sorted(len(a.text) for a in ARTICLES if "storm-ottilie" in a.source)
    assert sorted(len(article.text) for article in found.articles) == lengths[1:]
    said = "Of the event's 3 articles, 2 are compared"
    assert found.notices[0].message.startswith(said)
    (reason,) = (
        row["reason"]
        for row in store.rows(
            "SELECT reason FROM rejects WHERE source = ?", (f"event {event}",)
        )
    )
    assert reason.startswith(said)
    compare(store)
    assert store.one("SELECT count(*) FROM rejects") == 0


def test_only_the_longest_of_an_outlet_may_be_taken(tmp_path: Path) -> None:
    storm = [a for a in ARTICLES if "storm-ottilie" in a.source]
    more = Article.from_text(
        storm[0].text[:-700] + " Rescue boats went out again at dawn.",
        outlet=storm[1].outlet,
        headline=storm[0].headline,
        published=storm[0].published,
    )
    with Store(make_corpus(tmp_path / "a.db", [*storm, more])) as store:
        with store.writing():
            # A copy would be left out: here it is to be an article of its own.
            store.write(
                "INSERT INTO event_articles SELECT article, (SELECT id FROM events)"
                " FROM copies"
            )
            store.write("DELETE FROM copies")
            store.write("UPDATE events SET size = 4")
        compare(store, CompareWish(most_per_outlet=1))
        found = load_comparison(store, store.one("SELECT id FROM events"))
    assert len(found.articles) == 3
    assert more.text not in {article.text for article in found.articles}


def test_an_event_that_fails_is_listed_and_the_others_are_compared(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(articles: list[Article]) -> object:
        if len(articles) == 3:
            raise ZeroDivisionError("of our own")
        return compare_articles(articles)

    monkeypatch.setattr(comparing, "compare_articles", fail)
    assert compare(store) == Compared(events=3, anew=2, failed=1, partly=0)
    rejects = [tuple(row)[1:] for row in store.rows("SELECT * FROM rejects")]
    event = store.one("SELECT id FROM events WHERE size = 3")
    assert rejects == [(f"event {event}", "", "ZeroDivisionError: of our own")]
    monkeypatch.undo()
    assert compare(store) == Compared(events=3, anew=1, failed=0, partly=0)
    assert store.one("SELECT count(*) FROM rejects") == 0


_KILLED = """
import os, signal, sys
from pathlib import Path
from compare.corpus.comparing import CompareWish, compare_corpus
from compare.corpus.engine import Engine
from compare.corpus.store import Store

def kill(_, done, total):
    if done == 2:
        os.kill(os.getpid(), signal.SIGKILL)

with Store(Path(sys.argv[1])) as store:
    compare_corpus(store, Engine(), CompareWish(), kill)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal")
def test_a_killed_run_goes_on_where_it_was_and_ends_the_same(tmp_path: Path) -> None:
    whole = make_corpus(tmp_path / "whole.db", ARTICLES)
    with Store(whole) as store:
        compare(store)
    killed = make_corpus(tmp_path / "killed.db", ARTICLES)
    done = subprocess.run(
        [sys.executable, "-c", _KILLED, str(killed)],
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.returncode == -signal.SIGKILL
    with Store(killed) as store:
        assert compare(store) == Compared(events=3, anew=1, failed=0, partly=0)
    assert compared_in(killed) == compared_in(whole)


def test_what_is_kept_is_the_whole_comparison(store: Store) -> None:
    compare(store)
    data = store.one("SELECT data FROM comparisons ORDER BY event")
    told = json.loads(zlib.decompress(data))
    first = store.one("SELECT min(event) FROM comparisons")
    assert told == to_dict(load_comparison(store, first))


def test_an_event_is_found_by_the_start_of_its_id(store: Store) -> None:
    compare(store)
    event = store.one("SELECT min(id) FROM events")
    assert find_event(store, event[:4]) == event
    with pytest.raises(CorpusError, match="several events begin with ''"):
        find_event(store, "")
    with pytest.raises(CorpusError, match="there is no event '%'"):
        find_event(store, "%")


def test_an_event_that_is_not_compared_is_told_from_one_that_is_none(
    store: Store,
) -> None:
    event = store.one("SELECT min(id) FROM events")
    with pytest.raises(CorpusError, match=f"event {event} is not compared"):
        find_event(store, event[:4])


def test_an_event_that_is_no_more_is_not_found(store: Store) -> None:
    compare(store)
    event = store.one("SELECT min(id) FROM events")
    with store.writing():
        store.write("DELETE FROM event_articles WHERE event = ?", [(event,)])
        store.write("DELETE FROM events WHERE id = ?", [(event,)])
    with pytest.raises(CorpusError, match="there is no event"):
        find_event(store, event)


def test_a_corpus_is_grouped_before_it_is_compared(tmp_path: Path) -> None:
    with (
        Store(tmp_path / "a.db", create=True) as store,
        pytest.raises(CorpusError, match="there are no events") as caught,
    ):
        compare(store)
    assert "corpus group" in caught.value.hint
