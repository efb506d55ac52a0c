"""The evidence for one matter, in the words that the two sentences write."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from compare.match.terms import idle_terms, matter_term
from compare.text import is_stop_word, tokenize
from compare.text.rarity import term_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.match.evidence import Event, Evidence
    from compare.model import Claim

_MOST_TOLD = 4
"""Shared words that a reason names."""


def told(event: Event, one: Claim, two: Claim, found: Evidence) -> str:
    """The evidence as one sentence for a reader."""
    claims = sorted((one, two), key=lambda claim: claim.article)
    places = " and ".join(
        f"{event.names[claim.article]} sentence {claim.sentence + 1}"
        for claim in claims
    )
    words = ", ".join(_shared_words(event, (claims[0], claims[1]), found.words))
    if found.linked:
        both = f", and both have {words} nearby" if words else ""
        return f"{places} are linked: they report the same thing{both}."
    if words:
        return f"{places} both have {words} nearby."
    return f"{places} have wording in common."


def _shared_words(
    event: Event, claims: tuple[Claim, Claim], terms: frozenset[str]
) -> list[str]:
    """The words of two sentences that stand for terms, in quotation marks.

    Those that say most come first. Words of speech and of time say little and are left
    out; where the two sentences say one thing in two words, both are given:
    “injured”/“wounded”.
    """
    left, right = (
        _spellings(event.articles[claim.article].sentences[claim.sentence].text)
        for claim in claims
    )
    shown = [
        _both(left[term], right[term])
        for term in sorted(terms, key=lambda term: (-event.weights.get(term, 0), term))
        if term in left and term in right and term not in idle_terms()
    ]
    return shown[:_MOST_TOLD]


def _both(one: str, two: str) -> str:
    if term_of(one.lower()) == term_of(two.lower()):
        # A capital may be only that of the sentence's first word.
        shorter = min(one, two, key=lambda form: (len(form), not form.islower(), form))
        return f"“{shorter}”"
    return f"“{one}”/“{two}”"


@lru_cache(maxsize=1 << 10)
def _spellings(text: str) -> Mapping[str, str]:
    """How a sentence first writes each term."""
    found: dict[str, str] = {}
    for token in tokenize(text):
        if token.is_word and not is_stop_word(token.norm):
            found.setdefault(matter_term(token.norm), token.text)
    return found
