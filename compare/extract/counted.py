"""The noun that a figure counts: "soldier" in "12 Canadian soldiers"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.text import is_stop_word, number_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.text import Token

_REACH = 5
"""Words after a figure in which its noun is looked for."""

_PLURALS = frozenset(
    {"people", "men", "women", "children", "police", "personnel", "staff", "aircraft"}
    | {"fish", "sheep", "cattle", "deer", "teeth", "mice", "geese", "media", "data"}
    | {"offspring", "spacecraft", "hovercraft", "freshmen", "crew", "folk", "dead"}
    | {"wounded", "injured", "missing", "alumni", "criteria", "phenomena", "bacteria"}
)
"""Plurals without an s; and adjectives that stand for people."""

_NOT_PLURAL = ("ss", "us", "is", "'s")
_PASSED = frozenset({"more", "other", "additional", "further", "of", "such", "very"})
"""Stop words that may stand between a figure and its noun."""

_DETERMINERS = frozenset(
    {"the", "its", "our", "his", "her", "their", "my", "your", "these", "those", "all"}
)


class Counted(NamedTuple):
    """What is counted."""

    stem: str
    last: int
    """Index after the noun."""
    bare: bool
    """Whether it stands right after the figure, without another word between."""


def counted_after(words: Sequence[Token], at: int) -> Counted | None:
    """Read the plural noun that a figure before it counts, adjectives skipped.

    >>> from compare.text import tokenize
    >>> counted_after(tokenize("12 more Canadian soldiers died"), 1)
    Counted(stem='soldier', last=4, bare=False)
    """
    of = at < len(words) and words[at].norm == "of"
    end = 0
    for index in range(at, min(at + _REACH, len(words))):
        word = words[index]
        if of and number_value(word.norm) is not None:
            end = at  # the noun belongs to the second figure: "ten of the 19 boats"
        if _is_plural(word) and not _goes_on(words, index):
            return Counted(word.stem, end or index + 1, index == at)
        if not _may_precede_noun(word, of=of):
            return None
    return None


def _is_plural(word: Token) -> bool:
    norm = word.norm
    if norm in _PLURALS or norm.endswith("men"):
        return True
    plain = len(norm) > 3 and norm.endswith("s") and norm.isalpha()
    return plain and not norm.endswith(_NOT_PLURAL) and not is_stop_word(norm)


def _goes_on(words: Sequence[Token], index: int) -> bool:
    """Whether the noun proper follows a name that ends in s: "Texas lawmakers"."""
    if not words[index].text[0].isupper() or index + 1 >= len(words):
        return False
    follows = words[index + 1]
    return follows.text[0].isupper() or _is_plural(follows)


def _may_precede_noun(word: Token, *, of: bool) -> bool:
    if of and word.text[0].isdigit():
        return True
    if not word.text[0].isalpha():
        return word.text in ("-", '"', "“", "”", "'")
    if is_stop_word(word.norm):
        return word.norm in _PASSED or (of and word.norm in _DETERMINERS)
    return True
