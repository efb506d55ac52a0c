"""Questions on other words, and other spellings, for the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from compare.lesson.choose import Item
from compare.lesson.items import topic
from compare.lesson.pattern import Pattern
from compare.lesson.question import Answer, Cite, Question, Section
from compare.lesson.texts import SURE_LINK
from compare.lesson.tokens import fold, names, tokens
from compare.model import ClaimKind, FactStatus, SentenceRef, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compare.lesson.pattern import Desk
    from compare.lesson.texts import Texts

_WORDS = Section.WORDS


class Named(NamedTuple):
    """One thing under two names."""

    left: Cite
    right: Cite


def make_pools(texts: Texts) -> Mapping[str, tuple[Item[Any], ...]]:
    """Gather what these questions can be about."""
    return {
        "words": (*_namings(texts), *_papers(texts)),
        "spelling": tuple(_spellings(texts)),
    }


def _namings(texts: Texts) -> Iterator[Item[Named]]:
    """Names and phrases in sentences that surely tell the same."""
    for naming in texts.comparison.framing.namings:
        if names(naming.name):
            # What somebody is called can't be asked for without saying whom.
            continue
        cites = [
            Cite(SentenceRef(use.article, number), one_line(use.words))
            for use in naming.uses
            for number in use.sentences
            if use.article in texts.articles
        ]
        yield from _linked(texts, cites)


def _papers(texts: Texts) -> Iterator[Item[Named]]:
    """What was signed, under two names."""
    for fact in texts.comparison.facts:
        if fact.kind is ClaimKind.WORK and fact.status is FactStatus.CONTRASTING:
            yield from _linked(texts, [texts.cite(claim) for claim in fact.claims])


def _linked(texts: Texts, cites: list[Cite]) -> Iterator[Item[Named]]:
    """The first two cites of different articles whose sentences are linked."""
    for left in cites:
        for right in cites:
            score = texts.scores.get((left.ref, right.ref), 0.0)
            if left.ref.article >= right.ref.article or score < SURE_LINK:
                continue
            if _is_other(left.words, right.words) and all(
                cite.words in texts.cite_sentence(cite.ref).words
                for cite in (left, right)
            ):
                # "Foreign troops" and "sending troops" are one choice of word.
                about = " ".join(sorted(tokens(left.words) ^ tokens(right.words)))
                yield Item(f"words {about}", Named(left, right))
                return


def _is_other(left: str, right: str) -> bool:
    """Whether two names differ by more than a part of one of them."""
    return fold(left) not in fold(right) and fold(right) not in fold(left)


def _spellings(texts: Texts) -> Iterator[Item[Named]]:
    """People whose family name is spelled in two ways."""
    for fact in texts.comparison.facts:
        if fact.kind is not ClaimKind.PERSON or fact.status is not FactStatus.SHARED:
            continue
        left, *others = texts.firsts(fact)
        for right in others:
            if len(names(left.text)) < 2 or len(names(right.text)) < 2:
                continue
            if names(left.text)[-1] != names(right.text)[-1]:
                yield Item(
                    topic(texts, fact), Named(texts.cite(left), texts.cite(right))
                )
                break


def _other_words(desk: Desk, items: list[Named]) -> Question:
    (found,) = items
    left, right = found
    return Question(
        "other_words",
        _WORDS,
        f"{desk.name(left.ref.article)} writes “{left.words}” (sentence "
        f"{left.ref.sentence + 1}). Which words does {desk.name(right.ref.article)} "
        "have for it, and in which sentence? Does it make a difference?",
        (Answer("", (right,)),),
        lines=desk.lines(2),
        look_for="For the last part: what comes to mind with one word and not with the "
        "other. There is no single answer.",
    )


def _spelling(desk: Desk, items: list[Named]) -> Question:
    (found,) = items
    left, right = found
    return Question(
        "spelling",
        _WORDS,
        f"{desk.name(left.ref.article)} writes of “{left.words}” (sentence "
        f"{left.ref.sentence + 1}). {desk.name(right.ref.article)} spells the name of "
        "the same person in another way. How, and in which sentence?",
        (Answer("", (right,)),),
        lines=desk.lines(1),
        look_for="Names from another alphabet have no one spelling in ours.",
    )


PATTERNS = (
    Pattern("other_words", _WORDS, ("words",), _other_words),
    Pattern("spelling", _WORDS, ("spelling",), _spelling),
)
