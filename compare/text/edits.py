"""Whether two words differ as two spellings of one do."""

from __future__ import annotations

from compare.text.later import later

_VOWELS = later(r"[aeiouy]")

LEAST_NEAR = 5
"""Letters: shorter words differ too easily by a vowel ("Marin", "Moran")."""


def near_word(left: str, right: str, least: int = LEAST_NEAR) -> bool:
    """Whether two words differ as two spellings do: one letter in seven or more.

    Words that differ by a letter more or less at the end of one ("Johnson" and
    "Johnston") stay apart: only one vowel for another is a spelling.
    """
    if min(len(left), len(right)) < least:
        return False
    if _consonants(left) != _consonants(right):
        return False
    return _one_edit_apart(left, right)


def _one_edit_apart(left: str, right: str) -> bool:
    """Whether one letter at most was changed, added or dropped."""
    if len(left) > len(right):
        left, right = right, left
    if len(right) - len(left) > 1:
        return False
    same = next(
        (n for n, (a, b) in enumerate(zip(left, right, strict=False)) if a != b),
        len(left),
    )
    longer = right[same + 1 :]
    return longer == left[same:] or longer == left[same + 1 :]


def _consonants(word: str) -> str:
    return _VOWELS.sub("", word)
