"""Votes told in words: "unanimously", "narrowly", "overwhelmingly"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from compare.extract.ordinals import Found
from compare.model import Precision, Quantity
from compare.text import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.text import Token

UNIT = "share of votes"
"""What the winners had of all votes, in [0, 1]."""

_SHARES: dict[tuple[str, ...], tuple[float, Precision, float | None]] = {
    ("unanimously",): (1.0, Precision.EXACT, None),
    ("unanimous", "vote"): (1.0, Precision.EXACT, None),
    ("unanimous", "decision"): (1.0, Precision.EXACT, None),
    ("unanimous", "ruling"): (1.0, Precision.EXACT, None),
    ("without", "opposition"): (1.0, Precision.EXACT, None),
    ("without", "dissent"): (1.0, Precision.EXACT, None),
    ("overwhelmingly",): (2 / 3, Precision.AT_LEAST, None),
    ("overwhelming", "vote"): (2 / 3, Precision.AT_LEAST, None),
    ("overwhelming", "majority"): (2 / 3, Precision.AT_LEAST, None),
    ("narrowly",): (0.5, Precision.RANGE, 0.6),
    ("narrow", "vote"): (0.5, Precision.RANGE, 0.6),
    ("narrow", "majority"): (0.5, Precision.RANGE, 0.6),
}
"""What each is read as. How wide "overwhelmingly" and "narrowly" are is a convention
of ours: two thirds or more, and six tenths or fewer."""

_OPENERS = frozenset(words[0] for words in _SHARES)
_TOLD_BY = (
    *("vote", "voted", "votes", "approve", "reject", "pass", "passed", "adopt"),
    *("ratify", "defeat", "elect", "override", "rule", "ruled", "ruling", "verdict"),
    *("back", "endorse", "decision", "majority", "decide", "agreed", "reelect"),
)
_BEFORE, _AFTER = 4, 5
"""Words before and after such a word, or a tally, among which one of a vote stands."""


def find_votes(words: Sequence[Token]) -> Iterator[Found]:
    """Find how a vote went where words tell it and no tally."""
    for at, word in enumerate(words):
        if word.norm in _OPENERS:
            phrase = tuple(item.norm for item in words[at : at + 2])
            told = phrase if phrase in _SHARES else phrase[:1]
            last = at + len(told)
            if told in _SHARES and is_vote(words, at, last):
                value, precision, high = _SHARES[told]
                share = Quantity(value, UNIT, precision, high, counted="vote")
                yield Found(at, last, share)


@cache
def _vote_stems() -> frozenset[str]:
    return frozenset(map(stem, _TOLD_BY))


def is_vote(words: Sequence[Token], first: int, last: int) -> bool:
    """Whether words of a vote stand in or beside some words of a sentence.

    Args:
        words: The sentence.
        first: Index of the first of those words.
        last: Index after the last.
    """
    near = words[max(0, first - _BEFORE) : last + _AFTER]
    return any(word.stem in _vote_stems() for word in near)
