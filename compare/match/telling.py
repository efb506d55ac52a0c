"""Values that few things have, so that the value alone says what it is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.match.status import significant_digits
from compare.model import Moment, Quantity
from compare.text.later import later

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.match.evidence import Event
    from compare.model import Claim

_DIGITS = 3
"""Significant digits of a figure that few things have."""

_FAR = 60
"""Days from the article's own date: within them, many things happen on one day."""

_TALLY = later(r"\d+\s?[-–—]\s?\d+")
"""A score or a vote: 234-193."""


def is_telling(event: Event, claim: Claim) -> bool:
    """Whether few things have this value: "$43,350", "234-193", "12 May 1991"."""
    match claim.value:
        case Quantity(value=value):
            many = significant_digits(value) >= _DIGITS
            return many or bool(_TALLY.fullmatch(claim.text))
        case Moment(start=start) if start is not None:
            published = event.articles[claim.article].published
            far = published is None or abs((start - published).days) > _FAR
            return far if is_day(claim.value) else True
    return False


def is_day(moment: Moment) -> bool:
    """Whether a moment is one day."""
    return moment.start is not None and moment.start == moment.end


def surest(event: Event, claims: Iterable[Claim]) -> Claim:
    """The claim whose value is least in doubt, to name a fact by.

    A day is read the more surely the nearer it lies to the article's own; among equals
    the shortest wording is taken.
    """
    return min(
        claims,
        key=lambda claim: (
            _distance(event, claim),
            len(claim.text),
            claim.text,
            claim.start,
        ),
    )


def _distance(event: Event, claim: Claim) -> int:
    published = event.articles[claim.article].published
    if not isinstance(claim.value, Moment) or None in (claim.value.start, published):
        return 0
    assert claim.value.start is not None
    assert published is not None
    return abs((claim.value.start - published).days)
