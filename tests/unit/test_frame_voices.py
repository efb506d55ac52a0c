"""Who speaks in each article, and what stands first or last."""

from __future__ import annotations

import pytest

from compare.extract import extract_claims
from compare.frame import frame_articles
from compare.match import match_claims
from compare.model import (
    Alignment,
    Article,
    FactStatus,
    Framing,
    Link,
    SentenceRef,
    VoiceKind,
)


def frame(*articles: Article, links: tuple[Link, ...] = ()) -> Framing:
    claims = [
        c for i, article in enumerate(articles) for c in extract_claims(i, article)
    ]
    return frame_articles(
        articles, claims, match_claims(articles, claims, Alignment(links))
    )


def test_a_voice_is_one_person_over_name_and_pronoun() -> None:
    article = Article.from_sentences(
        [
            '"We will rebuild the bridge," Ada Moor said.',
            '"It will take two years," she insisted.',
        ]
    )
    (voice,) = frame(article).voices
    assert (voice.name, voice.kind) == ("Ada Moor", VoiceKind.NAMED)
    assert voice.quoted_words == 10
    assert voice.cues == ("said", "insisted")
    assert voice.sentences == (0, 1)


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        (
            "A senior official said the bridge would close.",
            "A senior official",
            "unnamed",
        ),
        ("The president said the bridge would close.", "The president", "role"),
        ("Ada Moor said the bridge would close.", "Ada Moor", "named"),
    ],
)
def test_a_voice_is_named_by_role_or_unnamed(
    sentence: str, name: str, kind: str
) -> None:
    (voice,) = frame(Article.from_sentences([sentence])).voices
    assert (voice.name, voice.kind, voice.quoted_words) == (name, kind, 0)


def long_article(first: str, last: str) -> Article:
    middle = [f"The council met for hour {number} of its day." for number in range(8)]
    return Article.from_sentences([first, *middle, last])


def test_a_fact_first_in_one_article_and_last_in_another_is_told() -> None:
    fire = "The Orla fire cost the council $43,350 in all."
    articles = (
        long_article(fire, "Everybody went home."),
        long_article("The sun rose early over Skarvik.", fire),
    )
    link = Link(SentenceRef(0, 0), SentenceRef(1, 9), 1.0)
    placements = frame(*articles, links=(link,)).placements
    assert ((0, 0), (1, 9)) in [placement.sentences for placement in placements]
    told = next(p for p in placements if p.sentences == ((0, 0), (1, 9)))
    assert (told.lead, told.late) == ((0,), (1,))


def test_what_one_states_plainly_and_another_credits_is_a_stance() -> None:
    articles = (
        Article.from_sentences(["The fire killed 12 people in Orla."]),
        Article.from_sentences(["Ada Moor said the fire killed 12 people in Orla."]),
    )
    link = Link(SentenceRef(0, 0), SentenceRef(1, 0), 1.0)
    stances = frame(*articles, links=(link,)).stances
    assert {(stance.plain, stance.attributed) for stance in stances} == {((0,), (1,))}


def test_a_figure_that_only_the_headline_has_is_a_gap() -> None:
    article = Article.from_text(
        "Fire kills 12 in Orla\n\nA fire in Orla killed several people. It burned on.",
        headline="Fire kills 12 in Orla",
    )
    assert [gap.words for gap in frame(article).headline_gaps] == ["12"]


def test_a_headline_that_the_body_carries_leaves_no_gap() -> None:
    article = Article.from_text(
        "Fire kills 12 in Orla\n\nA fire in Orla killed twelve people. It burned on.",
        headline="Fire kills 12 in Orla",
    )
    assert frame(article).headline_gaps == ()


def test_framing_of_nothing_is_empty() -> None:
    assert frame_articles((), (), ()) == Framing()


def test_unique_facts_have_no_placement() -> None:
    articles = (
        Article.from_sentences(["The fire killed 12 people in Orla."]),
        Article.from_sentences(["Bread is cheap again in Skarvik."]),
    )
    claims = [
        c for i, article in enumerate(articles) for c in extract_claims(i, article)
    ]
    facts = match_claims(articles, claims, Alignment())
    assert {fact.status for fact in facts} == {FactStatus.UNIQUE}
    assert frame_articles(articles, claims, facts).placements == ()
