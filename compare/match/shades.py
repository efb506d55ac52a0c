"""Amounts in words that differ: "many tariffs" in one article, "some" in another."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from compare.align.prepare import prepare
from compare.match.draft import Draft
from compare.match.reasons import differing_because
from compare.match.terms import alike
from compare.model import Claim, ClaimKind, FactStatus
from compare.text import fold, is_stop_word, load_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.align.prepare import Word
    from compare.match.evidence import Event
    from compare.model import SentenceRef

_REACH = 3
"""Words after "many" among which the noun stands."""


@dataclass(frozen=True, slots=True)
class _Amount:
    """An amount in words, and what it is of."""

    scale: str
    terms: frozenset[str]
    """Terms of the words after it; the noun is one of them."""
    words: tuple[Word, ...]


def shade_drafts(event: Event) -> Iterator[Draft]:
    """Find linked sentences that give one thing in amounts of unlike words."""
    refs = sorted({ref for link in event.links for ref in link})
    found = {ref: list(_amounts(event, ref)) for ref in refs}
    said = {(ref.article, one.scale, one.terms) for ref in refs for one in found[ref]}
    for a, b in event.links:
        if a.article > b.article:
            continue
        for one, two in product(found[a], found[b]):
            # Where an article says both, it does not stand against the other.
            both = {
                (b.article, one.scale, one.terms),
                (a.article, two.scale, two.terms),
            }
            unlike = one.scale != two.scale and one.terms & two.terms
            if unlike and not both & said:
                yield _draft(event, (a, one), (b, two))


@cache
def _scale() -> frozenset[str]:
    return frozenset(load_json("senses.json")["amounts"])


def _amounts(event: Event, ref: SentenceRef) -> Iterator[_Amount]:
    words = prepare(event.articles[ref.article])[ref.sentence].words
    for at, word in enumerate(words):
        if fold(word.text) in _scale():
            after = _noun_phrase(words[at + 1 : at + 1 + _REACH])
            if after:
                terms = frozenset(alike(item.term) for item in after)
                yield _Amount(fold(word.text), terms, (word, *after))


def _noun_phrase(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words up to the first function word."""
    for count, word in enumerate(words):
        if is_stop_word(word.term) or word.is_figure:
            return tuple(words[:count])
    return tuple(words)


def _draft(
    event: Event, one: tuple[SentenceRef, _Amount], two: tuple[SentenceRef, _Amount]
) -> Draft:
    common = one[1].terms & two[1].terms
    claims = (_claim(event, *one, common), _claim(event, *two, common))
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


def _claim(
    event: Event, ref: SentenceRef, amount: _Amount, common: frozenset[str]
) -> Claim:
    """The words from the amount to the noun that both have."""
    last = max(
        word.end
        for word in amount.words
        if word is amount.words[0] or alike(word.term) in common
    )
    start = amount.words[0].start
    text = event.articles[ref.article].text[start:last]
    return Claim(ClaimKind.STATEMENT, ref.article, ref.sentence, start, last, text)
