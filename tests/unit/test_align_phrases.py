"""Inside sentences: what others have too, and what nobody else has."""

from compare.align import align_articles
from compare.model import Article, to_dict
from compare.options import AlignOptions
from compare.pipeline import compare_articles

NORTH = Article.from_sentences(
    [
        "The Orrin Falls dam will close in March, and salmon ladders will be added.",
        "Fishing on the lake stays open.",
    ]
)
SOUTH = Article.from_sentences(
    [
        "Local elections are due in autumn.",
        "The dam at Orrin Falls closes in March, which worries the paper mill.",
    ]
)
WEST = Article.from_sentences(["A paper mill fears for its water, its owner wrote."])


def told(articles: list[Article], number: int) -> dict[str, tuple[int, ...]]:
    return {
        articles[number].text[phrase.start : phrase.end]: phrase.carriers
        for phrase in align_articles(articles).phrases
        if phrase.article == number
    }


def test_a_linked_sentence_shows_the_part_that_nobody_else_has() -> None:
    found = told([NORTH, SOUTH], 0)
    assert found["Orrin Falls dam will close in March"] == (1,)
    assert found["salmon ladders will be added"] == ()


def test_what_stands_alone_is_its_own() -> None:
    assert told([NORTH, SOUTH], 1)["Local elections are due in autumn"] == ()


def test_a_phrase_may_be_carried_by_a_sentence_that_is_not_linked() -> None:
    found = told([NORTH, SOUTH, WEST], 1)
    (carriers,) = (found[words] for words in found if "paper mill" in words)
    assert carriers == (2,)


def test_one_word_that_both_happen_to_use_is_no_support() -> None:
    other = Article.from_sentences(
        ["Ducks crossed the lake before the mill was built."]
    )
    found = align_articles([NORTH, other], AlignOptions(min_score=1)).phrases
    assert all(not phrase.carriers for phrase in found)


def test_phrases_of_a_comparison_count_its_articles_where_a_copy_stands_between() -> (
    None
):
    found = compare_articles([NORTH, NORTH, SOUTH]).phrases
    assert {phrase.article for phrase in found} == {0, 2}
    assert {other for phrase in found for other in phrase.carriers} == {0, 2}


def test_phrases_are_stored_with_a_comparison() -> None:
    (first, *_) = to_dict(compare_articles([NORTH, SOUTH]))["phrases"]
    assert first["carriers"] == [1]
    assert NORTH.text[first["start"] : first["end"]].startswith("Orrin Falls")
