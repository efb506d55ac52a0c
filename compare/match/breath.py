"""The words around a claim that belong to it: those said in one breath with it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from typing import TYPE_CHECKING

from compare.extract.cues import cue_classes
from compare.match.terms import idle_terms
from compare.model import one_line
from compare.text import is_stop_word, load_json
from compare.text.later import later

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from compare.align.prepare import Word
    from compare.match.evidence import Event
    from compare.model import Claim

JOINTS = frozenset(
    {"a", "after", "an", "and", "as", "at", "before", "but", "by", "for", "from", "in"}
    | {"into", "of", "on", "or", "since", "than", "that", "the", "their", "its", "to"}
    | {"when", "where", "which", "while", "who", "with", "within", "about", "was"}
    | {"were", "is", "are", "has", "have", "had", "will", "would", "be", "been", "her"}
    | {"his", "this", "these", "until", "over", "under", "it", "they", "he", "she"}
    | {"because", "if", "during"}
)
"""Words that no label ends with, and that only "of" among them may begin with."""

AUXILIARIES = frozenset(
    {"was", "were", "is", "are", "has", "have", "had", "will", "would", "could", "can"}
)
"""Those that may follow a figure which is itself the subject: "60,000 were cut off"."""

PARTINGS = frozenset(
    {"but", "that", "which", "while", "when", "where", "because"}
    | {"if", "although", "though", "whereas", "whether", "since"}
)
"""Words before which another clause stands."""

_JOINING = frozenset({"and", "or"})
"""Words before which another clause stands, if a verb tells so."""

_OPENERS = frozenset(
    {"a", "an", "the", "and", "or", "so", "just", "only", "some"}
    | {"it", "they", "he", "she", "per", "cent", "percent", "has", "have", "had"}
    | {"is", "are", "was", "were"}
)
"""Words that no label needs to begin with."""

_OWNERS = frozenset({"a", "an", "the", "its", "his", "her", "their"})
"""Words that open the naming of a thing."""

_BEFORE_A_DEED = frozenset({"after", "before", "by", "without"})
"""Words behind which "stealing" and the like tell another deed."""

_LINKS = frozenset({"of", "to", "in", "on", "at", "by", "for", "from", "with", "as"})
"""Words between a verb of speech and a thing, and not what is said."""

_SIGNS = frozenset({"$", "€", "£", "¥", "%"})
"""Marks that belong to a figure."""

_CLAUSE = 11
"""Words of a clause that a label may take whole."""

MOST = 6
"""Words that are added to a figure at most."""

_ASIDE = later(r"\s*\([^()]{1,60}\)")
"""What stands in brackets right behind a figure: the same in another currency."""

_NAME = 4
"""Words by which a name may run over the words that are added."""

_ABBREVIATED = 3
"""Letters of the longest abbreviation whose full stop ends no breath: "Mr."."""


def following(event: Event, claim: Claim, most: int = MOST) -> list[Word]:
    """The words behind a claim up to a mark, an aside in brackets left out."""
    text = event.articles[claim.article].text
    words = event.sentences[claim.article][claim.sentence].words
    aside = _ASIDE.match(text, claim.end)
    edge = aside.end() if aside else claim.end
    first = bisect_left(words, edge, key=lambda word: word.start)
    behind = words[first : _whole_name(words, first + most)]
    return _in_one_breath(text, behind, edge, lambda word: word.end)


def _whole_name(words: Sequence[Word], end: int) -> int:
    """Where some words end, without a name of usual length that is cut in two."""
    far = min(len(words), end + _NAME)
    while end < far and words[end].capital and words[end - 1].capital:
        end += 1
    return end


def preceding(event: Event, claim: Claim, most: int = MOST) -> list[Word]:
    """The words before a claim back to a mark, in the order of the text."""
    text = event.articles[claim.article].text
    words = event.sentences[claim.article][claim.sentence].words
    last = bisect_right(words, claim.start, key=lambda word: word.end)
    before = words[max(0, last - most) : last][::-1]
    found = _in_one_breath(text, before, claim.start, lambda word: word.start)
    return found[::-1]


def behind_comma(event: Event, claim: Claim) -> list[Word]:
    """What comes behind the comma of a claim that opens its sentence."""
    text = event.articles[claim.article].text
    words = event.sentences[claim.article][claim.sentence].words
    first = bisect_left(words, claim.end, key=lambda word: word.start)
    opens = bool(words) and words[0].start >= claim.start
    if not opens or text[claim.end : claim.end + 1] != ",":
        return []
    behind = words[first : _whole_name(words, first + MOST)]
    found = _in_one_breath(text, behind, claim.end + 1, lambda word: word.end)
    return trimmed(list(up_to_a_joint(found)))


def _in_one_breath(
    text: str, words: Sequence[Word], edge: int, far: Callable[[Word], int]
) -> list[Word]:
    """The words up to a punctuation mark, going away from an edge."""
    found: list[Word] = []
    for word in words:
        low, high = sorted((edge, word.end if far(word) == word.start else word.start))
        mark = text[low:high].strip()
        if mark and not _may_stay(text[max(0, low - 1 - _ABBREVIATED) : low], mark):
            break
        found.append(word)
        edge = far(word)
    return found


def _may_stay(before: str, mark: str) -> bool:
    """Whether a mark ends no breath: that of "Mr. Moss", or of "dollars' worth"."""
    word = before.rpartition(" ")[2]
    short = len(word) <= _ABBREVIATED and word[:1].isupper()
    return (
        mark in _SIGNS
        or (mark == "." and short)
        or (mark in "'’" and word.endswith("s"))
    )


def clause_before(event: Event, claim: Claim) -> list[Word]:
    """The clause that a claim ends, from its first word on.

    Of a clause too long for a label, it is what a determiner opens; of one that ends
    with "a fund of", the fund alone. A figure in it parts it only where nothing else
    is left.
    """
    words = preceding(event, claim, _CLAUSE + 1)
    start = _clause_start(words)
    named = [at + 1 for at, word in enumerate(words) if word.folded in _OWNERS]
    if len(words) - start > _CLAUSE:
        start = next(iter(named), len(words))
    if named and words[-1].text == "of":
        start = max(start, named[-1])
    figures = [at for at, word in enumerate(words) if _is_amount(word)]
    parted = words[max(start, figures[-1] + 1) :] if figures else words[start:]
    if figures and not _is_subject(parted):
        parted = words[start:]
    return opened(parted) or opened(words[start:])


def _is_subject(words: Sequence[Word]) -> bool:
    """Whether words behind a figure can open a clause of their own.

    They can't where the figure belongs to its subject: "a loan of 2m kronor will save".
    """
    helping = next(
        (at for at, word in enumerate(words) if word.folded in AUXILIARIES), 0
    )
    return helping != 1 and not (words and words[0].folded in AUXILIARIES)


def _is_amount(word: Word) -> bool:
    """Whether a word is a figure in digits, and no "two" that only counts its noun."""
    return word.is_figure and word.text[:1].isdigit()


def _clause_start(words: Sequence[Word]) -> int:
    """Where the last clause among some words starts."""
    norms = [word.folded for word in words]
    start = 0
    for at, norm in enumerate(norms):
        joins = norm in _JOINING and _is_told(norms[start:at]) and _is_told(norms[at:])
        if norm in PARTINGS or joins or _says(norms[at : at + 2]):
            start = at + 1
        elif norm == "who" and at:
            start = at - 1  # "donors who give"
        elif at and norm.endswith("ing") and norms[at - 1] in _BEFORE_A_DEED:
            start = at  # "was jailed for years after stealing"
    return start


def _is_told(norms: Sequence[str]) -> bool:
    """Whether some words hold a verb, as far as its form can tell."""
    return any(norm in verbs() or norm.endswith("ed") for norm in norms)


def _says(norms: Sequence[str]) -> bool:
    """Whether a verb of speech is followed by what is said: not "accused of"."""
    opens = len(norms) > 1 and norms[1] not in _LINKS
    return opens and norms[0] in cue_classes()


@cache
def verbs() -> frozenset[str]:
    """Words that tell that a clause is told with them: finite verbs, and of speech."""
    return frozenset((*load_json("clauses.json")["finite"], *cue_classes()))


def opened(words: Sequence[Word]) -> list[Word]:
    """Words without what no label begins with; none, if nothing else is left."""
    start = next(
        (at for at, word in enumerate(words) if word.folded not in _OPENERS),
        len(words),
    )
    told = any(not is_stop_word(word.term) for word in words[start:])
    return list(words[start:]) if told else []


def up_to_a_joint(words: Sequence[Word]) -> Iterator[Word]:
    """The first phrase: its preposition, and what comes up to another joint."""
    told = False
    for word in words:
        joint = word.text.lower() in JOINTS
        if told and joint and word.text != "of":
            return
        told = told or not joint
        yield word


def trimmed(words: Sequence[Word]) -> list[Word]:
    """Words without the joints and owners at their end."""
    kept = list(words)
    while kept and _hangs(kept[-1]):
        kept.pop()
    return kept


def _hangs(word: Word) -> bool:
    text = word.text.lower()
    return text in JOINTS or not text[0].isalnum() or text.endswith(("'s", "’s"))


def noun_behind(event: Event, claim: Claim) -> list[Word]:
    """The noun that a figure describes: the deal of "a $5-billion deal signed now"."""
    phrase = list(up_to_a_joint(following(event, claim)))
    if not phrase or phrase[0].text.lower() in JOINTS or phrase[0].is_figure:
        return []
    ends = (at for at, word in enumerate(phrase[1:], 1) if _ends(word, phrase[-1]))
    return trimmed(phrase[: next(ends, len(phrase))])


def _ends(word: Word, last: Word) -> bool:
    """Whether a word behind a noun may be its verb, or tells a time, by its form."""
    if word.capital:
        return False
    verb = word.text.endswith("ed") or (word.text.endswith("s") and word != last)
    return verb or word.folded in verbs() or word.term in idle_terms()


def text_of(event: Event, claim: Claim, words: Sequence[Word]) -> str:
    """Words of a claim's article as they stand there, on one line."""
    text = event.articles[claim.article].text
    return one_line(text[words[0].start : words[-1].end])
