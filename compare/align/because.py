"""Why two sentences are linked, in the reader's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.align.runs import shared_run

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from compare.align.prepare import PreparedSentence, Word
    from compare.align.weights import Weight

_MOST_WORDS = 5
"""Words named in one reason: what does not fit on a line is not read."""

_SHORTEST_QUOTE = 4
"""Words; fewer are a phrase that anybody may use."""


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
        reasons.append(f"the same quoted words: “{_phrase(quote)}”")
    shared = _shared(left, right, weights)
    figures = [pair for pair in shared if pair[0].is_figure]
    names = [pair for pair in shared if pair[0].capital and pair[1].capital]
    rest = [pair for pair in shared if pair not in figures and pair not in names]
    for what, pairs in (
        ("both name", names),
        ("the same figure", figures),
        ("both have", rest),
    ):
        if pairs:
            reasons.append(f"{what} {_list(pairs)}")
    reasons.append(f"score {score:.2f}")
    return tuple(reasons)


def _phrase(words: Iterable[Word]) -> str:
    return " ".join(word.text for word in words)


def _shared(
    left: PreparedSentence, right: PreparedSentence, weights: Mapping[str, Weight]
) -> list[tuple[Word, Word]]:
    """Words that stand on both sides, the most telling first."""
    mine = {word.term: word for word in reversed(left.content)}
    theirs = {word.term: word for word in reversed(right.content)}
    common = sorted(
        mine.keys() & theirs.keys(), key=lambda term: (-weights[term].joint, term)
    )
    return [(mine[term], theirs[term]) for term in common]


def _list(pairs: list[tuple[Word, Word]]) -> str:
    shown: list[str] = []
    for mine, theirs in pairs[:_MOST_WORDS]:
        one, two = sorted((mine.text, theirs.text))
        same = one.casefold() == two.casefold()
        shown.append(f"“{one}”" if same else f"“{one}” / “{two}”")
    return ", ".join(dict.fromkeys(shown))
