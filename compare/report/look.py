"""What a caller may choose of a report's look; nothing here changes a finding."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, NamedTuple

from compare.errors import OptionsError, ReportError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Comparison

_NARROWEST = 30
_WIDEST = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a report is to look; a format takes what means something to it."""

    width: int = 80
    """Columns of the text report, in [30, 1000]."""
    color: bool = False
    """Whether the text report marks statuses by colour, beside their signs."""

    def __post_init__(self) -> None:
        if not _NARROWEST <= self.width <= _WIDEST:
            raise OptionsError(
                f"a report can't be {self.width} columns wide",
                hint=f"give a width within {_NARROWEST} and {_WIDEST}",
            )


class Part(NamedTuple):
    """One comparison of a report, and what to call it there."""

    comparison: Comparison
    name: str = ""
    """"Event 1 of 2"; empty when the report has but one part."""


class Preface(NamedTuple):
    """What stands above the parts of a report."""

    title: str
    lines: tuple[str, ...]
    """One line for each event, then what is not compared."""


def make_look(wishes: dict[str, Any]) -> Look:
    """Check the names and ranges of what a caller wishes.

    Raises:
        OptionsError: A name is unknown, or a value out of range.
    """
    known = [field.name for field in fields(Look)]
    for name in wishes:
        if name not in known:
            raise OptionsError(
                f"a report has no option {name!r}", hint=f"it has {', '.join(known)}"
            )
    return Look(**wishes)


def only_part(parts: Sequence[Part], form: str) -> Comparison:
    """Give the one comparison that a data format holds.

    Raises:
        ReportError: There are several.
    """
    if len(parts) != 1:
        raise ReportError(
            f"{form} holds one comparison, not {len(parts)}",
            hint="render them one at a time",
        )
    return parts[0].comparison
