"""What is in a corpus, and what is to be done next."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, NamedTuple

from compare.corpus.store import Reject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.corpus.store import Store

_COUNTS = """
SELECT (SELECT count(*) FROM articles),
  (SELECT count(DISTINCT outlet) FROM articles),
  (SELECT count(DISTINCT day) FROM articles),
  (SELECT min(day) FROM articles),
  (SELECT max(day) FROM articles),
  (SELECT count(*) FROM articles WHERE day IS NULL),
  (SELECT count(*) FROM rejects),
  (SELECT count(*) FROM articles WHERE id NOT IN (SELECT article FROM event_articles)
    AND id NOT IN (SELECT article FROM copies)),
  (SELECT count(*) FROM copies),
  (SELECT count(*) FROM events),
  (SELECT count(*) FROM events WHERE size > 1),
  (SELECT count(*) FROM comparisons),
  (SELECT count(*) FROM events e WHERE e.size > 1 AND e.outlets > 1
    AND NOT EXISTS (SELECT 1 FROM comparisons c
      WHERE c.event = e.id AND c.size = e.size))
"""


class State(NamedTuple):
    """Counts of what a corpus holds."""

    articles: int
    outlets: int
    days: int
    first_day: str | None
    """ISO date."""
    last_day: str | None
    undated: int
    rejects: int
    ungrouped: int
    """Articles that came after the last grouping."""
    copies: int
    events: int
    comparable: int
    """Events that two articles or more report, copies left out."""
    comparisons: int
    uncompared: int
    """Events of two outlets or more that are not compared as they are now."""

    @property
    def next_command(self) -> str:
        """What is to be run next."""
        if not self.articles:
            return "add"
        if self.ungrouped:
            return "group"
        return "compare" if self.uncompared else "query"


def state_of(store: Store) -> State:
    """Count what a corpus holds."""
    row = list(next(store.rows(_COUNTS)))
    row[3:5] = [day and datetime.date.fromordinal(day).isoformat() for day in row[3:5]]
    return State(*row)


def rejects_of(store: Store) -> Iterator[Reject]:
    """All that was not taken, or not believed, by source and in its order."""
    query = "SELECT source, place, reason FROM rejects ORDER BY source, id"
    return (Reject(*row) for row in store.rows(query))
