"""What is known of each sentence of one article before it meets the other's."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from compare.align.kin import FULL
from compare.align.weights import UNIT
from compare.model import SentenceKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.align.prepare import PreparedSentence
    from compare.align.weights import Weight

    Weights: TypeAlias = Mapping[str, Weight]


class Side(NamedTuple):
    """One list a kind of knowledge, one entry a sentence.

    Sums that are divided by are at least 1: a sentence without words shares nothing.
    """

    lengths: list[float]
    """Euclidean length in event weights."""
    joint_lengths: list[float]
    events: list[int]
    """Sum of event weights, in `FULL`ths."""
    joints: list[int]
    """Sum of joint weights, in `FULL`ths."""
    roots: list[float]
    """Fourth root of the sum of event weights, in nats, at least 1."""
    figures: list[int]
    """Sum of the event weights of figures."""
    central: list[float]
    """Likeness to the own article as a whole, in [0, 1]."""
    typical: list[float]
    """Likeness to the other article as a whole, in [0, 1]."""
    places: list[float]
    """Place in the article: 0 for the first sentence, 1 for the last."""
    body: list[bool]


def side_of(
    own: Sequence[PreparedSentence],
    other: Sequence[PreparedSentence],
    weights: Weights,
) -> Side:
    """Gather what is known of each sentence of an article."""
    found = [[weights[term] for term in sentence.terms] for sentence in own]
    events = [sum(weight.event for weight in row) for row in found]
    last = max(1, len(own) - 1)
    return Side(
        lengths=[math.sqrt(sum(w.event**2 for w in row) or 1) for row in found],
        joint_lengths=[math.sqrt(sum(w.joint**2 for w in row) or 1) for row in found],
        events=[FULL * event or 1 for event in events],
        joints=[FULL * sum(weight.joint for weight in row) or 1 for row in found],
        roots=[math.sqrt(math.sqrt(max(1.0, event / UNIT))) for event in events],
        figures=[sum(weight.figure for weight in row) for row in found],
        central=_likeness(own, own, weights),
        typical=_likeness(own, other, weights),
        places=[number / last for number in range(len(own))],
        body=[sentence.kind is SentenceKind.BODY for sentence in own],
    )


def _likeness(
    sentences: Sequence[PreparedSentence],
    article: Sequence[PreparedSentence],
    weights: Weights,
) -> list[float]:
    """Cosine of each sentence with an article as a whole, by news rarity."""
    counts: Counter[str] = Counter()
    for sentence in article:
        counts.update(sentence.terms)
    pull = {term: weights[term].news ** 2 * count for term, count in counts.items()}
    size = math.sqrt(sum(value * counts[term] for term, value in pull.items()) or 1)
    likeness = []
    for sentence in sentences:
        length = math.sqrt(sum(weights[term].news ** 2 for term in sentence.terms) or 1)
        shared = sum(pull.get(term, 0) for term in sentence.terms)
        likeness.append(shared / (length * size))
    return likeness
