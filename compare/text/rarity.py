"""How rare a word is in news, from a table of our own (`data/rarity.json`)."""

from __future__ import annotations

import math
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from compare.text.data import load_json
from compare.text.names import find_word_key
from compare.text.tokens import find_stem, stem_of
from compare.text.words import is_stop_word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@lru_cache(maxsize=1 << 16)
def term_of(norm: str) -> str:
    """The form under which a folded word is counted, over inflection and spelling.

    >>> term_of("agreements") == term_of("agreement")
    True
    """
    return norm if is_stop_word(norm) else find_term(norm)


def find_term(norm: str, stem_of: Callable[[str], str] = stem_of) -> str:
    """The same of what is no stop word, for whoever keeps the answer.

    Args:
        norm: A folded word.
        stem_of: What stems a word that stands in no table.
    """
    term = _key(norm, stem_of)
    return _irregular().get(term, term)


def _key(norm: str, stem_of: Callable[[str], str] = stem_of) -> str:
    return find_word_key(find_stem(norm, stem_of)) or norm


@cache
def _irregular() -> dict[str, str]:
    """Forms that no stemmer joins to their base: "bought", "children"."""
    groups = [line.split() for line in load_json("kin.json")["same"]]
    return {_key(word): _key(base) for base, *words in groups for word in words}


@cache
def _table() -> tuple[dict[str, int], int]:
    data = load_json("rarity.json")
    counts: dict[str, int] = {}
    for count, terms in data["terms"].items():
        counts.update(dict.fromkeys(terms.split(), int(count)))
    return counts, int(data["articles"])


@lru_cache(maxsize=1 << 16)
def news_rarity(term: str) -> float:
    """How rare a term is in news: the logarithm of one in so many articles.

    Args:
        term: As `term_of` gives it.

    Returns:
        About 0 for what stands in every article, 7 to 8 for what was never seen.
    """
    counts, total = _table()
    return rarity_of(counts.get(term.replace(" ", "_"), 0), total)


def all_rarities() -> Iterator[tuple[str, float]]:
    """Every term of the table with its rarity, for tables of another shape."""
    counts, total = _table()
    for term, count in counts.items():
        yield term.replace("_", " "), rarity_of(count, total)


def rarity_of(count: int, total: int) -> float:
    """Smoothed inverse document frequency, in nats."""
    return math.log((total + 1) / (count + 0.5))
