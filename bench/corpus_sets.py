"""Labelled sets and piles as corpora, and how well their events are found."""

from __future__ import annotations

import datetime
import json
import tempfile
from collections import defaultdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from bench.pile import Told
from bench.timing import Stopwatch
from compare.corpus.copies import sign_runs
from compare.corpus.engine import open_engine
from compare.corpus.events import group_corpus
from compare.corpus.runs import batches
from compare.corpus.store import Row, Store, article_key
from compare.corpus.terms import read_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_BATCH = 500
_Key = TypeVar("_Key")


def fill(store: Store, pile: Iterable[Told], watch: Stopwatch) -> dict[str, str]:
    """Keep a pile; gives the real event of each article's key."""
    truth: dict[str, str] = {}
    for batch in batches(pile, _BATCH):
        rows = watch.run("read", partial(rows_of, batch))
        truth.update(
            (row.key, told.event) for row, told in zip(rows, batch, strict=True)
        )
        watch.run("keep", partial(keep, store, rows))
    return truth


def keep(store: Store, rows: Sequence[Row]) -> None:
    """Keep rows, in one step."""
    with store.writing():
        store.add_articles(rows)


def rows_of(articles: Sequence[Told]) -> list[Row]:
    """Read and sign articles."""
    terms, words = read_words([(told.headline, told.text) for told in articles])
    signatures = sign_runs(words)
    rows = []
    for told, packed, signature in zip(articles, terms.pack(), signatures, strict=True):
        _, outlet, headline, date, text, _ = told
        key = article_key(outlet, headline, date, text)
        day = datetime.date.fromisoformat(date).toordinal() if date else None
        rows.append(
            Row(key, outlet, headline, (), date, day, "", text, packed, signature)
        )
    return rows


def b_cubed_of(articles: Sequence[Told]) -> float:
    """B-cubed F1 of the events of some articles, as a corpus of their own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "set.db"
        with Store(path, create=True) as store, open_engine() as engine:
            truth = fill(store, articles, Stopwatch())
            group_corpus(store, engine, lambda *_: None)
            return b_cubed(store, truth)


def b_cubed(store: Store, truth: dict[str, str]) -> float:
    """B-cubed F1 of a corpus, given the real event of each key."""
    found = {
        row["key"]: row["event"]
        for row in store.rows(
            "SELECT key, event FROM articles"
            " LEFT JOIN copies ON copies.article = articles.id"
            " JOIN event_articles"
            " ON event_articles.article = coalesce(copies.original, articles.id)"
        )
    }
    return f1_of(truth, found)


def f1_of(truth: Mapping[_Key, str], found: Mapping[_Key, str]) -> float:
    """B-cubed F1, given the real event of each article, and that which was found."""
    wanted, given = defaultdict(set), defaultdict(set)
    for key, event in truth.items():
        wanted[event].add(key)
        given[found[key]].add(key)
    precision = recall = 0.0
    for key, event in truth.items():
        both = len(wanted[event] & given[found[key]])
        precision += both / len(given[found[key]]) / len(truth)
        recall += both / len(wanted[event]) / len(truth)
    return 2 * precision * recall / (precision + recall)


def near_copies(data: Path) -> str:
    """What was found of the copies of `near_dup`."""
    lines = (data / "near_dup" / "all.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    told = [Told(row["group"], row["url"], "", None, row["text"]) for row in rows]
    pages = rows_of(told)
    group = {page.key: one.event for page, one in zip(pages, told, strict=True)}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "set.db"
        with Store(path, create=True) as store, open_engine() as engine:
            keep(store, pages)
            copies = group_corpus(store, engine, lambda *_: None).copies
            query = (
                "SELECT a.key, o.key FROM copies JOIN articles a ON a.id = article"
                " JOIN articles o ON o.id = original"
            )
            right = sum(
                group[copy] == group[original] for copy, original in store.rows(query)
            )
    wanted = len(group) - len(set(group.values()))
    return f"near_dup: {copies} copies found, {right} of them right, of {wanted}"
