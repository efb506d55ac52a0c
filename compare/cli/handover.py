"""Events on their way from the server to a reader's process: files in a folder."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from compare.model import from_dict, to_dict
from compare.review import Sidecar, open_sidecar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from compare.model import Comparison
    from compare.review import Session

    Events = Sequence[tuple[str, Callable[[], Comparison]]]

_VIEW = "view.json"
_SESSION = "session.json"


class Handed(NamedTuple):
    """What a reader's view is made of."""

    events: Events
    session: Session
    """The corrections that it begins with."""
    predicts: bool = False
    """Whether all marks are hidden until the reader has predicted them."""


def hand_over(folder: Path, handed: Handed) -> None:
    """Compare all events, and put them into a folder that is the server's own."""
    for number, (_, compare) in enumerate(handed.events):
        stored = json.dumps(to_dict(compare()))
        _file(folder, number).write_text(stored, encoding="utf-8")
    titles = [title for title, _ in handed.events]
    view = {"titles": titles, "predicts": handed.predicts}
    (folder / _VIEW).write_text(json.dumps(view), encoding="utf-8")
    Sidecar(folder / _SESSION).keep(handed.session)


def take_over(folder: Path) -> Handed:
    """Give what stands in a folder; each event is read when it is opened."""
    view = json.loads((folder / _VIEW).read_text(encoding="utf-8"))
    events = [
        (title, partial(_load, _file(folder, number)))
        for number, title in enumerate(view["titles"])
    ]
    session = open_sidecar(folder / _SESSION).session
    return Handed(events, session, view["predicts"])


def _file(folder: Path, number: int) -> Path:
    return folder / f"event-{number}.json"


def _load(path: Path) -> Comparison:
    return from_dict(json.loads(path.read_text(encoding="utf-8")))
