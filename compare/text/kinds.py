"""What part of an article a paragraph is: headline, subhead, caption, note, body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.model import SentenceKind
from compare.text.later import later
from compare.text.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST_SUBHEAD = 12
"""Words; subheads of news run to about eight."""

_LONGEST_CREDIT = 250
"""Characters."""

_LONGEST_HEADLINE = 30
"""Words; the longest headlines of the wires run to about twenty."""

_PHOTO = r"\b(?:photo|photograph|image|picture|pic)s?(?: credits?| by)?\s*:"
_BRACKETED = (
    r"\([^()]{2,80}(?:/[^()]{2,60}|image credit|file photo|handout)[^()]{0,40}\)\s*$"
)
_CREDIT = later(
    rf"{_BRACKETED}|^{_PHOTO}|{_PHOTO}[^.:]{{2,80}}$|\((?:photo|photograph|image|picture|pic|file)s?\b"
    r"|\bimage credit\)?\s*$",
    re.IGNORECASE,
)
_CREDIT_AT_END = later(
    rf"(?i:{_BRACKETED}|{_PHOTO}[^.:]{{2,80}}$)|(?<=[.\s])Credit:?\s?[A-Z][^.]{{2,80}}$"
)
_CREDIT_ALONE = later(rf"(?i:{_BRACKETED}|\(?{_PHOTO})")
_AGENCY = later(
    r"[A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){1,4}/[A-Z][\w.&'’ -]{1,40}\s*"
)
"""A credit without brackets, on a line of its own: "Ada Moor/Orla Pictures"."""
_NOTE = later(
    r"^\(\s*(?:[$€£¥]|US\$|C\$|A\$)?\s*\d[^()]*=[^()]*\)\.?$"
    r"|^\(?(?:additional )?(?:reporting|writing|editing|compiled)\b[^.]{0,40}\bby\b"
    r"|^\(?with (?:files|reporting|assistance) (?:from|by)\b"
    r"|^(?:correction|editor['’]s note|this (?:article|story) (?:was|has been))\b",
    re.IGNORECASE,
)
_ENDS_A_SENTENCE = later(r"[.!?…:;,][\"'”’)\]]*\s*$")


def kinds_of_paragraphs(
    paragraphs: Sequence[str], *, headline: str = ""
) -> tuple[SentenceKind, ...]:
    """Say of each paragraph, in order, what part of an article it is."""
    known = fold(headline).strip()
    kinds: list[SentenceKind] = []
    for number, paragraph in enumerate(paragraphs):
        kind = _kind(paragraph.strip())
        is_known = bool(known) and fold(paragraph).strip() == known
        opens = number == 0 and len(paragraphs) > 1
        if is_known or (opens and _could_be_headline(paragraph, kind)):
            kind = SentenceKind.HEADLINE
        kinds.append(kind)
    if kinds and kinds[-1] is SentenceKind.SUBHEAD:
        kinds[-1] = SentenceKind.BODY  # nothing stands under it
    return tuple(kinds)


def kinds_of_sentences(
    sentences: Sequence[str], *, headline: str = ""
) -> tuple[SentenceKind, ...]:
    """As `kinds_of_paragraphs`, for sentences given one by one.

    A credit alone, "(Name/Agency)", makes the sentence before it a caption too.
    """
    kinds = list(kinds_of_paragraphs(sentences, headline=headline))
    for number, (sentence, kind) in enumerate(zip(sentences, kinds, strict=True)):
        alone = kind is SentenceKind.CAPTION and is_credit(sentence)
        if alone and number and kinds[number - 1] is SentenceKind.BODY:
            kinds[number - 1] = SentenceKind.CAPTION
    return tuple(kinds)


def is_credit(sentence: str) -> bool:
    """Whether a sentence only says who took a picture, and states nothing.

    >>> is_credit("(Ada Moor/Orla Pictures)"), is_credit("Ada Moor took a picture.")
    (True, False)
    """
    text = sentence.strip()[:_LONGEST_CREDIT]
    return bool(_CREDIT_ALONE.match(text) or _AGENCY.fullmatch(text))


def credit_start(caption: str) -> int:
    """Where the credit of a picture begins in a sentence of its caption; else its end.

    >>> caption = "Ada Moor leaves. (Ivo Brandt/Orla Pictures)"
    >>> caption[: credit_start(caption)]
    'Ada Moor leaves. '
    """
    if is_credit(caption):
        return 0
    cut = max(0, len(caption) - _LONGEST_CREDIT)
    found = _CREDIT_AT_END.search(caption[cut:])
    return cut + found.start() if found else len(caption)


def _kind(paragraph: str) -> SentenceKind:
    credited = _CREDIT.search(paragraph[-400:]) or _CREDIT.match(paragraph[:80])
    if credited or is_credit(paragraph):
        return SentenceKind.CAPTION
    if _NOTE.match(paragraph[:200]):
        return SentenceKind.NOTE
    words = len(paragraph[:400].split())
    if words <= _LONGEST_SUBHEAD and not _ENDS_A_SENTENCE.search(paragraph[-10:]):
        return SentenceKind.SUBHEAD
    return SentenceKind.BODY


def _could_be_headline(paragraph: str, kind: SentenceKind) -> bool:
    words = len(paragraph[:400].split())
    ended = _ENDS_A_SENTENCE.search(paragraph[-10:])
    return kind is SentenceKind.SUBHEAD or (words <= _LONGEST_HEADLINE and not ended)
