"""Keys in the order of typing: each finds what the one before it has brought about."""

from __future__ import annotations

from collections import deque
from time import monotonic
from typing import TYPE_CHECKING

from textual import events
from textual.app import App

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.dom import DOMNode

STEADY = frozenset(
    {
        *("step", "page", "go", "end", "difference", "extend", "outlets"),
        *("cursor_up", "cursor_down", "page_up", "page_down"),
        *("scroll_up", "scroll_down"),
    }
)
"""Actions that leave the focus where it is: a key that is held down need not wait."""
ROUNDS = 2
"""How often the way of a key is gone at least: a key may have others go it."""
PATIENCE = 0.5
"""Seconds after which the next key is handed on, whatever is still going on."""


class KeysInOrder(App[None]):
    """Hands a key on only once the one before it can change the focus no more.

    Textual gives a key to what has the focus when the key is read. The one before may
    still be on its way, or its focus or screen on theirs, so that of keys that come
    together, as from a slow line, the later ones would go astray.
    """

    def __init__(self) -> None:
        super().__init__()
        self._typed: deque[events.Key | events.Paste] = deque()
        self._settled = True
        self._waits_until: float | None = None
        """When the wait for the key before is given up; None where there is none."""

    async def on_event(self, event: events.Event) -> None:
        """Keep what is typed until it is its turn."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
            return
        self._typed.append(event)
        if self._waits_until is None or monotonic() > self._waits_until:
            await self._hand_on()

    async def _hand_on(self) -> None:
        """Hand on what is typed, as far as none of it has to wait."""
        self._waits_until = None
        if not self.screen_stack:
            # On the way out there is nothing left to type at.
            self._typed.clear()
        while self._typed and self._settled:
            event = self._typed.popleft()
            self._settled = self._is_steady(event)
            await super().on_event(event)
        if self._typed:
            self._waits_until = monotonic() + PATIENCE
            self._go(self._way(), 0)

    def _is_steady(self, event: events.Key | events.Paste) -> bool:
        key = event.key if isinstance(event, events.Key) else ""
        active = self.screen.active_bindings.get(key)
        return active is not None and active.binding.action.partition("(")[0] in STEADY

    def _way(self) -> Iterator[DOMNode]:
        """Give what a key goes through: from the focus up to the application."""
        if self.screen_stack:
            yield from (self.focused or self.screen).ancestors_with_self
        else:
            yield self

    def _go(self, way: Iterator[DOMNode], done: int) -> None:
        """Wait in turn for all that the nodes of a way have been sent already."""
        for node in way:
            if node.call_later(self._go, way, done):
                return
        busy = any(node.message_queue_size for node in self._way())
        patient = self._waits_until is not None and monotonic() < self._waits_until
        if done + 1 < ROUNDS or (busy and patient):
            # By way of the queue: on the way out nobody takes it, and that ends it.
            self.call_later(self._go, self._way(), done + 1)
        else:
            self._settled = True
            self.call_later(self._hand_on)
