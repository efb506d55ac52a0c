import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.extract.names import find_names
from compare.extract.view import view_article
from compare.model import Article, Claim, Entity
from compare.text import person_key, same_person

_WORDS = (
    *("Ann", "Brandt", "Ilse", "Mr.", "Sen.", "President", "of", "the", "The", "and"),
    *("Oslo", "Ohio", "D-N.Y.", "U.S.", "NATO", "(HDA)", "Committee", "Act", "Jr.,"),
    *("said", "in", "’s", "Brandt's", "“Aa", "Bb”", ".", ",", "army", "Ukrainian"),
    *("letter", "a", "von", "der", "J.", "K.", "5", "Article", "Siliņa", "-", "\n"),
)
sentences = st.lists(
    st.one_of(
        st.lists(st.sampled_from(_WORDS), min_size=1, max_size=20).map(" ".join),
        st.text(min_size=1, max_size=60),
    ),
    min_size=1,
    max_size=6,
).filter(lambda texts: any(text.strip() for text in texts))


def names(texts: list[str]) -> tuple[Article, list[Claim]]:
    article = Article.from_sentences(texts)
    return article, list(find_names(view_article(0, article), ()))


@given(sentences)
def test_every_name_stands_where_it_says_and_in_its_sentence(texts: list[str]) -> None:
    article, claims = names(texts)
    for claim in claims:
        sentence = article.sentences[claim.sentence]
        assert sentence.start <= claim.start < claim.end <= sentence.end
        assert article.text[claim.start : claim.end] == claim.text
        assert isinstance(claim.value, Entity)
        assert claim.value.name


@given(sentences)
def test_the_same_text_gives_the_same_names(texts: list[str]) -> None:
    assert names(texts) == names(texts)


@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=4).map(" ".join))
def test_everyone_is_the_same_person_as_themselves(name: str) -> None:
    assert same_person(person_key(name), person_key(name))


@given(
    st.lists(st.sampled_from(_WORDS), min_size=1, max_size=4).map(" ".join),
    st.lists(st.sampled_from(_WORDS), min_size=1, max_size=4).map(" ".join),
)
def test_being_the_same_person_needs_no_order(left: str, right: str) -> None:
    one, other = person_key(left), person_key(right)
    assert same_person(one, other) == same_person(other, one)


@pytest.mark.parametrize(
    "unit",
    [
        "A. ",
        "Aaaa ",
        "the the ",
        "Bank of the ",
        "R-N.Y. ",
        "“Aa Bb ",
        "-Aa-",
        "Aa v. ",
        "“Aa Bb” ",
    ],
)
def test_the_work_grows_in_line_with_a_hostile_text(unit: str) -> None:
    def seconds(size: int) -> float:
        article = Article.from_sentences(["Ann met Ilse.", unit * (size // len(unit))])
        view = view_article(0, article)
        start = time.process_time()
        list(find_names(view, ()))
        return time.process_time() - start

    seconds(2_000)
    most = 40 * max(0.005, min(seconds(4_000), seconds(4_000)))
    assert seconds(32_000) < most or seconds(32_000) < most
