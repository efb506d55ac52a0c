"""Sentences that report the same thing, side by side, and what each adds."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from compare.model import PRECEDENCE, ChangeKind, FactStatus, SentenceRef, labels
from compare.report.words import RELATION_STATUS, place, quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Comparison, Link, Phrase

_ALIKE = 0.5
"""Share of the shorter sentence that must stand in both before a word-level
difference helps a reader; below it the difference is most of both sentences."""
_EDGES = " \t\n,;:."
"""Signs at the edge of an added phrase that say nothing without their sentence."""


class Addition(NamedTuple):
    """What one of two linked sentences has that the other lacks."""

    label: str
    """What the article is called."""
    phrases: tuple[str, ...]
    """Runs of words, each between quotes, in order; empty when it adds nothing."""


class Quotation(NamedTuple):
    """A sentence, cited."""

    label: str
    """What its article is called."""
    place: str
    """"sentence 4"."""
    text: str
    """On one line, between quotes."""


class Row(NamedTuple):
    """A group of sentences that report the same thing."""

    status: FactStatus
    """The strongest that any link within it has."""
    sentences: tuple[Quotation, ...]
    additions: tuple[Addition, ...]


class RowReader:
    """Puts the links and groups of one comparison into words."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.labels = labels(comparison)
        self._links: dict[SentenceRef, list[Link]] = defaultdict(list)
        self._phrases: dict[SentenceRef, list[tuple[int, int]]] = defaultdict(list)
        for link in comparison.links:
            self._links[link.a].append(link)
        for phrase in comparison.phrases:
            if not phrase.carriers and self._tells(phrase):
                ref = SentenceRef(phrase.article, phrase.sentence)
                self._phrases[ref].append((phrase.start, phrase.end))

    def _tells(self, phrase: Phrase) -> bool:
        """Whether a phrase says something alone: two words, a name or a figure."""
        words = self.comparison.articles[phrase.article].text[phrase.start : phrase.end]
        return " " in words or not words.islower()

    def rows(self) -> tuple[Row, ...]:
        """Word all groups, in their order."""
        return tuple(map(self._row, self.comparison.groups))

    def quotation(self, ref: SentenceRef) -> Quotation:
        """Quote and cite one sentence."""
        article = self.comparison.articles[ref.article]
        return Quotation(
            self.labels[ref.article],
            place(article, [ref.sentence]),
            quoted(article.sentences[ref.sentence].text),
        )

    def additions(self, refs: Sequence[SentenceRef]) -> tuple[Addition, ...]:
        """What each of two linked sentences adds; nothing for more, or unlike ones."""
        links = self._links_within(refs)
        if len(set(refs)) != 2 or not links or not self._is_alike(links[0]):
            return ()
        changes = [
            change for change in links[0].changes if change.kind is not ChangeKind.EQUAL
        ]
        return (
            self._addition(links[0].a, [(c.a_start, c.a_end) for c in changes]),
            self._addition(links[0].b, [(c.b_start, c.b_end) for c in changes]),
        )

    def _row(self, group: Sequence[SentenceRef]) -> Row:
        statuses = {
            RELATION_STATUS[link.relation] for link in self._links_within(group)
        }
        return Row(
            status=min(statuses or {FactStatus.SHARED}, key=PRECEDENCE.index),
            sentences=tuple(map(self.quotation, group)),
            additions=self.additions(group) or self._own(group),
        )

    def _own(self, refs: Sequence[SentenceRef]) -> tuple[Addition, ...]:
        """What no other article has anywhere, one line an outlet."""
        phrases: dict[str, tuple[str, ...]] = defaultdict(tuple)
        for ref in refs:
            label, said = self._addition(ref, self._phrases[ref])
            phrases[label] += said
        return tuple(Addition(label, said) for label, said in phrases.items())

    def _links_within(self, refs: Sequence[SentenceRef]) -> list[Link]:
        members = set(refs)
        return [link for ref in refs for link in self._links[ref] if link.b in members]

    def _addition(self, ref: SentenceRef, runs: Sequence[tuple[int, int]]) -> Addition:
        text = self.comparison.articles[ref.article].text
        phrases = (text[start:end].strip(_EDGES) for start, end in runs)
        said = tuple(quoted(words) for words in phrases if any(map(str.isalnum, words)))
        return Addition(self.labels[ref.article], said)

    def _is_alike(self, link: Link) -> bool:
        equal = sum(
            change.a_end - change.a_start
            for change in link.changes
            if change.kind is ChangeKind.EQUAL
        )
        shorter = min(
            len(self.comparison.articles[ref.article].sentences[ref.sentence].text)
            for ref in (link.a, link.b)
        )
        return equal >= _ALIKE * max(shorter, 1)


def say_additions(additions: Sequence[Addition]) -> list[str]:
    """Word what each sentence adds, one line a sentence that adds anything."""
    return [
        f"Only {addition.label}: {', '.join(addition.phrases)}"
        for addition in additions
        if addition.phrases
    ]
