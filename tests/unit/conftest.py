"""Comparisons made by hand, so that a report is tested without the stages."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from compare.model import (
    Article,
    Attribution,
    Change,
    ChangeKind,
    Claim,
    ClaimKind,
    Comparison,
    Entity,
    Fact,
    FactStatus,
    Framing,
    Link,
    Notice,
    Precision,
    Provenance,
    Quantity,
    Relation,
    Sentence,
    SentenceKind,
    SentenceRef,
    Voice,
    VoiceKind,
)

HARBOUR = (
    "Ferry runs aground off Skarvik",
    "The ferry Linnea ran aground off Skarvik on Friday with 212 people on board.",
    "Captain Ida Moen said nobody was seriously hurt.",
    "The operator will pay $2 million for the clean-up.",
    "Twelve passengers were treated for bruises.",
)
COAST = (
    "Hundreds taken off stranded ferry",
    "The ferry Linnea ran aground off Skarvik on Friday night.",
    "About 200 passengers were taken ashore by lifeboats.",
    "Nine people were treated for bruises, the harbour office said.",
)


HOSTILE = (
    "=cmd|' /C calc'!A0",
    "</script><script>alert(1)</script> & <img src=x onerror=alert(1)> said so.",
    "\x1b[31mRed\x1b[0m and \x1b]0;title\x07 and \x9b1m in a terminal.",
    "- a list, # a heading, [a link](javascript:alert(1)), `code` and **bold**.",
    "\u202egnp.exe\u2066 is the name that a mark turns round.",
    "A lone \ud800 half of a pair | and a bar.",
)
"""Sentences that a terminal, a browser, a spreadsheet or Markdown would obey."""


def make_article(outlet: str, sentences: tuple[str, ...], **more: object) -> Article:
    """One article whose first sentence is its headline, one sentence a line."""
    parts: list[Sentence] = []
    start = 0
    for number, text in enumerate(sentences):
        kind = SentenceKind.BODY if number else SentenceKind.HEADLINE
        parts.append(Sentence(text, start, start + len(text), kind, number))
        start += len(text) + 1
    article = Article("\n".join(sentences), tuple(parts), outlet, sentences[0])
    return replace(article, **more)  # type: ignore[arg-type]


def make_claim(
    articles: tuple[Article, ...],
    kind: ClaimKind,
    article: int,
    sentence: int,
    text: str,
    **more: object,
) -> Claim:
    """A claim on the first place where its words stand in the sentence."""
    holder = articles[article].sentences[sentence]
    start = holder.start + holder.text.index(text)
    claim = Claim(kind, article, sentence, start, start + len(text), text)
    return replace(claim, **more)  # type: ignore[arg-type]


@pytest.fixture
def sample() -> Comparison:
    articles = (
        make_article(
            "Harbour Post",
            HARBOUR,
            bylines=("Nils Aas",),
            published=datetime.date(2026, 3, 6),
        ),
        make_article("Coast Radio", COAST),
    )
    return Comparison(
        articles=articles,
        links=_links(articles),
        groups=(
            (SentenceRef(0, 1), SentenceRef(1, 1)),
            (SentenceRef(0, 4), SentenceRef(1, 3)),
        ),
        facts=_facts(articles),
        framing=Framing(
            voices=(
                Voice(0, "Ida Moen", VoiceKind.NAMED, 0, ("said",), (2,)),
                Voice(1, "the harbour office", VoiceKind.ROLE, 4, ("said",), (3,)),
            )
        ),
        notices=(Notice("copy", "Harbour Post stands twice in page.txt", (0,)),),
        provenance=Provenance("newscompare 0", {"align": {}}),
    )


@pytest.fixture
def hostile() -> Comparison:
    """Hostile text wherever a report shows text from outside."""
    articles = tuple(
        make_article(outlet, HOSTILE, bylines=(HOSTILE[0], HOSTILE[2]), source="<b>")
        for outlet in ("=1+1\x1b[2J", "<i>Beta</i>\u202e")
    )
    facts = tuple(
        Fact(
            f"f{number}",
            ClaimKind.QUOTE,
            HOSTILE[number % len(HOSTILE)],
            status,
            tuple(
                make_claim(
                    articles,
                    ClaimKind.QUOTE,
                    index,
                    number % len(HOSTILE),
                    HOSTILE[number % len(HOSTILE)],
                    attribution=Attribution(HOSTILE[2] + "@x", "said"),
                    notes=(HOSTILE[1],),
                )
                for index in ((0,) if status is FactStatus.UNIQUE else (0, 1))
            ),
            (HOSTILE[1], HOSTILE[2]),
        )
        for number, status in enumerate([*FactStatus, *FactStatus])
    )
    links = (Link(SentenceRef(0, 1), SentenceRef(1, 1), 1.0),)
    return Comparison(
        articles=articles,
        links=links,
        groups=((SentenceRef(0, 1), SentenceRef(1, 1)),),
        facts=facts,
        framing=Framing((Voice(0, HOSTILE[2], VoiceKind.NAMED, 3, (), (1,)),)),
        notices=tuple(Notice("left-out", text) for text in HOSTILE),
        provenance=Provenance("newscompare 0"),
    )


def _links(articles: tuple[Article, ...]) -> tuple[Link, ...]:
    left, right = articles[0].sentences[1], articles[1].sentences[1]
    equal = len("The ferry Linnea ran aground off Skarvik on Friday")
    return (
        Link(
            SentenceRef(0, 1),
            SentenceRef(1, 1),
            0.9,
            Relation.EQUIVALENT,
            ("the rare words linnea and skarvik",),
            (
                Change(
                    ChangeKind.EQUAL,
                    left.start,
                    left.start + equal,
                    right.start,
                    right.start + equal,
                ),
                Change(
                    ChangeKind.REPLACE,
                    left.start + equal + 1,
                    left.end - 1,
                    right.start + equal + 1,
                    right.end - 1,
                ),
            ),
        ),
        Link(SentenceRef(0, 4), SentenceRef(1, 3), 0.7, Relation.CONFLICTING),
    )


def _facts(articles: tuple[Article, ...]) -> tuple[Fact, ...]:
    def claim(*place: object, **more: object) -> Claim:
        return make_claim(articles, *place, **more)  # type: ignore[arg-type]

    quantity, person = ClaimKind.QUANTITY, ClaimKind.PERSON
    moen = Entity("Ida Moen", "ida moen", "captain")
    office = Attribution("the harbour office", "said", named=False)
    return (
        Fact(
            "f1",
            quantity,
            "12 treated; or 9 treated",
            FactStatus.CONFLICTING,
            (
                claim(quantity, 0, 4, "Twelve", value=Quantity(12, "")),
                claim(
                    quantity, 1, 3, "Nine", value=Quantity(9, ""), attribution=office
                ),
            ),
            ("both count people treated, and 12 is not 9",),
        ),
        Fact(
            "f2",
            quantity,
            "212 people; or about 200 passengers",
            FactStatus.CONTRASTING,
            (
                claim(quantity, 0, 1, "212 people", value=Quantity(212, "")),
                claim(
                    quantity,
                    1,
                    2,
                    "About 200 passengers",
                    value=Quantity(200, "", Precision.ABOUT),
                ),
            ),
            ("about 200 may be 212",),
        ),
        Fact(
            "f3",
            ClaimKind.PLACE,
            "Skarvik",
            FactStatus.SHARED,
            (
                claim(ClaimKind.PLACE, 0, 0, "Skarvik"),
                claim(ClaimKind.PLACE, 0, 1, "Skarvik"),
                claim(ClaimKind.PLACE, 1, 1, "Skarvik"),
            ),
        ),
        Fact(
            "f4",
            ClaimKind.MONEY,
            "NOK 2,000,000",
            FactStatus.UNIQUE,
            (
                claim(
                    ClaimKind.MONEY,
                    0,
                    3,
                    "$2 million",
                    value=Quantity(2e6, "NOK"),
                    notes=("$ is read as NOK, the outlet's own currency",),
                ),
            ),
        ),
        Fact(
            "f5",
            person,
            "Ida Moen",
            FactStatus.UNIQUE,
            (claim(person, 0, 2, "Captain Ida Moen", value=moen),),
        ),
    )
