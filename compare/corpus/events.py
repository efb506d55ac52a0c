"""The events of a corpus: what changed is grouped again, the rest is as it was."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from compare.corpus.originals import find_originals
from compare.corpus.packing import pack_parts, unpack_parts
from compare.corpus.store import Store
from compare.corpus.sweep import Sweep
from compare.corpus.terms import Terms
from compare.corpus.undated import choose_windows, guess_windows
from compare.corpus.windows import DAYS, group_window
from compare.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from compare.corpus.engine import Engine
    from compare.corpus.sweep import Event

    Progress = Callable[[str, int, int], None]

UNDATED = -1
"""Window of the articles that have no date and resemble none that has."""

Windows = dict[int, list[int]]
"""Ids of the articles of each window, by ascending key."""


class Grouped(NamedTuple):
    """What grouping did."""

    articles: int
    copies: int
    events: int
    windows: int
    """Windows grouped anew; the others stayed as they were."""


def group_corpus(store: Store, engine: Engine, progress: Progress) -> Grouped:
    """Find copies and events; the result doesn't depend on the order of adding.

    Args:
        store: The corpus, to which the findings are written.
        engine: Where the work is done.
        progress: Told the step, how much of it is done, and of how much.
    """
    originals = find_originals(store, engine)
    windows = _windows(store, engine, originals)
    changed = _group_windows(store, engine, windows, progress)
    events = _events(store, windows)
    _keep(store, originals, events)
    articles = store.one("SELECT count(*) FROM articles")
    return Grouped(articles, len(originals), len(events), changed)


def _windows(store: Store, engine: Engine, originals: dict[int, int]) -> Windows:
    windows: Windows = defaultdict(list)
    undated = []
    for number, day in store.rows("SELECT id, day FROM articles ORDER BY key"):
        if number in originals:
            continue
        if day is None:
            undated.append(number)
        else:
            windows[day // DAYS].append(number)
    chosen = _chosen_windows(store.path, engine, windows, undated)
    for number, window in zip(undated, chosen, strict=True):
        windows[UNDATED if window is None else window].append(number)
    keys = dict(store.rows("SELECT id, key FROM articles"))
    return {window: sorted(windows[window], key=keys.__getitem__) for window in windows}


class _Likeness(NamedTuple):
    path: Path
    undated: Sequence[int]
    dated: Sequence[int]


def _chosen_windows(
    path: Path, engine: Engine, windows: Windows, undated: Sequence[int]
) -> list[int | None]:
    if not undated:
        return []
    order = sorted(windows)
    tasks = (_Likeness(path, undated, windows[window]) for window in order)
    found = zip(order, engine.map(_guess, tasks), strict=True)
    return choose_windows(found, len(undated))


def _guess(task: _Likeness) -> list[float]:
    with Store(task.path) as store:
        terms = _terms(store, (*task.undated, *task.dated))
    return guess_windows(
        [terms[number] for number in task.undated],
        [terms[number] for number in task.dated],
    )


class _Window(NamedTuple):
    path: Path
    window: int
    digest: str
    own: Sequence[int]
    beside: Sequence[int]


def _group_windows(
    store: Store, engine: Engine, windows: Windows, progress: Progress
) -> int:
    """Group the windows of which anything changed; gives how many."""
    known = dict(store.rows("SELECT window, digest FROM windows"))
    keys = dict(store.rows("SELECT id, key FROM articles"))
    tasks = [
        task
        for task in _tasks(store.path, windows, keys)
        if known.get(task.window) != task.digest
    ]
    grouped = zip(tasks, engine.map(_group, tasks), strict=True)
    for done, (task, parts) in enumerate(grouped, 1):
        with store.writing():
            store.write(
                "INSERT OR REPLACE INTO windows VALUES (?,?,?)",
                [(task.window, task.digest, parts)],
            )
        progress("windows", done, len(tasks))
    gone = [(window,) for window in known if window not in windows]
    with store.writing():
        store.write("DELETE FROM windows WHERE window = ?", gone)
    return len(tasks)


def _tasks(path: Path, windows: Windows, keys: dict[int, str]) -> Iterator[_Window]:
    for window in sorted(windows):
        own = windows[window]
        near = () if window == UNDATED else (window - 1, window + 1)
        beside = [
            number for other in near if other >= 0 for number in windows.get(other, ())
        ]
        told = "\n".join((__version__, *map(keys.__getitem__, own), ""))
        told += "\n".join(map(keys.__getitem__, beside))
        # Parts name articles by id, so they are of use to this file alone.
        digest = hashlib.sha256(told.encode("ascii")).hexdigest()
        yield _Window(path, window, digest, own, beside)


def _group(task: _Window) -> bytes:
    with Store(task.path) as store:
        terms = _terms(store, (*task.own, *task.beside))
    return pack_parts(
        group_window(
            [(number, terms[number]) for number in task.own],
            [(number, terms[number]) for number in task.beside],
        )
    )


def _terms(store: Store, ids: Sequence[int]) -> dict[int, Terms]:
    return {
        number: Terms.unpack(terms)
        for number, terms in store.of_articles("id, terms", ids)
    }


def _events(store: Store, windows: Windows) -> list[Event]:
    # Articles go by their place among all keys: ids tell the order of adding, which
    # must not decide between two that are as close.
    ids = [row[0] for row in store.rows("SELECT id FROM articles ORDER BY key")]
    place = {number: index for index, number in enumerate(ids)}
    sweep = Sweep()
    events: list[Event] = []
    for window in sorted(windows):
        packed = store.one("SELECT parts FROM windows WHERE window = ?", (window,))
        parts = [
            part._replace(members=tuple(map(place.__getitem__, part.members)))
            for part in unpack_parts(packed)
        ]
        if window == UNDATED:
            events += [part.members for part in parts]
        else:
            events += sweep.add(window, parts)
    events += sweep.finish()
    return [tuple(sorted(ids[index] for index in event)) for event in events]


def _keep(store: Store, originals: dict[int, int], events: Sequence[Event]) -> None:
    """Write copies and events anew, in one step."""
    about = {
        row["id"]: row
        for row in store.rows("SELECT id, key, day, outlet FROM articles")
    }
    rows, members = [], []
    for event in events:
        told = [about[number] for number in event]
        days = [row["day"] for row in told if row["day"] is not None]
        name = min(row["key"] for row in told)[:12]
        outlets = len({row["outlet"] for row in told})
        span = (min(days), max(days)) if days else (None, None)
        rows.append((name, *span, len(event), outlets))
        members += [(number, name) for number in event]
    with store.writing():
        for table in ("event_articles", "events", "copies"):
            store.write(f"DELETE FROM {table}")
        store.write("INSERT INTO copies VALUES (?,?)", sorted(originals.items()))
        store.write("INSERT INTO events VALUES (?,?,?,?,?)", sorted(rows))
        store.write("INSERT INTO event_articles VALUES (?,?)", sorted(members))
