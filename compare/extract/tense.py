"""Whether a clause looks ahead or back: what a bare "Tuesday" means hangs on it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.extract.view import SentenceView
    from compare.text import Token

_REACH = 25
"""Words looked at on each side."""

_AHEAD = frozenset(
    {
        "will",
        "would",
        "won't",
        "shall",
        "should",
        "he'll",
        "she'll",
        "they'll",
        "we'll",
        "i'll",
    }
    | {"it'll", "you'll", "plan", "plans", "planned", "planning", "scheduled"}
    | {
        "expected",
        "expects",
        "expect",
        "upcoming",
        "due",
        "slated",
        "intends",
        "intend",
    }
    | {"hopes", "prepares", "preparing", "poised", "forthcoming", "tomorrow", "could"}
    | {"ahead", "planned", "looming", "next", "until", "going", "hope", "may", "might"}
)
_BACK = frozenset(
    {
        "was",
        "were",
        "had",
        "said",
        "told",
        "met",
        "came",
        "went",
        "took",
        "made",
        "gave",
    }
    | {"held", "began", "won", "lost", "led", "left", "saw", "wrote", "spoke", "ran"}
    | {"fell", "rose", "found", "got", "struck", "shot", "hit", "sent", "brought"}
    | {"ago", "did", "became", "kept", "stood", "paid", "sold", "broke", "drew", "flew"}
    | {"threw", "knew", "grew", "felt", "thought", "bought", "caught", "taught", "fled"}
    | {"been", "has", "have", "yesterday"}
)
_WISHES = frozenset(
    {"asked", "urged", "invited", "ordered", "agreed", "vowed", "promised", "pledged"}
    | {"want", "wants", "wanted", "threatened", "told", "instructed", "decided"}
)
"""Verbs after which "to" and a verb tell of what is yet to come."""

_READY = frozenset({"is", "are", "set", "about", "due", "ready", "likely", "sure"})
"""Words after which "to" and a verb tell the same."""

_PLANNED = frozenset({"starts", "begins", "ends", "expires", "opens", "takes"})
"""Verbs whose present tells a plan: "his term ends in March"."""

_STARTING = frozenset({"starting", "beginning"})
_FIXED = frozenset({"announced", "called", "set", "billed", "arranged", "booked"})
"""Verbs that fix what lies ahead where "for" follows: "called for Friday"."""

_PROSPECTS = frozenset({"ruled", "predicted", "forecast", "signalled", "signaled"})
"""Verbs of what is yet to come: "ruled out a further cut in June"."""

_DECLARED = frozenset({"declared", "announced", "called", "ordered", "proposed"})
"""The same after "has", as what has happened takes no day: "has declared a day of
mourning on Wednesday"."""

_OBJECT = 3
"""Words between such a verb and the date at which its object, too, stands there: what
was "predicted in June" was predicted then."""

_STAYS = frozenset({"stay", "stays", "remain", "remains"})
_COPULAS = frozenset({"is", "are"})
_AT = frozenset({"on", "at"})

_SPEECH = frozenset(
    {"said", "told", "added", "announced", "confirmed", "wrote", "says"}
)
_NO_PAST = frozenset({"need", "indeed", "speed", "feed", "seed", "followed", "united"})


def looks_ahead(sentence: SentenceView, start: int) -> bool | None:
    """Whether what happens at a date lies ahead; None when no verb tells.

    The verb nearest before the date decides; without one, the nearest after it.

    Args:
        sentence: The sentence that the date stands in.
        start: Offset of the date in the article's text.
    """
    tokens = sentence.tokens
    at = bisect_left(sentence.starts, start)
    for index in range(at - 1, max(-1, at - 1 - _REACH), -1):
        told = True if _plans(tokens, index, at) else _tells(tokens, index)
        if told is not None:
            return told
    for index in range(at + 1, min(len(tokens), at + 1 + _REACH)):
        told = _tells(tokens, index)
        if told is not None and tokens[index].norm not in _SPEECH:
            return told
    return None


def _plans(tokens: tuple[Token, ...], index: int, at: int) -> bool:
    """Whether a verb tells that the date after it was ahead when it was said."""
    norm, gap = tokens[index].norm, at - index - 1
    if norm in _STARTING:
        return gap <= 1
    if norm in _FIXED:
        return gap >= 1 and tokens[at - 1].norm == "for"
    has = index > 0 and tokens[index - 1].norm in ("has", "have")
    if has and norm in _DECLARED and gap >= _OBJECT:
        return True
    return norm in _PLANNED or (norm in _PROSPECTS and gap >= _OBJECT)


def _tells(tokens: tuple[Token, ...], index: int) -> bool | None:
    norm = tokens[index].norm
    if norm in _AHEAD or (norm == "to" and _opens_a_purpose(tokens, index)):
        return True
    follows = tokens[index + 1].norm if index + 1 < len(tokens) else ""
    if norm in _COPULAS and follows in _AT:
        return True  # "the vote is on Friday"
    if index > 0 and tokens[index - 1].norm in ("be", "to"):
        return None  # "will be held", "due to hit": what stands before tells
    if norm in _BACK:
        return False
    if index > 0 and tokens[index - 1].norm in _STAYS:
        return None  # "schools stay closed on Wednesday"
    past = norm.endswith("ed") and len(norm) > 4 and norm not in _NO_PAST
    return False if past else None


def _opens_a_purpose(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether "to" says what is meant to come: "is to meet", "asked them to return"."""
    if index > 0 and tokens[index - 1].norm in _READY:
        return True
    return any(token.norm in _WISHES for token in tokens[max(0, index - 5) : index])
