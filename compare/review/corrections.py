"""What a reader says of a comparison, tied to the articles' own words.

Nothing here counts on a number that another run of the comparison may give anew: an
article is known by its text, a sentence by its span, a fact by its claims.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.model import (
        Article,
        Claim,
        ClaimKind,
        Comparison,
        Fact,
        FactStatus,
        Relation,
        SentenceRef,
    )


class Act(enum.StrEnum):
    """What a correction does."""

    LINK = "link"
    """Two sentences report the same thing."""
    UNLINK = "unlink"
    """Two sentences do not."""
    STATUS = "status"
    """A fact has this status."""
    SPLIT = "split"
    """The claims of a fact are not about one thing."""
    JOIN = "join"
    """Two facts are one, with this status."""
    REJECT = "reject"
    """A fact is none: it was read amiss."""
    NOTE = "note"
    """A text belongs to a sentence; an empty one takes an earlier note away."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words at a place of an article, to be found again in another run."""

    article: str
    """SHA-256 of the article's text."""
    outlet: str
    """Who published it: finds an article whose text was mended since."""
    start: int
    end: int
    """Code points of the article's text, the end exclusive."""
    text: str
    """What stands there."""
    within: str = ""
    """The sentence that a claim stands in, to find it in a text that was mended; of a
    sentence itself nothing."""
    offset: int = 0
    """Where in that sentence it begins."""


@dataclass(frozen=True, slots=True)
class FactAnchor:
    """A fact, known by its kind and by where its claims stand."""

    kind: ClaimKind
    label: str
    """Tells facts with the same claims apart, and says to a person what is meant."""
    claims: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing that the reader says; what an act does not need stays empty."""

    act: Act
    sentences: tuple[Anchor, ...] = ()
    """Two for a link, one for a note."""
    facts: tuple[FactAnchor, ...] = ()
    """Two for joining, one for what is said of a fact."""
    relation: Relation | None = None
    """Of a link."""
    status: FactStatus | None = None
    """Of a fact, or of the joined one."""
    text: str = ""
    """Of a note."""

    @property
    def matter(self) -> object:
        """What it is about: of two corrections of one matter, the later counts."""
        subject = {Act.LINK: "link", Act.UNLINK: "link"}.get(self.act, self.act.value)
        return subject, frozenset(self.sentences), frozenset(self.facts)

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """All places that it speaks of."""
        return (*self.sentences, *(c for fact in self.facts for c in fact.claims))


@dataclass(frozen=True, slots=True)
class Session:
    """All that a reader has said, in the order of saying."""

    corrections: tuple[Correction, ...] = ()

    def add(self, correction: Correction) -> Session:
        """Say one thing more; what was said of the same matter before is dropped.

        An empty note is said only where it takes a note away, and then both are gone.
        """
        kept = tuple(c for c in self.corrections if c.matter != correction.matter)
        if correction.act is Act.NOTE and not correction.text.strip():
            return Session(kept)
        return Session((*kept, correction))


NOTHING_SAID = Session()
"""The session of a reader who corrected nothing."""


def anchor_sentence(comparison: Comparison, ref: SentenceRef) -> Anchor:
    """Tie a sentence to its words."""
    article = comparison.articles[ref.article]
    sentence = article.sentences[ref.sentence]
    return _anchor(article, sentence.start, sentence.end)


def anchor_fact(comparison: Comparison, fact: Fact) -> FactAnchor:
    """Tie a fact to its claims."""
    return FactAnchor(
        fact.kind,
        fact.label,
        tuple(
            _anchor_claim(comparison.articles[claim.article], claim)
            for claim in fact.claims
        ),
    )


def _anchor_claim(article: Article, claim: Claim) -> Anchor:
    sentence = article.sentences[claim.sentence]
    return replace(
        _anchor(article, claim.start, claim.end),
        within=article.text[sentence.start : sentence.end],
        offset=claim.start - sentence.start,
    )


def _anchor(article: Article, start: int, end: int) -> Anchor:
    text = article.text[start:end]
    return Anchor(article.sha256, article.outlet, start, end, text)
