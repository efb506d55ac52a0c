"""Quotations of three words: shared where others have them, else left alone."""

import pytest

from tests.unit.told import facts


def quotes(one: str, two: str) -> list[tuple[str, str]]:
    """The label of each fact of quotations, with its status."""
    found = facts(one, two)
    return [(fact.label, str(fact.status)) for fact in found if fact.kind == "quote"]


@pytest.mark.parametrize(
    ("one", "two", "label"),
    [
        (
            "Ida Moen wanted “boats before bridges”, she said.",
            "Moen asked for “boats before bridges”.",
            "“boats before bridges”",
        ),
        (
            "Ida Moen wanted “boats before bridges.”",
            "“We need boats before bridges, and we need them soon,” Ida Moen said.",
            "“We need boats before bridges, and we need them soon”",
        ),
        (
            "Ida Moen called it “a sad day”.",
            "It was “a sad day”, said Ida Moen.",
            "“a sad day”",
        ),
    ],
)
def test_three_words_that_two_articles_quote_are_shared(
    one: str, two: str, label: str
) -> None:
    assert quotes(one, two) == [(label, "shared")]
    assert quotes(two, one) == [(label, "shared")]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Ida Moen wanted “boats before bridges”.", "Ida Moen wanted boats first."),
        ("They saw “Meet the Mayor” there.", "She spoke on “Meet the Mayor”."),
        ("It was “of the”, he said.", "She wrote “of the” on it."),
        ("It is “three boats now”.", "It was “three carts now”."),
    ],
)
def test_three_words_of_one_article_or_of_a_title_are_no_quotation(
    one: str, two: str
) -> None:
    assert quotes(one, two) == []


def test_three_words_with_little_in_them_are_not_sought_in_a_longer_quotation() -> None:
    found = quotes(
        "Ida Moen said it “will be open”.",
        "“The bridge over the Teal will be open by then,” Jon Ferro said.",
    )
    assert [status for _, status in found] == ["unique"]


def test_a_quip_is_given_to_whoever_is_said_to_say_what_it_stands_in() -> None:
    found = facts(
        "Ida Moen said that the town wanted “boats before bridges”.",
        "Moen had called for “boats before bridges”.",
    )
    (quote,) = (fact for fact in found if fact.kind == "quote")
    speakers = [claim.attribution and claim.attribution.key for claim in quote.claims]
    assert speakers[0] == "ida moen"
