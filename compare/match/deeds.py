"""What was done at a time, as far as the words next to it tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.match.terms import alike, idle_terms, matter_term
from compare.text import tokenize
from compare.text.rarity import term_of

if TYPE_CHECKING:
    from compare.align.prepare import Word
    from compare.match.evidence import Event
    from compare.model import Claim

_NEAREST = 4
"""Words next to a time that say what happened then; two of them must be common."""


def same_deed(event: Event, one: Claim, two: Claim) -> bool:
    """Whether the words next to two times, names left out, are the same."""
    left, right = deed_of(event, one), deed_of(event, two)
    return len(left & right) >= min(2, len(left), len(right)) > 0


def deed_of(event: Event, claim: Claim) -> frozenset[str]:
    """Terms next to a time that say what happened then, names left out."""
    words = event.sentences[claim.article][claim.sentence].content
    plain = [word for word in words[1:] if not word.capital and not word.is_figure]
    # Where all words have capitals, as in some headlines, they tell no names.
    left_out = [word.term for word in words if word.capital and plain]
    left_out += [
        word.term for word in words[:1] if plain and not _is_plain(event, word)
    ]
    left_out += [
        word.term
        for word in words
        if claim.start <= word.start and word.end <= claim.end
    ]
    if claim.attribution:
        left_out += [term_of(t.norm) for t in tokenize(claim.attribution.source)]
    names = set(map(alike, left_out))
    terms = [matter_term(word) for word in claim.matter]
    telling = [t for t in terms if t not in names and t not in idle_terms()]
    return frozenset(telling[:_NEAREST])


def _is_plain(event: Event, word: Word) -> bool:
    """Whether the first word of a sentence is no name: it also stands in lower case."""
    return word.term in event.low
