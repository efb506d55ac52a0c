"""A comparison arranged for reading: what every prose format shows, in its order.

The formats draw this and no more, so they can't disagree. Nothing is found out
here: findings are looked up, counted, sorted and put into words.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from compare.model import ClaimKind, FactStatus, SentenceRef, one_line
from compare.report.facts import FactLine, FactReader
from compare.report.told import Telling, describe_framing
from compare.report.words import (
    KIND_NAMES,
    counted,
    listing,
    long_date,
    meaning,
    signed,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from compare.model import Comparison, Fact
    from compare.report.look import Part
    from compare.report.rows import Quotation, Row

COUNTS_HEADING = "Facts found (figures, dates, names, quotations), and who tells them:"
ALONE_HEADING = "Sentences with no counterpart in another article"
ROWS_HEADING = "Sentences that report the same thing"
TOLD_HEADING = "How it is told"
NOTICES_HEADING = "Notices"

READING_ORDER = (
    FactStatus.CONFLICTING,
    FactStatus.CONTRASTING,
    FactStatus.UNIQUE,
    FactStatus.SHARED,
)


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
    counts: tuple[Count, ...]
    chapters: tuple[Chapter, ...]
    only: tuple[Only, ...]
    shared_heading: str
    shared: tuple[Kind, ...]
    rows: tuple[Row, ...]
    told: tuple[Telling, ...]
    """How the articles tell it; empty when nothing was found of that."""
    notices: tuple[str, ...]


def make_outline(part: Part) -> Outline:
    """Arrange one comparison for reading."""
    comparison = part.comparison
    reader = FactReader(comparison)
    linked = _linked(comparison)
    shared = [
        fact
        for fact in _with_status(comparison, FactStatus.SHARED)
        if not _told_by_sentence(fact, linked, among=True)
    ]
    size = len(comparison.originals)
    return Outline(
        title=_title(part, reader.labels),
        subjects=_subjects(comparison, reader.labels),
        counts=_counts(comparison, reader.labels),
        chapters=tuple(
            Chapter(status, f"{signed(status)}: {meaning(status, size)}", facts)
            for status in READING_ORDER[:2]
            if (facts := reader.disputes(status))
        ),
        only=tuple(
            only
            for index in comparison.originals
            if (only := _only(comparison, index, reader)).kinds or only.sentences
        ),
        shared_heading=(
            f"{signed(FactStatus.SHARED)}: {meaning(FactStatus.SHARED, size)}"
        ),
        shared=_by_kind(shared, reader),
        rows=reader.rows.rows(),
        told=describe_framing(comparison, reader.labels),
        notices=tuple(
            dict.fromkeys(one_line(notice.message) for notice in comparison.notices)
        ),
    )


def _title(part: Part, labels: tuple[str, ...]) -> str:
    outlets = listing([labels[index] for index in part.comparison.originals])
    if part.name:
        return f"{part.name}: what {outlets} report"
    return f"What {outlets} report"


def _subjects(comparison: Comparison, labels: tuple[str, ...]) -> tuple[Subject, ...]:
    return tuple(
        Subject(
            label=labels[index],
            headline=one_line(comparison.articles[index].headline),
            about=_about(comparison, index, labels),
        )
        for index in comparison.originals
    )


def _about(comparison: Comparison, index: int, labels: tuple[str, ...]) -> str:
    article = comparison.articles[index]
    bylines = listing([one_line(name) for name in article.bylines])
    linked = sum(ref.article == index for ref in _linked(comparison))
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


def _linked(comparison: Comparison) -> set[SentenceRef]:
    return {ref for group in comparison.groups for ref in group}


def _told_by_sentence(
    fact: Fact, linked: Collection[SentenceRef], *, among: bool
) -> bool:
    """Whether the sentences below tell a statement in full, so that it needn't be.

    Args:
        fact: A unique or shared fact.
        linked: All sentences that have a counterpart.
        among: Whether the sentences below are these, or those without.
    """
    return fact.kind is ClaimKind.STATEMENT and all(
        (SentenceRef(claim.article, claim.sentence) in linked) is among
        for claim in fact.claims
    )


def _counts(comparison: Comparison, labels: tuple[str, ...]) -> tuple[Count, ...]:
    size = len(comparison.originals)
    counts = []
    for status in READING_ORDER:
        facts = _with_status(comparison, status)
        words = meaning(status, size)
        if status is FactStatus.UNIQUE and facts:
            shares = [
                f"{labels[index]} {sum(index in fact.outlets for fact in facts)}"
                for index in comparison.originals
            ]
            words = f"{words}: {', '.join(shares)}"
        counts.append(Count(status, len(facts), words))
    return tuple(counts)


def _with_status(comparison: Comparison, status: FactStatus) -> list[Fact]:
    return [fact for fact in comparison.facts if fact.status is status]


def _by_kind(facts: Iterable[Fact], reader: FactReader) -> tuple[Kind, ...]:
    kinds = list(KIND_NAMES)
    ordered = sorted(facts, key=lambda fact: kinds.index(fact.kind))
    return tuple(
        Kind(KIND_NAMES[kind], tuple(reader.line(fact) for fact in group))
        for kind, group in groupby(ordered, key=lambda fact: fact.kind)
    )


def _only(comparison: Comparison, index: int, reader: FactReader) -> Only:
    linked = _linked(comparison)
    facts = [
        fact
        for fact in _with_status(comparison, FactStatus.UNIQUE)
        if index in fact.outlets and not _told_by_sentence(fact, linked, among=False)
    ]
    article = comparison.articles[index]
    sentences = tuple(
        reader.rows.quotation(SentenceRef(index, number))
        for number in range(len(article.sentences))
        if (index, number) not in linked
    )
    label = reader.labels[index]
    return Only(
        label=label,
        heading=f"{signed(FactStatus.UNIQUE)} to {label}",
        kinds=_by_kind(facts, reader),
        sentences=sentences,
    )
