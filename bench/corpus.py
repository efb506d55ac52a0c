"""How fast and how well a corpus is grouped: `python -m bench.corpus --data DIR`.

`--data` holds the labelled sets (`ecbplus_events`, `wikinews_events`, `basil`,
`near_dup`). Prints,
in processor time of one run: what reading, signing and grouping take, against
datasketch where it is installed; B-cubed F1 of the events on each labelled set; then,
for each of `--sizes`, time and memory of a pile (see `bench.pile`), added in one fresh
process and grouped in another; the exponents between sizes; and what `--workers` gain
on the largest. Memory is the highest that the process held, less what it held once all
was loaded. Workers are started and have loaded all before their time is taken.
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bench.corpus_sets import b_cubed, b_cubed_of, fill, near_copies
from bench.pile import SETS, Told, make_pile, real_articles
from bench.timing import Stopwatch
from compare.corpus.copies import Signatures, candidate_pairs, sign_runs
from compare.corpus.engine import open_engine
from compare.corpus.events import group_corpus
from compare.corpus.store import Store
from compare.corpus.terms import read_words
from compare.text.shingles import RUN, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.corpus.engine import Engine

Figures = dict[str, float]

_STEPS = ("copies", "windows", "crossings", "sweep")
"""Steps of grouping; the last is all that follows on the others."""

_COMPARED_WITH_DATASKETCH = 300


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1_000, 10_000])
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--fill", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--group", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--into", type=Path, help=argparse.SUPPRESS)
    wishes = parser.parse_args()
    if wishes.group:  # before anything else is held
        print(json.dumps(_measure_grouping(wishes.into)))
        return
    sets = {name: real_articles(wishes.data, name) for name in SETS}
    together = [told for articles in sets.values() for told in articles]
    if wishes.fill:
        print(json.dumps(_measure_adding(together, wishes.fill, wishes.into)))
    else:
        _print_stages(together)
        for name, articles in sets.items():
            print(f"{name:<18} B-cubed F1 {b_cubed_of(articles):.3f}")
        print(near_copies(wishes.data))
        _print_growth(wishes.data, sorted(wishes.sizes), wishes.workers)


def _print_stages(articles: Sequence[Told]) -> None:
    told = [(one.headline, one.text) for one in articles]
    read_words(told)  # words met for the first time are stemmed: not again
    start = time.process_time()
    _, words = read_words(told)
    read = time.process_time() - start
    start = time.process_time()
    made = sign_runs(words)
    numbers = np.frombuffer(b"".join(made), "<u4").reshape(len(articles), -1)
    lengths = np.array([len(text) for _, text in told])
    candidate_pairs(Signatures(numbers, np.arange(len(articles)), lengths))
    signed = time.process_time() - start
    total = len(articles)
    print(f"{total} articles, a CPU-second: {total / read:.0f} read, ", end="")
    print(f"{total / signed:.0f} signed and paired")
    theirs = _datasketch([text for _, text in told[:_COMPARED_WITH_DATASKETCH]])
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


def _print_growth(data: Path, sizes: Sequence[int], workers: int) -> None:
    found: list[Figures] = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "pile.db"
            added = _in_a_process(data, path, "--fill", str(size))
            grouped = _in_a_process(data, path, "--group")
            found.append({"size": size, **added, **grouped})
            print(", ".join(f"{name} {value:g}" for name, value in found[-1].items()))
            if size == sizes[-1]:
                _print_workers(path, workers)
    for small, large in pairwise(found):
        grown = math.log(large["size"] / small["size"])
        told = ", ".join(
            f"{name} {math.log(large[name] / small[name]) / grown:.2f}"
            for name in ("read", "kept", "group", *_STEPS)
        )
        print(f"exponents {small['size']} to {large['size']}: {told}")


def _in_a_process(data: Path, path: Path, *wishes: str) -> Figures:
    """Memory once taken is not given back, so each figure has a process of its own."""
    command = [sys.executable, "-m", "bench.corpus", "--data", str(data)]
    done = subprocess.run(
        [*command, "--into", str(path), *wishes],
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    found: Figures = json.loads(done.stdout)
    return found


def _measure_adding(articles: Sequence[Told], size: int, path: Path) -> Figures:
    """Seconds of reading and signing, and of keeping; megabytes."""
    pile = make_pile(articles, size)
    read_words([("warm", "words are met for the first time once")])
    before = _megabytes()
    with Store(path, create=True) as store:
        watch = Stopwatch(time.process_time)
        truth = fill(store, pile, watch)
    path.with_suffix(".json").write_text(json.dumps(truth), encoding="utf-8")
    read, kept = (sum(watch.times[name]) / 1000 for name in ("read", "keep"))
    return {"read": read, "kept": kept, "MB adding": _megabytes() - before}


def _measure_grouping(path: Path) -> Figures:
    """Seconds by step, megabytes, and what was found."""
    truth = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    _warm()
    ends: dict[str, float] = {}

    def progress(step: str, _: int, __: int) -> None:
        ends[step] = time.process_time()

    with Store(path) as store, open_engine() as engine:
        before, start = _megabytes(), time.process_time()
        grouped = group_corpus(store, engine, progress)
        ends[_STEPS[-1]] = done = time.process_time()
        memory = _megabytes() - before
        quality = b_cubed(store, truth)
    times = [start, *(ends.get(step, start) for step in _STEPS)]
    steps = {
        step: max(0.0, end - begin)
        for step, (begin, end) in zip(_STEPS, pairwise(times), strict=True)
    }
    return {
        "group": done - start,
        **steps,
        "MB grouping": memory,
        "copies found": grouped.copies,
        "events": grouped.events,
        "B-cubed": round(quality, 3),
    }


def _print_workers(path: Path, workers: int) -> None:
    one, many = (_taken(path, number) for number in (1, workers))
    for told, (seconds, processor) in (("this process", one), (f"{workers}", many)):
        print(f"{seconds:.1f} s by {told}; of a processor {processor}")
    print(f"so {one[0] / many[0]:.2f} times as fast", end="")
    print(f", where a loop of plain Python gains {_gain_of_a_loop(workers):.2f}")


def _gain_of_a_loop(workers: int) -> float:
    """How many times as much workers get done that share nothing but the machine."""
    with open_engine(workers=workers) as engine:
        list(engine.map(_loop, range(2 * workers)))
        start = time.perf_counter()
        list(engine.map(_loop, [0]))
        between = time.perf_counter()
        list(engine.map(_loop, range(workers)))
        done = time.perf_counter()
    return workers * (between - start) / (done - between)


def _loop(_: int) -> int:
    return sum(number * number for number in range(10_000_000))


def _taken(path: Path, workers: int) -> tuple[float, list[float]]:
    """Seconds from when all workers are there and have loaded all.

    Returns:
        Of the clock; and of a processor, in this process and in each worker. The latter
        tell more where others use the processors.
    """
    with Store(path) as store, open_engine(workers=workers) as engine:
        with store.writing():
            for table in ("judged", "windows", "crossings"):
                store.write(f"DELETE FROM {table}")
        list(engine.map(_warm, range(2 * workers)))
        start, before = time.perf_counter(), _processor(engine)
        group_corpus(store, engine, lambda *_: None)
        seconds = time.perf_counter() - start
        spent = zip(_processor(engine), before, strict=True)
        return seconds, [round(after - then, 1) for after, then in spent]


def _processor(engine: Engine) -> list[float]:
    asked = engine.client.run(time.process_time) if engine.client else {}
    return [time.process_time(), *(asked[name] for name in sorted(asked))]


def _warm(_: int = 0) -> None:
    """Load what grouping loads, by grouping copies of one article."""
    text = " ".join(f"Word{number}" for number in range(100))
    few = [Told("event", f"Outlet {n}", "", f"2024-01-{n:02}", text) for n in (1, 2, 9)]
    few.append(few[0]._replace(outlet="Outlet 3", text=f"{text} and more"))
    b_cubed_of(few)
    time.sleep(0.2)  # so that each worker gets one


def _megabytes() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)


if __name__ == "__main__":
    main()
