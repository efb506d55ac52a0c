import pytest

from compare.extract.names import find_names
from compare.extract.view import view_article
from compare.model import Article, ClaimKind, Span
from tests.unit.named import Names

_NAMES = Names(ClaimKind.PLACE)
texts, keys = _NAMES.texts, _NAMES.keys


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Leaders met in Kananaskis, Alta., in June.", ["Kananaskis, Alta"]),
        ("They arrived in Washington, D.C., at noon.", ["Washington, D.C."]),
        ("It was in Minsk, Belarus, that they met.", ["Minsk", "Belarus"]),
        ("The U.S. and the U.K. agreed.", ["U.S.", "U.K."]),
        ("The Oslo-based group left.", ["Oslo"]),
        ("The island of Tolo is small.", ["Tolo"]),
        ("A man was seen near Cedar Fork on Monday.", ["Cedar Fork"]),
        ("It was Ann Hale, R-Ky., who spoke.", ["Ky"]),
        ("They swam in Lake Sefton on Monday.", ["Lake Sefton"]),
        ("He spoke in Sophia Square at noon.", ["Sophia Square"]),
        ("KYIV (Reuters) - Envoys met.", ["KYIV"]),
        ("Canada-U.S. talks went on.", ["Canada", "U.S."]),
    ],
)
def test_a_place_is_found(sentence: str, expected: list[str]) -> None:
    assert [text.rstrip(".") for text in texts(sentence)] == [
        text.rstrip(".") for text in expected
    ]


def test_an_unknown_word_after_in_is_a_place() -> None:
    assert texts("The talks took place in Zinbi on Monday.") == ["Zinbi"]


def test_words_for_a_people_are_no_places() -> None:
    assert texts("American and Ukrainian officials met Canadian troops.") == []


def test_the_pronoun_us_is_no_country() -> None:
    assert texts("They told us to wait for the US envoy.") == ["US"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("They left the U.S. at noon.", "They left the United States at noon."),
        ("They left Kiev at noon.", "They left Kyiv at noon."),
        ("She is from N.Y. itself.", "She is from New York itself."),
    ],
)
def test_forms_of_one_place_have_one_key(one: str, other: str) -> None:
    assert keys(one) == keys(other)


def test_a_span_that_another_claim_holds_is_left_to_it() -> None:
    view = view_article(0, Article.from_sentences(["They met in Paris."]))
    held = view.claim(ClaimKind.DATE, view.sentences[0], Span(12, 17))
    assert list(find_names(view, (held,))) == []
