"""The events of a corpus: what changed is grouped again, the rest is as it was."""

from __future__ import annotations

import hashlib
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compare.corpus.crossings import OPEN_WINDOWS, Crossings, find_crossings
from compare.corpus.originals import find_originals
from compare.corpus.packing import pack_parts, unpack_parts
from compare.corpus.roll import UNDATED, read_roll
from compare.corpus.store import Store
from compare.corpus.sweep import Sweep
from compare.corpus.undated import (
    Guesses,
    choose_windows,
    cut_blocks,
    guess_likeness,
)
from compare.corpus.windows import DAYS, group_window
from compare.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from compare.corpus.engine import Engine
    from compare.corpus.roll import Roll
    from compare.corpus.runs import Progress
    from compare.corpus.sweep import Event
    from compare.corpus.windows import Part

Windows = dict[int, "NDArray[np.int64]"]
"""Places in the roll of the articles of each window, ascending; of those that have no
date and resemble none that has, under `UNDATED`."""


class Grouped(NamedTuple):
    """What grouping did."""

    articles: int
    copies: int
    events: int
    windows: int
    """Windows grouped anew; the others stayed as they were."""


def group_corpus(store: Store, engine: Engine, progress: Progress) -> Grouped:
    """Find copies and events; the result doesn't depend on the order of adding.

    What was judged or grouped is kept at once, so a stopped run goes on.

    Args:
        store: The corpus, to which the findings are written.
        engine: Where the work is done.
        progress: Told the step, how much of it is done, and of how much.
    """
    roll = read_roll(store)
    originals = find_originals(store, engine, roll, progress)
    windows = _windows(store, engine, roll, originals)
    changed = _group_windows(store, engine, roll, windows, progress)
    events = _events(store, roll, _crossed(store, engine, progress))
    _keep(store, roll, originals, events)
    return Grouped(len(roll.ids), len(originals), len(events), changed)


def _windows(
    store: Store, engine: Engine, roll: Roll, originals: Mapping[int, int]
) -> Windows:
    window = np.where(roll.days == UNDATED, UNDATED, roll.days // DAYS)
    is_copy = np.zeros(len(window), dtype=bool)
    is_copy[list(originals)] = True
    places = np.flatnonzero(~is_copy)
    undated = places[window[places] == UNDATED]
    dated = places[window[places] != UNDATED]
    dated = dated[np.argsort(window[dated], kind="stable")]
    window[undated] = _guessed(store.path, engine, roll, (undated, dated), window)
    return _by_window(places, window)


def _by_window(places: NDArray[np.int64], window: NDArray[np.int64]) -> Windows:
    order = places[np.argsort(window[places], kind="stable")]
    found, sizes = np.unique(window[order], return_counts=True)
    ends = np.cumsum(sizes)
    cut = (order[end - size : end] for end, size in zip(ends, sizes, strict=True))
    return dict(zip(found.tolist(), cut, strict=True))


class _Likeness(NamedTuple):
    path: Path
    undated: NDArray[np.int64]
    dated: NDArray[np.int64]


def _guessed(
    path: Path,
    engine: Engine,
    roll: Roll,
    places: tuple[NDArray[np.int64], NDArray[np.int64]],
    window: NDArray[np.int64],
) -> NDArray[np.int64]:
    """The window of each article without a date.

    Args:
        path: Of the corpus.
        engine: Where the work is done.
        roll: All articles.
        places: Of those without a date, and of those with one, by window.
        window: Of each article of the roll.
    """
    undated, dated = places
    blocks = list(cut_blocks(dated, len(undated))) if len(undated) else []
    own = roll.ids[undated]
    tasks = [_Likeness(path, own, roll.ids[block]) for block in blocks]
    found = zip(
        (window[block] for block in blocks), engine.map(_guess, tasks), strict=True
    )
    return choose_windows(found, len(undated))


def _guess(task: _Likeness) -> Guesses:
    with Store(task.path, reading=True) as store:
        undated, dated = _terms(store, task.undated), _terms(store, task.dated)
    return guess_likeness(undated, dated)


class _Window(NamedTuple):
    path: Path
    window: int
    digest: str
    own: NDArray[np.int64]
    beside: NDArray[np.int64]


def _group_windows(
    store: Store, engine: Engine, roll: Roll, windows: Windows, progress: Progress
) -> int:
    """Group the windows of which anything changed; gives how many."""
    known = dict(store.rows("SELECT window, digest FROM windows"))
    tasks = [
        task
        for task in _tasks(store.path, roll, windows)
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
        for table in ("windows", "crossings"):
            store.write(f"DELETE FROM {table} WHERE window = ?", gone)
    return len(tasks)


def _tasks(path: Path, roll: Roll, windows: Windows) -> Iterator[_Window]:
    for window in sorted(windows):
        own = windows[window]
        near = () if window == UNDATED else (window - 1, window + 1)
        sides = [windows[other] for other in near if other >= 0 and other in windows]
        beside = np.concatenate([np.empty(0, np.int64), *sides])
        told = hashlib.sha256(f"{__version__}\n".encode("ascii"))
        # Parts name articles by id, so they are of use to this file alone.
        for places in (own, beside):
            told.update(b"\n".join([*roll.keys[places].tolist(), b""]))
        yield _Window(path, window, told.hexdigest(), roll.ids[own], roll.ids[beside])


def _group(task: _Window) -> bytes:
    with Store(task.path, reading=True) as store:
        own, beside = _terms(store, task.own), _terms(store, task.beside)
    return pack_parts(
        group_window(list(zip(task.own.tolist(), own, strict=True)), beside)
    )


def _terms(store: Store, ids: NDArray[np.int64]) -> list[bytes]:
    """Packed terms of some articles, in the order of the ids given."""
    wanted = ids.tolist()
    found = dict(store.of_articles("id, terms", wanted))
    return [found[number] for number in wanted]


class _Crossing(NamedTuple):
    path: Path
    window: int
    digest: str


def _crossed(store: Store, engine: Engine, progress: Progress) -> Iterator[int]:
    """Hold the parts of each window against those of the weeks before.

    Yields:
        Each window, in their order, once its crossings are kept; the next are being
        found meanwhile.
    """
    digests = dict(store.rows("SELECT window, digest FROM windows ORDER BY window"))
    known = dict(store.rows("SELECT window, digest FROM crossings"))
    tasks = {}
    for window in digests:
        told = "\n".join(digests.get(week, "") for week in _weeks(window))
        digest = hashlib.sha256(told.encode("ascii")).hexdigest()
        if window != UNDATED and known.get(window) != digest:
            tasks[window] = _Crossing(store.path, window, digest)
    crossed = engine.map(_cross, tasks.values())
    done = 0
    for window in digests:
        if window in tasks:
            row = (window, tasks[window].digest, next(crossed))
            with store.writing():
                store.write("INSERT OR REPLACE INTO crossings VALUES (?,?,?)", [row])
            done += 1
            progress("crossings", done, len(tasks))
        yield window


def _weeks(window: int) -> list[int]:
    """A window and those before it from which events run on into it."""
    return [window - weeks for weeks in range(OPEN_WINDOWS + 1)]


def _cross(task: _Crossing) -> bytes:
    with Store(task.path, reading=True) as store:
        weeks = _weeks(task.window)
        own, *before = (_parts(store, week) for week in weeks if week != UNDATED)
    return find_crossings(own, before).pack()


def _parts(store: Store, window: int) -> list[Part]:
    packed = store.one("SELECT parts FROM windows WHERE window = ?", (window,))
    return [] if packed is None else unpack_parts(packed)


def _events(store: Store, roll: Roll, windows: Iterable[int]) -> list[Event]:
    sweep = Sweep()
    events: list[Event] = []
    for window in windows:
        parts = _placed(roll, _parts(store, window))
        if window == UNDATED:
            events += [part.members for part in parts]
            continue
        query = "SELECT crossings FROM crossings WHERE window = ?"
        crossings = Crossings.unpack(store.one(query, (window,)))
        events += sweep.add(window, parts, crossings)
    return events + sweep.finish()


def _placed(roll: Roll, parts: Sequence[Part]) -> list[Part]:
    """Parts by the places of their articles: ids must not decide between equals."""
    ids = np.fromiter(chain.from_iterable(part.members for part in parts), np.int64)
    places = roll.places(ids).tolist()
    found, start = [], 0
    for part in parts:
        end = start + len(part.members)
        found.append(part._replace(members=tuple(places[start:end])))
        start = end
    return found


def _keep(
    store: Store, roll: Roll, originals: Mapping[int, int], events: Iterable[Event]
) -> None:
    """Write copies and events anew, in one step."""
    ids = roll.ids.tolist()
    copies = [(ids[copy], ids[original]) for copy, original in originals.items()]
    members = []
    for event in events:
        # Its lowest key, as places ascend as keys do.
        name = roll.keys[event[0]][:12].decode("ascii")
        members += [(ids[place], name) for place in event]
    with store.writing():
        # Events are counted from their articles, which are therefore written first.
        list(store.rows("PRAGMA defer_foreign_keys = ON"))
        for table in ("event_articles", "events", "copies"):
            store.write(f"DELETE FROM {table}")
        store.write("INSERT INTO copies VALUES (?,?)", sorted(copies))
        store.write("INSERT INTO event_articles VALUES (?,?)", sorted(members))
        store.write(
            "INSERT INTO events SELECT event, min(day), max(day), count(*),"
            " count(DISTINCT outlet) FROM event_articles"
            " JOIN articles ON id = article GROUP BY event"
        )
