"""Shares: "78 per cent", "41%", "two percentage points", "25 basis points"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.extract.amounts import hedged, quantity_of, vague_notes
from compare.extract.figures import Tie, range_between
from compare.extract.matter import matter_of
from compare.extract.view import taken_by
from compare.model import ClaimKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.extract.figures import Figure
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
    ("pc",): ("percent", 1.0),
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
        for found in _joined(words, _shares(words, sentence.figures)):
            amount = hedged(words, found.figure, found.figure.first, found.last)
            span = amount.span(words)
            if not any(taken[span.start : span.end]):
                value = quantity_of(found.figure, amount.precision, *found.unit)
                yield view.claim(
                    ClaimKind.PERCENT,
                    sentence,
                    span,
                    value=value,
                    matter=matter_of(sentence, span),
                    notes=vague_notes(words, found.figure),
                )


class _Share(NamedTuple):
    """A figure with the unit after it."""

    figure: Figure
    last: int
    """Index after the unit."""
    unit: tuple[str, float]


def _shares(words: Sequence[Token], figures: Iterable[Figure]) -> Iterator[_Share]:
    for figure in figures:
        found = _unit_after(words, figure.last)
        if found is not None and figure.tie is not Tie.CODE:
            yield _Share(figure, *found)


def _joined(words: Sequence[Token], shares: Iterable[_Share]) -> Iterator[_Share]:
    """Make one range of "3% to 5%", where each end has its own unit."""
    before: _Share | None = None
    for share in shares:
        if before is None:
            before = share
        elif tie := _tie(words, before, share):
            yield _Share(tie, share.last, share.unit)
            before = None
        else:
            yield before
            before = share
    if before is not None:
        yield before


def _tie(words: Sequence[Token], one: _Share, two: _Share) -> Figure | None:
    near = one.last + 1 == two.figure.first and one.unit == two.unit
    single = one.figure.high is None and two.figure.high is None
    if not near or not single:
        return None
    return range_between(words, one.last, one.figure.low, two.figure.low)


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
