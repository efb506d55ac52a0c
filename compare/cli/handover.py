"""Events on their way from the server to a reader's process: files in a folder."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

from compare.model import from_dict, to_dict
from compare.review import Sidecar, open_sidecar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from compare.model import Comparison
    from compare.review import Session

    Events = Sequence[tuple[str, Callable[[], Comparison]]]

_TITLES = "titles.json"
_SESSION = "session.json"


def hand_over(folder: Path, events: Events, session: Session) -> None:
    """Compare all events, and put them into a folder that is the server's own."""
    for number, (_, compare) in enumerate(events):
        stored = json.dumps(to_dict(compare()))
        _file(folder, number).write_text(stored, encoding="utf-8")
    titles = [title for title, _ in events]
    (folder / _TITLES).write_text(json.dumps(titles), encoding="utf-8")
    Sidecar(folder / _SESSION).keep(session)


def take_over(folder: Path) -> tuple[Events, Session]:
    """Give the events that stand in a folder, each read when it is opened."""
    titles = json.loads((folder / _TITLES).read_text(encoding="utf-8"))
    events = [
        (title, partial(_load, _file(folder, number)))
        for number, title in enumerate(titles)
    ]
    return events, open_sidecar(folder / _SESSION).session


def _file(folder: Path, number: int) -> Path:
    return folder / f"event-{number}.json"


def _load(path: Path) -> Comparison:
    return from_dict(json.loads(path.read_text(encoding="utf-8")))
