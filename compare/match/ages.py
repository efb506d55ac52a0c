"""Whose age a figure is, and whether two ages are of one person."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from compare.match.counting import is_age
from compare.model import ClaimKind, Entity, Quantity
from compare.text.later import later
from compare.text.spellings import fits_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.match.evidence import Event
    from compare.model import Article, Claim

_NEAR_AGES = 9
"""Years that two ages of one person may be apart: "in his 60s" and 69."""

_FEW_YEARS = 2
"""The same where both articles say whose age it is, and no more than that is alike."""

_AFTER_A_NAME = later(r"(?:, | \(|,? who | )(?:(?:is|was|turned|turns|aged|age) )?")
"""What stands between a name and an age behind it."""

_BEFORE_A_NAME = later(r" (?:[a-z-]+ ){0,3}")
"""What stands between an age and a name behind it: "44-year-old banker Ann Moor"."""

_LONGEST = 40
"""Characters of such words."""


def bearers_of_ages(
    articles: Sequence[Article], claims: Sequence[Claim]
) -> dict[tuple[int, int], Entity]:
    """Whose the ages are, by article and place, as far as a name beside them tells."""
    ages = [claim for claim in claims if is_age(claim)]
    named: defaultdict[tuple[int, int], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.start) if ages else ():
        if claim.kind is ClaimKind.PERSON:
            named[claim.article, claim.sentence].append(claim)
    return {
        (age.article, age.start): name.value
        for age in ages
        for name in _beside(named[age.article, age.sentence], age)
        if isinstance(name.value, Entity)
        and _are_tied(articles[age.article].text, name, age)
    }


def _beside(names: Sequence[Claim], age: Claim) -> Sequence[Claim]:
    """The names of a sentence, in order, that one before and one behind an age are."""
    at = bisect_left(names, age.start, key=lambda name: name.start)
    return names[max(0, at - 1) : at + 1]


def bearer_of(event: Event, claim: Claim) -> Entity | None:
    """Whose age a figure is; None of any other figure, and where nothing tells."""
    return event.ages.get((claim.article, claim.start))


def _are_tied(text: str, name: Claim, age: Claim) -> bool:
    if 0 < age.start - name.end < _LONGEST:
        return bool(_AFTER_A_NAME.fullmatch(text, name.end, age.start))
    if 0 < name.start - age.end < _LONGEST:
        return bool(_BEFORE_A_NAME.fullmatch(text, age.end, name.start))
    return False


def are_of_two_people(event: Event, one: Claim, two: Claim) -> bool:
    """Whether two ages are of people whose names are not one."""
    left = bearer_of(event, one)
    right = bearer_of(event, two) if left else None
    if left is None or right is None:
        return False
    return not fits_person(left.key, right.key)


def are_of_one_person(event: Event, one: Claim, two: Claim) -> bool:
    """Whether two articles say of one person how old he or she is."""
    known = bearer_of(event, one) and bearer_of(event, two)
    return bool(known) and not are_of_two_people(event, one, two)


def differ_in_age(event: Event, one: Claim, two: Claim) -> bool | None:
    """Whether two unlike ages are of one person; None where more has to tell."""
    if not isinstance(one.value, Quantity) or not isinstance(two.value, Quantity):
        return None
    gap = abs(one.value.value - two.value.value)
    near = event.is_linked(one, two) and gap <= _NEAR_AGES
    if are_of_one_person(event, one, two):
        return near or gap <= _FEW_YEARS
    return None if near else False
