"""Person, organisation or place: what the words around an unknown name say."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache
from typing import TYPE_CHECKING

from compare.extract.capitals import is_a_body
from compare.extract.gazetteer import PLACE, is_given_name, longest_hit, word_list
from compare.model import ClaimKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.extract.name_groups import Mention
    from compare.text import Token

_PERSON, _PLACE, _ORGANISATION = (
    ClaimKind.PERSON,
    ClaimKind.PLACE,
    ClaimKind.ORGANISATION,
)

_SAID = 20
_ROLE = 20
_APPOSED = 20
_IN = 20
_NEAR = 5
_BESIDE = 12
_THE = 15
_CAPITALS = 20
_TWO_WORDS = 10
_KNOWN_PART = 10
_OF = 18
_COMMON_WORD = 10
_ELSE = 1
"""Weights of one cue each, in tenths, set by hand; a name of which nothing is said
is an organisation."""


def type_names(
    mentions: Iterable[Mention],
    sentences: Sequence[Sequence[Token]],
    low: frozenset[str],
) -> list[Mention]:
    """Give every mention a kind: one for all mentions of the same words.

    Args:
        mentions: Those with a kind keep it, and count for the others.
        sentences: The tokens that they count in.
        low: Folded words that the article writes without a capital too.
    """
    given = list(mentions)
    common = low | word_list("not_names.json", "openers")
    scores: defaultdict[tuple[str, ...], Counter[ClaimKind]] = defaultdict(Counter)
    for mention in given:
        if mention.kind is None:
            score = scores[mention.words]
            _weigh(score, mention, sentences[mention.sentence])
            if not common.isdisjoint(mention.words):
                score[_PERSON] -= _COMMON_WORD
        else:
            scores[mention.words][mention.kind] += 40
    chosen = {words: _best(score) for words, score in scores.items()}
    return [
        mention if mention.kind else mention._replace(kind=chosen[mention.words])
        for mention in given
    ]


def _best(score: Counter[ClaimKind]) -> ClaimKind:
    order = (_PERSON, _PLACE, _ORGANISATION, ClaimKind.WORK)
    return max(order, key=lambda kind: score[kind])


def _weigh(
    score: Counter[ClaimKind], mention: Mention, tokens: Sequence[Token]
) -> None:
    score[_ORGANISATION] += _ELSE
    _weigh_words(score, mention, tokens)
    before = tokens[mention.start - 1] if mention.start else None
    if before is not None and _works_at(tokens[max(0, mention.start - 2) :][:2]):
        score[_ORGANISATION] += _IN
    elif before is not None:
        _weigh_before(score, mention, before)
    _weigh_after(score, tokens, mention)


def _works_at(words: Sequence[Token]) -> bool:
    """Whether somebody of a profession is "at" what follows: "an analyst at Moore"."""
    if len(words) < 2 or words[1].norm != "at":
        return False
    return words[0].norm in word_list("titles.json", "roles") | _EXPERTS


_EXPERTS = frozenset({"economist", "analyst", "strategist", "professor", "lecturer"})
_EXPERTS |= {"researcher", "trader", "partner", "manager", "director", "fellow"}


def _weigh_words(
    score: Counter[ClaimKind], mention: Mention, tokens: Sequence[Token]
) -> None:
    words = tokens[mention.start : mention.end]
    if mention.has_place:
        score[_ORGANISATION] += _KNOWN_PART
    elif 2 <= len(mention.words) <= 4 and all(w.text[:1].isalpha() for w in words):
        score[_PERSON] += _TWO_WORDS
    first = words[0].text
    if not mention.has_place and any(word.norm == "of" for word in words):
        score[ClaimKind.WORK] += _OF
    if mention.words[0] in word_list("given_names.json", "leaders"):
        score[_PERSON] += _SAID
    elif len(mention.words) == 1 and is_given_name(mention.words[0]):
        score[_PERSON] += _TWO_WORDS
    if len(first) > 1 and first.isupper() and len(mention.words) == 1:
        score[_ORGANISATION] += _CAPITALS


def _weigh_before(score: Counter[ClaimKind], mention: Mention, before: Token) -> None:
    if mention.words[0] == "the" and before.text[-2:] in ("'s", "’s"):
        score[ClaimKind.WORK] += _THE  # a broadcast of its station
    elif before.norm in ("in", "at"):
        score[_PLACE] += _IN if len(mention.words) == 1 else _THE
    elif before.norm in ("near", "outside", "across"):
        score[_PLACE] += _BESIDE
    elif before.norm in ("from", "to", "through"):
        score[_PLACE] += _NEAR
    elif before.norm == "the":
        score[_ORGANISATION] += _THE
    elif before.norm in word_list("titles.json", "roles"):
        score[_PERSON] += _ROLE


def _weigh_after(
    score: Counter[ClaimKind], tokens: Sequence[Token], mention: Mention
) -> None:
    end = mention.end
    if end >= len(tokens):
        return
    after = tokens[end]
    if after.norm in _after_people():
        # One word that no full name explains speaks for a company or an office.
        score[_PERSON] += _SAID if len(mention.words) > 1 else 0
    elif after.norm in word_list("organisations.json", "lower", "of_people"):
        score[_PERSON] += _SAID
    elif after.text == "," and _is_apposed(tokens[end + 1 : end + 6]):
        score[_kind_apposed(mention, tokens)] += _APPOSED
    elif after.text == "," and end + 1 < len(tokens):
        hit = longest_hit(tokens, end + 1)
        score[_PLACE] += _TWO_WORDS if hit and hit.entry.sort == PLACE else 0


def _kind_apposed(mention: Mention, tokens: Sequence[Token]) -> ClaimKind:
    """A firm where "a pollster" follows one word: a person is named in full first."""
    lone = len(mention.words) == 1 and not is_given_name(mention.words[0])
    return _ORGANISATION if lone and is_a_body(tokens, mention.end) else _PERSON


@cache
def _after_people() -> frozenset[str]:
    """What follows the name of someone who acts: "said", "who"."""
    return word_list("titles.json", "speech") | {"who"}


def _is_apposed(words: Sequence[Token]) -> bool:
    """Whether ", who", ", 42," or ", a former aide" follows."""
    if not words:
        return False
    if words[0].norm == "who" or (words[0].norm.isdigit() and len(words[0].norm) < 3):
        return True
    roles = word_list("titles.json", "roles")
    opens = words[0].norm in ("a", "an", "the", "his", "her", "former")
    for word in words[:4] if opens else words[:1]:
        if word.norm in roles:
            return True
        if not word.is_word:
            return False
    return False
