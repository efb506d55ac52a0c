"""The normal value of a fact, as a reader would say it."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

from compare.model import (
    ClaimKind,
    Entity,
    Moment,
    Precision,
    Quantity,
    one_line,
    say_span,
)
from compare.text import show_rank

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from compare.model import Claim

_LONGEST = 90
"""Characters of a label that is made of the words of the text."""


def label_claims(claims: Sequence[Claim]) -> str:
    """Name what claims of one value or entity have in common.

    Any one mention may speak for all, so the shortest is taken where words are needed.
    """
    chosen = min(claims, key=lambda claim: (len(claim.text), claim.text, claim.start))
    return label_claim(fullest(claims) if _is_entity(chosen) else chosen)


def fullest(claims: Sequence[Claim]) -> Claim:
    """The claim whose entity has the name that is best shown to a reader."""
    return min(claims, key=lambda claim: show_rank(_name(claim)))


def label_claim(claim: Claim) -> str:
    """Name the value of one claim.

    Money reads "CAD 1,000,000,000 (at least)", a day "Sunday 24 August 2025".
    """
    match claim.value:
        case Quantity():
            return _quantity(claim, claim.value)
        case Moment():
            return _moment(claim, claim.value)
        case Entity():
            return one_line(claim.value.name)
        case _:
            return _words(claim)


def _is_entity(claim: Claim) -> bool:
    return isinstance(claim.value, Entity)


def _name(claim: Claim) -> str:
    return claim.value.name if isinstance(claim.value, Entity) else claim.text


def _words(claim: Claim) -> str:
    text = one_line(claim.text)
    if len(text) > _LONGEST:
        text = text[: _LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
    return f"“{text}”" if claim.kind is ClaimKind.QUOTE else text


def _quantity(claim: Claim, value: Quantity) -> str:
    shown = _cents if claim.kind is ClaimKind.MONEY else _number
    number = shown(value.value)
    if value.precision is Precision.RANGE and value.high is not None:
        number = f"{number} to {shown(value.high)}"
    if claim.kind is ClaimKind.MONEY:
        text = f"{value.unit or 'money'} {number}"
    elif claim.kind is ClaimKind.PERCENT and value.unit != "fraction":
        points = value.unit == "percentage point"
        text = f"{number} percentage points" if points else f"{number} percent"
    elif value.counted == "age":
        text = f"age {number}"
    elif value.unit == "tally" or any(letter.isalpha() for letter in claim.text):
        return one_line(claim.text)
    else:
        text = " ".join(filter(None, (number, value.unit, value.counted)))
    bounded = value.precision not in {Precision.EXACT, Precision.RANGE}
    return f"{text} ({value.precision})" if bounded else text


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,.10g}"


def _cents(value: float) -> str:
    """A sum as prices are written: 1.50, not 1.5; a rate keeps all its digits."""
    written = _number(value)
    return f"{written}0" if written[-2:-1] == "." else written


def _moment(claim: Claim, value: Moment) -> str:
    if value.start is None or value.end is None:
        words = one_line(claim.text)
        return words.removesuffix(".") if words.count(".") == 1 else words
    days = _days(value.start, value.end)
    return f"{days}, {value.clock}" if value.clock else days


def _days(start: datetime.date, end: datetime.date) -> str:
    days = say_span(start, end)
    if start == end:
        return f"{calendar.day_name[start.weekday()]} {days}"
    return days
