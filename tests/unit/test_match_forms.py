"""One fact told by two outlets, in the forms that news uses, and what only looks so."""

import pytest

from compare import Article, compare_articles
from compare.model import Fact
from tests.unit.told import AFTER, BEFORE, facts


def statuses(found: list[Fact], kind: str) -> set[str]:
    return {str(fact.status) for fact in found if fact.kind == kind}


CONTRASTS = [
    (
        "quantity",
        "More than 100 people were hurt when the Harlow ferry struck a pier.",
        "The Harlow ferry struck a pier and 112 people were hurt.",
    ),
    (
        "quantity",
        "Dozens of people were hurt when the Harlow ferry struck a pier.",
        "The Harlow ferry struck a pier and 34 people were hurt.",
    ),
    (
        "quantity",
        "Lawmakers in Norda overwhelmingly approved the harbour bill.",
        "The harbour bill was approved by lawmakers in Norda, 97 votes to 12.",
    ),
    (
        "quantity",
        "Between 400 and 600 people live near the Harlow dam.",
        "About 500 people live near the Harlow dam.",
    ),
    (
        "quantity",
        "The kayaker, a man in his 60s, drowned in the river Teal.",
        "The kayaker, a 64-year-old man, drowned in the river Teal.",
    ),
    (
        "quantity",
        "The mine at Harlow employs 300 people, its owner Mara Voss said.",
        "The mine at Harlow employs 450 people, union leader Jon Hale said.",
    ),
    (
        "percent",
        "Shares in Norda Steel fell more than 8% on Monday.",
        "Shares in Norda Steel closed 8.2 per cent lower on Monday.",
    ),
    (
        "money",
        "Norda will spend $3 billion on new harbour defences, Mara Voss said.",
        "Norda has spent more than $1.2 billion on harbour defences, Mara Voss said.",
    ),
    (
        "date",
        "The bridge at Harlow will open on 20 November, the ministry said.",
        "The bridge at Harlow will open in late November, the ministry said.",
    ),
    (
        "date",
        "Mara Voss resigned as premier on Friday afternoon.",
        "Mara Voss resigned as premier at 5 p.m. on Friday.",
    ),
    (
        "person",
        "Ana Ruiz, the ministry's spokeswoman, said the Harlow bridge would close.",
        "A spokeswoman for the ministry said the Harlow bridge would be closed.",
    ),
    (
        "person",
        "The mayor threatened reporter Ben Moss on the steps of the city hall.",
        "The mayor threatened a reporter on the steps of the city hall on Monday.",
    ),
    (
        "source",
        "An official said talks about the Harlow dam had failed.",
        "A senior official close to the talks said talks on the Harlow dam had failed.",
    ),
    (
        "statement",
        "The fire at the Harlow mill was caused by a fault in a heater.",
        "Police suspect arson after the fire at the Harlow mill.",
    ),
    (
        "quote",
        "“The dam is safe and it will hold,” Mara Voss said in Harlow.",
        "“The dam is not safe and it will not hold,” Mara Voss said in Harlow.",
    ),
]


@pytest.mark.parametrize(("kind", "one", "two"), CONTRASTS)
def test_what_can_both_be_true_is_a_contrast(kind: str, one: str, two: str) -> None:
    found = facts(one, two)
    assert "contrasting" in statuses(found, kind)
    assert all("conflicting" not in fact.status for fact in found)


CONFLICTS = [
    (
        "quantity",
        "The Harlow ferry struck a pier on Monday, hurting 34 people.",
        "The Harlow ferry struck a pier on Monday and 41 people were hurt.",
    ),
    (
        "quantity",
        "The court ruled 5-4 for the fishermen of Harlow on Monday.",
        "In a 6-3 decision the court ruled for the fishermen of Harlow on Monday.",
    ),
    (
        "money",
        "Norda pledged €20 million for the flooded villages on Monday.",
        "Norda pledged €35 million for the flooded villages on Monday.",
    ),
    (
        "date",
        "The strike by Harlow pilots will begin on Thursday, their union said.",
        "The strike by Harlow pilots will begin on Friday, their union said.",
    ),
    (
        "statement",
        "The Harlow mine will close in May, the owner said.",
        "The Harlow mine will not close in May, the owner said.",
    ),
    (
        "statement",
        "Prices of herring rose in Norda on Monday.",
        "Prices of herring fell in Norda on Monday.",
    ),
]


@pytest.mark.parametrize(("kind", "one", "two"), CONFLICTS)
def test_what_cannot_both_be_true_is_a_conflict(kind: str, one: str, two: str) -> None:
    assert "conflicting" in statuses(facts(one, two), kind)


SHARED = [
    (
        "quantity",
        "The court ruled four votes to three for the fishermen of Harlow.",
        "In a 4-3 decision the court ruled for the fishermen of Harlow.",
    ),
    (
        "quantity",
        "A dozen boats sank in the harbour of Harlow on Monday.",
        "Twelve boats sank in the harbour of Harlow on Monday.",
    ),
    (
        "quantity",
        "The probe Teal has a mass of 2.4 tonnes and was built in Harlow.",
        "The probe Teal, built in Harlow, has a mass of about 2,400kg.",
    ),
    (
        "money",
        "The harbour of Harlow cost €920 million ($1 billion) to build.",
        "The harbour of Harlow cost $1 billion to build.",
    ),
    (
        "date",
        "The rocket Vesper lifted off at 14:30 GMT on Monday.",
        "The rocket Vesper lifted off at 3.30pm CET on Monday.",
    ),
    (
        "quote",
        "“We will not leave the valley until the dam is safe,” Mara Voss said.",
        "Mara Voss said they “will not leave the valley until the dam is safe” now.",
    ),
]


@pytest.mark.parametrize(("kind", "one", "two"), SHARED)
def test_one_value_in_two_forms_is_shared(kind: str, one: str, two: str) -> None:
    found = facts(one, two)
    assert "shared" in statuses(found, kind)
    assert not {"contrasting", "conflicting"} & statuses(found, kind)


OTHERS = [
    (
        "quantity",
        "The Harlow ferry struck a pier and 34 people were hurt.",
        "The harbour board employs 34 people and runs the Harlow ferry.",
    ),
    (
        "money",
        "Norda pledged €20 million for the flooded villages.",
        "Norda pledged €35 million for a new stadium.",
    ),
    (
        "statement",
        "Prices of herring rose in Norda on Monday.",
        "Temperatures fell in Norda on Monday.",
    ),
    (
        "quantity",
        "Storm Teal killed a man and left 180,000 homes in Norda dark.",
        "Storm Teal left four villages in Norda dark.",
    ),
    (
        "quantity",
        "The attack killed 12 soldiers in Norway on Monday.",
        "The attack killed 15 soldiers in Finland on Monday.",
    ),
    (
        "person",
        "Ben Moss, a spokesman for the port, said the bridge would close.",
        "Lena Holm, a spokeswoman for the union, said the bridge would close.",
    ),
    (
        "person",
        "Judge Ana Ruiz suspended the harbour levy of Harlow on Monday.",
        "The harbour levy of Harlow fell on Monday after a row, judge and clerk said.",
    ),
    (
        "person",
        "Judge Ana Ruiz suspended the harbour levy of Harlow on Monday.",
        "The harbour levy of Harlow fell on Monday after a call to judge and clerk.",
    ),
    (
        "person",
        "The mayor threatened reporter Ben Moss on the steps of the city hall.",
        "The mayor threatened Lena Holm – a reporter – on the steps of the city hall.",
    ),
    (
        "person",
        "The mayor threatened reporter Ben Moss on the steps of the city hall.",
        "The mayor, who was a reporter, spoke on the steps of the city hall.",
    ),
    (
        "statement",
        "The fire at the Harlow mill was caused by a fault in a heater.",
        "The Harlow mill is due to reopen after the fire at the mill.",
    ),
    (
        "quantity",
        "Ana Ruiz, 34, drowned in the river Teal on Monday.",
        "Ana Ruiz, 64, drowned in the river Teal on Monday.",
    ),
    (
        "quantity",
        "The harbour of Harlow has 34 boats.",
        "The harbour of Harlow has 3,400 boats.",
    ),
]


@pytest.mark.parametrize(("kind", "one", "two"), OTHERS)
def test_what_is_of_another_matter_is_left_apart(kind: str, one: str, two: str) -> None:
    found = [fact for fact in facts(one, two) if len(fact.outlets) > 1]
    apart = {"contrasting", "conflicting"}
    assert not apart & statuses(found, kind)
    assert kind in {"statement", "person"} or "shared" not in statuses(found, kind)


def test_a_toll_may_have_changed_by_the_day_after() -> None:
    one = "The Harlow ferry struck a pier on Monday, hurting 34 people."
    two = "The Harlow ferry struck a pier on Monday and 41 people were hurt."
    (fact,) = [f for f in facts(one, two, later=True) if f.kind == "quantity"]
    assert fact.status == "contrasting"
    assert any("different days" in reason for reason in fact.because)


def test_what_was_over_is_not_excused_by_the_day_after() -> None:
    one = "Harlow airport cancelled 64 flights on Monday."
    two = "Harlow airport called off 71 flights on Monday."
    (fact,) = [f for f in facts(one, two, later=True) if f.kind == "quantity"]
    assert fact.status == "conflicting"


def test_each_of_two_speakers_is_told_with_what_they_say() -> None:
    one = "The mine at Harlow employs 300 people, its owner Mara Voss said."
    two = "The mine at Harlow employs 450 people, union leader Jon Hale said."
    (fact,) = [f for f in facts(one, two) if f.kind == "quantity"]
    assert any("Mara Voss" in reason for reason in fact.because)
    assert any("Jon Hale" in reason for reason in fact.because)


def contrasts(*texts: list[str]) -> list[str]:
    articles = [
        Article.from_sentences(text, outlet=outlet, published="2026-03-18")
        for outlet, text in zip(("Alpha", "Beta", "Gamma"), texts, strict=False)
    ]
    found = compare_articles(articles).facts
    return [str(fact.kind) for fact in found if fact.status == "contrasting"]


NAMED = "The mayor threatened reporter Ben Moss on the steps of the city hall."
OTHER = "The mayor threatened reporter Lena Holm on the steps of the city hall."
DESCRIBED = "The mayor threatened a reporter on the steps of the city hall on Monday."


def test_two_quotations_are_set_against_each_other_as_such_alone() -> None:
    one = "“We will close the mine at Harlow,” Mara Voss said."
    two = "“We will not close the mine at Harlow,” Mara Voss said."
    found = facts(one, two)
    assert statuses(found, "quote") == {"contrasting"}
    assert statuses(found, "statement") == {"unique"}


def test_a_quotation_turned_round_is_shown_beside_one_that_it_turns() -> None:
    wanted = "“They want to close the harbour of Norda for good,” Ilse Varga said."
    denied = wanted.replace("want", "do not want")
    articles = [
        Article.from_sentences([told, rest], outlet=outlet, published="2026-05-01")
        for told, rest, outlet in (
            (wanted, "Rain fell.", "Alpha"),
            (wanted, "Snow fell.", "Beta"),
            (denied, "Hail fell.", "Gamma"),
        )
    ]
    found = compare_articles(articles).facts
    (fact,) = (f for f in found if f.kind == "quote" and f.status == "contrasting")
    left, right = fact.label.split("; or ")
    assert ("do not" in left) is not ("do not" in right)
    assert any("denies" in reason for reason in fact.because)


def test_hours_of_a_day_that_both_give_are_a_contrast() -> None:
    afternoon = "Mara Voss resigned as premier on Friday afternoon."
    five = "Mara Voss resigned as premier at 5 p.m. on Friday."
    bare = "Her rival resigned on Friday over the Harlow dam."
    assert contrasts([afternoon, bare, *BEFORE], [five, bare, *AFTER]) == ["date"]


def test_a_role_is_set_against_one_name_only() -> None:
    assert "person" in contrasts([NAMED, *BEFORE], [DESCRIBED, *AFTER])
    assert "person" not in contrasts([NAMED, *BEFORE], [OTHER], [DESCRIBED, *AFTER])


def test_who_is_named_elsewhere_in_the_article_is_not_the_one_described() -> None:
    elsewhere = "Ben Moss had asked the fishermen before."
    assert "person" not in contrasts([NAMED, *BEFORE], [DESCRIBED, elsewhere])


def test_a_cause_that_the_other_article_gives_too_is_no_contrast() -> None:
    fault = "The fire at the Harlow mill was caused by a fault in a heater."
    arson = "Police suspect arson after the fire at the Harlow mill."
    both = "A heater with a fault had been repaired."
    assert "statement" in contrasts([fault, *BEFORE], [arson, *AFTER])
    assert "statement" not in contrasts([fault, *BEFORE], [arson, both])
