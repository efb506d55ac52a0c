"""The signals that two sentences report the same thing, as numbers.

Each is the same whichever article is left: of two values, one a side, it takes the
smaller and the larger.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from compare.align.kin import FULL
from compare.align.overlap import find_overlaps
from compare.align.prune import find_candidates
from compare.align.sides import Side, side_of
from compare.align.surroundings import Surroundings, surround
from compare.align.weights import UNIT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.align.overlap import Overlap, Overlaps
    from compare.align.prepare import PreparedSentence
    from compare.align.sides import Weights

Signals: TypeAlias = tuple[float, ...]

SIGNALS = (
    "cosine",  # of terms weighed by their rarity within the event
    "margin",  # the same by that of the best neighbours of both
    "cover margin",  # the same of the joint weight that each covers of the other
    "rank",  # logarithm of how many of one side do better, at best
    "weaker best",  # best cosine of the sentence that is less well matched
    "share of best",  # cosine by that
    "diagonal",  # how well the sentences before, or those after, match
    "crossed",  # how well one before and the other after match
    "beside",  # how well each matches the other's neighbours
    "best beside",
    "joint cosine",  # of terms weighed by their rarity in news too
    "mass",  # square root of the joint weight that is shared, kin too
    "sum",  # event weight shared, by the fourth root of both lengths
    "least covered",  # share of a sentence's event weight that the other covers
    "most covered",
    "names",  # joint weight of shared names
    "figures apart",  # event weight of figures on both sides that differ
    "no figure shared",  # though both have some
    "event mean",  # how well the sentences of both articles match at best, on average
    "event top",  # the same of the five best
    "least central",  # likeness to the own article as a whole
    "most central",
    "least typical",  # likeness to the other article as a whole
    "most typical",
    "apart",  # difference of place in the article, in [0, 1]
    "depth",  # logarithm of the later one's number
    "length",  # logarithm of the longer article's sentences
    "not body",  # either is a headline, subhead, caption or note
)

_TWICE = 2 * FULL * UNIT


class _Context(NamedTuple):
    left: Side
    right: Side
    around: Surroundings
    longest: float


def measure(
    left: Sequence[PreparedSentence],
    right: Sequence[PreparedSentence],
    weights: Weights,
) -> list[dict[int, Signals]]:
    """Measure the signals of all pairs that share any term or kin.

    Args:
        left: Sentences of one article.
        right: Sentences of the other.
        weights: Of every term of both.

    Returns:
        One row a left sentence: signals in the order of `SIGNALS`, by right sentence.
    """
    overlaps = find_overlaps(
        left, right, weights, find_candidates(left, right, weights)
    )
    one, two = side_of(left, right, weights), side_of(right, left, weights)
    context = _Context(
        left=one,
        right=two,
        around=surround(*_base(overlaps, one, two), len(right)),
        longest=math.log(max(len(left), len(right))),
    )
    return [_of_row(found, row, context) for row, found in enumerate(overlaps)]


def _base(
    overlaps: Overlaps, left: Side, right: Side
) -> tuple[list[dict[int, float]], list[dict[int, float]]]:
    """Cosine and joint cover of each pair: what neighbours are compared by."""
    cosines, covers = [], []
    for row, found in enumerate(overlaps):
        length, joint = left.lengths[row], left.joints[row]
        cosines.append(
            {
                column: overlap.event_square / (length * right.lengths[column])
                for column, overlap in found.items()
            }
        )
        covers.append(
            {
                column: math.sqrt(
                    overlap.left_joint
                    * overlap.right_joint
                    / (joint * right.joints[column])
                )
                for column, overlap in found.items()
            }
        )
    return cosines, covers


def _of_row(
    overlaps: dict[int, Overlap], row: int, context: _Context
) -> dict[int, Signals]:
    around = context.around
    whole = (around.mean, around.top)
    pairs = zip(overlaps, around.among_rivals(row), around.around(row), strict=True)
    return {
        column: (
            *rivals,
            *beside,
            *_shared(overlaps[column], row, column, context),
            *whole,
            *_places(row, column, context),
        )
        for column, rivals, beside in pairs
    }


def _shared(overlap: Overlap, row: int, column: int, context: _Context) -> Signals:
    left, right = context.left, context.right
    one = overlap.left_event / left.events[row]
    two = overlap.right_event / right.events[column]
    figures = min(left.figures[row], right.figures[column])
    joint_lengths = left.joint_lengths[row] * right.joint_lengths[column]
    return (
        overlap.joint_square / joint_lengths,
        math.sqrt((overlap.left_joint + overlap.right_joint) / _TWICE),
        overlap.event / UNIT / (left.roots[row] * right.roots[column]),
        one if one < two else two,
        two if one < two else one,
        overlap.name / UNIT,
        (figures - overlap.figure) / UNIT,
        1.0 if figures and not overlap.figure else 0.0,
    )


def _places(row: int, column: int, context: _Context) -> Signals:
    left, right = context.left, context.right
    central, other_central = left.central[row], right.central[column]
    typical, other_typical = left.typical[row], right.typical[column]
    return (
        central if central < other_central else other_central,
        other_central if central < other_central else central,
        typical if typical < other_typical else other_typical,
        other_typical if typical < other_typical else typical,
        abs(left.places[row] - right.places[column]),
        math.log1p(max(row, column)),
        context.longest,
        0.0 if left.body[row] and right.body[column] else 1.0,
    )
