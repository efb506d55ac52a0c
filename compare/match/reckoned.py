"""A number of years beside the year it leads to: "in 15 years", "since 2011"."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from compare.match.about import label_in
from compare.match.counting import is_age
from compare.match.draft import Draft, in_order, joined
from compare.match.evidence import evidence_for
from compare.match.reasons import differing_because
from compare.match.telling import surest
from compare.match.terms import matter_term
from compare.match.wording import told
from compare.model import ClaimKind, FactStatus, Moment, Precision, Quantity
from compare.text import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.match.evidence import Event
    from compare.model import Claim

_BACK = frozenset({"since", "from"})
_AHEAD = frozenset({"until", "to", "till", "through"})
"""Words before a year that something began in, and that it lasts to."""

_OPENING = 8
"""Characters before a year in which such a word stands."""

_OVER = frozenset({"has", "have", "had", "been", "first", "last", "past", "after"})
_TENSE = 40
"""Characters before a number of years in which a word tells that they are over."""

_MOST = 32
"""Places with a year that a length is held against; hardly a report has more."""

_LEAST = 2
"""Years below which "a year" is said of too much."""


def reckoned_drafts(event: Event, claims: Sequence[Claim]) -> Iterator[Draft]:
    """Tell "for the first time in 15 years" and "since 2011" as one, in 2026.

    Args:
        event: What is known of the articles together.
        claims: All claims.
    """
    lengths = [claim for claim in claims if _years_in(claim)]
    years = [(claim, way) for claim in claims if (way := _way_to(event, claim))]
    both = [*lengths, *(claim for claim, _ in years)]
    pairs = [
        (one, len(lengths) + two)
        for one, length in enumerate(lengths)
        for two in islice(_ends_of(event, length, years), _MOST)
        if _is_one_matter(event, length, years[two][0])
    ]
    for group in joined(len(both), pairs):
        if len(group) > 1:
            yield _draft(event, in_order(both[index] for index in group))


def _ends_of(
    event: Event, length: Claim, years: Sequence[tuple[Claim, int]]
) -> Iterator[int]:
    """The numbers of the years that so many years lead to."""
    for number, (year, way) in enumerate(years):
        if _leads_to(event, length, year, way):
            yield number


def _years_in(claim: Claim) -> int:
    """How many whole years a claim gives as a length; 0 of all others."""
    value = claim.value
    if not isinstance(value, Quantity) or value.unit != "year" or is_age(claim):
        return 0
    whole = value.precision is Precision.EXACT and value.value % 1 == 0
    return int(value.value) if whole and value.value >= _LEAST else 0


def _way_to(event: Event, claim: Claim) -> int:
    """Whether something began in a year, -1, or lasts to it, 1; 0 of other times."""
    value = claim.value
    if not isinstance(value, Moment) or not value.start or not value.end:
        return 0
    if (value.end - value.start).days < 364 or value.start.year != value.end.year:
        return 0
    text = event.articles[claim.article].text
    words = f"{text[max(0, claim.start - _OPENING) : claim.start]} {claim.text}"
    opener = words.lower().split()[-2:-1]
    return -1 if _BACK & set(opener) else int(bool(_AHEAD & set(opener)))


def _leads_to(event: Event, length: Claim, year: Claim, way: int) -> bool:
    """Whether so many years before or after its article lies the year."""
    published = event.articles[length.article].published
    if length.article == year.article or published is None:
        return False
    if way > 0 and _is_past(event, length):
        return False
    assert isinstance(year.value, Moment)
    assert year.value.start is not None
    return year.value.start.year - published.year == way * _years_in(length)


def _is_past(event: Event, length: Claim) -> bool:
    """Whether so many years are over: "has led it for 5 years", "the first in 10"."""
    text = event.articles[length.article].text
    words = text[max(0, length.start - _TENSE) : length.start].lower().split()
    return not _OVER.isdisjoint(words)


def _is_one_matter(event: Event, length: Claim, year: Claim) -> bool:
    """Whether a common word stands next to both, beside the unit itself."""
    words = evidence_for(event, length, year).words - {matter_term(stem("year"))}
    return bool(words) or event.is_linked(length, year)


def _draft(event: Event, claims: tuple[Claim, ...]) -> Draft:
    year = surest(event, (c for c in claims if c.kind is ClaimKind.DATE))
    others = (c for c in claims if c.kind is not year.kind)
    length = next(claim for claim in others if claim.article != year.article)
    one, two = in_order((year, length))
    rule = "So many years from the date of the article lead to that year."
    shown = told(event, one, two, evidence_for(event, one, two))
    return Draft(
        kind=ClaimKind.DATE,
        label=label_in(event, year),
        status=FactStatus.SHARED,
        claims=claims,
        because=differing_because(event, claims, rule, shown),
    )
