"""Shares: "78 per cent", "41%", "two percentage points", "25 basis points"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.extract.amounts import hedged, quantity_of, vague_notes
from compare.extract.figures import Tie
from compare.extract.matter import matter_of
from compare.extract.view import taken_by
from compare.model import ClaimKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.extract.view import ArticleView
    from compare.model import Claim
    from compare.text import Token

_UNITS: dict[tuple[str, ...], tuple[str, float]] = {
    ("percentage", "point"): ("percentage point", 1.0),
    ("percentage", "points"): ("percentage point", 1.0),
    ("percentage-point",): ("percentage point", 1.0),
    ("percentage", "-", "point"): ("percentage point", 1.0),
    ("basis", "point"): ("percentage point", 0.01),
    ("basis", "points"): ("percentage point", 0.01),
    ("per", "cent"): ("percent", 1.0),
    ("percent",): ("percent", 1.0),
    ("pct",): ("percent", 1.0),
    ("%",): ("percent", 1.0),
}
"""Unit and factor of each form; the longest is tried first."""

_OPENERS = frozenset(words[0] for words in _UNITS)
_LONGEST = max(map(len, _UNITS))


def find_percents(view: ArticleView, claims: tuple[Claim, ...]) -> Iterator[Claim]:
    """Find percentages, and differences in percentage points."""
    taken = taken_by(view, claims)
    for sentence in view.sentences:
        words = sentence.words
        for figure in sentence.figures:
            found = _unit_after(words, figure.last)
            if found is None or figure.tie is Tie.CODE:
                continue
            last, (unit, factor) = found
            amount = hedged(words, figure, figure.first, last)
            span = amount.span(words)
            if not any(taken[span.start : span.end]):
                yield view.claim(
                    ClaimKind.PERCENT,
                    sentence,
                    span,
                    value=quantity_of(figure, amount.precision, unit, factor),
                    matter=matter_of(sentence, span),
                    notes=vague_notes(words, figure),
                )


def _unit_after(
    words: Sequence[Token], at: int
) -> tuple[int, tuple[str, float]] | None:
    """The unit that starts at a word, a hyphen before it skipped, and its end."""
    while at < len(words) and words[at].norm in ("-", "of", "a"):
        at += 1
    if at >= len(words) or words[at].norm not in _OPENERS:
        return None
    for count in range(_LONGEST, 0, -1):
        norms = tuple(word.norm for word in words[at : at + count])
        if norms in _UNITS:
            return at + len(norms), _UNITS[norms]
    return None
