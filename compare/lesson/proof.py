"""What the texts prove of a claim, whatever the stages say of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.lesson.tokens import digits, figures, fold, names, tokens
from compare.model import (
    ClaimKind,
    Entity,
    Moment,
    Quantity,
    SentenceRef,
    one_line,
)

if TYPE_CHECKING:
    from compare.lesson.texts import Texts
    from compare.model import Claim

_STRETCH = re.compile(
    r"^(?:since|until|till|from|by|for|before|after)\b|\b(?:later|ago|century)$"
)
"""Times that are told from another one: no dates to ask for."""
_RIVAL = 0.35
"""Score of a link from which two figures may be one."""
_LONGEST = 90
"""Characters of a quotation that a question repeats."""


def is_plain(texts: Texts, claim: Claim) -> bool:
    """Whether a claim's words can be asked for as they stand."""
    words = one_line(claim.text)
    match claim.kind:
        case ClaimKind.MONEY | ClaimKind.QUANTITY | ClaimKind.PERCENT:
            return _names_its_figure(words) and not is_aside(texts, claim)
        case ClaimKind.DATE:
            # A year alone stands for too many things.
            dated = isinstance(claim.value, Moment) and not claim.value.clock
            told = bool(figures(words)) and not words.isdigit()
            return dated and told and not _STRETCH.search(words)
        case ClaimKind.PERSON:
            return isinstance(claim.value, Entity) and len(names(words)) >= 2
        case ClaimKind.QUOTE:
            return _is_said(words)
    return False


def _names_its_figure(words: str) -> bool:
    """Whether it is clear without the sentence what sort of figure it is."""
    return bool(
        re.search(r"[^\W\d_.,]\W?\d|\d[\d.,]*(?:%|\s?[^\W\d_]{2})|[$€£¥]", words)
    )


def _is_said(words: str) -> bool:
    """Whether words between quotation marks are a saying, of a length to repeat."""
    parts = words.split()
    # A title has capitals throughout: of a book, a bill, a broadcast.
    is_title = sum(part[0].isupper() for part in parts) * 2 > len(parts)
    return len(parts) >= 5 and len(words) <= _LONGEST and not is_title


def is_aside(texts: Texts, claim: Claim) -> bool:
    """Whether it stands in brackets, as conversions do, or counts places in a row."""
    text = texts.article(claim.article).text
    before = text[max(0, claim.start - 40) : claim.start]
    in_brackets = before.rfind("(") > before.rfind(")")
    value = claim.value
    ranked = isinstance(value, Quantity) and value.unit in {"ordinal", "fraction"}
    return in_brackets or ranked or any("conversion" in note for note in claim.notes)


def lacks(texts: Texts, index: int, claim: Claim) -> bool:
    """Whether an article lacks the words that make a claim what it is."""
    words = one_line(claim.text)
    match claim.kind:
        case ClaimKind.PERSON:
            value = claim.value
            name = value.name if isinstance(value, Entity) else words
            return not any(texts.has(index, part) for part in _family(name))
        case ClaimKind.QUOTE:
            return fold(words) not in fold(one_line(texts.article(index).text))
        case ClaimKind.DATE:
            return any(not texts.has(index, figure) for figure in figures(words))
    own = [*figures(words), *map(digits, figures(words))]
    return not any(texts.has(index, figure) for figure in own) and not _has_rival(
        texts, index, claim
    )


def _family(name: str) -> list[str]:
    """Parts of a name after the first, by which a text may call somebody.

    >>> _family("Claire Fontaine-Reid Jr")
    ['fontaine', 'reid']
    """
    known = names(name)
    parts = [part for word in known[1:] or known for part in sorted(tokens(word))]
    return [part for part in parts if len(part) > 2] or parts


def _has_rival(texts: Texts, index: int, claim: Claim) -> bool:
    """Whether a linked sentence of an article has a figure of the same sort.

    The two may be one figure that the stages failed to join.
    """
    return any(
        other.article == index
        and texts.scores.get((ref_of(claim), ref_of(other)), 0.0) >= _RIVAL
        for fact in texts.comparison.facts
        if fact.kind is claim.kind
        for other in fact.claims
    )


def ref_of(claim: Claim) -> SentenceRef:
    """Give the sentence that a claim stands in."""
    return SentenceRef(claim.article, claim.sentence)
