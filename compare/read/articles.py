"""Pieces of a page to an article; copies among articles."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from compare.model import Article, Sentence, SentenceKind
from compare.read.dates import find_dates
from compare.read.roles import TEXT_ROLES, Role
from compare.text import split_sentences
from compare.text.outlets import find_outlet, home_of_outlet
from compare.text.shingles import repeated_articles

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Sequence

    from compare.read.pieces import PageLine

_WHOLE = frozenset({SentenceKind.HEADLINE, SentenceKind.SUBHEAD})
_FOUND_BY_SPLITTER = frozenset({SentenceKind.CAPTION, SentenceKind.NOTE})


def build_article(pieces: Sequence[PageLine]) -> Article:
    """Build an article of the pieces of a page that belong to it."""
    told = [piece for piece in pieces if piece.role in TEXT_ROLES]
    text, starts = join_paragraphs([piece.text for piece in told])
    headline = next((p.text for p in told if p.role is Role.HEADLINE), "")
    outlet = _outlet(pieces)
    return Article(
        text=text,
        sentences=_sentences(
            text, starts, [SentenceKind(piece.role) for piece in told]
        ),
        outlet=outlet,
        headline=" ".join(headline.split()),
        bylines=_bylines(pieces),
        published=_day(pieces),
        home=home_of_outlet(outlet),
    )


def join_paragraphs(paragraphs: Iterable[str]) -> tuple[str, list[int]]:
    """One text of all paragraphs with a blank line between, and where each starts.

    A paragraph that was wrapped by hand becomes one line.
    """
    texts = [
        text.replace("\r\n", " ").replace("\n", " ").replace("\r", " ")
        for text in paragraphs
    ]
    starts, offset = [], 0
    for text in texts:
        starts.append(offset)
        offset += len(text) + 2
    return "\n\n".join(texts), starts


def _sentences(
    text: str, starts: Sequence[int], kinds: Sequence[SentenceKind]
) -> tuple[Sentence, ...]:
    """Split a text whose paragraphs' kinds are known."""
    found: list[Sentence] = []
    number = 0
    for sentence in split_sentences(text):
        while number + 1 < len(starts) and starts[number + 1] <= sentence.start:
            number += 1
        kind = kinds[number]
        if kind is SentenceKind.BODY and sentence.kind in _FOUND_BY_SPLITTER:
            kind = sentence.kind
        last = found[-1] if found else None
        if kind in _WHOLE and last and last.paragraph == number:
            whole = text[last.start : sentence.end]
            found[-1] = dataclasses.replace(last, text=whole, end=sentence.end)
        else:
            found.append(dataclasses.replace(sentence, kind=kind, paragraph=number))
    return tuple(found)


def _outlet(pieces: Sequence[PageLine]) -> str:
    """What the header says, else the dateline, else the end; known outlets first."""
    named = [piece.meta.outlet for piece in pieces if piece.meta and piece.meta.outlet]
    known = (name for name in named if find_outlet(name))
    return next(known, next(iter(named), ""))


def _bylines(pieces: Sequence[PageLine]) -> tuple[str, ...]:
    """Names of byline lines; those of a closing credit where there is none."""
    for wanted in (False, True):
        names = [
            name
            for piece in pieces
            if piece.meta and (piece.role is Role.CREDIT) is wanted
            for name in piece.meta.names
        ]
        if names:
            return tuple(dict.fromkeys(names))
    return ()


def _day(pieces: Sequence[PageLine]) -> datetime.date | None:
    """The first day told; one in words goes before 11/4/2025, which may be two days."""
    dated = [piece for piece in pieces if piece.meta and piece.meta.day]
    surest = min(dated, key=_is_doubtful, default=None)
    return surest.meta.day if surest and surest.meta else None


def _is_doubtful(piece: PageLine) -> bool:
    return any(date.is_doubtful for date in find_dates(piece.text)[:1])


def mark_copies(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Mark the articles that repeat others of the list."""
    return tuple(
        dataclasses.replace(article, copy_of=original)
        for article, original in zip(articles, repeated_articles(articles), strict=True)
    )
