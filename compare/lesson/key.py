"""The answer key: for each question what the texts say, and where."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from compare.lesson.ease import measure
from compare.lesson.sheet import title, version
from compare.model import ClaimKind, is_address, one_line
from compare.paper.blocks import (
    Bullets,
    Document,
    Heading,
    Item,
    Paragraph,
    Table,
    Together,
    emphasised,
    plain,
    strong,
)
from compare.paper.words import place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.lesson.question import Answer, Cite, LessonOptions, Question
    from compare.lesson.texts import Texts
    from compare.paper.blocks import Block, Runs

_MARKED = (
    ("Figures", (ClaimKind.MONEY, ClaimKind.QUANTITY, ClaimKind.PERCENT)),
    ("Dates and times", (ClaimKind.DATE,)),
    ("People", (ClaimKind.PERSON,)),
    ("Words that somebody said", (ClaimKind.QUOTE,)),
)


def write_key(
    texts: Texts,
    questions: Sequence[Question],
    options: LessonOptions,
    notices: Sequence[str] = (),
) -> Document:
    """Lay out the key; each answer names the outlet and the number of the sentence."""
    made = version(options, len(questions), texts.comparison.provenance.package)
    blocks: list[Block] = [
        Paragraph(
            (
                strong("For the teacher. "),
                plain(
                    f"This key belongs to the sheet with “{made}” at its foot. "
                    "Other answers may be right: let the class show the sentence."
                ),
            )
        ),
        *(Paragraph((emphasised(notice),)) for notice in notices),
        Heading("Answers"),
        *(
            Together(tuple(_answers(texts, number, question)))
            for number, question in enumerate(questions, 1)
        ),
        Heading("What can be marked"),
        _marked(texts),
        *_ease(texts),
        Heading("Made from"),
        Bullets(tuple(_made_from(texts))),
    ]
    return Document(f"Answer key. {title(texts)}", tuple(blocks), footer=made)


def _answers(texts: Texts, number: int, question: Question) -> Iterator[Block]:
    yield Heading(f"Question {number}", 3)
    yield Paragraph((emphasised(question.stem),))
    if question.correct is not None:
        letter = chr(ord("A") + question.correct)
        yield Paragraph((strong(f"{letter}: {question.choices[question.correct]}"),))
    if question.is_open:
        yield Paragraph(
            (
                strong("Open: "),
                plain("the texts do not answer it."),
            )
        )
    else:
        yield Bullets(tuple(Item(_say(texts, a)) for a in question.answers))
    if question.look_for:
        yield Paragraph((strong("Look for: "), plain(question.look_for)))


def _say(texts: Texts, answer: Answer) -> Runs:
    known = answer.text.strip("“”")
    cites = "; ".join(
        _place(texts, cite) if cite.words == known else _cite(texts, cite)
        for cite in answer.cites
    )
    if not cites:
        return (plain(answer.text),)
    if not answer.text:
        return (plain(cites),)
    return (strong(answer.text), plain(f": {cites}"))


def _cite(texts: Texts, cite: Cite) -> str:
    return f"{_place(texts, cite)}: “{cite.words}”"


def _place(texts: Texts, cite: Cite) -> str:
    return f"{texts.names[cite.ref.article]}, sentence {cite.ref.sentence + 1}"


def _marked(texts: Texts) -> Table:
    """Sentences where the tool found something of each sort, a column an outlet."""
    rows = []
    for name, kinds in _MARKED:
        row: list[Runs] = [(strong(name),)]
        for index in texts.articles:
            numbers = sorted(
                {
                    claim.sentence
                    for fact in texts.comparison.facts
                    if fact.kind in kinds
                    for claim in fact.claims
                    if claim.article == index
                }
            )
            row.append((plain(_places(texts, index, numbers)),))
        rows.append(tuple(row))
    names = (texts.names[index] for index in texts.articles)
    shares = (2, *[3] * len(texts.articles))
    return Table(("Sentences with", *names), tuple(rows), shares=shares)


def _places(texts: Texts, index: int, numbers: Sequence[int]) -> str:
    said = place(texts.article(index), numbers)
    return said.partition(" ")[2] if numbers else "none"


def _ease(texts: Texts) -> Iterator[Block]:
    rows: list[tuple[Runs, ...]] = []
    for index in texts.articles:
        ease = measure(texts.article(index))
        if ease:
            cells = (
                texts.names[index],
                str(ease.sentences),
                str(ease.words),
                f"{ease.words / ease.sentences:.0f}",
                f"{ease.score:.0f}, {ease.says}",
            )
            rows.append(tuple((plain(cell),) for cell in cells))
    if rows:
        yield Heading("How hard the texts are to read")
        header = ("Text", "Sentences", "Words", "Words a sentence", "Reading ease")
        yield Table(header, tuple(rows))
        yield Paragraph(
            (
                plain(
                    "Reading ease is Flesch's: 100 is very easy, 60 plain English, "
                    "below 30 very hard. It counts words and syllables and knows "
                    "nothing of what they mean."
                ),
            )
        )


def _file(source: str) -> str:
    """A page's address, or the name of a file: folders are nobody else's matter."""
    if is_address(source):
        return one_line(source)
    return one_line(PurePath(source.replace("\\", "/")).name)


def _made_from(texts: Texts) -> Iterator[Item]:
    for index in texts.articles:
        article = texts.article(index)
        headline = f", “{one_line(article.headline)}”" if article.headline else ""
        source = f", read from {_file(article.source)}" if article.source else ""
        yield Item(
            (
                plain(f"{texts.names[index]}{headline}{source}"),
                plain(f", SHA-256 {article.sha256}"),
            )
        )
