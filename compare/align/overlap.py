"""What any two sentences of two articles share, as whole-number sums."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from compare.align.kin import FULL, Kin, find_kin

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from compare.align.prepare import PreparedSentence
    from compare.align.weights import Weight

    Weights: TypeAlias = Mapping[str, Weight]


class Overlap(NamedTuple):
    """What two sentences share; weights are those of `Weight`."""

    event_square: int
    """Squared event weights of shared terms."""
    joint_square: int
    event: int
    """Event weights of shared terms."""
    name: int
    figure: int
    left_event: int
    """Event weight of the left terms that the right has or has kin of."""
    left_joint: int
    right_event: int
    right_joint: int


Overlaps: TypeAlias = list[dict[int, Overlap]]
"""One row a left sentence: by right sentence, only where anything is shared."""


def find_overlaps(
    left: Sequence[PreparedSentence],
    right: Sequence[PreparedSentence],
    weights: Weights,
    candidates: Sequence[Collection[int]],
) -> Overlaps:
    """Measure what pairs of sentences share.

    Args:
        left: Sentences of one article.
        right: Sentences of the other.
        weights: Of every term of both.
        candidates: For each left sentence, the right ones to measure.
    """
    ours = frozenset().union(*(row.terms for row in left))
    theirs = frozenset().union(*(column.terms for column in right))
    kin = find_kin(sorted(ours), theirs)
    terms = [column.terms for column in right]
    rows: Overlaps = []
    for row, columns in zip(left, candidates, strict=True):
        mine = row.terms
        near = _near(mine, kin)
        reached = near.keys()
        found: dict[int, Overlap] = {}
        for number in columns:
            other = terms[number]
            shared = mine & other
            close = reached & other if near else ()
            if shared or close:
                found[number] = _measure(
                    shared, [(term, near[term]) for term in close], weights
                )
        rows.append(found)
    return rows


def _near(terms: frozenset[str], kin: Kin) -> dict[str, list[tuple[str, int]]]:
    """By term of the other article: those of this sentence that it is kin of."""
    near: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for term in terms:
        for other, nearness in kin.get(term, ()):
            near[other].append((term, nearness))
    return near


def _measure(
    shared: frozenset[str],
    close: list[tuple[str, list[tuple[str, int]]]],
    weights: Weights,
) -> Overlap:
    event_square = joint_square = event = joint = name = figure = 0
    for term in shared:
        weight = weights[term]
        event_square += weight.event * weight.event
        joint_square += weight.joint * weight.joint
        event += weight.event
        joint += weight.joint
        name += weight.name
        figure += weight.figure
    left = right = (event * FULL, joint * FULL)
    if close:
        left_best, right_best = _best_kin(shared, close)
        left = _add_kin(left, left_best, weights)
        right = _add_kin(right, right_best, weights)
    return Overlap(event_square, joint_square, event, name, figure, *left, *right)


def _best_kin(
    shared: frozenset[str], close: list[tuple[str, list[tuple[str, int]]]]
) -> tuple[dict[str, int], dict[str, int]]:
    """The nearest kin of each left and each right term that is not itself shared."""
    left: dict[str, int] = {}
    right: dict[str, int] = {}
    for other, kin in close:
        for term, nearness in kin:
            if term not in shared:
                left[term] = max(nearness, left.get(term, 0))
            if other not in shared:
                right[other] = max(nearness, right.get(other, 0))
    return left, right


def _add_kin(
    sums: tuple[int, int], best: Mapping[str, int], weights: Weights
) -> tuple[int, int]:
    event, joint = sums
    for term, nearness in best.items():
        event += weights[term].event * nearness
        joint += weights[term].joint * nearness
    return event, joint
