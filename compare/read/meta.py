"""What the lines around a headline say: outlet, byline, date, in any combination."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.read.bylines import byline_names, is_person_name, looks_like_outlet
from compare.read.dates import split_date
from compare.read.lines import Meta
from compare.read.roles import Role, furniture
from compare.text.outlets import find_outlet, home_of_outlet

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection, Sequence

_LONGEST_META = 160
"""Code points; longer lines are prose."""

BARS = re.compile(r"\s*[|•·]\s*|\s+[-–—]+\s+")
"""What parts an outlet, a byline and a date on one line."""

_LABEL = re.compile(
    r"(?:this (?:article|story) )?(?:was )?(?:originally |first )?"
    r"(?:source|outlet|publisher|published (?:by|in|at)|appeared (?:in|at|on)|via)"
    r"\s*:?\s+(?:the website of )?",
    re.IGNORECASE,
)


def read_meta(text: str, common: Collection[str] = ()) -> Meta | None:
    """What a line says of outlet, byline and date, when it says nothing else."""
    if len(text) > _LONGEST_META:
        return None
    bare = _LABEL.sub("", text, count=1) if _LABEL.match(text) else text
    dated = split_date(bare)
    if not dated and not (bare is not text or BARS.search(bare)):
        return _undated(bare)
    pieces = [
        piece
        for part in (dated[1].split(" | ") if dated else [bare])
        for piece in BARS.split(part)
        if piece.strip(" ,.;:")
    ]
    found = [
        _piece_meta(piece.strip(" ,;:"), common, dated is not None) for piece in pieces
    ]
    metas = [meta for meta in found if meta is not None]
    if len(metas) < len(pieces) or not (metas or dated):
        return None
    return _merged(metas, text, dated)


def _undated(text: str) -> Meta | None:
    byline = byline_names(text)
    if byline:
        return Meta((Role.BYLINE,), outlet=byline[1], names=byline[0])
    known = find_outlet(text)
    return Meta((Role.OUTLET,), outlet=known.name) if known else None


def _piece_meta(piece: str, common: Collection[str], dated: bool) -> Meta | None:
    found = _undated(piece.rstrip("."))
    if found:
        return found
    if furniture(piece):
        return Meta(())
    if is_person_name(piece, common):
        return Meta((Role.BYLINE,), names=split_names(piece))
    if dated and len(piece.split()) <= 4 and _all_capital(piece):
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
    longer_than_initials = len(text) > 5 or " " in text
    return text.title() if text.isupper() and longer_than_initials else text


def split_names(text: str) -> tuple[str, ...]:
    """The names of a line that is nothing but names."""
    return tuple(re.split(r",? and |, ", text))


def is_outlet_like(text: str) -> bool:
    """Whether each word is a capital one, and one of them is what outlets are named."""
    return looks_like_outlet(text) and _all_capital(text)


def _all_capital(text: str) -> bool:
    return all(
        word[0].isupper() or word in ("of", "and", "the") for word in text.split()
    )
