"""What holds of sentences and tokens whatever the text."""

import re

from hypothesis import example, given
from hypothesis import strategies as st

from compare.text import fold, split_sentences, tokenize
from compare.text.tokens import folded_words

news = st.text(
    st.sampled_from(list("aA.!?\"'”“’() \n\t1$é\u0301🇺🇦\x1b…-\u2028")), max_size=80
) | st.text(max_size=80)


@given(news)
def test_sentences_lie_in_order_and_cover_all_but_white_space(text: str) -> None:
    end = 0
    for sentence in split_sentences(text):
        assert text[sentence.start : sentence.end] == sentence.text
        assert sentence.text == sentence.text.strip() != ""
        assert text[end : sentence.start].strip() == ""
        end = sentence.end
    assert text[end:].strip() == ""


@given(news)
def test_tokens_slice_to_themselves_and_leave_only_white_space(text: str) -> None:
    end = 0
    for token in tokenize(text):
        assert text[token.start : token.end] == token.text
        assert text[end : token.start].strip() == ""
        end = token.end
    assert text[end:].strip() == ""


words = st.text(
    st.sampled_from(list("aZ_0 ’'.-½ﬁΣσⒶ中Ж\ufe33\u0130\u0301\xa0—")), max_size=60
)


@example("aΣ’a")
@given(words | news)
def test_folded_words_are_the_runs_of_the_folded_text(text: str) -> None:
    assert folded_words(text) == re.findall(r"\w+", fold(text))
