"""The comparisons of an input's events, each loaded in a thread of its own."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, TypeAlias

from compare.apart import run_apart

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Future

    from compare.model import Comparison

LoadableEvent: TypeAlias = "tuple[str, Callable[[], Comparison]]"
"""An event's title, and what gives its comparison when asked."""

QUICK = 0.05
"""Seconds that nobody notices before the first thing is shown."""


Loading: TypeAlias = "Future[Comparison | Exception]"
"""What is being loaded, or why it could not be."""


class Loads:
    """Loads each event when it is first wanted, and only once."""

    def __init__(self, events: Sequence[LoadableEvent]) -> None:
        self._events = events
        self._begun: dict[int, Loading] = {}

    def begin(self, event: int) -> Loading:
        """Load an event, unless that is under way or done."""
        if event not in self._begun:
            self._begun[event] = run_apart(self._events[event][1])
        return self._begun[event]

    def forget(self, event: int) -> None:
        """Load an event anew when it is next wanted."""
        self._begun.pop(event, None)

    def at_once(self, event: int) -> Comparison | None:
        """Give an event's comparison if it takes no time, else None."""
        with suppress(TimeoutError):
            result = self.begin(event).result(QUICK)
            return None if isinstance(result, Exception) else result
        return None
