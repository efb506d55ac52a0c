"""A corpus of our own articles in a file, as several tests need it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from compare.cli.reading import read_sources
from compare.corpus.copies import sign_runs
from compare.corpus.engine import Engine
from compare.corpus.events import group_corpus
from compare.corpus.store import Row, Store, article_key
from compare.corpus.terms import read_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare import Article

EVENTS = Path(__file__).parents[2] / "fixtures" / "events"


@cache
def fixture_articles() -> tuple[Article, ...]:
    """The articles of the fixtures, read once for all files of tests."""
    paths = sorted(EVENTS.glob("*/articles/*.md"))
    return tuple(read_sources(paths).articles)


def make_row(article: Article) -> Row:
    terms, words = read_words([(article.headline, article.text)])
    (packed,), (signature,) = terms.pack(), sign_runs(words)
    published = article.published.isoformat() if article.published else None
    return Row(
        article_key(article.outlet, article.headline, published, article.text),
        article.outlet,
        article.headline,
        article.bylines,
        published,
        article.published.toordinal() if article.published else None,
        article.source,
        article.text,
        packed,
        signature,
        article.home,
    )


def silent(*_: object) -> None:
    """Progress that nobody is told."""


def make_corpus(path: Path, articles: Iterable[Article]) -> Path:
    """Write articles to a corpus, and group them."""
    with Store(path, create=True) as store:
        with store.writing():
            store.add_articles(map(make_row, articles))
        group_corpus(store, Engine(), silent)
    return path


def compared_in(path: Path) -> list[tuple[object, ...]]:
    """All that comparing wrote, in the names that any order of adding gives."""
    with closing(sqlite3.connect(path)) as connection:
        query = (
            "SELECT c.event, c.digest, c.data, f.fact, f.kind, f.status, f.label,"
            " f.words, f.outlets, a.key, k.text, k.sentence_text, k.source"
            " FROM comparisons c JOIN facts f USING (event)"
            " JOIN claims k USING (event, fact) JOIN articles a ON a.id = k.article"
            " ORDER BY c.event, f.id, k.number"
        )
        return list(connection.execute(query))
