"""One key over the spellings of a name: Zelenskyy, Zelenskiy and Zelensky are one."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from anyascii import anyascii

from compare.model import ClaimKind
from compare.text.data import load_json
from compare.text.edits import LEAST_NEAR, near_word
from compare.text.later import later
from compare.text.tokens import fold

_POSSESSIVE = later(r"['’](?:s\b)?$")
_ENDING = later(r"(?:yy|iy|yi|ii|ij|yj|y|i)$")
_JOTATED = later(r"(?<=[aeiou])y(?=[aeiou])|y(?=[aeou])|i(?=[aeou])")
_INNER = later(r"(?<=[b-df-hj-np-tv-z])y(?=[b-df-hj-np-tv-z])")
_DOUBLED = later(r"([b-df-hj-np-tv-z])\1")
_MARKS = later(r"[^\w\s]+")
_SHIP = later(r"^(?:[Tt]he )?(?:MV|HMS|USS|RMS|HMCS|HMAS|USNS|RFA|FV) (?=[A-Z])")
"""What stands before the name of a ship."""
_LEGAL_FORM = later(r"(?<=\w),? (?:Inc|LLC|LLP|Ltd|PLC|plc|Plc|Corp|GmbH)\.?$")
"""What stands behind the name of a company."""
_WORD_GAP = later(r"[\s-]+")
_SUFFIX_MARKS = later(r"[.,]+")
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))

_PLACE_GROUPS = ("countries", "states", "cities", "regions", "waters", "landmarks")

_ARTICLES = frozenset({"al", "el"})
"""Words inside a name that some outlets write and others don't: Bashar (al-)Assad."""

_LEAST_INNER = 7
"""Letters from which on an inner y is an i: shorter ones may be two names ("Byrd",
"Bird") or a name and a word ("Wyden", "widen")."""


@lru_cache(maxsize=1 << 14)
def word_key(word: str) -> str:
    """Fold one word of a name over its spellings and transliterations.

    Endings of Slavic names (-skyy, -skiy, -sky, -ski) and doubled consonants are
    made one, "kh" and "h", "ph" and "f", "x" and "ks" too, and inside a long word
    "y" and "i"; names that no rule joins stand in `data/aliases.json`.

    >>> word_key("Zelenskyy") == word_key("Zelenskiy") == word_key("Zelensky")
    True
    >>> word_key("Kiev") == word_key("Kyiv")
    True
    >>> word_key("Hrynenko") == word_key("Hrinenko")
    True
    >>> word_key("Johnson") == word_key("Johnston")
    False
    """
    return find_word_key(word)


def find_word_key(word: str) -> str:
    """The same for whoever keeps the answer."""
    if word.isascii() and word.isalpha():
        folded = word.lower()
    else:
        folded = _MARKS.sub("", fold(anyascii(_POSSESSIVE.sub("", word))))
    folded = load_json("aliases.json")["words"].get(folded, folded)
    return folded if len(folded) < 4 else _spelling(folded)


def _spelling(word: str) -> str:
    for old, new in (("kh", "h"), ("ph", "f"), ("x", "ks"), ("ck", "k"), ("q", "k")):
        if old in word:
            word = word.replace(old, new)
    # Most words have nothing to replace, and asking so is faster than replacing.
    if _DOUBLED.search(word):
        word = _DOUBLED.sub(r"\1", word)
    if len(word) >= _LEAST_INNER and "y" in word:
        word = _INNER.sub("i", word)
    if word.endswith(("y", "i", "j")):
        word = _ENDING.sub("i", word)
    if "y" in word or "i" in word:
        word = _JOTATED.sub("i", word).replace("ii", "i").replace("yi", "i")
    return word


@lru_cache(maxsize=1 << 13)
def name_key(name: str) -> str:
    """Fold a whole name; known short forms become their long form.

    What stands before the name of a ship is no part of it: "MV Alba" is "Alba"; nor
    is the legal form of a company: "Norstat Inc." is "Norstat".

    >>> name_key("U.S.") == name_key("United States")
    True
    """
    name = _LEGAL_FORM.sub("", _SHIP.sub("", name))
    bare = _MARKS.sub("", fold(_POSSESSIVE.sub("", name)))
    words = bare.split()
    if words[:1] == ["the"]:
        words = words[1:]
    known = known_forms().get(" ".join(words))
    if known:
        return known
    return " ".join(
        filter(None, (word_key(word) for word in re.split(r"[\s-]+", _bare(name))))
    )


@cache
def known_forms() -> dict[str, str]:
    """Other form to main form, both folded without marks, of all known names."""
    forms: dict[str, str] = {}
    for file in ("organisations.json", "works.json"):
        for main, others in load_json(file)["names"].items():
            for name in (main, *others):
                forms.setdefault(_unmarked(name), _unmarked(main))
    places = load_json("places.json")
    for name, main in places["aliases"].items():
        forms.setdefault(_unmarked(name), _unmarked(main))
    for group in _PLACE_GROUPS:
        forms.update((_unmarked(name), _unmarked(name)) for name in places[group])
    for name, main in load_json("organisations.json")["parties"].items():
        forms.setdefault(name, main)
    forms.update(load_json("aliases.json")["phrases"])
    return forms


def _unmarked(name: str) -> str:
    return _MARKS.sub("", fold(name))


def _bare(name: str) -> str:
    return re.sub(r"^the\s+", "", name.strip(), flags=re.IGNORECASE)


def show_rank(name: str) -> tuple[bool, bool, int, str]:
    """Sort key of the forms of one name: what is best shown to a reader comes first.

    A name proper goes before a word for it, other case before the capitals of a
    dateline or a headline, and the fuller form before the shorter.

    >>> sorted(("KYIV", "Kyiv"), key=show_rank)
    ['Kyiv', 'KYIV']
    """
    return not any(map(str.isupper, name)), name.isupper(), -len(name), name


def person_key(name: str) -> str:
    """Key of a person: the words folded over spellings, middle initials left out.

    A known name that differs by its initials only ("George W. Bush") keeps them.

    >>> person_key("John A. Boehner") == person_key("John Boehner")
    True
    """
    parts = _WORD_GAP.split(_SUFFIX_MARKS.sub(" ", name))
    words = [word for word in map(word_key, parts) if word]
    if " ".join(words) in load_json("aliases.json")["initials_matter"]:
        return " ".join(words)
    inner = [word for word in words[1:-1] if len(word) > 1 and word not in _ARTICLES]
    return " ".join([*words[:1], *inner, *words[1:][-1:]])


def same_person(left: str, right: str) -> bool:
    """Whether two keys of `person_key` can be one person.

    A surname alone fits every bearer; a given name fits its short forms and its
    initial, a middle name may be missing. "Jr." may be missing too, so where both
    father and son are known, look for an equal key first.

    >>> same_person("putin", "volodymyr putin")
    True
    >>> same_person("bil clinton", "hillari clinton")
    False
    """
    if left == right:
        return True
    a, a_suffix = _without_suffix(left)
    b, b_suffix = _without_suffix(right)
    if not a or not b or (a_suffix and b_suffix and a_suffix != b_suffix):
        return False
    if not _same_surname(a, b):
        return False
    if len(a) == 1 or len(b) == 1:
        return True
    if _same_given(a[0], b[0]):
        return _same_middle(a[1:-1], b[1:-1])
    return _goes_by_middle(a, b) or _goes_by_middle(b, a)


def _goes_by_middle(a: list[str], b: list[str]) -> bool:
    """Whether the given name of one is the middle name of the other.

    It may be cut short where an initial stands first: "J. Christopher", "Chris".
    """
    if a[0] in b[1:-1]:
        return True
    return len(b[0]) == 1 and any(_same_given(a[0], word) for word in b[1:-1])


def same_entity(kind: ClaimKind, left: str, right: str) -> bool:
    """Whether two keys of one kind (`Entity.key`) can name one entity.

    Args:
        kind: Person, organisation, place or work; of any other, only equal keys do.
        left: Key of the one.
        right: Key of the other.
    """
    if left == right:
        return True
    if kind is ClaimKind.PERSON:
        return same_person(left, right)
    if kind is ClaimKind.WORK:
        return _same_work(left.split(), right.split())
    if kind is ClaimKind.PLACE:
        return near_word(left, right)
    if kind is not ClaimKind.ORGANISATION:
        return False
    return near_word(left, right) or _same_organisation(left.split(), right.split())


def _without_suffix(key: str) -> tuple[list[str], str]:
    words = key.split()
    if len(words) > 1 and words[-1] in _SUFFIXES:
        return words[:-1], words[-1]
    return words, ""


def _same_surname(a: list[str], b: list[str]) -> bool:
    """The last words are one, or the shorter name ends or opens the longer one."""
    if a[-1] == b[-1] or near_word(a[-1], b[-1]):
        return True
    if len(a) > 1 and len(b) > 1 and a[0] == b[0] and len(a[0]) > 1:
        return near_word(a[-1], b[-1], least=LEAST_NEAR - 1)
    shorter, longer = sorted((a, b), key=len)
    return len(shorter) == 1 and len(longer) > 1 and shorter[0] == longer[0]


def _same_given(left: str, right: str) -> bool:
    if left == right or left[0] == right[0] == (left if len(left) == 1 else right):
        return True
    formal = short_forms()
    if formal.get(left, left) == formal.get(right, right):
        return True
    return near_word(left, right) and not {left, right} <= given_names()


def _same_middle(left: list[str], right: list[str]) -> bool:
    if not left or not right:
        return True
    return all(a[0] == b[0] for a, b in zip(left, right, strict=False))


def _same_organisation(left: list[str], right: list[str]) -> bool:
    """One is the other with its country or house before it: "U.S. Army" and "Army"."""
    shorter, longer = sorted((left, right), key=len)
    return len(shorter) > 1 and longer[-len(shorter) :] == shorter


def _same_work(left: list[str], right: list[str]) -> bool:
    """The same head, and all other words of the shorter one in the longer one."""
    shorter, longer = sorted((left, right), key=len)
    if len(shorter) < 2 or _head(shorter) != _head(longer):
        return False
    return set(shorter) <= set(longer)


def _head(words: list[str]) -> str:
    """The last word, or the one before a topic: "agreement on trade"."""
    return words[words.index("on") - 1] if "on" in words[1:] else words[-1]


@cache
def short_forms() -> dict[str, str]:
    """Long form of each short form of a given name, both as keys of `word_key`."""
    short = load_json("given_names.json")["short_for"]
    return {word_key(name): word_key(long) for name, long in short.items()}


@cache
def given_names() -> frozenset[str]:
    """All given names that we know, as keys: "Maria" and "Marie" are two of them."""
    return frozenset(map(word_key, load_json("given_names.json")["names"]))
