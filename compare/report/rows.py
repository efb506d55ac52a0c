"""Sentences that report the same thing, side by side, and what each adds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.model import PRECEDENCE, ChangeKind, FactStatus, SentenceRef
from compare.report.words import RELATION_STATUS, place, quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Comparison, Link

_ALIKE = 0.5
"""Share of the shorter sentence that must stand in both before a word-level
difference helps a reader; below it the difference is most of both sentences."""


@dataclass(frozen=True, slots=True)
class Addition:
    """What one of two linked sentences has that the other lacks."""

    label: str
    """What the article is called."""
    phrases: tuple[str, ...]
    """Runs of words, each between quotes, in order; empty when it adds nothing."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A sentence, cited."""

    label: str
    """What its article is called."""
    place: str
    """"sentence 4"."""
    text: str
    """On one line, between quotes."""


@dataclass(frozen=True, slots=True)
class Row:
    """A group of sentences that report the same thing."""

    status: FactStatus
    """The strongest that any link within it has."""
    sentences: tuple[Quotation, ...]
    additions: tuple[Addition, ...]


def make_rows(comparison: Comparison, labels: Sequence[str]) -> tuple[Row, ...]:
    """Word all groups, in their order."""
    return tuple(_row(comparison, labels, group) for group in comparison.groups)


def _row(
    comparison: Comparison, labels: Sequence[str], group: Sequence[SentenceRef]
) -> Row:
    members = set(group)
    statuses = {
        RELATION_STATUS[link.relation]
        for link in comparison.links
        if link.a in members and link.b in members
    } or {FactStatus.SHARED}
    return Row(
        status=min(statuses, key=PRECEDENCE.index),
        sentences=tuple(
            Quotation(
                labels[ref.article],
                place(comparison.articles[ref.article], [ref.sentence]),
                quoted(comparison.articles[ref.article].sentences[ref.sentence].text),
            )
            for ref in group
        ),
        additions=additions(comparison, labels, group),
    )


def additions(
    comparison: Comparison, labels: Sequence[str], refs: Sequence[SentenceRef]
) -> tuple[Addition, ...]:
    """What each of two linked sentences adds; nothing for more, or unlike ones."""
    pair = set(refs)
    link = next((link for link in comparison.links if {link.a, link.b} == pair), None)
    if link is None or not _is_alike(comparison, link):
        return ()
    sides = (
        (
            link.a,
            [(change.a_start, change.a_end, change.kind) for change in link.changes],
        ),
        (
            link.b,
            [(change.b_start, change.b_end, change.kind) for change in link.changes],
        ),
    )
    return tuple(
        Addition(
            labels[ref.article],
            tuple(
                quoted(words)
                for start, end, kind in runs
                if kind is not ChangeKind.EQUAL
                and any(map(str.isalnum, words := _text(comparison, ref, start, end)))
            ),
        )
        for ref, runs in sides
    )


def say_additions(additions: Sequence[Addition]) -> list[str]:
    """Word what each sentence adds, one line a sentence that adds anything."""
    return [
        f"Only {addition.label}: {', '.join(addition.phrases)}"
        for addition in additions
        if addition.phrases
    ]


def _text(comparison: Comparison, ref: SentenceRef, start: int, end: int) -> str:
    return comparison.articles[ref.article].text[start:end]


def _is_alike(comparison: Comparison, link: Link) -> bool:
    equal = sum(
        change.a_end - change.a_start
        for change in link.changes
        if change.kind is ChangeKind.EQUAL
    )
    shorter = min(
        len(comparison.articles[ref.article].sentences[ref.sentence].text)
        for ref in (link.a, link.b)
    )
    return equal >= _ALIKE * max(shorter, 1)
