"""When two values agree, can both be true, or clash."""

import datetime

import pytest

from compare.match.agreement import Agreement
from compare.match.status import compare_moments, compare_quantities
from compare.model import Moment, Precision, Quantity

SAME, BOTH, CLASH = Agreement.SAME, Agreement.BOTH_POSSIBLE, Agreement.CLASH
AT_LEAST, AT_MOST, ABOUT = Precision.AT_LEAST, Precision.AT_MOST, Precision.ABOUT


def count(
    value: float, precision: Precision = Precision.EXACT, high: float | None = None
) -> Quantity:
    return Quantity(value, "", precision, high, step=1.0)


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (count(12), count(12), SAME),
        (count(12), count(14), CLASH),
        (count(43_000), count(43_350), SAME),
        (count(43_000), count(43_650), CLASH),
        (count(2_000), count(2_300), BOTH),
        (count(2_000), count(2_700), CLASH),
        (count(100, AT_LEAST), count(112), BOTH),
        (count(100, AT_LEAST), count(90), CLASH),
        (count(100, AT_LEAST), count(100), SAME),
        (count(100, AT_LEAST), count(100, AT_MOST), BOTH),
        (count(50, ABOUT), count(53), BOTH),
        (count(50, ABOUT), count(70), CLASH),
        (count(5, Precision.RANGE, 9), count(7), BOTH),
        (count(5, Precision.RANGE, 9), count(5, Precision.RANGE, 9), SAME),
        (count(5, Precision.RANGE, 9), count(11), CLASH),
        (Quantity(1.2e9, "USD", step=1e8), Quantity(1_234_500_000, "USD"), SAME),
        (Quantity(5, "USD"), Quantity(5, "CAD"), Agreement.INCOMPARABLE),
        (Quantity(5, "percent"), Quantity(5, ""), Agreement.INCOMPARABLE),
    ],
)
def test_quantities_agree_within_rounding_and_bounds(
    one: Quantity, two: Quantity, expected: Agreement
) -> None:
    assert compare_quantities(one, two) is expected
    assert compare_quantities(two, one) is expected


def test_a_tolerance_overlooks_small_differences() -> None:
    assert compare_quantities(count(100), count(103), tolerance=0.05) is SAME
    assert compare_quantities(count(100), count(103), tolerance=0.01) is CLASH


def day(number: int, clock: str = "") -> Moment:
    date = datetime.date(2025, 8, number)
    return Moment(date, date, "", clock)


WEEK = Moment(datetime.date(2025, 8, 18), datetime.date(2025, 8, 24), "last week")


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (day(24), day(24), SAME),
        (day(24), day(25), CLASH),
        (day(20), WEEK, BOTH),
        (day(26), WEEK, CLASH),
        (day(24, "morning"), day(24), SAME),
        (day(24, "17:00"), day(24, "afternoon"), BOTH),
        (day(24, "17:00"), day(24, "09:00"), CLASH),
        (Moment(None, None, "later"), Moment(None, None, "later"), SAME),
        (Moment(None, None, "later"), day(24), Agreement.INCOMPARABLE),
    ],
)
def test_times_agree_when_one_can_lie_in_the_other(
    one: Moment, two: Moment, expected: Agreement
) -> None:
    assert compare_moments(one, two) is expected
    assert compare_moments(two, one) is expected
