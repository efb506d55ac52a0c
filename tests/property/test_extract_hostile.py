"""Every finder on one line made to be slow: the work grows in line with the text.

NEWSCOMPARE_HOSTILE sets the length of the longer line; 1000000 takes some minutes.
"""

from __future__ import annotations

import os
import time

import pytest

from compare.extract import extract_claims
from compare.model import Article

LONGEST = int(os.environ.get("NEWSCOMPARE_HOSTILE", "8000"))
"""Characters."""

GROWTH = 8
"""How often the time of a line may go into that of one four times as long; work that
grows with the square takes 16 times."""

SLACK = 0.1
"""Seconds that a busy machine may add."""

UNITS = (
    *("$1 ", "12 boats, ", "5-4 ", " 1.2 billion", "one in ", "ten of the 19 "),
    *("Monday ", "3 days after Monday ", "Sept. 11 ", "12:30-", "since ", "the first "),
    *("aA ", "Ada Moor ", "U.S. ", "A. ", "Ministry of ", "D-", "KV-KV ", "’s "),
    *('"', "'", "“a b c d” ", '"a b c d" said Ada Moor, ', "according to ", "said "),
    *("Ada Moor, the head of Orla, ", "and Norway and Latvia said ", "(a) said "),
    *("and, ", "not ", "; he said ", "-", "(", "x" * 50, "\u0301", "\u00a0", "\n"),
)


def seconds(unit: str, length: int) -> float:
    line = ("A " + unit * (length // len(unit) + 1))[:length]
    article = Article.from_sentences([line], outlet="Alpha", published="2025-08-24")
    start = time.process_time()
    extract_claims(0, article)
    return time.process_time() - start


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_extraction_takes_time_in_line_with_a_hostile_line(unit: str) -> None:
    short = min(seconds(unit, LONGEST // 4), seconds(unit, LONGEST // 4))
    most = GROWTH * short + SLACK
    assert seconds(unit, LONGEST) < most or seconds(unit, LONGEST) < most
