"""Times told by the end of another: "the end of the year", "the week before last"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.extract.calendar import part_of, shift, year_days
from compare.extract.date_parts import make_form, moment, plain
from compare.extract.date_turns import days_of_turn
from compare.text.later import later

if TYPE_CHECKING:
    import re

    from compare.extract.calendar import Days
    from compare.extract.date_parts import Form, Now
    from compare.model import Moment

_END = later(
    r"(?i:(?P<part>end|start|beginning|middle) of (?P<turn>the|this|next|last) "
    r"(?P<unit>week|month|year|decade))\b(?! of\b)"
)
_BEFORE_LAST = later(r"(?i:the (?P<unit>week|month|year) before last)\b(?! \w+['’])")
_SHORT_FISCAL = later(
    r"(?i:FY) ?['’]?(?:20)?(?P<year>[0-4]\d)(?:[-–/](?:20)?(?P<year2>[0-4]\d))?\b(?!\d)"
)


def read_end(match: re.Match[str], now: Now) -> Moment:
    """Read "the end of the year": its last third, as any end of a stretch."""
    part, turn = match["part"].lower(), match["turn"].lower()
    name = plain(match[0])
    if now.published is None:
        return moment(None, name)
    days = days_of_turn(turn, match["unit"].lower(), now.published)
    if days and part == "end" and match["unit"].lower() == "decade":
        return moment(_around_the_end(days), name)
    middle = "mid" if part == "middle" else f"{part} of"
    return moment(part_of(days, middle) if days else None, name)


def _around_the_end(decade: Days) -> Days:
    """The last two years of a decade and the one that ends it for most: 2030."""
    return year_days(decade.end.year - 1, decade.end.year + 1)


def read_before_last(match: re.Match[str], now: Now) -> Moment:
    """Read "the week before last"."""
    name = plain(match[0])
    if now.published is None:
        return moment(None, name)
    return moment(shift(now.published, -2, match["unit"].lower()), name)


def read_short_fiscal(match: re.Match[str], now: Now) -> Moment:
    """Read "FY26" and "FY2025-26": when a fiscal year starts is left open."""
    years = [f"20{match['year']}", *([f"20{match['year2']}"] if match["year2"] else [])]
    return moment(None, f"fiscal {' to '.join(years)}")


def forms() -> tuple[Form, ...]:
    """All ways to write such a time."""
    ends = {"end", "start", "beginning", "middle"}
    years = {f"fy{century}{year:02}" for year in range(50) for century in ("", "20")}
    rows = (
        (ends, _END, read_end, {f"{end} of" for end in ends}),
        ({"the"}, _BEFORE_LAST, read_before_last, {"before last"}),
        (years | {"fy"}, _SHORT_FISCAL, read_short_fiscal, {"fy"}),
    )
    return tuple(make_form(*row) for row in rows)
