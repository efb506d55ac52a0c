"""Lines of an article as styled pieces: the words, their marks, and the margin."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from rich.cells import get_character_cell_size
from rich.segment import Segment

from compare.model import SIGNS, FactStatus, SentenceKind, Span, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from rich.style import Style

    from compare.model import Sentence
    from compare.tui.layout import Line
    from compare.tui.lookup import Lookup
    from compare.tui.marks import Passage

_Ranged = TypeVar("_Ranged", "Passage", "Span")

YOURS = "*"
"""Stands where the reader has said something."""

StyleOf: TypeAlias = "Callable[[str], Style]"
"""Gives the style of a named part of the pane."""


@dataclass(frozen=True, slots=True)
class PreparedText:
    """What stays the same of an article, whatever the width and the theme."""

    text: str
    """Harmless on a terminal, line breaks as spaces; offsets are the article's."""
    sentences: tuple[Sentence, ...]
    passages: tuple[Passage, ...]
    signs: tuple[int, ...]
    """Ascending offsets before which a sign is drawn, twice where there are two."""
    own: tuple[Span, ...]
    """Words that no other article has, in order."""
    own_signs: frozenset[int]
    """Offsets before which the sign of such words is drawn."""
    spans_of: Mapping[str, tuple[Span, ...]]
    """For each fact that the article carries, where."""


def prepare(lookup: Lookup, index: int) -> PreparedText:
    """Arrange one article for drawing."""
    article = lookup.article(index)
    spans_of: defaultdict[str, list[Span]] = defaultdict(list)
    for fact in lookup.facts.values():
        for claim in fact.claims:
            if claim.article == index:
                spans_of[fact.id].append(claim.span)
    passages = lookup.passages[index]
    own = tuple(
        span
        for ref, _ in lookup.sentences_of(index)
        for span in lookup.own_words.get(ref, ())
    )
    own_signs = [span.start for span in own if not _is_unique(passages, span.start)]
    signs = [passage.sign_at for passage in passages if passage.sign_at is not None]
    return PreparedText(
        text=visible(article.text).replace("\n", " "),
        sentences=article.sentences,
        passages=passages,
        signs=tuple(sorted((*signs, *own_signs))),
        own=own,
        own_signs=frozenset(own_signs),
        spans_of={fact: tuple(spans) for fact, spans in spans_of.items()},
    )


@dataclass(frozen=True, slots=True)
class Painter:
    """Draws lines of one article with what is marked at the moment."""

    prepared: PreparedText
    style_of: StyleOf
    marks: bool = True
    chosen: tuple[Span, ...] = ()
    hits: tuple[Span, ...] = ()

    def draw(self, line: Line, ground: Style, *, away: bool) -> list[Segment]:
        """Give a line's words; `away` draws what bears no mark more quietly."""
        base = ground + self._kind_style(line.sentence)
        if away:
            base += self.style_of("away")
        segments = []
        for start, end in pairwise(self._cuts(line)):
            passage = self._passage_at(start)
            style = base
            if self.marks and start in self.prepared.own_signs:
                segments.append(self._sign(FactStatus.UNIQUE, base))
            if passage is not None:
                style = base + self.style_of(passage.status.value)
                if passage.sign_at == start:
                    segments.append(self._sign(passage.status, base))
            style = self._overlaid(start, style)
            segments.append(Segment(self.prepared.text[start:end], style))
        return segments

    def fact_at(self, line: Line, x: int) -> str | None:
        """Give the id of the fact whose passage is drawn at a column of the text."""
        at = self.offset_at(line, x)
        passage = None if at is None else self._passage_at(at)
        return None if passage is None else passage.fact

    def offset_at(self, line: Line, x: int) -> int | None:
        """Give the offset of the character drawn at a column; None after the last."""
        column = 0
        for at in range(line.start, line.end):
            column += get_character_cell_size(self.prepared.text[at])
            passage = self._passage_at(at)
            column += passage is not None and passage.sign_at == at
            column += self.marks and at in self.prepared.own_signs
            if x < column:
                return at
        return None

    def _sign(self, status: FactStatus, base: Style) -> Segment:
        return Segment(SIGNS[status], base + self.style_of(f"sign-{status.value}"))

    def _kind_style(self, sentence: int | None) -> Style:
        kind = SentenceKind.BODY
        if sentence is not None:
            kind = self.prepared.sentences[sentence].kind
        return self.style_of(kind.value)

    def _overlaid(self, at: int, style: Style) -> Style:
        if self.marks and _holds(self.prepared.own, at):
            style += self.style_of("own")
        if any(span.start <= at < span.end for span in self.chosen):
            style += self.style_of("chosen")
        if _holds(self.hits, at):
            style += self.style_of("hit")
        return style

    def _passage_at(self, at: int) -> Passage | None:
        if not self.marks:
            return None
        passages = self.prepared.passages
        place = bisect_right(passages, at, key=_start) - 1
        if place >= 0 and at < passages[place].end:
            return passages[place]
        return None

    def _cuts(self, line: Line) -> list[int]:
        """Where in a line the style may change, its ends included, ascending."""
        cuts = {line.start, line.end}
        for span in (*self.chosen, *_between(self.hits, line)):
            cuts.update((span.start, span.end))
        if self.marks:
            for span in _between(self.prepared.own, line):
                cuts.update((span.start, span.end))
            for passage in _between(self.prepared.passages, line):
                cuts.update((passage.start, passage.end))
                if passage.sign_at is not None:
                    cuts.add(passage.sign_at)
        return sorted(cut for cut in cuts if line.start <= cut <= line.end)


@dataclass(frozen=True, slots=True)
class Gutter:
    """The margin: which sentence is read, its status, and the number of its row."""

    statuses: tuple[FactStatus, ...]
    """For each sentence."""
    groups: tuple[str, ...]
    """For each sentence the number of its group, or nothing."""
    yours: tuple[bool, ...]
    """For each sentence, whether the reader said something of it."""
    width: int
    """Cells for the bar, the sign, the number, the reader's sign and a space."""

    @classmethod
    def of(cls, lookup: Lookup, index: int) -> Gutter:
        """Collect the margin of one article."""
        refs = [ref for ref, _ in lookup.sentences_of(index)]
        groups = tuple(str(lookup.group_of.get(ref, "")) for ref in refs)
        yours = tuple(map(lookup.is_yours, refs))
        return cls(
            tuple(map(lookup.status, refs)),
            groups,
            yours,
            3 + max(map(len, groups), default=0) + any(yours),
        )

    def draw(
        self, line: Line, bar: str, ground: Style, style_of: StyleOf
    ) -> Iterable[Segment]:
        """Give the margin of a line: all of it only where the sentence begins."""
        yield Segment(bar, ground + style_of("bar"))
        if line.sentence is None or not line.first:
            yield Segment(" " * (self.width - 1), ground)
            return
        status = self.statuses[line.sentence]
        sign = ground + style_of(f"margin-{status.value}")
        yield Segment(SIGNS[status], sign)
        number = self.groups[line.sentence]
        yours = YOURS if self.yours[line.sentence] else ""
        if number:
            yield Segment(number, ground + style_of("number"))
        if yours:
            yield Segment(yours, ground + style_of("bar"))
        room = self.width - 2 - len(number) - len(yours)
        yield Segment(" " * room, ground)


_start = attrgetter("start")


def _holds(spans: tuple[Span, ...], at: int) -> bool:
    """Whether one of some spans, in order and without overlap, holds an offset."""
    place = bisect_right(spans, at, key=_start) - 1
    return place >= 0 and at < spans[place].end


def _is_unique(passages: tuple[Passage, ...], at: int) -> bool:
    """Whether an offset is marked as unique already."""
    place = bisect_right(passages, at, key=_start) - 1
    if place < 0 or at >= passages[place].end:
        return False
    return passages[place].status is FactStatus.UNIQUE


def _between(spans: tuple[_Ranged, ...], line: Line) -> tuple[_Ranged, ...]:
    """Give what overlaps a line, of spans in order and without overlap."""
    first = max(bisect_right(spans, line.start, key=_start) - 1, 0)
    return spans[first : bisect_left(spans, line.end, key=_start)]
