"""Questions on what comes first and what last."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any, NamedTuple

from compare.lesson.choose import Item
from compare.lesson.items import FIGURES, Told, shared
from compare.lesson.pattern import Pattern, say
from compare.lesson.question import Answer, Question, Section
from compare.lesson.tokens import content_words, fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compare.lesson.pattern import Desk
    from compare.lesson.question import Cite
    from compare.lesson.texts import Texts
    from compare.model import Claim

_ORDER = Section.ORDER
_APART = 0.25
"""Difference between two places, as shares of the length of their articles, that a
reader sees without a ruler."""


class Placed(NamedTuple):
    """A fact that one article tells much earlier than another."""

    told: Told
    early: Claim
    late: Claim


class Headlines(NamedTuple):
    """The headlines, and words that all of them have."""

    cites: tuple[Cite, ...]
    common: tuple[str, ...]


def make_pools(texts: Texts) -> Mapping[str, tuple[Item[Any], ...]]:
    """Gather what these questions can be about."""
    lasts = tuple(ref for index in texts.articles if (ref := texts.last(index)))
    ends = Item("last sentences", tuple(map(texts.cite_sentence, lasts)))
    return {
        "placed": tuple(_placed(texts)),
        "ends": (ends,) if len(lasts) == len(texts.articles) else (),
        "headlines": tuple(_headlines(texts)),
    }


def _placed(texts: Texts) -> Iterator[Item[Placed]]:
    for item in shared(texts):
        if item.value.fact.kind not in FIGURES:
            # A person may be meant before the name is given, a date for two matters.
            continue
        pairs = [
            sorted(pair, key=lambda claim: _place(texts, claim))
            for pair in combinations(item.value.claims, 2)
        ]
        early, late = max(pairs, key=lambda pair: _gap(texts, *pair))
        if _gap(texts, early, late) >= _APART:
            yield Item(item.topic, Placed(item.value, early, late))


def _place(texts: Texts, claim: Claim) -> float:
    return claim.sentence / len(texts.article(claim.article).sentences)


def _gap(texts: Texts, early: Claim, late: Claim) -> float:
    return _place(texts, late) - _place(texts, early)


def _headlines(texts: Texts) -> Iterator[Item[Headlines]]:
    refs = [texts.headline(index) for index in texts.articles]
    if None in refs:
        return
    cites = tuple(texts.cite_sentence(ref) for ref in refs if ref)
    first, *others = (content_words(cite.words) for cite in cites)
    common = tuple(
        word
        for word in first
        if all(fold(word) in map(fold, words) for words in others)
    )
    if common:
        yield Item("headlines", Headlines(cites, common))


def _earlier(desk: Desk, items: list[Placed]) -> Question:
    (found,) = items
    places = [
        Answer(
            f"sentence {claim.sentence + 1} of "
            f"{len(desk.texts.article(claim.article).sentences)}",
            (desk.texts.cite(claim),),
        )
        for claim in (found.early, found.late)
    ]
    pair = sorted((found.early.article, found.late.article))
    names = " and ".join(desk.name(index) for index in pair)
    return Question(
        "earlier",
        _ORDER,
        f"Both {names} have {say(found.told)}, perhaps in "
        "slightly other words. Which of the two tells it nearer to its beginning? Why "
        "might that be?",
        (Answer(f"{desk.name(found.early.article)} tells it earlier"), *places),
        lines=desk.lines(2),
        look_for="For the second part: whom each text writes for, and what it makes "
        "its main matter. There is no single answer.",
    )


def _last(desk: Desk, items: list[tuple[Cite, ...]]) -> Question:
    (ends,) = items
    return Question(
        "last",
        _ORDER,
        "Read the last sentence of each text. Say in your own words what each one "
        "leaves the reader with.",
        tuple(Answer("", (cite,)) for cite in ends),
        lines=desk.lines(3),
    )


def _compare_headlines(desk: Desk, items: list[Headlines]) -> Question:
    (found,) = items
    words = ", ".join(f"“{word}”" for word in found.common)
    at_top = all(cite.ref.sentence == 0 for cite in found.cites)
    where = " (sentence 1)" if at_top else ""
    return Question(
        "headlines",
        _ORDER,
        f"Compare the headlines{where}. Which words stand in "
        f"{'all of them' if desk.texts.many else 'both'}? What does each put first?",
        (Answer(words), *(Answer("", (cite,)) for cite in found.cites)),
        lines=desk.lines(2),
    )


PATTERNS = (
    Pattern("earlier", _ORDER, ("placed",), _earlier),
    Pattern("last", _ORDER, ("ends",), _last),
    Pattern("headlines", _ORDER, ("headlines",), _compare_headlines),
)
