"""What stands above and below a report, whatever its shape."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.model import labels, one_line
from compare.paper.words import listing
from compare.report.provenance import say_provenance
from compare.report.yours import describe_notes

if TYPE_CHECKING:
    from compare.model import Comparison
    from compare.report.choice import Choice
    from compare.report.look import Part

_ALERTS = frozenset({"events", "language"})
"""Codes of notices that a reader must know before the rest."""


class Frame(NamedTuple):
    """The opening and the end of a report on one comparison."""

    title: str
    alerts: tuple[str, ...]
    """Notices that stand first, since all else is to be read in their light."""
    notes: tuple[str, ...]
    """What the reader noted."""
    notices: tuple[str, ...]
    """All others."""
    made: tuple[str, ...]
    """What it takes to make the report again."""


def make_frame(part: Part, choice: Choice) -> Frame:
    """Word what stands around the report on one comparison."""
    comparison = part.comparison
    names = labels(comparison)
    return Frame(
        title=_title(part, names),
        alerts=say_notices(comparison, alerts=True),
        notes=describe_notes(comparison, names, choice.articles),
        notices=say_notices(comparison, alerts=False),
        made=say_provenance(comparison, part.look),
    )


def say_notices(comparison: Comparison, *, alerts: bool) -> tuple[str, ...]:
    """Word the notices: those that stand first in a report, or all others."""
    return tuple(
        dict.fromkeys(
            one_line(notice.message)
            for notice in comparison.notices
            if (notice.code in _ALERTS) is alerts
        )
    )


def _title(part: Part, names: tuple[str, ...]) -> str:
    outlets = listing([names[index] for index in part.comparison.originals])
    if part.name:
        return f"{part.name}: what {outlets} report"
    return f"What {outlets} report"
