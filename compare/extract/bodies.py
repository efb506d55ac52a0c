"""Organisations headed by a common noun: "the Ukrainian army", "Trump campaign"."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from compare.extract.gazetteer import (
    PARTY,
    PEOPLE,
    country_of,
    longest_hit,
    word_list,
)
from compare.extract.name_groups import Mention
from compare.extract.name_spans import is_capital, is_possessive
from compare.model import ClaimKind
from compare.text import is_stop_word, load_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.text import Token

_COMMITTEES = frozenset(("committee", "subcommittee", "panel", "caucus"))
_MOST_BETWEEN = 4


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], bool]]]:
    """First word to phrases, the longest first, and whether each may stand alone."""
    lower = load_json("organisations.json")["lower"]
    phrases = [(phrase, False) for phrase in (*lower["bodies"], *lower["phrases"])]
    phrases += [(phrase, True) for phrase in lower["alone"]]
    table: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for phrase, alone in sorted(phrases, key=lambda pair: -len(pair[0])):
        words = tuple(phrase.replace("'s", "").split())
        table.setdefault(words[0], []).append((words, alone))
    return table


@cache
def _heads() -> frozenset[str]:
    """Words that such a body is found by."""
    of_people = word_list("organisations.json", "lower", "of_people")
    return frozenset((*_phrases(), *of_people, *_COMMITTEES))


def common_bodies(number: int, tokens: Sequence[Token]) -> Iterator[Mention]:
    """Bodies of a sentence whose head is written without a capital."""
    heads = _heads()
    for at, token in enumerate(tokens):
        if token.norm not in heads or is_capital(token):
            continue
        if token.norm in _phrases():
            yield from _phrase(number, tokens, at)
        if at and token.norm in word_list("organisations.json", "lower", "of_people"):
            yield from _of_people(number, tokens, at)
        if token.norm in _COMMITTEES:
            yield from _committee(number, tokens, at)


def short_bodies(
    mentions: Iterable[Mention], sentences: Sequence[Sequence[Token]]
) -> Iterator[Mention]:
    """As in "that committee", for the one committee that was named before it."""
    shortened = word_list("organisations.json", "lower", "shortened")
    wholes: dict[str, list[Mention]] = {}
    for mention in mentions:
        head = mention.words[-1]
        if head in shortened and mention.kind is ClaimKind.ORGANISATION:
            wholes.setdefault(head, []).append(mention)
    for number, tokens in enumerate(sentences):
        for at, token in enumerate(tokens):
            if token.norm not in shortened:
                continue
            is_meant = at > 0 and tokens[at - 1].norm in ("the", "that")
            if is_meant and token.norm in wholes:
                whole = _last_before(wholes[token.norm], number, at)
                yield _short(number, at, token.norm, whole)
            elif token.norm == "administration" and _is_government(tokens, at):
                words = (token.norm,)
                yield Mention(number, at, at + 1, words, ClaimKind.ORGANISATION)


def _is_government(tokens: Sequence[Token], at: int) -> bool:
    """Whether "administration" is the one in office: its officials, or "the"."""
    after = tokens[at + 1].norm if at + 1 < len(tokens) else ""
    has_article = at > 0 and tokens[at - 1].norm in ("the", "this")
    return after in ("official", "officials") or (has_article and after != "of")


def _last_before(wholes: Sequence[Mention], number: int, at: int) -> Mention:
    place = bisect_left(wholes, (number, at), key=lambda m: (m.sentence, m.start))
    return wholes[max(0, place - 1)]


def _short(number: int, at: int, norm: str, whole: Mention) -> Mention:
    key = whole.key or " ".join(whole.words)
    return Mention(number, at, at + 1, (norm,), ClaimKind.ORGANISATION, key)


def _phrase(number: int, tokens: Sequence[Token], at: int) -> Iterator[Mention]:
    for words, alone in _phrases()[tokens[at].norm]:
        end = at + len(words)
        if tuple(token.norm for token in tokens[at:end]) != words:
            continue
        people = _people(tokens[at - 1]) if at else ""
        if people:
            yield _of_country(number, tokens, at, end, people)
        elif alone:
            yield Mention(number, at, end, words, ClaimKind.ORGANISATION)
        return


def _people(token: Token) -> str:
    """Country that a token stands for, or its own word for a people without one."""
    if not is_capital(token):
        return ""
    hit = longest_hit([token], 0)
    is_people = hit is not None and hit.entry.sort == PEOPLE
    return country_of(token.norm) or (token.norm if is_people else "")


def _of_country(
    number: int, tokens: Sequence[Token], at: int, end: int, country: str
) -> Mention:
    """The country's name stays outside where it is a possessive: a place by itself."""
    start = at if is_possessive(tokens[at - 1]) else at - 1
    words = (country, *(token.norm for token in tokens[at:end]))
    return Mention(number, start, end, words, ClaimKind.ORGANISATION)


def _of_people(number: int, tokens: Sequence[Token], at: int) -> Iterator[Mention]:
    before = tokens[at - 1]
    openers = word_list("not_names.json", "openers")
    if is_possessive(before) or not is_capital(before):
        return
    if is_stop_word(before.norm) or before.norm in openers:
        return
    hit = longest_hit(tokens, at - 1)
    if hit is None or hit.entry.sort == PARTY or country_of(before.norm):
        words = (before.norm, tokens[at].norm)
        yield Mention(number, at - 1, at + 1, words, ClaimKind.ORGANISATION)


def _committee(number: int, tokens: Sequence[Token], at: int) -> Iterator[Mention]:
    """As in "House administration committee": a capital, then words without one."""
    start = at - 1
    while start > 0 and at - start <= _MOST_BETWEEN and tokens[start].text.islower():
        start -= 1
    head = tokens[start].norm if start >= 0 else ""
    if head in ("house", "senate", "congressional") and is_capital(tokens[start]):
        words = tuple(token.norm for token in tokens[start : at + 1])
        yield Mention(number, start, at + 1, words, ClaimKind.ORGANISATION)
