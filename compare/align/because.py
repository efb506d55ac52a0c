"""Why two sentences are linked, in the reader's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.align.kin import find_kin
from compare.align.runs import shared_run

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.align.prepare import PreparedSentence, Word
    from compare.align.weights import Weight

_MOST = 5
"""Phrases named in one reason: what does not fit on a line is not read."""

_SHORTEST_QUOTE = 4
"""Words; fewer are a phrase that anybody may use."""


class _Phrase(NamedTuple):
    """Words that stand side by side in both sentences."""

    mine: tuple[Word, ...]
    theirs: tuple[Word, ...]

    @property
    def is_name(self) -> bool:
        """Whether each of its words is written with a capital on both sides."""
        return all(word.capital or word.text.isupper() for word in self.theirs) and all(
            word.capital or word.text.isupper() for word in self.mine
        )

    @property
    def is_figure(self) -> bool:
        return any(word.is_figure for word in self.mine)

    def shown(self) -> str:
        """As written; both ways where the two sides differ."""
        one, two = sorted((_text(self.mine), _text(self.theirs)))
        return f"“{one}”" if one.casefold() == two.casefold() else f"“{one}” / “{two}”"


def give_reasons(
    left: PreparedSentence,
    right: PreparedSentence,
    weights: Mapping[str, Weight],
    score: float,
) -> tuple[str, ...]:
    """Say what carried a link: quotes, names, figures, rare words, then the score.

    Args:
        left: One sentence of the link.
        right: The other.
        weights: How telling each term is.
        score: The link's score.
    """
    reasons = []
    quote = shared_run(left.quoted, right.quoted)
    if len(quote) >= _SHORTEST_QUOTE:
        reasons.append(f"the same quoted words: “{_text(quote)}”")
    phrases = _shared(left, right, weights)
    figures = [phrase for phrase in phrases if phrase.is_figure]
    names = [phrase for phrase in phrases if phrase.is_name and phrase not in figures]
    rest = [phrase for phrase in phrases if phrase not in (*figures, *names)]
    for what, found in (
        ("both name", names),
        ("the same figure", figures),
        ("both have", rest),
        ("near words", _near(left, right, weights)),
    ):
        if found:
            shown = dict.fromkeys(phrase.shown() for phrase in found)
            reasons.append(f"{what} {', '.join(list(shown)[:_MOST])}")
    reasons.append(f"score {score:.2f}")
    return tuple(reasons)


def _text(words: Iterable[Word]) -> str:
    return " ".join(dict.fromkeys(word.text for word in words))


def _shared(
    left: PreparedSentence, right: PreparedSentence, weights: Mapping[str, Weight]
) -> list[_Phrase]:
    """Words that stand on both sides, the most telling first."""
    mine, theirs = _first_places(left), _first_places(right)
    phrases: list[_Phrase] = []
    before = (-2, -2)
    for term, here in mine.items():
        there = theirs.get(term)
        if there is None:
            continue
        word, other = left.content[here], right.content[there]
        beside = before == (here - 1, there - 1) and _touch(left, right, here, there)
        if beside:
            last = phrases.pop()
            phrases.append(_Phrase((*last.mine, word), (*last.theirs, other)))
        else:
            phrases.append(_Phrase((word,), (other,)))
        before = (here, there)

    def telling(phrase: _Phrase) -> tuple[int, str]:
        return -sum(weights[word.term].joint for word in phrase.mine), phrase.shown()

    return sorted(phrases, key=telling)


def _first_places(sentence: PreparedSentence) -> dict[str, int]:
    """Where each term stands first among the content words, in their order."""
    places: dict[str, int] = {}
    for place, word in enumerate(sentence.content):
        places.setdefault(word.term, place)
    return places


def _touch(
    left: PreparedSentence, right: PreparedSentence, here: int, there: int
) -> bool:
    """Whether nothing but a space stands before two words on both sides."""
    pairs: tuple[Sequence[Word], ...] = (
        left.content[here - 1 : here + 1],
        right.content[there - 1 : there + 1],
    )
    return all(after.start - before.end <= 1 for before, after in pairs)


def _near(
    left: PreparedSentence, right: PreparedSentence, weights: Mapping[str, Weight]
) -> list[_Phrase]:
    """Words of one side that the other says in a near word, the nearest first."""
    mine = {word.term: word for word in reversed(left.content)}
    theirs = {word.term: word for word in reversed(right.content)}
    own, other = left.terms - right.terms, right.terms - left.terms
    pairs = sorted(
        (-nearness * weights[term].joint * weights[near].joint, sorted((term, near)))
        for term, kin in find_kin(sorted(own), other).items()
        for near, nearness in kin
    )
    found: list[_Phrase] = []
    used: set[str] = set()
    for _, (one, two) in pairs:
        term, near = (one, two) if one in own else (two, one)
        if used.isdisjoint((term, near)):
            used.update((term, near))
            found.append(_Phrase((mine[term],), (theirs[near],)))
    return found
