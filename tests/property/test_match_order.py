"""The order of the articles changes labels, never findings."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from compare.extract import extract_claims
from compare.match import match_claims
from compare.model import (
    Alignment,
    Article,
    ClaimKind,
    Fact,
    FactStatus,
    Link,
    SentenceRef,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

SENTENCES = (
    "The fire in Orla killed 12 people.",
    "The fire in Orla killed 14 people.",
    "At least ten people died in the Orla fire on Sunday.",
    "Mayor Ada Moor said the fire cost $2 million.",
    "The fire cost $2.1 million, according to officials.",
    '"We will rebuild the old bridge before winter," Moor said.',
    '"We will rebuild the bridge," she said.',
    "The council will not rebuild the bridge.",
    "The council will rebuild the bridge.",
    "Orla shares rose 3 percent on Monday.",
    "Orla shares fell 4 percent on Tuesday.",
    "Many firemen came from the valley.",
    "Some firemen came from Skarvik.",
)

Texts = tuple[tuple[str, ...], ...]
articles = st.lists(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5, unique=True).map(
        tuple
    ),
    min_size=2,
    max_size=4,
).map(tuple)


Finding = tuple[ClaimKind, FactStatus, tuple[tuple[int, int, int], ...]]


def make(texts: Texts) -> list[Article]:
    return [
        Article.from_sentences(text, outlet="Post", published="2025-08-24")
        for text in texts
    ]


def links_of(texts: Texts) -> Alignment:
    """Link sentences with three words in common, whatever the order."""
    links = [
        Link(SentenceRef(a, i), SentenceRef(b, j), 0.8)
        for a, left in enumerate(texts)
        for b, right in enumerate(texts)
        if a < b
        for i, one in enumerate(left)
        for j, two in enumerate(right)
        if len(set(one.split()) & set(two.split())) >= 3
    ]
    return Alignment(tuple(links))


def match(texts: Texts) -> tuple[Fact, ...]:
    made = make(texts)
    claims = [c for i, article in enumerate(made) for c in extract_claims(i, article)]
    return match_claims(made, claims, links_of(texts))


def findings(facts: Sequence[Fact], places: Sequence[int]) -> list[Finding]:
    """What was found, with articles counted as before they were moved."""
    return sorted(
        (
            fact.kind,
            fact.status,
            tuple(sorted((places[c.article], c.start, c.end) for c in fact.claims)),
        )
        for fact in facts
    )


@settings(max_examples=15)
@given(articles)
def test_permuting_the_articles_changes_no_finding(texts: Texts) -> None:
    before = findings(match(texts), range(len(texts)))
    for order in list(permutations(range(len(texts))))[1:4]:
        moved = match(tuple(texts[place] for place in order))
        assert findings(moved, order) == before


@settings(max_examples=15)
@given(articles)
def test_statuses_say_how_many_carry_a_fact(texts: Texts) -> None:
    facts = match(texts)
    assert [fact.id for fact in facts] == [f"f{n}" for n in range(1, len(facts) + 1)]
    for fact in facts:
        assert (len(fact.outlets) == 1) == (fact.status is FactStatus.UNIQUE)
        assert set(fact.related) <= {other.id for other in facts} - {fact.id}


@settings(max_examples=15)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6, unique=True))
def test_an_article_never_differs_from_itself(text: list[str]) -> None:
    facts = match((tuple(text), tuple(text)))
    assert {fact.status for fact in facts} <= {FactStatus.SHARED}


@settings(max_examples=15)
@given(articles)
def test_repeating_an_article_adds_nothing(texts: Texts) -> None:
    def said(facts: Sequence[Fact]) -> set[str]:
        return {
            claim.text
            for fact in facts
            for claim in fact.claims
            if fact.kind is not ClaimKind.STATEMENT
        }

    assert said(match((*texts, texts[0]))) == said(match(texts))
