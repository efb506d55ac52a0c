"""What each sentence of a row has more, in phrases that can be read alone."""

from __future__ import annotations

import pytest

from compare.model import (
    Article,
    Comparison,
    Framing,
    Link,
    Phrase,
    Provenance,
    SentenceRef,
)
from compare.report.rows import Row, RowReader


def row_of(first: str, second: str, *phrases: tuple[int, str]) -> Row:
    """Two linked sentences, and phrases that the article of their number has alone.

    A phrase that stands in the sentence twice is found in both places.
    """
    articles = tuple(Article.from_sentences([text]) for text in (first, second))
    refs = (SentenceRef(0, 0), SentenceRef(1, 0))
    found = tuple(
        Phrase(index, 0, start, start + len(words))
        for index, words in phrases
        for start in places(articles[index].text, words)
    )
    comparison = Comparison(
        articles=articles,
        links=(Link(*refs, 0.8),),
        groups=(refs,),
        facts=(),
        framing=Framing(),
        notices=(),
        provenance=Provenance("test"),
        phrases=found,
    )
    (row,) = RowReader(comparison).rows()
    return row


def places(text: str, words: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(words, at)]


PAID = "The harbour paid more than C$1.2 billion ($870 million) in July, up 5% a year."


@pytest.mark.parametrize(
    ("cut", "said"),
    [
        ("870 million", ["“$870 million”"]),
        ("1.2 billion", ["“C$1.2 billion”"]),
        ("paid more than C", ["“paid more than”"]),
        ("C", []),
        ("870 million) in July", ["“$870 million”", "“in July”"]),
        ("billion ($870 million) in", ["“billion ($870 million) in”"]),
        ("July, up 5", ["“July, up 5%”"]),
        ("The harbour", ["“The harbour”"]),
    ],
)
def test_a_phrase_cuts_no_sum_and_no_bracket_in_two(cut: str, said: list[str]) -> None:
    first, _ = row_of(PAID, "Somebody paid.", (0, cut)).additions
    assert list(first.phrases) == said


def test_words_that_a_sentence_has_twice_are_named_once() -> None:
    text = "On Friday it sailed, and on Friday it came home."
    first, _ = row_of(text, "It sailed.", (0, "Friday"), (0, "came home")).additions
    assert first.phrases == ("“Friday”", "“came home”")


def test_what_is_marked_is_what_is_named() -> None:
    (first, _), phrases = row_of(PAID, "Somebody paid.", (0, "870 million"))[1:]
    marked = [piece.text for piece in first.pieces if piece.alone]
    assert [f"“{text}”" for text in marked] == list(phrases[0].phrases)
