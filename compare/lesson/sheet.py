"""The worksheet: texts to mark up, questions with room to write, a glossary."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from compare.lesson.glossary import explain
from compare.lesson.question import Level
from compare.model import SentenceKind, long_date, one_line
from compare.paper.blocks import (
    Box,
    Document,
    Fields,
    Heading,
    Item,
    Lines,
    Numbered,
    PageBreak,
    Paragraph,
    Table,
    Together,
    emphasised,
    plain,
    strong,
)
from compare.paper.words import counted, listing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compare.lesson.question import LessonOptions, Question
    from compare.lesson.texts import Texts
    from compare.model import Article, Sentence
    from compare.paper.blocks import Block, Runs

_MARKING: Mapping[Level, tuple[str, ...]] = {
    Level.YOUNGER: (
        "Ring every figure.",
        "Draw a wavy line under words that somebody said.",
        "Underline in one colour what both texts tell.",
    ),
    Level.OLDER: (
        "Ring every figure, and draw a wavy line under words between quotation marks.",
        "Put = in the margin beside what another text has too, + beside what this text "
        "alone has, and ~ beside what another text tells otherwise.",
    ),
    Level.JOURNALISM: (
        "Beside each sentence write where its content comes from: N for a source with "
        "a name, O for an office, U for a source that is not named, and – for none.",
        "Put = beside what another text has too, + beside what this text alone has, "
        "~ beside what another text tells otherwise.",
    ),
}

_KIND_MARKS = {SentenceKind.CAPTION: "Picture: ", SentenceKind.NOTE: "Note: "}
_LOUD = frozenset({SentenceKind.HEADLINE, SentenceKind.SUBHEAD})


def title(texts: Texts) -> str:
    """What a lesson is called."""
    names = listing([texts.names[index] for index in texts.articles])
    return f"One event, {_number(len(texts.articles))} texts: {names}"


def version(options: LessonOptions, questions: int, package: str) -> str:
    """What tells one sheet from another, and which key belongs to it."""
    wanted = options.questions
    fewer = f" ({wanted} wanted)" if questions < wanted else ""
    return (
        f"{package} · level: {options.level} · {counted(questions, 'question')}{fewer} "
        f"· version {options.seed}"
    )


def write_sheet(
    texts: Texts, questions: Sequence[Question], options: LessonOptions
) -> Document:
    """Lay out the worksheet; nothing in it gives an answer away."""
    package = texts.comparison.provenance.package
    return Document(
        title(texts),
        (
            Fields(("Name", "Class", "Date")),
            Heading("The texts"),
            _marking(options.level, many=texts.many),
            *(block for index in texts.articles for block in _text(texts, index)),
            PageBreak(),
            Heading("Questions"),
            Paragraph(
                (plain("A sentence is called by the number that stands before it."),)
            ),
            *_questions(questions),
            *_glossary(questions, options.level),
        ),
        footer=version(options, len(questions), package),
    )


def _marking(level: Level, *, many: bool) -> Box:
    tasks = [
        task.replace("both texts tell", "more than one text tells") if many else task
        for task in _MARKING[level]
    ]
    return Box(
        (
            (strong("Read and mark up."),),
            *((plain(f"{number}. {task}"),) for number, task in enumerate(tasks, 1)),
        )
    )


def _text(texts: Texts, index: int) -> Iterator[Block]:
    article = texts.article(index)
    yield Heading(texts.names[index], 3)
    about = _about(article)
    if about:
        yield Paragraph((emphasised(about),))
    yield Numbered(
        tuple(Item(_sentence(sentence)) for sentence in article.sentences),
        spacious=True,
    )


def _about(article: Article) -> str:
    by = f"By {one_line(listing(article.bylines))}" if article.bylines else ""
    day = long_date(article.published) if article.published else ""
    return ", ".join(filter(None, [by, day]))


def _sentence(sentence: Sentence) -> Runs:
    text = one_line(sentence.text)
    if sentence.kind in _LOUD:
        return (strong(text),)
    mark = _KIND_MARKS.get(sentence.kind)
    return (emphasised(mark), plain(text)) if mark else (plain(text),)


def _questions(questions: Sequence[Question]) -> Iterator[Block]:
    numbered = enumerate(questions, 1)
    for section, members in groupby(numbered, key=lambda pair: pair[1].section):
        first, *others = (_question(number, question) for number, question in members)
        yield Together((Heading(section, 3), *first))
        yield from (Together(blocks) for blocks in others)


def _question(number: int, question: Question) -> tuple[Block, ...]:
    blocks: list[Block] = [
        Heading(f"Question {number}", 4),
        Paragraph((plain(question.stem),)),
    ]
    if question.choices:
        choices = tuple(Item((plain(choice),)) for choice in question.choices)
        blocks.append(Numbered(choices, letters=True))
    if question.grid:
        empty: Runs = ()
        width = len(question.grid.header) - 1
        rows = tuple(((plain(row),), *([empty] * width)) for row in question.grid.rows)
        shares = (3, *[2] * width)
        blocks.append(Table(question.grid.header, rows, roomy=True, shares=shares))
    else:
        blocks.append(Lines(question.lines))
    return tuple(blocks)


def _glossary(questions: Sequence[Question], level: Level) -> Iterator[Block]:
    terms = explain([*(q.stem for q in questions), *_MARKING[level]])
    if terms:
        yield Together(
            (
                Heading("Words on this sheet"),
                Table(
                    ("Word", "Meaning"),
                    tuple(((strong(t),), (plain(meaning),)) for t, meaning in terms),
                    shares=(1, 4),
                ),
            )
        )


def _number(count: int) -> str:
    words = ("two", "three", "four", "five", "six", "seven", "eight")
    return words[count - 2] if count - 2 < len(words) else str(count)
