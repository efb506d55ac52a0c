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


def tally(won: float, lost: float) -> Quantity:
    return Quantity(won, "tally", high=lost, step=1.0)


def share(
    value: float, precision: Precision = Precision.EXACT, high: float | None = None
) -> Quantity:
    return Quantity(value, "share of votes", precision, high)


def rate(value: float, step: float) -> Quantity:
    return Quantity(value, "percent", step=step)


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (count(12), count(12), SAME),
        (count(12), count(14), CLASH),
        (count(43_000), count(43_350), SAME),
        (count(43_000), count(43_650), CLASH),
        (count(2_000), count(2_300), BOTH),
        (rate(25, 1), rate(25.1, 0.1), BOTH),
        (rate(25, 1), rate(24.9, 0.1), BOTH),
        (rate(25, 1), rate(25.6, 0.1), CLASH),
        (rate(1.32, 0.01), rate(1.324, 0.001), SAME),
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
        (tally(5, 4), tally(5, 4), SAME),
        (tally(5, 4), tally(5, 3), CLASH),
        (tally(97, 12), share(2 / 3, AT_LEAST), BOTH),
        (tally(51, 49), share(1), CLASH),
        (tally(51, 49), share(0.5, Precision.RANGE, 0.6), BOTH),
        (share(1), share(1), SAME),
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


def zoned(clock: str, zone: str) -> Moment:
    date = datetime.date(2025, 8, 24)
    return Moment(date, date, f"sunday {clock} {zone}", clock)


def open_hour(clock: str, zone: str) -> Moment:
    return Moment(None, None, f"{clock} {zone}".strip(), clock)


LATE_AUGUST = (datetime.date(2025, 8, 21), datetime.date(2025, 8, 31))
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
        (day(24, "17:00"), day(24, "morning"), CLASH),
        (zoned("14:30", "gmt"), zoned("15:30", "cet"), SAME),
        (zoned("14:30", "gmt"), zoned("15:30", "gmt"), CLASH),
        (zoned("10:30", "et"), zoned("14:30", "gmt"), SAME),
        (zoned("10:42", "local time"), zoned("14:42", "bst"), BOTH),
        (Moment(None, None, "14:30 gmt", "14:30"), open_hour("15:30", "cet"), SAME),
        (open_hour("14:30", "gmt"), open_hour("14:30", ""), SAME),
        (day(20), Moment(*LATE_AUGUST, "late august"), BOTH),
        (Moment(None, None, "later"), Moment(None, None, "later"), SAME),
        (Moment(None, None, "later"), day(24), Agreement.INCOMPARABLE),
    ],
)
def test_times_agree_when_one_can_lie_in_the_other(
    one: Moment, two: Moment, expected: Agreement
) -> None:
    assert compare_moments(one, two) is expected
    assert compare_moments(two, one) is expected
