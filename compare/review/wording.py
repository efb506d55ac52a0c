"""What one of two sentences has that the other lacks, for links made by hand."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from compare.model import Change, ChangeKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Sentence

_WORD = re.compile(r"\w+|[^\w\s]")
_MOST = 400
"""Words and signs of a sentence; difflib's work grows with their square."""


def find_changes(a: Sentence, b: Sentence) -> tuple[Change, ...]:
    """Compare two sentences word by word, whatever the case.

    Returns:
        Runs in order, equal ones too, in code points of the two articles' texts; none
        where a sentence has over 400 words and signs.
    """
    left, right = (list(_WORD.finditer(sentence.text)) for sentence in (a, b))
    if max(len(left), len(right)) > _MOST:
        return ()
    one, two = ([word[0].casefold() for word in words] for words in (left, right))
    codes = SequenceMatcher(None, one, two, autojunk=False).get_opcodes()
    return tuple(
        Change(
            ChangeKind(kind),
            *_span(left, left_from, left_to, a.start),
            *_span(right, right_from, right_to, b.start),
        )
        for kind, left_from, left_to, right_from, right_to in codes
    )


def _span(
    words: Sequence[re.Match[str]], first: int, last: int, origin: int
) -> tuple[int, int]:
    if first == last:
        place = words[first - 1].end() if first else 0
        return origin + place, origin + place
    return origin + words[first].start(), origin + words[last - 1].end()
