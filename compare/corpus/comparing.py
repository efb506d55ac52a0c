"""The events of a corpus compared, each by itself; what nothing changed stays."""

from __future__ import annotations

import hashlib
import json
import zlib
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from compare.corpus.findings import clear_rows, find_rows
from compare.corpus.store import Reject, Store
from compare.errors import ArticleError, CompareError, CorpusError
from compare.model import Article, Notice, to_dict
from compare.pipeline import compare_articles
from compare.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from compare.corpus.engine import Engine
    from compare.corpus.runs import Progress

MOST_ARTICLES = 40
"""Articles of one comparison: their pairs grow as the square of their number, and 40
of 600 words take some 14 seconds."""


class CompareWish(NamedTuple):
    """Which events are compared, and which of their articles."""

    most_per_outlet: int | None = None
    """Longest articles taken of an outlet; None takes all."""
    most_articles: int = MOST_ARTICLES
    """Articles taken of an event, from 2: the longest of each outlet first."""
    outlets_at_least: int = 2
    """Outlets that report an event which is compared."""


class Compared(NamedTuple):
    """What comparing did."""

    events: int
    """Events that are to be compared, those compared before with them."""
    anew: int
    """Events compared in this run."""
    failed: int
    """Events that could not be compared; each is a listed reject."""
    partly: int
    """Events compared in this run of which some articles were left out."""


class _Task(NamedTuple):
    path: Path
    event: str
    digest: str
    articles: tuple[int, ...]
    wish: CompareWish


class _Packed(NamedTuple):
    """What a worker gives back."""

    data: bytes = b""
    """JSON of the comparison, deflated; nothing when it failed."""
    articles: tuple[int, ...] = ()
    """Ids, in the order of the comparison."""
    told: str = ""
    """What was left out, or why it failed."""


class _Member(NamedTuple):
    """An article of an event."""

    id: int
    key: str
    outlet: str
    length: int
    article: Article


def compare_corpus(
    store: Store, engine: Engine, wish: CompareWish, progress: Progress
) -> Compared:
    """Compare each event of which anything changed since it was compared.

    Each comparison is kept as soon as it is there, so a stopped run goes on.

    Args:
        store: The corpus, to which the findings are written.
        engine: Where the work is done.
        wish: What is compared.
        progress: Told the step, how much of it is done, and of how much.

    Raises:
        CorpusError: There are articles, but they were not grouped yet.
    """
    _check_grouped(store)
    tasks = list(_tasks(store, wish))
    known = dict(store.rows("SELECT event, digest FROM comparisons"))
    todo = [task for task in tasks if known.get(task.event) != task.digest]
    _forget(store, set(known) - {task.event for task in tasks})
    failed = partly = 0
    results = zip(todo, engine.map(_compare, todo, lost=_lost), strict=True)
    for done, (task, packed) in enumerate(results, 1):
        _keep(store, task, packed)
        failed += not packed.data
        partly += bool(packed.data and packed.told)
        progress("events", done, len(todo))
    return Compared(len(tasks), len(todo) - failed, failed, partly)


def _check_grouped(store: Store) -> None:
    if store.one("SELECT 1 FROM events") is None:
        raise CorpusError(
            f"there are no events in {store.path} yet",
            hint=f"newscompare corpus group {store.path}",
        )


def _tasks(store: Store, wish: CompareWish) -> Iterator[_Task]:
    """One task an event, by id; its digest is of all that the outcome follows from."""
    rows = store.rows(
        "SELECT e.id, a.id, a.key FROM events e"
        " JOIN event_articles m ON m.event = e.id JOIN articles a ON a.id = m.article"
        " WHERE e.size > 1 AND e.outlets >= ? ORDER BY e.id, a.key",
        (wish.outlets_at_least,),
    )
    # What an event is compared for changes nothing of how it is compared.
    how = json.dumps([__version__, wish.most_per_outlet, wish.most_articles])
    for event, members in groupby(rows, itemgetter(0)):
        _, ids, keys = zip(*members, strict=True)
        digest = hashlib.sha256("\n".join((how, *keys)).encode("ascii")).hexdigest()
        yield _Task(store.path, event, digest, ids, wish)


def _lost(_: _Task) -> _Packed:
    return _Packed(
        told="it ended every worker that took it, perhaps for want of memory"
    )


def _compare(task: _Task) -> _Packed:
    """Compare one event, in the process that reads its texts."""
    try:
        with Store(task.path, reading=True) as store:
            members = _members(store, task.articles)
        chosen = choose_articles(members, task.wish)
        told = _say_left_out(len(chosen), len(task.articles))
        comparison = compare_articles([member.article for member in chosen])
        if told:
            notice = Notice("left-out", told)
            notices = (notice, *comparison.notices)
            comparison = replace(comparison, notices=notices)
        data = json.dumps(to_dict(comparison), separators=(",", ":"))
    except CompareError as error:
        return _Packed(told=error.message)
    except Exception as error:  # One event must not end a run over thousands.
        return _Packed(told=f"{type(error).__name__}: {error}")
    packed = zlib.compress(data.encode("ascii"))
    return _Packed(packed, tuple(member.id for member in chosen), told)


def _members(store: Store, ids: Iterable[int]) -> list[_Member]:
    """The articles of an event that have a sentence."""
    columns = "id, key, outlet, headline, bylines, published, source, text, home"
    found = []
    for row in store.of_articles(columns, ids):
        try:
            article = Article.from_text(
                row["text"],
                outlet=row["outlet"],
                headline=row["headline"],
                published=row["published"],
                source=row["source"],
            )
        except ArticleError:
            continue
        article = replace(
            article,
            bylines=tuple(json.loads(row["bylines"])),
            home=row["home"],
        )
        length = len(article.text)
        found.append(_Member(row["id"], row["key"], article.outlet, length, article))
    return found


def choose_articles(members: Iterable[_Member], wish: CompareWish) -> list[_Member]:
    """Take the longest of each outlet, then the second longest, up to the limits.

    Returns:
        By outlet, then by day, those without a date last.
    """
    ranked: list[tuple[int, int, str, _Member]] = []
    by_outlet = sorted(members, key=lambda one: (one.outlet, -one.length, one.key))
    for _, of_outlet in groupby(by_outlet, lambda one: one.outlet):
        for rank, member in enumerate(of_outlet):
            if wish.most_per_outlet is None or rank < wish.most_per_outlet:
                ranked.append((rank, -member.length, member.key, member))
    chosen = [member for *_, member in sorted(ranked)[: wish.most_articles]]
    return sorted(chosen, key=_place)


def _place(member: _Member) -> tuple[str, str, str, str]:
    day = member.article.published
    return (
        member.outlet.casefold(),
        member.outlet,
        day.isoformat() if day else "~",
        member.key,
    )


def _say_left_out(taken: int, given: int) -> str:
    if taken == given:
        return ""
    return (
        f"Of the event's {given} articles, {taken} are compared: the longest of each "
        "outlet first. Facts of the others are missing."
    )


def _keep(store: Store, task: _Task, packed: _Packed) -> None:
    """Replace all that is known of an event by what was found."""
    source = f"event {task.event}"
    with store.writing():
        _clear(store, [task.event])
        if packed.told:
            store.add_rejects([Reject(source, "", packed.told)])
        if not packed.data:
            return
        store.write(
            "INSERT INTO comparisons VALUES (?,?,?,?)",
            [(task.event, task.digest, len(task.articles), packed.data)],
        )
        found = json.loads(zlib.decompress(packed.data))
        for statement, rows in find_rows(task.event, packed.articles, found):
            store.write(statement, rows)


def _forget(store: Store, events: Iterable[str]) -> None:
    """Drop what is known of events that are no more, or no longer wanted."""
    with store.writing():
        _clear(store, sorted(events))
        store.write(
            "DELETE FROM rejects WHERE source GLOB 'event [0-9a-f]*'"
            " AND substr(source, 7) NOT IN (SELECT id FROM events)"
        )


def _clear(store: Store, events: Sequence[str]) -> None:
    rows = [(event,) for event in events]
    store.write("DELETE FROM comparisons WHERE event = ?", rows)
    store.write("DELETE FROM rejects WHERE source = 'event ' || ?", rows)
    for statement, values in clear_rows(events):
        store.write(statement, values)
