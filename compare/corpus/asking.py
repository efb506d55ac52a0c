"""How a corpus is asked: what is wished, how it is narrowed, what is answered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from compare.errors import CorpusError, OptionsError

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping, Sequence

    from compare.corpus.store import Store

_PERIODS: Mapping[str, str] = {
    "day": "date(({day} - 719163) * 86400, 'unixepoch')",
    # A week is told by its Monday; day 1 was one.
    "week": "date(({day} - ({day} - 1) % 7 - 719163) * 86400, 'unixepoch')",
    "month": "strftime('%Y-%m', ({day} - 719163) * 86400, 'unixepoch')",
}
PERIODS = tuple(_PERIODS)
"""719163 is 1 January 1970 as a proleptic ordinal, which days are kept as."""

_TERM = re.compile(r'(-?)(?:"([^"]*)"?|([^\s"]+))')


class Column(NamedTuple):
    """A column of an answer."""

    name: str
    is_number: bool = False
    """Whether it holds whole numbers, else text."""
    is_detail: bool = False
    """Whether it is for programs, and a screen does without it."""


class Answer(NamedTuple):
    """A table, its rows read as they are asked for."""

    columns: tuple[Column, ...]
    rows: Iterator[Sequence[Any]]
    """Each as long as the columns; None for what is not known."""


class Wish(NamedTuple):
    """What a question is narrowed to; nothing narrows nothing."""

    outlets: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    since: datetime.date | None = None
    until: datetime.date | None = None
    """Inclusive, as is `since`; either leaves out what has no date."""
    by: str = ""
    """One of `PERIODS`, to count by time; empty lists."""


class Where:
    """Conditions and their values: no value ever becomes part of a statement."""

    def __init__(self, *conditions: str) -> None:
        self._conditions = list(conditions)
        self.values: list[Any] = []

    def add(self, condition: str, *values: Any) -> None:
        """Narrow by a condition that has one mark a value."""
        self._conditions.append(condition)
        self.values += values

    def among(self, columns: str, wanted: Sequence[str]) -> None:
        """Narrow to some values of any of these columns; none wanted, not at all."""
        if wanted:
            marks = ",".join("?" * len(wanted))
            told = [f"{column} IN ({marks})" for column in columns.split()]
            self.add(f"({' OR '.join(told)})", *[*wanted] * len(told))

    def between(self, day: str, wish: Wish) -> None:
        """Narrow to the wished days."""
        if wish.since:
            self.add(f"{day} >= ?", wish.since.toordinal())
        if wish.until:
            self.add(f"{day} <= ?", wish.until.toordinal())

    def __str__(self) -> str:
        return f" WHERE {' AND '.join(self._conditions)}" if self._conditions else ""


def date_of(day: str, by: str = "day") -> str:
    """SQL for a day, or the week or month that it lies in; `undated` for none."""
    return f"coalesce({_PERIODS[by].format(day=day)}, 'undated')"


def by_name(*keys: str) -> str:
    """SQL that orders as a reader does, by letters and not by their case."""
    return " ORDER BY " + ", ".join(f"{key} COLLATE NOCASE, {key}" for key in keys)


def columns(told: str) -> tuple[Column, ...]:
    """Columns by their names: a `#` behind marks numbers, a `*` in front details."""
    return tuple(
        Column(name.strip("*#"), name.endswith("#"), name.startswith("*"))
        for name in told.split()
    )


def answer(store: Store, told: str, query: str, where: Where) -> Answer:
    """Ask a query that gives these columns."""
    return Answer(columns(told), (tuple(r) for r in store.rows(query, where.values)))


def match_words(words: str) -> str:
    """Say words in the language of SQLite's full text, whatever signs they hold.

    All words are looked for, `"words in quotes"` as they follow one another, `-word`
    is not to be there, and `word*` stands for all that begin so.

    Raises:
        OptionsError: There is no word among them.
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    for minus, phrase, word in _TERM.findall(words):
        told = "".join(
            c if c.isprintable() else " " for c in phrase or word.rstrip("*")
        )
        if not any(map(str.isalnum, told)):
            continue
        term = f'"{told}"{"*" if word.endswith("*") else ""}'
        (unwanted if minus else wanted).append(term)
    if not wanted:
        raise OptionsError(
            f"there is no word to look for in {words!r}", hint="give a word"
        )
    found = " AND ".join(wanted)
    return f"({found}) NOT ({' OR '.join(unwanted)})" if unwanted else found


def check_compared(store: Store) -> None:
    """Refuse what only comparisons can answer where there is none.

    Raises:
        CorpusError: No event of the corpus is compared.
    """
    if store.one("SELECT 1 FROM comparisons LIMIT 1") is None:
        raise CorpusError(
            f"no event of {store.path} is compared yet",
            hint=f"newscompare corpus compare {store.path}",
        )


def count_waiting(store: Store) -> int:
    """How many events of two outlets or more are not compared as they are now."""
    return int(
        store.one(
            "SELECT count(*) FROM events e WHERE e.size > 1 AND e.outlets > 1"
            " AND NOT EXISTS (SELECT 1 FROM comparisons c"
            " WHERE c.event = e.id AND c.size = e.size)"
        )
    )
