"""How an article is made of text or of sentences."""

import datetime

import pytest

from compare import Article, CompareError
from compare.model import visible


def test_sentences_are_taken_one_for_one() -> None:
    given = ["One. Still one.", "", "Two"]
    article = Article.from_sentences(given, outlet="Alpha")
    assert [sentence.text for sentence in article.sentences] == given
    for sentence in article.sentences:
        assert article.text[sentence.start : sentence.end] == sentence.text


def test_the_text_is_kept_as_it_is() -> None:
    text = "  It rained.\r\n\r\nIt stopped. "
    article = Article.from_text(text, headline="Rain", outlet="Alpha")
    assert article.text == text
    assert [sentence.text for sentence in article.sentences] == [
        "It rained.",
        "It stopped.",
    ]


@pytest.mark.parametrize(
    "published",
    ["2025-08-24", "2025-08-24T10:00:00Z", datetime.date(2025, 8, 24)],
)
def test_a_date_comes_as_text_or_as_a_date(published: str | datetime.date) -> None:
    article = Article.from_text("It rained.", published=published)
    assert article.published == datetime.date(2025, 8, 24)


@pytest.mark.parametrize("published", ["yesterday", "24/08/2025"])
def test_a_date_that_is_none_is_refused(published: str) -> None:
    with pytest.raises(CompareError, match="not a date"):
        Article.from_text("It rained.", published=published)


def test_an_empty_article_is_refused_by_name() -> None:
    with pytest.raises(CompareError, match="Alpha has no text"):
        Article.from_text(" \n", outlet="Alpha")
    with pytest.raises(CompareError, match="Alpha has no text"):
        Article.from_sentences([" ", ""], outlet="Alpha")


def test_control_characters_are_shown_and_never_sent() -> None:
    hostile = "a\x1b]0;x\x07\x9b31m\u202eb\r\x00\ud800"
    shown = visible(hostile)
    assert len(shown) == len(hostile)
    assert all(character.isprintable() for character in shown)
