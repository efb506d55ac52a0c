"""Inside the sentences: which words some other article has too, and which no other.

A word alone proves little, since the articles of one event share their words
everywhere. It counts as carried where a sentence of the other article has it, or a
word near to it, and that sentence is linked to this one or has the word beside it
too.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from compare.align.kin import find_kin
from compare.align.prepare import prepare
from compare.model import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from compare.align.prepare import PreparedSentence, Word
    from compare.model import Article, Link, SentenceRef

_Places: TypeAlias = "Mapping[str, frozenset[int]]"
"""The sentences of one article that have a term, or one near to it."""

_NOWHERE: frozenset[int] = frozenset()


def find_phrases(
    articles: Sequence[Article], links: Iterable[Link]
) -> tuple[Phrase, ...]:
    """Cut each sentence into what other articles have too and what none has.

    Args:
        articles: Two or more, none a copy of another.
        links: All links between their sentences.

    Returns:
        Phrases in the order of the articles and of the text, without overlap; small
        words at their edges, and sentences without content, are in none.
    """
    prepared = [prepare(article) for article in articles]
    standing = [_standing(sentences) for sentences in prepared]
    linked = _linked(links)
    phrases: list[Phrase] = []
    for number, sentences in enumerate(prepared):
        others = {
            other: _places(standing[number], theirs)
            for other, theirs in enumerate(standing)
            if other != number
        }
        for place, sentence in enumerate(sentences):
            near = linked[number, place]
            carriers = _carriers(sentence.content, others, near)
            phrases.extend(_phrases(carriers, (number, place)))
    return tuple(phrases)


def _linked(links: Iterable[Link]) -> defaultdict[tuple[int, int], set[SentenceRef]]:
    linked: defaultdict[tuple[int, int], set[SentenceRef]] = defaultdict(set)
    for link in links:
        linked[link.a].add(link.b)
        linked[link.b].add(link.a)
    return linked


def _standing(sentences: Sequence[PreparedSentence]) -> _Places:
    """The sentences of one article that have each of its terms."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, sentence in enumerate(sentences):
        for term in sentence.terms:
            found[term].add(number)
    return {term: frozenset(numbers) for term, numbers in found.items()}


def _places(own: _Places, other: _Places) -> _Places:
    """Where in another article each term of one's own stands, near ones too."""
    places = {term: other[term] for term in own.keys() & other.keys()}
    for term, kin in find_kin(sorted(own), other).items():
        standing = (other[near] for near, _ in kin)
        places[term] = places.get(term, _NOWHERE).union(*standing)
    return places


def _carriers(
    words: Sequence[Word],
    others: Mapping[int, _Places],
    linked: Iterable[SentenceRef],
) -> dict[tuple[int, int], set[int]]:
    """The other articles that have each word of one sentence, by its characters."""
    near: defaultdict[int, set[int]] = defaultdict(set)
    for ref in linked:
        near[ref.article].add(ref.sentence)
    carriers: dict[tuple[int, int], set[int]] = {}
    for number, word in enumerate(words):
        beside = [w.term for w in words[max(0, number - 1) : number + 2] if w != word]
        carriers.setdefault((word.start, word.end), set()).update(
            other
            for other, places in others.items()
            if _is_carried(word, beside, places, near[other])
        )
    return carriers


def _is_carried(
    word: Word, beside: Iterable[str], places: _Places, linked: set[int]
) -> bool:
    found = places.get(word.term, _NOWHERE)
    return not found.isdisjoint(linked) or any(
        not found.isdisjoint(places.get(term, _NOWHERE)) for term in beside
    )


def _phrases(
    carriers: Mapping[tuple[int, int], set[int]], place: tuple[int, int]
) -> Iterator[Phrase]:
    for everyone, group in groupby(carriers.items(), key=lambda word: sorted(word[1])):
        spans = [span for span, _ in group]
        yield Phrase(*place, spans[0][0], spans[-1][1], tuple(everyone))
