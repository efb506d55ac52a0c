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

_LONGEST_FURNITURE = 160
"""Code points; longer lines are prose even where they start as page furniture does."""


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
_FURNITURE = tuple(
    (reason, later(pattern, re.IGNORECASE))
    for reason, pattern in (
        (
            "comment footer",
            r"(?:no|\d+|leave a|add a|post a|view|read|show|write a|join the)? ?"
            r"(?:\d+ )?(?:comments?|replies|conversation)(?: \(\d+\))?[:.!]?"
            r"|(?:be the first to|log in to|sign in to) comment\b.{0,60}"
            r"|comments (?:are|have been) closed.{0,40}|anonymous said\.\.\.",
        ),
        (
            "share or print link",
            r"(?:share|tweet|email|e-mail|print|save|copy link|pin it|bookmark)"
            r"(?: (?:this|on|to|via|with|by|article|story|link|page|now|options"
            r"|facebook|twitter|x|whatsapp|linkedin|reddit|email|print|save|and|the"
            r"|blogthis!|pinterest))*[!:.]?"
            r"|(?:facebook|twitter|whatsapp|linkedin|reddit|pinterest|telegram)"
            r"(?:[ ,|•·]+(?:facebook|twitter|x|whatsapp|linkedin|reddit|email|print))*",
        ),
        (
            "advert",
            r"(?:advertisement|advertising|sponsored|sponsored content|ad|paid content"
            r"|promoted)(?: feedback| content)?[:.]?"
            r"|(?:story|article) continues below(?: (?:advertisement|ad|this ad))?\.?"
            r"|(?:this advertisement has not loaded|skip ad\w*)\b.{0,60}",
        ),
        (
            "newsletter or subscription",
            r"(?:sign up|subscribe|register)\b.{0,30}\b(?:newsletters?|alerts?|updates?"
            r"|inbox|unlimited|access|today|now|free|our|to continue)\b.{0,90}"
            r"|(?:get|receive) (?:the|our|all the)\b.{0,50}\b(?:inbox|newsletters?)\b"
            r".{0,60}"
            r"|subscribe|sign up|newsletters?|already a subscriber\?.{0,40}",
        ),
        (
            "link to other pages",
            r"(?:read (?:more|also|next|the full (?:story|article))|see also"
            r"|related(?: (?:stories|articles|news|content|topics|video|links?))?"
            r"|more (?:on this story|stories|from|news|top stories|coverage)"
            r"|you may also like|recommended(?: for you| stories)?|trending(?: now)?"
            r"|most (?:read|popular|viewed)|top stories|in other news|up next|don['’]t"
            r" miss)(?: ?[:>»|]+.*|[.…]*)"
            r"|(?:watch|listen)(?: live| now| to this article)?[:.…]*"
            r"|click here\b.{0,100}|continue reading.{0,40}",
        ),
        (
            "copyright line",
            r"(?:©|\(c\) ?(?:19|20)\d\d|copyright (?:©|\(c\)|\d{4}|by\b)).{0,150}"
            r"|all rights reserved\b.{0,80}|.{0,80}\ball rights reserved\.?",
        ),
        (
            "site navigation",
            r"skip to (?:main )?(?:content|navigation)|home(?: ?[>»/|]+.{0,80})?|menu"
            r"|search|log ?in|sign in|back to top|(?:older|newer|next|previous) (?:post"
            r"s?|articles?|story|page)|(?:labels?|tags?): .{0,100}|filed under\b.{0,80}"
            r"|loading\.*|follow (?:us|@).{0,60}|contact us|about us|privacy policy"
            r"|terms of (?:use|service)|accept (?:all )?cookies|view web version"
            r"|posted by .{1,60}\d{1,2}[:.]\d\d.{0,20}",
        ),
        (
            "section label",
            r"(?:world|politics|business|money|markets|opinion|analysis|sports?|tech(?:no"
            r"logy)?|science|health|culture|entertainment|lifestyle|local|national|inter"
            r"national|breaking(?: news)?|news|top news|live|exclusive|updated?|video)",
        ),
        (
            "reading time",
            r"\d{1,2}[ -]min(?:ute)?s?[ -]?read(?:ing time)?|reading time:? .{0,30}"
            r"|\d{1,2} (?:min(?:ute)?s?|hours?|days?) ago",
        ),
    )
)

_CREDIT_TAIL = later(r"[(\[]([^()\[\]]{2,120})[)\]]\s*\.?$")
_CREDIT_WORD = later(
    r"/|\b(?:image|photo|photos|picture|credit|courtesy|handout|via|getty|shutterstock"
    r"|file|screenshot|graphic|illustration)\b",
    re.IGNORECASE,
)
_CAPTION_HEAD = later(
    r"(?:file (?:photo|picture|image)|photo|image|picture|credit|caption|watch)s?"
    r"(?: (?:credit|by|courtesy of))?\s*(?::|\bby\b|[-–—])\s*\S",
    re.IGNORECASE,
)
_NOTE = later(
    r"\(\s*(?:\w{0,3}[$€£¥₹]\s*)?\d[\d.,]*[^()=]{0,40}=[^()]{1,60}\)\.?$"
    r"|(?:editor['’]s note|correction|clarification)s?\b ?[:(]"
    r"|\(?this (?:article|story|report|post) (?:has been|was|is) (?:updated|corrected"
    r"|amended|first|originally|published|part|produced|based)\b"
    r"|\(?with (?:files|reporting|assistance|additional reporting) (?:from|by)\b",
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


def furniture(line: str) -> str:
    """Why a line is part of the page and of no article; empty when it is not."""
    if len(line) > _LONGEST_FURNITURE:
        return ""
    return next((why for why, form in _FURNITURE if form.fullmatch(line)), "")


def is_caption(line: str) -> bool:
    """Whether a line ends with the credit of a picture, or starts with one."""
    if _CAPTION_HEAD.match(line[:60]):
        return len(line) < 600
    credit = _CREDIT_TAIL.search(line[-160:]) if len(line) < 1500 else None
    if not credit:
        return False
    return bool(_CREDIT_WORD.search(credit[1]) or find_outlet(credit[1]))


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
