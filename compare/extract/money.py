"""Sums of money: "more than C$1 billion ($723 million)", "150,000 rupees"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from compare.extract.amounts import Amount, hedged, quantity_of, vague_notes
from compare.extract.currency import country_after, mark_before, name_after, purse_of
from compare.extract.figures import Tie
from compare.extract.matter import matter_of
from compare.model import ClaimKind, Precision, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.extract.currency import Mark, Purse
    from compare.extract.figures import Figure
    from compare.extract.view import ArticleView
    from compare.model import Claim, Span
    from compare.text import Token

_PAIRS = frozenset({Tie.NONE, Tie.RANGE, Tie.TALLY})


class _Sum(NamedTuple):
    amount: Amount
    value: Quantity
    notes: tuple[str, ...]


def find_money(view: ArticleView, claims: tuple[Claim, ...]) -> Iterator[Claim]:
    """Find sums of money, each with its currency, and exchange rates."""
    purse = purse_of(view)
    for sentence in view.sentences:
        sums = [
            found
            for figure in sentence.figures
            if figure.tie in _PAIRS
            and (found := _read(sentence.words, figure, purse)) is not None
        ]
        sums += _unmarked(sentence.words, sentence.figures, sums)
        sums.sort(key=lambda found: found.amount.first)
        for found in _joined(sentence.words, sums):
            span = found.amount.span(sentence.words)
            yield view.claim(
                ClaimKind.MONEY,
                sentence,
                span,
                value=found.value,
                matter=matter_of(sentence, span, inside=False),
                notes=found.notes,
            )


def _read(words: Sequence[Token], figure: Figure, purse: Purse) -> _Sum | None:
    before = mark_before(words, figure.first)
    scaled = figure.low.scale >= 1e3 or figure.value >= 1e3
    after = name_after(words, figure.last, scaled=scaled)
    if before and before.word == "dollar" and not before.code and not after:
        after = country_after(words, figure.last)
    mark = _stronger(before, after)
    if mark is None or (not before and _is_weight(words, figure, mark, purse)):
        return None
    first = before.first if before else figure.first
    last = after.last if after and _agree(before, after) else figure.last
    amount = hedged(words, figure, first, last)
    written = words[mark.first : mark.last]
    text = " ".join(word.text for word in written if word.text not in "-of(")
    code, notes = purse.read(mark, text)
    value = quantity_of(figure, amount.precision, code, mark.factor)
    return _Sum(amount, value, (*notes, *vague_notes(words, figure)))


_BESIDE_SUMS = frozenset({"from", "in", "a", "by", "on", "for", "to", "and", "more"})
"""What may follow a sum that is told without its currency."""


_AWAITED = frozenset({"expected", "forecast", "predicted", "budgeted"})


def _unmarked(
    words: Sequence[Token], figures: Sequence[Figure], sums: Sequence[_Sum]
) -> list[_Sum]:
    """Sums without a currency after one that has it: "$214 million, from 319 million".

    A million that counts something, or that a noun follows, is left alone.
    """
    if not sums or "/" in (unit := sums[0].value.unit):
        return []
    others = (found for found in sums if found.value.unit != unit)
    if not all(words[found.amount.first - 1].text == "(" for found in others):
        return []  # of two currencies, it could be either
    taken = [(found.amount.first, found.amount.last) for found in sums]
    start = taken[0][1]
    return [
        _inherited(words, figure, unit)
        for figure in figures
        if figure.first >= start
        and figure.low.scale >= 1e6
        and figure.tie is Tie.NONE
        and not any(first <= figure.first < last for first, last in taken)
        and _is_bare(words, figure.last)
    ]


def _is_bare(words: Sequence[Token], at: int) -> bool:
    """Whether nothing that can be counted follows a number."""
    if at >= len(words):
        return True
    follows = words[at]
    if follows.norm in _AWAITED:
        return at + 1 == len(words) or words[at + 1].norm != "to"
    return not follows.is_word or follows.norm in _BESIDE_SUMS


def _inherited(words: Sequence[Token], figure: Figure, unit: str) -> _Sum:
    amount = hedged(words, figure, figure.first, figure.last)
    value = quantity_of(figure, amount.precision, unit)
    note = f"read as {unit}, like the sum before it"
    return _Sum(amount, value, (note,))


def _stronger(before: Mark | None, after: Mark | None) -> Mark | None:
    """The mark that tells more: "$5 million Canadian" is no bare dollar."""
    if before and after and not before.code and after.code and _agree(before, after):
        return after
    return before or after


def _agree(before: Mark | None, after: Mark) -> bool:
    return before is None or before.word == after.word


def _is_weight(
    words: Sequence[Token], figure: Figure, mark: Mark, purse: Purse
) -> bool:
    """Whether "pounds" are a weight: no sterling about, and few, or of something."""
    if mark.word != "pound" or mark.code or mark.factor != 1:
        return False
    sterling = "GBP" in purse.signs or purse.home == "GBP"
    follows = words[mark.last].norm if mark.last < len(words) else ""
    if follows in _OF_WEIGHT:
        return True
    return not sterling and figure.value < 1e6 and not _is_priced(words, figure, mark)


_OF_WEIGHT = frozenset({"of", "overweight", "heavier", "lighter"})


_PAID = frozenset(
    {"pay", "pays", "paid", "paying", "earn", "earns", "earned", "earning", "fined"}
    | {"cost", "costs", "costing", "spend", "spent", "spending", "worth", "charged"}
)
_PAID_REACH = 3
"""Words before a sum among which the verb of paying stands."""

_CENT = 0.01


def _is_priced(words: Sequence[Token], figure: Figure, mark: Mark) -> bool:
    """Whether pounds are paid: to the penny, by the hour, or by a verb of paying."""
    behind = [word.norm for word in words[mark.last : mark.last + 2]]
    before = (word.norm for word in words[: figure.first][-_PAID_REACH:])
    by_hour = behind in (["an", "hour"], ["per", "hour"])
    return figure.low.step == _CENT or by_hour or not _PAID.isdisjoint(before)


def _joined(words: Sequence[Token], sums: list[_Sum]) -> list[_Sum]:
    """Make one rate of "$1 = 1.3826 Canadian dollars"; say what is a conversion."""
    joined: list[_Sum] = []
    for found in sums:
        before = joined[-1] if joined else None
        if before is None:
            joined.append(found)
            continue
        if found.amount.first < before.amount.last:
            joined[-1] = found  # a sign between two figures stands before its own
            continue
        gap = [word.text for word in words[before.amount.last : found.amount.first]]
        if gap == ["="]:
            joined[-1] = _rate(before, found)
        elif gap == ["("] and before.value.unit != found.value.unit:
            span = before.amount.span(words)
            joined.append(
                found._replace(notes=(*found.notes, _conversion(words, span)))
            )
        else:
            joined.append(found)
    return joined


def _conversion(words: Sequence[Token], span: Span) -> str:
    written = [word for word in words if span.start <= word.start < span.end]
    text = "".join(
        word.text + " " * (after.start > word.end) for word, after in pairwise(written)
    )
    return f'given in the text as a conversion of "{text}{written[-1].text}"'


def _rate(left: _Sum, right: _Sum) -> _Sum:
    """How many of the right currency one of the left one is worth: unit "CAD/USD"."""
    share = right.value.value / (left.value.value or 1.0)
    unit = f"{right.value.unit}/{left.value.unit}"
    return _Sum(
        Amount(left.amount.first, right.amount.last, Precision.EXACT),
        Quantity(share, unit, step=right.value.step),
        left.notes + right.notes,
    )
