"""One sentence laid out for hearing who speaks: its names, dates and quotations."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from compare.model import ClaimKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from compare.extract.view import SentenceView
    from compare.model import Claim, Span
    from compare.text import Token

NAMES = frozenset({ClaimKind.PERSON, ClaimKind.ORGANISATION, ClaimKind.PLACE})
"""Kinds of claim that can be a named speaker."""


class Scene(NamedTuple):
    """What is known of one sentence before its speakers are looked for."""

    sentence: SentenceView
    names: tuple[Claim, ...]
    """Names that can speak, in the order of the text."""
    quotes: tuple[Span, ...]
    """What stands between quotation marks, in order; it may begin or end outside."""
    owners: Mapping[int, Claim]
    """For the start of each token inside a name, that name."""
    dated: frozenset[int]
    """Starts of the tokens inside a date."""
    inside: frozenset[int]
    """Starts of the tokens inside quotation marks."""

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The sentence's tokens."""
        return self.sentence.tokens

    def name_over(self, token: Token) -> Claim | None:
        """The name that a token belongs to."""
        return self.owners.get(token.start)

    def is_quoted(self, token: Token) -> bool:
        """Whether a token lies inside quotation marks."""
        return token.start in self.inside

    def first_at(self, offset: int) -> int:
        """Number of the first token that starts at the offset or after it."""
        return bisect_left(self.sentence.starts, offset)


def make_scene(
    sentence: SentenceView, claims: Iterable[Claim], quotes: tuple[Span, ...]
) -> Scene:
    """Lay one sentence out: claims of names and dates, and quotations over it."""
    names: list[Claim] = []
    owners: dict[int, Claim] = {}
    dated: set[int] = set()
    for claim in sorted(claims, key=lambda claim: (claim.start, -claim.end)):
        starts = _starts_within(sentence, claim)
        if claim.kind in NAMES:
            names.append(claim)
            owners.update((start, claim) for start in starts if start not in owners)
        elif claim.kind is ClaimKind.DATE:
            dated.update(starts)
    inside = {start for span in quotes for start in _starts_within(sentence, span)}
    return Scene(
        sentence, tuple(names), quotes, owners, frozenset(dated), frozenset(inside)
    )


def _starts_within(sentence: SentenceView, place: Claim | Span) -> tuple[int, ...]:
    starts = sentence.starts
    return starts[bisect_left(starts, place.start) : bisect_left(starts, place.end)]


def tokens_within(sentence: SentenceView, span: Span) -> tuple[Token, ...]:
    """The tokens of a sentence that start inside a span of the article's text."""
    starts = sentence.starts
    first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
    return sentence.tokens[first:last]
