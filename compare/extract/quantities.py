"""Counts, measures, ages, votes, odds: "more than 12 soldiers", "48-page", "5-4"."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from compare.extract.ages import find_decades, is_age, read_age, read_aged
from compare.extract.amounts import hedged, quantity_of, vague_notes
from compare.extract.counted import Counted, counted_after
from compare.extract.figures import MOST, Tie
from compare.extract.hedges import hedge_after, hedge_before
from compare.extract.labels import is_label
from compare.extract.lengths import find_lengths
from compare.extract.matter import matter_of
from compare.extract.metres import read_metres
from compare.extract.ordinals import Found, find_fractions, find_ordinals
from compare.extract.small_numbers import (
    is_idle_one,
    is_one,
    is_plain,
    points_back,
    read_one,
    says_little,
)
from compare.extract.units import inches_after, unit_after
from compare.extract.view import taken_by
from compare.extract.votes import UNIT, find_votes, is_vote
from compare.model import ClaimKind, Precision, Quantity, Span
from compare.text import is_stop_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.extract.figures import Figure
    from compare.extract.view import ArticleView, SentenceView
    from compare.model import Claim
    from compare.text import Token


def find_quantities(view: ArticleView, claims: tuple[Claim, ...]) -> Iterator[Claim]:
    """Find quantities where no money, percentage or date stands."""
    taken = taken_by(view, claims)
    for sentence in view.sentences:
        for found in islice(_found_in(sentence), MOST):
            span = _span(sentence, found)
            if not any(taken[span.start : span.end]):
                taken[span.start : span.end] = b"\1" * len(span)
                yield view.claim(
                    ClaimKind.QUANTITY,
                    sentence,
                    span,
                    value=found.value,
                    matter=matter_of(sentence, span),
                    notes=found.notes,
                )


def _span(sentence: SentenceView, found: Found) -> Span:
    words = sentence.words
    return Span(words[found.first].start, words[found.last - 1].end)


def _found_in(sentence: SentenceView) -> Iterator[Found]:
    """Fractions and ordinals first: "a third of" holds no figure of its own."""
    words = sentence.words
    yield from find_lengths(words)
    yield from find_fractions(words)
    yield from find_ordinals(words)
    yield from find_votes(words)
    for figure in sentence.figures:
        found = _read(words, figure)
        if found:
            yield found
    yield from _single_units(words)
    yield from find_decades(words)


def _single_units(words: Sequence[Token]) -> Iterator[Found]:
    """Find "more than a year", which is bounded, and "without a single vote"."""
    for at, word in enumerate(words):
        if word.norm not in ("a", "an", "single"):
            continue
        found = _none(words, at) if word.norm == "single" else _bounded(words, at)
        if found:
            yield found


_HALVED = frozenset(
    {"year", "month", "week", "day", "hour", "minute", "decade", "century", "mile"}
)


def _bounded(words: Sequence[Token], at: int) -> Found | None:
    """Read "more than a year" and "a year and a half", but no year without either."""
    first, precision = hedge_before(words, at)
    if words[at + 1 : at + 2] and words[at + 1].norm in _HALVED:
        half = [word.norm for word in words[at + 2 : at + 5]] == ["and", "a", "half"]
    else:
        half = False
    unit = unit_after(words, at + 1) if precision or half else None
    if unit is None:
        return None
    step = unit.factor / 2 if half else 0.0
    value = Quantity(
        unit.factor + step, unit.base, precision or Precision.EXACT, step=step
    )
    return Found(first, unit.last + 3 * half, value)


def _none(words: Sequence[Token], at: int) -> Found | None:
    """Read "not a single vote" and "without a single “no” vote": none of it."""
    opening = [word.norm for word in words[max(0, at - 2) : at]]
    if opening not in (["not", "a"], ["without", "a"]):
        return None
    end = at + 1
    while end < min(at + 6, len(words)) and (
        is_plain(words[end]) or words[end].text in "\"“”'" or words[end].norm == "no"
    ):
        end += 1
    if end == at + 1:
        return None
    denied = any(word.norm in _AGAINST for word in words[at + 1 : end])
    value = Quantity(0.0, "", counted=words[end - 1].stem)
    if denied and value.counted == "vote":
        value = Quantity(1.0, UNIT, counted="vote")  # nobody voted against it
    return Found(at - 2, end, value)


_AGAINST = frozenset({"no", "opposing", "dissenting", "negative", "nay"})


def _read(words: Sequence[Token], figure: Figure) -> Found | None:
    if figure.tie is Tie.CODE:
        return None
    if figure.tie in (Tie.ODDS, Tie.RATIO):
        return _read_share(words, figure)
    measured = read_metres(words, figure) or _read_measure(words, figure)
    if measured:
        return measured
    if is_label(words, figure):
        return None
    if figure.tie is Tie.TALLY and not _ranges(words, figure):
        return _read_tally(words, figure)
    return read_age(words, figure) or _read_count(words, figure)


def _ranges(words: Sequence[Token], figure: Figure) -> bool:
    return figure.is_range() and counted_after(words, figure.last) is not None


def _read_tally(words: Sequence[Token], figure: Figure) -> Found | None:
    """Read votes and scores: "234-193", "97 to 1"."""
    if figure.high is None:
        return None
    counted = "vote" if is_vote(words, figure.first, figure.last) else ""
    value = Quantity(
        figure.low.value, "tally", high=figure.high.value, counted=counted, step=1.0
    )
    return Found(figure.first, figure.last, value)


def _read_share(words: Sequence[Token], figure: Figure) -> Found | None:
    """Read odds and ratios: "one-in-three", "six-to-one"."""
    if figure.high is None or not figure.high.value:
        return None
    unit = "fraction" if figure.tie is Tie.ODDS else "ratio"
    share = float(f"{figure.low.value / figure.high.value:.6g}")
    last = figure.last
    if last < len(words) and words[last].norm in ("chance", "chances", "odds"):
        last += 1
    first, precision = hedge_before(words, figure.first)
    return Found(first, last, Quantity(share, unit, precision or Precision.EXACT))


def _read_measure(words: Sequence[Token], figure: Figure) -> Found | None:
    """Read a figure with its unit of measure: "50 minutes", "7.2-magnitude"."""
    unit = unit_after(words, figure.last)
    if unit is None:
        return _read_magnitude(words, figure)
    if unit.base == "year" and is_age(words, unit.last):
        return read_aged(words, figure, figure.first, unit.last + 2)
    idle = is_idle_one(figure, words, unit.last)
    if idle or points_back(words, figure, bare=True):
        return None
    inches, end = inches_after(words, unit)
    amount = hedged(words, figure, figure.first, end)
    value = quantity_of(figure, amount.precision, unit.base, unit.factor)
    if inches:
        value = replace(value, value=value.value + inches)
    return Found(amount.first, amount.last, value, vague_notes(words, figure))


def _read_magnitude(words: Sequence[Token], figure: Figure) -> Found | None:
    first = figure.first
    first -= first > 0 and words[first - 1].text == "-"
    if first and words[first - 1].norm == "magnitude":
        value = quantity_of(figure, Precision.EXACT, "magnitude")
        return Found(first - 1, figure.last, value)
    return None


def _read_count(words: Sequence[Token], figure: Figure) -> Found | None:
    """Read a figure with what it counts, or a figure that stands for itself."""
    hyphenated = _hyphenated(words, figure.last)
    end, blur = hedge_after(words, figure.last)  # "a dozen or so boats"
    noun = counted_after(words, end) if not hyphenated else None
    if figure.value >= _MANY and _is_population(words, figure.first):
        counted = noun and noun.stem in (*_PEOPLE, *_PARTS)
        noun = noun if counted else Counted(_PEOPLE[0], end, True)
    if not hyphenated and points_back(words, figure, bare=not noun or noun.bare):
        return None
    if is_one(figure, words):
        return read_one(words, figure)
    if not noun and not hyphenated and says_little(words, figure):
        return None
    last = noun.last if noun else figure.last + 2 * bool(hyphenated)
    amount = hedged(words, figure, figure.first, last)
    stem = noun.stem if noun else hyphenated
    precision = blur if blur and noun else amount.precision
    value = replace(quantity_of(figure, precision, ""), counted=stem)
    return Found(amount.first, amount.last, value, vague_notes(words, figure))


_PEOPLE = ("peopl", "resid", "inhabit", "soul")
_PARTS = ("island", "islet", "hous", "home", "household", "famili", "farm", "soldier")
"""Stems of what else a place is made of: "a nation of 17,000 islands"."""

_MANY = 1000
"""Least figure that is how many live in a city rather than what it is made of."""

_SETTLED = frozenset(
    {"city", "town", "village", "nation", "country", "capital", "population"}
    | {"suburb", "municipality", "community", "resort", "port", "island"}
)


def _is_population(words: Sequence[Token], at: int) -> bool:
    """Whether a figure tells how many live somewhere: "a city of almost 410,000"."""
    first, _ = hedge_before(words, at)
    opening = [word.norm for word in words[max(0, first - 2) : first]]
    return len(opening) > 1 and opening[0] in _SETTLED and opening[1] == "of"


def _hyphenated(words: Sequence[Token], at: int) -> str:
    """Stem of what a hyphen ties to the figure: "page" in "48-page report"."""
    if at + 1 >= len(words) or words[at].text != "-":
        return ""
    after = words[at + 1]
    return after.stem if after.text.islower() and not is_stop_word(after.norm) else ""
