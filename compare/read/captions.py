"""Lines that belong to a picture: captions with their credits, and descriptions."""

from __future__ import annotations

import re
from typing import NamedTuple

from compare.text import is_stop_word, tokenize
from compare.text.later import later
from compare.text.outlets import find_outlet

_LONGEST = 600
"""Code points of a caption without brackets at its end."""

_LEAST_WORDS = 2
"""Words of a caption beside its credit."""

_LEAST_ALIKE = 0.6
"""Share of the words of a picture's description that its caption has too."""

_AGENCIES = (
    r"(?:(?:AFP|AP|PA|EPA|NurPhoto|Anadolu|Bloomberg)(?: via | / |/))?"
    r"(?:Getty Images|PA Media|PA Images|EPA-EFE|EPA|Shutterstock|Alamy|Anadolu(?: "
    r"Agency)?|NurPhoto|Reuters|AFP|AP|PA|AAP|Zuma Press|Bloomberg|The Associated Press"
    r"|Associated Press|Press Association)"
)
_WORD = r"(?:[^\W\d_a-z]\.|[^\W\d_a-z][\w'’-]*)"
_NAME = rf"{_WORD}(?: {_WORD}){{0,3}}"

_BRACKETED = later(r"[(\[]([^()\[\]]{2,120})[)\]]\s*\.?$")
_CREDIT_WORD = later(
    r"/|\b(?:images?|photos?|photographs?|pictures?|pics?|credit|courtesy|handout|via"
    r"|getty|shutterstock|file|screenshot|graphic|illustration)\b",
    re.IGNORECASE,
)
_HEAD = later(
    r"(?:file (?:photo|picture|image)|photo|image|picture|credit|caption|watch)s?"
    r"(?: (?:credit|by|courtesy of))?\s*(?::|\bby\b|[-–—])\s*\S",
    re.IGNORECASE,
)
_OPENING = later(
    rf"(?:item \d{{1,2}} of \d{{1,2}} |\[\d{{1,2}}/\d{{1,2}}\]\s*)"
    r"|(?:image|photo|picture): (?=\S)"
    rf"|(?:{_AGENCIES}|BBC|Handout|Supplied) (?=[A-Z\"'“‘])",
    re.IGNORECASE,
)
"""What web pages set before a caption: its number, or its agency."""

_SURE_OPENING = later(
    r"item \d{1,2} of \d{1,2} |\[\d{1,2}/\d{1,2}\]|(?:image|photo|picture): "
    r"|(?:Getty Images|PA Media|EPA|AFP via Getty Images|Shutterstock) [A-Z\"'“‘]",
    re.IGNORECASE,
)
_ENDING = later(
    r"(?:(?<=[\w.!?”])Credits?(?=[A-Z])[^.:]{2,90}"
    r"|(?<![(\[])\b(?:Photograph|Photo|Picture|Pic|Illustration|Composite|Credit|Image)s?"
    rf"(?:: ?|\.\.\.| by )[A-Z][^.:]{{1,90}}|(?<=[\w.!?\"”’)|])\s{_NAME}/(?:{_NAME}/)*"
    rf"{_AGENCIES}|REUTERS/{_NAME}|(?<=[a-z.!?\"”’)]){_AGENCIES})"
    r"(?:\s*Purchase Licensing Rights(?:, opens new tab)?)?$"
)
"""What stands behind a caption without brackets: whose picture it is."""
_ALONE = later(
    rf"(?:(?:Image|Photo|Picture|Pic|Photograph|Credit): )?{_NAME}/(?:{_NAME}/)*"
    rf"(?:{_AGENCIES}|picture alliance)"
)
"""A picture's credit on a line of its own."""
_WIRES = later(rf"{_AGENCIES}(?:[/,] ?{_AGENCIES})+")
"""Where a report comes from, on a line at its end: "Reuters/AP"."""


class Caption(NamedTuple):
    """Where the words of a caption begin and end in its line."""

    start: int
    end: int


def read_caption(line: str) -> Caption | None:
    """The words of a caption, or None where a line is none; a credit alone has none.

    >>> line = "Getty Images The ferry at its quayGetty Images"
    >>> line[slice(*read_caption(line))]
    'The ferry at its quay'
    >>> read_caption("Reuters reported that the ferry was late.") is None
    True
    """
    if _ALONE.fullmatch(line[:_LONGEST]):
        return Caption(len(line), len(line))
    if len(line) >= _LONGEST:
        return Caption(0, len(line)) if _is_credited(line) else None
    ending = _ENDING.search(line[-220:])
    end = len(line) - len(line[-220:]) + ending.start() if ending else len(line)
    opening = _OPENING.match(line)
    is_sure = _SURE_OPENING.match(line) or (opening and ending)
    start = opening.end() if opening and is_sure and opening.end() < end else 0
    if ending or start or _HEAD.match(line[:60]) or _is_credited(line):
        end = len(line[:end].rstrip(" |"))
        # "Photos: The moon" is all caption, and none of it a credit.
        whole = len(line[start:end].split()) < _LEAST_WORDS
        return Caption(0, len(line)) if whole else Caption(start, end)
    return None


def names_agencies(line: str) -> bool:
    """Whether a line is nothing but the names of agencies."""
    return len(line) < 80 and bool(_WIRES.fullmatch(line))


def _is_credited(line: str) -> bool:
    """Whether a line ends with a credit in brackets."""
    credit = _BRACKETED.search(line[-160:]) if len(line) < 1500 else None
    if not credit:
        return False
    agency = credit[1].partition(":")[0]
    return bool(_CREDIT_WORD.search(credit[1]) or find_outlet(agency))


def describes(line: str, caption: str, *, least: float = _LEAST_ALIKE) -> bool:
    """Whether a line above a caption describes the picture for who can't see it.

    Most of its words, `least` of them as a share, are the caption's then.
    """
    words, told = _content(line), _content(caption)
    return bool(words) and len(words & told) >= least * len(words)


def _content(text: str) -> frozenset[str]:
    norms = (token.norm for token in tokenize(text[:_LONGEST]) if token.is_word)
    return frozenset(norm for norm in norms if not is_stop_word(norm))
