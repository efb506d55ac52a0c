"""The words of every report and sheet for kinds, statuses, numbers and dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import (
    PRECEDENCE,
    SIGNS,
    ClaimKind,
    FactStatus,
    Relation,
    SentenceKind,
    one_line,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.model import Article

KIND_NAMES: Mapping[ClaimKind, str] = {
    ClaimKind.MONEY: "Money",
    ClaimKind.QUANTITY: "Numbers",
    ClaimKind.PERCENT: "Percentages",
    ClaimKind.DATE: "Dates and times",
    ClaimKind.PERSON: "People",
    ClaimKind.ORGANISATION: "Organisations",
    ClaimKind.PLACE: "Places",
    ClaimKind.WORK: "Named works, programmes and things",
    ClaimKind.QUOTE: "Quotations",
    ClaimKind.SOURCE: "Who is cited",
    ClaimKind.STATEMENT: "Statements",
}
"""Heading over the facts of a kind, in the order of a report."""

RELATION_STATUS: Mapping[Relation, FactStatus] = {
    Relation.CONFLICTING: FactStatus.CONFLICTING,
    Relation.CONTRASTING: FactStatus.CONTRASTING,
    Relation.OVERLAPPING: FactStatus.SHARED,
    Relation.EQUIVALENT: FactStatus.SHARED,
}
"""How a linked sentence is marked."""

_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who"})

_OPENINGS = frozenset(
    {"A", "An", "The", "Other", "Another", "Some", "Several", "Many", "Most", "Both"}
    | {"Few", "Various", "Former", "Senior", "Its", "His", "Her", "Their"}
)
"""Words that open a phrase, and a name only together with capitals."""


def strongest(relations: Iterable[Relation]) -> FactStatus:
    """How sentences are marked that stand in these relations; shared without any.

    >>> strongest([Relation.EQUIVALENT, Relation.CONTRASTING])
    <FactStatus.CONTRASTING: 'contrasting'>
    """
    statuses = (RELATION_STATUS[relation] for relation in relations)
    return min(statuses, key=PRECEDENCE.index, default=FactStatus.SHARED)


def meaning(status: FactStatus, articles: int) -> str:
    """What a status says, for a reader who never saw the word."""
    return {
        FactStatus.CONFLICTING: "cannot all be true"
        if articles > 2
        else "cannot both be true",
        FactStatus.CONTRASTING: "told differently, yet all can be true"
        if articles > 2
        else "told differently, yet both can be true",
        FactStatus.UNIQUE: "told by one outlet only",
        FactStatus.SHARED: "told by two or more outlets"
        if articles > 2
        else "told by both",
    }[status]


def counted(number: int, noun: str) -> str:
    """A number and its noun: "1 sentence", "12,034 sentences"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def listing(items: Sequence[str]) -> str:
    """Join with commas and a last "and"; nothing gives an empty string."""
    return " and ".join(filter(None, [", ".join(items[:-1]), *items[-1:]]))


def quoted(text: str) -> str:
    """Text from outside on one harmless line, between typographic quotes."""
    return f"“{one_line(text)}”"


def is_pronoun(source: str) -> bool:
    """Whether no more than "she" or "who" is known of a speaker."""
    return source.casefold() in _PRONOUNS


def quote_pronoun(source: str) -> str:
    """A speaker's name as it is; between quotes where only a pronoun is known.

    >>> quote_pronoun("she"), quote_pronoun("Ida Moen")
    ('“she”', 'Ida Moen')
    """
    return f"“{source}”" if is_pronoun(source) else source


def place(article: Article, sentences: Sequence[int]) -> str:
    """Where in an article: "sentence 4", "sentences 1 (headline), 4 and 9".

    Args:
        article: Whose sentences are meant.
        sentences: Their numbers from 0, ascending; readers count from 1.
    """
    names = [_numbered(article, number) for number in sentences]
    return f"sentence{'' if len(names) == 1 else 's'} {listing(names)}"


def _numbered(article: Article, number: int) -> str:
    kind = article.sentences[number].kind
    return f"{number + 1}" if kind is SentenceKind.BODY else f"{number + 1} ({kind})"


def aside(text: str) -> str:
    """A place of one sentence as it stands between brackets: "sentence 1, headline"."""
    return text.replace(" (", ", ")[:-1] if text.count(" ") == 2 else text


def within(name: str) -> str:
    """A source inside a sentence: "A person familiar" opens with a small letter.

    >>> within("A person familiar with it"), within("The Hague"), within("Officials")
    ('a person familiar with it', 'The Hague', 'Officials')
    >>> within("Other Russian lawmakers"), within("The New York Times")
    ('other Russian lawmakers', 'The New York Times')
    """
    opening, _, rest = name.partition(" ")
    # A name ends with a capital as it begins with one.
    is_phrase = rest[:1].islower() or rest.rpartition(" ")[2].islower()
    return f"{opening.lower()} {rest}" if opening in _OPENINGS and is_phrase else name


def signed(status: FactStatus) -> str:
    """A status as sign and word: "! Conflicting"."""
    return f"{SIGNS[status]} {status.capitalize()}"
