"""Figures, times, names and sources as outlets of five countries write them."""

import datetime

import pytest

from compare.extract import extract_claims
from compare.model import Article, Claim, ClaimKind, Entity, Moment, Precision, Quantity


def claims_in(sentence: str, kind: ClaimKind) -> list[Claim]:
    article = Article.from_sentences([sentence], published="2026-03-18")
    return [claim for claim in extract_claims(0, article) if claim.kind is kind]


def quantity(claim: Claim) -> Quantity:
    assert isinstance(claim.value, Quantity)
    return claim.value


@pytest.mark.parametrize(
    ("sentence", "text", "value", "unit"),
    [
        ("It paid Rs. 3,40,000 to the family.", "Rs. 3,40,000", 340_000, "INR"),
        ("Banks are owed ₹2.5 lakh crore now.", "₹2.5 lakh crore", 2.5e12, "INR"),
        ("The state set aside Rs 500 crore.", "Rs 500 crore", 5e9, "INR"),
        ("Police found 20 lakh rupees there.", "20 lakh rupees", 2e6, "INR"),
        ("The levy is 50p a bag.", "50p", 0.5, "GBP"),
        ("Fuel costs 145.9p a litre.", "145.9p", 1.459, "GBP"),
        ("The club paid £3m for him.", "£3m", 3e6, "GBP"),
        ("He was fined A$12,500 there.", "A$12,500", 12_500, "AUD"),
        ("It is worth NZ$40m now.", "NZ$40m", 4e7, "NZD"),
        ("A $50-billion plan was agreed.", "$50-billion", 5e10, "USD"),
        (
            "They took a quarter of a million dollars.",
            "a quarter of a million dollars",
            250_000,
            "USD",
        ),
        ("It got HK$8 million.", "HK$8 million", 8e6, "HKD"),
    ],
)
def test_a_sum_is_read_in_its_own_currency(
    sentence: str, text: str, value: float, unit: str
) -> None:
    (claim,) = claims_in(sentence, ClaimKind.MONEY)
    assert claim.text == text
    assert quantity(claim).value == pytest.approx(value)
    assert quantity(claim).unit == unit


def test_the_lines_of_a_screen_are_no_pence() -> None:
    assert claims_in("It has a 1080p screen.", ClaimKind.MONEY) == []


@pytest.mark.parametrize(
    ("sentence", "text", "value", "high", "unit"),
    [
        ("Judges ruled four votes to three.", "four votes to three", 4, 3, "tally"),
        ("It won by six goals to two.", "six goals to two", 6, 2, "tally"),
        ("The bill passed unanimously.", "unanimously", 1, None, "share of votes"),
        ("It narrowly failed to pass.", "narrowly", 0.5, 0.6, "share of votes"),
        (
            "Both chambers overwhelmingly passed it.",
            "overwhelmingly",
            2 / 3,
            None,
            "share of votes",
        ),
        (
            "It passed without a single “no” vote.",
            "without a single “no” vote",
            1,
            None,
            "share of votes",
        ),
        ("A man in his 60s drowned.", "60s", 60, 69, "year"),
        ("She is in her late thirties.", "late thirties", 37, 39, "year"),
        ("A man in his mid-40s fled.", "mid-40s", 44, 46, "year"),
        ("A 5ft 10in man fled.", "5ft 10in", 0.001778, None, "kilometre"),
        ("A dozen or so boats sank.", "A dozen or so boats", 12, None, ""),
        ("It was a fivefold rise.", "fivefold", 5, None, "time"),
        ("The blast hit a bus, killing four.", "four", 4, None, ""),
        ("The death toll rose to nine.", "nine", 9, None, ""),
        (
            "A quarter of a million people fled.",
            "A quarter of a million people",
            250_000,
            None,
            "",
        ),
        ("Some 20 lakh people fled.", "Some 20 lakh people", 2e6, None, ""),
    ],
)
def test_a_quantity_is_read_in_words_and_digits(
    sentence: str, text: str, value: float, high: float | None, unit: str
) -> None:
    (claim,) = claims_in(sentence, ClaimKind.QUANTITY)
    assert claim.text == text
    assert quantity(claim).value == pytest.approx(value)
    assert quantity(claim).high == high
    assert quantity(claim).unit == unit


@pytest.mark.parametrize(
    "sentence", ["It was narrowly avoided.", "An overwhelming sense of loss remained."]
)
def test_what_tells_of_no_vote_is_no_vote(sentence: str) -> None:
    assert claims_in(sentence, ClaimKind.QUANTITY) == []


def test_a_figure_behind_a_word_for_a_person_is_an_age() -> None:
    (claim,) = claims_in("Then the man, 34, was hurt.", ClaimKind.QUANTITY)
    assert quantity(claim).counted == "age"


def test_a_hedge_between_a_figure_and_its_noun_counts() -> None:
    (claim,) = claims_in("A dozen or so boats sank.", ClaimKind.QUANTITY)
    assert quantity(claim).precision is Precision.ABOUT


def test_a_headline_may_end_in_how_the_vote_went() -> None:
    (claim,) = claims_in("Council approves budget unanimously", ClaimKind.QUANTITY)
    assert claim.text == "unanimously"


def test_an_unknown_part_of_a_decade_tells_no_age() -> None:
    assert claims_in("She is in her post-30s now.", ClaimKind.QUANTITY) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It was between 3% and 5%.", [(3, 5)]),
        ("It was 0.3 percent to 0.5 percent.", [(0.3, 0.5)]),
        ("It was 3-5 per cent.", [(3, 5)]),
        ("It went from 3% to 5%.", [(3, None), (5, None)]),
        ("Turnout was 78pc.", [(78, None)]),
        ("Rates fell a quarter of a percentage point.", [(0.25, None)]),
    ],
)
def test_a_range_of_percentages_is_one_claim(
    sentence: str, expected: list[tuple[float, float | None]]
) -> None:
    values = [quantity(claim) for claim in claims_in(sentence, ClaimKind.PERCENT)]
    assert [(value.value, value.high) for value in values] == expected


def march(day: int, last: int | None = None) -> tuple[datetime.date, datetime.date]:
    return datetime.date(2026, 3, day), datetime.date(2026, 3, last or day)


@pytest.mark.parametrize(
    ("sentence", "text", "days", "clock"),
    [
        ("The vote is at 5 p.m. on Friday.", "5 p.m. on Friday", march(20), "17:00"),
        ("It sank on Monday at 03:42 GMT.", "Monday at 03:42 GMT", march(16), "03:42"),
        ("It fell at 9pm last night.", "9pm last night", march(17), "21:00"),
        (
            "It fell in the early hours of Tuesday.",
            "the early hours of Tuesday",
            march(17),
            "early morning",
        ),
        (
            "It fell at 11 o'clock on Monday night.",
            "11 o'clock on Monday night",
            march(16),
            "23:00",
        ),
        (
            "It rained from Monday to Wednesday.",
            "Monday to Wednesday",
            march(16, 18),
            "",
        ),
        ("It rained the week before last.", "the week before last", march(2, 8), ""),
        ("It rained a fortnight ago.", "a fortnight ago", march(2, 8), ""),
        ("It starts at the end of next week.", "end of next week", march(27, 29), ""),
        (
            "It will close by the end of the decade.",
            "end of the decade",
            (datetime.date(2028, 1, 1), datetime.date(2030, 12, 31)),
            "",
        ),
    ],
)
def test_a_time_on_a_day_and_a_stretch_of_days_are_one_claim(
    sentence: str,
    text: str,
    days: tuple[datetime.date, datetime.date],
    clock: str,
) -> None:
    (claim,) = claims_in(sentence, ClaimKind.DATE)
    assert isinstance(claim.value, Moment)
    assert claim.text == text
    assert (claim.value.start, claim.value.end) == days
    assert claim.value.clock == clock


@pytest.mark.parametrize("text", ["FY26", "FY2025-26", "fiscal year 2025"])
def test_a_fiscal_year_is_left_open(text: str) -> None:
    (claim,) = claims_in(f"Profits rose in {text}.", ClaimKind.DATE)
    assert isinstance(claim.value, Moment)
    assert claim.text == text
    assert claim.value.start is None


@pytest.mark.parametrize(
    ("sentence", "texts"),
    [
        ("It was 5 p.m., and on Friday it rained.", ["5 p.m.", "Friday"]),
        ("It rained for the past 24 hours on Friday.", ["past 24 hours", "Friday"]),
    ],
)
def test_two_times_that_are_no_stretch_stay_two(
    sentence: str, texts: list[str]
) -> None:
    found = claims_in(sentence, ClaimKind.DATE)
    assert [claim.text for claim in found] == texts


@pytest.mark.parametrize(
    ("sentence", "text", "kind"),
    [
        ("Met Éireann issued a warning.", "Met Éireann", ClaimKind.ORGANISATION),
        ("They asked Harlow Semiconductors.", "Harlow Semiconductors", None),
        ("Then the Reserve Bank of India acted.", "Reserve Bank of India", None),
        ("They met Abdel Fattah el-Sisi.", "Abdel Fattah el-Sisi", ClaimKind.PERSON),
        ("They met Cllr Jim Boyle.", "Jim Boyle", ClaimKind.PERSON),
        ("Floods hit Lucknow again.", "Lucknow", ClaimKind.PLACE),
        ("Floods hit Tamil Nadu again.", "Tamil Nadu", ClaimKind.PLACE),
        ("Floods hit Leicester again.", "Leicester", ClaimKind.PLACE),
        ("Then HMS Queen Elizabeth sailed.", "HMS Queen Elizabeth", ClaimKind.WORK),
        ("The film 'Iron Sky' won.", "Iron Sky", ClaimKind.WORK),
        (
            "They hailed the Good Friday Agreement.",
            "Good Friday Agreement",
            ClaimKind.WORK,
        ),
    ],
)
def test_a_name_is_taken_for_what_it_is(
    sentence: str, text: str, kind: ClaimKind | None
) -> None:
    found = claims_in(sentence, kind or ClaimKind.ORGANISATION)
    assert text in [claim.text for claim in found]


@pytest.mark.parametrize(
    ("sentence", "key"),
    [
        ("Bashar al-Assad fled, and few saw Assad again.", "bashar asad"),
        (
            "The Harbour Board of Tyneside (HBT) met, and then HBT ruled.",
            "harbour board of tineside",
        ),
    ],
)
def test_a_short_form_is_the_one_named_before(sentence: str, key: str) -> None:
    article = Article.from_sentences([sentence])
    values = [
        c.value for c in extract_claims(0, article) if isinstance(c.value, Entity)
    ]
    assert {value.key for value in values} == {key}


@pytest.mark.parametrize(
    ("sentence", "source", "named"),
    [
        ("It has 30 boats, government spokesman Jim Hale said.", "Jim Hale", True),
        ("It has 30 boats, its owner Mara Voss said.", "Mara Voss", True),
        ("Experts believe it has 30 boats.", "Experts", False),
        ("Court records show it has 30 boats.", "Court records", False),
        ("A whistleblower said it has 30 boats.", "A whistleblower", False),
    ],
)
def test_a_figure_is_credited_to_who_gives_it(
    sentence: str, source: str, named: bool
) -> None:
    (claim,) = claims_in(sentence, ClaimKind.QUANTITY)
    assert claim.attribution is not None
    assert claim.attribution.source == source
    assert claim.attribution.named is named


def test_a_statement_is_credited_to_a_speaker_of_many_words() -> None:
    sentence = "Government spokesman Jim Hale of the northern harbour said it closed."
    (claim,) = claims_in(sentence, ClaimKind.STATEMENT)
    assert claim.attribution is not None


def test_a_criminal_record_is_nobody_s_word() -> None:
    sentence = "His criminal record from Harlow shows that he was fined."
    assert claims_in(sentence, ClaimKind.SOURCE) == []


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("“The dam is safe,” Ana Voss said.", "“The dam is safe,” Ana Voss said."),
        (
            'Hale called it "a farce from start to end", and the council had left.',
            'Hale called it "a farce from start to end"',
        ),
    ],
)
def test_a_clause_keeps_both_marks_of_a_quotation(sentence: str, clause: str) -> None:
    found = claims_in(sentence, ClaimKind.STATEMENT)
    assert found[0].text == clause
