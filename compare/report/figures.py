"""What the pictures show, as tables: the same for the page and for paper."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from compare.model import PRECEDENCE, SIGNS
from compare.paper.words import place
from compare.report.voices import VOICE_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Comparison, FactStatus
    from compare.report.pictures import Covered, Matrix, Quoting, Strip

GLANCE_HEADING = "At a glance"


class Line(NamedTuple):
    """One row; its first cell names it."""

    cells: tuple[str, ...]
    fact: str = ""
    """Id of the fact that it is about, if it is about one."""


class Figures(NamedTuple):
    """A table of at least one row."""

    caption: str
    header: tuple[str, ...]
    lines: tuple[Line, ...]


def fact_figures(matrix: Matrix) -> Iterator[Figures]:
    """Which outlet tells which fact, and how many it alone has."""
    if matrix.facts:
        yield Figures(
            "Facts that several outlets tell, or tell differently, and in which of "
            "their sentences",
            ("Fact", *matrix.outlets),
            tuple(map(_covered, matrix.facts)),
        )
    if matrix.alone:
        yield Figures(
            "Number of facts that only one outlet tells",
            ("Kind", *matrix.outlets),
            tuple(Line((row.label, *map(str, row.counts))) for row in matrix.alone),
        )


def sentence_figures(strips: Sequence[Strip]) -> Iterator[Figures]:
    """Where in each article the sentences of each status stand."""
    present = {passage.status for strip in strips for passage in strip.passages}
    statuses = [status for status in PRECEDENCE if status in present]
    if strips:
        yield Figures(
            "How many sentences of each status, and which; a unique one has no "
            "counterpart",
            ("Outlet", *(f"{SIGNS[status]} {status}" for status in statuses)),
            tuple(
                Line((strip.label, *(_numbers(strip, status) for status in statuses)))
                for strip in strips
            ),
        )


def voice_figures(
    quoting: Sequence[Quoting], comparison: Comparison
) -> Iterator[Figures]:
    """Who is quoted how much, one by one and by how the voices are named."""
    if not quoting:
        return
    yield Figures(
        "Words between quotation marks, by source",
        ("Source", "Outlet", "How it is named", "Words", "Where"),
        tuple(
            Line(
                (
                    voice.name,
                    outlet.label,
                    VOICE_NAMES[voice.kind],
                    str(voice.words),
                    place(comparison.articles[outlet.article], voice.sentences),
                )
            )
            for outlet in quoting
            for voice in outlet.speakers
        ),
    )
    yield Figures(
        "Words between quotation marks, by how their sources are named",
        ("Outlet", *VOICE_NAMES.values()),
        tuple(
            Line((outlet.label, *(str(outlet.words(kind)) for kind in VOICE_NAMES)))
            for outlet in quoting
        ),
    )


def _covered(fact: Covered) -> Line:
    places = (
        ", ".join(str(number + 1) for number in sentences) or "–"
        for sentences in fact.sentences
    )
    return Line((f"{SIGNS[fact.status]} {fact.label}", *places), fact.id)


def _numbers(strip: Strip, status: FactStatus) -> str:
    numbers = strip.numbers(status)
    return f"{len(numbers)}: {_ranges(numbers)}" if numbers else "0"


def _ranges(numbers: Sequence[int]) -> str:
    """Ascending numbers as a reader lists them: "1 to 4, 9"."""
    starts = [n for before, n in pairwise((-1, *numbers)) if n != before + 1]
    ends = [n for n, after in pairwise((*numbers, -1)) if after != n + 1]
    return ", ".join(
        str(first) if first == last else f"{first} to {last}"
        for first, last in zip(starts, ends, strict=True)
    )
