"""One hour, day or length told by two outlets, exactly and roughly."""

from itertools import permutations

import pytest

from compare.match.agreement import Agreement
from compare.match.status import compare_moments, compare_quantities
from compare.model import Fact, Moment, Precision, Quantity
from tests.unit.told import facts

SAME, BOTH, NONE = Agreement.SAME, Agreement.BOTH_POSSIBLE, Agreement.INCOMPARABLE


LEAD = "Seven people were hurt on the railway.|Their names are not known."
OTHER_LEAD = "An inquiry has begun.|It may take until summer."
"""Two sentences each that are no head of the same report."""


def times(one: str, two: str, *, later: bool = False) -> set[tuple[str, ...]]:
    """Status of each fact of a time that both tell, with what each says."""
    found = facts(one, two, later=later)
    return {(f.status, *texts_of(f)) for f in found if f.kind == "date" and is_both(f)}


def texts_of(fact: Fact) -> list[str]:
    return [claim.text for claim in fact.claims]


def is_both(fact: Fact) -> bool:
    return len({claim.article for claim in fact.claims}) > 1


def hour(clock: str, name: str = "") -> Moment:
    return Moment(None, None, name or clock, clock)


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (hour("16:20"), hour("16:20", "16:20 bst"), SAME),
        (hour("16:20", "16:20 bst"), hour("15:20", "15:20 gmt"), SAME),
        (hour("04:05", "04:05 utc+3"), hour("01:05", "01:05 gmt"), SAME),
        (hour("04:05", "about 04:05"), hour("04:11"), BOTH),
        (hour("17:00", "just before 17:00"), hour("16:52", "16:52 bst"), BOTH),
        (hour("17:00", "just before 17:00"), hour("17:05"), NONE),
        (hour("00:00", "just after 00:00"), hour("00:10"), BOTH),
        (hour("00:00", "about 00:00"), hour("23:50"), BOTH),
        (hour("20:00"), hour("21:15"), BOTH),
        (hour("20:00"), hour("23:15"), NONE),
        (
            hour(name="41 minutes after", clock=""),
            hour("", "about 40 minutes after"),
            BOTH,
        ),
        (hour("", "an hour later"), hour("", "60 minutes after"), SAME),
        (hour("", "54 minutes later"), hour("", "just over an hour later"), NONE),
        (hour("", "54 minutes later"), hour("", "almost an hour later"), BOTH),
        (hour("", "54 minutes before"), hour("", "about an hour after"), NONE),
        (hour("", "two days later"), hour("", "two days after"), NONE),
    ],
)
def test_hours_agree_as_far_as_they_are_told(
    one: Moment, two: Moment, expected: Agreement
) -> None:
    assert compare_moments(one, two) is expected
    assert compare_moments(two, one) is expected


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (Quantity(26 * 7, "day"), Quantity(0.5, "year"), SAME),
        (Quantity(30, "day"), Quantity(1 / 12, "year", Precision.ABOUT), BOTH),
        (Quantity(60, "minute", Precision.ABOUT), Quantity(61, "minute"), BOTH),
        (Quantity(102, "day"), Quantity(0.25, "year", Precision.AT_LEAST), BOTH),
        (Quantity(60, "day"), Quantity(1 / 12, "year"), NONE),
    ],
)
def test_lengths_in_two_units_of_time_agree_when_nearly_as_long(
    one: Quantity, two: Quantity, expected: Agreement
) -> None:
    assert compare_quantities(one, two) is expected
    assert compare_quantities(two, one) is expected


def test_one_minute_is_one_time_whatever_words_stand_around_it() -> None:
    found = times(
        f"{LEAD}|The night train left the rails near Pol at 4:12 a.m.",
        f"{OTHER_LEAD}|A loud crash woke the village at 04:12 BST (03:12 GMT).",
    )
    assert found == {("shared", "4:12 a.m.", "04:12 BST (03:12 GMT)")}


@pytest.mark.parametrize(
    ("one", "two", "texts"),
    [
        (
            "The night train left the rails at 4:12 a.m.",
            "The train crashed just after 4am.",
            ("4:12 a.m.", "just after 4am"),
        ),
        (
            "The night train left the rails at 04:12.",
            "It was a quarter past four in the morning when the train crashed.",
            ("04:12", "a quarter past four in the morning"),
        ),
        (
            "The train left the rails 43 minutes after leaving Pol.",
            "The train crashed three quarters of an hour after it had set off.",
            ("43 minutes after", "three quarters of an hour after"),
        ),
    ],
)
def test_a_time_told_roughly_is_set_against_the_exact_one(
    one: str, two: str, texts: tuple[str, str]
) -> None:
    assert times(one, two) == {("contrasting", *texts)}


def test_hours_of_a_timeline_go_with_the_nearest() -> None:
    found = times(
        "The ferry left Pol at 7:46 a.m.|The ferry sank off Harlow at 8:05 a.m.",
        "The ferry left Pol at about 7:45 a.m.|The ferry sank shortly after 8 a.m.",
    )
    assert found == {
        ("contrasting", "7:46 a.m.", "about 7:45 a.m."),
        ("contrasting", "8:05 a.m.", "shortly after 8 a.m."),
    }


def test_a_rough_hour_that_two_could_be_meant_by_is_left_apart() -> None:
    found = times(
        "Guards missed the keys at 6:40 a.m.|Dogs barked by the gate at 6:55 a.m.",
        "Neighbours saw the escaped men shortly before 7am.",
    )
    assert found == set()


def test_what_was_planned_for_an_hour_is_not_what_happened_later() -> None:
    one = "The harbour bridge was expected to reopen by 8 p.m."
    two = "The harbour bridge reopened at 9.15pm."
    assert times(one, two) == {("contrasting", "8 p.m.", "9.15pm")}
    statements = [f for f in facts(one, two) if f.kind == "statement"]
    assert "shared" not in {fact.status for fact in statements}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "Divers began the search off Harlow at 7 a.m.",
            "The minister flew home from Norda at 7:30 a.m.",
        ),
        (
            "The Harlow ferry Alba left Norda at 7 a.m.",
            "The Harlow ferry Alba reached Norda at 8:10 a.m.",
        ),
        (
            "The Harlow bank opened at 9 a.m. and customers queued outside.",
            "The Harlow bank closed at 10 a.m. and customers queued outside.",
        ),
        (
            "The first blast was heard at 8 p.m. near the port.",
            "The second blast was heard at 9 p.m. near the port.",
        ),
        (
            "The gunman fired at about 9 p.m. in the mall.",
            "Schools will close at 9:10 p.m. on Friday.",
        ),
    ],
)
def test_hours_of_two_deeds_are_left_apart(one: str, two: str) -> None:
    assert times(one, two) == set()


@pytest.mark.parametrize(
    ("one", "two", "texts"),
    [
        (
            "The toll on the Harlow bridge will rise by 3% on April 1.",
            "Drivers will pay a higher toll on the Harlow bridge from spring.",
            ("April 1", "spring"),
        ),
        (
            "Residents of Harlow can object to the mine until 27 March.",
            "People in Harlow have until the end of the month to object to the mine.",
            ("27 March", "end of the month"),
        ),
        (
            "The Harlow mine is due to close in the second half of this year.",
            "The Harlow mine is to close by the autumn, its owner says.",
            ("second half of this year", "autumn"),
        ),
    ],
)
def test_a_vague_time_that_holds_the_exact_one_is_the_same_told_roughly(
    one: str, two: str, texts: tuple[str, str]
) -> None:
    assert times(one, two) == {("contrasting", *texts)}


def test_a_vague_time_is_left_apart_where_two_that_lie_ahead_could_be_meant() -> None:
    found = times(
        "The toll on the bridge will rise on April 1 and a tunnel will open on 3 May.",
        "Drivers on the Harlow bridge will pay more from spring.",
    )
    assert found == set()


def test_a_step_that_came_a_day_early_is_told_of_two_days() -> None:
    found = times(
        "President Holm is expected to ask Feldt on Thursday to form a government."
        "|Voters had gone to the polls in the rain on Wednesday.",
        "President Holm asked Feldt last night to form a government.",
        later=True,
    )
    assert ("contrasting", "Thursday", "last night") in found


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "Norda offered a 30-day truce to the rebels.",
            "Norda proposed a month-long truce to the rebels.",
        ),
        (
            "The search for the Harlow crew lasted 26 weeks, divers said.",
            "Divers said that the search for the Harlow crew lasted about six months.",
        ),
    ],
)
def test_one_length_in_two_units_is_told_together(one: str, two: str) -> None:
    found = [f for f in facts(one, two) if f.kind == "quantity" and is_both(f)]
    assert [fact.status for fact in found] == ["contrasting"]


def test_lengths_far_apart_need_more_than_a_common_word() -> None:
    found = facts(
        f"{LEAD}|Norda offered a truce of at least two days.",
        f"{OTHER_LEAD}|Rebels in the hills, who have fought for land and water, spoke "
        "of a truce of 90 days after talks with envoys in Pol.",
    )
    assert not [f for f in found if f.kind == "quantity" and is_both(f)]


def test_two_lengths_that_have_only_their_unit_in_common_are_left_apart() -> None:
    found = facts(
        "Feldt will try to form a government.|He will have 45 days.",
        "Feldt will try to form a government.|They took 102 days after the last vote.",
    )
    assert not [f for f in found if f.kind == "quantity" and is_both(f)]


@pytest.mark.parametrize(
    ("one", "two", "year"),
    [
        (
            "The toll on the bridge will rise for the first time in 12 years.",
            "It is the first rise of the bridge toll since 2014.",
            "2014",
        ),
        (
            "The striker signed a four-year contract with Harlow.",
            "The striker has a contract with Harlow until 2030.",
            "2030",
        ),
    ],
)
def test_years_and_the_year_they_lead_to_are_one_time(
    one: str, two: str, year: str
) -> None:
    (fact,) = [f for f in facts(one, two) if f.kind == "date" and is_both(f)]
    assert (fact.status, fact.label) == ("shared", year)
    assert "years" in " ".join(fact.because)
    told = [
        text for f in facts(one, two) if f.kind == "quantity" for text in texts_of(f)
    ]
    assert not [text for text in told if "year" in text]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("He is 12 years old.", "The bridge has been shut since 2014."),
        ("The first toll in 12 years.", "The first toll since 2015."),
        ("The first toll in 12 years.", "In 2014 the first toll was paid."),
        ("Rain fell on the mine after 12 years.", "A baker sold buns since 2014."),
        ("Holm has led Harlow for 5 years.", "Holm hopes to lead Harlow until 2031."),
        ("It is the first toll in 5 years.", "The toll will be paid until 2031."),
    ],
)
def test_years_that_lead_elsewhere_stay_apart(one: str, two: str) -> None:
    assert times(one, two) == set()


def test_the_order_of_outlets_changes_no_time() -> None:
    texts = (
        "The night train left the rails at 4:12 a.m.",
        "The train crashed just after 4am on the bridge.",
    )
    found = [
        {(status, *sorted(rest)) for status, *rest in times(*pair)}
        for pair in permutations(texts)
    ]
    assert found[0] == found[1] != set()
