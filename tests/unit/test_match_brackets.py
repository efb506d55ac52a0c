"""A measure and the same in another unit behind it are one fact."""

import pytest

from tests.unit.told import facts


def figures(one: str, two: str) -> list[tuple[list[str], str]]:
    """The claims of each fact of figures, with its status."""
    return [
        ([claim.text for claim in fact.claims], fact.status)
        for fact in facts(one, two)
        if fact.kind == "quantity"
    ]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "The balloon rose to 9,000 feet (2,740 metres).",
            "It rose to 2,700m (9,000ft).",
        ),
        (
            "The dam lies 25 miles (40 km) from Harlow.",
            "It lies 40km (25 miles) from it.",
        ),
        ("The dam lies 25 miles, or 40 km, from Harlow.", "It lies 40km from it."),
        ("It was 30C (86F) in the town of Harlow.", "Harlow had a heat of 86F (30C)."),
    ],
)
def test_a_measure_and_the_same_in_brackets_are_one_fact(one: str, two: str) -> None:
    ((texts, status),) = figures(one, two)
    assert status == "shared"
    assert len(texts) >= 3


@pytest.mark.parametrize(
    "one",
    [
        "The dam is 25 miles (12 km by boat) from Harlow.",
        "The dam is 25 miles (15 km) from Harlow.",
        "The dam is 25 miles or 26 miles from Harlow.",
        "The dam is 25 miles or 26 miles, they said, from Harlow.",
    ],
)
def test_what_stands_beside_a_measure_and_is_another_stays_apart(one: str) -> None:
    found = figures(one, "Nobody measured the dam at Harlow.")
    assert [len(texts) for texts, _ in found] == [1, 1]


def test_a_measure_told_twice_is_named_as_it_is_told_first() -> None:
    found = facts(
        "It has a range of about 500 km (310 miles).", "Nobody knows its range."
    )
    labels = [fact.label for fact in found if fact.kind == "quantity"]
    assert labels == ["range of about 500 km"]
