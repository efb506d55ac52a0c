"""Answers to what the widgets ask of a comparison, from tables made once."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from itertools import count
from typing import TYPE_CHECKING

from compare.model import FactStatus, Relation, SentenceRef, one_line
from compare.tui.marks import find_own_words, find_passages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compare.model import Article, Comparison, Fact, Link, Sentence, Span
    from compare.tui.marks import Passage

RELATION_STATUS = {
    Relation.CONFLICTING: FactStatus.CONFLICTING,
    Relation.CONTRASTING: FactStatus.CONTRASTING,
    Relation.OVERLAPPING: FactStatus.SHARED,
    Relation.EQUIVALENT: FactStatus.SHARED,
}
"""As what a linked sentence is marked in the margin."""


class Lookup:
    """A comparison, arranged for looking things up; it decides nothing."""

    def __init__(self, comparison: Comparison) -> None:
        self.take(comparison)

    def take(self, comparison: Comparison) -> None:
        """Arrange another comparison of the same articles instead."""
        known = vars(self).get("_known_passages", {})
        # With them go the tables that were made of the comparison before.
        vars(self).clear()
        self._known_passages: dict[int, tuple[object, tuple[Passage, ...]]] = known
        self.comparison = comparison
        self.shown: tuple[int, ...] = comparison.originals
        """Indexes of the articles that have a pane."""
        self.facts: Mapping[str, Fact] = {
            fact.id: fact
            for fact in comparison.facts
            if not set(fact.outlets).isdisjoint(self.shown)
        }
        """The facts that some pane tells, by id, in the order of a report."""
        self.counts = Counter(fact.status for fact in self.facts.values())
        """How many facts have each status."""

    def article(self, index: int) -> Article:
        """Give an article of the comparison."""
        return self.comparison.articles[index]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """A short name for each article; two of one outlet are numbered."""
        outlets = [
            one_line(article.outlet) or f"Article {number}"
            for number, article in enumerate(self.comparison.articles, start=1)
        ]
        totals = Counter(outlets[index] for index in self.shown)
        seen: Counter[str] = Counter()
        for index in self.shown:
            outlet = outlets[index]
            seen[outlet] += 1
            if totals[outlet] > 1:
                outlets[index] = f"{outlet} ({seen[outlet]})"
        return tuple(outlets)

    @cached_property
    def group_of(self) -> Mapping[SentenceRef, int]:
        """Number, from 1, that every linked sentence bears in the margin.

        It is that of its group. A sentence that is linked but in no group bears
        the number of its likeliest counterpart, or the two bear one of their own.
        """
        numbers = {
            ref: number
            for number, group in enumerate(self.comparison.groups, start=1)
            for ref in group
        }
        free = count(len(self.comparison.groups) + 1)
        for link in sorted(
            self.comparison.links, key=lambda link: (-link.score, link.a, link.b)
        ):
            known = numbers.get(link.a) or numbers.get(link.b) or next(free)
            numbers.setdefault(link.a, known)
            numbers.setdefault(link.b, known)
        return numbers

    @cached_property
    def links_of(self) -> Mapping[SentenceRef, tuple[Link, ...]]:
        """The links of every linked sentence, the likeliest first."""
        links: defaultdict[SentenceRef, list[Link]] = defaultdict(list)
        for link in self.comparison.links:
            links[link.a].append(link)
            links[link.b].append(link)
        return {
            ref: tuple(sorted(found, key=lambda link: (-link.score, link.a, link.b)))
            for ref, found in links.items()
        }

    @cached_property
    def facts_at(self) -> Mapping[SentenceRef, tuple[Fact, ...]]:
        """The facts that each sentence carries, in the order of a report."""
        found: defaultdict[SentenceRef, dict[str, Fact]] = defaultdict(dict)
        for fact in self.facts.values():
            for claim in fact.claims:
                found[SentenceRef(claim.article, claim.sentence)][fact.id] = fact
        return {ref: tuple(facts.values()) for ref, facts in found.items()}

    @cached_property
    def notes(self) -> Mapping[SentenceRef, str]:
        """What the reader wrote to sentences."""
        return {
            SentenceRef(note.article, note.sentence): note.text
            for note in self.comparison.notes
        }

    @cached_property
    def unlinked(self) -> Mapping[SentenceRef, tuple[SentenceRef, ...]]:
        """The sentences from which the reader parted each sentence."""
        parted: defaultdict[SentenceRef, list[SentenceRef]] = defaultdict(list)
        for one, two in self.comparison.unlinked:
            parted[one].append(two)
            parted[two].append(one)
        return {ref: tuple(others) for ref, others in parted.items()}

    def is_yours(self, ref: SentenceRef) -> bool:
        """Whether the reader said something of a sentence or of a link of it."""
        return (
            ref in self.notes
            or ref in self.unlinked
            or any(link.reader is not None for link in self.links_of.get(ref, ()))
        )

    @cached_property
    def passages(self) -> Mapping[int, tuple[Passage, ...]]:
        """The marked passages of each article that has a pane."""
        return {index: self._passages_of(index) for index in self.shown}

    def _passages_of(self, index: int) -> tuple[Passage, ...]:
        """Find the passages of one article, or give those it had with such facts."""
        facts = [fact for fact in self.facts.values() if index in fact.outlets]
        drawn = [(fact.id, fact.kind, fact.status, fact.claims) for fact in facts]
        known = self._known_passages.get(index)
        if known is None or known[0] != drawn:
            known = drawn, find_passages(self.article(index), index, facts)
            self._known_passages[index] = known
        return known[1]

    @cached_property
    def own_words(self) -> Mapping[SentenceRef, tuple[Span, ...]]:
        """In linked sentences, the words that no other article has, in order."""
        return find_own_words(self.comparison, self.group_of)

    def sentences_of(self, index: int) -> Iterator[tuple[SentenceRef, Sentence]]:
        """Give each sentence of an article with its reference."""
        for number, sentence in enumerate(self.article(index).sentences):
            yield SentenceRef(index, number), sentence

    @cached_property
    def _rows(self) -> Mapping[int, tuple[SentenceRef, ...]]:
        rows: defaultdict[int, list[SentenceRef]] = defaultdict(list)
        for ref, number in sorted(self.group_of.items()):
            rows[number].append(ref)
        return {number: tuple(refs) for number, refs in rows.items()}

    def row(self, ref: SentenceRef) -> tuple[SentenceRef, ...]:
        """Give all sentences that stand level with one, itself included, in order."""
        number = self.group_of.get(ref)
        return (ref,) if number is None else self._rows[number]

    def counterpart(self, ref: SentenceRef, article: int) -> SentenceRef | None:
        """Give the sentence of another article that comes level with this one.

        That is the likeliest of those linked to it, or else the first of its group.
        """
        for link in self.links_of.get(ref, ()):
            other = link.b if link.a == ref else link.a
            if other.article == article:
                return other
        return next(
            (other for other in self.row(ref) if other.article == article), None
        )

    def status(self, ref: SentenceRef) -> FactStatus:
        """Give the status that the margin shows for a sentence."""
        found = {RELATION_STATUS[link.relation] for link in self.links_of.get(ref, ())}
        for status in (FactStatus.CONFLICTING, FactStatus.CONTRASTING):
            if status in found:
                return status
        return FactStatus.SHARED if ref in self.group_of else FactStatus.UNIQUE

    def differs(self, ref: SentenceRef) -> bool:
        """Whether a sentence has anything that another article lacks or contradicts."""
        return self.status(ref) is not FactStatus.SHARED or any(
            fact.status is not FactStatus.SHARED for fact in self.facts_at.get(ref, ())
        )

    def linked_in(self, article: int) -> int:
        """Count the sentences of an article that have a counterpart."""
        return sum(
            self.status(ref) is not FactStatus.UNIQUE
            for ref, _ in self.sentences_of(article)
        )

    def facts_in(self, article: int) -> Counter[FactStatus]:
        """Count the facts of one article by status."""
        return Counter(
            fact.status for fact in self.facts.values() if article in fact.outlets
        )
