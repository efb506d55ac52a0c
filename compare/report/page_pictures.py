"""The pictures of the HTML report, each with the same figures in a table."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING

from compare.model import PRECEDENCE, SIGNS, FactStatus
from compare.report.page_parts import outside, sign, table
from compare.report.pictures import VOICE_NAMES, make_pictures
from compare.report.svg import (
    MATRIX_TITLE,
    QUOTING_TITLE,
    STRIPS_TITLE,
    draw_matrix,
    draw_quoting,
    draw_strips,
)
from compare.report.words import listing, place

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from compare.model import Comparison
    from compare.report.choice import Choice
    from compare.report.pictures import Covered, Matrix, Pictures, Quoting, Strip

GLANCE_HEADING = "At a glance"


def picture_blocks(
    choice: Choice, name: str, level: int, anchors: Collection[str]
) -> Iterator[str]:
    """Draw all pictures that have something to show; nothing at all for none.

    Args:
        choice: What to draw.
        name: What the ids of the event begin with.
        level: Of the pictures' headings.
        anchors: Ids of the facts that stand on the page, to link to.
    """
    pictures = make_pictures(choice)
    left = list(_facts(pictures, name, level, anchors))
    right = [
        *_sentences(pictures, name, level),
        *_voices(pictures, choice.comparison, name, level),
    ]
    columns = [["<div>", *lines, "</div>"] for lines in (left, right) if lines]
    if columns:
        yield '<div class="pictures">'
        yield from chain.from_iterable(columns)
        yield "</div>"


def _facts(
    pictures: Pictures, name: str, level: int, anchors: Collection[str]
) -> Iterator[str]:
    if pictures.matrix.facts or pictures.matrix.alone:
        yield f"<h{level}>{MATRIX_TITLE}</h{level}>"
        yield from draw_matrix(pictures.matrix, f"{name}-matrix")
        yield from _folded(_matrix(pictures.matrix, name, anchors))


def _sentences(pictures: Pictures, name: str, level: int) -> Iterator[str]:
    if pictures.strips:
        yield f"<h{level}>{STRIPS_TITLE}</h{level}>"
        yield draw_strips(pictures.strips, f"{name}-strips")
        yield from _folded(_strips(pictures.strips))


def _voices(
    pictures: Pictures, comparison: Comparison, name: str, level: int
) -> Iterator[str]:
    if any(voice.words for outlet in pictures.quoting for voice in outlet.speakers):
        yield f"<h{level}>{QUOTING_TITLE}</h{level}>"
        yield draw_quoting(pictures.quoting, f"{name}-quoting")
        yield from _folded(_quoting(pictures.quoting, comparison))


def _folded(lines: Iterable[str]) -> Iterator[str]:
    yield "<details><summary>The same figures in a table</summary>"
    yield from lines
    yield "</details>"


def _matrix(matrix: Matrix, name: str, anchors: Collection[str]) -> Iterator[str]:
    outlets = [outside(outlet) for outlet in matrix.outlets]
    if matrix.facts:
        yield from table(
            "Facts that several outlets tell, and the sentences where they do",
            ["Fact", *outlets],
            (_covered(fact, name, anchors) for fact in matrix.facts),
        )
    if matrix.alone:
        yield from table(
            "Number of facts that only one outlet tells",
            ["Kind", *outlets],
            ([row.label, *map(str, row.counts)] for row in matrix.alone),
        )


def _covered(fact: Covered, name: str, anchors: Collection[str]) -> list[str]:
    label = outside(fact.label)
    if fact.id in anchors:
        label = f'<a href="#{name}-{fact.id}">{label}</a>'
    head = f'<span class="{fact.status}">{sign(fact.status)}</span> {label}'
    return [
        head,
        *(
            ", ".join(str(number + 1) for number in sentences) or "not found"
            for sentences in fact.sentences
        ),
    ]


def _strips(strips: Sequence[Strip]) -> Iterator[str]:
    present = {passage.status for strip in strips for passage in strip.passages}
    statuses = [status for status in PRECEDENCE if status in present]
    yield from table(
        "Numbers of the sentences by status; unique ones have no counterpart",
        ["Outlet", *(f"{SIGNS[status]} {status}" for status in statuses)],
        (
            [outside(strip.label), *(_numbers(strip, status) for status in statuses)]
            for strip in strips
        ),
    )


def _numbers(strip: Strip, status: FactStatus) -> str:
    numbers = strip.numbers(status)
    return f"{len(numbers)}: {_ranges(numbers)}" if numbers else "none"


def _ranges(numbers: Sequence[int]) -> str:
    """Numbers as a reader lists them: "1 to 4, 9"."""
    starts = [n for before, n in pairwise((-1, *numbers)) if n != before + 1]
    ends = [n for n, after in pairwise((*numbers, -1)) if after != n + 1]
    return ", ".join(
        str(first) if first == last else f"{first} to {last}"
        for first, last in zip(starts, ends, strict=True)
    )


def _quoting(quoting: Sequence[Quoting], comparison: Comparison) -> Iterator[str]:
    yield from table(
        "Words between quotation marks, by outlet and source",
        ["Source", "Outlet", "How it is named", "Words", "Where"],
        (
            [
                outside(voice.name),
                outside(outlet.label),
                VOICE_NAMES[voice.kind],
                str(voice.words),
                place(comparison.articles[outlet.article], voice.sentences),
            ]
            for outlet in quoting
            for voice in outlet.speakers
        ),
    )
    sums = [
        f"{outside(outlet.label)} "
        + listing(
            [f"{outlet.words(kind)} {said}" for kind, said in VOICE_NAMES.items()]
        )
        for outlet in quoting
    ]
    yield f"<p>Words quoted in all: {'; '.join(sums)}.</p>"
