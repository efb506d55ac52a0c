"""What one sentence has that the other lacks, word by word (difflib)."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from compare.model import Change, ChangeKind
from compare.text import tokenize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Sentence
    from compare.text import Token

_MOST_TOKENS = 400
"""Tokens a sentence; difflib's work grows with the square, and a longer
"sentence" is a list or a table that no reader compares word by word."""


def find_changes(a: Sentence, b: Sentence) -> tuple[Change, ...]:
    """Compare two sentences word by word.

    Returns:
        Runs of words in order, equal ones too; spans count code points of the two
        articles' texts. None where a sentence is over 400 words.
    """
    left, right = tokenize(a.text), tokenize(b.text)
    if max(len(left), len(right)) > _MOST_TOKENS:
        return ()
    matcher = SequenceMatcher(
        None,
        [token.norm for token in left],
        [token.norm for token in right],
        autojunk=False,
    )
    return tuple(
        Change(
            ChangeKind(kind),
            *_span(left, left_from, left_to, a.start),
            *_span(right, right_from, right_to, b.start),
        )
        for kind, left_from, left_to, right_from, right_to in matcher.get_opcodes()
    )


def _span(
    tokens: Sequence[Token], first: int, last: int, origin: int
) -> tuple[int, int]:
    if first == last:
        place = tokens[first - 1].end if first else 0
        return origin + place, origin + place
    return origin + tokens[first].start, origin + tokens[last - 1].end
