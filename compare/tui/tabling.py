"""The table of facts: which facts, in which order, and what each outlet's cell says."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from textual.content import Content

from compare.model import (
    PRECEDENCE,
    SIGNS,
    ClaimKind,
    FactStatus,
    Notice,
    labels,
    one_line,
)
from compare.paper.readable import say_label
from compare.report.weight import RULE, weigh_fact
from compare.tui.explain import reasons
from compare.tui.filters import FactFilter
from compare.tui.looks import QUIET, signed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from compare.model import Comparison, Fact
    from compare.tui.lookup import Lookup

NOT_TOLD = "not told"
"""What a cell says where the outlet does not have the fact."""


class Order(enum.StrEnum):
    """How the facts are sorted."""

    WEIGHT = "weight"
    APPEARANCE = "appearance"


RULES: Mapping[Order, str] = {
    Order.WEIGHT: f"{' '.join(SIGNS[status] for status in PRECEDENCE)}, {RULE}",
    Order.APPEARANCE: "as the first outlet that tells it has it, outlet by outlet",
}
"""What the order goes by, for a reader."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Which facts the reader wants to see, and how sorted."""

    filter: FactFilter = field(default_factory=FactFilter)
    words: str = ""
    """That the fact or a claim of it must hold, in any case."""
    order: Order = Order.WEIGHT

    @property
    def is_narrow(self) -> bool:
        """Whether some facts may be left out."""
        return bool(self.words.strip()) or self.filter != FactFilter()


class Tabling:
    """Answers for one comparison; what it has put into words it keeps."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self.forget()

    def forget(self) -> None:
        """Put all into words anew, as the comparison is another."""
        self._labels: dict[str, str] = {}
        self._words: dict[str, str] = {}
        self._cells: dict[tuple[str, int], str] = {}

    def facts(self, wish: Wish) -> tuple[Fact, ...]:
        """Give the facts that are wanted, in the order that is wanted."""
        words = " ".join(wish.words.split()).casefold()
        found = [
            fact
            for fact in self._lookup.facts.values()
            if wish.filter.lets_through(fact) and words in self._all_words(fact)
        ]
        key = weigh_fact if wish.order is Order.WEIGHT else _first_place
        return tuple(sorted(found, key=key))

    def label(self, fact: Fact) -> str:
        """Name a fact on one line."""
        if fact.id not in self._labels:
            self._labels[fact.id] = one_line(say_label(fact))
        return self._labels[fact.id]

    def cell(self, fact: Fact, article: int) -> str:
        """Give an outlet's words for a fact, each once with its sentences from 1."""
        key = fact.id, article
        if key not in self._cells:
            self._cells[key] = _say(fact, article) or NOT_TOLD
        return self._cells[key]

    def describe(self, fact: Fact) -> Content:
        """Name a fact, how each outlet tells it, and why it is as it is."""
        lines = [
            Content.assemble(
                signed(fact.status, fact.status.value),
                ("  " + self.label(fact), "bold"),
                (f"  {fact.kind.value}", QUIET),
            )
        ]
        for article in self._lookup.shown:
            if article in fact.outlets:
                name = (f"{self._lookup.names[article]}: ", QUIET)
                lines.append(Content.assemble(name, self.cell(fact, article)))
        lines.append(Content.assemble(("Why: ", "bold"), reasons(fact.because)))
        return Content("\n").join(lines)

    def _all_words(self, fact: Fact) -> str:
        if fact.id not in self._words:
            texts = (fact.label, *(claim.text for claim in fact.claims))
            said = [self.label(fact), *map(one_line, texts)]
            self._words[fact.id] = "\n".join(said).casefold()
        return self._words[fact.id]


def _say(fact: Fact, article: int) -> str:
    places: dict[str, list[str]] = {}
    words: dict[str, str] = {}
    for claim in fact.claims:
        if claim.article == article:
            text = one_line(claim.text)
            words.setdefault(text.casefold(), text)
            numbers = places.setdefault(text.casefold(), [])
            if (number := str(claim.sentence + 1)) not in numbers:
                numbers.append(number)
    return "; ".join(f"{words[key]} ({', '.join(places[key])})" for key in places)


def _first_place(fact: Fact) -> tuple[int, int, int]:
    first = min(fact.claims, key=lambda claim: (claim.article, claim.start))
    return first.article, first.start, first.end


def to_export(
    lookup: Lookup, facts: tuple[Fact, ...], wish: Wish
) -> tuple[Comparison, dict[str, Any]]:
    """Give a comparison of these facts alone, and the look that reports no more.

    A notice says by which words they were chosen, as no option of a report does.
    """
    comparison = lookup.comparison
    notices = comparison.notices
    if wish.words.strip():
        message = (
            f"Only facts with the words “{one_line(wish.words)}” are part of this: "
            f"{len(facts)} of {len(comparison.facts)}."
        )
        notices = (*notices, Notice("filtered", message))
    chosen = wish.filter
    look: dict[str, Any] = {
        # Without a kind, a report would list whole sentences too.
        "kind": [kind for kind in ClaimKind if kind in {fact.kind for fact in facts}],
    }
    if chosen.status is not None:
        look["only"] = [FactStatus(chosen.status)]
    if chosen.article is not None:
        look["outlet"] = [labels(comparison)[chosen.article]]
    return replace(comparison, facts=facts, notices=notices), look


@dataclass(frozen=True, slots=True)
class Columns:
    """How wide each column of the table is, and which outlets have one."""

    label: int
    kind: int
    """0 where there is no room for one."""
    cell: int
    first: int
    """Place of the first outlet in view, from 0."""
    count: int
    """How many are."""

    @property
    def places(self) -> range:
        """The places of the outlets in view."""
        return range(self.first, self.first + self.count)


OPENING = 4
"""Cells for the bar, the sign, the reader's sign and a space."""
GAP = 2
_CELL = 18
"""Cells that an outlet's words need at least."""
_KIND = 12
_WITH_KIND = 100
"""Columns from which the kind has a column."""


def lay_columns(width: int, outlets: int, first: int) -> Columns:
    """Share a width among the columns; as many outlets as have room are in view."""
    kind = _KIND if width >= _WITH_KIND else 0
    label = min(max(width // 4, 16), 40)
    rest = width - OPENING - label - GAP - (kind + GAP if kind else 0)
    count = min(max(rest // (_CELL + GAP), 1), outlets)
    cell = max(rest // count - GAP, 4)
    return Columns(label, kind, cell, min(max(first, 0), outlets - count), count)
