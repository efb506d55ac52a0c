"""Which language a text is written in, as far as English must be told from others.

Languages are told apart by their function words, which make up a third to a half of
running text (Grefenstette, Comparing two language identification schemes, 1995).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from compare.text.data import load_json
from compare.text.tokens import fold
from compare.text.words import is_stop_word

if TYPE_CHECKING:
    from collections.abc import Mapping

_ENOUGH = 20
"""Words below which nothing is said."""

_READ = 4000
"""Characters that are read of a text."""

_WORD = re.compile(r"[^\W\d_]+")

_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


def foreign_language(text: str) -> str:
    """Name the language of a text that seems not to be English; else give nothing.

    >>> foreign_language("Le maire a dit que la ville va fermer le pont. " * 3)
    'French'
    >>> foreign_language("The mayor said that the city will close the bridge. " * 3)
    ''
    """
    words = _WORD.findall(text[:_READ])
    if len(words) < _ENOUGH:
        return ""
    letters = "".join(words)
    if 2 * len(_LATIN.findall(letters)) < len(letters):
        return "another script"
    # Names have such words too, with capitals as a rule: "Van den Berg", "La Paz".
    folded = [fold(word) for word in words if word.islower()]
    shares = {
        language: sum(word in own for word in folded)
        for language, own in _function_words().items()
    }
    language = max(shares, key=lambda name: shares[name])
    return language if shares[language] > sum(map(is_stop_word, folded)) else ""


@cache
def _function_words() -> Mapping[str, frozenset[str]]:
    return {
        language: frozenset(map(fold, words.split()))
        for language, words in load_json("languages.json")["languages"].items()
    }
