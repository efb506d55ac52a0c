"""Names known beforehand, found word by word: places, organisations, works, titles."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from compare.text import load_json, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.text import Token

PLACE = "place"
ORGANISATION = "organisation"
WORK = "work"
TITLE = "title"
PARTY = "party"
PEOPLE = "people"
"""Words for a people or faith: "Ukrainian", "Muslim"; no name by themselves."""
NEVER = "never"
"""Capitalised words that name nothing of ours: "Monday", "Super Bowl"."""

_SHORT = 3
"""Letters: so short a form of a name ("US", "WHO", "ICE") is it in capitals only."""

_SMALL_WORDS = frozenset(
    ("of", "the", "and", "for", "on", "to", "in", "a", "an", "by", "v", "at", "with")
)

_MADE_OF_LETTERS = str.isalpha


class Entry(NamedTuple):
    """One known name."""

    sort: str
    """One of the constants of this module."""
    key: str
    """Its main form, folded."""
    in_capitals: bool = False
    """Whether only the form in capitals is this name."""


class Hit(NamedTuple):
    """An entry found in a sentence."""

    end: int
    """Number of the token after its last."""
    entry: Entry


class _Node(dict[str, "_Node"]):
    """A word's followers, and what ends here."""

    __slots__ = ("entry",)

    def __init__(self) -> None:
        super().__init__()
        self.entry: Entry | None = None


def longest_hit(tokens: Sequence[Token], start: int) -> Hit | None:
    """The longest known name that starts at a token, if any.

    Each of its words but the small ones has to be capitalised.
    """
    node = _trie().get(tokens[start].norm)
    best: Hit | None = None
    at = start
    while node is not None:
        token = tokens[at]
        if not token.text[0].isupper() and not _may_be_low(token, at > start):
            break
        at += 1
        if node.entry and _is_written_so(node.entry, tokens, start, at):
            best = Hit(at, node.entry)
        node = node.get(tokens[at].norm) if at < len(tokens) else None
    return best


def _may_be_low(token: Token, inside: bool) -> bool:
    return inside and (token.norm in _SMALL_WORDS or not token.text[0].isalpha())


def _is_written_so(entry: Entry, tokens: Sequence[Token], start: int, end: int) -> bool:
    if not entry.in_capitals:
        return True
    return end > start + 1 or tokens[start].text.rstrip("'’s").isupper()


@cache
def _trie() -> _Node:
    root = _Node()
    for name, entry in _entries():
        node = root
        for word in _words(name):
            below = node.get(word)
            if below is None:
                below = node[word] = _Node()
            node = below
        if node.entry is None:
            node.entry = entry
    return root


def _words(name: str) -> list[str]:
    parts = name.split()
    if all(map(_MADE_OF_LETTERS, parts)):
        return parts
    return [token.norm for token in tokenize(name)]


def _entries() -> Iterator[tuple[str, Entry]]:
    """All names with what they are; of equal names the first one counts."""
    for name in load_json("not_names.json")["never"]:
        yield name, Entry(NEVER, name)
    yield from _parties()
    for name in load_json("titles.json")["titles"]:
        yield name, Entry(TITLE, name)
    yield from _named("organisations.json", ORGANISATION)
    yield from _named("works.json", WORK)
    yield from _places()


def _parties() -> Iterator[tuple[str, Entry]]:
    for name, party in load_json("organisations.json")["parties"].items():
        yield name, Entry(PARTY, party)


def _named(file: str, sort: str) -> Iterator[tuple[str, Entry]]:
    for name, others in load_json(file)["names"].items():
        yield name, Entry(sort, name)
        for other in others:
            yield other, Entry(sort, name, in_capitals=len(other) <= _SHORT)


def _places() -> Iterator[tuple[str, Entry]]:
    places: dict[str, Any] = load_json("places.json")
    for name, other in places["aliases"].items():
        yield name, Entry(PLACE, other, in_capitals=len(name) <= _SHORT)
    for country, people in places["countries"].items():
        yield country, Entry(PLACE, country)
        for word in people:
            yield word, Entry(PEOPLE, country)
    for group in ("states", "cities", "regions", "waters", "landmarks"):
        for name in places[group]:
            yield name, Entry(PLACE, name)
    for word in places["peoples"]:
        yield word, Entry(PEOPLE, word)


@cache
def word_list(file: str, *path: str) -> frozenset[str]:
    """A list of words in a data file, as a set to look words up in."""
    data = load_json(file)
    for step in path:
        data = data[step]
    return frozenset(data)


@cache
def state_of_abbreviation() -> dict[str, str]:
    """State or province of a folded abbreviation without its dots: "ill", "ny"."""
    places = load_json("places.json")
    return {
        short.replace(".", ""): state
        for state, shorts in places["states"].items()
        for short in shorts
    }


def state_of_code(norm: str) -> str:
    """State of a folded postal code, or an empty string."""
    state: str = load_json("places.json")["postal"].get(norm, "")
    return state


def is_given_name(norm: str) -> bool:
    """Whether a folded word is a common given name, or two joined by a hyphen."""
    names = word_list("given_names.json", "names")
    return norm in names or norm.partition("-")[0] in names


@cache
def _countries() -> dict[str, str]:
    places = load_json("places.json")
    people = {
        word: country
        for country, words in places["countries"].items()
        for word in (country, *words)
    }
    return people | {
        name: main for name, main in places["aliases"].items() if main in people
    }


def country_of(norm: str) -> str:
    """Country of its own name or of the word for its people, or an empty string."""
    return _countries().get(norm, "")
