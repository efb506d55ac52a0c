"""Questions on who speaks: by name or not, at what length, on whose word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from compare.lesson.pattern import Pattern, said_by, say
from compare.lesson.proof import ref_of
from compare.lesson.question import Answer, Cite, Level, Question, Section
from compare.model import one_line
from compare.paper.words import place

if TYPE_CHECKING:
    from compare.lesson.heard import Longer, Nameless, Speakers
    from compare.lesson.items import Told
    from compare.lesson.pattern import Desk

_VOICES = Section.VOICES


def _who_said(desk: Desk, items: list[Any]) -> Question:
    told, *others = items
    name = said_by(desk, told)
    choices = desk.shuffled([name, *others])
    return Question(
        "who_said",
        _VOICES,
        f"Who says {say(told)}? Tick one, and write down the number of the sentence.",
        (Answer(name, tuple(desk.texts.cite(claim) for claim in told.claims)),),
        choices=choices,
        correct=choices.index(name),
    )


def _quote_longer(desk: Desk, items: list[Longer]) -> Question:
    (found,) = items
    short, long = found.short, found.long
    article = desk.texts.article(short[0].article)
    where = place(article, sorted({claim.sentence for claim in short}))
    return Question(
        "quote_longer",
        _VOICES,
        f"Compare the words between quotation marks in {desk.name(short[0].article)}, "
        f"{where}, and in {desk.name(long[0].article)}, sentence "
        f"{long[0].sentence + 1}. Which words does one text leave out? Do they matter?",
        (Answer(f"{desk.name(short[0].article)} leaves out", (found.added,)),),
        lines=desk.lines(2),
        look_for="Whether they matter is for the class to weigh: would a reader of the "
        "shorter text think otherwise of what was said?",
    )


def _unnamed(desk: Desk, items: list[Nameless]) -> Question:
    (found,) = items
    why = " Does the text say why?" if desk.level is Level.JOURNALISM else ""
    return Question(
        "unnamed",
        _VOICES,
        f"Find a source in {desk.name(found.article)} that is not named. Which words "
        f"stand in place of a name, and in which sentence?{why}",
        tuple(Answer("", (cite,)) for cite in found.cites),
        lines=desk.lines(2),
        look_for="Any source without a name counts. Ask what a reader can still check.",
    )


def _on_whose_word(desk: Desk, items: list[Told]) -> Question:
    (told,) = items
    claim = told.claims[0]
    if claim.attribution is None:
        raise TypeError("a sourced figure without a source")
    source = Cite(ref_of(claim), one_line(claim.attribution.source))
    return Question(
        "on_whose_word",
        _VOICES,
        f"On whose word does {desk.name(claim.article)} give {say(told)} (sentence "
        f"{claim.sentence + 1})? How could you check it?",
        (Answer("", (source,)),),
        lines=desk.lines(2),
        look_for="For the second part: a document, a second source, or the office that "
        "counts such things.",
    )


def _quoted_people(desk: Desk, items: list[Speakers]) -> Question:
    (found,) = items
    return Question(
        "quoted_people",
        _VOICES,
        f"Whose words stand between quotation marks in {desk.name(found.article)}? "
        "Name everyone, with one sentence number each.",
        tuple(Answer(name, (cite,)) for name, cite in found.quotes),
        lines=desk.lines(2),
    )


PATTERNS = (
    Pattern("who_said", _VOICES, ("quote", "person", "person"), _who_said),
    Pattern("quote_longer", _VOICES, ("longer quote",), _quote_longer),
    Pattern("unnamed", _VOICES, ("nameless",), _unnamed),
    Pattern("on_whose_word", _VOICES, ("sourced figure",), _on_whose_word),
    Pattern("quoted_people", _VOICES, ("speakers",), _quoted_people),
)
