"""What the pictures of a report show, as plain figures for drawings and tables."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from compare.model import (
    DIFFERING,
    PRECEDENCE,
    ClaimKind,
    FactStatus,
    SentenceRef,
    labels,
    one_line,
)
from compare.paper.readable import say_label
from compare.paper.words import KIND_NAMES, RELATION_STATUS, within

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compare.model import Article, Comparison, Fact, VoiceKind
    from compare.report.choice import Choice


class Covered(NamedTuple):
    """A fact that several outlets tell, or tell differently."""

    id: str
    label: str
    kind: ClaimKind
    status: FactStatus
    sentences: tuple[tuple[int, ...], ...]
    """For each outlet the numbers, from 0, of its sentences with the fact."""


class Alone(NamedTuple):
    """How many facts of one kind each outlet alone has."""

    kind: ClaimKind
    counts: tuple[int, ...]
    """One number an outlet."""

    @property
    def label(self) -> str:
        """The kind's name."""
        return KIND_NAMES[self.kind]


class Matrix(NamedTuple):
    """Facts by outlets: who tells what."""

    outlets: tuple[str, ...]
    facts: tuple[Covered, ...]
    """The strongest status first, then in the order of kinds."""
    alone: tuple[Alone, ...]
    """Kinds of which some outlet alone has a fact."""


class Passage(NamedTuple):
    """One sentence, as a stretch of its article."""

    start: int
    """First code point in the article's text, inclusive."""
    end: int
    """Last code point, exclusive."""
    status: FactStatus
    """Conflicting or contrasting by its facts or links, else by its counterpart."""


class Strip(NamedTuple):
    """One article from its first sentence to its last."""

    label: str
    size: int
    """Code points of the text."""
    passages: tuple[Passage, ...]
    """One a sentence, in order."""

    def numbers(self, status: FactStatus) -> tuple[int, ...]:
        """Numbers, from 1, of the sentences with a status."""
        return tuple(
            number
            for number, passage in enumerate(self.passages, 1)
            if passage.status is status
        )


class Speaker(NamedTuple):
    """Someone whom an outlet quotes or cites."""

    name: str
    kind: VoiceKind
    words: int
    """Between quotation marks; 0 for one who is only cited."""
    sentences: tuple[int, ...]
    """Numbers, from 0, of the sentences where it speaks."""


class Quoting(NamedTuple):
    """Whom one outlet quotes, most quoted first."""

    label: str
    article: int
    speakers: tuple[Speaker, ...]

    def words(self, kind: VoiceKind) -> int:
        """Words in quotation marks of all voices of a kind."""
        return sum(voice.words for voice in self.speakers if voice.kind is kind)


class Pictures(NamedTuple):
    """All that is drawn of one comparison."""

    matrix: Matrix
    strips: tuple[Strip, ...]
    quoting: tuple[Quoting, ...]
    """Outlets that quote or cite anybody."""


def make_pictures(choice: Choice) -> Pictures:
    """Gather the figures of all pictures, as far as they are asked for."""
    comparison = choice.comparison
    names = labels(comparison)
    statuses = sentence_statuses(comparison)
    shows_strips = choice.shows_sentences and not choice.look.only
    return Pictures(
        matrix=_matrix(choice, names),
        strips=tuple(
            _strip(index, comparison.articles[index], names[index], statuses)
            for index in choice.articles
            if shows_strips
        ),
        quoting=tuple(
            Quoting(names[index], index, speakers)
            for index in choice.articles
            if choice.shows_framing
            and (speakers := tuple(_speakers(comparison, index)))
        ),
    )


def sentence_statuses(comparison: Comparison) -> Mapping[SentenceRef, FactStatus]:
    """Status of every sentence that others report too, or tell differently.

    A sentence that is not in the mapping has no counterpart: it is unique.
    """
    found = {ref: FactStatus.SHARED for group in comparison.groups for ref in group}

    def strengthen(ref: SentenceRef, status: FactStatus) -> None:
        held = found.get(ref, FactStatus.SHARED)
        found[ref] = min(held, status, key=PRECEDENCE.index)

    for link in comparison.links:
        status = RELATION_STATUS[link.relation]
        if status in DIFFERING:
            strengthen(link.a, status)
            strengthen(link.b, status)
    for fact in comparison.facts:
        if fact.status in DIFFERING:
            for claim in fact.claims:
                strengthen(SentenceRef(claim.article, claim.sentence), fact.status)
    return found


def _matrix(choice: Choice, names: Sequence[str]) -> Matrix:
    originals = choice.comparison.originals
    kinds = list(KIND_NAMES)
    several = [fact for fact in choice.facts if _is_covered(fact)]
    several.sort(
        key=lambda fact: (PRECEDENCE.index(fact.status), kinds.index(fact.kind))
    )
    single = Counter(
        (fact.kind, index)
        for fact in choice.facts
        if not _is_covered(fact)
        for index in fact.outlets
    )
    alone = (
        Alone(kind, tuple(single[kind, index] for index in originals)) for kind in kinds
    )
    return Matrix(
        outlets=tuple(names[index] for index in originals),
        facts=tuple(_covered(fact, originals) for fact in several),
        alone=tuple(row for row in alone if any(row.counts)),
    )


def _is_covered(fact: Fact) -> bool:
    return fact.status is not FactStatus.UNIQUE


def _covered(fact: Fact, originals: Sequence[int]) -> Covered:
    label = say_label(fact) or one_line(fact.claims[0].text)
    places = tuple(
        tuple(sorted({c.sentence for c in fact.claims if c.article == index}))
        for index in originals
    )
    return Covered(fact.id, label, fact.kind, fact.status, places)


def _strip(
    index: int,
    article: Article,
    label: str,
    statuses: Mapping[SentenceRef, FactStatus],
) -> Strip:
    passages = tuple(
        Passage(
            sentence.start,
            sentence.end,
            statuses.get(SentenceRef(index, number), FactStatus.UNIQUE),
        )
        for number, sentence in enumerate(article.sentences)
    )
    return Strip(label, len(article.text), passages)


def _speakers(comparison: Comparison, index: int) -> Iterator[Speaker]:
    voices = [voice for voice in comparison.framing.voices if voice.article == index]
    for voice in sorted(voices, key=lambda voice: -voice.quoted_words):
        name = within(one_line(voice.name))
        yield Speaker(name, voice.kind, voice.quoted_words, voice.sentences)
