"""What articles share, what only one has, and what they differ on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from compare.extract import extract_claims
from compare.match import match_claims, relate_links
from compare.model import (
    Alignment,
    Article,
    ClaimKind,
    Fact,
    FactStatus,
    Link,
    Relation,
    SentenceRef,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

SHARED, UNIQUE = FactStatus.SHARED, FactStatus.UNIQUE
CONTRASTING, CONFLICTING = FactStatus.CONTRASTING, FactStatus.CONFLICTING


def link(one: tuple[int, int], two: tuple[int, int]) -> Link:
    return Link(SentenceRef(*one), SentenceRef(*two), 0.9)


def facts_of(
    *texts: str | Sequence[str],
    links: Sequence[Link] | None = None,
    published: str | None = "2025-08-24",
) -> tuple[Fact, ...]:
    """Facts of articles of one sentence each, linked unless told otherwise."""
    articles = [
        Article.from_sentences(
            [text] if isinstance(text, str) else text,
            outlet=f"Outlet {letter}",
            published=published,
        )
        for text, letter in zip(texts, "ABCDEFGH", strict=False)
    ]
    claims = [
        c for i, article in enumerate(articles) for c in extract_claims(i, article)
    ]
    if links is None:
        places = range(len(articles))
        links = [link((a, 0), (b, 0)) for a in places for b in places if a < b]
    return match_claims(articles, claims, Alignment(tuple(links)))


def statuses(facts: Sequence[Fact], kind: ClaimKind) -> list[FactStatus]:
    return [fact.status for fact in facts if fact.kind is kind]


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("The fire killed 12 people.", "The fire killed twelve people.", SHARED),
        ("The fire killed 12 people.", "The fire killed 14 people.", CONFLICTING),
        (
            "The fire killed 12 people.",
            "The fire killed at least ten people.",
            CONTRASTING,
        ),
        ("12 people died in the fire.", "The fire killed 14.", CONFLICTING),
    ],
)
def test_counts_of_one_fate_are_compared(
    one: str, two: str, expected: FactStatus
) -> None:
    assert statuses(facts_of(one, two), ClaimKind.QUANTITY) == [expected]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The mill will cut 1,200 jobs.", "The mill lays off 1,200 workers."),
        ("It was her first trip to Orla.", "She made her first visit to Orla."),
        ("The chain closes 40 stores.", "It will shut 40 shops."),
        ("A blaze drew 60 firefighters.", "The fire kept 60 firemen busy."),
    ],
)
def test_one_count_of_a_thing_by_another_word_is_shared(one: str, two: str) -> None:
    assert statuses(facts_of(one, two), ClaimKind.QUANTITY) == [SHARED]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The fire killed 12 people.", "The storm sank 14 boats in the harbour."),
        ("The strike idled 12 boats.", "The strike idled 12 trucks."),
        ("The fire killed 12 people.", "The fire injured 14 people."),
        ("The mayor met 12 firemen.", "The mayor met 14 engineers."),
    ],
)
def test_figures_of_unlike_things_are_never_set_against_each_other(
    one: str, two: str
) -> None:
    assert statuses(facts_of(one, two), ClaimKind.QUANTITY) == [UNIQUE, UNIQUE]


def test_the_same_digits_for_another_matter_are_two_facts() -> None:
    facts = facts_of("The mayor met 12 firemen.", "The storm sank 12 boats.", links=[])
    assert statuses(facts, ClaimKind.QUANTITY) == [UNIQUE, UNIQUE]


def test_a_sum_that_is_part_of_another_is_contrasted_and_kept() -> None:
    facts = facts_of(
        [
            "The council promised $2 billion in flood relief.",
            "Of it, $1 billion in flood relief goes to Orla.",
        ],
        ["The town of Orla gets $1 billion in flood relief from the council."],
        links=[link((0, 1), (1, 0))],
    )
    money = [fact for fact in facts if fact.kind is ClaimKind.MONEY]
    assert sorted(fact.status for fact in money) == [CONTRASTING, SHARED, UNIQUE]
    contrast = next(fact for fact in money if fact.status is CONTRASTING)
    lone = next(fact for fact in money if fact.status is UNIQUE)
    assert lone.id in contrast.related
    assert contrast.id in lone.related


def test_two_speakers_contrast_and_each_is_named() -> None:
    facts = facts_of(
        "Ada Moor said the fire killed 12 people.",
        "Ivo Brandt said the fire killed 14 people.",
    )
    (fact,) = [fact for fact in facts if fact.kind is ClaimKind.QUANTITY]
    assert fact.status is CONTRASTING
    assert any("Ada Moor" in reason for reason in fact.because)
    assert any("Ivo Brandt" in reason for reason in fact.because)


def test_a_plain_figure_does_not_conflict_with_a_second_speaker() -> None:
    facts = facts_of(
        "The fire killed 12 people.", "Ivo Brandt said the fire killed 14 people."
    )
    assert statuses(facts, ClaimKind.QUANTITY) == [CONTRASTING]


def test_figures_of_different_days_contrast() -> None:
    facts = facts_of(
        "The fire killed 12 people on Monday.", "The fire killed 14 people on Tuesday."
    )
    assert statuses(facts, ClaimKind.QUANTITY) == [CONTRASTING]


def test_three_articles_with_three_figures_make_one_fact() -> None:
    facts = facts_of(
        "The fire killed 12 people.",
        "The fire killed 14 people.",
        "The fire killed 17 people.",
    )
    (fact,) = [fact for fact in facts if fact.kind is ClaimKind.QUANTITY]
    assert fact.status is CONFLICTING
    assert fact.outlets == (0, 1, 2)


def test_mentions_of_one_value_in_one_article_make_one_fact() -> None:
    facts = facts_of(
        ["The council lost $43,350 in the fire.", "The $43,350 was the council's."],
        ["The council met."],
        links=[],
    )
    (fact,) = [fact for fact in facts if fact.kind is ClaimKind.MONEY]
    assert (fact.status, len(fact.claims)) == (UNIQUE, 2)


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (
            "Council shares close higher in Orla trading.",
            "Council shares close lower in Orla trading.",
            CONFLICTING,
        ),
        (
            "Council shares close higher on Monday in Orla.",
            "Council shares close lower on Tuesday in Orla.",
            CONTRASTING,
        ),
        (
            "The council will rebuild the old Orla bridge.",
            "The council will not rebuild the old Orla bridge.",
            CONFLICTING,
        ),
    ],
)
def test_opposite_statements_clash_on_linked_matter(
    one: str, two: str, expected: FactStatus
) -> None:
    found = [
        fact.status
        for fact in facts_of(one, two)
        if fact.kind is ClaimKind.STATEMENT
        and fact.status in (CONTRASTING, CONFLICTING)
    ]
    assert found == [expected]


def test_opposite_words_about_other_matters_do_not_clash() -> None:
    facts = facts_of("Wheat prices rise in Orla.", "Boat sales fall abroad.", links=[])
    assert {fact.status for fact in facts} == {UNIQUE}


def test_a_denial_without_a_link_is_no_clash() -> None:
    facts = facts_of(
        "The council will rebuild the old Orla bridge.",
        "The council will not rebuild the old Orla bridge.",
        links=[],
    )
    assert not {CONTRASTING, CONFLICTING} & {fact.status for fact in facts}


def test_one_person_is_shared_over_full_name_and_surname() -> None:
    facts = facts_of("Mayor Ada Moor spoke in Orla.", "Mr Moor spoke to the firemen.")
    people = [fact for fact in facts if fact.kind is ClaimKind.PERSON]
    assert [(fact.label, fact.status) for fact in people] == [("Ada Moor", SHARED)]


def test_a_surname_that_fits_two_people_joins_neither() -> None:
    facts = facts_of(
        ["Ada Moor spoke in Orla.", "Ivo Moor left Orla."],
        ["Moor spoke to the firemen."],
        links=[],
    )
    people = [fact for fact in facts if fact.kind is ClaimKind.PERSON]
    assert all(fact.status is UNIQUE for fact in people)


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (
            '"We will rebuild the bridge before winter," Ada Moor said.',
            '"We will rebuild the bridge," Ada Moor said.',
            [SHARED],
        ),
        (
            '"We will rebuild the bridge before winter," Ada Moor said.',
            '"The harvest was poor again this year," Ada Moor said.',
            [UNIQUE, UNIQUE],
        ),
        (
            '"We should have rebuilt the bridge long ago," Ada Moor said.',
            '"We shouldn\'t have rebuilt the bridge so long ago," Ada Moor said.',
            [CONTRASTING],
        ),
        (
            '"It is a gift to the people of Orla," Ada Moor said.',
            '"It is a gift to the people here," Ivo Brandt said.',
            [CONTRASTING],
        ),
    ],
)
def test_quotations_are_one_when_most_words_are(
    one: str, two: str, expected: list[FactStatus]
) -> None:
    assert statuses(facts_of(one, two), ClaimKind.QUOTE) == expected


def test_a_source_described_more_closely_is_a_contrast() -> None:
    facts = facts_of(
        "Council officials said the bridge would close.",
        "A senior council official said the bridge would close.",
    )
    assert statuses(facts, ClaimKind.SOURCE) == [CONTRASTING]


def test_unlike_amounts_in_words_contrast() -> None:
    facts = facts_of(
        "The council dropped many harbour fees.", "The council dropped some old fees."
    )
    labels = [fact.label for fact in facts if fact.status is CONTRASTING]
    assert labels == ["many harbour fees; or some old fees"]


def test_a_clause_without_counterpart_is_kept() -> None:
    facts = facts_of(
        "The river rose in the night.", "Bread is cheap in Skarvik.", links=[]
    )
    found = {
        (fact.status, fact.label) for fact in facts if fact.kind is ClaimKind.STATEMENT
    }
    assert found == {
        (UNIQUE, "The river rose in the night."),
        (UNIQUE, "Bread is cheap in Skarvik."),
    }


def test_clauses_told_alike_in_linked_sentences_are_shared() -> None:
    facts = facts_of(
        "The council closed the old bridge.",
        "The old bridge was closed by the council.",
    )
    assert statuses(facts, ClaimKind.STATEMENT) == [SHARED]


def test_every_fact_says_why_in_whole_sentences() -> None:
    facts = facts_of(
        'Ada Moor said the fire killed 12 people and cost $2 million on "a bad day".',
        "Officials said the fire in Orla killed 14 people on Monday.",
    )
    assert facts
    for fact in facts:
        assert fact.because
        assert all(reason.strip() == reason != "" for reason in fact.because)
        assert fact.because[0].endswith(".")


def test_links_take_the_relation_of_the_facts_across_them() -> None:
    articles = [
        Article.from_sentences(["The fire killed 12 people.", "Bread is cheap."]),
        Article.from_sentences(["The fire killed 14 people.", "Bread is so cheap."]),
    ]
    claims = [
        c for i, article in enumerate(articles) for c in extract_claims(i, article)
    ]
    alignment = Alignment((link((0, 0), (1, 0)), link((0, 1), (1, 1))))
    related = relate_links(alignment, match_claims(articles, claims, alignment))
    assert [one.relation for one in related.links] == [
        Relation.CONFLICTING,
        Relation.OVERLAPPING,
    ]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Ada Moor left Orla on Monday.", "Ada Moor dined in Orla on Friday."),
        ("Ada Moor spoke in Orla on Monday.", "The mill of Orla was built in 1912."),
    ],
)
def test_times_of_two_deeds_are_not_set_against_each_other(one: str, two: str) -> None:
    assert statuses(facts_of(one, two), ClaimKind.DATE) == [UNIQUE, UNIQUE]


def test_two_times_of_one_deed_differ() -> None:
    facts = facts_of(
        "Ada Moor resigned amid a flood inquiry last year.",
        "Ada Moor resigned amid a flood inquiry in November 2024.",
    )
    (fact,) = [fact for fact in facts if fact.kind is ClaimKind.DATE]
    assert (fact.status, fact.label) == (
        CONTRASTING,
        "Ada Moor resigned amid a flood inquiry: 2024; or November 2024",
    )


def test_a_long_quotation_word_for_word_is_shared_whoever_is_said_to_speak() -> None:
    said = '"We will rebuild the old bridge before the winter comes," {} said.'
    facts = facts_of(said.format("Ada Moor"), said.format("Ivo Brandt"))
    assert statuses(facts, ClaimKind.QUOTE) == [SHARED]


def test_words_strewn_over_a_long_quotation_are_another_quotation() -> None:
    facts = facts_of(
        '"I do not know that," Ada Moor said.',
        '"I was born here and do love all of this valley, which did not, as you know, '
        'always have a bridge like that one," Ada Moor said.',
    )
    assert statuses(facts, ClaimKind.QUOTE) == [UNIQUE, UNIQUE]


def test_a_condition_is_no_denial() -> None:
    facts = facts_of(
        "The council will rebuild the old Orla bridge.",
        "If they do not pay, the council will rebuild the old Orla bridge.",
    )
    assert not {CONTRASTING, CONFLICTING} & {fact.status for fact in facts}


def test_one_weekday_read_a_week_apart_is_one_day_on_linked_matter() -> None:
    articles = [
        Article.from_sentences(
            ["Ada Moor opened the old Orla bridge on Sunday."], published=published
        )
        for published in ("2025-08-23", "2025-08-24")
    ]
    claims = [c for i, one in enumerate(articles) for c in extract_claims(i, one)]
    facts = match_claims(articles, claims, Alignment((link((0, 0), (1, 0)),)))
    (day,) = [fact for fact in facts if fact.kind is ClaimKind.DATE]
    assert (day.status, day.label) == (SHARED, "Sunday 24 August 2025")
    assert any("is taken for the day" in reason for reason in day.because)


def test_a_weekday_on_the_eve_of_its_article_is_that_of_the_other_article() -> None:
    articles = [
        Article.from_sentences([text], published=published)
        for text, published in (
            ("The old Orla bridge was opened by Ada Moor on Sunday.", "2025-08-23"),
            ("On Sunday the old bridge was opened again.", "2025-08-24"),
        )
    ]
    claims = [c for i, one in enumerate(articles) for c in extract_claims(i, one)]
    facts = match_claims(articles, claims, Alignment(()))
    assert statuses(facts, ClaimKind.DATE) == [SHARED]


def test_a_weekday_ahead_and_one_past_are_two_days() -> None:
    articles = [
        Article.from_sentences([text], published=published)
        for text, published in (
            ("The old Orla bridge was opened by Ada Moor on Friday.", "2025-08-23"),
            ("On Friday the old bridge will be opened again.", "2025-08-24"),
        )
    ]
    claims = [c for i, one in enumerate(articles) for c in extract_claims(i, one)]
    facts = match_claims(articles, claims, Alignment(()))
    assert statuses(facts, ClaimKind.DATE) == [UNIQUE, UNIQUE]


def test_the_reason_names_words_as_written_and_not_those_of_speech() -> None:
    (fact,) = [
        fact
        for fact in facts_of(
            "Officials said the attack in Kyiv wounded 12 people.",
            "The attack injured 14 people in Kyiv, officials said.",
        )
        if fact.kind is ClaimKind.QUANTITY
    ]
    (shown,) = [reason for reason in fact.because if "nearby" in reason]
    assert all(word in shown for word in ("“attack”", "“Kyiv”", "“wounded”/“injured”"))
    assert "“said”" not in shown


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "The council paid the fine for not meeting the Orla targets.",
            "The council paid the fine for failing to meet the Orla targets.",
        ),
        (
            "Two boats burned in the old Orla harbour on Sunday.",
            "Two boats burned in the old Orla harbour on Sunday, none of them new.",
        ),
        (
            "It was the biggest march since Orla rose against the council.",
            "Orla has not seen such a march since it rose against the council.",
        ),
    ],
)
def test_a_small_word_of_denial_is_not_yet_a_clash(one: str, two: str) -> None:
    assert not {CONTRASTING, CONFLICTING} & {fact.status for fact in facts_of(one, two)}


def test_two_denials_of_one_thing_in_other_words_do_not_clash() -> None:
    facts = facts_of(
        "The rules would not apply to ferries and tugs of the harbour.",
        "The rules apply to trawlers of the harbour, and not to ferries and tugs.",
    )
    assert CONFLICTING not in [fact.status for fact in facts]


def test_a_paper_signed_under_two_names_is_a_contrast() -> None:
    facts = facts_of(
        "Norway and Latvia signed a memorandum on drones.",
        "The two signed an agreement on the joint production of drones.",
    )
    assert statuses(facts, ClaimKind.WORK) == [CONTRASTING]


def test_papers_of_which_one_was_not_signed_are_two() -> None:
    facts = facts_of(
        "Norway and Latvia signed a memorandum on drones.",
        "The two still want an agreement on the joint production of drones.",
    )
    assert CONTRASTING not in statuses(facts, ClaimKind.WORK)


def test_what_is_denied_twice_is_not_shared_with_its_opposite() -> None:
    facts = facts_of(
        "The old harbour bridge at Skarvik is not safe and it will not hold.",
        "The old harbour bridge at Skarvik is safe and it will hold.",
    )
    statements = [fact for fact in facts if fact.kind is ClaimKind.STATEMENT]
    assert SHARED not in {fact.status for fact in statements}


def test_a_name_in_a_picture_credit_is_told_as_no_more_than_that() -> None:
    article = Article.from_sentences(
        [
            "The old ferry Linnea sails for Skarvik again.",
            "Ada Moor leaves the ferry on Sunday. (Ivo Brandt/Orla Pictures)",
            "Ada Moor told the Fjord News that the ferry was safe.",
        ],
        outlet="Fjord News",
    )
    facts = match_claims((article,), extract_claims(0, article), Alignment())
    labels = {fact.label for fact in facts}
    assert {"Ada Moor", "Ivo Brandt (picture credit)"} <= labels
    assert "Orla Pictures (picture credit)" in labels
    assert "Fjord News (the outlet itself)" in labels
