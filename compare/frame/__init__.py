"""How each article tells it: who is quoted, what stands first, which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.frame.headlines import headline_gaps
from compare.frame.namings import find_namings
from compare.frame.placement import find_placements, find_stances
from compare.frame.voices import find_voices
from compare.frame.words import find_words, own_words
from compare.model import Framing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Article, Claim, Fact

__all__ = ["frame_articles"]


def frame_articles(
    articles: Sequence[Article], claims: Sequence[Claim], facts: Sequence[Fact]
) -> Framing:
    """Describe how the articles tell what they tell; nothing here is a score.

    Args:
        articles: Those compared.
        claims: All their claims.
        facts: What matching made of the claims.
    """
    words = [tuple(own_words(article)) for article in articles]
    return Framing(
        voices=find_voices(claims),
        placements=find_placements(articles, facts),
        words=find_words(articles, words),
        namings=find_namings(words, facts),
        stances=find_stances(facts),
        headline_gaps=headline_gaps(articles, claims, facts),
    )
