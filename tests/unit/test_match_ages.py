"""Whose age it is, and where two ages are of one person."""

import pytest

from compare.model import Fact
from tests.unit.told import facts


def ages(one: str, two: str) -> dict[str, str]:
    """Each age in the facts of two articles, with its status."""

    def is_age(fact: Fact) -> bool:
        return fact.kind == "quantity" and "age" in fact.label

    return {fact.label: fact.status for fact in facts(one, two) if is_age(fact)}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Ida Moen, 44, opened the fair.", "Ida Moen, 45, once ran a bank in 1998."),
        ("Ida Moen, who is 44, left.", "The fair was opened by Ida Moen, aged 45."),
        ("The singer Ida Moen (44) left.", "At the fair 45-year-old Ida Moen spoke."),
        ("Mia Karsten, 44, left.", "Mia Carsten, 45, opened the harbour fair."),
        ("Ida Moen, 40, opened the fair.", "Ida Moen, 45, opened the fair."),
    ],
)
def test_two_ages_of_one_person_are_set_against_each_other(one: str, two: str) -> None:
    ((label, status),) = ages(one, two).items()
    assert label.count("age 4") == 2
    assert "45" in label
    assert status in ("contrasting", "conflicting")


def test_one_age_of_one_person_is_shared_whatever_else_is_told() -> None:
    found = ages("Ida Moen, 44, opened the fair.", "Nobody rang Ida Moen, 44.")
    assert found == {"Ida Moen, age 44": "shared"}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Ida Moen, 44, opened the fair.", "Jon Moen, 44, opened the fair."),
        ("Ida Moen, 44, opened the fair.", "Jon Ferro, 45, opened the fair."),
        ("Ida Moen, 44, opened the fair.", "Ida Moen, 12, had opened a fair once."),
    ],
)
def test_ages_of_two_people_or_of_two_times_are_two_facts(one: str, two: str) -> None:
    assert list(ages(one, two).values()) == ["unique", "unique"]
