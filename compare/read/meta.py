"""What the lines around a headline say: outlet, byline, date, in any combination."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.read.bylines import (
    byline_names,
    is_person_name,
    looks_like_outlet,
    parted_outlet,
    signed_names,
)
from compare.read.dates import split_date
from compare.read.furniture import furniture
from compare.read.lines import Meta
from compare.read.roles import Role
from compare.text.later import later
from compare.text.outlets import find_outlet, home_of_outlet

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection, Sequence

_LONGEST_META = 160
"""Code points; longer lines are prose."""

BARS = later(r"\s*[|•·]\s*|\s+[-–—]+\s+")
"""What parts an outlet, a byline and a date on one line."""

_LABEL = later(
    r"(?:this (?:article|story) )?(?:was )?(?P<closes>originally |first )?"
    r"(?:source|outlet|publisher|(?:published|posted) (?:by|in|at)|appeared"
    r" (?:in|at|on)|via)\s*:?\s+(?:the website of )?"
    r"|(?:article|text|story|source) (?:\d\d?|[A-H])\s*[:.)–—-]\s*",
    re.IGNORECASE,
)
_GLUED = later(r"(?<=\b[12]\d{3})(?=\d{1,2}:\d\d)|(?<=\w)(?=(?:Updated|Published)\b)")
"""Where web pages glue a day, an hour and "Updated" together when they are copied."""

_AGENCIES = later(r" and (?:news |other )?(?:agencies|services|wires)$", re.IGNORECASE)
"""What outlets name beside themselves as their source."""

_HOUR = later(
    r"(?:last |first )?(?:updated|published|posted):? (?:at )?\d{1,2}[:.]\d\d"
    r"(?: ?[ap]\.?m\.?)?(?: [A-Z]{1,4}T?)?|(?:last )?updated \d{1,2} \w+ ago",
    re.IGNORECASE,
)
"""An hour without its day."""

_FRAME = " =#*~_-–—:[]"
"""Marks around a name that stands as a heading: "=== CBC ===", "CBC:"."""


def read_meta(text: str, common: Collection[str] = ()) -> Meta | None:
    """What a line says of outlet, byline and date, when it says nothing else."""
    if len(text) > _LONGEST_META:
        return None
    text = _GLUED.sub(" ", text)
    label = _LABEL.match(text)
    bare = text[label.end() :] if label else text
    dated = split_date(bare)
    if not (dated or label or BARS.search(bare)):
        return _undated(bare)
    pieces = [
        piece
        for part in (dated[1].split(" | ") if dated else [bare])
        for piece in BARS.split(part)
        if piece.strip(" ,.;:")
    ]
    found = [
        _piece_meta(piece.strip(" ,;:"), common, known=bool(dated or label))
        for piece in pieces
    ]
    metas = [meta for meta in found if meta is not None]
    if len(metas) < len(pieces) or not (metas or dated):
        return None
    merged = _merged(metas, text, dated)
    closes = bool(label and label["closes"])
    return merged._replace(closes=closes) if merged and closes else merged


def _undated(text: str) -> Meta | None:
    byline = byline_names(text)
    if byline:
        return Meta((Role.BYLINE,), outlet=byline[1], names=byline[0])
    before, outlet = parted_outlet(_AGENCIES.sub("", text))
    if outlet and not before:
        return Meta((Role.OUTLET,), outlet=outlet)
    names = signed_names(text)
    if names is not None:
        return Meta((Role.BYLINE,), names=names)
    post = signed_names(before.rstrip(",")) if before.endswith(",") else None
    if post is not None:
        return Meta((Role.BYLINE,), outlet=outlet, names=post)
    return Meta((Role.DATE,)) if _HOUR.fullmatch(text) else None


def _piece_meta(piece: str, common: Collection[str], *, known: bool) -> Meta | None:
    found = _undated(piece.rstrip("."))
    if found:
        return found
    if furniture(piece):
        return Meta(())
    if is_person_name(piece, common):
        return Meta((Role.BYLINE,), names=split_names(piece))
    if known and len(piece.split()) <= 4 and _all_capital(piece):
        return Meta((Role.OUTLET,), outlet=outlet_name(piece))
    return None


def _merged(
    metas: Sequence[Meta], text: str, dated: tuple[datetime.date | None, str] | None
) -> Meta | None:
    roles = [role for meta in metas for role in meta.roles]
    outlet = next((meta.outlet for meta in metas if meta.outlet), "")
    day = None
    if dated:
        roles.append(Role.DATE)
        again = split_date(text, home=home_of_outlet(outlet))
        day = again[0] if again else dated[0]
    if not roles:
        return None
    names = tuple(name for meta in metas for name in meta.names)
    return Meta(tuple(dict.fromkeys(roles)), outlet, names, day)


def outlet_name(text: str) -> str:
    """A name as a reader would say it: known ones by table, capitals made plain."""
    known = find_outlet(text)
    if known:
        return known.name
    text = text.strip(_FRAME)
    longer_than_initials = len(text) > 5 or " " in text
    return text.title() if text.isupper() and longer_than_initials else text


def split_names(text: str) -> tuple[str, ...]:
    """The names of a line that is nothing but names."""
    return tuple(re.split(r",? and |, ", text))


def is_outlet_like(text: str) -> bool:
    """Whether each word is a capital one, and one of them is what outlets are named."""
    return looks_like_outlet(text) and _all_capital(text.strip(_FRAME))


def _all_capital(text: str) -> bool:
    return all(
        word[0].isupper() or word in ("of", "and", "the") for word in text.split()
    )
