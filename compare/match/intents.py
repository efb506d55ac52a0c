"""What sentences say that somebody will, may or won't do, and how firmly."""

from __future__ import annotations

from collections import defaultdict
from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from compare.match.terms import HELPERS, alike, idle_terms, matter_term
from compare.text import is_stop_word, load_json
from compare.text.rarity import term_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from compare.align.prepare import PreparedSentence, Word

_REACH = 8
"""Words after "committed to" among which the step stands."""

_BACK = 3
"""Words before "rule out" among which "not" stands."""

_NOT = frozenset({"not", "never", "no", "without", "cannot", "nor", "neither"})
_DETERMINERS = frozenset(
    {"a", "an", "the", "any", "some", "more", "all", "no", "another", "this", "that"}
    | {"these", "those", "my", "your", "its", "his", "her", "their", "our"}
)
_QUOTES = " \n\t\"'“”‘’"


class Firmness(IntEnum):
    """How firmly somebody stands to a step, the firmest last."""

    REFUSED = 0
    OPEN = 1
    MEANT = 2


_FIRMNESS = {
    "refused": (Firmness.REFUSED, Firmness.OPEN),
    "open": (Firmness.OPEN, Firmness.REFUSED),
    "planned": (Firmness.MEANT, Firmness.REFUSED),
    "pledged": (Firmness.MEANT, Firmness.OPEN),
}
"""What each sort of words says as it stands, and what when it is denied."""


class Intent(NamedTuple):
    """A step that somebody is said to take, or not to."""

    sort: str
    """What the words say as they stand: "refused", "open", "planned", "pledged"."""
    denied: bool
    """Whether they are denied: "would not rule out"."""
    words: tuple[Word, ...]
    """From those that say how firmly to the end of the step: "would not rule out
    sending troops"."""
    deed: str
    """Term of the verb of the step, one for all that tell the deed; empty where the
    step is a noun: "rejected a ceasefire"."""
    thing: str
    """Term of what the step is about: "troop"."""

    @property
    def firmness(self) -> Firmness:
        """How firmly somebody stands to the step."""
        return _FIRMNESS[self.sort][self.denied]


class _Cue(NamedTuple):
    """Words that say how firmly, as a range of the words of the sentence."""

    start: int
    end: int
    sort: str


class _Step(NamedTuple):
    """The words after a cue that say what is to be done."""

    end: int
    content: tuple[Word, ...]
    has_deed: bool


def find_intents(text: str, sentence: PreparedSentence) -> list[Intent]:
    """Find the steps that one sentence of a text tells of, in order."""
    if sentence.terms.isdisjoint(_openers()):
        return []  # most sentences: folding takes longer
    words = sentence.words
    folded = [word.folded for word in words]
    found: list[Intent] = []
    for chain in _chains(_cues(folded)):
        step = _step(text, words, chain[-1].end)
        if step.content:
            start, denied = _denial(folded, chain)
            told = tuple(words[start : step.end])
            deed = _deed_of(step.content[0].term) if step.has_deed else ""
            thing = alike(step.content[-1].term)
            found.append(Intent(chain[-1].sort, denied, told, deed, thing))
    return found


def _chains(cues: Iterable[_Cue]) -> list[list[_Cue]]:
    """Cues that follow right upon each other together: "refused to", "rule out"."""
    chains: list[list[_Cue]] = []
    for cue in cues:
        if chains and chains[-1][-1].end == cue.start:
            chains[-1].append(cue)
        else:
            chains.append([cue])
    return chains


@cache
def _markers() -> Mapping[str, list[tuple[tuple[str, ...], str]]]:
    """The words of each marker with their sort, by the first word, longest first."""
    table: Mapping[str, list[str]] = load_json("intents.json")["cues"]
    found: defaultdict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for sort, markers in table.items():
        for words in map(str.split, markers):
            found[words[0]].append((tuple(words), sort))
    for markers_of_one in found.values():
        markers_of_one.sort(key=lambda marker: (-len(marker[0]), marker))
    return found


@cache
def _openers() -> frozenset[str]:
    """Terms of the first words of all markers, which are content words."""
    return frozenset(map(term_of, _markers()))


@cache
def _deeds() -> Mapping[str, str]:
    rows: list[list[str]] = load_json("intents.json")["deeds"]
    return {term_of(word): term_of(row[0]) for row in rows for word in row}


def _deed_of(term: str) -> str:
    return _deeds().get(term, term)


def _cues(folded: Sequence[str]) -> Iterator[_Cue]:
    end = 0
    for at, word in enumerate(folded):
        if at < end:
            continue
        for marker, sort in _markers().get(word, ()):
            found = _end_of(marker, folded, at)
            if found:
                end = found
                yield _Cue(at, end, sort)
                break


def _end_of(marker: Sequence[str], folded: Sequence[str], at: int) -> int:
    """Where a marker that begins at a word ends; 0 if it does not stand there.

    A day may stand before its last word: "pledged on Monday to".
    """
    end = at + len(marker) - 1
    if tuple(folded[at:end]) != tuple(marker[:-1]):
        return 0
    while at < end < len(folded) and _is_time(folded[end]):
        end += 1
    return end + 1 if folded[end : end + 1] == [marker[-1]] else 0


def _is_time(word: str) -> bool:
    return word == "on" or matter_term(word) in idle_terms()


def _step(text: str, words: Sequence[Word], begin: int) -> _Step:
    """Read the words up to the first mark, or to a function word behind the object."""
    content: list[Word] = []
    end, is_bare = begin, True
    for at in range(begin, min(begin + _REACH, len(words))):
        word = words[at]
        if text[words[at - 1].end : word.start].strip(_QUOTES):
            break
        if is_stop_word(word.term):
            if content and (len(content) > 1 or word.term not in _DETERMINERS):
                break
            is_bare = is_bare and bool(content)
        elif not word.is_figure:
            content.append(word)
            end = at + 1
    # "rule out sending troops" has a verb, "rule out a ceasefire deal" has none.
    return _Step(end, tuple(content), is_bare and len(content) > 1)


def _denial(folded: Sequence[str], chain: Sequence[_Cue]) -> tuple[int, bool]:
    """Where the words that say how firmly begin, and whether the last is denied."""
    refusals = sum(cue.sort == "refused" for cue in chain[:-1])
    start = chain[0].start
    before = range(max(0, start - _BACK), start)
    denial = next((at for at in before if _denies(folded[at])), None)
    if denial is not None:
        start = denial
        while start and folded[start - 1] in HELPERS:
            start -= 1
    return start, (refusals + (denial is not None)) % 2 == 1


def _denies(word: str) -> bool:
    return word in _NOT or word.endswith("n't")
