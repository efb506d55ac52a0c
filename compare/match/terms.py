"""One term for words that tell the same matter of news."""

from __future__ import annotations

from functools import cache

from compare.text import load_json, stem
from compare.text.rarity import term_of


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
