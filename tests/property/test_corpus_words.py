"""Whatever is typed, a search is one that SQLite takes."""

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.corpus.asking import match_words
from compare.errors import OptionsError

SIGNS = st.text("ab\"*-^(){}:+,'\\ \t\n\x00éİ½😀OR", max_size=40)


@given(SIGNS | st.text(max_size=40))
def test_any_words_are_searched_for_or_refused(words: str) -> None:
    typed = words.encode("utf-8", "replace").decode("utf-8")
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE t USING fts5 (a)")
        connection.execute("INSERT INTO t VALUES ('a storm; ab and b')")
        try:
            query = match_words(typed)
        except OptionsError:
            assert not any(map(str.isalnum, typed.partition("-")[0]))
            return
        connection.execute("SELECT * FROM t WHERE t MATCH ?", (query,)).fetchall()


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("storm", 2),
        ("STORM", 2),
        ("stor*", 2),
        ("stor", 0),
        ('"storm warning"', 1),
        ('"warning storm"', 0),
        ("warning storm", 1),
        ("storm -warning", 1),
        ("zürich", 1),
        ("Zurich", 1),
    ],
)
def test_words_find_what_they_say(words: str, count: int) -> None:
    texts = ["A storm warning", "The storm", "Zürich"]
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE t USING fts5 (a)")
        connection.executemany("INSERT INTO t VALUES (?)", [(text,) for text in texts])
        query = "SELECT * FROM t WHERE t MATCH ?"
        assert len(connection.execute(query, (match_words(words),)).fetchall()) == count
