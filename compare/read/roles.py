"""What a line of a page can be, told from the line alone."""

from __future__ import annotations

import enum
import re

from compare.text.later import later
from compare.text.outlets import find_outlet

LONGEST_HEADLINE = 24
"""Words; the longest headlines of the wires run to about twenty."""

LONGEST_SUBHEAD = 12
"""Words; subheads of news run to about eight."""


class Role(enum.StrEnum):
    """What a piece of a page is."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    CAPTION = "caption"
    BODY = "body"
    NOTE = "note"
    BYLINE = "byline"
    DATE = "date"
    OUTLET = "outlet"
    CREDIT = "credit"
    AGAIN = "headline again"
    LEFT_OUT = "left out"


TEXT_ROLES = frozenset(
    {Role.HEADLINE, Role.SUBHEAD, Role.CAPTION, Role.BODY, Role.NOTE}
)
"""Roles of pieces that are an article's text."""

META_ROLES = frozenset({Role.BYLINE, Role.DATE, Role.OUTLET, Role.CREDIT, Role.AGAIN})
"""Roles of pieces that only say something about an article."""

_SEPARATOR = later(
    r"[\W_]{3,}|[\W_]*(?:article|text|story|source) (?:\d\d?|[A-H])[\W_]*",
    re.IGNORECASE,
)
_NOTE = later(
    r"\(\s*(?:\w{0,3}[$€£¥₹]\s*)?\d[\d.,]*[^()=]{0,40}=[^()]{1,60}\)\.?$"
    r"|(?:editor['’]s note|correction|clarification)s?\b ?[:(]"
    r"|\(?this (?:article|story|report|post) (?:has been|was|is) (?:updated|corrected"
    r"|amended|first|originally|published|part|produced|based)\b"
    r"|\(?with (?:files|reporting|assistance|additional reporting) (?:from|by)\b"
    r"|.{2,90}\bcontribut(?:ed|es|ing) (?:to this (?:report|story|article)"
    r"|(?:\w+ )?reporting)\b.{0,60}$",
    re.IGNORECASE,
)
_DATELINE = later(
    r"(?:[A-Z][\w .,'’/-]{1,60}?)?\((?P<name>[A-Z][\w .&'’-]{1,40})\)"
    r"\s*(?:-{1,2}|[–—])\s*\S"
)
_PLACE_LINE = later(r"[A-Z][A-Z .'’-]{2,40}(?:, [\w .]{2,30})?\s+(?:-{1,2}|[–—])\s+\S")
_ENDED = later(r"[.…:;,][\"'”’)\]]*$")
_ENDED_BY_MARK = later(r"[!?][\"'”’)\]]*$")


def is_separator(line: str) -> bool:
    """Whether a line only parts two texts: "---", "* * *", "Article 2"."""
    return len(line) < 200 and bool(_SEPARATOR.fullmatch(line))


def is_note(line: str) -> bool:
    """Whether a line is about the article, or an exchange rate: "($1 = 0.92 euros)"."""
    return len(line) < 600 and bool(_NOTE.match(line))


def dateline(line: str) -> str | None:
    """The outlet that opens a report, as in "KYIV (Reuters) - ", or None.

    The empty string stands for a place alone, as in "OTTAWA — ".
    """
    head = line[:160]
    match = _DATELINE.match(head)
    if match:
        outlet = find_outlet(match["name"])
        return outlet.name if outlet else match["name"]
    return "" if _PLACE_LINE.match(head) and len(line) > 60 else None


def is_title(line: str) -> bool:
    """Whether a line could be a headline: short, and not ended as a sentence is."""
    if len(line) > 220 or not any(c.isalpha() for c in line):
        return False
    words = len(line.split())
    if words > LONGEST_HEADLINE or _ENDED.search(line[-4:]):
        return False
    return words <= LONGEST_SUBHEAD or not _ENDED_BY_MARK.search(line[-4:])
