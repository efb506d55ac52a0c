"""Days told from another day of the sentence: "two days before Friday's vote"."""

from __future__ import annotations

import datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.extract.calendar import Days
from compare.extract.date_parts import moment
from compare.text import parse_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compare.model import Moment, Span

_REACH = 6
"""Characters between the two: "the", "last"."""

_WAYS = {"after": 1, "before": -1}
_ONE = frozenset({"a", "the"})
_MOST_DAYS = 400
"""Days that are counted from another day; more is no count of days."""


def anchored(
    found: Iterable[tuple[Span, Moment]],
) -> Iterator[tuple[Span, Moment]]:
    """Date what stands right before the day that it is counted from.

    Args:
        found: The dates of a sentence, in order.
    """
    rows = tuple(found)
    for (span, value), (ahead, anchor) in pairwise((*rows, *rows[-1:])):
        near = 0 <= ahead.start - span.end <= _REACH
        day = _counted(value, anchor) if near else None
        yield span, moment(Days(day, day), value.name) if day else value


def _counted(value: Moment, anchor: Moment) -> datetime.date | None:
    """The day that lies so many days after or before another; None if none does."""
    *count, unit, way = ("", "", *value.name.split())
    text = " ".join(count).strip()
    days = 1.0 if text in _ONE else parse_number(text)
    if value.start or not anchor.start or anchor.start != anchor.end:
        return None
    if unit not in ("day", "days") or way not in _WAYS or days is None:
        return None
    if days % 1 or days > _MOST_DAYS:
        return None
    try:
        return anchor.start + datetime.timedelta(days=days * _WAYS[way])
    except OverflowError:
        return None
