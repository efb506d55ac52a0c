"""What a figure or a time is of, in the words of its article."""

from __future__ import annotations

from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING

from compare.match.ages import bearer_of
from compare.match.breath import (
    AUXILIARIES,
    JOINTS,
    MOST,
    PARTINGS,
    behind_comma,
    clause_before,
    following,
    noun_behind,
    opened,
    preceding,
    text_of,
    trimmed,
    up_to_a_joint,
)
from compare.match.counting import is_age, is_share
from compare.match.labels import label_claim
from compare.match.terms import idle_terms, matter_term, sense_terms
from compare.match.units import is_measured
from compare.model import ClaimKind, Moment, Quantity, one_line
from compare.text import fold, is_stop_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.align.prepare import Word
    from compare.match.evidence import Event
    from compare.model import Claim

_NEAREST = 3
"""Words before a sum that are taken where its clause is too long to be told."""

_BESIDE_A_NOUN = 2
"""Words before a figure that are taken where it has a noun: "injured 12 people"."""

_BESIDE_A_UNIT = 4
"""Words before a measure that are taken: "see as deep as 15 metres"."""

_TOLD = 5
"""Words of what a sum does, as in "will pay for naval drones"."""

_PURPOSES = frozenset({"of", "for", "in", "worth", "above", "below", "on"})
"""What a sum or a share is of follows these: "$3 billion in military aid"."""

_VERBS = AUXILIARIES | {"be", "been"}
"""Words behind a time with which its clause goes on: "had for weeks been held up"."""

_AT = frozenset({"on", "in", "at", "over", "during"})
"""Words before a time that say no more of it than a colon does."""

_ANCHORS = frozenset({"after", "before", "since", "until", "from", "following"})
"""Words of a time behind which stands what it is reckoned from."""


def label_in(event: Event, claim: Claim) -> str:
    """Name the value of a claim so that it makes sense in a table of facts.

    "Two" becomes "Two of them", "four" becomes "death toll rises to four", "18 percent"
    "exports fell 18 percent", "CAD 3,000,000,000" is followed by "in new aid", and
    "hours before" by "the storm".
    """
    label = label_claim(claim)
    if isinstance(claim.value, Moment):
        return label if claim.value.start else _with_event(event, claim, label)
    if claim.kind in (ClaimKind.MONEY, ClaimKind.PERCENT) or is_share(claim):
        return _with_purpose(event, claim, label)
    if not isinstance(claim.value, Quantity):
        return label
    if is_age(claim):
        bearer = bearer_of(event, claim)
        return f"{one_line(bearer.name)}, {label}" if bearer else label
    thin = _is_thin(claim.value, claim.text)
    if not thin and not _is_bare(claim.value, claim.text):
        return f"{label}{_tied(event, claim)}"
    words = _beside(event, claim, claim.value)
    words = _nearest(claim, claim.value, words) if thin else words
    return _spanning(event, claim, words) if words else label


def _beside(event: Event, claim: Claim, value: Quantity) -> list[Word]:
    """What a figure is of: behind it, or before it, where that tells more.

    What is measured stands before the measure: "waves of up to 3 metres".
    """
    behind = _after(event, claim)
    if is_measured(value) and not _DIMENSIONS & _opening(behind):
        return _before(event, claim) or behind
    return behind or _before(event, claim)


def _nearest(claim: Claim, value: Quantity, words: list[Word]) -> list[Word]:
    """Of words before a figure that has a noun or a unit, the last.

    In a list that is cut off on the right, the figure has to stay in sight.
    """
    if not words or words[0].start > claim.start:
        return words
    near = words[-(_BESIDE_A_UNIT if is_measured(value) else _BESIDE_A_NOUN) :]
    if near[-1].folded in ("and", "or"):
        return []
    fates = (at for at, word in enumerate(near) if _is_fate(word))
    near = near[max(fates, default=0) :]
    return opened(list(dropwhile(lambda word: word.folded in JOINTS, near)))


def _is_fate(word: Word) -> bool:
    return matter_term(word.term) in sense_terms("fates")


def _opening(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(word.text.lower() for word in words[:1])


def label_deed(event: Event, claim: Claim) -> str:
    """Name a time together with what was done then, as far as its clause tells."""
    label = label_claim(claim)
    words = clause_before(event, claim)
    while words and words[-1].folded in _AT:
        words.pop()
    if not words:
        return label_in(event, claim)
    mark = "" if words[-1].folded in JOINTS else ":"
    return f"{text_of(event, claim, words)}{mark} {label}"


def _spanning(event: Event, claim: Claim, words: Sequence[Word]) -> str:
    """A claim and words beside it, as they stand in the text."""
    start = min(claim.start, words[0].start)
    end = max(claim.end, words[-1].end)
    text = one_line(event.articles[claim.article].text[start:end])
    return text.removesuffix(".") if end == claim.end and _is_closed(claim) else text


def _is_closed(claim: Claim) -> bool:
    """Whether a claim holds the full stop of its sentence: "9pm.", not "9 p.m."."""
    return claim.text.endswith(".") and claim.text.count(".") == 1


def _is_bare(value: Quantity, text: str) -> bool:
    """Whether the words of a figure say neither its unit nor what it counts."""
    if value.unit not in ("", "time"):
        return False
    alone = text.isalnum() or text.replace(",", "").isdigit()
    return alone or not (value.unit or value.counted)


_DIMENSIONS = frozenset({"of", "high", "long", "wide", "deep", "tall", "away", "thick"})
"""Words behind a measure that say what is measured."""

_ANYBODY = frozenset({"peopl", "person", "live", "men", "women", "other", "children"})
"""Stems of nouns that say little of who is counted."""


def _is_thin(value: Quantity, text: str) -> bool:
    """Whether a figure has a noun or a unit that says little: "154 people", "10ft"."""
    last = text.rpartition(" ")[2]
    plain = "-" not in text and bool(last)
    return plain and (value.counted in _ANYBODY or is_measured(value))


def _is_hyphened(claim: Claim) -> bool:
    """Whether hyphens tie a figure to the noun behind it: "$5-billion", "two-year"."""
    first, *rest = claim.text.rstrip("-").split("-")
    return bool(rest) and " " not in first and all(part.isalpha() for part in rest)


def _tied(event: Event, claim: Claim) -> str:
    """The noun that belongs to "112-page", or whose "first time" it is."""
    words: list[Word] = []
    if _is_hyphened(claim):
        words = noun_behind(event, claim)
    elif fold(claim.text).endswith(" time"):
        words = trimmed(list(up_to_a_joint(following(event, claim))))
    return f" {text_of(event, claim, words)}" if words else ""


def _with_purpose(event: Event, claim: Claim, label: str) -> str:
    """A sum or a share with what it is of: behind it, or else before it."""
    noun = _described(event, claim)
    behind = f" {text_of(event, claim, noun)}" if noun else _purpose(event, claim)
    if behind or "/" in label or is_share(claim):
        # What a currency is worth, and a share, are of nothing that stands before.
        return f"{label}{behind}"
    words = _before(event, claim, _NEAREST)
    return f"{text_of(event, claim, words)} {label}" if words else label


def _described(event: Event, claim: Claim) -> list[Word]:
    """What stands behind a figure that belongs to it: "a $5 watch", "half agree"."""
    behind = following(event, claim)
    if is_share(claim) and behind and behind[0].text.lower() not in JOINTS:
        return trimmed(list(up_to_a_joint(behind)))
    before = preceding(event, claim, 1)
    article = bool(before) and before[0].text.lower() in ("a", "an")
    tied = article or _is_hyphened(claim) or _is_priced(claim, before, behind)
    return noun_behind(event, claim) if tied else []


def _is_priced(claim: Claim, before: Sequence[Word], behind: Sequence[Word]) -> bool:
    """Whether a sum is what the noun behind it costs: "for £6m man Okoro"."""
    if claim.kind is not ClaimKind.MONEY or not before or not behind:
        return False
    noun = behind[0].text.lower()
    idle = noun in JOINTS or matter_term(behind[0].term) in idle_terms()
    return before[0].folded in ("for", "of", "by", "with") and not idle


def _purpose(event: Event, claim: Claim) -> str:
    """What a sum is for, or a share of, where the words right behind it say so."""
    words = following(event, claim)
    if words and words[0].text in AUXILIARIES:
        kept = trimmed(words[:_TOLD])
        sole = kept and not any(word.is_figure for word in kept)
        return f" {text_of(event, claim, kept)}" if sole else ""
    if len(words) < 2 or words[0].text not in _PURPOSES or _is_when(words):
        return ""
    kept = trimmed(list(up_to_a_joint(words)))
    return f" {text_of(event, claim, kept)}" if len(kept) > 1 else ""


def _is_when(words: Sequence[Word]) -> bool:
    """Whether a phrase tells a time or a place: "in July", "in the first half"."""
    if words[0].text == "in":
        return words[1].capital or is_stop_word(words[1].term)
    told = next((word for word in words[1:] if not is_stop_word(word.term)), words[1])
    return words[0].text == "on" and matter_term(told.term) in idle_terms()


def _with_event(event: Event, claim: Claim, label: str) -> str:
    """A time that no calendar holds, with what it is reckoned from or what took it."""
    behind = following(event, claim)
    anchored = not _ANCHORS.isdisjoint(fold(claim.text).split()[-1:])
    goes_on = bool(behind) and behind[0].text.lower() not in JOINTS - _VERBS
    words = trimmed(list(up_to_a_joint(behind))) if anchored or goes_on else []
    before = _before(event, claim)
    if words and before and before[-1].text in AUXILIARIES:
        words = [*before, *words]  # "the port had for weeks held it up"
    words = words or before or behind_comma(event, claim)
    return _spanning(event, claim, words) if words else label


def _after(event: Event, claim: Claim) -> list[Word]:
    """Words behind a figure that say what it is of."""
    words = following(event, claim)
    if not words:
        return []
    opening = words[0].text.lower()
    if opening in JOINTS - AUXILIARIES and not _opens(claim, opening):
        return []
    return trimmed(list(up_to_a_joint(words)))


def _opens(claim: Claim, opening: str) -> bool:
    """Whether a joint leads on to what a figure is of: "two of them", "twice as"."""
    is_time = isinstance(claim.value, Quantity) and claim.value.unit == "time"
    return opening == ("as" if is_time else "of")


def _before(event: Event, claim: Claim, most: int = MOST) -> list[Word]:
    """The clause before a figure, or the nearest words of a long one."""
    words = clause_before(event, claim)
    if words:
        return words
    nearest = preceding(event, claim, most)[::-1]
    own = takewhile(lambda word: not _parts(word), nearest)
    words = trimmed(list(own))[::-1]
    return words if any(not is_stop_word(word.term) for word in words) else []


def _parts(word: Word) -> bool:
    """Whether another matter stands before a word: a figure, or another clause."""
    return word.is_figure or word.folded in PARTINGS
