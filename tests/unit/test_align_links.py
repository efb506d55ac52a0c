"""Links, their reasons and changes, and the groups that they make."""

import pytest

from compare.align import align_articles
from compare.align.changes import find_changes
from compare.model import Alignment, Article, ChangeKind, Link, Relation, SentenceRef
from compare.options import AlignOptions

NORTH = Article.from_sentences(
    [
        "The dam at Orrin Falls will close on 3 March for repairs worth $40 million.",
        "“Nobody downstream is in danger,” engineer Tova Lindqvist told residents.",
        "Fishing on the lake stays open.",
    ]
)
SOUTH = Article.from_sentences(
    [
        "Local elections are due in autumn.",
        "Repairs to the Orrin Falls dam will cost $40m and start on 3 March.",
        "“Nobody downstream is in danger,” said Lindqvist, the engineer in charge.",
    ]
)


def ends(alignment: Alignment) -> set[tuple[SentenceRef, SentenceRef]]:
    return {(link.a, link.b) for link in alignment.links}


def matrix_of(*rows: list[float]) -> AlignOptions:
    return AlignOptions(similarity=lambda left, right: rows, min_score=0.5)


def reasons(alignment: Alignment, i: int, j: int) -> str:
    (found,) = (x for x in alignment.links if (x.a.sentence, x.b.sentence) == (i, j))
    return "\n".join(found.because)


def test_counterparts_are_linked_in_any_order_and_the_rest_is_not() -> None:
    found = ends(align_articles([NORTH, SOUTH]))
    assert (SentenceRef(0, 0), SentenceRef(1, 1)) in found
    assert (SentenceRef(0, 1), SentenceRef(1, 2)) in found
    linked = {ref for pair in found for ref in pair}
    assert SentenceRef(0, 2) not in linked
    assert SentenceRef(1, 0) not in linked


def test_a_link_names_the_figures_names_and_rare_words_that_carried_it() -> None:
    because = reasons(align_articles([NORTH, SOUTH]), 0, 1)
    assert "both name “Orrin Falls”" in because
    assert "“40 million” / “40m”" in because
    assert "“Repairs”" in because
    assert "score 0." in because


def test_a_link_names_near_words_that_stemming_does_not_join() -> None:
    one = Article.from_sentences(["Velde Foods purchased the harbour mill."])
    two = Article.from_sentences(["The mill was acquired by Velde Foods."])
    (link,) = align_articles([one, two], matrix_of([1])).links
    assert "near words “acquired” / “purchased”" in link.because


def test_a_link_says_that_the_same_words_are_quoted() -> None:
    because = reasons(align_articles([NORTH, SOUTH]), 1, 2)
    assert "the same quoted words: “Nobody downstream is in danger”" in because


def test_equal_sentences_are_equivalent_and_others_overlap() -> None:
    one = Article.from_sentences(["The Orrin dam will close.", "Its lake is deep."])
    two = Article.from_sentences(
        ["The Orrin dam will close.", "Nothing else is known."]
    )
    (equal,) = align_articles([one, two], matrix_of([1, 0], [0, 0])).links
    assert equal.relation is Relation.EQUIVALENT
    (other,) = align_articles(
        [NORTH, SOUTH], matrix_of([0, 1, 0], [0, 0, 0], [0, 0, 0])
    ).links
    assert other.relation is Relation.OVERLAPPING


def test_changes_cover_both_sentences_and_slice_to_their_words() -> None:
    a = Article.from_sentences(["Intro.", "Nine people were hurt in Skerra."])
    b = Article.from_sentences(["At least ten people were hurt."])
    changes = find_changes(a.sentences[1], b.sentences[0])
    assert [
        (c.kind, a.text[c.a_start : c.a_end], b.text[c.b_start : c.b_end])
        for c in changes
    ] == [
        (ChangeKind.REPLACE, "Nine", "At least ten"),
        (ChangeKind.EQUAL, "people were hurt", "people were hurt"),
        (ChangeKind.DELETE, "in Skerra", ""),
        (ChangeKind.EQUAL, ".", "."),
    ]


def test_a_sentence_of_hundreds_of_words_gets_no_word_diff() -> None:
    a = Article.from_sentences(["word " * 500])
    assert find_changes(a.sentences[0], a.sentences[0]) == ()


def test_another_similarity_decides_the_links() -> None:
    options = matrix_of([0.9, 0, 0], [0, 0, 0], [0, 0, 0.6])
    assert ends(align_articles([NORTH, SOUTH], options)) == {
        (SentenceRef(0, 0), SentenceRef(1, 0)),
        (SentenceRef(0, 2), SentenceRef(1, 2)),
    }


def test_a_similarity_of_the_wrong_shape_is_refused() -> None:
    with pytest.raises(ValueError, match="3 rows of 3"):
        align_articles([NORTH, SOUTH], matrix_of([0.9]))


def test_a_higher_lowest_score_leaves_fewer_links() -> None:
    most = ends(align_articles([NORTH, SOUTH], AlignOptions(min_score=0.01)))
    some = ends(align_articles([NORTH, SOUTH]))
    none = ends(align_articles([NORTH, SOUTH], AlignOptions(min_score=1)))
    assert none < some < most


def test_a_chain_of_links_does_not_tie_unlike_sentences_together() -> None:
    articles = [Article.from_sentences([text]) for text in ("One.", "Two.", "Three.")]
    scores = {("One.", "Two."): 0.9, ("Two.", "Three."): 0.6, ("One.", "Three."): 0.0}

    def similarity(left: Article, right: Article) -> list[list[float]]:
        return [[scores[left.text, right.text]]]

    options = AlignOptions(similarity=similarity, min_score=0.5)
    alignment = align_articles(articles, options)
    assert len(alignment.links) == 2
    assert alignment.groups == ((SentenceRef(0, 0), SentenceRef(1, 0)),)


def test_three_alike_sentences_make_one_group() -> None:
    text = "The Orrin dam will close on 3 March."
    other = ["Rain is due.", "Bread is dear.", "Cats sleep."]
    articles = [Article.from_sentences([text, more]) for more in other]
    groups = align_articles(articles).groups
    assert groups == (tuple(SentenceRef(number, 0) for number in range(3)),)


def test_links_point_from_an_earlier_article_to_a_later() -> None:
    links: tuple[Link, ...] = align_articles([NORTH, SOUTH, NORTH]).links
    assert links
    assert all(link.a.article < link.b.article for link in links)
