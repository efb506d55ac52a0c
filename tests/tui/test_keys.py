"""What the documents say of the keys is what the keys do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import OptionsError
from compare.tui.key_table import KEYS
from compare.tui.keys import Area, Key, read_key, say_key, write_key
from compare.tui.screens.reading import ReadingScreen
from compare.tui.widgets.article_text import ArticleText

DOCS = Path(__file__).parents[2] / "docs"


def test_every_key_of_the_tutorial_is_in_the_table() -> None:
    text = (DOCS / "tutorial.md").read_text(encoding="utf-8")
    table = text[
        text.index("### Read in the view") : text.index("In a linked sentence")
    ]
    named = [
        key
        for row in re.findall(r"^\| (.*?) \| ", table, re.M)
        for key in re.findall(r"`(.+?)`", row)
    ]
    shipped = {write_key(key) for entry in KEYS for key in entry.keys.split(",")}
    assert len(named) > 15
    assert set(named) <= shipped


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
def test_every_key_has_an_action_of_its_place(key: Key) -> None:
    action = key.action.partition("(")[0]
    owners = {Area.TEXT: ArticleText, Area.READING: ReadingScreen}
    owner = owners.get(key.area)
    assert owner is None or hasattr(owner, f"action_{action}")


@given(st.text(max_size=12))
def test_what_is_read_as_a_key_is_written_as_it_was(text: str) -> None:
    try:
        key = read_key(text)
    except OptionsError:
        return
    assert read_key(write_key(key)) == key
    assert say_key(key)


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("right_square_bracket", "]"),
        ("ctrl+p", "Ctrl+P"),
        ("f1", "F1"),
        ("shift+tab", "Shift+Tab"),
        ("N", "N"),
        ("pagedown", "PgDn"),
    ],
)
def test_keys_are_called_as_they_are_printed_on_a_keyboard(key: str, said: str) -> None:
    assert say_key(key) == said
