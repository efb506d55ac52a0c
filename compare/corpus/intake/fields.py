"""Which field of a record is the text, which the headline: names and rows."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from compare.corpus.intake.days import read_day
from compare.corpus.intake.entries import Draft, Fault
from compare.errors import ArticleError, OptionsError
from compare.model import one_line
from compare.read.frontmatter import split_bylines
from compare.read.web import is_url
from compare.text.outlets import home_of_outlet, outlet_of_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.corpus.intake.entries import Found

NAMES: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body"),
    "headline": ("headline", "title"),
    "outlet": ("outlet", "source", "publisher"),
    "published": ("published", "date"),
    "url": ("url",),
    "id": ("id",),
    "bylines": ("bylines", "byline", "authors", "author"),
    "home": ("home", "country"),
}
"""What an article's parts are called, the surest name first."""

_MOST_NAMED = 12
_LONGEST_NAME = 40


class Fields(NamedTuple):
    """What the fields of a source are called."""

    given: tuple[tuple[str, str], ...] = ()
    """Part of an article and the source's own name for it, sorted."""

    @classmethod
    def parse(cls, wishes: Iterable[str]) -> Fields:
        """Read wishes such as "text=content".

        Raises:
            OptionsError: One has another form, or names no part of an article.
        """
        part_of = {name: part for part, names in NAMES.items() for name in names}
        given = {}
        for wish in wishes:
            name, equals, own = wish.partition("=")
            if not equals or not own or name not in part_of:
                raise OptionsError(
                    f"--field {wish} names no part of an article",
                    hint=f"write PART=NAME, PART being one of {', '.join(NAMES)}",
                )
            given[part_of[name]] = own
        return cls(tuple(sorted(given.items())))

    def choose(
        self, columns: Sequence[str], source: str
    ) -> Mapping[str, tuple[str, ...]]:
        """The columns of a table that hold each part.

        Raises:
            ArticleError: A column that was asked for isn't there, or none has the text.
        """
        for _, own in self.given:
            if own not in columns:
                raise _no_column(f"{source} has no column {own}", columns)
        chosen = _found(self.given, tuple(columns))
        if "text" not in chosen:
            raise _no_column(f"{source} has no column text or body", columns)
        return chosen

    def draft(self, row: Mapping[str, Any]) -> Found:
        """Read the article of a record; a second value says what is wrong with it."""
        chosen = _found(self.given, tuple(row))
        if not any(name in row for name in chosen.get("text", ())):
            return (Fault(f"no field for its text among {_named(list(row))}"),)
        values = {part: _first(row, names) for part, names in chosen.items()}
        url = _string(values.get("url"))
        outlet = _string(values.get("outlet"))
        if is_url(outlet):
            url, outlet = url or outlet, ""
        outlet = outlet or (outlet_of_url(url) if url else "")
        home = _string(values.get("home")).upper() or home_of_outlet(outlet)
        written = values.get("published")
        day = read_day(written, home)
        draft = Draft(
            text=_string(values.get("text")),
            outlet=outlet,
            headline=_string(values.get("headline")),
            bylines=_bylines(values.get("bylines")),
            published=day,
            home=home,
            name=url or _string(values.get("id")),
        )
        return (draft,) if day or not written else (draft, unread_date(written))


# Kept, as the records of a file mostly have the same fields.
@lru_cache(maxsize=256)
def _found(
    given: tuple[tuple[str, str], ...], columns: tuple[str, ...]
) -> Mapping[str, tuple[str, ...]]:
    wished = dict(given)
    own = {column.casefold().strip(): column for column in columns}
    return {
        part: found
        for part, names in NAMES.items()
        if (
            found := (wished[part],)
            if part in wished
            else tuple(own[name] for name in names if name in own)
        )
    }


def unread_date(written: object) -> Fault:
    """Say that a date is none; the article is kept without."""
    return Fault(f"date can't be read: {one_line(str(written))[:_LONGEST_NAME]}")


def _no_column(said: str, columns: Sequence[str]) -> ArticleError:
    return ArticleError(
        f"{said}; its columns are {_named(columns)}",
        hint="name the column that holds the text: --field text=NAME",
    )


def _named(columns: Sequence[str]) -> str:
    named = [one_line(column)[:_LONGEST_NAME] for column in columns[:_MOST_NAMED]]
    more = ", ..." if len(columns) > _MOST_NAMED else ""
    return ", ".join(named) + more if named else "none"


def _first(row: Mapping[str, Any], names: Iterable[str]) -> Any:
    """The first value that is one."""
    values = (row.get(name) for name in names)
    return next((value for value in values if value not in (None, "")), None)


def _string(value: object) -> str:
    if isinstance(value, str):
        return value
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return str(value) if is_number else ""


def _bylines(value: object) -> tuple[str, ...]:
    """Names from one text, from a list of texts, or from a list of records."""
    told = value if isinstance(value, (list, tuple)) else [value]
    names = [v.get("name") if isinstance(v, Mapping) else v for v in told]
    return split_bylines([name.strip() for name in names if isinstance(name, str)])
