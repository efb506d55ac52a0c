"""What a caller may tune, one frozen class a stage: all of it changes the answer.

What changes only the look of a report is a keyword of `compare.report.render`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from compare.errors import OptionsError

if TYPE_CHECKING:
    from compare.model.article import Article

Similarity: TypeAlias = Callable[["Article", "Article"], Sequence[Sequence[float]]]
"""Scores in [0, 1], one row a left sentence, one column a right one."""


def _within(name: str, value: float, low: float, high: float) -> None:
    if not low <= value <= high:
        raise OptionsError(f"{name} is {value}, not within {low:g} and {high:g}")


@dataclass(frozen=True, slots=True, kw_only=True)
class AlignOptions:
    """How sentences of two articles are scored and linked."""

    min_score: float | None = None
    """Score in [0, 1] below which two sentences are never linked; None takes the
    threshold that was learned with the weights."""

    similarity: Similarity | None = None
    """Another scorer to use; None takes the package's own."""

    def __post_init__(self) -> None:
        if self.min_score is not None:
            _within("min_score", self.min_score, 0, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchOptions:
    """When two figures count as the same."""

    tolerance: float = 0.0
    """Relative difference to overlook between exact figures, in [0, 1];
    rounding that the wording shows is always overlooked."""

    def __post_init__(self) -> None:
        _within("tolerance", self.tolerance, 0, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareOptions:
    """All the options of one comparison."""

    align: AlignOptions = field(default_factory=AlignOptions)
    match: MatchOptions = field(default_factory=MatchOptions)
