"""The whole of what was found in one set of articles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from compare.model.fact import FactStatus

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.model.alignment import Link, Phrase, SentenceRef
    from compare.model.article import Article
    from compare.model.fact import Fact
    from compare.model.framing import Framing
    from compare.model.reader import Note


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader must know: a copy dropped, two events in one input."""

    code: str
    """A short stable word: "copy", "events", "encoding", "left-out"."""
    message: str
    """One sentence for a reader."""
    articles: tuple[int, ...] = ()
    """The articles that it is about; empty for all."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """What made a comparison, so that it can be made again."""

    package: str
    """Name and version, such as "newscompare 0.1.0"."""
    options: Mapping[str, Any] = field(default_factory=dict)
    created: str | None = None
    """ISO time, or None so that the same input gives the same bytes."""
    session: str = ""
    """Hash of the reader's corrections that were applied; empty for none."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that was found in one set of articles."""

    articles: tuple[Article, ...]
    links: tuple[Link, ...]
    groups: tuple[tuple[SentenceRef, ...], ...]
    facts: tuple[Fact, ...]
    framing: Framing
    notices: tuple[Notice, ...]
    provenance: Provenance
    phrases: tuple[Phrase, ...] = ()
    """What of each sentence other articles have too, and what none has."""
    notes: tuple[Note, ...] = ()
    """What the reader wrote to sentences, in their order."""
    unlinked: tuple[tuple[SentenceRef, SentenceRef], ...] = ()
    """Sentences of which the reader says that they do not report the same thing."""

    @property
    def originals(self) -> tuple[int, ...]:
        """Indexes of the articles that are shown: all that are no copies."""
        return tuple(
            index
            for index, article in enumerate(self.articles)
            if article.copy_of is None
        )

    @property
    def has_conflict(self) -> bool:
        """Whether any two articles contradict each other."""
        return any(fact.status is FactStatus.CONFLICTING for fact in self.facts)
