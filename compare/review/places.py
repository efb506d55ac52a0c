"""Where the words of a correction stand in the comparison at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from compare.model import SentenceRef, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.model import Article, Comparison, Fact
    from compare.review.corrections import Anchor, Correction, FactAnchor

    Place: TypeAlias = tuple[int, Span]
    """Number of an article, and a span of its text."""


_TELLING = 25
"""Characters that a sentence needs to say which article it is of: outlets repeat
shorter ones, such as "Read more here.", in article after article."""


class Places:
    """Finds anchors in the articles of one comparison."""

    def __init__(self, comparison: Comparison, anchors: Iterable[Anchor]) -> None:
        """Get ready to find these anchors."""
        self._articles = comparison.articles
        self._known: dict[Anchor, Place | None] = {}
        self._by_hash: dict[str, int] = {}
        self._by_outlet: dict[str, list[int]] = {}
        for index in comparison.originals:
            article = comparison.articles[index]
            self._by_hash.setdefault(article.sha256, index)
            if article.outlet:
                self._by_outlet.setdefault(article.outlet, []).append(index)
        self._mended = {
            anchor.article
            for anchor in anchors
            if anchor.article not in self._by_hash and self.place(anchor)
        }
        """Hashes of articles that are here with another text."""

    def place(self, anchor: Anchor) -> Place | None:
        """Find an anchor's words: where they stood, or else where they stand alone.

        In an article whose text is no longer the same they are looked for by the
        outlet and by the whole sentence, and found only where that occurs once.
        """
        if anchor not in self._known:
            self._known[anchor] = self._find(anchor)
        return self._known[anchor]

    def _find(self, anchor: Anchor) -> Place | None:
        index = self._by_hash.get(anchor.article)
        if index is not None:
            text = self._articles[index].text
            fits = text[anchor.start : anchor.end] == anchor.text
            return (index, Span(anchor.start, anchor.end)) if fits else None
        sentence = anchor.within or anchor.text
        if len(sentence) < _TELLING:
            return None
        found = [
            (index, Span(start, start + len(anchor.text)))
            for index in self._by_outlet.get(anchor.outlet, ())
            for at in _occurrences(self._articles[index], sentence)
            for start in (at + anchor.offset,)
        ]
        return found[0] if len(found) == 1 else None

    def is_elsewhere(self, correction: Correction) -> bool:
        """Whether a correction speaks of an article that is not here.

        One with another text is here if any of the corrected sentences is.
        """
        return any(
            anchor.article not in self._by_hash and anchor.article not in self._mended
            for anchor in correction.anchors
        )

    def sentences(self, anchors: Iterable[Anchor]) -> list[SentenceRef] | None:
        """Find sentences by their whole text; None where one is not there."""
        refs = [self._sentence(anchor) for anchor in anchors]
        found = [ref for ref in refs if ref is not None]
        return found if len(found) == len(refs) else None

    def _sentence(self, anchor: Anchor) -> SentenceRef | None:
        place = self.place(anchor)
        if place is None:
            return None
        index, span = place
        article = self._articles[index]
        number = article.sentence_at(span.start)
        if number is None or article.sentences[number].span != span:
            return None
        return SentenceRef(index, number)

    def spans(self, anchor: FactAnchor) -> frozenset[Place] | None:
        """Find the claims of a fact; None where one is not there."""
        places = [self.place(claim) for claim in anchor.claims]
        found = frozenset(place for place in places if place is not None)
        return None if None in places else found

    def fact(self, anchor: FactAnchor, facts: Iterable[Fact]) -> Fact | None:
        """Find the fact with an anchor's claims among others of today.

        It may have gained claims of articles that were not there when the reader
        spoke, but it has to have all others, and no more.
        """
        spans = self.spans(anchor)
        if spans is None:
            return None
        articles = {index for index, _ in spans}
        found = [
            fact
            for fact in facts
            if fact.kind is anchor.kind
            and _tells(fact, next(iter(spans)))
            and _spans_in(fact, articles) == spans
        ]
        found.sort(key=lambda fact: (fact.label != anchor.label, len(fact.claims)))
        return found[0] if found else None


def spans_of(fact: Fact) -> frozenset[Place]:
    """Where the claims of a fact stand."""
    return frozenset((claim.article, claim.span) for claim in fact.claims)


def _tells(fact: Fact, place: Place) -> bool:
    """Whether a fact has a claim in a place: asked first, since it costs little."""
    index, span = place
    return any(
        claim.start == span.start and claim.article == index for claim in fact.claims
    )


def _spans_in(fact: Fact, articles: set[int]) -> frozenset[Place]:
    return frozenset(place for place in spans_of(fact) if place[0] in articles)


def _occurrences(article: Article, text: str) -> list[int]:
    """The first two places where a text stands; more are of no use."""
    first = article.text.find(text) if text else -1
    second = article.text.find(text, first + 1) if first >= 0 else -1
    return [at for at in (first, second) if at >= 0]
