"""The rows of an article on which a reader predicts: words, marks and verdicts."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from compare.model import FactStatus, Sentence, SentenceRef, Span
from compare.tui.layout import lay_out
from compare.tui.marks import Passage
from compare.tui.prediction import GUESS_STATUS, Guess
from compare.tui.words import runs_of, span_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from compare.tui.layout import Layout, Line
    from compare.tui.painting import PreparedText
    from compare.tui.prediction import Prediction


class Row(NamedTuple):
    """One row: words of a sentence, or a line on what came of it."""

    sentence: int
    line: Line | None = None
    note: str = ""
    guess: Guess | None = None
    """The kind of marks that the note is on."""

    @property
    def is_blank(self) -> bool:
        """Whether it only parts two paragraphs."""
        return self.line is not None and self.line.sentence is None


def make_rows(
    layout: Layout, width: int, notes: Callable[[int], Sequence[tuple[Guess, str]]]
) -> Iterator[Row]:
    """Give an article's lines, and after each sentence what is to be said of it."""
    sentence = 0
    for line, following in pairwise((*layout.lines, None)):
        if line is None or line.sentence is None:
            yield Row(sentence, line)
            continue
        sentence = line.sentence
        yield Row(sentence, line)
        if following is None or following.sentence != sentence:
            yield from _note_rows(sentence, width, notes(sentence))


def _note_rows(
    sentence: int, width: int, notes: Iterable[tuple[Guess, str]]
) -> Iterator[Row]:
    """Break what is to be said of a sentence into rows."""
    for guess, note in notes:
        if cell_len(note) <= width:
            yield Row(sentence, note=note, guess=guess)
            continue
        whole = Sentence(note, 0, len(note))
        for part in lay_out(note, (whole,), width).lines:
            yield Row(sentence, note=note[part.start : part.end], guess=guess)


def with_marks(
    text: PreparedText,
    article: int,
    words: Mapping[SentenceRef, Sequence[Span]],
    prediction: Prediction,
) -> PreparedText:
    """Give an article with a reader's marks as its only ones.

    All are underlined, so that they are seen without colour. A mark on a whole sentence
    is left to the margin. Words that bear both kinds have both signs.
    """
    passages: list[Passage] = []
    both: list[Span] = []
    single: list[Span] = []
    for ref in _marked(article, text, prediction):
        own = words[ref]
        only, differs = (_within(prediction, ref, guess, len(own)) for guess in Guess)
        both += [span_of(own, run) for run in runs_of(only & differs)]
        for numbers in (only - differs, differs - only):
            single += [span_of(own, run) for run in runs_of(numbers)]
        for guess, numbers in ((Guess.ONLY, only - differs), (Guess.DIFFERS, differs)):
            for run in runs_of(numbers):
                passages.append(_passage(span_of(own, run), GUESS_STATUS[guess]))
    passages.sort(key=lambda passage: passage.start)
    starts = [span.start for span in both]
    return replace(
        text,
        passages=tuple(passages),
        own=tuple(sorted((*both, *single))),
        own_signs=frozenset(starts),
        signs=tuple(sorted((*starts, *(passage.start for passage in passages)))),
    )


def marked_spans(
    text: PreparedText,
    article: int,
    words: Mapping[SentenceRef, Sequence[Span]],
    prediction: Prediction,
) -> tuple[Span, ...]:
    """Give the words that a reader has marked in sentences, in order."""
    return tuple(
        span_of(words[ref], run)
        for ref in _marked(article, text, prediction)
        for run in runs_of(
            frozenset().union(
                *(_within(prediction, ref, guess, len(words[ref])) for guess in Guess)
            )
        )
    )


def _marked(
    article: int, text: PreparedText, prediction: Prediction
) -> Iterator[SentenceRef]:
    """Give the sentences that bear a mark."""
    refs = (SentenceRef(article, number) for number in range(len(text.sentences)))
    return filter(prediction.marked, refs)


def _within(
    prediction: Prediction, ref: SentenceRef, guess: Guess, count: int
) -> frozenset[int]:
    """Give the words that bear a mark, unless all of so many do."""
    marked = prediction.words(ref, guess)
    return marked if len(marked) < count else frozenset()


def _passage(span: Span, status: FactStatus) -> Passage:
    return Passage(span.start, span.end, status, "", span.start)
