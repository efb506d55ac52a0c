"""How telling each term is in two articles on one event.

What stands in every second sentence of an event says little there, however rare it
is in the language; and a word that all news uses says little in any event. All
weights are whole numbers, so that the order in which they are summed, and with it
which article is left, cannot matter.
"""

from __future__ import annotations

import math
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from compare.align.prepare import prepare
from compare.text.rarity import news_rarity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from compare.align.prepare import PreparedSentence
    from compare.model import Article

UNIT = 1024
"""A weight of 1 nat."""

_FIGURE_RARITY = 4.0
"""Nats; figures are not counted in news, since any of them is rare."""

_COMMON_RARITY = 4.0
"""Nats of news rarity at which the joint weight equals that within the event."""


class Weight(NamedTuple):
    """The weights of one term, in `UNIT`s."""

    event: int
    """Rarity within the event."""
    joint: int
    """Rarity within the event times rarity in news."""
    news: int
    """Rarity in news."""
    name: int
    """The joint weight of a name, else 0."""
    figure: int
    """The event weight of a figure, else 0."""


@lru_cache(maxsize=4)
def weigh_articles(left: Article, right: Article) -> Mapping[str, Weight]:
    """Weigh each term of two articles by the table that comes with the package."""
    return weigh(prepare(left), prepare(right), news_rarity)


def weigh(
    left: Sequence[PreparedSentence],
    right: Sequence[PreparedSentence],
    rarity: Callable[[str], float],
) -> Mapping[str, Weight]:
    """Weigh each term of two articles.

    Args:
        left: Sentences of one article.
        right: Sentences of the other.
        rarity: How rare a term is in news, in nats.
    """
    counts: Counter[str] = Counter()
    for sentence in (*left, *right):
        counts.update(sentence.terms)
    names = _names(left, right)
    total = len(left) + len(right) + 1
    return {
        term: _weight(
            term, math.log(total / (count + 0.5)), rarity(term), is_name=term in names
        )
        for term, count in counts.items()
    }


def _weight(term: str, event: float, news: float, *, is_name: bool) -> Weight:
    is_figure = term.startswith("#")
    news = _FIGURE_RARITY if is_figure else news
    joint = round(UNIT * event * news / _COMMON_RARITY)
    return Weight(
        event=round(UNIT * event),
        joint=joint,
        news=round(UNIT * news),
        name=joint if is_name else 0,
        figure=round(UNIT * event) if is_figure else 0,
    )


def _names(
    left: Sequence[PreparedSentence], right: Sequence[PreparedSentence]
) -> frozenset[str]:
    """Terms that are written with a capital wherever they stand."""
    high: set[str] = set()
    low: set[str] = set()
    for sentence in (*left, *right):
        for word in sentence.content:
            (high if word.text[0].isupper() else low).add(word.term)
    return frozenset(high - low)
