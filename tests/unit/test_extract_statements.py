"""Into which clauses a sentence falls."""

import pytest

from compare.extract import extract_claims
from compare.model import Article, Claim, ClaimKind


def statements(*sentences: str) -> list[Claim]:
    article = Article.from_sentences(sentences)
    claims = extract_claims(0, article)
    return [claim for claim in claims if claim.kind is ClaimKind.STATEMENT]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The river rose quickly in the night, and the council closed both bridges.",
            [
                "The river rose quickly in the night",
                "the council closed both bridges.",
            ],
        ),
        (
            "The council has closed both bridges; the ferry will run until evening.",
            [
                "The council has closed both bridges",
                "the ferry will run until evening.",
            ],
        ),
        (
            "The council closed the bridge, the ferry, and the road.",
            ["The council closed the bridge, the ferry, and the road."],
        ),
        (
            "The council will buy new boats, and advance the armoured carts.",
            ["The council will buy new boats, and advance the armoured carts."],
        ),
        ("Yes, she did.", []),
    ],
)
def test_a_sentence_is_cut_only_where_both_sides_stand_alone(
    sentence: str, expected: list[str]
) -> None:
    assert [claim.text for claim in statements(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "negated"),
    [
        ("The council will close the bridge.", False),
        ("The council will not close the bridge.", True),
        ("The council won't close the bridge.", True),
        ("Nobody on the council closed the bridge.", True),
        ("Nobody on the council did not close the bridge.", False),
        ("The old bridge is not safe and it will not hold.", True),
        ("The old bridge is not safe, nor will it hold.", True),
        ("Neither the old bridge nor the pier will hold.", True),
        ("The council could not confirm or deny the report.", True),
    ],
)
def test_two_denials_cancel_out(sentence: str, negated: bool) -> None:
    assert [claim.negated for claim in statements(sentence)] == [negated]


def test_a_statement_is_credited_to_who_says_it() -> None:
    (claim,) = statements("Ada Moor said the lessons of the flood are plain to see.")
    assert claim.attribution is not None
    assert claim.attribution.source == "Ada Moor"


@pytest.mark.parametrize(
    ("sentence", "sources"),
    [
        ("Norway rejects the whole idea of a ferry.", [None]),
        ("Norway announced a new ferry fund for islands.", [None]),
        ("Norway insisted there's no need for new ferries.", ["Norway"]),
        ("Norway pledged to build three new ferries.", ["Norway"]),
        ("Norway acknowledged losing three old ferries.", ["Norway"]),
        (
            '"A ferry that nobody mends will sink, and we will mend it," Ada Moor '
            "told the crowd outside the old opera house by the pier.",
            ["Ada Moor", "Ada Moor"],
        ),
    ],
)
def test_a_deed_is_told_by_the_article_and_a_saying_by_its_speaker(
    sentence: str, sources: list[str | None]
) -> None:
    found = [c.attribution and c.attribution.source for c in statements(sentence)]
    assert found == sources


def test_a_statement_inside_a_quotation_is_its_speakers() -> None:
    found = statements(
        '"The old ferry sank in the night.',
        'Nobody saw the old ferry sink," Ada Moor told a reporter of the port.',
    )
    assert [c.attribution and c.attribution.source for c in found] == ["Ada Moor"] * 2


def test_where_a_quotation_ends_its_speakers_words_end() -> None:
    article = Article.from_sentences(
        ['"We will mend the ferry," Ada Moor told staff at the 19th-century pier.']
    )
    (date,) = [c for c in extract_claims(0, article) if c.kind is ClaimKind.DATE]
    assert date.attribution is None


def test_a_clause_keeps_the_mark_that_closes_its_quotation() -> None:
    (claim,) = statements('The mayor of Orla called it "a legitimate target."')
    assert claim.text == 'The mayor of Orla called it "a legitimate target."'


@pytest.mark.parametrize(
    "credit",
    [
        *("(Ivo Brandt/Orla Pictures)", "Ivo Brandt/Orla Pictures"),
        "Photograph: Ivo Brandt/Orla Pictures",
    ],
)
def test_a_credit_states_nothing(credit: str) -> None:
    assert statements("Ada Moor stands on the old bridge.", credit)[1:] == []
