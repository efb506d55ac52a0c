"""A corpus of our own articles in a file, as several tests need it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from compare import Article, read_articles
from compare.corpus.copies import sign_runs
from compare.corpus.engine import Engine
from compare.corpus.events import group_corpus
from compare.corpus.store import Row, Store, article_key
from compare.corpus.terms import read_words

if TYPE_CHECKING:
    from collections.abc import Iterable

EVENTS = Path(__file__).parents[2] / "fixtures" / "events"


def fixture_articles() -> list[Article]:
    paths = sorted(EVENTS.glob("*/articles/*.md"))
    return [article for path in paths for article in read_articles([path])]


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
