"""Sources into a corpus, in steps that are kept whole: what a stop leaves is sound."""

from __future__ import annotations

import hashlib
from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from compare.corpus.checking import check_draft
from compare.corpus.copies import sign_runs
from compare.corpus.intake import Draft, entries_of
from compare.corpus.runs import batches
from compare.corpus.store import Reject
from compare.corpus.terms import read_words
from compare.errors import ArticleError
from compare.model import one_line, shorten
from compare.version import __version__

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterator, Sequence

    from compare.corpus.intake import Entry, Fault, Fields, Source
    from compare.corpus.store import Row, Store

    Progress = Callable[[float, int], None]

_ENTRIES = 500
_CHARACTERS = 5_000_000
"""Most entries, and about the most text, that are held and kept in one step."""

_AT_ONCE = 500
_LONGEST_REASON = 200

CLASH = "articles of this address or id differ; each is kept"


class Added(NamedTuple):
    """What adding did."""

    articles: int
    """New ones."""
    known: int
    """Articles that were there already."""
    rejects: int
    """New in the list of what was not taken, or not believed."""


class _Mark(NamedTuple):
    """How far a source is done."""

    stamp: str
    """Empty for an address or a pipe: nothing tells whether it still gives the same."""
    entries: int = 0
    articles: int = 0
    is_whole: int = 0


def add_sources(
    store: Store,
    sources: Sequence[Source],
    fields: Fields,
    today: datetime.date,
    progress: Progress,
) -> Added:
    """Add the articles of some sources; what is there already changes nothing.

    Stopped at any moment, the same call goes on behind the last step that was kept, and
    ends with the same content.

    Args:
        store: The corpus.
        sources: Files and addresses, in this order.
        fields: What they call the parts of an article.
        today: Dates later than the day after it are not believed.
        progress: Told the share of the sources that is done, and the articles so far.

    Raises:
        ArticleError: A source that the user named can't be read at all.
        CorpusError: The corpus can't be written.
    """
    total = sum(source.size for source in sources) or 1
    adding = _Adding(store, today)
    behind = 0
    try:
        for source in sources:
            for share in adding.add(source, fields):
                done = (behind + share * source.size) / total
                progress(min(done, 1.0), adding.seen)
            behind += source.size
    except ArticleError:
        # What stood before it was good.
        adding.keep()
        raise
    adding.keep()
    return Added(adding.new, adding.seen - adding.new, adding.rejected)


class _Adding:
    """What is held until the next step is kept, and what was counted so far."""

    def __init__(self, store: Store, today: datetime.date) -> None:
        self._store = store
        self._today = today
        self._rows: dict[str, Row] = {}
        self._named: set[str] = set()
        self._rejects: list[Reject] = []
        self._marks: dict[str, _Mark] = {}
        self._anew: set[str] = set()
        self._entries = self._characters = 0
        self.seen = self.new = self.rejected = 0

    def add(self, source: Source, fields: Fields) -> Iterator[float]:
        """Add a source from where it was left; gives the share that is done."""
        mark = self._mark_of(_stamp(source, fields))
        self.seen += mark.articles
        if not mark.entries:
            # What was said of the file as it was, or by other fields, holds no more.
            self._anew.add(one_line(source.name))
        if not mark.is_whole:
            with closing(entries_of(source, fields)) as entries:
                for entry in islice(entries, mark.entries, None):
                    found = self._take(source.name, entry)
                    mark = mark._replace(
                        entries=mark.entries + 1, articles=mark.articles + found
                    )
                    self._marks[mark.stamp] = mark
                    yield entry.share
                    if self._entries >= _ENTRIES or self._characters >= _CHARACTERS:
                        self.keep()
            self._marks[mark.stamp] = mark._replace(is_whole=1)
        yield 1.0

    def _mark_of(self, stamp: str) -> _Mark:
        if not stamp:
            return _Mark("")
        if stamp in self._marks:
            return self._marks[stamp]
        query = "SELECT * FROM sources WHERE stamp = ?"
        found = next(self._store.rows(query, [stamp]), None)
        return _Mark(*found) if found else _Mark(stamp)

    def _take(self, source: str, entry: Entry) -> int:
        """Read an entry; gives how many articles it has."""
        self._entries += 1
        found = 0
        where = one_line(f"{source}, {entry.place}" if entry.place else source)
        for item in entry.read():
            row, reasons = self._checked(item, where)
            self._rejects += [
                Reject(one_line(source), entry.place, _shown(reason))
                for reason in reasons
            ]
            if row:
                found += 1
                self._characters += len(row.text)
                self._rows.setdefault(row.key, row)
                self._named.update([row.source] if row.source != where else [])
        self.seen += found
        return found

    def _checked(
        self, item: Draft | Fault, where: str
    ) -> tuple[Row | None, tuple[str, ...]]:
        if isinstance(item, Draft):
            return check_draft(item, where, self._today)
        return None, (item.reason,)

    def keep(self) -> None:
        """Write all that is held, as a whole."""
        rows = self._with_words(self._fresh())
        marks = [mark for mark in self._marks.values() if mark.stamp]
        with self._store.writing():
            self.new += self._store.add_articles(rows)
            self._rejects += self._clashes()
            self._store.write(
                "DELETE FROM rejects WHERE source = ?",
                [(name,) for name in sorted(self._anew)],
            )
            self.rejected += self._store.add_rejects(self._rejects)
            self._store.write("INSERT OR REPLACE INTO sources VALUES (?,?,?,?)", marks)
        self._rows, self._named, self._rejects, self._marks = {}, set(), [], {}
        self._anew = set()
        self._entries = self._characters = 0

    def _fresh(self) -> list[Row]:
        """The rows that aren't there yet."""
        known = {
            row[0]
            for keys in batches(self._rows, _AT_ONCE)
            for row in self._store.rows(
                f"SELECT key FROM articles WHERE key IN ({_marks(keys)})", keys
            )
        }
        return [row for key, row in self._rows.items() if key not in known]

    def _with_words(self, rows: Sequence[Row]) -> list[Row]:
        terms, words = read_words([(row.headline, row.text) for row in rows])
        packed = zip(rows, terms.pack(), sign_runs(words), strict=True)
        return [
            row._replace(terms=told, signature=signature)
            for row, told, signature in packed
        ]

    def _clashes(self) -> list[Reject]:
        """Addresses and ids that several articles have."""
        return [
            Reject(_shown(row[0]), "", CLASH)
            for names in batches(sorted(self._named), _AT_ONCE)
            for row in self._store.rows(
                f"SELECT source FROM articles WHERE source IN ({_marks(names)})"
                " GROUP BY source HAVING count(*) > 1 ORDER BY source",
                names,
            )
        ]


def _marks(values: Sequence[str]) -> str:
    return ",".join("?" * len(values))


def _shown(reason: str) -> str:
    return shorten(one_line(reason), _LONGEST_REASON)


def _stamp(source: Source, fields: Fields) -> str:
    """What tells that a file is the one that was read before, in the same way."""
    if source.path is None or not source.path.is_file():
        return ""
    changed = source.path.stat().st_mtime_ns
    told = (str(source.path.resolve()), source.size, changed, fields, __version__)
    return hashlib.sha256(repr(told).encode("utf-8", "surrogatepass")).hexdigest()
