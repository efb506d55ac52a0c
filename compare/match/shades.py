"""Amounts in words that differ: "many tariffs" in one article, "some" in another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.match.terms import alike, amount_ranks, idle_terms
from compare.match.worded import across_links, words_against
from compare.text import is_stop_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.align.prepare import Word
    from compare.match.draft import Draft
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
    found = {ref: list(_amounts(event, ref)) for ref in event.linked}
    said = {
        (ref.article, amount.scale, amount.noun)
        for ref, amounts in found.items()
        for amount in amounts
    }
    for (a, one), (b, two) in across_links(event, found):
        # Where an article says both, it does not stand against the other.
        both = {(b.article, one.scale, one.noun), (a.article, two.scale, two.noun)}
        if _are_unlike(one, two) and not both & said:
            rule = (
                f"“{one.scale}” and “{two.scale}” are unlike amounts; both can be true."
            )
            yield words_against(event, (a, one), (b, two), rule)


def _are_unlike(one: _Amount, two: _Amount) -> bool:
    """Whether both are of one thing, and one is more of it."""
    ranks = amount_ranks()
    return one.noun == two.noun and ranks[one.scale] != ranks[two.scale]


def _amounts(event: Event, ref: SentenceRef) -> Iterator[_Amount]:
    words = event.sentences[ref.article][ref.sentence].words
    for at, word in enumerate(words):
        if word.folded in amount_ranks():
            after = _noun_phrase(words[at + 1 : at + 1 + _REACH])
            if after and alike(after[-1].term) not in idle_terms():
                yield _Amount(word.folded, alike(after[-1].term), (word, *after))


def _noun_phrase(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words up to the first function word."""
    for count, word in enumerate(words):
        if is_stop_word(word.term) or word.is_figure:
            return tuple(words[:count])
    return tuple(words)
