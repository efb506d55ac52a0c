"""What articles call one thing or one person, where they call it differently."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.model import ClaimKind, Entity, NameUse, Naming
from compare.text import fold, is_stop_word, load_json
from compare.text.rarity import term_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compare.frame.words import OwnSentence, OwnWord
    from compare.model import Fact

_Places = dict[tuple[int, str], list[int]]


def find_namings(
    own: Sequence[Sequence[OwnSentence]], facts: Sequence[Fact]
) -> tuple[Naming, ...]:
    """Find persons with different roles, and things with words of different light.

    "The Assad regime" and "the Assad government" are one thing: words of one list
    that stand beside the same word.
    """
    return (*_things(own), *_people(facts))


@cache
def _families() -> dict[str, int]:
    families = load_json("framing.json")["referents"]
    return {word: number for number, words in enumerate(families) for word in words}


def _things(own: Sequence[Sequence[OwnSentence]]) -> Iterator[Naming]:
    found: defaultdict[tuple[int, str], _Places] = defaultdict(dict)
    for number, sentences in enumerate(own):
        for sentence in sentences:
            for family, beside, phrase in _phrases(sentence.words):
                places = found[family, beside]
                places.setdefault((number, phrase), []).append(sentence.number)
    for (_, beside), places in sorted(found.items()):
        if _differ(places):
            yield Naming(beside, _uses(places))


def _phrases(words: Sequence[OwnWord]) -> Iterator[tuple[int, str, str]]:
    """Each word of a family with the word before it, which says whose it is."""
    for before, word in pairwise(words):
        family = _families().get(word.text)
        if family is None:
            continue
        own = fold(before.text).removesuffix("'s")
        touches = before.start + len(before.text) + 1 == word.start
        if touches and own.isalpha() and not is_stop_word(own):
            yield family, term_of(own), f"{before.text} {word.text}"


def _people(facts: Sequence[Fact]) -> Iterator[Naming]:
    for fact in facts:
        if fact.kind is not ClaimKind.PERSON or len(fact.outlets) < 2:
            continue
        places: _Places = {}
        for claim in fact.claims:
            if isinstance(claim.value, Entity) and claim.value.role:
                role = claim.value.role.lower()
                places.setdefault((claim.article, role), []).append(claim.sentence)
        if _differ(places):
            yield Naming(fact.label, _uses(places))


def _differ(places: Mapping[tuple[int, str], object]) -> bool:
    """Whether two articles have no word for it in common."""
    by_article: defaultdict[int, set[str]] = defaultdict(set)
    for article, words in places:
        by_article[article].add(words)
    uses = list(by_article.values())
    return any(
        one.isdisjoint(two) for at, one in enumerate(uses) for two in uses[at + 1 :]
    )


def _uses(places: Mapping[tuple[int, str], Sequence[int]]) -> tuple[NameUse, ...]:
    return tuple(
        NameUse(article, words, tuple(dict.fromkeys(sentences)))
        for (article, words), sentences in sorted(places.items())
    )
