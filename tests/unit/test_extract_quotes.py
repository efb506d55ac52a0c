"""Which words stand between quotation marks, and who is said to have said them."""

import pytest

from compare.extract import extract_claims
from compare.extract.marks import quoted, scare_quotes
from compare.model import Article, Claim, ClaimKind


def quotes(*sentences: str) -> list[Claim]:
    article = Article.from_sentences(sentences)
    return [c for c in extract_claims(0, article) if c.kind is ClaimKind.QUOTE]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ('"We will not leave the valley," she said.', ["We will not leave the valley"]),
        ("“We will not leave the valley,” she said.", ["We will not leave the valley"]),
        ("'We will not leave the valley,' she said.", ["We will not leave the valley"]),
        (
            '"The bridge is safe," Ada Moor said, "and it will stay open."',
            ["The bridge is safe", "and it will stay open"],
        ),
        (
            "“He told me ‘never come back here’ and left,” Moor said.",
            ["He told me ‘never come back here’ and left"],
        ),
        ('She called it a "special place" of hers.', []),
        ("It's the workers' own money, and they're angry.", []),
        ("The 6'2\" pole stood in the harbour for years.", []),
        ('He read "The Long Winter of Orla" twice.', ["The Long Winter of Orla"]),
    ],
)
def test_four_words_between_marks_are_a_quotation(
    sentence: str, expected: list[str]
) -> None:
    assert [claim.text for claim in quotes(sentence)] == expected


def test_a_quotation_over_sentences_gives_one_claim_a_sentence() -> None:
    found = quotes(
        '"The river rose in the night.', "Nobody slept at all.", 'We were afraid."'
    )
    assert [(c.sentence, c.text) for c in found] == [
        (0, "The river rose in the night"),
        (1, "Nobody slept at all"),
        (2, "We were afraid"),
    ]


def test_a_mark_repeated_at_a_paragraph_goes_on_with_the_quotation() -> None:
    article = Article.from_text(
        "“The river rose in the night.\n\n“Nobody slept at all,” Moor said.\n"
    )
    found = [c for c in extract_claims(0, article) if c.kind is ClaimKind.QUOTE]
    assert [claim.text for claim in found] == [
        "The river rose in the night",
        "Nobody slept at all",
    ]


def test_a_quotation_never_closed_ends_with_its_paragraph() -> None:
    article = Article.from_text(
        "“The river rose in the night.\n\nThe council met on Monday.\n\nIt voted.\n"
    )
    found = [c for c in extract_claims(0, article) if c.kind is ClaimKind.QUOTE]
    assert [claim.text for claim in found] == ["The river rose in the night"]


def test_every_claim_is_the_text_at_its_span() -> None:
    article = Article.from_text('Moor said: "We will not — ever — leave." She left.')
    for claim in extract_claims(0, article):
        assert article.text[claim.start : claim.end] == claim.text


def test_words_too_few_for_a_quotation_are_kept_for_framing() -> None:
    text = 'It was a "special place" once. "We will not leave it," she said.'
    found = [text[run.span.start : run.span.end] for run in scare_quotes(text)]
    assert found == ["special place"]


@pytest.mark.parametrize(
    ("sentences", "source", "cue"),
    [
        (['"We will not leave the valley," Ada Moor said.'], "Ada Moor", "said"),
        (['"We will not leave the valley," said Ada Moor.'], "Ada Moor", "said"),
        (['Ada Moor insisted: "We will never leave it."'], "Ada Moor", "insisted"),
        (
            ['According to Ada Moor, "the valley is safe again".'],
            "Ada Moor",
            "According to",
        ),
        (
            ["Ada Moor spoke first.", '"We will not leave the valley," she added.'],
            "she",
            "added",
        ),
        (
            ['"We will not leave," officials said, "until it is safe there."'],
            "officials",
            "said",
        ),
    ],
)
def test_a_quotation_is_credited_to_its_speaker(
    sentences: list[str], source: str, cue: str
) -> None:
    attribution = quotes(*sentences)[-1].attribution
    assert attribution is not None
    assert (attribution.source, attribution.cue) == (source, cue)
    assert attribution.direct


def test_a_pronoun_means_the_one_person_named_before() -> None:
    found = quotes("Ada Moor spoke first.", '"We will not leave it," she added.')
    named = quotes('"We will not leave the valley," Ada Moor said.')
    assert found[0].attribution is not None
    assert named[0].attribution is not None
    assert found[0].attribution.key == named[0].attribution.key != ""


def test_a_pronoun_stays_open_between_two_people() -> None:
    met = "At noon, the flag fell between Ada Moor and Ivo Brandt."
    found = quotes(met, '"We will not leave it," she added.')
    assert found[0].attribution is not None
    assert found[0].attribution.key == ""


def test_a_pronoun_between_two_people_means_who_spoke_in_the_sentence_before() -> None:
    found = quotes(
        "Ada Moor said no meeting of the two was planned.",
        'Ivo Brandt would meet Otto Fisk "when the papers are ready," she added.',
    )
    assert found[0].attribution is not None
    assert found[0].attribution.key == "ada moor"


def test_a_pronoun_means_the_person_whom_the_sentence_before_opens_with() -> None:
    found = quotes("Ada Moor met Ivo Brandt.", '"We will not leave it," she added.')
    assert found[0].attribution is not None
    assert found[0].attribution.key == "ada moor"


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Ada Moor of the Orla Institute said 12 boats sank.", "Ada Moor"),
        ("Ada Moor, of Banff, Alta., said 12 boats sank.", "Ada Moor"),
        ("Rep. Ada Moor, D-Ohio, the head of a panel, said 12 boats sank.", "Ada Moor"),
        (
            "Ada Moor, the founder of Orla Aid, a small group, said 12 boats sank.",
            "Ada Moor",
        ),
        ("Ada Moor (of all people) said 12 boats sank.", "Ada Moor"),
        ("About 12 boats sank, said Orla Institute chair Ada Moor.", "Ada Moor"),
        ("Norway and Latvia announced a fund of 12 boats.", "Norway and Latvia"),
        ("The men kept up the search and said 12 boats sank.", None),
        ("The firm's security officer Ada Moor said 12 boats sank.", "Ada Moor"),
        ("A spokesman for Ada Moor said 12 boats sank.", "A spokesman for Ada Moor"),
        ("About 12 boats sank, said an Orla spokesman, Ada Moor.", "Ada Moor"),
        ("Ada Moor was denied 12 boats.", None),
        ("Ada Moor could counter that 12 boats sank.", None),
        ("Its head left the group in protest over 12 boats.", None),
        ("Ada Moor's comments cost 12 boats.", None),
    ],
)
def test_the_speaker_is_the_one_who_is_the_subject(
    sentence: str, source: str | None
) -> None:
    article = Article.from_sentences([sentence])
    (figure,) = [c for c in extract_claims(0, article) if c.kind is ClaimKind.QUANTITY]
    assert (figure.attribution and figure.attribution.source) == source


def test_a_quotation_alone_in_its_sentence_goes_on_with_the_speaker() -> None:
    found = quotes(
        '"We will not leave the valley," Ada Moor said.', '"It is our only home."'
    )
    assert found[1].attribution == found[0].attribution


def test_the_speaker_at_the_end_is_credited_with_the_whole_quotation() -> None:
    found = quotes('"The river rose in the night.', 'We were afraid," Ada Moor said.')
    assert [c.attribution and c.attribution.source for c in found] == ["Ada Moor"] * 2


def test_a_hostile_line_takes_time_in_line_with_its_length() -> None:
    assert len(quoted('"a b c d e" ' * 20_000)) == 20_000
    assert quoted("“" * 100_000) == ()
    assert len(quoted("'a " * 100_000)) < 100_000
