"""Which facts a reader with little time should see first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import PRECEDENCE, ClaimKind

if TYPE_CHECKING:
    from compare.model import Fact

_WORDY = frozenset({ClaimKind.QUOTE, ClaimKind.SOURCE, ClaimKind.STATEMENT})

RULE = "then figures and names before words, more outlets, earlier"
"""The rule of `weigh`, for a reader."""


def weigh(kind: ClaimKind, outlets: int, first: int) -> tuple[bool, int, int]:
    """Give a sort key among facts of one status, the weightiest first.

    Figures and names before words, more outlets before fewer, earlier before later.

    Args:
        kind: Of the fact.
        outlets: How many tell it.
        first: Number of the first sentence of any article that tells it.
    """
    return kind in _WORDY, -outlets, first


def weigh_fact(fact: Fact) -> tuple[int, bool, int, int]:
    """Give a sort key among all facts: by status as marks cover each other, then so."""
    first = min(claim.sentence for claim in fact.claims)
    place = PRECEDENCE.index(fact.status)
    return place, *weigh(fact.kind, len(fact.outlets), first)
