"""The sections of one event on the HTML page, in the order of the outline."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from compare.model import FactStatus, labels
from compare.report.choice import Choice
from compare.report.citing import cite_all, introduce, say_notes, say_reasons
from compare.report.figures import GLANCE_HEADING
from compare.report.outline import (
    ALONE_HEADING,
    COUNTS_HEADING,
    MADE_HEADING,
    NOTICES_HEADING,
    ROWS_HEADING,
    TOLD_HEADING,
)
from compare.report.page_parts import SENTENCE, Filed, bullets, outside, sign, table
from compare.report.page_pictures import PictureBook
from compare.report.yours import YOURS_HEADING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from compare.report.facts import FactLine, Mention
    from compare.report.look import Part
    from compare.report.outline import Chapter, Kind, Only, Outline
    from compare.report.rows import Quotation, Row

_MARK_KEY = (
    "Words that one outlet alone has are underlined, with a plus sign before them."
)


class Section(NamedTuple):
    """A part of the page that the contents name."""

    name: str
    """Its heading's id."""
    heading: str
    body: tuple[str, ...]
    status: FactStatus | None = None
    is_filtered: bool = False
    """Whether it goes when the filter leaves nothing of it."""


class EventPage:
    """One comparison as sections of HTML."""

    def __init__(
        self,
        part: Part,
        outline: Outline,
        name: str,
        level: int,
        outlets: Sequence[str],
    ) -> None:
        """Get ready to draw.

        Args:
            part: What the outline is of.
            outline: What to draw.
            name: What all its ids begin with.
            level: Of the sections' headings.
            outlets: Labels of all outlets of the page, as the filter counts them.
        """
        self.comparison = part.comparison
        self.choice = Choice(part.comparison, part.look)
        self.outline = outline
        self.name = name
        self.level = level
        self.labels = labels(self.comparison)
        self._numbers: Mapping[int, int] = {
            index: outlets.index(self.labels[index])
            for index in self.comparison.originals
        }
        self._anchors = {line.id for line in _lines(outline)}

    def kinds_and_statuses(self) -> tuple[set[str], set[FactStatus]]:
        """What the filter can tell apart on this page."""
        lines = list(_lines(self.outline))
        rows = self.outline.rows
        alone = any(only.sentences for only in self.outline.only)
        kinds: set[str] = {line.kind for line in lines}
        statuses = {line.status for line in lines} | {row.status for row in rows}
        return (
            kinds | ({SENTENCE} if rows or alone else set()),
            statuses | ({FactStatus.UNIQUE} if alone else set()),
        )

    def opening(self) -> Iterator[str]:
        """What stands above the sections: the articles, and the counts."""
        yield '<dl class="subjects">'
        for subject in self.outline.subjects:
            yield f"<dt>{outside(subject.label)}</dt>"
            if subject.headline:
                yield f'<dd class="headline">{outside(f"“{subject.headline}”")}</dd>'
            yield f"<dd>{outside(subject.about)}</dd>"
        yield "</dl>"
        for line in filter(None, [*self.outline.alerts, self.outline.shown]):
            yield f"<p><strong>{outside(line)}</strong></p>"
        if not self.outline.counts:
            return
        yield from table(
            outside(COUNTS_HEADING),
            ["Status", "Facts", "Meaning"],
            (
                [
                    f'<span class="{count.status}">{sign(count.status)}</span> '
                    f"{count.status}",
                    str(count.number),
                    outside(count.meaning),
                ]
                for count in self.outline.counts
            ),
        )

    def sections(self) -> Iterator[Section]:
        """All sections that have something to show."""
        sections = [self._section("glance", GLANCE_HEADING, self._pictures())]
        sections.extend(self._fact_sections())
        rows, told = self._rows(self.outline.rows), self._told()
        sections.append(self._section("rows", ROWS_HEADING, rows, is_filtered=True))
        sections.append(self._section("told", TOLD_HEADING, told))
        for name, heading, lines in (
            ("yours", YOURS_HEADING, self.outline.notes),
            ("notices", NOTICES_HEADING, self.outline.notices),
            ("made", MADE_HEADING, self.outline.made),
        ):
            body = bullets(map(outside, lines))
            sections.append(self._section(name, heading, body))
        return (section for section in sections if section.body)

    def _fact_sections(self) -> Iterator[Section]:
        outline, shared = self.outline, FactStatus.SHARED
        for chapter in outline.chapters:
            body = self._chapter(chapter)
            status = chapter.status
            yield self._section(status, chapter.heading, body, status=status)
        for number, only in enumerate(outline.only, 1):
            name = f"{FactStatus.UNIQUE}-{number}"
            body = self._only(only)
            yield self._section(name, only.heading, body, status=FactStatus.UNIQUE)
        body = self._kinds(outline.shared, alone=False)
        yield self._section(shared, outline.shared_heading, body, status=shared)

    def _section(
        self,
        name: str,
        heading: str,
        body: Iterable[str],
        *,
        status: FactStatus | None = None,
        is_filtered: bool = False,
    ) -> Section:
        filtered = is_filtered or status is not None
        return Section(f"{self.name}-{name}", heading, tuple(body), status, filtered)

    def _heading(self, text: str, step: int = 1) -> str:
        level = min(self.level + step, 6)
        return f"<h{level}>{text}</h{level}>"

    def _pictures(self) -> Iterator[str]:
        level = self.level + 1
        return PictureBook(self.choice, self.name, level, self._anchors).blocks()

    def _filed(self, line: FactLine) -> str:
        """Id and attributes of a fact's element."""
        outlets = [self._numbers[mention.ref.article] for mention in line.mentions]
        filed = Filed(line.kind, line.status, outlets)
        return f' id="{self.name}-{line.id}"{filed.attributes}'

    def _chapter(self, chapter: Chapter) -> Iterator[str]:
        for line in chapter.facts:
            yield f'<div class="item"{self._filed(line)}>'
            yield self._heading(f"{sign(line.status)} {outside(line.label)}")
            yield '<div class="sides">'
            for _, mentions in groupby(line.mentions, key=lambda m: m.label):
                yield "<div>"
                for mention in mentions:
                    yield from self._mention(mention)
                yield "</div>"
            yield "</div>"
            yield from bullets(map(outside, say_notes(line)))
            yield "</div>"

    def _mention(self, mention: Mention) -> Iterator[str]:
        context = self.outline.context if mention.sentence else None
        yield from _figure(
            outside(introduce(mention)),
            outside(mention.sentence),
            before=context.before(mention.ref) if context else (),
            after=context.after(mention.ref) if context else (),
        )

    def _only(self, only: Only) -> Iterator[str]:
        yield from self._kinds(only.kinds, alone=True)
        alone = {sentence.ref for sentence in only.sentences}
        if only.sentences:
            yield "<section data-box>"
            yield self._heading(ALONE_HEADING)
            yield "<ul>"
            for sentence in only.sentences:
                outlets = [self._numbers[sentence.ref.article]]
                filed = Filed(SENTENCE, FactStatus.UNIQUE, outlets)
                beside = _why(self.outline.context.beside(sentence.ref, alone))
                cited = f"{sentence.place}: {outside(sentence.text)}{beside}"
                yield f"<li{filed.attributes}>{cited}</li>"
            yield "</ul>"
            yield "</section>"

    def _kinds(self, kinds: Sequence[Kind], *, alone: bool) -> Iterator[str]:
        for kind in kinds:
            yield "<section data-box>"
            yield self._heading(kind.name)
            yield "<ul>"
            for line in kind.facts:
                said = _fact(line, alone=alone) + _why(
                    [*say_reasons(line), *self.outline.context.passages(line)]
                )
                yield f"<li{self._filed(line)}>{said}</li>"
            yield "</ul>"
            yield "</section>"

    def _rows(self, rows: Sequence[Row]) -> Iterator[str]:
        if rows:
            yield f"<p>{_MARK_KEY}</p>"
        for row in rows:
            outlets = [self._numbers[said.ref.article] for said in row.sentences]
            filed = Filed(SENTENCE, row.status, outlets)
            yield f'<div class="item {row.status}"{filed.attributes}>'
            yield f"<p>{sign(row.status)} {row.status}</p>"
            yield '<div class="sides">'
            for index in self.comparison.originals:
                said = [s for s in row.sentences if s.ref.article == index]
                yield from self._side(index, said)
            yield "</div>"
            refs = [said.ref for said in row.sentences]
            yield from bullets(map(outside, self.outline.context.around(refs)))
            yield "</div>"

    def _side(self, index: int, sentences: Sequence[Quotation]) -> Iterator[str]:
        """What one outlet has of a row; a row of columns needs a place for none."""
        yield "<div>"
        for sentence in sentences:
            cited = outside(f"{sentence.label}, {sentence.place}:")
            yield from _figure(cited, _marked(sentence))
        if not sentences:
            yield f'<p class="absent">Not in {outside(self.labels[index])}.</p>'
        yield "</div>"

    def _told(self) -> Iterator[str]:
        for telling in self.outline.told:
            yield self._heading(telling.heading)
            yield f"<p>{outside(telling.meaning)}</p>"
            yield from bullets(map(outside, telling.lines))


def _lines(outline: Outline) -> Iterator[FactLine]:
    for chapter in outline.chapters:
        yield from chapter.facts
    for kinds in [*(only.kinds for only in outline.only), outline.shared]:
        for kind in kinds:
            yield from kind.facts


def _fact(line: FactLine, *, alone: bool) -> str:
    where = outside(cite_all(line, alone=alone))
    return f"{sign(line.status)} <strong>{outside(line.label)}</strong>: {where}"


def _why(notes: Iterable[str]) -> str:
    """What is to be said of an item of a list, under it."""
    return "".join(f'<span class="why">{outside(note)}</span>' for note in notes)


def _marked(sentence: Quotation) -> str:
    """The sentence between quotes, with the words that it alone has marked."""
    words = "".join(
        f"<mark>{outside(piece.text)}</mark>" if piece.alone else outside(piece.text)
        for piece in sentence.pieces
    )
    return f"“{words}”"


def _figure(
    caption: str, text: str, *, before: Iterable[str] = (), after: Iterable[str] = ()
) -> Iterator[str]:
    """A sentence under its origin, between what stands before and after it."""
    yield f"<figure><figcaption>{caption}</figcaption>{_why(before)}"
    if text:
        yield f"<blockquote>{text}</blockquote>"
    yield f"{_why(after)}</figure>"
