"""Those who are cited, as a sentence names them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.model import Article, Attribution, Comparison
from compare.paper.words import within
from compare.report import render
from compare.report.speakers import Speakers


def speakers_of(sample: Comparison, *texts: str) -> Speakers:
    articles = tuple(Article.from_sentences([text]) for text in texts)
    return Speakers(replace(sample, articles=articles))


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("Harbour Board", "The Harbour Board paid.", "the Harbour Board"),
        (
            "Harbour Board",
            "Harbour Board pays. Ask the Harbour Board.",
            "Harbour Board",
        ),
        ("Port", "The Port, the Port, Oslo's Port and a Port.", "Port"),
        ("Moen", "The Moen plan is Moen's. So says Moen.", "Moen"),
        ("ferry office", "Norway’s ferry office shut.", "Norway’s ferry office"),
        ("Sea Watch", "The Skarvik-based Sea Watch saw it.", "the Sea Watch"),
        ("Skarvik", "The Skarvik-Holm road is shut.", "Skarvik"),
        ("port", "The report is out.", "port"),
        ("a source", "A source said so.", "a source"),
        (
            "C++ [Guild] (old)",
            "the C++ [Guild] (old), it said",
            "the C++ [Guild] (old)",
        ),
    ],
)
def test_a_name_has_what_stands_before_most_of_its_mentions(
    sample: Comparison, name: str, text: str, said: str
) -> None:
    assert speakers_of(sample, text).say(name) == said


def test_a_copy_has_no_say_in_it(sample: Comparison) -> None:
    article = Article.from_sentences(["Sea Watch saw it."])
    copy = replace(
        Article.from_sentences(["The Sea Watch saw the Sea Watch."]), copy_of=0
    )
    assert Speakers(replace(sample, articles=(article, copy))).say("Sea Watch") == (
        "Sea Watch"
    )


@pytest.mark.parametrize("text", ["x" * 300_000, "the " * 80_000, "a's " * 80_000])
def test_no_text_takes_long(sample: Comparison, text: str) -> None:
    assert speakers_of(sample, f"{text} port").say("port").endswith("port")


def test_the_report_cites_them_so(sample: Comparison) -> None:
    fact = sample.facts[0]
    said = Attribution("Sea Watch", "said")
    claims = (replace(fact.claims[0], attribution=said), *fact.claims[1:])
    first, *others = sample.articles
    told = replace(first, text=f"{first.text}\nThe Sea Watch counted them.")
    report = render(
        replace(
            sample,
            articles=(told, *others),
            facts=(replace(fact, claims=claims), *sample.facts[1:]),
        )
    )
    assert "according to the Sea Watch:" in report


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Other Norwegian sailors", "other Norwegian sailors"),
        ("Several people aboard", "several people aboard"),
        ("A Harbour Post reporter", "a Harbour Post reporter"),
        ("Other Voices", "Other Voices"),
        ("The Harbour Post", "The Harbour Post"),
        ("Norwegian sailors", "Norwegian sailors"),
        ("Some", "Some"),
    ],
)
def test_a_phrase_opens_with_a_small_letter_and_a_name_does_not(
    name: str, said: str
) -> None:
    assert within(name) == said
