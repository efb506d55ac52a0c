"""Which sentences score high, and which never do."""

import pytest

from compare.align import is_pruned, score_sentences
from compare.align.prepare import prepare
from compare.model import Article

FERRY = Article.from_sentences(
    [
        "A ferry with 43 passengers ran aground off Skerra on Tuesday night.",
        "Coast guard crews brought everyone ashore by two in the morning.",
        "“We heard a long grinding noise and then nothing,” said Ilse Brandvik.",
        "The operator, Nordlys Lines, suspended the route until further notice.",
        "Skerra has about 900 residents and a single shop.",
    ]
)
GROUNDING = Article.from_sentences(
    [
        "Nordlys Lines has halted sailings on its Skerra route.",
        "The vessel struck rocks on Tuesday with 43 people aboard, the company said.",
        "“We heard a long grinding noise and then nothing,” a traveller recalled.",
        "Fuel prices in the capital rose again last month.",
    ]
)


def best_column(row: list[float]) -> int:
    return row.index(max(row))


def test_the_counterpart_of_a_sentence_scores_highest() -> None:
    scores = score_sentences(FERRY, GROUNDING)
    assert best_column(scores[0]) == 1
    assert best_column(scores[2]) == 2
    assert best_column(scores[3]) == 0


def test_the_same_quoted_words_score_higher_than_anything_else() -> None:
    scores = score_sentences(FERRY, GROUNDING)
    assert scores[2][2] == max(max(row) for row in scores)


def test_sentences_that_share_no_word_score_zero() -> None:
    assert score_sentences(FERRY, GROUNDING)[1][3] == 0


def test_one_row_a_left_sentence_and_one_column_a_right_one() -> None:
    scores = score_sentences(FERRY, GROUNDING)
    assert [len(row) for row in scores] == [4] * 5


def test_sentences_without_a_word_score_zero() -> None:
    left = Article.from_sentences(["…", "The ferry sank."])
    right = Article.from_sentences(["***", "The ferry sank."])
    scores = score_sentences(left, right)
    assert [scores[0][0], scores[0][1], scores[1][0]] == [0, 0, 0]
    assert scores[1][1] > 0


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Zelenskyy spoke.", "Zelenskiy spoke."),
        ("The U.S. spoke.", "The United States spoke."),
        ("It cost $2 billion.", "It cost $2bn."),
        ("It cost $50-billion.", "It cost 50 billion."),
        ("They bought a defence firm.", "They buy a defense firm."),
        ("The co-operation holds.", "The cooperation holds."),
        ("Twelve people came.", "12 people came."),
        ("Canada's children came.", "Canada child came."),
    ],
)
def test_two_ways_to_write_a_word_count_as_one(one: str, two: str) -> None:
    left, right = prepare(Article.from_sentences([one, two]))
    assert left.terms == right.terms


def test_a_short_pronoun_is_not_taken_for_a_country() -> None:
    pronoun, country = prepare(Article.from_sentences(["Give it us.", "The US won."]))
    assert "united states" in country.terms
    assert "united states" not in pronoun.terms


def test_offsets_of_words_slice_to_what_is_written() -> None:
    article = Article.from_sentences(
        ["Früh am Tag – naïve 😀 words.", "Co-op won $3m."]
    )
    for sentence in prepare(article):
        for word in sentence.words:
            assert article.text[word.start : word.end] == word.text


def test_a_very_long_article_is_scored_by_its_likeliest_pairs() -> None:
    filler = [f"Entry {n} of list {n * 7} names item{n} here." for n in range(300)]
    left = Article.from_sentences([*filler, "The ferry Aurelia sank off Skerra."])
    right = Article.from_sentences(["Off Skerra the ferry Aurelia sank.", *filler])
    scores = score_sentences(left, right)
    assert is_pruned(left, right)
    assert not is_pruned(FERRY, GROUNDING)
    assert scores[300][0] == max(scores[300])
    assert all(scores[n][n + 1] == max(scores[n]) for n in range(300))
