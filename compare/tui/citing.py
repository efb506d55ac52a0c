"""Passages as a reader quotes them elsewhere: the words, and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from compare.model import SentenceRef, one_line, say_span

if TYPE_CHECKING:
    from compare.model import Fact
    from compare.tui.lookup import Lookup

EDGE = 5
"""Words at either end by which a browser finds a longer passage."""


def cite_sentence(lookup: Lookup, ref: SentenceRef) -> str:
    """Quote a sentence, and name outlet, headline, date, sentence and source."""
    words = lookup.article(ref.article).sentences[ref.sentence].text
    return f"“{one_line(words)}”\n{_cite(lookup, ref)}"


def cite_fact(lookup: Lookup, fact: Fact) -> str:
    """Quote how each article tells a fact, one after the other."""
    return "\n\n".join(
        f"“{one_line(claim.text)}”\n"
        f"{_cite(lookup, SentenceRef(claim.article, claim.sentence))}"
        for claim in fact.claims
    )


def _cite(lookup: Lookup, ref: SentenceRef) -> str:
    article = lookup.article(ref.article)
    day = article.published
    parts = [
        lookup.names[ref.article],
        f"“{one_line(article.headline)}”" if article.headline else "",
        say_span(day, day) if day else "",
        f"sentence {ref.sentence + 1}",
        one_line(article.source),
    ]
    return f"({', '.join(part for part in parts if part)})"


def passage_url(url: str, words: str) -> str:
    """Give a page's address so that a browser scrolls to some words of it.

    Source: the text fragments of the web platform, `#:~:text=first,last`.
    """
    parts = words.split()
    edges = [parts] if len(parts) <= 2 * EDGE else [parts[:EDGE], parts[-EDGE:]]
    # A hyphen has a meaning there, and no encoder takes it for one that has.
    text = ",".join(
        quote(" ".join(each), safe="").replace("-", "%2D") for each in edges
    )
    return f"{url}{'' if '#' in url else '#'}:~:text={text}"
