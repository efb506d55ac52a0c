"""Where sentences end in news, and what part of the article they are."""

from textwrap import fill

import pytest

from compare.model import SentenceKind
from compare.text import kinds_of_sentences, paragraph_spans, split_sentences


def texts(text: str) -> list[str]:
    return [sentence.text for sentence in split_sentences(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["She met U.S. Secretary of State Ann Poe.", "The Ukraine-U.S. deal holds."],
        ["They spoke in Banff, Alta., in June.", "Gen. Lee left at 5 p.m. on Monday."],
        ["He lives in the U.S.", "The house is 2.5 km away."],
        ["J. K. Marsh and Dr. Poe took No. 5...", "She left."],
        ["It rose ... and then fell 1.5 per cent.", "Nobody knew why."],
        ["“We won!” Smith said.", "“It is over now,” he added."],
        ['"Will you go?" he asked.', '"No," she said.'],
        ["He called it “a farce.”", "The court disagreed."],
        ["Acme Inc. shares fell 3 p.c. vs. Monday.", "Trading resumed."],
        ["Sen. Poe (R-Ind.) voted no.", "Rep. Hale voted yes."],
        ["It cost $3.5 million.", "“I can’t pay.”", "She left."],
        ["It was the No. 1 story on Jan. 5 in St. Paul, Minn.", "It rained."],
        ["The ship left at 6 a.m. EST.", "It never came back!", "Why?"],
    ],
)
def test_sentences_of_news_end_where_a_reader_ends_them(sentences: list[str]) -> None:
    assert texts(" ".join(sentences)) == sentences


def test_spans_cut_their_sentence_out_of_text_with_emoji_and_combining_letters() -> (
    None
):
    text = "Café 🇺🇦 “opened.” Zoë (née O’Brien) came.\n\nIt e\u0301arly… She 👩‍🚒 left."
    for sentence in split_sentences(text):
        assert text[sentence.start : sentence.end] == sentence.text


def test_a_text_without_characters_has_no_sentence() -> None:
    assert split_sentences(" \n\t ") == ()


def test_each_line_is_a_paragraph_when_lines_are_long() -> None:
    text = "One thing happened here.\nAnother thing happened there.\nThat is all."
    assert [sentence.paragraph for sentence in split_sentences(text)] == [0, 1, 2]


def test_hand_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The council of the harbour town met on Monday evening to\n"
        "settle a quarrel about the new bridge, which has divided\n"
        "neighbours since the spring and which nobody expected to\n"
        "last.\n\nThe mayor was pleased with what\nthe others had said."
    )
    assert len(paragraph_spans(text)) == 2


STORM = (
    "The storm reached the coast of Maren on Friday night and cut the power of nine "
    "thousand households, the grid said.",
    "Schools stay shut on Monday.",
    "“Nobody was hurt,” said the mayor, who had asked everyone to stay at home until "
    "the wind had gone down.",
)


@pytest.mark.parametrize("width", [40, 60, 72, 80, 100])
def test_an_indent_parts_paragraphs_of_wrapped_lines(width: int) -> None:
    lines = [fill(part, width, initial_indent="   ") for part in STORM]
    text = "\n".join(lines)
    found = [" ".join(text[s.start : s.end].split()) for s in paragraph_spans(text)]
    assert found == list(STORM)


@pytest.mark.parametrize("margin", ["", "      "])
def test_lines_of_one_margin_are_one_paragraph_up_to_a_blank_line(margin: str) -> None:
    blocks = [
        fill(part, 72, initial_indent=margin, subsequent_indent=margin)
        for part in STORM
    ]
    assert len(paragraph_spans("\n\n".join(blocks))) == len(STORM)


def test_one_line_break_inside_a_sentence_is_enough() -> None:
    text = fill(STORM[0], 80)
    assert text.count("\n") == 1
    assert len(paragraph_spans(text)) == 1


def test_a_short_line_above_wrapped_text_is_a_paragraph_of_its_own() -> None:
    text = f"Storm cuts power\n{fill(STORM[0], 60)}"
    assert next(text[s.start : s.end] for s in paragraph_spans(text)) == (
        "Storm cuts power"
    )


def test_a_long_line_among_wrapped_ones_stays_a_paragraph() -> None:
    wrapped = "\n\n".join(fill(part, 50) for part in STORM * 4)
    long = " ".join(STORM) + "\n"
    assert len(paragraph_spans(long + wrapped)) == 1 + 4 * len(STORM)


def test_parts_of_an_article_are_told_apart() -> None:
    text = (
        "Bridge opens after ten years of quarrels\n\n"
        "The mayor cuts the ribbon on Monday. (Ann Poe/Harbour Photos)\n\n"
        "The bridge opened on Monday. It cost $3 million.\n\n"
        "A long quarrel\n\n"
        "Neighbours had sued twice.\n\n"
        "($1 = 1.38 Canadian dollars)"
    )
    assert [sentence.kind.value for sentence in split_sentences(text)] == [
        "headline",
        "caption",
        "caption",
        "body",
        "body",
        "subhead",
        "body",
        "note",
    ]


def test_the_headline_that_is_given_is_found_in_the_text() -> None:
    text = "The bridge opened on Monday.\nBridge opens!\nIt cost a lot."
    kinds = [s.kind for s in split_sentences(text, headline="Bridge Opens!")]
    assert kinds[1] is SentenceKind.HEADLINE


def test_a_credit_given_as_its_own_sentence_makes_a_caption_of_the_one_before() -> None:
    kinds = kinds_of_sentences(
        [
            "The bridge opened.",
            "The mayor smiles.",
            "(Ann Poe/Harbour Photos)",
            "It cost.",
        ]
    )
    assert [kind.value for kind in kinds] == ["body", "caption", "caption", "body"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Ada Moor on the old bridge. Photograph: Ivo Brandt/Orla Pictures",
        *("Photograph: Ivo Brandt/Orla Pictures", "Ivo Brandt/Orla Pictures"),
        *("(Pictures: Ivo Brandt)", "Photographs: Ivo Brandt", "Pics: Ivo Brandt"),
    ],
)
def test_a_credit_makes_a_caption_with_or_without_brackets(paragraph: str) -> None:
    sentences = split_sentences(f"The bridge opened.\n\n{paragraph}\n\nIt is red.")
    assert {s.kind.value for s in sentences[1:-1]} == {"caption"}
