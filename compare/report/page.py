"""The HTML report: one page that needs no script, no network and no other file."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from compare.model import SIGNS, FactStatus
from compare.report.facts import cite_all, introduce, say_notes, say_reasons
from compare.report.outline import (
    ALONE_HEADING,
    COUNTS_HEADING,
    NOTICES_HEADING,
    ROWS_HEADING,
    TOLD_HEADING,
    make_outline,
)
from compare.report.page_style import STYLE
from compare.report.rows import say_additions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.report.facts import FactLine
    from compare.report.look import Look, Part, Preface
    from compare.report.outline import Chapter, Kind, Only, Outline
    from compare.report.rows import Quotation, Row

_HEAD = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" \
content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
"""
_FOOT = """\
</main>
</body>
</html>
"""


def render(parts: Sequence[Part], preface: Preface | None, look: Look) -> str:
    """Render the parts as sections of one page."""
    del look
    outlines = [make_outline(part) for part in parts]
    title = preface.title if preface else outlines[0].title
    lines = list(_preface(preface)) if preface else []
    for number, outline in enumerate(outlines, 1):
        lines.extend(_outline(outline, 2 if preface else 1, f"event-{number}"))
    head = _HEAD.format(title=escape(title), style=STYLE)
    return head + "".join(f"{line}\n" for line in lines) + _FOOT


def _preface(preface: Preface) -> Iterator[str]:
    yield f"<h1>{escape(preface.title)}</h1>"
    yield from _list(map(_outside, preface.lines))


def _outline(outline: Outline, level: int, name: str) -> Iterator[str]:
    """One comparison; its headings start at `level`, its ids with `name`."""
    yield f'<article aria-labelledby="{name}">'
    yield f'<h{level} id="{name}">{escape(outline.title)}</h{level}>'
    yield '<dl class="subjects">'
    for subject in outline.subjects:
        yield f"<dt>{escape(subject.label)}</dt>"
        if subject.headline:
            yield f'<dd class="headline">{_outside(f"“{subject.headline}”")}</dd>'
        yield f"<dd>{escape(subject.about)}</dd>"
    yield "</dl>"
    yield from _counts(outline)
    for chapter in outline.chapters:
        yield from _section(
            chapter.heading, level + 1, _chapter(chapter, level + 2), chapter.status
        )
    for only in outline.only:
        yield from _section(
            only.heading, level + 1, _only(only, level + 2), FactStatus.UNIQUE
        )
    if outline.shared or outline.rows:
        yield from _section(
            outline.shared_heading,
            level + 1,
            _shared(outline, level + 2),
            FactStatus.SHARED,
        )
    if outline.told:
        yield from _section(TOLD_HEADING, level + 1, _told(outline, level + 2))
    if outline.notices:
        notices = _list(map(_outside, outline.notices))
        yield from _section(NOTICES_HEADING, level + 1, notices)
    yield "</article>"


def _counts(outline: Outline) -> Iterator[str]:
    yield "<table>"
    yield f"<caption>{escape(COUNTS_HEADING)}</caption>"
    yield (
        '<thead><tr><th scope="col">Status</th><th scope="col">Facts</th>'
        '<th scope="col">Meaning</th></tr></thead>'
    )
    yield "<tbody>"
    for count in outline.counts:
        yield (
            f'<tr class="{count.status}"><th scope="row">{_sign(count.status)} '
            f"{count.status}</th><td>{count.number}</td>"
            f"<td>{escape(count.meaning)}</td></tr>"
        )
    yield "</tbody>"
    yield "</table>"


def _section(
    heading: str, level: int, body: Iterable[str], status: FactStatus | None = None
) -> Iterator[str]:
    yield f'<section class="{status}">' if status else "<section>"
    yield f"<h{level}>{escape(heading)}</h{level}>"
    yield from body
    yield "</section>"


def _chapter(chapter: Chapter, level: int) -> Iterator[str]:
    for line in chapter.facts:
        yield f"<h{level}>{_sign(line.status)} {_outside(line.label)}</h{level}>"
        yield '<div class="sides">'
        for mention in line.mentions:
            yield from _figure(introduce(mention), mention.sentence)
        yield "</div>"
        yield from _list(map(_outside, say_notes(line)))


def _only(only: Only, level: int) -> Iterator[str]:
    yield from _kinds(only.kinds, level, alone=True)
    if only.sentences:
        yield f"<h{level}>{ALONE_HEADING}</h{level}>"
        yield from _list(
            f"{sentence.place}: {_outside(sentence.text)}"
            for sentence in only.sentences
        )


def _shared(outline: Outline, level: int) -> Iterator[str]:
    yield from _kinds(outline.shared, level, alone=False)
    if outline.rows:
        yield f"<h{level}>{ROWS_HEADING}</h{level}>"
    for row in outline.rows:
        yield from _row(row)


def _told(outline: Outline, level: int) -> Iterator[str]:
    for telling in outline.told:
        yield f"<h{level}>{telling.heading}</h{level}>"
        yield f"<p>{escape(telling.meaning)}</p>"
        yield from _list(map(_outside, telling.lines))


def _kinds(kinds: Sequence[Kind], level: int, *, alone: bool) -> Iterator[str]:
    for kind in kinds:
        yield f"<h{level}>{kind.name}</h{level}>"
        yield from _list(_fact(line, alone=alone) for line in kind.facts)


def _fact(line: FactLine, *, alone: bool) -> str:
    where = _outside(cite_all(line, alone=alone))
    reasons = "".join(f"<br>{_outside(reason)}" for reason in say_reasons(line))
    label = f"<strong>{_outside(line.label)}</strong>"
    return f"{_sign(line.status)} {label}: {where}{reasons}"


def _row(row: Row) -> Iterator[str]:
    yield f'<div class="row {row.status}">'
    yield f"<p>{_sign(row.status)} {row.status}</p>"
    yield '<div class="sides">'
    for sentence in row.sentences:
        yield from _quotation(sentence)
    yield "</div>"
    yield from _list(map(_outside, say_additions(row.additions)))
    yield "</div>"


def _quotation(sentence: Quotation) -> Iterator[str]:
    return _figure(f"{sentence.label}, {sentence.place}:", sentence.text)


def _figure(caption: str, text: str) -> Iterator[str]:
    yield f"<figure><figcaption>{_outside(caption)}</figcaption>"
    if text:
        yield f"<blockquote>{_outside(text)}</blockquote>"
    yield "</figure>"


def _list(items: Iterable[str]) -> Iterator[str]:
    """Items that are HTML already; no items, no list."""
    lines = [f"<li>{item}</li>" for item in items]
    if lines:
        yield from ["<ul>", *lines, "</ul>"]


def _outside(text: str) -> str:
    """Text from outside: escaped, and no neighbour of it reordered."""
    return f'<bdi dir="auto">{escape(text)}</bdi>'


def _sign(status: FactStatus) -> str:
    return f'<span class="sign">{SIGNS[status]}</span>'
