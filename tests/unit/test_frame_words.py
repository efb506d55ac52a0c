"""Words with a slant, and unlike words for one thing."""

from __future__ import annotations

import pytest

from compare.extract import extract_claims
from compare.frame import frame_articles
from compare.match import match_claims
from compare.model import Alignment, Article, Framing
from compare.text import load_json


def frame(*sentences: str) -> Framing:
    articles = [Article.from_sentences([sentence]) for sentence in sentences]
    claims = [
        c for i, article in enumerate(articles) for c in extract_claims(i, article)
    ]
    facts = match_claims(articles, claims, Alignment())
    return frame_articles(articles, claims, facts)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The bridge may close, reportedly.",
            {("hedge", "may"), ("hedge", "reportedly")},
        ),
        ("It was promised in May.", set()),
        ("It is unclear whether it will.", {("hedge", "it is unclear")}),
        ("A massive fire broke out.", {("intensifier", "massive")}),
        ("The regime fell in the night.", {("loaded", "regime")}),
        ('It was a "special place" then.', {("scare", "special place")}),
        ('"It may be a massive loss to us," Ada Moor said.', set()),
        ("The bridge closed at noon.", set()),
    ],
)
def test_slanted_words_are_found_outside_quotations(
    sentence: str, expected: set[tuple[str, str]]
) -> None:
    assert {(use.sort, use.word) for use in frame(sentence).words} == expected


def test_unlike_words_for_one_thing_are_set_side_by_side() -> None:
    (naming,) = frame(
        "The Orla government met.", "The Orla regime met in the night."
    ).namings
    assert [(use.article, use.words) for use in naming.uses] == [
        (0, "orla government"),
        (1, "orla regime"),
    ]


def test_like_words_for_one_thing_are_no_naming() -> None:
    assert frame("The Orla regime met.", "The Orla regime fell.").namings == ()


def test_every_slanted_word_has_its_reason() -> None:
    data = load_json("framing.json")
    assert all(entry["reason"].endswith(".") for entry in data["sorts"].values())
    assert all(reason.endswith(".") for reason in data["loaded"].values())
    cues = load_json("cues.json")
    assert all(entry["reason"].endswith(".") for entry in cues["classes"])
