"""One event in the manners of several newsrooms: units, rounding, updates, labels."""

import pytest

from compare import Article, compare_articles
from compare.model import Fact
from tests.unit.told import BEFORE, facts


def standing(found: list[Fact], left: str, right: str) -> set[str]:
    """How facts stand that hold both words of the texts, one in either article."""
    return {
        str(fact.status)
        for fact in found
        if fact.kind != "statement"
        and any(c.article == 0 and left in c.text for c in fact.claims)
        and any(c.article == 1 and right in c.text for c in fact.claims)
    }


SHARED = [
    (
        "Thieves climbed a five-metre fence at the Harlow depot, guards said.",
        "The thieves scaled a fence 16 feet high at the Harlow depot.",
        "five-metre",
        "16 feet",
    ),
    (
        "A 48-hour strike by Harlow pilots began on Monday.",
        "A two-day strike by Harlow pilots began on Monday.",
        "48-hour",
        "two-day",
    ),
    (
        "The maker of lifts in Harlow will cut 3,200 jobs, it said on Monday.",
        "On Monday the maker of lifts in Harlow said it would shed 3,200 posts.",
        "3,200",
        "3,200",
    ),
    (
        "Three prisoners escaped from the jail in Harlow on Monday.",
        "Three men escaped from the jail in Harlow on Monday.",
        "Three",
        "Three",
    ),
    (
        "Swelling was seen in 12.6% of the patients who took Lorvane.",
        "One in eight of the patients who took Lorvane had swelling.",
        "12.6%",
        "One in eight",
    ),
    (
        "The towns share a fund of £1.7bn, ministers in Norda said.",
        "It is a £1.7billion gift, if you ask Mara Voss.",
        "£1.7bn",
        "£1.7billion",
    ),
    (
        "The Harlow rovers led through Jan Vesel in the 12th minute.",
        "Jan Vesel put the Harlow rovers ahead after 12 minutes.",
        "12th minute",
        "12 minutes",
    ),
    (
        "The ship left Harlow at quarter past five in the morning.",
        "The ship left Harlow at 05:15.",
        "quarter past five",
        "05:15",
    ),
    (
        "The slide at Harlow was about 400 metres wide, guides said.",
        "The slide at Harlow, 400m wide, came down at noon.",
        "400 metres",
        "400m",
    ),
    (
        "The trial of Mara Voss in Harlow lasted 18 months.",
        "The trial of Mara Voss in Harlow took a year and a half.",
        "18 months",
        "a year and a half",
    ),
    (
        "It was 42C in Harlow when the reed beds burned.",
        "It was 108 degrees Fahrenheit in Harlow when the reed beds burned.",
        "42C",
        "108 degrees",
    ),
]


@pytest.mark.parametrize(("one", "two", "left", "right"), SHARED)
def test_one_value_in_two_manners_is_shared(
    one: str, two: str, left: str, right: str
) -> None:
    assert standing(facts(one, two), left, right) == {"shared"}


CONTRASTS = [
    (
        "The raid on the Harlow mill began shortly before 7am, police said.",
        "Police said the raid on the Harlow mill began at 06:40.",
        "7am",
        "06:40",
    ),
    (
        "The strike in Harlow stranded more than 400,000 commuters on Monday.",
        "On Monday the strike in Harlow stranded 420,000 passengers.",
        "400,000",
        "420,000",
    ),
    (
        "Lorvane slowed the decline of patients in Harlow by 29%.",
        "Lorvane slowed the decline of patients in Harlow by almost a third.",
        "29%",
        "almost a third",
    ),
    (
        "The fire at the Harlow mill broke out on Monday at about 2:40 p.m.",
        "The fire at the Harlow mill broke out shortly before 3 p.m. Monday.",
        "2:40",
        "3 p.m.",
    ),
]


@pytest.mark.parametrize(("one", "two", "left", "right"), CONTRASTS)
def test_what_is_told_more_roughly_is_a_contrast(
    one: str, two: str, left: str, right: str
) -> None:
    assert standing(facts(one, two), left, right) == {"contrasting"}


APART = [
    (
        "About 3.1 million people in Norda were eligible to vote on Sunday.",
        "More than 2.1 million people in Norda voted on Sunday.",
        "3.1 million",
        "2.1 million",
    ),
    (
        "The strike cost the railway of Norda 18 million euros a day, it said.",
        "The railway of Norda, which lost €310 million, said the strike cost it at "
        "least €18 million a day.",
        "18 million",
        "€310 million",
    ),
    (
        "The slide at Harlow killed six skiers on Saturday.",
        "It was the worst slide at Harlow since 1999, when 12 skiers died.",
        "six skiers",
        "12 skiers",
    ),
    (
        "The Harlow ferry left with 187 passengers and 12 crew on board.",
        "The Harlow ferry had 199 people on board, 12 of them crew.",
        "187 passengers",
        "199 people",
    ),
    (
        "A fever has sickened more than 1,900 people in southern Norda.",
        "Malaria killed 1,900 people in Norda last year, the minister said.",
        "more than 1,900",
        "1,900 people",
    ),
    (
        "A jet with 193 people on board landed in Harlow with an engine on fire.",
        "Fourteen people were hurt when a jet landed in Harlow, an engine on fire.",
        "193 people",
        "Fourteen people",
    ),
    (
        "In all, about 8% of the lift maker's 53,000 employees will go.",
        "The lift maker has to keep at least 2,500 jobs in Harlow.",
        "53,000 employees",
        "at least 2,500 jobs",
    ),
    (
        "The Greens took 16 seats and the Liberals 14.",
        "Ilse Varga gave up after a night in which her party lost 12 seats.",
        "16 seats",
        "12 seats",
    ),
    (
        "Ivo Marek played for Norda a dozen times last season.",
        "Ivo Marek of Norda scored 34 times last season.",
        "a dozen times",
        "34 times",
    ),
    (
        "A quarter of the aid, 3bn kroner, will mend the power lines of Norda.",
        "The previous gift, in September, came to 8bn kroner.",
        "3bn kroner",
        "8bn kroner",
    ),
    (
        "A road in Harlow is 10 miles long, the mayor said on Monday.",
        "The race in Norda is 30km long.",
        "10 miles",
        "30km",
    ),
]


@pytest.mark.parametrize(("one", "two", "left", "right"), APART)
def test_figures_of_two_things_are_not_set_against_each_other(
    one: str, two: str, left: str, right: str
) -> None:
    assert standing(facts(one, two), left, right) == set()


@pytest.mark.parametrize(
    ("one", "two", "left", "right"),
    [
        (
            "One person was killed when a tram left the rails in Harlow.",
            "Two people were killed when a tram left the rails in Harlow.",
            "One person",
            "Two people",
        ),
        (
            "A fire at the Harlow mill hurt 10 workers on Monday.",
            "A fire at the Harlow mill hurt 20 workers on Monday.",
            "10 workers",
            "20 workers",
        ),
    ],
)
def test_a_toll_stands_against_one_twice_as_high(
    one: str, two: str, left: str, right: str
) -> None:
    assert standing(facts(one, two), left, right) == {"conflicting"}


def test_one_word_for_a_time_read_from_two_days_is_no_difference() -> None:
    one = "Three people died overnight in a drone attack on the port of Harlow."
    two = "Overnight, three people died in a drone attack on the port of Harlow."
    found = facts(one, two, later=True)
    assert standing(found, "overnight", "Overnight") == set()
    assert not any(fact.status in ("contrasting", "conflicting") for fact in found)


def test_what_two_sums_are_told_in_is_no_reason_to_take_them_for_one() -> None:
    one = "Norda will give Harlow 12 billion kroner for schools, it said."
    two = "Norda has promised Harlow 12bn kroner for its schools."
    (fact,) = (f for f in facts(one, two) if f.kind == "money")
    assert fact.status == "shared"
    assert "schools" in " ".join(fact.because)
    assert "“kroner”" not in " ".join(fact.because)


def test_the_missing_stand_against_the_missing_and_the_dead_against_the_dead() -> None:
    found = facts(
        "At least 14 people died and 31 were missing after the Harlow ferry sank on "
        "Tuesday, the coast guard said.",
        "The number of people known to have died when the Harlow ferry sank on "
        "Tuesday has risen to 19, with 26 still unaccounted for, the coast guard said.",
        later=True,
    )
    assert standing(found, "31", "26") == {"contrasting"}
    assert standing(found, "14 people", "19") == {"contrasting"}
    assert standing(found, "31", "19") == set()


def test_the_nearer_of_two_figures_is_the_others() -> None:
    found = facts(
        "Unemployment in Norda is expected to reach 5.1% by the end of the year.",
        "Unemployment in Norda, now 4.7 per cent, would climb above 5 per cent by the "
        "end of the year.",
    )
    assert standing(found, "5.1%", "above 5 per cent") == {"contrasting"}
    assert standing(found, "5.1%", "4.7") == set()


def test_a_ministry_in_full_and_in_short_is_one_source() -> None:
    found = facts(
        "The Ministry of Justice said that the Harlow jail was safe.",
        "The ministry said that the Harlow jail was safe.",
    )
    assert "contrasting" not in {f.status for f in found if f.kind == "source"}


def test_a_clause_whose_figure_a_linked_sentence_has_is_not_lone() -> None:
    found = facts(
        "Rescuers had pulled 154 people out by noon, Jan Vesel said in Harlow.",
        "A total of 154 people have been rescued, Jan Vesel said in Harlow.",
    )
    assert standing(found, "154", "154") == {"shared"}
    lone = [f for f in found if f.kind == "statement" and f.status == "unique"]
    assert not any("154" in fact.label for fact in lone)


def test_a_difference_names_every_version() -> None:
    texts = [
        "The fire in Harlow destroyed at least 60 homes on Monday.",
        "The fire in Harlow destroyed about 75 homes on Monday.",
        "The fire in Harlow destroyed 78 homes on Monday.",
    ]
    articles = [Article.from_sentences([text, *BEFORE]) for text in texts]
    labels = [
        fact.label
        for fact in compare_articles(articles).facts
        if fact.status == "contrasting"
    ]
    assert [sum(n in label for n in ("60", "75", "78")) for label in labels] == [3]


LABELS = [
    ("Waves of up to 3 metres were reported in Harlow.", "3 metres", "Waves of up to"),
    ("A total of 154 people rescued in Harlow are safe.", "154", "people rescued"),
    ("A family with a loan of €2,400 will save €90 a month.", "2,400", "a loan of"),
    ("Ana Ruiz was jailed for years after stealing £1.3m.", "1.3m", "stealing"),
    ("Rivals are ready to bid £25m for £6m man Ben Moss.", "£6m", "man Ben Moss"),
]


@pytest.mark.parametrize(("sentence", "text", "words"), LABELS)
def test_a_label_says_what_its_own_figure_is_of(
    sentence: str, text: str, words: str
) -> None:
    found = facts(sentence, "Nothing of the sort is known in Norda.")
    labels = [
        fact.label
        for fact in found
        if fact.kind in ("money", "quantity")
        and any(text in claim.text for claim in fact.claims)
    ]
    assert len(labels) == 1
    assert words in labels[0] or words.removeprefix("a ") in labels[0]


def test_a_label_does_not_begin_before_the_deed_it_is_of() -> None:
    found = facts(
        "A home in Harlow has lost its head for years after stealing £1.3m.",
        "Nothing of the sort is known in Norda.",
    )
    assert [f.label for f in found if f.kind == "money"] == ["stealing GBP 1,300,000"]
