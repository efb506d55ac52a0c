"""Copies: word for word, with small edits, cut short; and reports that are none."""

from __future__ import annotations

import itertools

import pytest

from compare.group import find_copies
from compare.model import Article
from compare.text.shingles import repeated_texts

SENTENCES = (
    "The harbour board said on Monday that the old ferry would be sold this year.",
    "Two buyers have come forward, one of them a shipyard on the mainland coast.",
    "A spokeswoman said the sale would bring in about 2 million kroner in cash.",
    "Residents of the island fear that the winter timetable will suffer from it.",
    "They handed over a list with 412 names to the mayor on Tuesday afternoon.",
    '"We need that boat more than we need the money," said Nils Berg of the shop.',
)
OTHER = (
    "Islanders have gathered signatures against the planned sale of their ferry.",
    '"We need that boat more than we need the money," said Nils Berg of the shop.',
    "Their petition reached the town hall a day after the harbour board's vote.",
    "The mayor promised a meeting in September, before any contract is signed.",
    "Ships of that age rarely find a second owner, a broker in the city warned.",
)


def article(*sentences: str, headline: str = "") -> Article:
    text = "\n\n".join((headline, *sentences) if headline else sentences)
    return Article.from_text(text, headline=headline)


WHOLE = article(*SENTENCES)


@pytest.mark.parametrize(
    "copy",
    [
        article(*SENTENCES),
        article(*(s.upper().replace(",", " -") for s in SENTENCES)),
        article(*SENTENCES, headline="Island to lose its only ferry"),
        article(SENTENCES[0].replace("Monday", "Tuesday"), *SENTENCES[1:]),
        article(*SENTENCES[:-1]),
        article(*SENTENCES[:-2]),
    ],
    ids=["same", "marks and case", "headline", "a word", "shorter", "much shorter"],
)
def test_a_copy_is_found(copy: Article) -> None:
    assert sum(index is not None for index in find_copies([WHOLE, copy])) == 1


def test_a_longer_text_is_the_original_whatever_the_order() -> None:
    longer = article(
        *SENTENCES, "Nobody from the shipyard could be reached for a word."
    )
    assert find_copies([WHOLE, longer]) == (1, None)
    assert find_copies([longer, WHOLE]) == (None, 0)


def test_reports_that_share_a_quote_are_no_copies() -> None:
    assert find_copies([WHOLE, article(*OTHER)]) == (None, None)


def test_a_statement_quoted_in_full_by_a_long_report_is_no_copy() -> None:
    statement = article(*SENTENCES[:4])
    report = article(
        *SENTENCES[:4],
        *(f"{s} Or so it was in {n}." for n in range(1990, 1996) for s in OTHER),
    )
    assert find_copies([statement, report]) == (None, None)


def test_short_texts_are_copies_only_word_for_word() -> None:
    texts = ["Twelve people died.", "Nine people died.", "Twelve people died!"]
    assert repeated_texts(texts) == (None, None, 0)


def test_texts_without_words_are_no_copies() -> None:
    assert repeated_texts(["...", "---", ""]) == (None, None, None)


def test_order_changes_which_stands_first_and_nothing_else() -> None:
    texts = [
        " ".join(SENTENCES),
        " ".join(SENTENCES[:-1]),
        " ".join(OTHER),
        " ".join(SENTENCES[:-2]),
    ]
    originals = set()
    for order in itertools.permutations(range(4)):
        found = repeated_texts([texts[index] for index in order])
        kept = frozenset(
            i for i, other in zip(order, found, strict=True) if other is None
        )
        originals.add(kept)
    assert originals == {frozenset({0, 2})}
