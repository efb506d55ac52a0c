"""Which sentences of several articles report the same thing."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from compare.model.reader import ReaderWord


class SentenceRef(NamedTuple):
    """One sentence of one article, both counted from 0."""

    article: int
    sentence: int


class Relation(enum.StrEnum):
    """How the two sentences of a link stand to each other."""

    EQUIVALENT = "equivalent"
    OVERLAPPING = "overlapping"
    CONTRASTING = "contrasting"
    CONFLICTING = "conflicting"


class ChangeKind(enum.StrEnum):
    """What happens to a run of words between the two sentences of a link."""

    EQUAL = "equal"
    REPLACE = "replace"
    DELETE = "delete"
    INSERT = "insert"


@dataclass(frozen=True, slots=True)
class Change:
    """A run of words in sentence `a` and what stands for it in sentence `b`.

    Spans are code points of the two articles' texts; an empty span says that
    this side has nothing there.
    """

    kind: ChangeKind
    a_start: int
    a_end: int
    b_start: int
    b_end: int


@dataclass(frozen=True, slots=True)
class Link:
    """Two sentences, of two articles, that report the same thing."""

    a: SentenceRef
    b: SentenceRef
    """Of a later article than `a`."""
    score: float
    """How likely the two report the same thing, in [0, 1]."""
    relation: Relation = Relation.OVERLAPPING
    because: tuple[str, ...] = ()
    """What carried it, in the reader's words."""
    changes: tuple[Change, ...] = ()
    """The word-level difference, in the order of the words."""
    reader: ReaderWord | None = None
    """The reader's own word on it, if any."""


class Phrase(NamedTuple):
    """Words inside one sentence, and which other articles have them too."""

    article: int
    sentence: int
    start: int
    """First code point in the article's text, inclusive."""
    end: int
    """Last code point, exclusive."""
    carriers: tuple[int, ...] = ()
    """Other articles that have the same words, or near ones, in one place; none says
    that nobody else has them."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """All links of a comparison, and the groups they make."""

    links: tuple[Link, ...] = ()
    groups: tuple[tuple[SentenceRef, ...], ...] = ()
    """Sentences of two or more articles joined by links: one row side by side."""
    phrases: tuple[Phrase, ...] = ()
    """What of each sentence others have too, and what nobody else has."""
