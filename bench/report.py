"""What rendering a report costs once warm: `python -m bench.report [--data A B]`.

Without `--data` the articles of the demo are compared; with it, two files or more. Each
format is rendered in every shape that it has. Milliseconds are of processor time, so
that a busy machine counts for little; wanted are at most 20 for text and 50 for pages.
"""

from __future__ import annotations

import argparse
import time
from typing import TYPE_CHECKING, Any

from bench.timing import Stopwatch, demo
from compare import compare_articles, from_dict, read_articles, render, to_dict
from compare.report import FORMATS
from compare.report.look import SHAPES

if TYPE_CHECKING:
    from compare import Comparison

RUNS = 25


def renderings() -> dict[str, dict[str, Any]]:
    """What is rendered, by the name of its row, as arguments of `render`."""
    whole = {form: {"format": form} for form in FORMATS}
    shapes = {f"text {shape}": {"format": "text", shape: True} for shape in SHAPES}
    narrowed = {"text only unique": {"format": "text", "only": "unique"}}
    around = {"text context": {"format": "text", "context": 1}}
    return {**whole, **shapes, **narrowed, **around}


def measure(comparison: Comparison, runs: int) -> None:
    """Print one table."""
    watch = Stopwatch(time.process_time)
    for _ in range(runs + 1):
        for name, look in renderings().items():
            watch.run(name, lambda look=look: render(comparison, **look))  # type: ignore[misc]
        data = watch.run("to_dict", lambda: to_dict(comparison))
        watch.run("from_dict", lambda data=data: from_dict(data))  # type: ignore[misc]
    watch.print()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.report")
    parser.add_argument("--data", nargs="+", help="articles instead of the demo's")
    parser.add_argument("--runs", type=int, default=RUNS)
    chosen = parser.parse_args()
    articles = read_articles(chosen.data or demo())
    sentences = ", ".join(str(len(article.sentences)) for article in articles)
    print(f"{len(articles)} articles of {sentences} sentences")
    measure(compare_articles(articles), chosen.runs)


if __name__ == "__main__":
    main()
