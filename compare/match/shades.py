"""Amounts in words that differ: "many tariffs" in one article, "some" in another."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from compare.match.draft import Draft
from compare.match.reasons import differing_because
from compare.match.terms import alike, amount_ranks, idle_terms
from compare.model import Claim, ClaimKind, FactStatus
from compare.text import fold, is_stop_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.align.prepare import Word
    from compare.match.evidence import Event
    from compare.model import SentenceRef

_REACH = 4
"""Words after "many" among which the noun stands."""


class _Amount(NamedTuple):
    """An amount in words, and what it is of."""

    scale: str
    noun: str
    """Term of the last word of the phrase after it: what there are many of."""
    words: tuple[Word, ...]


def shade_drafts(event: Event) -> Iterator[Draft]:
    """Find linked sentences that give one thing in amounts of unlike words."""
    refs = sorted({ref for link in event.links for ref in link})
    found = {ref: list(_amounts(event, ref)) for ref in refs}
    said = {(ref.article, one.scale, one.noun) for ref in refs for one in found[ref]}
    for a, b in event.links:
        if a.article > b.article:
            continue
        for one, two in product(found[a], found[b]):
            # Where an article says both, it does not stand against the other.
            both = {
                (b.article, one.scale, one.noun),
                (a.article, two.scale, two.noun),
            }
            ranks = {amount_ranks()[amount.scale] for amount in (one, two)}
            unlike = len(ranks) == 2 and one.noun == two.noun
            if unlike and not both & said:
                yield _draft(event, (a, one), (b, two))


def _amounts(event: Event, ref: SentenceRef) -> Iterator[_Amount]:
    words = event.sentences[ref.article][ref.sentence].words
    for at, word in enumerate(words):
        if fold(word.text) in amount_ranks():
            after = _noun_phrase(words[at + 1 : at + 1 + _REACH])
            if after and alike(after[-1].term) not in idle_terms():
                yield _Amount(fold(word.text), alike(after[-1].term), (word, *after))


def _noun_phrase(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words up to the first function word."""
    for count, word in enumerate(words):
        if is_stop_word(word.term) or word.is_figure:
            return tuple(words[:count])
    return tuple(words)


def _draft(
    event: Event, one: tuple[SentenceRef, _Amount], two: tuple[SentenceRef, _Amount]
) -> Draft:
    claims = (_claim(event, *one), _claim(event, *two))
    rule = (
        f"“{one[1].scale}” and “{two[1].scale}” are unlike amounts; both can be true."
    )
    shown = "The two sentences are linked: they report the same thing."
    return Draft(
        kind=ClaimKind.STATEMENT,
        label=f"{claims[0].text} against {claims[1].text}",
        status=FactStatus.CONTRASTING,
        claims=claims,
        because=differing_because(event, claims, rule, shown),
    )


def _claim(event: Event, ref: SentenceRef, amount: _Amount) -> Claim:
    start, end = amount.words[0].start, amount.words[-1].end
    text = event.articles[ref.article].text[start:end]
    return Claim(ClaimKind.STATEMENT, ref.article, ref.sentence, start, end, text)
