import pytest

from compare.model import ClaimKind
from compare.text import same_person
from tests.unit.named import Names

_NAMES = Names(ClaimKind.PERSON)
read, texts, keys = _NAMES.read, _NAMES.texts, _NAMES.keys


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Prime Minister Ilse Brandt spoke in Oslo.", ["Ilse Brandt"]),
        ("Sen. Robert L. Hale, R-Ohio, voted no.", ["Robert L. Hale"]),
        ("Former lawmaker Jesse Hill Jr. was there.", ["Jesse Hill Jr."]),
        ("She met Ursula von der Heide on Monday.", ["Ursula von der Heide"]),
        ("They thanked Tom O’Brien’s staff.", ["Tom O’Brien"]),
        ("The envoy, Jean-Claude Morel, left.", ["Jean-Claude Morel"]),
        ("Then Evika Bērziņa and Olaf Lund agreed.", ["Evika Bērziņa", "Olaf Lund"]),
        ("Bank of Canada Governor Anna Reyes waited.", ["Anna Reyes"]),
        ("He thanked J. K. Marsh for it.", ["J. K. Marsh"]),
        ("Rep. Steve King of Iowa agreed.", ["Steve King"]),
        ("Substitute Jan Vesel scored twice.", ["Jan Vesel"]),
        ("Red-hot Emmanuel Okafor scored twice.", ["Emmanuel Okafor"]),
        ("Dean Foley, 34, was not found.", ["Dean Foley"]),
        ("Gaffer Jan Vesel was sent off.", ["Jan Vesel"]),
        ("Keeper Jan Vesel was sent off.", ["Jan Vesel"]),
        ("Manager Jan Vesel was sent off.", ["Jan Vesel"]),
        ("Hairdresser Ann Moore waited.", ["Ann Moore"]),
        ("Taylor Ann Moore waited.", ["Taylor Ann Moore"]),
        ("They met Spencer Ann Moore there.", ["Spencer Ann Moore"]),
        ("A photo (Ann Moore/The Canadian Press)", ["Ann Moore"]),
        ("The Capitol in spring.CreditAnn Moore/Reuters and more", ["Ann Moore"]),
    ],
)
def test_a_name_is_found_without_its_title(sentence: str, expected: list[str]) -> None:
    assert texts(sentence) == expected


def test_the_title_before_a_name_is_its_role() -> None:
    (claim,) = read("Prime Minister Ilse Brandt spoke at noon.")
    assert getattr(claim.value, "role", "") == "prime minister"


def test_later_mentions_by_surname_or_given_name_are_the_same_person() -> None:
    found = keys(
        "Mayor Ilse Brandt spoke.",
        "Critics said that Brandt was late.",
        "Friends call her Ilse at home.",
    )
    assert found == ["ilse brandt"] * 3


def test_a_mention_before_the_full_name_is_that_person_too() -> None:
    found = keys("The plan of Brandt failed.", "It was Ilse Brandt who wrote it.")
    assert found == ["ilse brandt"] * 2


def test_the_fullest_form_names_a_person_everywhere() -> None:
    claims = read("John Hale spoke.", "It was John A. Hale again.", "Then Hale left.")
    names = {getattr(claim.value, "name", "") for claim in claims}
    assert names == {"John A. Hale"}


def test_two_people_of_one_surname_are_kept_apart() -> None:
    found = keys("Heidi Holm met Sven Holm.", "It was Sven Holm who left.")
    assert len(set(found)) == 2
    assert found[1] == found[2]


def test_father_and_son_of_one_name_are_kept_apart() -> None:
    found = keys("Jesse Hill Jr. pleaded guilty.", "His father is Jesse Hill himself.")
    assert len(set(found)) == 2


def test_the_same_title_tells_who_of_one_surname_is_meant() -> None:
    found = keys(
        "Gov. Heidi Holm met Sen. Sven Holm at noon.", "Later Sen. Holm left the room."
    )
    assert found[2] == found[1]


def test_a_surname_that_is_a_town_is_the_person_whom_the_article_names() -> None:
    found = texts("It was Ann Jackson who won.", "Voters like Jackson.")
    assert found == ["Ann Jackson", "Jackson"]


def test_a_capital_that_only_opens_a_sentence_makes_no_name() -> None:
    assert texts("Following the vote, members left.", "Senior aides agreed.") == []


def test_words_of_a_headline_are_no_names_unless_the_text_has_them() -> None:
    found = texts(
        "Brandt Vows Tougher Rules After Harbour Storm Report",
        "The mayor, Ilse Brandt, spoke of rules.",
    )
    assert found == ["Brandt", "Ilse Brandt"]


def test_spellings_of_one_name_have_one_key() -> None:
    assert keys("Then Yuliia Koval spoke.") == keys("Then Yulia Koval spoke.")


def test_a_nickname_in_quotes_is_part_of_the_name() -> None:
    found = keys("It was William “Mo” Harlan who spoke.", "Friends call him Mo Harlan.")
    assert same_person(*found)
    assert texts("It was William “Mo” Harlan who spoke.") == ["William “Mo” Harlan"]


def test_a_role_without_a_capital_counts_too() -> None:
    (claim,) = read("It was spokesman Sven Holm who left.")
    assert getattr(claim.value, "role", "") == "spokesman"


def test_a_family_is_no_one_person() -> None:
    assert texts("It was Ilse Brandt who won.", "Voters like the Brandts.") == [
        "Ilse Brandt"
    ]


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("Keeper Vesto Brun was sent off.", "Vesto Brun"),
        ("Lockjaw Vesto Brun was sent off.", "Vesto Brun"),
        ("Hairdresser Brun was sent off.", "Brun"),
        ("Ann Brun was sent off.", "Ann Brun"),
        ("They sent off Ol Vesto Brun.", "Ol Vesto Brun"),
        ("Nestor Brun was sent off.", "Nestor Brun"),
    ],
)
def test_a_word_that_opens_a_sentence_is_no_part_of_a_name_given_elsewhere(
    opening: str, expected: str
) -> None:
    assert texts(opening, "They had met Vesto Brun, a coach.")[0] == expected


@pytest.mark.parametrize("name", ["Ihor Hlinko", "Khader Orme", "Othman Brun"])
def test_a_first_name_that_ends_like_a_trade_stays(name: str) -> None:
    assert texts(f"{name} was held.", f"They freed {name}.") == [name, name]
    assert texts(f"{name} was held.") == [name]
