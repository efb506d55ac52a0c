"""Sentences that report the same thing, side by side, and what each adds."""

from __future__ import annotations

import re
from collections import defaultdict
from string import ascii_uppercase
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from compare.model import (
    ChangeKind,
    FactStatus,
    SentenceRef,
    labels,
    one_line,
    shorten,
    versions,
    visible,
)
from compare.paper.words import place, quoted, strongest
from compare.report.yours import say_linked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from compare.model import Claim, Comparison, Link, Phrase

_ALIKE = 0.5
"""Share of the shorter sentence that must stand in both before a word-level
difference helps a reader; below it the difference is most of both sentences."""
_EDGES = " \t\n,;:."
"""Signs at the edge of an added phrase that say nothing without their sentence."""
_CURRENCY = re.compile(r"[A-Z]{0,3}[$€£¥]\Z")
"""The sign of a sum, at the end of what stands before its digits."""
_LONGEST_SIGN = 4
_SIDE = 60
"""Characters of each side in the label of two statements that differ."""

Run: TypeAlias = tuple[int, int]
"""First code point of some words in their article, and the one after the last."""


class Addition(NamedTuple):
    """What one of two linked sentences has that the other lacks."""

    label: str
    """What the article is called."""
    phrases: tuple[str, ...]
    """Runs of words, each between quotes, in order; empty when it adds nothing."""


class Piece(NamedTuple):
    """Words of a sentence."""

    text: str
    alone: bool
    """Whether the other sentences of the row lack them."""


class Quotation(NamedTuple):
    """A sentence, cited."""

    label: str
    """What its article is called."""
    place: str
    """"sentence 4"."""
    text: str
    """On one line, between quotes."""
    ref: SentenceRef
    pieces: tuple[Piece, ...] = ()
    """The same words without the quotes, in a row of like sentences alone."""


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
        self._links_to: dict[SentenceRef, list[Link]] = defaultdict(list)
        self._phrases: dict[SentenceRef, list[tuple[int, int]]] = defaultdict(list)
        for link in comparison.links:
            self._links[link.a].append(link)
            self._links_to[link.b].append(link)
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

    def quotation(self, ref: SentenceRef, runs: Sequence[Run] = ()) -> Quotation:
        """Quote and cite one sentence, with those of its runs set apart."""
        article = self.comparison.articles[ref.article]
        sentence = article.sentences[ref.sentence]
        return Quotation(
            self.labels[ref.article],
            place(article, [ref.sentence]) + say_linked(self._links_to[ref]),
            quoted(sentence.text),
            ref,
            tuple(_pieces(article.text, sentence.start, sentence.end, runs)),
        )

    def additions(self, refs: Sequence[SentenceRef]) -> tuple[Addition, ...]:
        """What each of two linked sentences adds; nothing for more, or unlike ones."""
        return self._say(self._changed(refs))

    def _changed(self, refs: Sequence[SentenceRef]) -> Mapping[SentenceRef, list[Run]]:
        """Words that only one of two linked and like sentences has."""
        links = self._links_within(refs)
        if len(set(refs)) != 2 or not links or not self._is_alike(links[0]):
            return {}
        changes = [
            change for change in links[0].changes if change.kind is not ChangeKind.EQUAL
        ]
        return {
            links[0].a: self._telling(
                links[0].a, [(c.a_start, c.a_end) for c in changes]
            ),
            links[0].b: self._telling(
                links[0].b, [(c.b_start, c.b_end) for c in changes]
            ),
        }

    def _row(self, group: Sequence[SentenceRef]) -> Row:
        # In a row of several sentences: what no other article has anywhere.
        runs = self._changed(group) or {
            ref: self._telling(ref, self._phrases[ref]) for ref in group
        }
        return Row(
            status=strongest(link.relation for link in self._links_within(group)),
            sentences=tuple(self.quotation(ref, runs[ref]) for ref in group),
            additions=self._say(runs),
        )

    def _say(self, runs: Mapping[SentenceRef, Sequence[Run]]) -> tuple[Addition, ...]:
        """Quote the runs, one addition an outlet."""
        phrases: dict[str, tuple[str, ...]] = {}
        for ref, own in runs.items():
            text = self.comparison.articles[ref.article].text
            label = self.labels[ref.article]
            said = (quoted(text[start:end]) for start, end in own)
            phrases[label] = tuple(dict.fromkeys((*phrases.get(label, ()), *said)))
        return tuple(Addition(label, said) for label, said in phrases.items())

    def _telling(self, ref: SentenceRef, runs: Sequence[Run]) -> list[Run]:
        """The runs that hold a word, each said without cutting a sum or a bracket."""
        text = self.comparison.articles[ref.article].text
        whole = (_with_whole_sums(text, start, end) for start, end in runs)
        parts = (part for run in whole for part in _split_at_brackets(text, *run))
        trimmed = (_trim(text, start, end) for start, end in parts)
        return [run for run in trimmed if any(map(str.isalnum, text[slice(*run)]))]

    def _links_within(self, refs: Sequence[SentenceRef]) -> list[Link]:
        members = set(refs)
        return [link for ref in refs for link in self._links[ref] if link.b in members]

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


def _with_whole_sums(text: str, start: int, end: int) -> Run:
    """Give digits their sign; letters that are but the half of a sign are dropped."""
    if sign := _CURRENCY.search(text, max(0, start - _LONGEST_SIGN), start):
        start = sign.start()
    if text[end : end + 1] == "%" and text[end - 1 : end].isdigit():
        return start, end + 1
    if _CURRENCY.match(text[end : end + 1]):
        # "C" of "C$1.2 billion": both sides have the digits.
        end = start + len(text[start:end].rstrip(ascii_uppercase))
    return start, end


def _split_at_brackets(text: str, start: int, end: int) -> Iterator[Run]:
    """Part what stands within brackets from what doesn't, where one has no partner."""
    words = text[start:end]
    if words.count("(") == words.count(")"):
        yield start, end
        return
    for part in re.finditer(r"[^()]+", words):
        yield start + part.start(), start + part.end()


def _trim(text: str, start: int, end: int) -> Run:
    """Leave the signs out that a run opens or ends with."""
    words = text[start:end]
    first = start + len(words) - len(words.lstrip(_EDGES))
    return first, max(first, start + len(words.rstrip(_EDGES)))


def _pieces(text: str, start: int, end: int, runs: Sequence[Run]) -> Iterator[Piece]:
    """Cut a sentence at the edges of its runs; white space is folded."""
    for first, last in sorted(runs):
        yield from _piece(text[start:first], alone=False)
        yield from _piece(text[max(start, first) : last], alone=True)
        start = max(start, last)
    yield from _piece(text[start:end], alone=False)


def _piece(words: str, *, alone: bool) -> Iterator[Piece]:
    if words:
        yield Piece(re.sub(r"\s+", " ", visible(words)), alone)


def say_additions(additions: Sequence[Addition]) -> list[str]:
    """Word what each sentence adds, one line a sentence that adds anything."""
    return [
        f"Only {addition.label}: {', '.join(addition.phrases)}"
        for addition in additions
        if addition.phrases
    ]


def say_opposed(claims: Iterable[Claim]) -> str:
    """The first words of each article for what they tell differently."""
    texts: dict[int, str] = {}
    for claim in sorted(claims, key=lambda claim: claim.article):
        texts.setdefault(claim.article, one_line(claim.text))
    return versions(quoted(shorten(text, _SIDE)) for text in texts.values())
