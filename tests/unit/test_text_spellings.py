import pytest

from compare.text import person_key
from compare.text.spellings import may_be_person

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
    ("Tarasevich", "Ina Tarasevikh"),
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
    ("Lee Cox", "Lee Koch"),
    ("J. Clark", "Jane Clarke"),
    ("Tom Price", "Tom Brice"),
    ("", "Tom Price"),
]


@pytest.mark.parametrize(("one", "two"), ONE)
def test_what_is_heard_alike_or_cut_short_may_be_one_person(one: str, two: str) -> None:
    assert may_be_person(person_key(one), person_key(two))
    assert may_be_person(person_key(two), person_key(one))


@pytest.mark.parametrize(("one", "two"), TWO)
def test_what_merely_looks_alike_is_two_people(one: str, two: str) -> None:
    assert not may_be_person(person_key(one), person_key(two))
    assert not may_be_person(person_key(two), person_key(one))
