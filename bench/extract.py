"""What extraction and matching cost once warm: `python -m bench.extract [A B ...]`.

Without files the articles of the demo are taken. Each kind of claim has its own row,
in the order in which the kinds are found. Warm means that patterns and tables are
loaded, not that the text was seen before.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from bench.timing import Stopwatch, demo, forget_texts
from compare import read_articles
from compare.align import align_articles
from compare.extract import FINDERS, extract_claims
from compare.extract.attribution import attribute_claims
from compare.extract.view import view_article
from compare.match import match_claims, relate_links
from compare.options import CompareOptions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare import Article
    from compare.model import Claim

RUNS = 15
_EXTRACT, _MATCH = "extract in all", "match in all"


def by_kind(watch: Stopwatch, articles: Sequence[Article]) -> None:
    """Run the finders one by one as `extract_claims` does."""
    views = watch.run(
        "words", lambda: [view_article(i, a) for i, a in enumerate(articles)]
    )
    claims: list[tuple[Claim, ...]] = [()] * len(views)
    for find in FINDERS:
        found = watch.run(
            find.__name__,
            lambda: [tuple(find(v, c)) for v, c in zip(views, claims, strict=True)],  # noqa: B023
        )
        claims = [a + b for a, b in zip(claims, found, strict=True)]
    watch.run(
        attribute_claims.__name__,
        lambda: [attribute_claims(v, c) for v, c in zip(views, claims, strict=True)],
    )


def as_pipeline(watch: Stopwatch, articles: Sequence[Article]) -> None:
    """Run both stages whole; the alignment between them is not counted."""
    options = CompareOptions()
    claims = watch.run(
        _EXTRACT,
        lambda: [c for i, a in enumerate(articles) for c in extract_claims(i, a)],
    )
    alignment = align_articles(articles, options.align)
    watch.run(
        _MATCH,
        lambda: relate_links(
            alignment, match_claims(articles, claims, alignment, options.match)
        ),
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.extract")
    parser.add_argument("articles", nargs="*", help="instead of those of the demo")
    parser.add_argument("--runs", type=int, default=RUNS)
    chosen = parser.parse_args()
    articles = list(read_articles(chosen.articles or demo()))
    watch = Stopwatch()
    for _ in range(chosen.runs + 1):
        forget_texts()
        by_kind(watch, articles)
        forget_texts()
        as_pipeline(watch, articles)
    together = zip(watch.times[_EXTRACT], watch.times[_MATCH], strict=True)
    watch.times["both"] = [sum(times) for times in together]
    watch.print()


if __name__ == "__main__":
    main()
