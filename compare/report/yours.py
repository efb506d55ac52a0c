"""The reader's own word, told from what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import ReaderWord, one_line
from compare.paper.words import place, quoted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from compare.model import Comparison, Link, SentenceRef

YOURS_HEADING = "Your notes"

_LINKED: Mapping[ReaderWord, str] = {
    ReaderWord.ADDED: "linked by you",
    ReaderWord.CHANGED: "link changed by you",
    ReaderWord.CONFIRMED: "link confirmed by you",
}
_CLAIMED: Mapping[ReaderWord, str] = {
    ReaderWord.ADDED: "joined by you",
    ReaderWord.CHANGED: "changed by you",
    ReaderWord.CONFIRMED: "confirmed by you",
}


def say_claimed(word: ReaderWord | None) -> str:
    """What the reader did to a fact, to follow its label; or nothing.

    >>> "12 injured" + say_claimed(ReaderWord.CHANGED)
    '12 injured (changed by you)'
    """
    return f" ({_CLAIMED[word]})" if word else ""


def say_linked(links: Iterable[Link]) -> str:
    """What the reader did to the links of a sentence, to follow its place; or nothing.

    The word that says most counts where there are several.
    """
    words = {link.reader for link in links}
    return next((f", {said}" for word, said in _LINKED.items() if word in words), "")


def say_linked_among(comparison: Comparison, refs: Collection[SentenceRef]) -> str:
    """What the reader did to the links among some sentences; see `say_linked`."""
    return say_linked(
        link for link in comparison.links if link.a in refs and link.b in refs
    )


def describe_notes(
    comparison: Comparison, labels: Sequence[str], articles: Iterable[int]
) -> tuple[str, ...]:
    """Word the reader's notes to some articles, each with the sentence it is about."""
    shown = set(articles)
    return tuple(
        f"{labels[note.article]}, "
        f"{place(comparison.articles[note.article], [note.sentence])}, "
        f"{quoted(_sentence(comparison, note.article, note.sentence))}: "
        f"{one_line(note.text)}"
        for note in comparison.notes
        if note.article in shown
    )


def notes_on(comparison: Comparison, article: int, sentences: Iterable[int]) -> str:
    """What the reader wrote to some sentences of an article, with slashes between."""
    wanted = set(sentences)
    return " / ".join(
        one_line(note.text)
        for note in comparison.notes
        if note.article == article and note.sentence in wanted
    )


def _sentence(comparison: Comparison, article: int, sentence: int) -> str:
    return comparison.articles[article].sentences[sentence].text
