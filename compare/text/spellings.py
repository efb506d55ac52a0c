"""Names that may be one: spelled by ear, brought from another script, cut short.

What is near is not yet the same: "Karsten" and "Carsten" may be two people, so it
takes the rest of the name, or a title, to make one of them.
"""

from __future__ import annotations

from functools import cache, lru_cache

from compare.text.data import load_json
from compare.text.later import later
from compare.text.names import given_names, same_person, short_forms, word_key

_LEAST = 4
"""Letters of a word, brought to one spelling, from which on it may be near another."""

_SOUNDS = (
    (later(r"(?<=[a-z])ch"), "h"),  # Stalmach, Stalmakh
    (later(r"^ch(?=[lr])|c(?![eihy])"), "k"),  # Christian, Carl
    (later(r"(?<=[aeiouyr])g"), "h"),  # Oleg, Oleh
    (later(r"^mak(?=[b-df-hj-np-tv-z])"), "mk"),  # MacDonald, McDonald
    (later(r"^[iy](?=e)|^j(?=e[flv])"), ""),  # Yelena, Jelena, Elena
    (later(r"(?<=.)w(?=a?$|\w{0,9}(?:sk[ai]|icz|ich|enko)$)"), "v"),  # Petrow, Petrov
    (later(r"(?<=a)h$"), ""),  # Sarah, Sara
)
"""Letters that outlets or scripts exchange, by what they are brought to, in order."""

_SILENT_E = later(r"(?<=[b-df-hj-np-tv-z])e$")

_SLAVIC = later(r"(?:enko|ko|[uyi]k|s?ki|[oei]v|in|ich|ets|ai|ei|iha)$")

_SHORT = frozenset({3, 4})
"""Letters of a short form that no table has: "Teo" of "Teodoro"."""

_EITHER = frozenset({"aleks", "chris", "mel", "nat", "pat", "sam", "val", "vic"})
"""Short forms of women's names and of men's, of which a table has but one: "Alex"."""

_CUT_OFF = 2
"""Letters that a short form lacks at least: "Paul" is not short for "Paula"."""


@lru_cache(maxsize=1 << 12)
def loose_key(word: str) -> str:
    """Bring a key of `word_key` to one spelling of what is heard alike.

    >>> loose_key("carsten") == loose_key("karsten")
    True
    >>> loose_key("clarke") == loose_key("clark")
    False
    """
    for sound, letter in _SOUNDS:
        word = sound.sub(letter, word)
    return word


def may_be_person(left: str, right: str) -> bool:
    """Whether two keys of `person_key` are near enough to be one person's.

    Of two full names both parts are near: the given names are one, or sound alike, or
    one is the other cut short. A name alone may be either part of the other. Who joins
    the two must know that nobody names them as two people.

    >>> may_be_person("ruud carsten", "ruud karsten")
    True
    >>> may_be_person("danylo hrabenko", "danilo grabenko")
    True
    >>> may_be_person("mia carsten", "ruud karsten")
    False
    """
    a, b = left.split(), right.split()
    if not a or not b:
        return False
    if "".join(a) == "".join(b):
        return True
    if len(a) > 1 and len(b) > 1:
        if _is_slavic(a[-1]) and _is_slavic(b[-1]):
            a, b = ([word.replace("g", "h") for word in words] for words in (a, b))
        return near_surname(a[-1], b[-1]) and _near_given(a[0], b[0])
    if near_surname(a[-1], b[-1]):
        return True
    lone, full = sorted((a, b), key=len)
    return len(full) > 1 and _near_given(lone[0], full[0])


def _is_slavic(surname: str) -> bool:
    """Whether a surname ends as those do whose h is a g in Russian: "Hrabenko"."""
    return bool(_SLAVIC.search(surname))


def fits_person(left: str, right: str) -> bool:
    """Whether two keys of `person_key` are one person's, or near enough to be."""
    return same_person(left, right) or may_be_person(left, right)


def near_surname(left: str, right: str) -> bool:
    """Whether two surnames are one, or sound alike: "Rahn" and "Rahne".

    >>> near_surname("johnson", "johnston")
    False
    """
    if left == right:
        return True
    a, b = (_SILENT_E.sub("", loose_key(word)) for word in (left, right))
    return a == b and len(a) >= _LEAST and _have_one_g(left, right)


def _have_one_g(left: str, right: str) -> bool:
    """Whether no g of one stands for an h of the other, unless it is the last letter.

    Who brings all of a Slavic name to an h asks for nothing; "Logan" is not "Lohan".
    """
    return left.count("g") == right.count("g") or {left[-1], right[-1]} == {"g", "h"}


def _near_given(left: str, right: str) -> bool:
    """Whether two given names are one, as far as letters and a table of ours tell.

    An initial says too little. A silent e may tell a woman from a man: "Simone".
    """
    if min(len(left), len(right)) < min(_SHORT):
        return left == right
    alike = loose_key(left) == loose_key(right) and _have_one_g(left, right)
    return alike or same_person(f"{left} -", f"{right} -") or _is_cut(left, right)


def _is_cut(left: str, right: str) -> bool:
    """Whether a given name opens with another that is no full name by itself."""
    short, long = sorted((left, right), key=len)
    if len(long) < len(short) + _CUT_OFF or not long.startswith(short):
        return False
    if short in short_forms():
        return short in _EITHER or long not in given_names()
    return len(short) in _SHORT and short not in given_names()


def may_be_body(left: str, right: str) -> bool:
    """Whether two keys of organisations are near enough to be one's.

    One is the other with its trade or legal form behind it, or turned round.

    >>> may_be_body("quorum", "quorum research")
    True
    >>> may_be_body("quorum", "quorum square")
    False
    >>> may_be_body("university of harlow", "harlow university")
    True
    """
    short, long = sorted((left.split(), right.split()), key=len)
    if len(short) > 1:
        joined = {*short, *long}
        turned = not _LINKS.isdisjoint(joined) and _SETTLED.isdisjoint(joined)
        return turned and _turned(short) == _turned(long)
    return short == long[:1] and _trades().issuperset(long[1:])


_LINKS = frozenset({"of", "for", "the"})
"""Words that join the parts of a name one way round: "Bank of Orla", "Orla Bank"."""


_SETTLED = frozenset(map(word_key, ("city", "county", "town", "village")))
"""Words of a place that mean another body behind its name: "Harlow City", a club."""


def _turned(words: list[str]) -> list[str]:
    return sorted(word for word in words if word not in _LINKS)


@cache
def _trades() -> frozenset[str]:
    return frozenset(map(word_key, load_json("organisations.json")["trades"]))
