"""The Markdown report: CommonMark that reads well as text too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import SIGNS, FactStatus
from compare.paper.harmless import escape_markdown as escape
from compare.paper.harmless import escape_opening
from compare.report.citing import cite_all, introduce, reasons_in_turn, say_notes
from compare.report.outline import (
    ALONE_HEADING,
    COUNTS_HEADING,
    MADE_HEADING,
    NOTICES_HEADING,
    ROWS_HEADING,
    TOLD_HEADING,
    make_outline,
)
from compare.report.rows import say_additions
from compare.report.yours import YOURS_HEADING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.report.context import Context
    from compare.report.facts import FactLine
    from compare.report.look import Look, Part, Preface
    from compare.report.outline import Kind, Only, Outline
    from compare.report.rows import Row


def render(parts: Sequence[Part], preface: Preface | None, look: Look) -> str:
    """Render the parts one after the other; a paragraph is one line."""
    del look
    blocks: list[str] = []
    if preface:
        blocks.append(f"# {escape(preface.title)}")
        blocks.append("\n".join(f"- {escape_opening(line)}" for line in preface.lines))
    for part in parts:
        blocks.extend(_outline(make_outline(part), "##" if preface else "#"))
    return "\n\n".join(blocks) + "\n"


def _outline(outline: Outline, level: str) -> Iterator[str]:
    yield f"{level} {escape(outline.title)}"
    yield "\n".join(
        f"- **{escape(subject.label)}**"
        + (f": “{escape(subject.headline)}”" if subject.headline else "")
        + f" ({escape(subject.about)})"
        for subject in outline.subjects
    )
    yield from map(escape_opening, filter(None, (*outline.alerts, outline.shown)))
    if outline.counts:
        yield COUNTS_HEADING
        yield "\n".join(_counts(outline))
    for chapter in outline.chapters:
        yield f"{level}# {escape(chapter.heading)}"
        for line in chapter.facts:
            yield from _dispute(line, outline.context)
    for only in outline.only:
        yield f"{level}# {escape(only.heading)}"
        yield from _only(only, level, outline.context)
    if outline.shared or outline.rows:
        yield f"{level}# {escape(outline.shared_heading)}"
        yield from _kinds(outline.shared, level, outline.context, alone=False)
        yield from _rows(outline, level)
    yield from _end(outline, level)


def _end(outline: Outline, level: str) -> Iterator[str]:
    if outline.told:
        yield f"{level}# {TOLD_HEADING}"
    for telling in outline.told:
        yield f"{level}## {telling.heading}"
        yield telling.meaning
        yield _list(telling.lines)
    if outline.notes:
        yield f"{level}# {YOURS_HEADING}"
        yield _list(outline.notes)
    if outline.notices:
        yield f"{level}# {NOTICES_HEADING}"
        yield _list(outline.notices)
    yield f"{level}# {MADE_HEADING}"
    yield _list(outline.made)


def _list(lines: Iterable[str]) -> str:
    return "\n".join(f"- {escape_opening(line)}" for line in lines)


def _counts(outline: Outline) -> Iterator[str]:
    yield "| | facts | status | meaning |"
    yield "| --- | ---: | --- | --- |"
    for count in outline.counts:
        yield (
            f"| {_sign(count.status)} | {count.number} | {count.status} "
            f"| {escape(count.meaning)} |"
        )


def _dispute(line: FactLine, context: Context) -> Iterator[str]:
    yield f"{_sign(line.status)} **{escape(line.label)}**"
    for mention in line.mentions:
        yield escape_opening(introduce(mention))
        if mention.sentence:
            yield from map(escape_opening, context.before(mention.ref))
            yield f"> {escape(mention.sentence)}"
            yield from map(escape_opening, context.after(mention.ref))
    notes = [escape(note) for note in say_notes(line)]
    if notes:
        yield "\n".join(f"- {note}" for note in notes)


def _only(only: Only, level: str, context: Context) -> Iterator[str]:
    yield from _kinds(only.kinds, level, context, alone=True)
    if only.sentences:
        yield f"{level}## {ALONE_HEADING}"
        alone = {sentence.ref for sentence in only.sentences}
        lines: list[str] = []
        for sentence in only.sentences:
            words = f"{sentence.place}: {escape(sentence.text)}"
            lines.append(f"- {_sign(FactStatus.UNIQUE)} {words}")
            lines += _notes(context.beside(sentence.ref, alone))
        yield "\n".join(lines)


def _kinds(
    kinds: Sequence[Kind], level: str, context: Context, *, alone: bool
) -> Iterator[str]:
    for kind in kinds:
        yield f"{level}## {kind.name}"
        lines: list[str] = []
        for line, reasons in reasons_in_turn(kind.facts):
            where = escape(cite_all(line, alone=alone))
            lines.append(f"- {_sign(line.status)} **{escape(line.label)}**: {where}")
            lines += _notes([*reasons, *context.passages(line)])
        yield "\n".join(lines)


def _rows(outline: Outline, level: str) -> Iterator[str]:
    if outline.rows:
        yield f"{level}## {ROWS_HEADING}"
        yield "\n".join(
            line for row in outline.rows for line in _row(row, outline.context)
        )


def _row(row: Row, context: Context) -> Iterator[str]:
    yield f"- {_sign(row.status)} " + "\\\n  ".join(
        escape_opening(f"{sentence.label}, {sentence.place}: {sentence.text}")
        for sentence in row.sentences
    )
    refs = [sentence.ref for sentence in row.sentences]
    yield from _notes([*say_additions(row.additions), *context.around(refs)])


def _notes(notes: Iterable[str]) -> list[str]:
    """Lines of a list below the item before them."""
    return [f"  - {escape_opening(note)}" for note in notes]


def _sign(status: FactStatus) -> str:
    return f"`{SIGNS[status]}`"
