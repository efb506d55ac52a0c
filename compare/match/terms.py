"""One term for words that tell the same matter of news."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from compare.text import load_json, stem
from compare.text.rarity import term_of

if TYPE_CHECKING:
    from collections.abc import Mapping

HELPERS = frozenset(
    {"will", "would", "can", "could", "shall", "should", "may", "might", "must"}
    | {"do", "does", "did", "is", "are", "was", "were", "has", "have", "had", "be"}
)
"""Verbs beside which "not" stands."""


@cache
def _alike() -> dict[str, str]:
    return {
        term_of(stem(word)): term_of(stem(words[0]))
        for words in load_json("senses.json")["alike"]
        for word in words
    }


def alike(term: str) -> str:
    """One term for words that tell the same matter: killed, dead, toll.

    >>> alike("kill") == alike("dead")
    True
    """
    return _alike().get(term, term)


@lru_cache(maxsize=1 << 14)
def matter_term(word: str) -> str:
    """The term that matters are compared by, of a folded word or a stem."""
    return alike(term_of(word))


@cache
def sense_terms(name: str) -> frozenset[str]:
    """The words of one list of `data/senses.json` as terms: "fates", "papers", ..."""
    return frozenset(matter_term(stem(word)) for word in load_json("senses.json")[name])


def idle_terms() -> frozenset[str]:
    """Terms that do not say what was done: verbs of speech, days, parts of a day."""
    return sense_terms("idle")


@cache
def amount_ranks() -> dict[str, int]:
    """Amounts in words, with a rank that grows with the amount."""
    ranks: dict[str, int] = load_json("senses.json")["amounts"]
    return ranks


@cache
def opposites() -> Mapping[str, frozenset[str]]:
    """For the stem of each word that turns a statement round, those that it turns."""
    table: defaultdict[str, set[str]] = defaultdict(set)
    for one, two in load_json("senses.json")["opposites"]:
        table[stem(one)].add(stem(two))
        table[stem(two)].add(stem(one))
    return {word: frozenset(words) for word, words in table.items()}
