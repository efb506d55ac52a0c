"""What a value is of: the words around it that two reports of it would share."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from compare.text import is_stop_word

if TYPE_CHECKING:
    from compare.extract.view import SentenceView
    from compare.model import Span

MOST = 8
"""Stems that are kept: about what a clause holds beside its value."""

_REACH = 24
"""Words looked at on each side."""

_COSTS = {",": 2, "(": 1, ")": 1, ";": 8, ":": 4, "—": 6, "–": 3, "--": 6, "and": 2}
_COSTS |= {"but": 6, "while": 6, "who": 3, "which": 3, "that": 2, '"': 1}
"""How much farther off a word seems behind such a mark, in words."""

_FIGURE = 8
"""The same behind another figure, which the words there are rather of."""


def matter_of(
    sentence: SentenceView, span: Span, *, inside: bool = True
) -> tuple[str, ...]:
    """Stems of the content words around a value, nearest first.

    Words behind a comma, a dash or a conjunction count as farther off, so that the
    value's own clause comes first. Figures are left out: they are values themselves.

    Args:
        sentence: Where the value stands.
        span: The value.
        inside: Whether its own words say what it is of, as "12 boats" do.
    """
    tokens = sentence.tokens
    first = bisect_left(sentence.starts, span.start)
    last = bisect_left(sentence.starts, span.end)
    own = [(0, i) for i in range(first, min(last, first + _REACH)) if inside]
    before = _walk(sentence, range(first - 1, max(-1, first - 1 - _REACH), -1))
    after = _walk(sentence, range(last, min(len(tokens), last + _REACH)))
    stems: dict[str, None] = {}
    for _, index in sorted([*own, *before, *after]):
        token = tokens[index]
        if token.text[0].isalpha() and not is_stop_word(token.norm):
            stems.setdefault(token.stem)
            if len(stems) == MOST:
                break
    return tuple(stems)


def _walk(sentence: SentenceView, indexes: range) -> list[tuple[int, int]]:
    """Give each word its distance, marks on the way added."""
    distance = 0
    walked: list[tuple[int, int]] = []
    for index in indexes:
        token = sentence.tokens[index]
        distance += 1 + _COSTS.get(token.norm, _FIGURE * token.text[0].isdigit())
        walked.append((distance, index))
    return walked
