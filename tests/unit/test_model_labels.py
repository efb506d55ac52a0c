"""What articles are called on a screen."""

import pytest

from compare.model import Article, label_articles


def article(outlet: str = "", source: str = "", copy_of: int | None = None) -> Article:
    return Article("A.", (), outlet=outlet, source=source, copy_of=copy_of)


def test_an_outlet_names_its_article() -> None:
    assert label_articles([article("Alpha"), article("Beta")]) == ("Alpha", "Beta")


def test_articles_of_one_outlet_are_numbered_in_their_order() -> None:
    found = label_articles([article("Alpha"), article("Beta"), article("ALPHA")])
    assert found == ("Alpha (1)", "Beta", "ALPHA (2)")


def test_a_copy_leaves_the_name_to_the_original() -> None:
    found = label_articles(
        [article("Alpha", copy_of=1), article("Alpha"), article("Alpha", copy_of=1)]
    )
    assert found == ("Alpha (copy)", "Alpha", "Alpha (copy 2)")


def test_a_number_that_is_already_a_name_is_passed_over() -> None:
    found = label_articles([article("Alpha (2)"), article("Alpha"), article("Alpha")])
    assert found == ("Alpha (2)", "Alpha (1)", "Alpha (3)")


@pytest.mark.parametrize(
    ("source", "label"),
    [
        ("news/harbour-post.txt", "harbour-post"),
        (r"C:\news\harbour-post.txt", "harbour-post"),
        ("https://www.example.org/a/b.html", "example.org"),
        ("HTTPS://WWW.Example.org/a/b.html", "example.org"),
        ("http://[broken", "Article 1"),
        ("-", "Article 1"),
        ("", "Article 1"),
    ],
)
def test_without_an_outlet_the_source_names_it(source: str, label: str) -> None:
    assert label_articles([article(source=source)]) == (label,)


def test_a_label_is_one_short_harmless_line() -> None:
    (label,) = label_articles([article("Al\x1b[31mpha\n" + "x" * 100)])
    assert "\x1b" not in label
    assert "\n" not in label
    assert len(label) == 40
