"""Articles are read many at a time, and each as if it were alone."""

import pytest

pytest.importorskip("pyarrow", reason="needs newscompare[corpus]")
pytest.importorskip("Stemmer", reason="needs newscompare[corpus]")

from hypothesis import given
from hypothesis import strategies as st

from compare.corpus.copies import sign_runs
from compare.corpus.terms import number_of, number_of_term, read_words
from compare.group.vectors import HEADLINE_WEIGHT, LEAD, LEAD_WEIGHT, LONGEST_TEXT
from compare.text import is_stop_word
from compare.text.rarity import find_term
from compare.text.tokens import folded_words

TEXT = st.text("abz ’é\n.ßЖ", max_size=40) | st.sampled_from(
    ["", "…", "The ferry sank off Bremvik; the ferries’ owner said so. " * 3]
)
ARTICLES = st.lists(st.tuples(TEXT, TEXT), max_size=6)


@given(ARTICLES)
def test_articles_read_together_are_read_as_if_each_were_alone(
    articles: list[tuple[str, str]],
) -> None:
    terms, words = read_words(articles)
    alone = [read_words([article]) for article in articles]
    assert terms.pack() == [told for one in alone for told in one.terms.pack()]
    assert sign_runs(words) == [made for one in alone for made in sign_runs(one.words)]


@given(TEXT, TEXT)
def test_a_term_counts_once_a_word_and_more_in_headline_and_lead(
    headline: str, text: str
) -> None:
    terms, words = read_words([(headline, text)])
    wanted: dict[int, int] = {}
    weighed = [(word, HEADLINE_WEIGHT) for word in folded_words(headline)]
    # Texts that are all lead.
    weighed += [(word, 1 + LEAD_WEIGHT) for word in folded_words(text)]
    for word, weight in weighed:
        if len(word) > 1 and not is_stop_word(word):
            wanted[number_of(word)] = wanted.get(number_of(word), 0) + weight
    found = zip(terms.ids.tolist(), terms.counts.tolist(), strict=True)
    assert list(found) == sorted(wanted.items())
    told = max(len(folded_words(text)), 1)  # a text without words holds an empty one
    assert len(words.numbers) == words.starts[-1] == told


def test_the_lead_counts_more_and_what_stands_far_behind_does_not() -> None:
    filler = "harbour "
    (lead, text, behind) = ("quay", "tide", "gull")
    told = lead + filler.join([" "] * (LEAD // len(filler) + 9))
    told += text + filler.join([" "] * (LONGEST_TEXT // len(filler))) + behind
    terms, _ = read_words([("", told)])
    counts = dict(zip(terms.ids.tolist(), terms.counts.tolist(), strict=True))
    assert counts[number_of(lead)] == 1 + LEAD_WEIGHT
    assert counts[number_of(text)] == 1
    assert number_of(behind) not in counts


@pytest.mark.parametrize("word", ["ferries", "agreements", "zelenskyy", "bought"])
def test_words_have_the_terms_of_the_tables_of_news(word: str) -> None:
    assert number_of(word) == number_of_term(find_term(word))
