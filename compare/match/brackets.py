"""One figure told twice in a breath: "14,000 feet (4,270 metres)"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from compare.match.agreement import Agreement
from compare.match.evidence import ref_of
from compare.match.status import compare_quantities
from compare.match.units import CONVERTED, is_measured
from compare.model import ClaimKind, Quantity
from compare.text.later import later

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.match.evidence import Event
    from compare.model import Claim

_OPENS = later(r" ?\((?:or )?|,? or ")
_UNIT = later(r"[^\W\d_]+")
_CLOSES = later(r"\)|,|\.(?!\d)")


def told_twice(event: Event, claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """Pairs of measures of which the second is the first in another unit.

    Args:
        event: What is known of the articles.
        claims: All of one kind, in the order of articles and of text.
    """
    for (one, left), (two, right) in pairwise(enumerate(claims)):
        if left.kind is ClaimKind.QUANTITY and ref_of(left) == ref_of(right):
            text = event.articles[left.article].text
            tied = _OPENS.fullmatch(text, left.end, right.start)
            if tied and _CLOSES.match(text, right.end) and _are_one(left, right):
                yield one, two


def _are_one(one: Claim, two: Claim) -> bool:
    """Whether two measures are one, as far as a writer rounds what was converted."""
    left, right = one.value, two.value
    if not isinstance(left, Quantity) or not isinstance(right, Quantity):
        return False
    if not (is_measured(left) and is_measured(right)):
        return False
    if _UNIT.findall(one.text)[-1:] == _UNIT.findall(two.text)[-1:]:
        return False  # "95 mph or 100 mph"
    if left.unit != right.unit:
        return compare_quantities(left, right) is Agreement.SAME
    gap = abs(left.value - right.value)
    return gap <= CONVERTED * max(abs(left.value), abs(right.value))
