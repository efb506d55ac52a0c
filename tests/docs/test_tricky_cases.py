"""The tables of sentences in the tricky cases say what is read today."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from compare.extract import extract_claims
from compare.match.labels import label_claim
from compare.model import Article, Claim, ClaimKind

PAGE = Path(__file__).parents[2] / "docs" / "tricky-cases.md"
SECTION = PAGE.read_text("utf-8").partition("## Facts of one sentence")[2]
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in re.findall(r"^\|.*\|$", SECTION, re.MULTILINE)
]
CASES = [row for row in ROWS if row[0] != "sentence" and "---" not in row[0]]


def shown(claim: Claim) -> str:
    speaker = f" (by {claim.attribution.source})" if claim.attribution else ""
    return f"{claim.kind} {label_claim(claim)}{speaker}"


def test_the_page_has_its_tables() -> None:
    assert len(CASES) > 15


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_a_sentence_is_read_as_the_page_says(case: list[str]) -> None:
    article = Article.from_sentences([case[0]], published="2025-08-24")
    claims = extract_claims(0, article)
    found = [shown(c) for c in claims if c.kind is not ClaimKind.STATEMENT]
    assert ("; ".join(found) or "nothing") == case[1]
