"""What figures count: a noun, what befell people, what a sum is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.match.agreement import Agreement
from compare.match.terms import matter_term, sense_terms
from compare.model import ClaimKind, Quantity
from compare.text import is_stop_word, stem, tokenize
from compare.text.later import later

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.match.evidence import Event
    from compare.model import Claim
    from compare.text import Token

_PURPOSE_REACH = 120
"""Characters after a sum, or before it, in which its purpose stands."""

_PURPOSE_WORDS = 4
"""Words of a purpose that are kept."""

_PURPOSE = later(
    r"[ ]?(?:\([^()]{1,40}\) ?)?(?:in|of|worth of|for)[ ](?P<words>[\w' ’-]+)"
)
_VALUED = later(r" (?:worth|totall?ing|valued at) $")
"""What follows the words that a sum is the value of."""

_NEAR_MEASURE = 5
"""Words next to a percentage among which what it is of must stand."""

_LONGEST_VALUED = 12
"""Characters of such a word."""


def counts_alike(event: Event, one: Claim, two: Claim) -> bool:
    """Whether both count the same: one noun, one fate ("killed"), one purpose."""
    left, right = counted_terms(event, one), counted_terms(event, two)
    return not left.isdisjoint(right)


def counts_apart(event: Event, one: Claim, two: Claim) -> bool:
    """Whether the two say that they count different things, or in other countries."""
    fates = fate_of(one), fate_of(two)
    if all(fates):
        return fates[0] != fates[1] or event.is_abroad(one, two)
    if any(fates) and _lives(one) != _lives(two):
        return True  # 34 people hurt, 34 people employed
    nouns = _noun(one), _noun(two)
    if (
        any(fates)
        and sum(map(bool, nouns)) == 1
        and matter_term(stem("people")) not in nouns
    ):
        return bool(nouns[0]) is not bool(fates[0])  # four killed, dozens of alerts
    return all(nouns) and nouns[0] != nouns[1]


def serves_other(event: Event, one: Claim, two: Claim) -> bool:
    """Whether two sums are for two things: "for the villages", "for a stadium"."""
    left, right = _purpose(event, one), _purpose(event, two)
    return bool(left and right) and left.isdisjoint(right)


def may_count_one(event: Event, one: Claim, two: Claim, agreement: Agreement) -> bool:
    """Whether two figures with unlike nouns can still be of one thing.

    Linked sentences with one figure that is no small number, "3,200 jobs" and "3,200
    posts", or with people under two names, "at least 400 commuters" and "420
    passengers", are enough where nothing befell those who are counted.
    """
    if not event.is_linked(one, two) or fate_of(one) or fate_of(two):
        return False
    if agreement is Agreement.CLASH:
        return False
    people = counts_people(one) and counts_people(two)
    if agreement is Agreement.SAME:
        return people or _amount(one) > _FEW
    return people and are_close(one, two)


_ENTITLED = frozenset({"elig", "entitl", "regist", "licens", "capac", "qualifi"})
"""Stems of words for those who may do something, whether they do it or not."""

_NEAR_ENTITLED = 4
"""Words next to a figure among which such a word must stand."""


def only_may(one: Claim, two: Claim) -> bool:
    """Whether just one of two figures is of those who may: "eligible to vote"."""
    near = (set(claim.matter[:_NEAR_ENTITLED]) for claim in (one, two))
    return len({_ENTITLED.isdisjoint(words) for words in near}) > 1


def counts_people(claim: Claim) -> bool:
    """Whether a figure counts people, as far as its noun tells."""
    return _noun(claim) in sense_terms("persons")


_FEW = 12
"""Numbers up to which many things of one report have the same."""


def _amount(claim: Claim) -> float:
    return abs(claim.value.value) if isinstance(claim.value, Quantity) else 0.0


CLOSE = 0.15
"""How far figures that lie close together may be apart, as a share of the larger."""


def are_close(one: Claim, two: Claim) -> bool:
    """Whether little lies between two figures."""
    left, right = _amount(one), _amount(two)
    return abs(left - right) <= CLOSE * max(left, right)


_LIVING = frozenset({"employ", "work", "live", "regist", "attend", "serv", "vote"})
"""Stems of what people do who are counted and whom nothing has befallen."""


def _lives(claim: Claim) -> bool:
    return bool(_LIVING.intersection(claim.matter[:3]))


def is_age(claim: Claim) -> bool:
    """Whether a figure is somebody's age."""
    return isinstance(claim.value, Quantity) and claim.value.counted == "age"


def is_share(claim: Claim) -> bool:
    """Whether a figure is a fraction: "one in eight"."""
    return isinstance(claim.value, Quantity) and claim.value.unit == "fraction"


def counted_terms(event: Event, claim: Claim) -> frozenset[str]:
    """What a figure counts, as far as the words next to it say."""
    found = {_noun(claim), fate_of(claim), _measure(claim), *_purpose(event, claim)}
    return frozenset(found - {""})


def _noun(claim: Claim) -> str:
    if not isinstance(claim.value, Quantity) or not claim.value.counted:
        return ""
    return matter_term(claim.value.counted)


def fate_of(claim: Claim) -> str:
    """What befell those who are counted: the nearest such word, as one term."""
    if claim.kind is not ClaimKind.QUANTITY or not isinstance(claim.value, Quantity):
        return ""
    if claim.value.unit:
        return ""
    near = (matter_term(word) for word in (_noun(claim), *claim.matter) if word)
    return next((term for term in near if term in sense_terms("fates")), "")


def _measure(claim: Claim) -> str:
    """What a percentage is of, as far as a common word near it tells: "shares"."""
    if claim.kind is not ClaimKind.PERCENT:
        return ""
    near = (matter_term(word) for word in claim.matter[:_NEAR_MEASURE])
    return next((term for term in near if term in sense_terms("measures")), "")


def _purpose(event: Event, claim: Claim) -> frozenset[str]:
    """What a sum is for: "$2 billion in military aid" gives military and aid."""
    if claim.kind is not ClaimKind.MONEY:
        return frozenset()
    text = event.articles[claim.article].text
    after = _PURPOSE.match(text[claim.end : claim.end + _PURPOSE_REACH])
    before = text[max(0, claim.start - _PURPOSE_REACH) : claim.start]
    valued = _VALUED.search(before[-_LONGEST_VALUED:])
    ahead = _first_terms(tokenize(after.group("words"))) if after else []
    owned = before[: -len(valued[0])] if valued else ""
    back = _first_terms(reversed(tokenize(owned)))
    return frozenset((*ahead, *back))


def _first_terms(tokens: Iterable[Token]) -> list[str]:
    """Terms of the noun phrase that opens with the first of the tokens."""
    terms: list[str] = []
    for token in tokens:
        passed = token.norm in {"the", "a", "more", "its"}
        if not token.is_word or (is_stop_word(token.norm) and not passed):
            break
        if not passed:
            terms.append(matter_term(token.norm))
    return terms[:_PURPOSE_WORDS]
