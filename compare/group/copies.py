"""Which articles are copies of one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.text.shingles import repeated_articles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Article


def find_copies(articles: Sequence[Article]) -> tuple[int | None, ...]:
    """For each article, None or the index of the article that it repeats.

    Copies are word for word the same but for the headline or, in texts of 50 words
    and more, differ by small edits, a sentence added, or a part cut away. An original
    is itself no copy: it is the longest of its set, the first in order among equals.
    """
    return repeated_articles(articles)
