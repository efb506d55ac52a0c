"""A figure with the hedges around it, made a value."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.extract.hedges import hedge_after, hedge_before
from compare.model import Precision, Quantity, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.extract.figures import Figure
    from compare.text import Token


class Amount(NamedTuple):
    """Which words give an amount, and how exactly."""

    first: int
    last: int
    """Index after its last word."""
    precision: Precision

    def span(self, words: Sequence[Token]) -> Span:
        """Where it stands in the article's text."""
        return Span(words[self.first].start, words[self.last - 1].end)


def hedged(words: Sequence[Token], figure: Figure, first: int, last: int) -> Amount:
    """Widen the words of a figure and its unit by the hedges beside them."""
    first, before = hedge_before(words, first)
    last, after = hedge_after(words, last)
    if figure.is_range():
        return Amount(first, last, Precision.RANGE)
    if before is Precision.RANGE:
        before = None  # "between" without a second figure bounds nothing
    vague = Precision.AT_LEAST if figure.low.vague else Precision.EXACT
    return Amount(first, last, before or after or vague)


def quantity_of(
    figure: Figure, precision: Precision, unit: str, factor: float = 1.0
) -> Quantity:
    """The value of a figure, in a unit that is `factor` times the one written."""
    high = figure.high.value if figure.high and precision is Precision.RANGE else None
    return Quantity(
        value=_clean(figure.value * factor),
        unit=unit,
        precision=precision,
        high=None if high is None else _clean(high * factor),
        step=_clean(figure.low.step * factor),
    )


def vague_notes(words: Sequence[Token], figure: Figure) -> tuple[str, ...]:
    """Say what a bare plural such as "dozens" was read as."""
    if not figure.low.vague:
        return ()
    text = " ".join(word.text for word in words[figure.first : figure.last])
    return (f'"{text}" read as at least {figure.value:,.0f}',)


def _clean(value: float) -> float:
    """Drop what binary fractions add: 0.1 * 3 is 0.3 to a reader."""
    return float(f"{value:.12g}")
