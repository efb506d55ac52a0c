"""The articles of a lesson, their names, and where words stand in them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from compare.lesson.question import Cite
from compare.lesson.tokens import digits, figures, tokens
from compare.model import SentenceKind, SentenceRef, labels, one_line

if TYPE_CHECKING:
    from compare.model import Article, Claim, Comparison, Fact, Sentence

SURE_LINK = 0.6
"""Score of a link above which two sentences as good as surely tell the same."""
_TOLD = frozenset({SentenceKind.HEADLINE, SentenceKind.BODY})
"""Parts of an article that a question may be about."""


class Texts:
    """One comparison as a teacher hands it out: copies left away."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.articles = comparison.originals
        """Indexes of the articles on the sheet."""
        self.names = labels(comparison)
        """What each article is called, copies too."""

    @cached_property
    def facts(self) -> dict[str, Fact]:
        """Facts by id."""
        return {fact.id: fact for fact in self.comparison.facts}

    @cached_property
    def _tokens(self) -> dict[int, frozenset[str]]:
        return {
            index: tokens(self.article(index).text)
            | frozenset(map(digits, figures(self.article(index).text)))
            for index in self.articles
        }

    @cached_property
    def scores(self) -> dict[tuple[SentenceRef, SentenceRef], float]:
        """How likely two linked sentences report the same thing; either way round."""
        found = {}
        for link in self.comparison.links:
            found[link.a, link.b] = found[link.b, link.a] = link.score
        return found

    @property
    def many(self) -> bool:
        """Whether there are more than two."""
        return len(self.articles) > 2

    def article(self, index: int) -> Article:
        """Give an article by its index in the comparison."""
        return self.comparison.articles[index]

    def sentence(self, ref: SentenceRef) -> Sentence:
        """Give a sentence."""
        return self.article(ref.article).sentences[ref.sentence]

    def has(self, index: int, token: str) -> bool:
        """Whether an article has a folded word or figure."""
        return token in self._tokens[index]

    def cite(self, claim: Claim) -> Cite:
        """Cite a claim by its own words."""
        return Cite(SentenceRef(claim.article, claim.sentence), one_line(claim.text))

    def cite_sentence(self, ref: SentenceRef) -> Cite:
        """Cite a whole sentence."""
        return Cite(ref, one_line(self.sentence(ref).text))

    def firsts(self, fact: Fact) -> tuple[Claim, ...]:
        """First claim of each article on a fact, none from a caption or note."""
        found: dict[int, Claim] = {}
        for claim in fact.claims:
            if claim.article in self.articles and self._told(claim):
                found.setdefault(claim.article, claim)
        return tuple(found[index] for index in sorted(found))

    def last(self, index: int) -> SentenceRef | None:
        """Last sentence of an article's own text."""
        sentences = self.article(index).sentences
        body = [n for n, s in enumerate(sentences) if s.kind is SentenceKind.BODY]
        return SentenceRef(index, body[-1]) if body else None

    def headline(self, index: int) -> SentenceRef | None:
        """The headline, where it stands among the sentences."""
        for number, sentence in enumerate(self.article(index).sentences):
            if sentence.kind is SentenceKind.HEADLINE:
                return SentenceRef(index, number)
        return None

    def _told(self, claim: Claim) -> bool:
        return self.sentence(SentenceRef(claim.article, claim.sentence)).kind in _TOLD
