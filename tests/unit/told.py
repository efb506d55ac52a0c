"""One fact as two outlets tell it, each among sentences of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare import Article, compare_articles

if TYPE_CHECKING:
    from compare.model import Fact

BEFORE = (
    "The council met in the town hall before lunch.",
    "Traders fear for their income in winter.",
    "Buses will run along the river instead.",
)
AFTER = (
    "Shops in the old town are worried.",
    "A ferry may run from May.",
    "Nobody had asked the fishermen.",
)


def facts(one: str, two: str, *, later: bool = False) -> list[Fact]:
    """Facts of two articles; "|" parts the sentences of what each is to tell."""
    days = ("2026-03-18", "2026-03-19" if later else "2026-03-18")
    texts = ([*one.split("|"), *BEFORE], [*two.split("|"), *AFTER])
    left, right = (
        Article.from_sentences(sentences, outlet=outlet, published=day)
        for sentences, outlet, day in zip(texts, ("Alpha", "Beta"), days, strict=True)
    )
    return list(compare_articles([left, right]).facts)
