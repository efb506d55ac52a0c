"""A comparison arranged for reading: what every prose format shows, in its order.

The formats draw this and no more, so they can't disagree. Nothing is found out
here: findings are looked up, counted, sorted and put into words.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from compare.model import (
    DIFFERING,
    PRECEDENCE,
    ClaimKind,
    FactStatus,
    SentenceRef,
    long_date,
    one_line,
)
from compare.paper.words import (
    KIND_NAMES,
    counted,
    listing,
    meaning,
    signed,
)
from compare.report.choice import Choice
from compare.report.context import Context
from compare.report.facts import FactLine, FactReader
from compare.report.frame import make_frame
from compare.report.told import Telling, describe_chosen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compare.model import Comparison, Fact
    from compare.report.look import Part
    from compare.report.rows import Quotation, Row

COUNTS_HEADING = "Facts found (figures, dates, names, quotations), and who tells them:"
CLAUSES_HEADING = "Statements in linked sentences that the counterpart lacks"
ALONE_HEADING = "Sentences with no counterpart in another article"
ROWS_HEADING = "Sentences that report the same thing"
TOLD_HEADING = "How it is told"
NOTICES_HEADING = "Notices"
MADE_HEADING = "How this report was made"


class Subject(NamedTuple):
    """One of the articles that are compared."""

    label: str
    headline: str
    about: str
    """Date, bylines, length and coverage, in one line."""


class Count(NamedTuple):
    """How many facts have one status."""

    status: FactStatus
    number: int
    meaning: str


class Kind(NamedTuple):
    """Facts of one kind."""

    name: str
    facts: tuple[FactLine, ...]


class Chapter(NamedTuple):
    """Conflicts or contrasts: the facts that ask for a closer look."""

    status: FactStatus
    heading: str
    facts: tuple[FactLine, ...]


class Only(NamedTuple):
    """What one outlet alone has."""

    label: str
    heading: str
    kinds: tuple[Kind, ...]
    sentences: tuple[Quotation, ...]
    """Those with no counterpart."""


class Outline(NamedTuple):
    """All that a prose report says, in its order."""

    title: str
    subjects: tuple[Subject, ...]
    alerts: tuple[str, ...]
    """Notices that stand first, since all else is to be read in their light."""
    shown: str
    """What was asked for and what is left out; empty when all is shown."""
    counts: tuple[Count, ...]
    chapters: tuple[Chapter, ...]
    only: tuple[Only, ...]
    shared_heading: str
    shared: tuple[Kind, ...]
    rows: tuple[Row, ...]
    told: tuple[Telling, ...]
    """How the articles tell it; empty when nothing was found of that."""
    notices: tuple[str, ...]
    """All others."""
    made: tuple[str, ...]
    """What it takes to make the report again."""
    context: Context
    notes: tuple[str, ...] = ()
    """What the reader wrote to sentences."""


def make_outline(part: Part) -> Outline:
    """Arrange one comparison for reading, as far as it is asked for."""
    comparison = part.comparison
    choice = Choice(comparison, part.look)
    frame = make_frame(part, choice)
    reader = FactReader(comparison)
    return Outline(
        title=frame.title,
        subjects=_subjects(choice, reader.labels),
        alerts=frame.alerts,
        shown=" ".join(filter(None, (choice.say(), choice.count()))),
        counts=_counts(choice, reader.labels),
        chapters=tuple(_chapters(choice, reader)),
        only=tuple(_onlys(choice, reader)),
        shared_heading=_heading(comparison, FactStatus.SHARED),
        shared=_shared(choice, reader),
        rows=_rows(choice, reader),
        told=describe_chosen(choice, reader.labels),
        notices=frame.notices,
        made=frame.made,
        context=Context(comparison, part.look.context),
        notes=frame.notes,
    )


def _heading(comparison: Comparison, status: FactStatus) -> str:
    return f"{signed(status)}: {meaning(status, len(comparison.originals))}"


def _chapters(choice: Choice, reader: FactReader) -> Iterator[Chapter]:
    for status in DIFFERING:
        facts = reader.disputes(_with_status(choice, status))
        if facts:
            yield Chapter(status, _heading(choice.comparison, status), facts)


def _onlys(choice: Choice, reader: FactReader) -> Iterator[Only]:
    if choice.shows(FactStatus.UNIQUE):
        for index in choice.articles:
            only = _only(choice, index, reader)
            if only.kinds or only.sentences:
                yield only


def _shared(choice: Choice, reader: FactReader) -> tuple[Kind, ...]:
    facts = [
        fact
        for fact in _with_status(choice, FactStatus.SHARED)
        if not _told_by_sentence(fact, choice, among=True)
    ]
    return _by_kind(facts, reader)


def _rows(choice: Choice, reader: FactReader) -> tuple[Row, ...]:
    if not (choice.shows(FactStatus.SHARED) and choice.shows_sentences):
        return ()
    groups = choice.comparison.groups
    rows = reader.rows.rows()
    return tuple(
        row for group, row in zip(groups, rows, strict=True) if choice.has_row(group)
    )


def _subjects(choice: Choice, labels: tuple[str, ...]) -> tuple[Subject, ...]:
    comparison = choice.comparison
    return tuple(
        Subject(
            label=labels[index],
            headline=one_line(comparison.articles[index].headline),
            about=_about(choice, index, labels),
        )
        for index in comparison.originals
    )


def _about(choice: Choice, index: int, labels: tuple[str, ...]) -> str:
    comparison = choice.comparison
    article = comparison.articles[index]
    bylines = listing([one_line(name) for name in article.bylines])
    linked = sum(ref.article == index for ref in choice.linked)
    others = "the other article" if len(comparison.originals) == 2 else "another"
    copies = [
        labels[other]
        for other, copy in enumerate(comparison.articles)
        if copy.copy_of == index
    ]
    published = long_date(article.published) if article.published else ""
    size = counted(len(article.sentences), "sentence")
    parts = [
        published,
        f"by {bylines}" if bylines else "",
        f"{size}, {linked} with a counterpart in {others}",
        f"repeated by {listing(copies)}, shown once here" if copies else "",
    ]
    return "; ".join(filter(None, parts))


def _told_by_sentence(fact: Fact, choice: Choice, *, among: bool) -> bool:
    """Whether the sentences below tell a statement in full, so that it needn't be.

    Args:
        fact: A unique or shared fact.
        choice: Whether there are sentences below.
        among: Whether these have a counterpart, or have none.
    """
    return (
        choice.shows_sentences
        and fact.kind is ClaimKind.STATEMENT
        and all(
            (SentenceRef(claim.article, claim.sentence) in choice.linked) is among
            for claim in fact.claims
        )
    )


def _counts(choice: Choice, labels: tuple[str, ...]) -> tuple[Count, ...]:
    size = len(choice.comparison.originals)
    counts = []
    for status in filter(choice.shows, PRECEDENCE):
        facts = _with_status(choice, status)
        words = meaning(status, size)
        if status is FactStatus.UNIQUE and facts:
            shares = [
                f"{labels[index]} {sum(index in fact.outlets for fact in facts)}"
                for index in choice.articles
            ]
            words = f"{words}: {', '.join(shares)}"
        counts.append(Count(status, len(facts), words))
    return tuple(counts)


def _with_status(choice: Choice, status: FactStatus) -> list[Fact]:
    return [fact for fact in choice.facts if fact.status is status]


def _by_kind(facts: Iterable[Fact], reader: FactReader) -> tuple[Kind, ...]:
    kinds = list(KIND_NAMES)
    ordered = sorted(facts, key=lambda fact: kinds.index(fact.kind))
    return tuple(
        Kind(KIND_NAMES[kind], tuple(reader.line(fact) for fact in group))
        for kind, group in groupby(ordered, key=lambda fact: fact.kind)
    )


def _only(choice: Choice, index: int, reader: FactReader) -> Only:
    facts = [
        fact
        for fact in _with_status(choice, FactStatus.UNIQUE)
        if index in fact.outlets and not _told_by_sentence(fact, choice, among=False)
    ]
    sentences = tuple(
        reader.rows.quotation(SentenceRef(index, number))
        for number in range(len(choice.comparison.articles[index].sentences))
        if (index, number) not in choice.linked and choice.shows_sentences
    )
    label = reader.labels[index]
    kinds = _by_kind(facts, reader)
    if choice.shows_sentences:
        # The others stand below, in the sentences that have no counterpart.
        kinds = tuple(
            kind._replace(name=CLAUSES_HEADING)
            if kind.name == KIND_NAMES[ClaimKind.STATEMENT]
            else kind
            for kind in kinds
        )
    return Only(
        label=label,
        heading=f"{signed(FactStatus.UNIQUE)} to {label}",
        kinds=kinds,
        sentences=sentences,
    )
