"""Two to four articles side by side, linked sentences level."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from compare.errors import OptionsError
from compare.model import SIGNS, FactStatus, labels, one_line
from compare.paper.layout import cells, wrap
from compare.report.ansi import BOLD, STATUS_STYLES, paint
from compare.report.weave import weave
from compare.report.yours import say_linked_among

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.report.choice import Choice
    from compare.report.weave import Unit

_MOST = 4
_NARROWEST = 18
"""Columns that prose needs to be read: three words or so."""
_SIGN = 2
"""Columns of the sign at the left, with the space after it."""
_RULE = " | "
_LEGEND = "; ".join(
    (
        *(f"{sign} {status}" for status, sign in SIGNS.items()),
        "a number opens each sentence",
    )
)

_YOURS = "; * a link of yours"


def draw(choice: Choice) -> list[str]:
    """Draw the chosen articles; one alone is set beside all others.

    Raises:
        OptionsError: There are more than four, or the width is too narrow for them.
    """
    base, others = choice.against()
    page = _Columns(choice, (base, *others))
    return list(page.lines())


class _Columns:
    def __init__(self, choice: Choice, articles: Sequence[int]) -> None:
        self.choice = choice
        self.articles = articles
        self.width = _column_width(len(articles), choice.look.width)
        longest = max(len(choice.comparison.articles[i].sentences) for i in articles)
        self.digits = len(str(longest))

    def lines(self) -> Iterator[str]:
        names = labels(self.choice.comparison)
        heads = [wrap(names[index], self.width) for index in self.articles]
        yours = _YOURS if self.choice.comparison.provenance.session else ""
        yield from wrap(_LEGEND + yours, self.choice.look.width)
        yield ""
        yield from self._row("", heads, BOLD)
        yield "-" * (_SIGN + self.width * len(heads) + len(_RULE) * (len(heads) - 1))
        units = [
            unit
            for unit in weave(self.choice.comparison, self.articles)
            if self.choice.shows(self._status(unit))
        ]
        for number, unit in enumerate(units):
            if number:
                yield ""
            status = self._status(unit)
            columns = [self._cell(unit, index) for index in self.articles]
            yours = "*" if say_linked_among(self.choice.comparison, unit.refs) else ""
            sign = SIGNS[status] + yours
            yield from self._row(sign, columns, STATUS_STYLES[status])
        if not units:
            yield "Nothing of what was asked for."

    def _status(self, unit: Unit) -> FactStatus:
        """That of a sentence alone here may be shared with an outlet left out."""
        elsewhere = len(unit.refs) == 1 and unit.refs[0] in self.choice.linked
        return FactStatus.SHARED if elsewhere else unit.status

    def _cell(self, unit: Unit, article: int) -> list[str]:
        lines: list[str] = []
        sentences = self.choice.comparison.articles[article].sentences
        for ref in unit.refs:
            if ref.article == article:
                text = one_line(sentences[ref.sentence].text)
                first = f"{ref.sentence + 1:>{self.digits}} "
                lines += wrap(text, self.width, first=first, rest=" " * len(first))
        return lines

    def _row(
        self, sign: str, columns: Sequence[Sequence[str]], style: str
    ) -> Iterator[str]:
        """One row of the table; its sign is painted, or all of it where it has none."""
        for number, parts in enumerate(zip_longest(*columns, fillvalue="")):
            opening = "" if number else sign
            padded = (text + " " * (self.width - cells(text)) for text in parts)
            body = _RULE.join(padded).rstrip(" ")
            space = " " * (_SIGN - len(opening))
            if self.choice.look.color:
                opening = paint(opening, style)
                body = body if sign else paint(body, style)
            yield opening + space + body


def _column_width(number: int, width: int) -> int:
    """Columns for each of some articles.

    Raises:
        OptionsError: There are too many, or too little room for them.
    """
    if number > _MOST:
        raise OptionsError(
            f"side by side takes two to {_MOST} outlets, not {number}",
            hint="choose some with --outlet",
        )
    rules = _SIGN + len(_RULE) * (number - 1)
    least = rules + number * _NARROWEST
    if width < least:
        raise OptionsError(
            f"{width} columns are too narrow for {number} outlets side by side",
            hint=f"give --width {least} or more"
            + (", or choose fewer with --outlet" if number > 2 else ", or take --diff"),
        )
    return (width - rules) // number
