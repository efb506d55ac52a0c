"""Words that say little of what a sentence reports."""

from __future__ import annotations

from functools import cache

from compare.text.data import load_json


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(load_json("stopwords.json")["function"])


def is_stop_word(norm: str) -> bool:
    """Whether a folded word is a function word: "the", "of", "not"."""
    return norm in _stop_words()
