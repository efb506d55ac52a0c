"""What holds of money, percentages, dates and quantities whatever the text."""

import datetime
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.extract.dates import find_dates
from compare.extract.money import find_money
from compare.extract.percents import find_percents
from compare.extract.quantities import find_quantities
from compare.extract.view import view_article
from compare.model import Article, Claim, Moment, Quantity, Sentence

FINDERS = (find_money, find_percents, find_dates, find_quantities)
PIECES = (
    *("$", "C$", "£", "€", "1", "5-4", "1.2", "1,200", "billion", "bn", "and a half"),
    *("dollars", "euros", "per cent", "%", "percentage points", "to", "between", "and"),
    *("more than", "up to", "nearly", "or so", "three", "twenty-one", "dozens", "of"),
    *(
        "half a",
        "a third",
        "first",
        "second",
        "11th",
        "century",
        "years",
        "ago",
        "later",
    ),
    *("Monday", "May", "Aug.", "24", "1991", "the 1990s", "last week", "overnight"),
    *("2 p.m.", "Independence Day", "soldiers", "visit", "-", "–", ",", ".", "(", ")"),
    *(
        "=",
        "’",
        "'90s",
        "fiscal",
        "½",
        "0",
        "9/11",
        "million",
        "old",
        "aged",
        "İ",
        "\u0301",
    ),
)
texts = st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map(" ".join)
glued = st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map("".join)
days = st.dates(datetime.date(1, 1, 1), datetime.date(9999, 12, 31))


def claims_of(text: str, published: datetime.date | None = None) -> list[Claim]:
    sentence = Sentence(text, 0, len(text))
    view = view_article(0, Article(text, (sentence,), published=published))
    claims: tuple[Claim, ...] = ()
    for find in FINDERS:
        claims = (*claims, *find(view, claims))
    return list(claims)


@given(texts | glued | st.text(min_size=1, max_size=60), st.none() | days)
def test_every_claim_stands_in_the_text_and_apart_from_the_others(
    text: str, published: datetime.date | None
) -> None:
    claims = sorted(claims_of(text, published), key=lambda claim: claim.start)
    for claim in claims:
        assert claim.text == text[claim.start : claim.end] == claim.text.strip()
        assert claim.text
    for left, right in pairwise(claims):
        assert left.end <= right.start


@given(texts | glued, days)
def test_values_are_finite_and_ranges_run_upwards(
    text: str, published: datetime.date
) -> None:
    for claim in claims_of(text, published):
        value = claim.value
        if isinstance(value, Quantity):
            assert 0 <= value.value < 1e40
            assert (
                value.unit == "tally" or value.high is None or value.high > value.value
            )
        else:
            assert isinstance(value, Moment)
            assert (value.start is None) == (value.end is None)
            assert value.start is None or value.end is None or value.start <= value.end


@given(texts, days)
def test_the_same_text_gives_the_same_claims(
    text: str, published: datetime.date
) -> None:
    assert claims_of(text, published) == claims_of(text, published)


@pytest.mark.parametrize(
    "unit",
    [
        *("1 ", "  ", "$", "1,1,1,", "and a half ", "$1 ", "1990 ", "Monday ", "May "),
        *("9/", "1-", "a ", "the first ", "half a ", "one in ", "for ", "more than "),
        *("twenty-", "hundreds of ", "million ", "US$", "soldiers 1 ", "two and "),
        *("-", "(", "½ ", "12:", "last last ", "1", "9", "$1=", "5 or "),
    ],
)
def test_time_grows_no_faster_than_a_hostile_line(unit: str) -> None:
    def seconds(size: int) -> float:
        started = time.process_time()
        claims_of((unit * size)[:size])
        return time.process_time() - started

    seconds(1_000)
    short = min(seconds(2_000), seconds(2_000))
    most = 8 * 4 * short + 0.04
    assert seconds(16_000) < most or seconds(16_000) < most
