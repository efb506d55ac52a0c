"""Which words of some sentences those of another article lack (difflib)."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_WORDS = 600
"""Words a side; difflib's work grows with the square, and nobody compares word by
word what is longer."""
_ALIKE = 1 / 3
"""Share of the shorter side's words that must stand on the other, too; below it nearly
every word would be marked, which says no more than that the sentences differ."""
_SHORT = 3
"""Letters of a word that, alone between words that differ, agrees by chance."""
_SIGNS = ".,;:!?\"'“”‘’()[]-–—"


class WordDiff(NamedTuple):
    """Both sides' words, each with whether the other side lacks it."""

    left: tuple[tuple[str, bool], ...]
    right: tuple[tuple[str, bool], ...]
    alike: bool
    """False where the sides have so little in common that no word is marked."""


def diff_words(left: Sequence[str], right: Sequence[str]) -> WordDiff:
    """Compare words, whatever their case and the signs around them.

    Exchanging the sides exchanges the answer's sides, and nothing else.
    """
    keys = [tuple(map(_key, words)) for words in (left, right)]
    common = _common(*keys) if max(map(len, keys)) <= _MOST_WORDS else None
    if common is None:
        return WordDiff(
            tuple((word, False) for word in left),
            tuple((word, False) for word in right),
            alike=False,
        )
    same_left, same_right = common
    return WordDiff(
        tuple((word, number not in same_left) for number, word in enumerate(left)),
        tuple((word, number not in same_right) for number, word in enumerate(right)),
        alike=True,
    )


def _common(
    left: tuple[str, ...], right: tuple[str, ...]
) -> tuple[frozenset[int], frozenset[int]] | None:
    """Numbers of the words in common on each side; None where they are too few."""
    if right < left:
        # difflib takes the first of equally long runs on its first side.
        swapped = _common(right, left)
        return swapped and (swapped[1], swapped[0])
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    telling = [
        block
        for block in blocks
        if block.size > 1
        or (block.size == 1 and (len(left[block.a]) > _SHORT or left == right))
    ]
    if sum(block.size for block in telling) < _ALIKE * min(len(left), len(right)):
        return None
    return (
        frozenset(b.a + step for b in telling for step in range(b.size)),
        frozenset(b.b + step for b in telling for step in range(b.size)),
    )


def _key(word: str) -> str:
    return word.strip(_SIGNS).casefold() or word
