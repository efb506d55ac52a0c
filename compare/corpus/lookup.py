"""One event of a corpus, found by its id, and its comparison as it was kept."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING

from compare.errors import CorpusError
from compare.model import from_dict

if TYPE_CHECKING:
    from compare.corpus.store import Store
    from compare.model import Comparison


def load_comparison(store: Store, event: str) -> Comparison:
    """Give the comparison of an event as it was kept.

    Raises:
        CorpusError: There is no such event, or it was not compared.
    """
    data = store.one("SELECT data FROM comparisons WHERE event = ?", (event,))
    if data is None:
        raise _absent(store, event)
    return from_dict(json.loads(zlib.decompress(data)))


def find_event(store: Store, start: str) -> str:
    """Give the id of the event that is compared and whose id starts like this.

    Raises:
        CorpusError: None does, several do, or it was not compared.
    """
    # A range of text is looked up in the index; LIKE would obey the text's signs.
    rows = store.rows(
        "SELECT c.event FROM comparisons c JOIN events e ON e.id = c.event"
        " WHERE c.event >= ? AND c.event < ? LIMIT 2",
        (start, start + "\U0010ffff"),
    )
    found = [row[0] for row in rows]
    if len(found) > 1:
        raise CorpusError(
            f"several events begin with {start!r}", hint="give more of its letters"
        )
    if not found:
        raise _absent(store, start)
    return str(found[0])


def _absent(store: Store, event: str) -> CorpusError:
    found = store.one(
        "SELECT id FROM events WHERE id >= ? AND id < ?", (event, event + "\U0010ffff")
    )
    if found is None or not event:
        return CorpusError(
            f"there is no event {event!r} in {store.path}",
            hint=f"newscompare corpus query events {store.path} lists them",
        )
    return CorpusError(
        f"event {found} is not compared",
        hint=f"newscompare corpus compare {store.path} compares the events that two "
        "outlets or more report",
    )
