import pytest

from compare.model import ClaimKind
from compare.text import name_key, person_key, same_entity, same_person, show_rank


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Volodymyr Zelenskyy", "Volodymyr Zelenskiy"),
        ("Volodymyr Zelenskyy", "Zelensky"),
        ("John A. Boehner", "John Boehner"),
        ("Bill Clinton", "William Clinton"),
        ("Joe Biden", "Joseph R. Biden Jr."),
        ("Vladimir Putin", "Vladimir Vladimirovich Putin"),
        ("Martin Luther King", "Martin Luther King Jr."),
        ("J. Brandt", "Jens Brandt"),
        ("Xi", "Xi Jinping"),
        ("Mohammed al-Sayed", "Muhammad al-Sayid"),
    ],
)
def test_forms_of_one_name_can_be_one_person(left: str, right: str) -> None:
    assert same_person(person_key(left), person_key(right))
    assert same_person(person_key(right), person_key(left))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Boris Johnson", "Boris Johnston"),
        ("Johnson", "Johnston"),
        ("Bill Clinton", "Hillary Clinton"),
        ("George W. Bush", "George H.W. Bush"),
        ("Jesse Hill Jr.", "Jesse Hill Sr."),
        ("J. Brandt", "Ilse Brandt"),
        ("Ann Lee", "Ann Leigh"),
    ],
)
def test_different_people_stay_apart(left: str, right: str) -> None:
    assert not same_person(person_key(left), person_key(right))


@pytest.mark.parametrize(
    ("kind", "left", "right", "expected"),
    [
        (ClaimKind.ORGANISATION, "U.S. Harbour Guard", "Harbour Guard", True),
        (ClaimKind.ORGANISATION, "Harbour Party", "Green Party", False),
        (ClaimKind.WORK, "defence agreement", "strategic defence agreement", True),
        (ClaimKind.WORK, "defence agreement", "minerals agreement", False),
        (ClaimKind.PLACE, "North Korea", "South Korea", False),
        (ClaimKind.PLACE, "Kyiv", "Kiev", True),
    ],
)
def test_other_kinds_are_compared_by_their_words(
    kind: ClaimKind, left: str, right: str, expected: bool
) -> None:
    assert same_entity(kind, name_key(left), name_key(right)) is expected


def test_a_name_is_shown_in_its_fullest_form_but_not_in_a_headlines_capitals() -> None:
    forms = ["KYIV", "the bureau", "Kyiv", "KYIV CITY"]
    assert sorted(forms, key=show_rank) == ["Kyiv", "KYIV CITY", "KYIV", "the bureau"]


def test_what_stands_before_a_ship_is_no_part_of_its_name() -> None:
    assert name_key("MV Alba") == name_key("the Alba") == name_key("Alba")
    assert name_key("HMS Orla") == name_key("Orla")
    assert name_key("Mvula") != name_key("ula")
