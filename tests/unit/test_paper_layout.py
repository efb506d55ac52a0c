"""Wrapping as a terminal shows it."""

import pytest

from compare.paper.layout import cells, wrap


def test_lines_hang_under_the_first() -> None:
    assert wrap("one two three four", 13, first="- ", rest="  ") == [
        "- one two",
        "  three four",
    ]


def test_a_word_wider_than_the_line_is_broken() -> None:
    assert wrap("abcdefghijklmno", 12, first="  ", rest="  ") == [
        "  abcdefghij",
        "  klmno",
    ]


def test_wide_characters_take_two_columns() -> None:
    assert cells("日本") == 4
    assert max(map(cells, wrap("日本語" * 20, 30))) == 30


def test_combining_marks_take_none() -> None:
    assert cells("e\N{COMBINING ACUTE ACCENT}") == 1


def test_nothing_gives_one_line() -> None:
    assert wrap("", 80, first="- ") == ["-"]


@pytest.mark.parametrize("width", [30, 80])
def test_a_very_long_word_is_wrapped_in_time_linear_in_its_length(width: int) -> None:
    assert len(wrap("x" * 1_000_000, width)) == -(-1_000_000 // width)
