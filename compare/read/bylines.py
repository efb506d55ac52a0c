"""Who wrote it: names in byline and credit lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.text.later import later
from compare.text.outlets import find_outlet

if TYPE_CHECKING:
    from collections.abc import Collection

_LONGEST = 160
"""Code points of a byline; longer lines are prose that begins with "By"."""

_MOST_NAMES = 8

_BY = later(
    r"(?:(?:written|reported|story|article|text|words|posted|published|analysis"
    r"|opinion|special report|exclusive) by:?|by:?|authors?:|byline:|reporters?:)\s+",
    re.IGNORECASE,
)
_CREDIT = later(
    r"\(?(?:additional |further )?(?:reporting|writing|editing|compiled|edited|written)"
    r"\b[^.;:()]{0,40}?\bby\b:?\s+(?P<names>[^;.()]+)",
    re.IGNORECASE,
)
_PARTICLE = (
    r"(?:de|da|di|del|della|dos|du|van|von|der|den|ter|la|le|el|al|bin|ibn|ben|y|e|zu)"
)
_NAME_WORD = (
    r"(?:[^\W\d_]\.(?:[^\W\d_]\.)*|(?:Mc|Mac|O['’]|D['’]|d['’]|al-)?"
    r"[^\W\d_a-z][^\W\d_]+(?:['’-][^\W\d_]+){0,2})"
)
_NAME = later(
    rf"{_NAME_WORD}(?: (?:{_PARTICLE} ){{0,2}}{_NAME_WORD}){{1,4}}"
    r"(?:,? (?:Jr|Sr)\.?|,? I{2,3})?"
)
_THERE = later(
    r"(?<=\w) (?:in|at|near|aboard) (?:the )?[^\W\d_a-z][\w.’'-]*"
    r"(?: [^\W\d_a-z][\w.’'-]*){0,2}$"
)
"""Where a reporter is, behind the name: "in New York", "at the Old Bailey"."""

_DESKS = frozenset(
    {"news", "digital", "staff", "sport", "sports", "business", "politics", "world"}
    | {"online", "radio", "tv", "scotland", "wales", "england", "ni", "verify", "desk"}
    | {"team", "reporters", "africa", "asia", "europe", "london", "washington"}
)
"""Words behind an outlet's name that name a part of it: "BBC Scotland News"."""

_POST = (
    r"(?:correspondents?|reporters?|editors?|columnist|writer|bureau chief|commentator"
    r"|producer)(?:,? (?:in|at|for|based in) [A-Z][\w.]*(?: [A-Z][\w.]*){0,2})?"
)
_FIELD = (
    r"(?:senior|chief|deputy|political|diplomatic|foreign|home|health|legal|business"
    r"|economics?|security|defence|science|transport|education|staff|world|global"
    r"|sports?|culture|climate|environment|technology|royal|\w+ affairs)"
)
_WIRE = r"(?:[A-Z]{2,4}|Reuters|agencies|wires)"
_SIGNED = later(
    rf"(?P<name>{_NAME_WORD} {_NAME_WORD}),? (?:(?:[A-Z][\w&-]*|and|{_FIELD}) ){{0,3}}"
    rf"{_POST}|(?P<alone>{_NAME_WORD} {_NAME_WORD}) with {_WIRE}"
    rf"(?:(?:, | and ){_WIRE})*"
    rf"|(?i:{_FIELD} ){{1,3}}(?i:{_POST})|staff and agencies"
    r"|[Rr]eport(?:ing|ed) from [A-Z][\w.,]*(?: (?:and |in )?[A-Z][\w.,]*){0,5}"
)
"""A reporter's post, with the name before it or without."""

_SPLIT = later(r"\s*(?:,|;|&|\band\b|\bwith\b|\|)\s*")
_ROLE = later(
    r"\b(?:correspondent|reporter|editor|staff|writer|bureau|chief|columnist|analyst"
    r"|producer|contributor|journalist|news|desk|team)\b",
    re.IGNORECASE,
)
_OUTLET_WORD = later(
    r"\b(?:news|times|gazette|post|herald|tribune|journal|daily|chronicle|press|star"
    r"|globe|standard|observer|guardian|telegraph|today|network|media|radio|tv|tele"
    r"vision|broadcasting|agency|wire|magazine|review|weekly|bulletin|examiner|dispatch"
    r"|courier|register|sun|independent|inquirer|record|ledger|monitor|express|mirror"
    r"|echo|argus|sentinel|online|advertiser|citizen|reporter)\b|\.\w{2,4}$",
    re.IGNORECASE,
)


def is_person_name(text: str, common: Collection[str] = ()) -> bool:
    """Whether a line is nothing but one person's name, or two joined by "and".

    Args:
        text: The line.
        common: Words that the page also writes in lower case, so no names.
    """
    if len(text) > 80 or looks_like_outlet(text):
        return False
    names = [name for name in _SPLIT.split(text) if name]
    if not 1 <= len(names) <= 4:
        return False
    return all(_NAME.fullmatch(name) and not _is_prose(name, common) for name in names)


def _is_prose(name: str, common: Collection[str]) -> bool:
    if name.isupper():
        return True
    words = [word.lower() for word in name.split()]
    return any(word in common or word.removesuffix("s") in common for word in words)


def looks_like_outlet(text: str) -> bool:
    """Whether a short text is a known outlet, or has a word typical of outlets."""
    return bool(find_outlet(text) or (len(text) < 50 and _OUTLET_WORD.search(text)))


def byline_names(line: str) -> tuple[tuple[str, ...], str] | None:
    """Names in a line that starts with "By", and the outlet it gives, if any.

    >>> byline_names("By Ann Lee and Bo de Vries, CBC News")
    (('Ann Lee', 'Bo de Vries'), 'CBC')
    >>> byline_names("By Ann Lee in New York and Bo Ray in Orle")
    (('Ann Lee', 'Bo Ray'), '')
    >>> byline_names("By Friday the road was open.") is None
    True
    """
    start = _BY.match(line)
    if not start or len(line) > _LONGEST:
        return None
    names: list[str] = []
    outlet = ""
    for whole in filter(None, _SPLIT.split(line[start.end() :].strip(" ."))):
        piece, known = parted_outlet(_THERE.sub("", whole))
        outlet = known or outlet
        if not piece:
            continue
        if names and looks_like_outlet(piece):
            outlet = outlet or piece
        elif _ROLE.search(piece):
            continue
        elif _NAME.fullmatch(piece.title() if piece.isupper() else piece):
            names.append(piece.title() if piece.isupper() else piece)
        elif not names or len(piece.split()) > 4:
            return None
    is_byline = (names or outlet) and len(names) <= _MOST_NAMES
    return (tuple(names), outlet) if is_byline else None


def parted_outlet(text: str) -> tuple[str, str]:
    """What stands before an outlet's name at the end of a byline, and that name.

    >>> parted_outlet("Ann Lee Fox News Digital"), parted_outlet("Al Jazeera Staff")
    (('Ann Lee', 'Fox News'), ('', 'Al Jazeera'))
    """
    words = text.split()
    while (
        len(words) > 1
        and words[-1].lower() in _DESKS
        and not find_outlet(" ".join(words))
    ):
        words.pop()
    for first in range(len(words)):
        known = find_outlet(" ".join(words[first:]))
        if known:
            return " ".join(words[:first]), known.name
    return text, ""


def signed_names(line: str) -> tuple[str, ...] | None:
    """The name in a line that gives a reporter's post; empty for a post alone.

    >>> signed_names("Ann Lee Scotland editor"), signed_names("Senior Reporter")
    (('Ann Lee',), ())
    >>> signed_names("Minister sacks editor of state radio") is None
    True
    """
    match = _SIGNED.fullmatch(line) if len(line) < 80 else None
    if not match:
        return None
    name = match["name"] or match["alone"]
    return (name,) if name else ()


def credit_names(line: str) -> tuple[str, ...] | None:
    """Reporters named by a wire's closing credit; empty when it names editors only.

    >>> credit_names("(Reporting by Ann Lee; Editing by Bo Ray)")
    ('Ann Lee',)
    """
    match = _CREDIT.match(line) if len(line) < 400 else None
    if not match:
        return None
    if not re.match(r"\(?(?:reporting|writing)", line, re.IGNORECASE):
        return ()
    pieces = re.split(r",|\band\b", re.sub(r"\bin [\w ]+", "", match["names"]))
    return tuple(
        name for piece in pieces if _NAME.fullmatch(name := piece.strip(" \t"))
    )
