"""One key over the spellings of a name: Zelenskyy, Zelenskiy and Zelensky are one."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

from compare.text.data import load_json
from compare.text.tokens import fold

_POSSESSIVE = re.compile(r"['’](?:s\b)?$")
_ENDING = re.compile(r"(?:yy|iy|yi|ii|ij|yj|y|i)$")
_JOTATED = re.compile(r"(?<=[aeiou])y(?=[aeiou])|y(?=[aeou])|i(?=[aeou])")
_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1")
_MARKS = re.compile(r"[^\w\s]+")


@lru_cache(maxsize=1 << 14)
def word_key(word: str) -> str:
    """Fold one word of a name over its spellings and transliterations.

    Endings of Slavic names (-skyy, -skiy, -sky, -ski) and doubled consonants are
    made one, "kh" and "h", "ph" and "f", "x" and "ks" too; names that no rule
    joins stand in `data/aliases.json`.

    >>> word_key("Zelenskyy") == word_key("Zelenskiy") == word_key("Zelensky")
    True
    >>> word_key("Kiev") == word_key("Kyiv")
    True
    >>> word_key("Johnson") == word_key("Johnston")
    False
    """
    folded = fold(anyascii(_POSSESSIVE.sub("", word)))
    folded = _MARKS.sub("", folded)
    folded = load_json("aliases.json")["words"].get(folded, folded)
    return folded if len(folded) < 4 else _spelling(folded)


def _spelling(word: str) -> str:
    for old, new in (("kh", "h"), ("ph", "f"), ("x", "ks"), ("ck", "k"), ("q", "k")):
        word = word.replace(old, new)
    word = _DOUBLED.sub(r"\1", word)
    word = _ENDING.sub("i", word)
    return _JOTATED.sub("i", word).replace("ii", "i").replace("yi", "i")


@lru_cache(maxsize=1 << 13)
def name_key(name: str) -> str:
    """Fold a whole name; known short forms become their long form.

    >>> name_key("U.S.") == name_key("United States")
    True
    """
    bare = _MARKS.sub("", fold(_POSSESSIVE.sub("", name)))
    words = bare.split()
    if words[:1] == ["the"]:
        words = words[1:]
    phrase = " ".join(words)
    known: str = load_json("aliases.json")["phrases"].get(phrase, "")
    if known:
        return known
    return " ".join(
        filter(None, (word_key(word) for word in re.split(r"[\s-]+", _bare(name))))
    )


def _bare(name: str) -> str:
    return re.sub(r"^the\s+", "", name.strip(), flags=re.IGNORECASE)
