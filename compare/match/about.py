"""What a figure is of, in the article's own words, so that its label stands alone."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import takewhile
from typing import TYPE_CHECKING

from compare.match.labels import label_claim
from compare.model import ClaimKind, Quantity, one_line
from compare.text import is_stop_word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from compare.align.prepare import Word
    from compare.match.evidence import Event
    from compare.model import Claim

_MOST = 5
"""Words that are added to a figure at most."""

_NEAREST = 3
"""The same before a sum or a share, which alone says more than a bare number."""

_PURPOSES = frozenset({"of", "for", "in"})
"""What a sum or a share is of follows these: "$3 billion in military aid"."""

_JOINTS = frozenset(
    {"a", "after", "an", "and", "as", "at", "before", "but", "by", "for", "from", "in"}
    | {"into", "of", "on", "or", "since", "than", "that", "the", "their", "its", "to"}
    | {"when", "where", "which", "while", "who", "with", "within", "about", "was"}
    | {"were", "is", "are", "has", "have", "had", "will", "would", "be", "been", "her"}
    | {"his", "this", "these", "until", "over", "under", "it", "they", "he", "she"}
)
"""Words that no label ends with, and that only "of" among them may begin with."""

_PARTINGS = frozenset({"and", "or", "but", "that", "cent", "percent"})
"""Words before which another matter stands."""

_AUXILIARIES = frozenset(
    {"was", "were", "is", "are", "has", "have", "had", "will", "would", "could", "can"}
)
"""Those that may follow a figure which is itself the subject: "60,000 were cut off"."""


def label_in(event: Event, claim: Claim) -> str:
    """Name the value of a claim so that it makes sense in a table of facts.

    "Two" becomes "Two of them", "four" becomes "death toll rises to four", "18 percent"
    "exports fell 18 percent", and "CAD 3,000,000,000" is followed by "in new aid".
    """
    label = label_claim(claim)
    if claim.kind in (ClaimKind.MONEY, ClaimKind.PERCENT) or _is_share(claim):
        return _with_purpose(event, claim, label)
    if not isinstance(claim.value, Quantity):
        return label
    if not _is_bare(claim.value, claim.text):
        return f"{label}{_tied(event, claim)}"
    words = _after(event, claim) or _before(event, claim)
    if not words:
        return label
    start = min(claim.start, words[0].start)
    end = max(claim.end, words[-1].end)
    return one_line(event.articles[claim.article].text[start:end])


def _is_share(claim: Claim) -> bool:
    return isinstance(claim.value, Quantity) and claim.value.unit == "fraction"


def _is_bare(value: Quantity, text: str) -> bool:
    """Whether the words of a figure say neither its unit nor what it counts."""
    if value.unit not in ("", "time"):
        return False
    alone = text.isalnum() or text.replace(",", "").isdigit()
    return alone or not (value.unit or value.counted)


def _tied(event: Event, claim: Claim) -> str:
    """The noun that belongs to "112-page"; nothing for a figure of another form."""
    words = _following(event, claim)
    hyphened = claim.text[:1].isdigit() and claim.text.partition("-")[2].isalpha()
    is_noun = bool(words) and words[0].text.lower() not in _JOINTS
    return f" {words[0].text}" if hyphened and is_noun else ""


def _with_purpose(event: Event, claim: Claim, label: str) -> str:
    """A sum or a share with what it is of: behind it, or else before it."""
    behind = _purpose(event, claim)
    if behind or "/" in label or _is_share(claim):
        # What a currency is worth, and a share, are of nothing that stands before.
        return f"{label}{behind}"
    words = _before(event, claim, _NEAREST)
    return f"{_text(event, claim, words)} {label}" if words else label


def _purpose(event: Event, claim: Claim) -> str:
    """What a sum is for, or a share of, where the words right behind it say so."""
    words = _following(event, claim)
    if words and words[0].text in _AUXILIARIES:
        return f" {_text(event, claim, kept)}" if (kept := _trimmed(words)) else ""
    if len(words) < 2 or words[0].text not in _PURPOSES:
        return ""
    if words[0].text == "in" and (words[1].capital or is_stop_word(words[1].term)):
        return ""  # a time or a place: "in July", "in the first half"
    kept = _trimmed(list(_up_to_a_joint(words)))
    return f" {_text(event, claim, kept)}" if len(kept) > 1 else ""


def _up_to_a_joint(words: Sequence[Word]) -> Iterator[Word]:
    """The first phrase: its preposition, and what comes up to another joint."""
    told = False
    for word in words:
        joint = word.text.lower() in _JOINTS
        if told and joint:
            return
        told = told or not joint
        yield word


def _after(event: Event, claim: Claim) -> list[Word]:
    """Words behind a figure that say what it is of."""
    words = _following(event, claim)
    if not words:
        return []
    opening = words[0].text.lower()
    if opening in _JOINTS - _AUXILIARIES and not _opens(claim, opening):
        return []
    return _trimmed(list(_up_to_a_joint(words)))


def _opens(claim: Claim, opening: str) -> bool:
    """Whether a joint leads on to what a figure is of: "two of them", "twice as"."""
    is_time = isinstance(claim.value, Quantity) and claim.value.unit == "time"
    return opening == ("as" if is_time else "of")


def _before(event: Event, claim: Claim, most: int = _MOST) -> list[Word]:
    """The nearest words before a figure that say what it is of."""
    nearest = _preceding(event, claim)[: -most - 1 : -1]
    own = takewhile(lambda word: not _parts(word), nearest)
    words = _trimmed(list(own))[::-1]
    return words if any(not is_stop_word(word.term) for word in words) else []


def _parts(word: Word) -> bool:
    """Whether another matter stands before a word: a figure, or another clause."""
    return word.is_figure or word.text.lower() in _PARTINGS


def _trimmed(words: Sequence[Word]) -> list[Word]:
    """Words without the joints at their end."""
    kept = list(words)
    while kept and (kept[-1].text.lower() in _JOINTS or not kept[-1].text[0].isalnum()):
        kept.pop()
    return kept


def _following(event: Event, claim: Claim) -> list[Word]:
    words = event.sentences[claim.article][claim.sentence].words
    first = bisect_left(words, claim.end, key=lambda word: word.start)
    behind = words[first : first + _MOST]
    return _in_one_breath(event, claim, behind, claim.end, lambda word: word.end)


def _preceding(event: Event, claim: Claim) -> list[Word]:
    """The nearest words before a claim, in the order of the text."""
    words = event.sentences[claim.article][claim.sentence].words
    last = bisect_right(words, claim.start, key=lambda word: word.end)
    before = words[max(0, last - _MOST) : last][::-1]
    found = _in_one_breath(event, claim, before, claim.start, lambda word: word.start)
    return found[::-1]


def _in_one_breath(
    event: Event,
    claim: Claim,
    words: Sequence[Word],
    edge: int,
    far: Callable[[Word], int],
) -> list[Word]:
    """The words up to a punctuation mark, going away from an edge."""
    text = event.articles[claim.article].text
    found: list[Word] = []
    for word in words:
        low, high = sorted((edge, word.end if far(word) == word.start else word.start))
        if text[low:high].strip():
            break
        found.append(word)
        edge = far(word)
    return found


def _text(event: Event, claim: Claim, words: Sequence[Word]) -> str:
    text = event.articles[claim.article].text
    return one_line(text[words[0].start : words[-1].end])
