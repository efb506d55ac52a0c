"""The tables of pairs in the tricky cases say what is linked today."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from compare import Article
from compare.align import align_articles

PAGE = Path(__file__).parents[2] / "docs" / "tricky-cases.md"
SECTION = PAGE.read_text("utf-8").split("## Which sentences are linked")[1]
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in re.findall(r"^\|.*\|$", SECTION.split("\n## ")[0], re.MULTILINE)
]
CASES = [row for row in ROWS if row[2] in ("yes", "no")]


@cache
def linked() -> frozenset[tuple[str, str]]:
    """What is linked of the two articles that the columns make."""
    left, right = (
        Article.from_sentences(dict.fromkeys(row[side] for row in CASES))
        for side in (0, 1)
    )
    return frozenset(
        (left.sentences[link.a.sentence].text, right.sentences[link.b.sentence].text)
        for link in align_articles([left, right]).links
    )


def test_ten_pairs_come_out_right_and_five_or_more_wrong() -> None:
    assert sum(len(row) == 3 for row in CASES) == 10
    wrong = [row for row in CASES if len(row) == 4]
    assert len(wrong) >= 5
    assert all(row[2] != row[3].partition(":")[0] for row in wrong)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_two_sentences_are_linked_as_the_page_says(case: list[str]) -> None:
    assert ((case[0], case[1]) in linked()) == (case[2] == "yes")
