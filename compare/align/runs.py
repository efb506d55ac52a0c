"""The longest run of words that two texts share."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.align.prepare import Word


def shared_run(
    left: Sequence[Sequence[Word]], right: Sequence[Sequence[Word]]
) -> Sequence[Word]:
    """Find the longest run that stands in a text on each side.

    Of equally long ones, the one that sorts first, whichever side is left.

    Returns:
        The words as the left side writes them; none when nothing is shared.
    """
    best: Sequence[Word] = ()
    for mine in left:
        for theirs in right:
            best = min(best, _longest(mine, theirs), key=_order)
    return best


def _order(run: Sequence[Word]) -> tuple[int, list[str]]:
    return -len(run), [word.term for word in run]


def _longest(left: Sequence[Word], right: Sequence[Word]) -> Sequence[Word]:
    """Classic table of common runs, one row at a time."""
    best: Sequence[Word] = ()
    above = [0] * (len(right) + 1)
    terms = [word.term for word in right]
    for number, word in enumerate(left):
        row = [0] * (len(right) + 1)
        for other, term in enumerate(terms):
            if term == word.term:
                row[other + 1] = above[other] + 1
                if row[other + 1] >= len(best):
                    run = left[number + 1 - row[other + 1] : number + 1]
                    best = min(best, run, key=_order)
        above = row
    return best
