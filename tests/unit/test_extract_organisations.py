import pytest

from compare.model import ClaimKind
from tests.unit.named import Names

_NAMES = Names(ClaimKind.ORGANISATION)
read, texts, keys = _NAMES.read, _NAMES.texts, _NAMES.keys


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("She wrote to the Department of Justice.", ["Department of Justice"]),
        (
            "He joined the Institute for the Study of Tides.",
            ["Institute for the Study of Tides"],
        ),
        ("It was the Harbour Safety Committee that met.", ["Harbour Safety Committee"]),
        ("Shares of Norland Inc. fell.", ["Norland Inc."]),
        ("Ann Moore, chief economist at Fjordbank, agreed.", ["Fjordbank"]),
        ("She leads the Alzheimer's Trust now.", ["Alzheimer's Trust"]),
        (
            "Later the Prison Officers' Association agreed.",
            ["Prison Officers' Association"],
        ),
        ("The ship is owned by Tolo Lines.", ["Tolo Lines"]),
        ("The Ukrainian army advanced.", ["Ukrainian army"]),
        ("The deputy head of Russia's security council spoke.", ["security council"]),
        ("The German government agreed.", ["German government"]),
        ("The House administration committee met.", ["House administration committee"]),
        ("He sat with the coalition of the willing.", ["coalition of the willing"]),
        ("They ate at Greta’s Boutique on Monday.", ["Greta’s Boutique"]),
        ("It was Johnson & Johnson that paid.", ["Johnson & Johnson"]),
        ("A Tolo Air passenger jet landed.", ["Tolo Air"]),
        ("The Tolo Fire and Rescue Service came.", ["Tolo Fire and Rescue Service"]),
        ("Tolo Fire and Rescue came.", ["Tolo Fire and Rescue"]),
        ("Ann Moore and Tolo Council met.", ["Tolo Council"]),
        ("Tolo Foods said that it would wait.", ["Tolo Foods"]),
        ("Norstat, a polling firm, said that it would wait.", ["Norstat"]),
        ("Norstat, a pollster, said that it would wait.", ["Norstat"]),
    ],
)
def test_an_organisation_is_found_whole(sentence: str, expected: list[str]) -> None:
    assert texts(sentence) == expected


def test_an_administration_counts_besides_the_person_it_is_named_after() -> None:
    assert texts("Critics of the Brandt administration met.") == [
        "Brandt administration"
    ]


@pytest.mark.parametrize(
    ("short", "long"),
    [
        (
            "He spoke for NATO at noon.",
            "He spoke for the North Atlantic Treaty Organization at noon.",
        ),
        ("She left the FBI again.", "She left the Federal Bureau of Investigation."),
        ("A GOP aide spoke.", "The Republican Party spoke."),
        ("The Ukrainian Armed Forces moved.", "The Ukrainian army moved."),
    ],
)
def test_short_and_long_form_have_one_key(short: str, long: str) -> None:
    assert keys(short) == keys(long)


def test_an_acronym_in_brackets_stands_for_the_name_before_it() -> None:
    found = keys("The Harbour Development Agency (HDA) met.", "Then the HDA left.")
    assert len(set(found)) == 1


def test_a_short_form_is_the_body_named_before_it() -> None:
    found = keys("The Harbour Safety Committee met.", "Then that committee left.")
    assert len(set(found)) == 1
    assert len(found) == 2


def test_the_letter_of_a_party_is_the_party() -> None:
    (claim,) = read("It was Ann Hale, D-N.Y., who spoke.")
    assert getattr(claim.value, "name", "") == "Democratic Party"


def test_the_agency_of_a_dateline_is_left_out() -> None:
    assert texts("KYIV (Reuters) - The envoys met.") == []


def test_a_common_head_alone_names_nothing() -> None:
    assert texts("He told the Committee that the Court was wrong.") == []


def test_a_lone_name_that_speaks_and_is_no_one_named_in_full_is_an_organisation() -> (
    None
):
    assert texts("On Monday Swiftly said it would pay.") == ["Swiftly"]


def test_two_trades_of_one_union_are_one_name() -> None:
    assert texts("She leads the Couriers and Drivers Union.") == [
        "Couriers and Drivers Union"
    ]


def test_a_storm_is_an_event_and_has_no_kind() -> None:
    assert texts("They fled from Hurricane Ottilie.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Helen Steel said that she would wait.",
        "Jon Coffee said that he would wait.",
        "Grief, a firm companion, stayed.",
        "Later, a firm word was said of grief.",
        "Perhaps, a pollster said, she would wait.",
    ],
)
def test_what_only_looks_like_a_company_is_none(sentence: str) -> None:
    assert texts(sentence, "They spoke of grief.") == []
