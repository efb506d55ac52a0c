"""Words of a text are told apart by number as they are by their letters."""

from __future__ import annotations

import pytest

pytest.importorskip("rensa", reason="needs newscompare[corpus]")

from hypothesis import example, given, settings
from hypothesis import strategies as st

from compare.corpus.copies import number_words
from compare.text.shingles import words_of

TEXTS = st.text("abä 1_-.’Ж\n\ud800", max_size=60)


@settings(max_examples=300)  # all is quick
@example("", "")
@example("aa a", "a aa")
@example("ab ba", "Ab, ba!")
@given(TEXTS, TEXTS)
def test_two_words_have_one_number_if_and_only_if_they_are_one(
    one: str, other: str
) -> None:
    words = [*words_of(one), *words_of(other)]
    numbers = [*number_words(one).tolist(), *number_words(other).tolist()]
    assert len(numbers) == len(words)
    assert len(set(zip(words, numbers, strict=True))) == len(set(numbers))
    assert len(set(numbers)) == len(set(words))
