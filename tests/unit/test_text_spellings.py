import pytest

from compare.text import name_key, person_key
from compare.text.spellings import may_be_body, may_be_person

ONE = [
    ("Yegor Tarasevich", "Iegor Tarasevikh"),
    ("Conrad Lanz", "Konrad Lanz"),
    ("Mira Bachtin", "Mira Bakhtin"),
    ("Yelena Sorokina", "Elena Sorokina"),
    ("Jens Thorn", "Jens Thorne"),
    ("Marcus Moor", "Markus Moore"),
    ("Nico Baldassar", "Nicodemus Baldassar"),
    ("Alex Orme", "Alexandra Orme"),
    ("Aldo Brunn", "Aldobrando Brunn"),
    ("Oleg Voronin", "Oleh Voronin"),
    ("Ivan Lessow", "Ivan Lessov"),
    ("Ian MacDowd", "Ian McDowd"),
    ("Christoffer Thorn", "Kristoffer Thorn"),
    ("Sarah Thorn", "Sara Thorn"),
    ("Ann Thorn", "Anne Thorn"),
    ("Abdul Rahman Sabry", "Abdulrahman Sabry"),
    ("Tarasevich", "Ina Tarasevikh"),
    ("Bogdan Lewinski", "Bohdan Levinsky"),
    ("Jelena Orme", "Elena Orme"),
]
TWO = [
    ("Conrad Lanz", "Mia Kanz"),
    ("Ivan Clark", "Amy Clarke"),
    ("Boris Johnson", "Boris Johnston"),
    ("Amy Bird", "Amy Byrd"),
    ("Maria Orme", "Marie Orme"),
    ("Michel Orme", "Michelle Orme"),
    ("Simon Orme", "Simone Orme"),
    ("Paul Orme", "Paula Orme"),
    ("Joan Orme", "Joanne Orme"),
    ("Wei Chan", "Wei Khan"),
    ("Mai Vang", "Mai Wang"),
    ("Ann Hale", "Ann Gale"),
    ("Lee Cox", "Lee Koch"),
    ("J. Clark", "Jane Clarke"),
    ("Tom Price", "Tom Brice"),
    ("", "Tom Price"),
    ("Rob Orme", "Roberta Orme"),
    ("Marc Orme", "Marcella Orme"),
    ("Ali Orme", "Aliyah Orme"),
    ("Ewan Orme", "Evan Orme"),
    ("Jemma Orme", "Emma Orme"),
    ("Sagar Orme", "Sahar Orme"),
    ("Ann Lowell", "Ann Lovell"),
    ("Logan", "Lohan"),
]


@pytest.mark.parametrize(("one", "two"), ONE)
def test_what_is_heard_alike_or_cut_short_may_be_one_person(one: str, two: str) -> None:
    assert may_be_person(person_key(one), person_key(two))
    assert may_be_person(person_key(two), person_key(one))


@pytest.mark.parametrize(("one", "two"), TWO)
def test_what_merely_looks_alike_is_two_people(one: str, two: str) -> None:
    assert not may_be_person(person_key(one), person_key(two))
    assert not may_be_person(person_key(two), person_key(one))


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("Norstat", "Norstat Research", True),
        ("University of Orla", "Orla University", True),
        ("Office for Harbour Safety", "Harbour Safety Office", True),
        ("Norstat", "Norstat Harbour", False),
        ("Orla Bank Union", "Orla Union Bank", False),
        ("City of Orla", "Orla City", False),
        ("University of Orla", "University of Tidea", False),
        ("Orla University", "Orla University Press", False),
    ],
)
def test_a_body_may_be_named_without_its_trade_or_turned_round(
    one: str, two: str, *, expected: bool
) -> None:
    assert may_be_body(name_key(one), name_key(two)) is expected
    assert may_be_body(name_key(two), name_key(one)) is expected
