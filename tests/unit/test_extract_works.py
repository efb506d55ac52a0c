import pytest

from compare.model import ClaimKind
from tests.unit.named import Names

_NAMES = Names(ClaimKind.WORK)
texts = _NAMES.texts


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It breaks Article 5 again.", ["Article 5"]),
        ("They ended Operation Harbour Light early.", ["Operation Harbour Light"]),
        ("He signed Executive Order 13769 at noon.", ["Executive Order 13769"]),
        ("The House passed H.R. 1 on Friday.", ["H.R. 1"]),
        ("Voters backed Proposition 8 there.", ["Proposition 8"]),
        ("It is protected by the First Amendment alone.", ["First Amendment"]),
        ("Under the Fair Tides Act, ships wait.", ["Fair Tides Act"]),
        (
            "They cited the Justice for Sailors of Norway Act again.",
            ["Justice for Sailors of Norway Act"],
        ),
        (
            "They signed a Letter of Intent on Joint Harbour Works.",
            ["Letter of Intent on Joint Harbour Works"],
        ),
        ("The court in Hale v. Brandt agreed.", ["Hale v. Brandt"]),
        ("She read “The Longest Harbour” aloud.", ["The Longest Harbour"]),
        ("She spoke on Orla Radio's The Pier, late.", ["The Pier"]),
        (
            "They signed an agreement on drone co-production.",
            ["agreement on drone co-production"],
        ),
        ("He praised the minerals agreement at noon.", ["minerals agreement"]),
        ("He hopes for a peace deal.", ["peace deal"]),
        ("They fired an ATACMS missile.", ["ATACMS"]),
        ("She invoked her 5th amendment right.", ["5th amendment"]),
    ],
)
def test_a_work_is_found(sentence: str, expected: list[str]) -> None:
    assert texts(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "They report to the minister.",
        "She may veto it.",
        "“We will never stop,” he said.",
        "It is the mayor's. The Pier is closed.",
        "Ann “Silver Tongue” Moore spoke.",
        "It is up to law enforcement.",
        "They deal with it.",
    ],
)
def test_verbs_sayings_and_nicknames_are_no_works(sentence: str) -> None:
    assert texts(sentence) == []


def test_a_vague_noun_counts_only_when_it_is_told_again() -> None:
    assert texts("He read the statement.") == []
    assert texts("He read the statement.", "Then the statement leaked.") == [
        "statement",
        "statement",
    ]
