"""How fast a corpus's events are compared: `python -m bench.comparing --data DIR`.

Takes BASIL's articles (sixty events told by three outlets each) as a corpus and prints,
in processor time: adding and grouping; a first comparing, and how much of it is
`compare_articles` itself, the rest being what a corpus adds; a second, which has
nothing to do.
"""

from __future__ import annotations

import argparse
import datetime
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

from bench.timing import Stopwatch
from compare.corpus.adding import add_sources
from compare.corpus.comparing import CompareWish, compare_corpus
from compare.corpus.engine import Engine
from compare.corpus.events import group_corpus
from compare.corpus.intake import Fields, find_sources
from compare.corpus.store import Store
from compare.pipeline import compare_articles

if TYPE_CHECKING:
    from compare.model import Article, Comparison

_TODAY = datetime.date(2026, 1, 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    source = parser.parse_args().data / "basil" / "dev.jsonl"
    watch = Stopwatch(time.process_time)
    itself = Stopwatch(time.process_time)

    def compare(articles: list[Article]) -> Comparison:
        return itself.run("compare_articles", partial(compare_articles, articles))

    with (
        patch("compare.corpus.comparing.compare_articles", compare),
        tempfile.TemporaryDirectory() as folder,
        Store(Path(folder) / "basil.db", create=True) as store,
    ):
        watch.run("added", partial(_add, store, source))
        watch.run("grouped", partial(group_corpus, store, Engine(), _silent))
        compare_now = partial(compare_corpus, store, Engine(), CompareWish(), _silent)
        done = watch.run("compared", compare_now)
        watch.run("compared again", compare_now)
        articles = int(store.one("SELECT count(*) FROM compared"))
    taken = {name: times[0] / 1000 for name, times in watch.times.items()}
    for name, seconds in taken.items():
        print(f"{name:<16}{seconds:6.2f} s")
    share = sum(itself.times["compare_articles"]) / 1000 / taken["compared"]
    print(
        f"{articles} articles in {done.anew} events, a CPU-second:"
        f" {articles / taken['compared']:.1f} articles,"
        f" {done.anew / taken['compared']:.1f} events;"
        f" {share:.0%} of it in compare_articles"
    )


def _add(store: Store, source: Path) -> None:
    add_sources(store, find_sources([source]), Fields(), _TODAY, _silent)


def _silent(*_: object) -> None:
    """Progress that nobody is told."""


if __name__ == "__main__":
    main()
