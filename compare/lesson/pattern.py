"""How a kind of question is made: which items it needs, and its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from compare.lesson.choose import rank
from compare.lesson.items import speaker
from compare.lesson.question import Level, Section
from compare.model import ClaimKind
from compare.paper.words import listing

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.lesson.items import Told
    from compare.lesson.question import Question
    from compare.lesson.texts import Texts

Make: TypeAlias = "Callable[[Desk, list[Any]], Question]"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One kind of question."""

    name: str
    section: Section
    pools: tuple[str, ...]
    """The pool of each item that it needs."""
    make: Make
    """Words it, given what a teacher has on the desk and the items in that order."""


@dataclass(frozen=True, slots=True)
class Desk:
    """All that wording a question needs beside its items."""

    texts: Texts
    level: Level
    seed: int

    @property
    def both(self) -> str:
        """Where something stands that is no single text's own."""
        return "more than one text" if self.texts.many else "both texts"

    def shuffled(self, choices: list[str]) -> tuple[str, ...]:
        """Put choices in an order that gives nothing away."""
        return tuple(sorted(choices, key=lambda choice: rank(f"{self.seed} {choice}")))

    def name(self, index: int) -> str:
        """What an article is called."""
        return self.texts.names[index]

    def others(self, index: int) -> str:
        """The other outlets, as one would list them."""
        return listing([self.name(i) for i in self.texts.articles if i != index])

    def lines(self, usual: int) -> int:
        """Room to write: the youngest write large."""
        return usual + 1 if self.level is Level.YOUNGER else usual


def say(told: Told) -> str:
    """Name a fact as a choice: people without quotation marks, all else between."""
    if told.fact.kind is ClaimKind.PERSON:
        return told.words
    return f"“{told.words}”"


def said_by(desk: Desk, told: Told) -> str:
    """Who says a quotation."""
    return speaker(desk.texts, told.claims[0])
