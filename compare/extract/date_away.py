"""Times told by how far they lie from another: "two years ago", "three days later"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from compare.extract.calendar import shift
from compare.extract.date_parts import (
    COUNT,
    HEDGE,
    SPELLED,
    UNIT,
    VAGUE_COUNT,
    make_form,
    moment,
    plain,
)
from compare.text import parse_number
from compare.text.later import later

if TYPE_CHECKING:
    from compare.extract.date_parts import Form, Now
    from compare.model import Moment

_AWAY = later(
    rf"{HEDGE}(?:(?:{VAGUE_COUNT}|{COUNT})[ -](?:more |full |whole |long |straight )?)?"
    rf"{UNIT} (?:(?P<more>and a (?:half|quarter)) )?"
    r"(?P<way>(?i:ago|later|earlier|after|before|since|from now|from today|beforehand"
    r"|afterwards?|previously|hence|prior|removed))\b"
)
_OPENING = 24
"""Characters before such a time in which what takes it for another thing stands."""

_LASTS = later(
    r"(?i:\b(?:for|took|takes|taken|taking|last(?:s|ed|ing)?|spent|spends?|spending) )"
    r"(?:[\w-]+ )?$"
)
_RATED = later(
    r"(?i:(?:\d(?:p|k|m|mn|bn|tn)?\)?|%|\b(?:million|billion|trillion|thousand|hundred"
    r"|per ?cent|dollars|pounds|euros|pence|cents|once|twice|times|hours|days|shifts)))"
    r"(?<!\b19\d\d)(?<!\b20\d\d) $"
)
_FROM_NOW = {"ago": -1, "since": -1, "from now": 1, "hence": 1}
"""What is counted from the article's date, and which way."""

_FRACTIONS = {"half a": 0.5, "half an": 0.5, "quarter of an": 0.25}
_FRACTIONS |= {"a quarter of an": 0.25, "three quarters of an": 0.75}
_MORE = {"and a half": 0.5, "and a quarter": 0.25}


def read_away(match: re.Match[str], now: Now) -> Moment | None:
    """Read "two years ago", which counts from the article, and "three days later"."""
    unit, way = match["unit"].lower(), plain(match["way"])
    unit = "century" if unit == "centur" else unit
    counted = match["count"] or match["vague"]
    if not counted and (not match[0].split()[-2].endswith("s") or match["hedge"]):
        return None  # "week after week"
    if way == "removed" or (way in ("after", "before") and _is_no_time(match)):
        return None
    if way in ("before", "after", "since") and not counted:
        return moment(None, plain(match[0]))
    name = plain(match[0])
    exact = match["count"] and not match["hedge"] and not match["vague"]
    count = _count(match) if exact else None
    if now.published is None or count is None or way not in _FROM_NOW:
        return moment(None, name)
    return moment(shift(now.published, count * _FROM_NOW[way], unit), name)


def _is_no_time(match: re.Match[str]) -> bool:
    """Whether it is how long something lasts, or a rate before what it is reckoned by.

    So in "jailed for nine years after stealing" and "£16m a year before tax".
    """
    opened = match.string[max(0, match.start() - _OPENING) : match.start()]
    rate = (match["count"] or "").lower() in ("a", "an") and not match["hedge"]
    return bool(_LASTS.search(opened) or (rate and _RATED.search(opened)))


def _count(match: re.Match[str]) -> float | None:
    """How many units are counted."""
    text = plain(match["count"])
    count = _FRACTIONS.get(text, 1.0 if text in ("a", "an") else parse_number(text))
    return None if count is None else count + _MORE.get(match["more"] or "", 0.0)


class Gap(NamedTuple):
    """How far a time lies from what it is told by."""

    minutes: float
    later: bool
    hedge: str
    """What blurs or bounds it: "more than", "about"; empty when nothing does."""


_WAYS_ROUND = {"after": True, "later": True, "before": False, "earlier": False}
_UNITS = {"minute": 1, "hour": 60, "day": 1440, "night": 1440, "week": 10080}
_UNITS |= {"fortnight": 20160, "month": 43830, "year": 525960, "decade": 5259600}
"""Minutes of each unit, a month and a year at their mean."""


@lru_cache(maxsize=1 << 10)
def gap_of(name: str) -> Gap | None:
    """How far "43 minutes after" lies from what follows; None of other times.

    Args:
        name: The normal form of a time.
    """
    match = _AWAY.fullmatch(name)
    if match is None or not match["count"] or match["way"] not in _WAYS_ROUND:
        return None
    count, unit = _count(match), _UNITS.get(match["unit"])
    if count is None or unit is None:
        return None
    return Gap(count * unit, _WAYS_ROUND[match["way"]], (match["hedge"] or "").strip())


def forms() -> tuple[Form, ...]:
    """All ways to write such a time."""
    units = {"minutes", "hours", "days", "weeks", "months", "years", "decades"}
    hedges = {"about", "around", "nearly", "almost", "roughly", "approximately", "more"}
    hedges |= {"less", "fewer", "over", "at", "just", "some", "only", "well", "up"}
    hedges |= {"barely", "not", "as", "within", "a", "an", "half", "couple", "few"}
    hedges |= {"several", "many", "dozens", "hundreds", "thousands", "number"}
    spelled = set(re.findall(r"[a-z]+", SPELLED)) | {"quarter"}
    return (make_form({"#"} | hedges | units | spelled, _AWAY, read_away, _WAYS),)


_WAYS = frozenset(
    {"ago", "later", "earlier", "after", "before", "since", "from now", "from today"}
    | {"previously", "hence", "prior", "removed"}
)
