"""Which facts the list shows, and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from compare.model import PRECEDENCE, ClaimKind, Fact, FactStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.tui.lookup import Lookup

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class FactFilter:
    """What a fact must be to be listed; None lets every one through."""

    status: FactStatus | None = None
    kind: ClaimKind | None = None
    article: int | None = None

    def lets_through(self, fact: Fact) -> bool:
        """Whether a fact is to be listed."""
        return (
            self.status in (None, fact.status)
            and self.kind in (None, fact.kind)
            and (self.article is None or self.article in fact.outlets)
        )


@dataclass(frozen=True, slots=True)
class Section:
    """Facts of one status; the unique ones, of one article."""

    status: FactStatus
    article: int | None
    """The one article that carries them, or None unless they are unique."""
    facts: tuple[Fact, ...]


def arrange(lookup: Lookup, wanted: FactFilter) -> tuple[Section, ...]:
    """Sort the facts that a filter lets through into sections without empty ones.

    Conflicts come first, then contrasts, what only each article has, and what
    several share; within a section the order of a report is kept.
    """
    facts = [fact for fact in lookup.facts.values() if wanted.lets_through(fact)]
    sections = []
    for status in PRECEDENCE:
        unique = status is FactStatus.UNIQUE
        for article in lookup.shown if unique else (None,):
            found = tuple(
                fact
                for fact in facts
                if fact.status is status and article in (None, *fact.outlets)
            )
            if found:
                sections.append(Section(status, article, found))
    return tuple(sections)


def after(values: Sequence[_T], value: _T | None) -> _T | None:
    """Give the next value in a round that begins and ends with None.

    One that is there no longer is followed by the first.
    """
    if value is None or value not in values:
        return values[0] if values else None
    place = values.index(value) + 1
    return values[place] if place < len(values) else None


def kinds_of(facts: Iterable[Fact]) -> tuple[ClaimKind, ...]:
    """Give the kinds that occur, in the order of a report."""
    found = {fact.kind for fact in facts}
    return tuple(kind for kind in ClaimKind if kind in found)
