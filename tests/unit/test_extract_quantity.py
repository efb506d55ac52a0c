"""Counts, measures, ages, votes, ordinals and fractions."""

import pytest

from compare.extract import extract_claims
from compare.model import Article, Claim, ClaimKind, Precision, Quantity


def quantities_in(sentence: str) -> list[Claim]:
    article = Article.from_sentences([sentence], published="2024-05-15")
    claims = extract_claims(0, article)
    return [claim for claim in claims if claim.kind is ClaimKind.QUANTITY]


def value_of(claim: Claim) -> Quantity:
    assert isinstance(claim.value, Quantity)
    return claim.value


@pytest.mark.parametrize(
    ("sentence", "text", "value", "counted"),
    [
        ("Police found 12 people there.", "12 people", 12, "peopl"),
        ("They lost 12 Canadian soldiers.", "12 Canadian soldiers", 12, "soldier"),
        ("They sent 5,000 more troops.", "5,000 more troops", 5000, "troop"),
        ("He made two failed attempts.", "two failed attempts", 2, "attempt"),
        ("The two failed attempts hurt.", "two failed attempts", 2, "attempt"),
        ("It is a 48-page report.", "48-page", 48, "page"),
        ("The four-term mayor left.", "four-term", 4, "term"),
        ("It has nearly 700 pages.", "nearly 700 pages", 700, "page"),
        ("Two senators stayed away.", "Two senators", 2, "senat"),
        ("A dozen fire engines came.", "A dozen fire engines", 12, "engin"),
        ("half a dozen boats sank", "half a dozen boats", 6, "boat"),
        ("She faces one tax count.", "one tax count", 1, "count"),
        ("One person was killed.", "One person", 1, "person"),
        ("One man has been arrested.", "One man", 1, "man"),
        ("Four were treated there.", "Four", 4, ""),
        ("Harlow, a town of 4,100, slept.", "4,100", 4100, "peopl"),
        ("It is a city of 41,000 souls.", "41,000 souls", 41000, "soul"),
        ("It is a village of 12 houses.", "12 houses", 12, "hous"),
        ("It has a population of 2 million.", "2 million", 2e6, "peopl"),
        ("We have 50 of our members out.", "50 of our members", 50, "member"),
        ("12 Texas lawmakers fled.", "12 Texas lawmakers", 12, "lawmak"),
        ("2.5 million voters stayed home", "2.5 million voters", 2.5e6, "voter"),
        ("They won without a single vote.", "without a single vote", 0, "vote"),
        ("The 12 High Court judges left.", "12 High Court judges", 12, "judg"),
        ("Some 40 Alder Lane homes burned.", "Some 40 Alder Lane homes", 40, "home"),
    ],
)
def test_what_is_counted_belongs_to_the_value(
    sentence: str, text: str, value: float, counted: str
) -> None:
    (claim,) = quantities_in(sentence)
    assert (claim.text, value_of(claim).value, value_of(claim).counted) == (
        text,
        value,
        counted,
    )


@pytest.mark.parametrize(
    ("sentence", "text", "value", "unit"),
    [
        ("It took three and a half years.", "three and a half years", 3.5, "year"),
        ("It took 18 months to build.", "18 months", 1.5, "year"),
        ("The trip took two weeks.", "two weeks", 14, "day"),
        ("It lasted about 50 minutes.", "about 50 minutes", 50, "minute"),
        ("It took half an hour.", "half an hour", 30, "minute"),
        ("It is a five-day visit.", "five-day", 5, "day"),
        ("A 7.2-magnitude quake hit.", "7.2-magnitude", 7.2, "magnitude"),
        ("They walked 10 miles.", "10 miles", 16.09344, "kilometre"),
        ("It stood 500 metres away.", "500 metres", 0.5, "kilometre"),
        ("It weighed 200 pounds.", "200 pounds", 90.718474, "kilogram"),
        ("It hit 30C at noon.", "30C", 30, "degree Celsius"),
        ("Winds of 100 km/h blew.", "100 km/h", 100, "kilometre per hour"),
        ("Winds of 100km/h blew.", "100km/h", 100, "kilometre per hour"),
        ("Winds of 100 mph blew.", "100 mph", 160.9344, "kilometre per hour"),
        ("It spans 3,000 hectares.", "3,000 hectares", 30, "square kilometre"),
        ("They rang three times.", "three times", 3, "time"),
        ("It failed twice.", "twice", 2, "time"),
        ("It lasted more than a year.", "more than a year", 1, "year"),
        ("It lasted a year and a half.", "a year and a half", 1.5, "year"),
        ("They led in the 12th minute.", "12th minute", 12, "minute"),
        ("It is 400m wide.", "400m", 0.4, "kilometre"),
        ("It lies at 2,650m there.", "2,650m", 2.65, "kilometre"),
    ],
)
def test_measures_come_in_their_base_unit(
    sentence: str, text: str, value: float, unit: str
) -> None:
    claims = quantities_in(sentence)
    assert [claim.text for claim in claims] == [text]
    found = value_of(claims[0])
    assert found.value == pytest.approx(value)
    assert found.unit == unit


@pytest.mark.parametrize(
    "sentence",
    [
        "A 51-year-old man won.",
        "He died aged 51 at home.",
        "Ana Ruiz, 51, said so.",
        "She is 51 years old now.",
        "He was 51.",
        "She died at 51 years of age.",
        "A kayaker, 51, was found.",
        "The young harbour inspector, 51, left.",
        "Her sister, 51, saw it.",
        "The skipper, who is 51, left.",
        "Ana Ruiz, who turned 51 in March, left.",
        "A man of 51 was found.",
        "A man of 51 ran away.",
        "Police named Anna Ruiz (51) at noon.",
        "Police spoke to a woman of 51.",
        "Ana Ruiz, 51 — no relation — left.",
        "It is free for women over 51.",
        "It is free for those under 51, they said.",
    ],
)
def test_an_age_is_in_years(sentence: str) -> None:
    (claim,) = quantities_in(sentence)
    assert value_of(claim).value == 51
    assert (value_of(claim).unit, value_of(claim).counted) == ("year", "age")


@pytest.mark.parametrize(
    "sentence",
    [
        "The last number, 51, won.",
        "Boats left for the river, 51, so far.",
        "The ministry said the figure was 51.",
        "The limit is 51, they said.",
        "They sent a team of 51.",
        "The Harbour Union (51) came second.",
        "She is a mother of 51.",
        "He is 51 points behind.",
        "A boy of 51 boats drew it.",
        "Rents rose for people under 51 roofs.",
    ],
)
def test_a_thing_has_no_age(sentence: str) -> None:
    assert all(value_of(claim).counted != "age" for claim in quantities_in(sentence))


@pytest.mark.parametrize(
    ("sentence", "text", "low", "high"),
    [
        ("It passed 5-4 at noon.", "5-4", 5, 4),
        ("It passed by 234-193.", "234-193", 234, 193),
        ("It passed by 97 to 1.", "97 to 1", 97, 1),
    ],
)
def test_votes_keep_both_figures(
    sentence: str, text: str, low: float, high: float
) -> None:
    claim = quantities_in(sentence)[0]
    found = value_of(claim)
    assert (claim.text, found.unit, found.value, found.high) == (
        text,
        "tally",
        low,
        high,
    )


@pytest.mark.parametrize(
    ("sentence", "text", "value"),
    [
        ("About a third of voters agree.", "About a third", 1 / 3),
        ("It takes two-thirds to pass.", "two-thirds", 2 / 3),
        ("three quarters of them left", "three quarters", 0.75),
        ("More than half the town fled.", "More than half", 0.5),
        ("one-fifth of it burned", "one-fifth", 0.2),
        ("It has a one-in-three chance.", "one-in-three chance", 1 / 3),
        ("It has a 1 in 3 chance.", "1 in 3 chance", 1 / 3),
        ("Nine out of 10 agree.", "Nine out of 10", 0.9),
    ],
)
def test_fractions_and_odds_are_shares(sentence: str, text: str, value: float) -> None:
    (claim,) = quantities_in(sentence)
    assert claim.text == text
    assert value_of(claim).value == pytest.approx(value, abs=1e-5)
    assert value_of(claim).unit == "fraction"


@pytest.mark.parametrize(
    ("sentence", "text", "value", "counted"),
    [
        ("It is her first official visit.", "first official visit", 1, "visit"),
        ("He failed for the third time.", "third time", 3, "time"),
        ("The second-term senator won.", "second-term", 2, "term"),
        ("It was the 21st strike.", "21st strike", 21, "strike"),
        ("He seeks a seventh term.", "seventh term", 7, "term"),
    ],
)
def test_ordinals_that_state_a_fact_are_read(
    sentence: str, text: str, value: float, counted: str
) -> None:
    (claim,) = quantities_in(sentence)
    found = value_of(claim)
    assert (claim.text, found.value, found.unit, found.counted) == (
        text,
        value,
        "ordinal",
        counted,
    )


@pytest.mark.parametrize(
    ("sentence", "precision", "value", "high"),
    [
        ("more than 100 boats", Precision.AT_LEAST, 100, None),
        ("at least 12 boats", Precision.AT_LEAST, 12, None),
        ("as many as 12 boats", Precision.AT_MOST, 12, None),
        ("some 500 boats", Precision.ABOUT, 500, None),
        ("between 5 and 10 boats", Precision.RANGE, 5, 10),
        ("5-10 boats", Precision.RANGE, 5, 10),
        ("two or three boats", Precision.RANGE, 2, 3),
        ("dozens of boats", Precision.AT_LEAST, 24, None),
        ("hundreds of boats", Precision.AT_LEAST, 200, None),
        ("tens of thousands of boats", Precision.AT_LEAST, 20_000, None),
        ("several hundred boats", Precision.AT_LEAST, 300, None),
    ],
)
def test_bounds_and_ranges_belong_to_the_count(
    sentence: str, precision: Precision, value: float, high: float | None
) -> None:
    (claim,) = quantities_in(sentence)
    found = value_of(claim)
    assert claim.text == sentence
    assert (found.precision, found.value, found.high) == (precision, value, high)


def test_a_part_and_its_whole_count_the_same_noun() -> None:
    part, whole = quantities_in("Ten of the 19 boats sank.")
    assert [part.text, whole.text] == ["Ten", "19 boats"]
    assert value_of(part).counted == value_of(whole).counted == "boat"


def test_a_bare_plural_says_what_it_was_read_as() -> None:
    (claim,) = quantities_in("They saw dozens of boats.")
    assert claim.notes == ('"dozens" read as at least 24',)


@pytest.mark.parametrize(
    "sentence",
    [
        "The G7 met on Article 5 of it.",
        "A Boeing 737 crashed near it.",
        "The two leaders spoke.",
        "The two countries signed it.",
        "One of the envoys left.",
        "One provision stands out.",
        "One day it will end.",
        "Call 202-555-0143 for help.",
        "It happened in 1999.",
        "It happened at 2:52 p.m.",
        "The First Amendment covers it.",
        "He was first elected there.",
        "He left without first asking.",
        "The first lady waved.",
        "The first minister resigned.",
        "1. Open the door",
        "They bought F-16 jets.",
        "It spread with Covid-19.",
        "H.R. 1 is its name.",
        "Its 4G signal was weak.",
        "See page 12 there.",
        "They met on 223rd Street there.",
        "Smoke rose from 12 Alder Street there.",
        "Smoke rose from 12 Old Mill Road, they said.",
        "She lives at 8 East 31st Street there.",
        "She lives at 221b Alder Lane there.",
        "She sat in row 12, seat 14.",
        "The 12 bus was late.",
        "It is $5 or 5 percent.",
    ],
)
def test_what_counts_nothing_is_left(sentence: str) -> None:
    assert quantities_in(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Inside the bus 40 passengers were hurt.", "40 passengers"),
        ("The 12 bus drivers were let go.", "12 bus drivers"),
        ("Near the junction 30 cars were stuck.", "30 cars"),
        ("It was signed by 12 High Court and Crown Court judges.", "12"),
        ("Norda is a nation of 17,000 islands.", "17,000 islands"),
    ],
)
def test_what_is_counted_behind_a_place_is_no_number_of_it(
    sentence: str, expected: str
) -> None:
    assert [claim.text for claim in quantities_in(sentence)] == [expected]


def test_people_told_of_after_that_are_counted() -> None:
    (claim,) = quantities_in("Police said that two people had left.")
    assert claim.text == "two people"


def test_millions_of_something_are_no_metres() -> None:
    (claim,) = quantities_in("They moved up to 600m tonnes.")
    assert value_of(claim).value == pytest.approx(6e8 * 1000)


def test_a_part_that_is_compared_is_a_share() -> None:
    (claim,) = quantities_in("It earned a third less.")
    assert (claim.text, value_of(claim).unit) == ("a third", "fraction")
