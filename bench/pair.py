"""What one comparison costs once warm: `python -m bench.pair [--data DIR] [A B ...]`.

Without files the articles of the demo are compared. `--data` takes each folder in
DIR that holds two or more readable articles as a comparison of its own, or DIR
itself when it holds none. Milliseconds are medians; each round forgets the texts, so
that warm means "libraries, patterns and tables loaded", not "this text seen before".
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from bench.timing import Stopwatch, demo, forget_texts
from compare import CompareError, compare_articles, read_articles
from compare.align import align_articles
from compare.extract import extract_claims
from compare.frame import frame_articles
from compare.group import find_copies, group_articles
from compare.match import match_claims, relate_links
from compare.options import CompareOptions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare import Article

RUNS = 9


def run_stages(watch: Stopwatch, sources: Sequence[str]) -> None:
    """Run the stages one by one as the pipeline does, then the whole of it."""
    options = CompareOptions()
    forget_texts()
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
    forget_texts()
    watch.run("compare_articles", lambda: compare_articles(articles))


def measure(name: str, sources: Sequence[str], runs: int) -> None:
    """Print one table; the first run is called cold and counts for no median."""
    watch = Stopwatch()
    for _ in range(runs + 1):
        run_stages(watch, sources)
    articles: list[Article] = list(read_articles(sources))
    sentences = ", ".join(str(len(article.sentences)) for article in articles)
    print(f"{name}: {len(articles)} articles of {sentences} sentences")
    watch.print()


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
