"""Questions on what several texts report, and what one alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from compare.lesson.choose import Item
from compare.lesson.items import shared, singles
from compare.lesson.pattern import Pattern, said_by, say
from compare.lesson.question import Answer, Grid, Question, Section
from compare.model import ClaimKind, SentenceRef

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.lesson.items import Told
    from compare.lesson.pattern import Desk
    from compare.lesson.texts import Texts

_WHO_HAS = Section.WHO_HAS
_ENOUGH = 3
"""Facts of one outlet alone, before a class is sent to find two."""
_MOST = 8
"""Finds that a key lists."""


def make_pools(texts: Texts) -> Mapping[str, tuple[Item[Any], ...]]:
    """Gather what these questions can be about."""
    alone = singles(texts)
    common = shared(texts)
    people = [item.value for item in common if item.value.fact.kind is ClaimKind.PERSON]
    return {
        "shared": common,
        "single": alone,
        "shared people": (Item("all people", people),) if len(people) > 1 else (),
        "outlet": tuple(
            Item(f"all of {texts.names[index]}", own)
            for index in texts.articles
            if len(own := _own(alone, index)) >= _ENOUGH
        ),
    }


def _own(alone: tuple[Item[Told], ...], index: int) -> list[Told]:
    return [item.value for item in alone if item.value.claims[0].article == index]


def _spots(desk: Desk, told: Told) -> Answer:
    return Answer(say(told), tuple(desk.texts.cite(claim) for claim in told.claims))


def _both_choice(desk: Desk, items: list[Told]) -> Question:
    right, *wrong = items
    choices = desk.shuffled([say(told) for told in items])
    only = [
        Answer(f"{say(told)} stands in one text only", _spots(desk, told).cites)
        for told in wrong
    ]
    return Question(
        "both_choice",
        _WHO_HAS,
        f"Which of these stands in {desk.both}? The words may differ a little. Tick "
        "one, and write down the numbers of the sentences.",
        (_spots(desk, right), *only),
        choices=choices,
        correct=choices.index(say(right)),
    )


def _only_one(desk: Desk, items: list[Told]) -> Question:
    (told,) = items
    claim = told.claims[0]
    match told.fact.kind:
        case ClaimKind.QUOTE:
            opening = f"Only one text has the words {say(told)}"
        case ClaimKind.PERSON:
            opening = f"Only one text mentions {say(told)}"
        case _:
            opening = f"Only one text has {say(told)}"
    name = said_by(desk, told) if told.fact.kind is ClaimKind.QUOTE else ""
    ask = " What does it tell there?"
    if told.fact.kind is ClaimKind.QUOTE:
        ask = " Whose words are they?" if name else ""
    whole = desk.texts.cite_sentence(SentenceRef(claim.article, claim.sentence))
    return Question(
        "only_one",
        _WHO_HAS,
        f"{opening}. Which one, and in which sentence?{ask}",
        (Answer(f"{desk.name(claim.article)}{f'; {name}' if name else ''}", (whole,)),),
        lines=desk.lines(1),
    )


def _grid(desk: Desk, items: list[Told]) -> Question:
    rows = desk.shuffled([say(told) for told in items])
    ordered = sorted(items, key=lambda told: rows.index(say(told)))
    names = tuple(desk.name(index) for index in desk.texts.articles)
    return Question(
        "grid",
        _WHO_HAS,
        "Which text has it? Write the number of the sentence into the table, and a "
        "dash where a text does not have it. The words may differ a little.",
        tuple(_spots(desk, told) for told in ordered),
        grid=Grid(("What", *names), rows),
    )


def _both_people(desk: Desk, items: list[list[Told]]) -> Question:
    (people,) = items
    wanted = min(len(people), 3)
    return Question(
        "both_people",
        _WHO_HAS,
        f"Find {_count(wanted)} people who are named in {desk.both}. Give one sentence "
        "number for each text.",
        tuple(_spots(desk, told) for told in people),
        lines=wanted,
    )


def _only_find(desk: Desk, items: list[list[Told]]) -> Question:
    (own,) = items
    index = own[0].claims[0].article
    found = sorted(own, key=lambda told: told.claims[0].start)[:_MOST]
    return Question(
        "only_find",
        _WHO_HAS,
        f"Name two things that {desk.name(index)} reports and {desk.others(index)} "
        f"{'do' if desk.texts.many else 'does'} not: a figure, a date, a person, or "
        "what somebody says. Give the numbers of the sentences.",
        tuple(_spots(desk, told) for told in found),
        lines=desk.lines(2),
        look_for="There are more; check a find against the other "
        f"{'texts' if desk.texts.many else 'text'}.",
    )


def _count(number: int) -> str:
    return {2: "two", 3: "three"}[number]


PATTERNS = (
    Pattern("both_choice", _WHO_HAS, ("shared", *["single"] * 3), _both_choice),
    Pattern("only_one", _WHO_HAS, ("single",), _only_one),
    Pattern("grid", _WHO_HAS, (*["shared"] * 2, *["single"] * 3), _grid),
    Pattern("both_people", _WHO_HAS, ("shared people",), _both_people),
    Pattern("only_find", _WHO_HAS, ("outlet",), _only_find),
)
