"""How it is told, and dates and sums in a reader's words."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from compare.model import (
    Comparison,
    Framing,
    HeadlineGap,
    NameUse,
    Naming,
    Placement,
    Stance,
    WordUse,
    labels,
    say_span,
)
from compare.paper.readable import readable
from compare.report import render
from compare.report.told import describe_framing

FRAMING = Framing(
    placements=(
        Placement("f3", ((0, 0), (1, 3)), lead=(0,), late=(1,)),
        Placement("f1", ((0, 0), (1, 0)), lead=(0, 1)),
    ),
    words=(
        WordUse(1, "hedge", "perhaps", (2,)),
        WordUse(0, "loaded", "wreck", (1, 3)),
        WordUse(0, "hedge", "may", (1,)),
        WordUse(1, "scare", "a guest of honour", (0, 3)),
    ),
    namings=(
        Naming(
            "ship", (NameUse(0, "the ship", (1,)), NameUse(1, "the old ship", (0, 2)))
        ),
    ),
    stances=(Stance("f3", (0,), (1,)),),
    headline_gaps=(HeadlineGap(0, 0, "off Skarvik"),),
)


@pytest.fixture
def told(sample: Comparison) -> Comparison:
    return replace(sample, framing=FRAMING)


def lines_of(comparison: Comparison) -> dict[str, tuple[str, ...]]:
    found = describe_framing(comparison, labels(comparison))
    return {telling.heading: telling.lines for telling in found}


def test_every_side_of_the_telling_names_outlet_and_sentences(told: Comparison) -> None:
    assert lines_of(told) == {
        "Only in the headline": ("Harbour Post: “off Skarvik” (sentence 1, headline)",),
        "Said plainly, or on someone's word": (
            "Skarvik: plainly in Harbour Post (sentences 1 (headline) and 2); "
            "on someone's word in Coast Radio (sentence 2)",
        ),
        "Early in one, late in another": (
            "Skarvik: early in Harbour Post (sentence 1, headline); "
            "late in Coast Radio (sentence 4)",
        ),
        "Other words for the same thing": (
            "“the ship” in Harbour Post (sentence 2); "
            "“the old ship” in Coast Radio (sentences 1 (headline) and 3)",
        ),
        "Words that colour": (
            "Harbour Post leaves room for doubt: “may” (sentence 2)",
            "Harbour Post uses words that carry a feeling: “wreck” (sentences 2 and 4)",
            "Coast Radio leaves room for doubt: “perhaps” (sentence 3)",
            "Coast Radio sets a few words in quotation marks: “a guest of honour” "
            "(sentences 1 (headline) and 4)",
        ),
    }


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_every_prose_report_tells_it(told: Comparison, form: str) -> None:
    report = " ".join(render(told, form).split())
    assert "How it is told" in report
    for heading, lines in lines_of(told).items():
        assert heading in report.replace("&#x27;", "'")
        assert lines[0][-12:] in report


def test_a_fact_that_is_gone_is_passed_over(told: Comparison) -> None:
    assert set(lines_of(replace(told, facts=()))) == {
        "Only in the headline",
        "Other words for the same thing",
        "Words that colour",
    }


@pytest.mark.parametrize(
    ("normal", "said"),
    [
        ("CAD 1,000,000,000 (at least)", "at least C$1 billion"),
        (
            "CAD 3,000,000,000; or USD 870,000",
            "C$3 billion; or US$870,000",
        ),
        ("EUR 20,000,000 to 30,000,000 (about)", "about €20 million to 30 million"),
        ("NOK 1,234,567", "NOK 1,234,567"),
        ("GBP 2,345,000,000", "£2.345 billion"),
        ("USD 1.50", "US$1.50"),
        ("CAD/USD 1.3793", "US$1 = C$1.3793"),
        ("read as 2025-08-24, in", "read as 24 August 2025, in"),
        ("2025-08-11 to 2025-08-17", "11 to 17 August 2025"),
        ("2026-06-27 to 2026-07-03, night", "27 June to 3 July 2026, night"),
        ('"2025-08-24" stands there', '"2025-08-24" stands there'),
        ("2025-13-40", "2025-13-40"),
        ("NATO 3 members", "NATO 3 members"),
    ],
)
def test_sums_and_dates_are_said_as_a_reader_says_them(normal: str, said: str) -> None:
    assert readable(normal) == said


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2025-08-24", "2025-08-24", "24 August 2025"),
        ("2025-12-29", "2026-01-04", "29 December 2025 to 4 January 2026"),
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("2026-03-01", "2026-05-31", "March to May 2026"),
        ("2025-11-01", "2026-01-31", "November 2025 to January 2026"),
        ("2026-01-01", "2026-12-31", "2026"),
        ("1801-01-01", "1900-12-31", "19th century"),
        ("2001-01-01", "2100-12-31", "21st century"),
        ("1980-01-01", "1989-12-31", "1980s"),
        ("1985-01-01", "1994-12-31", "1985 to 1994"),
        ("9999-12-01", "9999-12-31", "1 to 31 December 9999"),
    ],
)
def test_a_stretch_of_days_is_said_as_short_as_it_can_be(
    first: str, last: str, said: str
) -> None:
    days = map(datetime.date.fromisoformat, (first, last))
    assert say_span(*days) == said
