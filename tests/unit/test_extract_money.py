"""Sums of money, in the forms news writes them."""

import pytest

from compare.extract.money import find_money
from compare.extract.view import view_article
from compare.model import Article, Claim, Precision, Quantity


def money_in(
    *sentences: str, outlet: str = "Boreal News", home: str = ""
) -> list[Claim]:
    article = Article.from_sentences(sentences, outlet=outlet)
    if home:
        article = Article(article.text, article.sentences, outlet=outlet, home=home)
    return list(find_money(view_article(0, article), ()))


def value_of(claim: Claim) -> Quantity:
    assert isinstance(claim.value, Quantity)
    return claim.value


@pytest.mark.parametrize(
    ("sentence", "text", "value", "unit"),
    [
        ("They pledged C$1 billion.", "C$1 billion", 1e9, "CAD"),
        ("It is a $50-billion plan.", "$50-billion", 5e10, "USD"),
        ("The firm paid US$1.2bn for it.", "US$1.2bn", 1.2e9, "USD"),
        ("The firm paid U.S. $5 million.", "$5 million", 5e6, "USD"),
        ("It cost A$40m to build.", "A$40m", 4e7, "AUD"),
        ("It cost NZ$3.5 million.", "NZ$3.5 million", 3.5e6, "NZD"),
        ("A house costs £3m there.", "£3m", 3e6, "GBP"),
        ("The fine is €2.5 million.", "€2.5 million", 2.5e6, "EUR"),
        ("They agreed on $ 250-M in all.", "$ 250-M", 2.5e8, "USD"),
        ("The fine is 2.5 million euros.", "2.5 million euros", 2.5e6, "EUR"),
        (
            "It is worth 1.3826 Canadian dollars.",
            "1.3826 Canadian dollars",
            1.3826,
            "CAD",
        ),
        ("He won half a billion dollars.", "half a billion dollars", 5e8, "USD"),
        ("A five-million-dollar gift came.", "five-million-dollar", 5e6, "USD"),
        ("Tickets cost 150,000 rupees.", "150,000 rupees", 150_000, "INR"),
        ("The pact covers Rs 500 crore.", "Rs 500 crore", 5e9, "INR"),
        ("The rent is a $1,200-a-month deal.", "$1,200", 1200, "USD"),
        ("She forfeits $750,000 of it.", "$750,000", 750_000, "USD"),
        ("The bill was $4,272.78 in all.", "$4,272.78", 4272.78, "USD"),
        ("It costs 25 cents a minute.", "25 cents", 0.25, "USD"),
        ("A loaf is 80 pence now.", "80 pence", 0.8, "GBP"),
        ("They spent EUR 5 million there.", "EUR 5 million", 5e6, "EUR"),
        ("They spent 5 million USD there.", "5 million USD", 5e6, "USD"),
        ("They spent 10 million Swiss francs.", "10 million Swiss francs", 1e7, "CHF"),
        ("They spent 3 million Mexican pesos.", "3 million Mexican pesos", 3e6, "MXN"),
        ("It cost ¥900 million.", "¥900 million", 9e8, "JPY"),
        ("It cost R$20 million.", "R$20 million", 2e7, "BRL"),
        ("It costs 5,000 won a day.", "5,000 won", 5000, "KRW"),
        ("They paid $5 million US.", "$5 million US", 5e6, "USD"),
        ("They paid $5 million Canadian.", "$5 million Canadian", 5e6, "CAD"),
    ],
)
def test_a_sum_is_read_with_its_currency(
    sentence: str, text: str, value: float, unit: str
) -> None:
    (claim,) = money_in(sentence)
    assert (claim.text, value_of(claim).value, value_of(claim).unit) == (
        text,
        value,
        unit,
    )


@pytest.mark.parametrize(
    ("sentence", "text", "precision", "value", "high"),
    [
        (
            "more than $1 billion went",
            "more than $1 billion",
            Precision.AT_LEAST,
            1e9,
            None,
        ),
        (
            "It drew at least £10,000.",
            "at least £10,000",
            Precision.AT_LEAST,
            1e4,
            None,
        ),
        ("It drew over $300 a head.", "over $300", Precision.AT_LEAST, 300, None),
        ("Costs topped $60,000 soon.", "topped $60,000", Precision.AT_LEAST, 6e4, None),
        ("a fine of up to $250,000", "up to $250,000", Precision.AT_MOST, 2.5e5, None),
        ("It is less than €5 each.", "less than €5", Precision.AT_MOST, 5, None),
        ("nearly half a million dollars", None, Precision.ABOUT, 5e5, None),
        ("It cost $5 million or so.", "$5 million or so", Precision.ABOUT, 5e6, None),
        ("tens of millions of dollars", None, Precision.AT_LEAST, 2e7, None),
        ("hundreds of billions of dollars", None, Precision.AT_LEAST, 2e11, None),
        (
            "It costs 2 to 3 billion euros.",
            "2 to 3 billion euros",
            Precision.RANGE,
            2e9,
            3e9,
        ),
        ("It costs $5-$10 million.", "$5-$10 million", Precision.RANGE, 5e6, 1e7),
        ("between $5 and $10 million", None, Precision.RANGE, 5e6, 1e7),
        ("$250,000 to $300,000", None, Precision.RANGE, 250_000, 300_000),
    ],
)
def test_bounds_and_ranges_belong_to_the_sum(
    sentence: str,
    text: str | None,
    precision: Precision,
    value: float,
    high: float | None,
) -> None:
    (claim,) = money_in(sentence)
    found = value_of(claim)
    assert claim.text == (text or sentence)
    assert (found.precision, found.value, found.high) == (precision, value, high)


def test_a_change_is_two_sums() -> None:
    claims = money_in("The price rose from $5 to $10 in a day.")
    assert [value_of(claim).value for claim in claims] == [5, 10]


def test_a_conversion_in_brackets_is_a_sum_of_its_own() -> None:
    pledged, converted = money_in("It pledged more than C$1 billion ($723 million).")
    assert (value_of(pledged).unit, value_of(converted).unit) == ("CAD", "USD")
    assert 'conversion of "more than C$1 billion"' in converted.notes[-1]


def test_an_exchange_rate_is_one_claim() -> None:
    (rate,) = money_in("($1 = 1.3826 Canadian dollars)")
    assert rate.text == "$1 = 1.3826 Canadian dollars"
    assert (value_of(rate).value, value_of(rate).unit) == (1.3826, "CAD/USD")


def test_a_bare_dollar_is_that_of_the_outlets_home_and_says_so() -> None:
    (claim,) = money_in("It costs $2 billion.", home="CA")
    assert value_of(claim).unit == "CAD"
    assert claim.notes == (
        '"$" read as Canadian dollars, since Boreal News is at home in Canada',
    )


def test_a_bare_dollar_beside_a_marked_one_is_the_other() -> None:
    _, bare = money_in("It gives C$5 million.", "It cost $9 million.", home="CA")
    assert value_of(bare).unit == "USD"


def test_a_bare_dollar_without_any_hint_is_american_and_says_so() -> None:
    (claim,) = money_in("It costs $2 billion.")
    assert value_of(claim).unit == "USD"
    assert "nothing in the article says otherwise" in claim.notes[0]


def test_a_named_currency_needs_no_assumption() -> None:
    (claim,) = money_in("It costs 3 million euros.")
    assert claim.notes == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "They seized 10 pounds of flour.",
        "The 12 won gold in Rome.",
        "He sang to 300 people.",
        "A dollar sign $ stood there.",
        "It grew 5 per cent.",
    ],
)
def test_what_is_no_money_is_left(sentence: str) -> None:
    assert money_in(sentence) == []


def test_pounds_are_sterling_where_the_outlet_uses_it() -> None:
    (claim,) = money_in("The ticket costs 40 pounds.", home="GB")
    assert value_of(claim).unit == "GBP"


@pytest.mark.parametrize(
    "sentence",
    [
        "The wage will go up by 4.1% to 12.90 pounds.",
        "They earn 13 pounds an hour.",
        "Each of them paid 40 pounds at the door.",
    ],
)
def test_pounds_that_are_paid_are_no_weight(sentence: str) -> None:
    (claim,) = money_in(sentence)
    assert value_of(claim).unit == "GBP"


@pytest.mark.parametrize(
    "sentence", ["He lost 12 pounds a week.", "The bag weighs 12.5 pounds."]
)
def test_pounds_that_are_lost_or_weighed_are_a_weight(sentence: str) -> None:
    assert money_in(sentence) == []


def test_the_step_is_the_last_digit_that_was_written() -> None:
    steps = [
        value_of(money_in(text)[0]).step for text in ("$1.2 billion", "$12", "$0.05")
    ]
    assert steps == [1e8, 1, 0.01]


def test_the_matter_names_what_the_money_is_for_nearest_first() -> None:
    (claim,) = money_in("Ministers set aside $220 million for drones, the envoy said.")
    assert claim.matter.index("drone") < claim.matter.index("envoy")
    assert "set" in claim.matter or "asid" in claim.matter


def test_a_sign_between_two_figures_belongs_to_the_second() -> None:
    claims = money_in("It went from 1 £ 2 at once.")
    assert [claim.text for claim in claims] == ["£ 2"]


def test_a_sum_without_its_currency_has_that_of_the_sum_before_it() -> None:
    claims = money_in("Profit fell to 214 million euros from 319 million in May.")
    assert [value_of(claim).unit for claim in claims] == ["EUR", "EUR"]
    assert claims[1].notes == ("read as EUR, like the sum before it",)


@pytest.mark.parametrize(
    "sentence",
    [
        "They spent $5 million to help 3 million people.",
        "They sold it for $5 million to 3 million buyers.",
        "With $5 million they reached 3 million expected to come.",
        "They paid $5 million and €4 million of the 3 million.",
    ],
)
def test_a_million_that_counts_something_is_no_sum(sentence: str) -> None:
    assert all(value_of(claim).value != 3e6 for claim in money_in(sentence))
