"""Percentages and percentage points."""

import pytest

from compare.extract.percents import find_percents
from compare.extract.view import view_article
from compare.model import Article, Precision, Quantity


@pytest.mark.parametrize(
    ("sentence", "text", "value", "unit"),
    [
        ("It rose 78 per cent.", "78 per cent", 78, "percent"),
        ("It rose 78% in May.", "78%", 78, "percent"),
        ("It rose 4.5 percent.", "4.5 percent", 4.5, "percent"),
        ("It fell by five percent.", "five percent", 5, "percent"),
        ("It fell by twenty-one percent.", "twenty-one percent", 21, "percent"),
        ("It fell half a percent.", "half a percent", 0.5, "percent"),
        ("A 50-percent cut is due.", "50-percent", 50, "percent"),
        (
            "It fell 2.5 percentage points.",
            "2.5 percentage points",
            2.5,
            "percentage point",
        ),
        ("a 3 percentage-point lead", "3 percentage-point", 3, "percentage point"),
        ("Rates rose 25 basis points.", "25 basis points", 0.25, "percentage point"),
    ],
)
def test_a_share_is_read(sentence: str, text: str, value: float, unit: str) -> None:
    view = view_article(0, Article.from_sentences([sentence]))
    (claim,) = find_percents(view, ())
    assert claim.text == text
    assert isinstance(claim.value, Quantity)
    assert (claim.value.value, claim.value.unit) == (value, unit)


@pytest.mark.parametrize(
    ("sentence", "precision", "high"),
    [
        ("more than 50 percent", Precision.AT_LEAST, None),
        ("up to 50 percent", Precision.AT_MOST, None),
        ("nearly 50 percent", Precision.ABOUT, None),
        ("50 percent or more", Precision.AT_LEAST, None),
        ("10 to 15 per cent", Precision.RANGE, 15),
        ("10-15%", Precision.RANGE, 15),
        ("between 10 and 15 percent", Precision.RANGE, 15),
    ],
)
def test_bounds_belong_to_the_share(
    sentence: str, precision: Precision, high: float | None
) -> None:
    view = view_article(0, Article.from_sentences([sentence]))
    (claim,) = find_percents(view, ())
    assert isinstance(claim.value, Quantity)
    assert (claim.text, claim.value.precision, claim.value.high) == (
        sentence,
        precision,
        high,
    )


def test_two_shares_of_a_vote_are_two_claims() -> None:
    view = view_article(0, Article.from_sentences(["It led 46 percent to 41 percent."]))
    assert [claim.text for claim in find_percents(view, ())] == [
        "46 percent",
        "41 percent",
    ]
