"""Patterns that are compiled when they are first used."""

import re

import pytest

from compare.text.later import later


def test_a_pattern_written_down_finds_what_a_compiled_one_finds() -> None:
    pattern = later(r"(?P<day>\d+) (may|june)", re.IGNORECASE)
    for _ in range(2):
        match = pattern.fullmatch("9 May")
        assert match
        assert match["day"] == "9"
    assert pattern.search("none") is None
    assert [m[0] for m in pattern.finditer("1 May, 2 June")] == ["1 May", "2 June"]
    assert pattern.sub("then", "on 1 May") == "on then"
    assert pattern.pattern == r"(?P<day>\d+) (may|june)"


def test_a_pattern_is_read_no_sooner_than_it_is_used() -> None:
    broken = later("(")
    with pytest.raises(re.error):
        broken.match("")
