"""Linked sentences of all articles gathered into rows to be read side by side."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from compare.model import Article, Link, SentenceRef

    Group: TypeAlias = list[SentenceRef]
    Matrices: TypeAlias = Mapping[tuple[int, int], Sequence[Sequence[float]]]


def group_links(
    articles: Sequence[Article],
    links: Sequence[Link],
    matrices: Matrices,
    lowest: float,
) -> tuple[tuple[SentenceRef, ...], ...]:
    """Join linked sentences, the surest links first, without chains.

    Two groups join only where the pairs between them (of different articles) score
    `lowest` on average, so that a sentence that resembles one member of a row but
    not the others stays out of it (average linkage).

    Args:
        articles: Those that were linked.
        links: Their links.
        matrices: Scores of each pair of articles, by their numbers.
        lowest: Average score in [0, 1] from which on two groups join.

    Returns:
        Groups of two or more sentences in the order of their first sentence; each
        sentence is in at most one.
    """
    group_of: dict[SentenceRef, Group] = {}
    for link in sorted(links, key=_surest_first(articles)):
        one = group_of.setdefault(link.a, [link.a])
        two = group_of.setdefault(link.b, [link.b])
        if one is two or _mean_score(one, two, matrices) < lowest:
            continue
        one.extend(two)
        group_of.update((ref, one) for ref in two)
    groups = {id(group): tuple(sorted(group)) for group in group_of.values()}
    return tuple(sorted(group for group in groups.values() if len(group) > 1))


def _surest_first(
    articles: Sequence[Article],
) -> Callable[[Link], tuple[float, list[tuple[int, int]]]]:
    """A sort key by score, then by content: the articles' numbers play no part."""
    texts = sorted({article.text for article in articles})
    rank = {text: place for place, text in enumerate(texts)}

    def key(link: Link) -> tuple[float, list[tuple[int, int]]]:
        ends = ((rank[articles[a].text], s) for a, s in (link.a, link.b))
        return -link.score, sorted(ends)

    return key


def _mean_score(one: Group, two: Group, matrices: Matrices) -> float:
    scores = [
        _score(mine, theirs, matrices)
        for mine in one
        for theirs in two
        if mine.article != theirs.article
    ]
    return math.fsum(scores) / len(scores)


def _score(mine: SentenceRef, theirs: SentenceRef, matrices: Matrices) -> float:
    (a, i), (b, j) = (mine, theirs) if mine < theirs else (theirs, mine)
    return matrices[a, b][i][j]
