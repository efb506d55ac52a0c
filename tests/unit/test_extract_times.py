"""Hours in two zones, seasons, rates that only look like times, and lengths."""

import pytest

from compare.extract import extract_claims
from compare.model import Article, Claim, ClaimKind, Moment, Quantity


def claims_in(sentence: str, kind: ClaimKind) -> list[Claim]:
    article = Article.from_sentences([sentence], published="2026-10-14")
    return [claim for claim in extract_claims(0, article) if claim.kind is kind]


def moment_in(sentence: str) -> Moment:
    (claim,) = claims_in(sentence, ClaimKind.DATE)
    assert isinstance(claim.value, Moment)
    return claim.value


@pytest.mark.parametrize(
    "sentence",
    [
        "The keeper earns about $90,000 a year before tax.",
        "She is paid £40 an hour after deductions.",
        "The crew worked 70 hours a week before the strike.",
        "He feeds the seals twice a day before the tide.",
        "Prices rose by 4 per cent a year before the reform.",
    ],
)
def test_a_rate_is_no_time(sentence: str) -> None:
    assert claims_in(sentence, ClaimKind.DATE) == []


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("The mill shut a year after the flood.", "a year after"),
        ("She joined in 2019 a year after the flood.", "a year after"),
        ("It sank half an hour after leaving.", "half an hour after"),
        (
            "It sank three quarters of an hour after leaving.",
            "three quarters of an hour after",
        ),
        ("It sank an hour and a half after leaving.", "an hour and a half after"),
    ],
)
def test_a_time_told_from_another_is_read_whole(sentence: str, text: str) -> None:
    claims = claims_in(sentence, ClaimKind.DATE)
    assert claims[-1].text == text


@pytest.mark.parametrize(
    "sentence",
    [
        "The inquiry took 90 days after the flood.",
        "The siege lasted six weeks before the fort fell.",
        "He lived there for two years before the flood.",
    ],
)
def test_what_a_thing_took_is_a_length_and_no_time(sentence: str) -> None:
    assert claims_in(sentence, ClaimKind.DATE) == []
    assert len(claims_in(sentence, ClaimKind.QUANTITY)) == 1


@pytest.mark.parametrize(
    ("sentence", "name", "text"),
    [
        (
            "It struck at 16:20 BST (15:20 GMT).",
            "16:20 bst",
            "16:20 BST (15:20 GMT)",
        ),
        (
            "It struck at 15:20 GMT (16:20 BST).",
            "16:20 bst",
            "15:20 GMT (16:20 BST)",
        ),
        (
            "It struck at 04:05 local time (01:05 GMT).",
            "04:05 utc+3",
            "04:05 local time (01:05 GMT)",
        ),
        (
            "It struck at 9:10 p.m. (1540 GMT) near Pol.",
            "21:10 utc+5:30",
            "9:10 p.m. (1540 GMT)",
        ),
        (
            "It struck at 8 p.m. EDT/5 p.m. PDT.",
            "20:00 edt",
            "8 p.m. EDT/5 p.m. PDT",
        ),
        (
            "It struck (at 8:03 p.m., or 0003 GMT) near Pol.",
            "20:03 utc-4",
            "8:03 p.m., or 0003 GMT",
        ),
    ],
)
def test_one_hour_in_two_zones_is_one_time(sentence: str, name: str, text: str) -> None:
    (claim,) = claims_in(sentence, ClaimKind.DATE)
    assert isinstance(claim.value, Moment)
    assert (claim.value.name, claim.text) == (name, text)


@pytest.mark.parametrize(
    "sentence",
    [
        "Doors open at 7 p.m. or 8 p.m. at weekends.",
        "It opens at 16:20 BST (15:10 GMT).",
        "It opens at 16:20 BST (14:20 GMT).",
        "It opens at 3 p.m. or 4 p.m. GMT.",
        "It opens at 10:20 (11:20 for schools).",
    ],
)
def test_two_hours_that_no_zone_parts_stay_two(sentence: str) -> None:
    assert len(claims_in(sentence, ClaimKind.DATE)) == 2


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("The toll will rise from spring.", "2027-03-01/2027-05-31"),
        ("The pier will open by the summer, she said.", "2027-06-01/2027-08-31"),
        ("It was sold in the summer for less.", "2026-06-01/2026-08-31"),
        ("It was sold in the autumn.", "2026-09-01/2026-11-30"),
        ("It will shut in April next year.", "2027-04-01/2027-04-30"),
        ("It was shut in May last year.", "2025-05-01/2025-05-31"),
        ("It will shut in the spring of next year.", "2027-03-01/2027-05-31"),
        ("It is due in the first half of next year.", "2027-01-01/2027-06-30"),
        ("It will shut by the end of the decade.", "2028-01-01/2030-12-31"),
    ],
)
def test_a_season_or_part_of_a_year_is_dated(sentence: str, days: str) -> None:
    value = moment_in(sentence)
    assert f"{value.start}/{value.end}" == days


@pytest.mark.parametrize(
    "sentence",
    [
        "Pupils go to summer school.",
        "The spring in the clock broke.",
        "Autumn Leaves is a song about winter coats.",
        "A late goal by Winter, his third, settled it.",
    ],
)
def test_a_season_that_tells_no_time_is_left(sentence: str) -> None:
    assert claims_in(sentence, ClaimKind.DATE) == []


def test_which_season_is_meant_stays_open_where_no_verb_tells() -> None:
    assert moment_in("Storks return in spring.").start is None


@pytest.mark.parametrize(
    ("sentence", "value", "unit"),
    [
        ("A month-long truce holds.", 1 / 12, "year"),
        ("A yearlong inquiry is over.", 1.0, "year"),
        ("An hour-long speech bored them.", 60, "minute"),
        ("A week-long fair opens.", 7, "day"),
        ("It lasted a quarter of an hour.", 15, "minute"),
        ("It lasted three quarters of an hour.", 45, "minute"),
        ("It lies a quarter of a mile away.", 0.402336, "kilometre"),
    ],
)
def test_a_length_that_nobody_measured_is_about_so_long(
    sentence: str, value: float, unit: str
) -> None:
    (claim,) = claims_in(sentence, ClaimKind.QUANTITY)
    assert isinstance(claim.value, Quantity)
    assert claim.value.value == pytest.approx(value)
    assert (claim.value.unit, claim.value.precision) == (unit, "about")


def test_a_compound_with_a_figure_is_no_length_of_one() -> None:
    (claim,) = claims_in("A three-month-long siege is over.", ClaimKind.QUANTITY)
    assert claim.text == "three-month"


def test_a_part_of_what_a_day_brings_is_a_share() -> None:
    (claim,) = claims_in("It lost a quarter of a day's catch.", ClaimKind.QUANTITY)
    assert isinstance(claim.value, Quantity)
    assert claim.value.unit == "fraction"
