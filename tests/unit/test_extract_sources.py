"""Which people, groups and papers without a name something is credited to."""

import pytest

from compare.extract import extract_claims
from compare.extract.cues import cue_class
from compare.model import Article, ClaimKind, Quantity


def sources(sentence: str) -> list[str]:
    article = Article.from_sentences([sentence])
    claims = extract_claims(0, article)
    return [claim.text for claim in claims if claim.kind is ClaimKind.SOURCE]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "A source familiar with the plan said the dam would close.",
            ["A source familiar with the plan"],
        ),
        (
            "The dam will close, according to engineers who inspected it.",
            ["engineers who inspected it"],
        ),
        (
            "It wrote of the dam, citing two port officials who said it would close.",
            ["two port officials"],
        ),
        (
            "The dam will close, according to local media reports.",
            ["local media reports"],
        ),
        (
            "Other valley lawmakers, also last week, suggested a ban.",
            ["Other valley lawmakers"],
        ),
        (
            "The dam will close, a senior official said on Monday.",
            ["a senior official"],
        ),
        ("The plan was criticized by farmers over its cost.", ["farmers"]),
        ("Court papers showed that the dam had leaked.", ["Court papers"]),
        ("Aid from a previously announced plan will reach the dam.", []),
        ("Ada Moor said the dam would close.", []),
        ("The president said the dam would close.", []),
        ("Police found a boat near the dam.", []),
        ('She said: "Officials said it would never close."', []),
    ],
)
def test_a_speaker_without_a_name_is_a_source(
    sentence: str, expected: list[str]
) -> None:
    assert sources(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        (
            "Rents fell to 40 crowns, according to Norway's housing ministry.",
            "Norway's housing ministry",
        ),
        ("Oslo's ferry agency said 40 boats sank.", "Oslo's ferry agency"),
    ],
)
def test_a_body_whose_owner_is_named_is_no_nameless_source(
    sentence: str, source: str
) -> None:
    claims = extract_claims(0, Article.from_sentences([sentence]))
    count = next(c for c in claims if isinstance(c.value, Quantity))
    assert count.attribution is not None
    assert (count.attribution.source, count.attribution.named) == (source, True)
    assert sources(sentence) == []


def test_what_nobody_says_in_so_many_words_is_nobodys_word() -> None:
    told = "declared its independence on 7 June 1905."
    article = Article.from_sentences(
        [f"Norway {told}", f"Norway, which had its own flag by then, {told}"]
    )
    claims = extract_claims(0, article)
    assert [claim.attribution for claim in claims if claim.attribution] == []


def test_a_verb_that_tells_of_a_movement_is_nobodys_word() -> None:
    told = "A ferry with 80 people on board slammed into a pier, according to police."
    assert sources(told) == ["police"]


def test_an_office_is_told_from_a_nameless_source() -> None:
    article = Article.from_sentences(["The president said 40 houses were lost."])
    claims = extract_claims(0, article)
    count = next(claim for claim in claims if claim.kind is ClaimKind.QUANTITY)
    assert count.attribution is not None
    assert count.attribution.named
    assert count.attribution.source == "The president"


def test_a_figure_in_reported_speech_is_credited() -> None:
    article = Article.from_sentences(
        ["Ada Moor said 40 houses were lost.", "The fire took 40 houses."]
    )
    claims = extract_claims(0, article)
    counts = [claim for claim in claims if claim.kind is ClaimKind.QUANTITY]
    assert [c.attribution and c.attribution.source for c in counts] == [
        "Ada Moor",
        None,
    ]
    assert counts[0].attribution is not None
    assert not counts[0].attribution.direct


@pytest.mark.parametrize(
    ("cue", "name"),
    [
        ("said", "neutral"),
        ("claimed", "claim"),
        ("admitted", "concede"),
        ("insisted", "insist"),
        ("denied", "deny"),
        ("warned", "warn"),
        ("According to", "neutral"),
    ],
)
def test_each_cue_has_its_class(cue: str, name: str) -> None:
    assert cue_class(cue) == name


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Ada Moor, who leads the council, said 40 houses were lost.", "Ada Moor"),
        ("The council's chief, Gen. Ada Moor, said 40 houses were lost.", "Ada Moor"),
        ("The toll is 40 houses, said Mayor Ada Moor.", "Ada Moor"),
        ("It is 40 houses, according to the Skarvik-based Moor Institute.", "Moor"),
    ],
)
def test_a_named_speaker_is_found_through_titles_and_asides(
    sentence: str, source: str
) -> None:
    claims = extract_claims(0, Article.from_sentences([sentence]))
    count = next(claim for claim in claims if claim.kind is ClaimKind.QUANTITY)
    assert count.attribution is not None
    assert source in count.attribution.source
    assert "Skarvik" not in count.attribution.source


def test_a_source_told_at_length_still_has_the_matter_before_it() -> None:
    sentence = (
        "“The harbour closes,” a longstanding international communications "
        "administration spokesperson representing environmental organisations "
        "internationally said."
    )
    claims = extract_claims(0, Article.from_sentences([sentence]))
    (source,) = [claim for claim in claims if claim.kind is ClaimKind.SOURCE]
    assert source.matter == ("harbour", "close")
