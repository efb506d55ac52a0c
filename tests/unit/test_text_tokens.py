"""What is one token, and what it folds to."""

import pytest

from compare.text import fold, name_key, number_value, stem, tokenize, word_key
from compare.text.data import load_json
from compare.text.tokens import stem_of


def test_tokens_cover_all_but_white_space() -> None:
    text = "C$1.2bn — “it’s” U.S.-backed, 10:30 a.m. … Siliņa’s 👩‍🚒 x_y"
    covered = "".join(token.text for token in tokenize(text))
    assert covered == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("U.S. and US", ["us", "and", "us"]),
        ("Carter’s well-kept co-op", ["carter", "well-kept", "co-op"]),
        ("Ukraine-U.S. talks", ["ukraine-us", "talks"]),
        ("1,000.5 m", ["1,000.5", "m"]),
        ("C$5", ["c", "$", "5"]),
        ("can't", ["can't"]),
        ("Siliņa", ["silina"]),
        ("ne\u0301e S\u0301iva", ["nee", "siva"]),
    ],
)
def test_words_fold_to_one_form(text: str, words: list[str]) -> None:
    assert [token.norm for token in tokenize(text)] == words


def test_fold_straightens_quotes_and_drops_accents() -> None:
    assert fold("“Café’s”") == '"cafe\'s"'


def test_inflections_share_a_stem() -> None:
    assert stem("agreements") == stem("agreement")
    assert stem("launches") == stem("launched") == stem("launch")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zelenskyy", "Zelenskiy"),
        ("Zelenskyy", "Zelensky"),
        ("Kyiv", "Kiev"),
        ("Yuliia", "Yulia"),
        ("Yuliia", "Yuliya"),
        ("Hrynenko", "Hrinenko"),
        ("Tymoshenko", "Timoshenko"),
        ("Khamenei", "Hamenei"),
        ("Gaddafi", "Qadhafi"),
        ("Mohammed", "Muhammad"),
        ("Siliņa", "Silina"),
        ("Carter's", "Carter"),
    ],
)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert word_key(one) == word_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Johnson", "Johnston"),
        ("Iran", "Iraq"),
        ("Merkel", "Merz"),
        ("Austria", "Australia"),
        ("Korea", "Kosovo"),
        ("Niger", "Nigeria"),
        ("Byrd", "bird"),
        ("Sydney", "Sidney"),
    ],
)
def test_names_that_only_look_alike_keep_apart(one: str, other: str) -> None:
    assert word_key(one) != word_key(other)


def test_a_short_form_and_its_long_form_share_a_key() -> None:
    assert name_key("NATO") == name_key("the North Atlantic Treaty Organisation")
    assert name_key("the U.S.") == name_key("United States")


@pytest.mark.parametrize(
    ("word", "value"),
    [("12", 12), ("1,234.5", 1234.5), ("twenty-one", 21), ("forty", 40), ("cat", None)],
)
def test_numbers_are_read_in_digits_and_words(word: str, value: float | None) -> None:
    assert number_value(word) == value


def test_every_stem_in_the_table_is_the_stemmers_own() -> None:
    table: dict[str, str] = load_json("stems.json")["stems"]
    for found, words in table.items():
        assert {stem_of(word) for word in words.split()} == {found}


@pytest.mark.parametrize(
    "word",
    [
        *("zebras", "yodelled", "yodelling", "zanily", "zany", "zebrine", "distill"),
        *("dynastical", "yodeler", "hydrator", "historic", "exultant", "decadent"),
        *("absolutism", "ebullition", "zestful", "efficienci", "ecologi", "bashfulli"),
        "agiliti",
    ],
)
def test_a_word_with_any_suffix_is_stemmed_as_the_stemmer_does(word: str) -> None:
    assert stem(word) == stem_of(word) != word


@pytest.mark.parametrize("word", ["kyiv", "canada", "packag", "volodymyr", "aid"])
def test_a_word_without_a_suffix_is_its_own_stem(word: str) -> None:
    assert stem(word) == stem_of(word) == word
