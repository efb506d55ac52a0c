"""The first article against each other one, in the manner of a unified diff."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from compare.model import FactStatus, labels, one_line
from compare.paper.layout import wrap
from compare.paper.words import signed
from compare.report.ansi import BOLD, STATUS_STYLES, paint
from compare.report.weave import weave
from compare.report.worddiff import diff_words
from compare.report.yours import say_linked_among

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import SentenceRef
    from compare.report.choice import Choice
    from compare.report.weave import Unit
    from compare.report.worddiff import WordDiff

_MARKS = {"-": ("[-", "-]"), "+": ("{+", "+}")}
"""What stands around words that only one side has, as of wdiff(1) and git."""
_OPENS, _CLOSES = zip(*_MARKS.values(), strict=True)
_SPLIT = re.compile(f"({'|'.join(map(re.escape, _OPENS + _CLOSES))})")
_STYLES = {"-": STATUS_STYLES[FactStatus.CONFLICTING], "+": "1;34"}
"""Red and blue, which the colour-blind tell apart too."""


def draw(choice: Choice) -> list[str]:
    """Draw the base against each other article; the base is the first one chosen."""
    base, others = choice.against()
    lines: list[str] = []
    for other in others:
        lines += [*([""] if lines else []), *_Pair(choice, base, other).lines()]
    return lines


class _Pair:
    """Draws one article against another."""

    def __init__(self, choice: Choice, base: int, other: int) -> None:
        self.choice = choice
        self.look = choice.look
        self.comparison = choice.comparison
        self.sides = {base: "-", other: "+"}
        names = labels(self.comparison)
        self.names = {base: names[base], other: names[other]}
        longest = max(len(self.comparison.articles[i].sentences) for i in self.sides)
        self.digits = len(str(longest))
        # A third outlet may have it, too.
        self.among = ", of these two" if len(self.comparison.originals) > 2 else ""

    def lines(self) -> Iterator[str]:
        for index, sign in self.sides.items():
            yield from self._wrap(self.names[index], first=sign * 3 + " ", style=BOLD)
        left, right = self.names.values()
        yield from self._wrap(
            f"- opens sentences of {left}, + those of {right}; in linked ones, "
            f"[-words-] are in {left} only and {{+words+}} in {right} only.",
            first="",
            style="",
        )
        units = [
            unit
            for unit in weave(self.comparison, list(self.sides))
            if self.choice.shows(unit.status)
        ]
        if not units:
            yield from ["", "Nothing of what was asked for."]
        for key, found in groupby(units, key=self._section):
            yield ""
            if isinstance(key, int):
                yield from self._header(f"Only {self.names[key]}{self.among}")
                for unit in found:
                    yield from self._sentence(unit.refs[0])
            else:
                for unit in found:
                    yield from self._linked(unit)

    def _section(self, unit: Unit) -> int | Unit:
        """Sentences without a counterpart stand together, linked ones apart."""
        return unit.refs[0].article if len(unit.refs) == 1 else unit

    def _linked(self, unit: Unit) -> Iterator[str]:
        words = {
            index: [
                (ref, word)
                for ref in unit.refs
                if ref.article == index
                for word in one_line(self._text(ref)).split()
            ]
            for index in self.sides
        }
        left, right = words.values()
        found = diff_words([word for _, word in left], [word for _, word in right])
        told = "" if found.alike else ", told in other words"
        yours = say_linked_among(self.comparison, unit.refs)
        yield from self._header(f"{signed(unit.status)}{told}{yours}", unit.status)
        marked = self._mark(words, found)
        order = list(self.sides)
        for ref in sorted(unit.refs, key=lambda ref: order.index(ref.article)):
            yield from self._sentence(ref, marked.get(ref, ""))

    def _mark(
        self, words: dict[int, list[tuple[SentenceRef, str]]], found: WordDiff
    ) -> dict[SentenceRef, str]:
        """Each sentence with marks around the runs of words that only it has."""
        texts: dict[SentenceRef, str] = {}
        for (index, own), flags in zip(
            words.items(), (found.left, found.right), strict=True
        ):
            opens, closes = _MARKS[self.sides[index]]
            refs = [ref for ref, _ in own]
            for (ref, alone), run in groupby(
                zip(refs, flags, strict=True), key=lambda item: (item[0], item[1][1])
            ):
                said = " ".join(word for _, (word, _) in run)
                piece = f"{opens}{said}{closes}" if alone else said
                texts[ref] = f"{texts[ref]} {piece}" if ref in texts else piece
        return texts

    def _text(self, ref: SentenceRef) -> str:
        return self.comparison.articles[ref.article].sentences[ref.sentence].text

    def _header(self, text: str, status: FactStatus | None = None) -> Iterator[str]:
        style = STATUS_STYLES[status] if status else BOLD
        return self._wrap(f"{text} @@", first="@@ ", style=style)

    def _sentence(self, ref: SentenceRef, text: str | None = None) -> Iterator[str]:
        sign = self.sides[ref.article]
        first = f"{sign} {ref.sentence + 1:>{self.digits}}  "
        return self._wrap(
            one_line(self._text(ref)) if text is None else text,
            first=first,
            style=_STYLES[sign],
            marked=text is not None,
        )

    def _wrap(
        self, text: str, *, first: str, style: str, marked: bool = False
    ) -> Iterator[str]:
        lines = wrap(text, self.look.width, first=first, rest=" " * len(first))
        if not (self.look.color and style):
            return iter(lines)
        if marked:
            return _paint_runs(lines, style)
        return (_paint_line(line, style) for line in lines)


def _paint_line(line: str, style: str) -> str:
    body = line.lstrip(" ")
    return line[: len(line) - len(body)] + paint(body, style)


def _paint_runs(lines: Sequence[str], style: str) -> Iterator[str]:
    """Paint the sign of a sentence and the words between marks, over line ends too."""
    inside = False
    for number, line in enumerate(lines):
        painted = "" if number else paint(line[0], style)
        for piece in _SPLIT.split(line if number else line[1:]):
            inside = inside or piece in _OPENS
            painted += paint(piece, style) if inside else piece
            inside = inside and piece not in _CLOSES
        yield painted
