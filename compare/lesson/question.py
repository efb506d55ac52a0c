"""What a worksheet asks, and what its key answers."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from compare.errors import OptionsError

if TYPE_CHECKING:
    from compare.model import SentenceRef


class Level(enum.StrEnum):
    """For whom a worksheet is."""

    YOUNGER = "younger"
    OLDER = "older"
    JOURNALISM = "journalism"


class Section(enum.StrEnum):
    """What questions are about; the order is that of a worksheet."""

    WHO_HAS = "Who reports what"
    FIGURES = "Figures"
    VOICES = "Voices"
    ORDER = "First and last"
    WORDS = "Words"
    VIEW = "Your own view"


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonOptions:
    """What a teacher may choose."""

    level: Level = Level.OLDER
    questions: int = 10
    """How many at most, from 1 to 40; never more than the articles give."""
    seed: int = 1
    """Which version of the sheet, from 0: another seed, other items of equal weight."""

    def __post_init__(self) -> None:
        if not 1 <= self.questions <= 40:
            raise OptionsError(
                f"{self.questions} questions are not within 1 and 40",
                hint="take about ten for a lesson",
            )
        if self.seed < 0:
            raise OptionsError(f"the seed {self.seed} is below 0")


class Cite(NamedTuple):
    """Where in the texts an answer stands."""

    ref: SentenceRef
    words: str
    """As they stand in that sentence, on one line."""


class Answer(NamedTuple):
    """One point of an answer."""

    text: str
    """In the key's own words; may be empty where the cited words say all."""
    cites: tuple[Cite, ...] = ()


class Grid(NamedTuple):
    """A table to tick or to fill in."""

    header: tuple[str, ...]
    rows: tuple[str, ...]
    """First cell of each row; the others are left to the pen."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a worksheet, with what its key says."""

    kind: str
    """Name of the pattern that it is made by: versions of a sheet have as many of
    each."""
    section: Section
    stem: str
    answers: tuple[Answer, ...] = ()
    """What the texts answer; empty for an open question."""
    choices: tuple[str, ...] = ()
    correct: int | None = None
    """Which of the choices is right, from 0."""
    grid: Grid | None = None
    lines: int = 1
    """Room to write."""
    look_for: str = ""
    """For the teacher: what a good answer shows."""

    @property
    def is_open(self) -> bool:
        """Whether the texts alone don't answer it."""
        return not self.answers
