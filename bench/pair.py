"""What one comparison costs once warm: `python -m bench.pair [--data DIR] [A B ...]`.

Without files the articles of the demo are compared. `--data` takes each folder in
DIR that holds two or more readable articles as a comparison of its own, or DIR
itself when it holds none. Milliseconds are medians.
"""

from __future__ import annotations

import argparse
import statistics
import time
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from compare import CompareError, compare_articles, read_articles
from compare.align import align_articles
from compare.extract import extract_claims
from compare.frame import frame_articles
from compare.group import find_copies, group_articles
from compare.match import match_claims, relate_links
from compare.options import CompareOptions

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from compare import Article

RUNS = 9
_T = TypeVar("_T")


class Stopwatch:
    """Collects milliseconds by the name of what was run."""

    def __init__(self) -> None:
        self.times: dict[str, list[float]] = {}

    def run(self, name: str, function: Callable[[], _T]) -> _T:
        """Run a function and note what it took."""
        start = time.perf_counter()
        value = function()
        self.times.setdefault(name, []).append(1000 * (time.perf_counter() - start))
        return value


def run_stages(watch: Stopwatch, sources: Sequence[str]) -> None:
    """Run the stages one by one as the pipeline does, then the whole of it."""
    options = CompareOptions()
    articles = watch.run("read", lambda: list(read_articles(sources)))
    watch.run("group", lambda: (find_copies(articles), group_articles(articles)))
    claims = watch.run(
        "extract",
        lambda: [
            claim
            for index, article in enumerate(articles)
            for claim in extract_claims(index, article)
        ],
    )
    alignment = watch.run("align", lambda: align_articles(articles, options.align))
    facts = watch.run(
        "match", lambda: match_claims(articles, claims, alignment, options.match)
    )
    watch.run("relate", lambda: relate_links(alignment, facts))
    watch.run("frame", lambda: frame_articles(articles, claims, facts))
    watch.run("compare_articles", lambda: compare_articles(articles))


def measure(name: str, sources: Sequence[str], runs: int) -> None:
    """Print one table; the first run is called cold and counts for no median."""
    watch = Stopwatch()
    for _ in range(runs + 1):
        run_stages(watch, sources)
    articles: list[Article] = list(read_articles(sources))
    sentences = ", ".join(str(len(article.sentences)) for article in articles)
    print(f"{name}: {len(articles)} articles of {sentences} sentences")
    print(f"  {'stage':<18}{'cold ms':>9}{'warm ms':>9}{'least ms':>9}")
    for stage, (cold, *warm) in watch.times.items():
        print(
            f"  {stage:<18}{cold:>9.1f}{statistics.median(warm):>9.1f}{min(warm):>9.1f}"
        )


def demo() -> list[str]:
    """Files of the bundled articles."""
    places = (str(path) for path in files("compare").joinpath("demo").iterdir())
    return sorted(place for place in places if place.endswith(".md"))


def sets_in(folder: Path) -> dict[str, list[str]]:
    """The comparisons that a folder holds: its subfolders, or itself."""
    folders = sorted(path for path in folder.iterdir() if path.is_dir()) or [folder]
    return {path.name: [str(path)] for path in folders}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.pair")
    parser.add_argument("articles", nargs="*", help="instead of those of the demo")
    parser.add_argument("--data", type=Path, help="a folder of comparisons")
    parser.add_argument("--runs", type=int, default=RUNS)
    chosen = parser.parse_args()
    given = {"pair": chosen.articles or demo()}
    todo = sets_in(chosen.data) if chosen.data else given
    for name, sources in todo.items():
        try:
            measure(name, sources, chosen.runs)
        except CompareError as error:
            print(f"{name}: left out, {error.message}")


if __name__ == "__main__":
    main()
