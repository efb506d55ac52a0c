"""An article as published, and where its sentences stand in it."""

from __future__ import annotations

import datetime
import enum
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from compare.errors import ArticleError
from compare.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

Published: TypeAlias = "str | datetime.date | None"
"""What callers may give as a date: ISO text, a `date`, or None."""


class SentenceKind(enum.StrEnum):
    """What part of an article a sentence stands in."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    CAPTION = "caption"
    BODY = "body"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, and its place in the article's text."""

    text: str
    start: int
    """First code point, inclusive."""
    end: int
    """Last code point, exclusive."""
    kind: SentenceKind = SentenceKind.BODY
    paragraph: int = 0
    """Number of the paragraph it stands in, from 0."""

    @property
    def span(self) -> Span:
        """Where it stands in the article's text."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Article:
    """One outlet's report of an event."""

    text: str
    """The words as published; every span counts code points of this text."""
    sentences: tuple[Sentence, ...]
    """In order, without overlap; only white space lies between them."""
    outlet: str = ""
    """Who published it, as a reader would say it; empty when unknown."""
    headline: str = ""
    bylines: tuple[str, ...] = ()
    published: datetime.date | None = None
    source: str = ""
    """Path or URL that it was read from; empty when it came as text."""
    home: str = ""
    """ISO code of the country whose dollar the outlet means by a bare `$`: where it is
    at home, but US for agencies that write for the world; empty when unknown."""
    copy_of: int | None = None
    """Index of the article that this one repeats, in the list it was read with."""

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        outlet: str = "",
        headline: str = "",
        published: Published = None,
        source: str = "",
    ) -> Article:
        """Split a text into an article; the text itself is kept as it is.

        The headline is kept beside the text. Where the text opens with it, that
        sentence is marked as the headline.

        Raises:
            ArticleError: The text has no sentence, or `published` is no ISO date.
        """
        # The one import that points up: a constructor that needs the splitter.
        # Deferred, since nltk costs a third of a second.
        from compare.text import split_sentences  # noqa: PLC0415

        sentences = split_sentences(text, headline=headline)
        if not sentences:
            raise ArticleError(
                f"{outlet or source or 'the article'} has no text to compare"
            )
        return cls(
            text=text,
            sentences=sentences,
            outlet=outlet,
            headline=headline,
            published=parse_published(published),
            source=source,
        )

    @classmethod
    def from_sentences(
        cls,
        sentences: Iterable[str],
        *,
        outlet: str = "",
        headline: str = "",
        published: Published = None,
        source: str = "",
    ) -> Article:
        """Take sentences as given, one for one; the text is these, one a line.

        Raises:
            ArticleError: There is no sentence, or `published` is no ISO date.
        """
        # See from_text.
        from compare.text import kinds_of_sentences  # noqa: PLC0415

        texts = tuple(sentences)
        if not any(text.strip() for text in texts):
            raise ArticleError(
                f"{outlet or source or 'the article'} has no text to compare"
            )
        starts = [0]
        for text in texts:
            starts.append(starts[-1] + len(text) + 1)
        kinds = kinds_of_sentences(texts, headline=headline)
        return cls(
            text="\n".join(texts),
            sentences=tuple(
                Sentence(text, start, start + len(text), kind, paragraph)
                for paragraph, (text, start, kind) in enumerate(
                    zip(texts, starts, kinds, strict=False)
                )
            ),
            outlet=outlet,
            headline=headline,
            published=parse_published(published),
            source=source,
        )

    @property
    def sha256(self) -> str:
        """Hash of the text in UTF-8, as hexadecimal digits."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def sentence_at(self, offset: int) -> int | None:
        """Number of the sentence that holds a character, or None between two."""
        for number, sentence in enumerate(self.sentences):
            if sentence.start <= offset < sentence.end:
                return number
        return None


def parse_published(published: Published) -> datetime.date | None:
    """Read an ISO date; a time after the date is dropped.

    Raises:
        ArticleError: It is text, but no ISO date.
    """
    if published is None or published == "":
        return None
    if isinstance(published, datetime.datetime):
        return published.date()
    if isinstance(published, datetime.date):
        return published
    try:
        return datetime.date.fromisoformat(published[:10])
    except ValueError as error:
        raise ArticleError(
            f"{published!r} is not a date", hint="write it as 2025-08-24"
        ) from error
