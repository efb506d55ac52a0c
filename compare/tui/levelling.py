"""Which sentence of each article comes level, and which panes are in view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.model import SentenceRef

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.model import Fact
    from compare.tui.lookup import Lookup

PANE_WIDTH = 34
"""Columns that a pane needs beside others."""
FACTS_WIDTH = 32
"""Columns that the list of facts takes at least."""
STACK_HEIGHT = 22
"""Rows from which two panes stand one above the other on a narrow terminal."""


@dataclass(frozen=True, slots=True)
class Target:
    """What one article has on the row that is read."""

    sentence: int
    """The sentence that comes level."""
    at: int
    """Offset that has to be in view."""
    row: frozenset[int]
    """All sentences of the article that belong to the row."""


def targets_of_sentence(
    lookup: Lookup, ref: SentenceRef
) -> Mapping[int, Target | None]:
    """Find what each article has for a sentence of one of them; None for nothing."""
    row = lookup.row(ref)
    targets: dict[int, Target | None] = {}
    for index in lookup.shown:
        own = index == ref.article
        other = ref if own else lookup.counterpart(ref, index)
        if other is None:
            targets[index] = None
            continue
        start = lookup.article(index).sentences[other.sentence].start
        level = {found.sentence for found in row if found.article == index}
        targets[index] = Target(
            other.sentence, start, frozenset(level | {other.sentence})
        )
    return targets


def targets_of_fact(
    lookup: Lookup, fact: Fact, lead: int
) -> Mapping[int, Target | None]:
    """Find where each article first tells a fact.

    An article that does not tell it shows what it has for the sentence of the
    leading article, or of the first that tells it.
    """
    first = {claim.article: claim for claim in reversed(fact.claims)}
    main = first.get(lead) or next(
        first[index] for index in lookup.shown if index in first
    )
    targets = dict(
        targets_of_sentence(lookup, SentenceRef(main.article, main.sentence))
    )
    for index, claim in first.items():
        sentences = (each.sentence for each in fact.claims if each.article == index)
        targets[index] = Target(claim.sentence, claim.start, frozenset(sentences))
    return targets


class Window:
    """The panes in view: as many neighbours as fit, the leading one among them."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._first = 0
        self._room = count
        self._lead = 0

    @property
    def lead(self) -> int:
        """Place of the leading pane, from 0."""
        return self._lead

    @lead.setter
    def lead(self, place: int) -> None:
        self._lead = place
        self._slide()

    @property
    def range(self) -> tuple[int, int]:
        """The first pane in view and the one after the last."""
        return self._first, self._first + self._room

    @property
    def words(self) -> str:
        """Which panes are in view, as a reader counts; nothing when all are."""
        if self._room == self._count:
            return ""
        first, last = self._first + 1, self._first + self._room
        shown = f"pane {first}" if first == last else f"panes {first}-{last}"
        return f"{shown} of {self._count}"

    def fit(self, width: int, height: int, *, narrow: bool, facts: bool) -> None:
        """Find out how many panes there is room for."""
        if narrow:
            room = 2 if height >= STACK_HEIGHT and not facts else 1
        else:
            beside = max(FACTS_WIDTH, min(52, width * 3 // 10)) if facts else 0
            room = (width - beside) // PANE_WIDTH
        self._room = max(1, min(room, self._count))
        self._slide()

    def _slide(self) -> None:
        """Move as little as it takes to have the leading pane in view."""
        low = max(0, self._lead - self._room + 1)
        first = min(max(self._first, low), self._lead)
        self._first = min(first, self._count - self._room)
