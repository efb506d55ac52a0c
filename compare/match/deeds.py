"""What was done at a time, as far as the words next to it tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.match.terms import alike, idle_terms, matter_term, opposites
from compare.text import tokenize
from compare.text.rarity import term_of

if TYPE_CHECKING:
    from compare.align.prepare import Word
    from compare.match.evidence import Event
    from compare.model import Claim

_NEAREST = 4
"""Words next to a time that say what happened then; two of them must be common."""


_NTHS = {"first", "second", "third", "fourth", "last", "final", "next"}
"""Words that tell which of several things was done."""


def same_deed(event: Event, one: Claim, two: Claim) -> bool:
    """Whether the words next to two times, names left out, are the same."""
    left, right = deed_of(event, one), deed_of(event, two)
    return len(left & right) >= min(2, len(left), len(right)) > 0


def are_two_deeds(event: Event, one: Claim, two: Claim) -> bool:
    """Whether a word next to one time is the opposite of one next to the other.

    So are "opened" and "closed"; and "the first shot" is not "the second".
    """
    left, right = set(one.matter[:_NEAREST]), set(two.matter[:_NEAREST])
    if any(not opposites().get(w, frozenset()).isdisjoint(right) for w in left):
        return True
    nths = [_NTHS & _words(event, claim) for claim in (one, two)]
    return all(nths) and set.isdisjoint(*nths)


def _words(event: Event, claim: Claim) -> set[str]:
    sentence = event.articles[claim.article].sentences[claim.sentence]
    return {token.norm for token in tokenize(sentence.text)}


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
