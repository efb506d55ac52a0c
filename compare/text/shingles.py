"""Which texts repeat one another: word for word, or with small edits.

Each text is the set of its runs of `RUN` words (shingles; Broder 1997, "On the
resemblance and containment of documents"). Reports of one event by different hands
share names and quotes, and so a few such runs; copies share most of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from compare.model import SentenceKind
from compare.text.tokens import folded_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.model import Article

RUN = 4
"""Words in a shingle."""

LEAST_WORDS = 50
"""Texts shorter than this are copies only when word for word the same."""

SAME = 0.5
"""Least share, of the runs of both, that two copies have in common (Jaccard). One
word changed in thirty leaves .77, one in twelve .50; reports of one event by
different hands reach .22 (180 pairs of BASIL's three outlets)."""

INSIDE = 0.8
"""Least share of the shorter text's runs that stand in the longer one, for a
shortened copy."""

SHORTENED = 0.3
"""Least length of a shortened copy, as a share of the longer text: below it, a
statement that another report quotes in full would pass for a copy."""


class _Shingled(NamedTuple):
    words: tuple[str, ...]
    runs: frozenset[tuple[str, ...]]


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, folded, without marks."""
    return tuple(folded_words(text))


def repeated_articles(articles: Sequence[Article]) -> tuple[int | None, ...]:
    """For each article, None or the index of the article that it repeats.

    Headlines don't count, so the same report under another headline is a copy.
    """
    return repeated_texts(
        [_told(article) for article in articles],
        [len(article.text) for article in articles],
    )


def _told(article: Article) -> str:
    told = [s.text for s in article.sentences if s.kind is not SentenceKind.HEADLINE]
    return "\n".join(told) or article.text


def repeated_texts(
    texts: Sequence[str], sizes: Sequence[int] | None = None
) -> tuple[int | None, ...]:
    """For each text, None or the index of the text that it repeats.

    Texts that repeat each other, directly or by way of a third, are one set. The
    longest of a set is its original, the first in order among equals: so the order
    of the texts changes no finding. Time grows with the runs that texts share.

    Args:
        texts: Any number of texts.
        sizes: What decides between texts of as many words; the larger wins.
    """
    return _repeated(tuple(texts), tuple(sizes or (0,) * len(texts)))


# Reading, telling events apart and comparing all ask it of the same articles.
@lru_cache(maxsize=4)
def _repeated(texts: tuple[str, ...], sizes: tuple[int, ...]) -> tuple[int | None, ...]:
    shingled = [_shingled(text) for text in texts]
    rank = list(zip((len(text.words) for text in shingled), sizes, strict=True))
    leader = list(range(len(texts)))

    def find(index: int) -> int:
        while leader[index] != index:
            index = leader[index]
        return index

    for left, right in _copies(shingled):
        leader[find(right)] = find(left)
    originals: dict[int, int] = {}
    for index, size in enumerate(rank):
        best = originals.setdefault(find(index), index)
        if size > rank[best]:
            originals[find(index)] = index
    return tuple(
        None if originals[find(index)] == index else originals[find(index)]
        for index in range(len(texts))
    )


# Kept, as a page and each of its events ask for the same texts.
@lru_cache(maxsize=64)
def _shingled(text: str) -> _Shingled:
    words = words_of(text)
    runs = zip(*(words[start:] for start in range(RUN)), strict=False)
    return _Shingled(words, frozenset(runs))


def _copies(texts: Sequence[_Shingled]) -> Iterable[tuple[int, int]]:
    by_words: dict[tuple[str, ...], int] = {}
    for index, text in enumerate(texts):
        first = by_words.setdefault(text.words, index)
        if text.words and first != index:
            yield first, index
    long = [i for i in by_words.values() if len(texts[i].words) >= LEAST_WORDS]
    holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for index in long:
        for run in texts[index].runs:
            holders[run].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for indexes in holders.values():
        shared.update(combinations(indexes, 2))
    for (left, right), count in sorted(shared.items()):
        if is_near(len(texts[left].runs), len(texts[right].runs), count):
            yield left, right


def is_near(left: int, right: int, shared: int) -> bool:
    """Whether two texts of so many runs share enough of them to be copies."""
    shorter, longer = sorted((left, right))
    if shared >= SAME * (shorter + longer - shared):
        return True
    return shared >= INSIDE * shorter and shorter >= SHORTENED * longer
