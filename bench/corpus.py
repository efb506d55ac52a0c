"""How fast and how well a corpus is grouped: `python -m bench.corpus --data DIR`.

`--data` holds the labelled sets (`ecbplus_events`, `wikinews_events`, `basil`). Prints,
in processor time of one run: what reading, signing and grouping take, against
datasketch where it is installed; B-cubed F1 of the events on each labelled set; then,
for each of `--sizes`, time and memory of a pile (see `bench.pile`), the fitted
exponents, and what two workers gain.
"""

from __future__ import annotations

import argparse
import datetime
import math
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bench.pile import SETS, Told, make_pile, real_articles
from compare.corpus.copies import Signatures, candidate_pairs, sign_runs
from compare.corpus.engine import open_engine
from compare.corpus.events import group_corpus
from compare.corpus.runs import batches
from compare.corpus.store import Row, Store, article_key
from compare.corpus.terms import Reading, read_words
from compare.corpus.windows import group_window
from compare.text.shingles import RUN, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_BATCH = 500
_COMPARED_WITH_DATASKETCH = 300


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1_000, 10_000])
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    wishes = parser.parse_args()
    sets = {name: real_articles(wishes.data, name) for name in SETS}
    together = [told for articles in sets.values() for told in articles]
    if wishes.one:
        print(*_measure(together, wishes.one))
        return
    _print_stages(together)
    for name, articles in sets.items():
        print(f"{name:<18} B-cubed F1 {_b_cubed_of(articles):.3f}")
    _print_growth(wishes.data, wishes.sizes)
    if wishes.sizes:
        _print_workers(together, max(wishes.sizes), wishes.workers)


def _print_stages(articles: Sequence[Told]) -> None:
    for told in articles:  # words met for the first time are stemmed: not again
        read_words(told.headline, told.text)
    start = time.process_time()
    readings = [read_words(told.headline, told.text) for told in articles]
    read = time.process_time() - start
    start = time.process_time()
    made = sign_runs([reading.words for reading in readings])
    numbers = np.frombuffer(b"".join(made), "<u4").reshape(len(articles), -1)
    lengths = np.array([len(told.text) for told in articles])
    candidate_pairs(Signatures(numbers, np.arange(len(articles)), lengths))
    signed = time.process_time() - start
    total = len(articles)
    print(f"{total} articles, a CPU-second: {total / read:.0f} read, ", end="")
    print(f"{total / signed:.0f} signed and paired")
    theirs = _datasketch([told.text for told in articles[:_COMPARED_WITH_DATASKETCH]])
    if theirs:
        print(f"datasketch: {theirs:.0f}, so {total / signed / theirs:.0f} times")


def _datasketch(texts: Sequence[str]) -> float:
    """Texts a CPU-second, words being found already; 0 where it isn't installed."""
    try:
        from datasketch import MinHash
    except ImportError:
        return 0.0
    words = [words_of(text) for text in texts]
    start = time.process_time()
    for told in words:
        runs = zip(*(told[place:] for place in range(RUN)), strict=False)
        MinHash(num_perm=126).update_batch([" ".join(run).encode() for run in runs])
    return len(texts) / (time.process_time() - start)


def _print_growth(data: Path, sizes: Sequence[int]) -> None:
    """Each size in a process of its own, as memory once taken is not given back."""
    figures = []
    for size in sorted(sizes):
        command = [sys.executable, "-m", "bench.corpus", "--data", str(data)]
        done = subprocess.run(
            [*command, "--one", str(size)], capture_output=True, text=True, check=True
        )
        add, group, megabytes, quality = map(float, done.stdout.split())
        figures.append((size, add, group))
        print(
            f"{size:>7} articles: added in {add:.1f} s, grouped in {group:.1f} s "
            f"({size / (add + group):.0f} a CPU-second), {megabytes:.0f} MB beyond the "
            f"text, B-cubed F1 {quality:.3f}"
        )
    for (small, *before), (large, *after) in pairwise(figures):
        growth = [
            math.log(b / a) / math.log(large / small)
            for a, b in zip(before, after, strict=True)
        ]
        print(
            f"{small} to {large}: exponents add {growth[0]:.2f}, group {growth[1]:.2f}"
        )


def _measure(articles: Sequence[Told], size: int) -> tuple[float, float, float, float]:
    making = _making(articles, size)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pile.db"
        with Store(path, create=True) as store, open_engine() as engine:
            read_words("warm", "words are met for the first time once")
            before = _megabytes()
            start = time.process_time()
            truth = _fill(store, make_pile(articles, size))
            added = time.process_time()
            group_corpus(store, engine, lambda *_: None)
            done = time.process_time()
            memory = _megabytes() - before
            quality = _quality(store, truth)
    return added - start - making, done - added, memory, quality


def _making(articles: Sequence[Told], size: int) -> float:
    """What it takes to make up the pile, which is not the corpus's time."""
    start = time.process_time()
    for _ in make_pile(articles, size):
        pass
    return time.process_time() - start


def _fill(store: Store, pile: Iterable[Told]) -> dict[str, str]:
    """Keep a pile; gives the real event of each article's key."""
    truth: dict[str, str] = {}
    for batch in batches(pile, _BATCH):
        readings = [read_words(told.headline, told.text) for told in batch]
        rows = _rows(batch, readings)
        truth.update(
            (row.key, told.event) for row, told in zip(rows, batch, strict=True)
        )
        with store.writing():
            store.add_articles(rows)
    return truth


def _rows(articles: Sequence[Told], readings: Sequence[Reading]) -> list[Row]:
    signatures = sign_runs([reading.words for reading in readings])
    rows = []
    for told, reading, signature in zip(articles, readings, signatures, strict=True):
        _, outlet, headline, date, text, _ = told
        key = article_key(outlet, headline, date, text)
        day = datetime.date.fromisoformat(date).toordinal() if date else None
        terms = reading.terms.pack()
        rows.append(
            Row(key, outlet, headline, (), date, day, "", text, terms, signature)
        )
    return rows


def _b_cubed_of(articles: Sequence[Told]) -> float:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "set.db"
        with Store(path, create=True) as store, open_engine() as engine:
            truth = _fill(store, articles)
            group_corpus(store, engine, lambda *_: None)
            return _quality(store, truth)


def _quality(store: Store, truth: dict[str, str]) -> float:
    found = {
        row["key"]: row["event"]
        for row in store.rows(
            "SELECT key, event FROM articles"
            " LEFT JOIN copies ON copies.article = articles.id"
            " JOIN event_articles"
            " ON event_articles.article = coalesce(copies.original, articles.id)"
        )
    }
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


def _print_workers(articles: Sequence[Told], size: int, workers: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pile.db"
        with Store(path, create=True) as store:
            _fill(store, make_pile(articles, size))
        taken = [_wall(path, number) for number in (1, workers)]
    print(
        f"{size} articles grouped in {taken[0]:.1f} s by one worker, {taken[1]:.1f} s "
        f"by {workers}: {taken[0] / taken[1]:.2f} times as fast"
    )


def _wall(path: Path, workers: int) -> float:
    with Store(path) as store, open_engine(workers=workers) as engine:
        with store.writing():
            store.write("DELETE FROM windows")
        list(engine.map(_warm, range(2 * workers)))
        start = time.perf_counter()
        group_corpus(store, engine, lambda *_: None)
        return time.perf_counter() - start


def _warm(_: int) -> None:
    """Load in a worker what its first task would load."""
    terms = read_words("warm", "Words are met for the first time.").terms
    group_window([(0, terms.pack())])
    time.sleep(0.2)  # so that each worker gets one


def _megabytes() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)


if __name__ == "__main__":
    main()
