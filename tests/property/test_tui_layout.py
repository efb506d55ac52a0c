"""Lines of any text at any width hold all of its words, in order and in place."""

from __future__ import annotations

import string
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from compare.model import Article, Claim, ClaimKind, Fact, FactStatus, Sentence
from compare.tui.layout import (
    _WORD,
    MIN_WIDTH,
    _Measure,
    _wrap,
    _wrap_even,
    lay_out,
)
from compare.tui.marks import find_passages

WORDS = st.lists(
    st.text(string.ascii_letters + "“”.,東京é🚢", min_size=1, max_size=30),
    min_size=1,
    max_size=12,
).map(" ".join)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = ""
    sentences = []
    paragraph = 0
    for words in draw(st.lists(WORDS, min_size=1, max_size=8)):
        text += "\n" if text else ""
        paragraph += draw(st.integers(0, 1))
        start = len(text)
        text += words
        sentences.append(Sentence(words, start, len(text), paragraph=paragraph))
    return Article(text, tuple(sentences), outlet="Post")


@given(articles(), st.integers(1, 90), st.data())
def test_lines_hold_every_word_once_and_fit_the_width(
    article: Article, width: int, data: st.DataObject
) -> None:
    signs = sorted(data.draw(st.sets(st.integers(0, len(article.text) - 1))))
    layout = lay_out(article.text, article.sentences, width, tuple(signs))
    joined = "".join(article.text[line.start : line.end] for line in layout.lines)
    assert "".join(joined.split()) == "".join(article.text.split())
    for line in layout.lines:
        signed = sum(line.start <= sign < line.end for sign in signs)
        cells = cell_len(article.text[line.start : line.end]) + signed
        assert cells <= max(width, MIN_WIDTH)
    for number, sentence in enumerate(article.sentences):
        assert layout.lines[layout.tops[number]].first
        assert layout.line_of(number, sentence.start) == layout.tops[number]
        last = layout.last_line_of(number)
        assert layout.lines[last].end == sentence.end
        for at in range(sentence.start, sentence.end):
            line = layout.lines[layout.line_of(number, at)]
            assert line.sentence == number
            assert line.start <= at or at == sentence.start
        for place in range(layout.tops[number], last + 1):
            assert layout.sentence_at(place) == number


@settings(max_examples=300)  # all is quick, and signs seldom stand where a line ends
@example("aaaa aaaa aaaa", 9, [0])
@given(
    st.text("ab-é“ ", max_size=60),
    st.integers(MIN_WIDTH, 30),
    st.lists(st.integers(0, 60), max_size=8).map(sorted),
)
def test_lines_are_filled_one_by_one_as_they_are_word_by_word(
    text: str, width: int, signs: list[int]
) -> None:
    measure = _Measure(text, tuple(signs))
    filled = _wrap_even(measure, 0, len(text), width)
    assert not filled or filled == _wrap(measure, 0, len(text), width)
    widest = max(
        (measure.cells(*each.span()) for each in _WORD.finditer(text)), default=0
    )
    assert bool(filled) == (0 < widest <= width)


@given(articles(), st.data())
def test_passages_never_overlap_and_conflicts_are_never_covered(
    article: Article, data: st.DataObject
) -> None:
    facts = []
    for number in range(data.draw(st.integers(0, 8))):
        start = data.draw(st.integers(0, len(article.text) - 1))
        end = data.draw(st.integers(start + 1, len(article.text)))
        status = data.draw(st.sampled_from(list(FactStatus)))
        words = article.text[start:end]
        claim = Claim(ClaimKind.QUOTE, 0, 0, start, end, words)
        facts.append(Fact(f"f{number}", ClaimKind.QUOTE, "", status, (claim,)))
    passages = find_passages(article, 0, facts)
    assert list(passages) == sorted(passages, key=lambda each: each.start)
    for left, right in pairwise(passages):
        assert left.end <= right.start
    marked = {
        at: each.status for each in passages for at in range(each.start, each.end)
    }
    for fact in facts:
        for at in range(fact.claims[0].start, fact.claims[0].end):
            assert at in marked
            if fact.status is FactStatus.CONFLICTING:
                assert marked[at] is FactStatus.CONFLICTING
    for passage in passages:
        if passage.sign_at is not None:
            assert passage.start <= passage.sign_at < passage.end
