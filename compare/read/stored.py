"""Our own JSON: a stored comparison, one article, or a list of articles."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from compare.errors import ArticleError, CompareError
from compare.model import Article, from_dict
from compare.read.dates import find_dates
from compare.read.frontmatter import split_bylines
from compare.read.headlines import with_headline
from compare.read.reading import Reading
from compare.text.outlets import home_of_outlet

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHAPE = 'an article is {"outlet": ..., "headline": ..., "text": ...}'


def read_stored(text: str, source: str) -> Reading:
    """Read the articles of a JSON text.

    Raises:
        ArticleError: It is no JSON, or of another shape.
        StoredError: It is a stored comparison, but damaged or of a newer version.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        why = "nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise ArticleError(
            f"{source} is no JSON, or was cut short ({why})",
            hint="save it again, or name it .txt if it is plain text",
        ) from error
    if isinstance(data, dict) and "format" in data:
        return Reading(articles=_of_comparison(data, source))
    rows = data if isinstance(data, list) else [data]
    if not rows:
        raise ArticleError(f"{source} is an empty list", hint=_SHAPE)
    return Reading(articles=tuple(_article(row, source) for row in rows))


def _of_comparison(data: Mapping[str, Any], source: str) -> tuple[Article, ...]:
    try:
        return from_dict(data).articles
    except CompareError as error:
        raise type(error)(f"{source}: {error.message}", hint=error.hint) from error


def _article(row: object, source: str) -> Article:
    if not isinstance(row, dict):
        raise ArticleError(f"{source} holds {_short(row)} for an article", hint=_SHAPE)
    outlet = _string(row, source, "outlet")
    given: dict[str, Any] = {
        "outlet": outlet,
        "headline": _string(row, source, "headline", "title"),
        "source": _string(row, source, "source", "url") or source,
    }
    sentences = row.get("sentences")
    if isinstance(row.get("text"), str):
        article = Article.from_text(row["text"], **given)
    elif isinstance(sentences, list):
        article = Article.from_sentences(_sentences(sentences, source), **given)
    else:
        raise ArticleError(
            f"{source} holds an article without text or sentences", hint=_SHAPE
        )
    home = _string(row, source, "home", "country").upper() or home_of_outlet(outlet)
    return with_headline(
        replace(
            article,
            bylines=_bylines(row, source),
            home=home,
            published=_published(row, source, home),
        )
    )


def _published(row: Mapping[str, Any], source: str, home: str) -> Any:
    written = _string(row, source, "published", "date")
    dates = find_dates(written, home=home)
    if written and not dates:
        raise ArticleError(
            f"{source} gives {_short(written)} as a date", hint="write it as 2025-08-24"
        )
    return dates[0].day if dates else None


def _bylines(row: Mapping[str, Any], source: str) -> tuple[str, ...]:
    for name in ("bylines", "byline", "authors", "author"):
        value = row.get(name)
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        if value is not None:
            return split_bylines([_string(row, source, name)])
    return ()


def _sentences(values: list[Any], source: str) -> list[str]:
    texts: list[str] = []
    for value in values:
        text = value.get("text") if isinstance(value, dict) else value
        if not isinstance(text, str):
            raise ArticleError(
                f"{source} holds {_short(text)} for a sentence",
                hint="sentences are a list of texts",
            )
        texts.append(text)
    return texts


def _string(row: Mapping[str, Any], source: str, *names: str) -> str:
    """The first of these fields that is there, which has to be text."""
    for name in names:
        value = row.get(name)
        if isinstance(value, str):
            return value.strip()
        if value is not None:
            raise ArticleError(
                f"{source} gives {_short(value)} as {name}, which has to be text",
                hint=_SHAPE,
            )
    return ""


def _short(value: object) -> str:
    written = repr(value)
    return written if len(written) <= 60 else written[:57] + "..."
