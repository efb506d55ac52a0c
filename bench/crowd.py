"""How an event of thousands of articles is grouped: `python -m bench.crowd --data DIR`.

`--data` holds the labelled sets. For each of `--sizes` a week of so many made-up
articles of one event and `--others` of the usual events, copies left out: processor
seconds, the least of `--rounds`; parts of the event; articles in the largest; and
B-cubed F1. Then the exponents of what the event adds, between sizes.
"""

from __future__ import annotations

import argparse
import math
import time
from itertools import pairwise
from pathlib import Path

from bench.corpus_sets import f1_of
from bench.pile import SETS, make_crowd, make_pile, real_articles
from compare.corpus.terms import read_words
from compare.corpus.windows import group_window


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--sizes", type=int, nargs="*", default=[500, 1_000, 2_000])
    parser.add_argument("--others", type=int, default=7_000)
    parser.add_argument("--rounds", type=int, default=3)
    wishes = parser.parse_args()
    articles = [told for name in SETS for told in real_articles(wishes.data, name)]
    others = [told for told in make_pile(articles, wishes.others) if not told.is_copy]
    taken = {0: 0.0}
    for size in (*([0] if others else []), *wishes.sizes):
        week = sorted(
            [*others, *make_crowd(articles, size)], key=lambda told: told.text
        )
        packed = read_words([(told.headline, told.text) for told in week]).terms.pack()
        seconds = []
        for _ in range(wishes.rounds):
            start = time.process_time()
            parts = group_window(list(enumerate(packed)))
            seconds.append(time.process_time() - start)
        taken[size] = min(seconds)
        events = [[week[member].event for member in part.members] for part in parts]
        crowd = [event.count("crowd") for event in events if "crowd" in event]
        found = {row: str(n) for n, part in enumerate(parts) for row in part.members}
        truth = {row: told.event for row, told in enumerate(week)}
        print(
            f"{size} of one event: {taken[size]:.2f} s, parts {len(crowd)},"
            f" largest {max(crowd, default=0)}, B-cubed F1 {f1_of(truth, found):.3f}"
        )
    ends = (wishes.sizes[0], wishes.sizes[-1])
    for small, large in (*pairwise(wishes.sizes), ends):
        less, more = (taken[size] - taken[0] for size in (small, large))
        if min(less, more) <= 0:  # lost among what else the machine had to do
            continue
        grown = math.log(more / less)
        print(f"exponent {small} to {large}: {grown / math.log(large / small):.2f}")


if __name__ == "__main__":
    main()
