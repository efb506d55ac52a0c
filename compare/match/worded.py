"""Words of linked sentences set against each other: amounts, causes."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Protocol, TypeVar

from compare.match.draft import Draft
from compare.match.reasons import differing_because
from compare.model import Claim, ClaimKind, FactStatus, one_line, versions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compare.align.prepare import Word
    from compare.match.evidence import Event
    from compare.model import SentenceRef


class Worded(Protocol):
    """What was found in a sentence, with the words that say so, side by side."""

    @property
    def words(self) -> tuple[Word, ...]:
        """In the order of the text, at least one."""


_W = TypeVar("_W", bound=Worded)

_SHOWN = "The two sentences are linked: they report the same thing."


def across_links(
    event: Event, found: Mapping[SentenceRef, Sequence[_W]]
) -> Iterator[tuple[tuple[SentenceRef, _W], tuple[SentenceRef, _W]]]:
    """Pair what was found in each sentence with what was found in those linked to it.

    Args:
        event: What is known of the articles together.
        found: By sentence, every linked one among them.
    """
    for a, b in event.linked_pairs():
        for one, two in product(found[a], found[b]):
            yield (a, one), (b, two)


def words_against(
    event: Event,
    one: tuple[SentenceRef, Worded],
    two: tuple[SentenceRef, Worded],
    rule: str,
) -> Draft:
    """Draft a contrast of the words of two linked sentences; both may be true."""
    claims = (_claim(event, *one), _claim(event, *two))
    return Draft(
        kind=ClaimKind.STATEMENT,
        label=versions(one_line(claim.text) for claim in claims),
        status=FactStatus.CONTRASTING,
        claims=claims,
        because=differing_because(event, claims, rule, _SHOWN),
    )


def _claim(event: Event, ref: SentenceRef, found: Worded) -> Claim:
    start, end = found.words[0].start, found.words[-1].end
    text = event.articles[ref.article].text[start:end]
    return Claim(ClaimKind.STATEMENT, ref.article, ref.sentence, start, end, text)
