"""Keys that come all at once do what they do one by one."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
from textual import events

if TYPE_CHECKING:
    from collections.abc import Sequence

CHARACTERS = {"slash": "/", "enter": "\r", "space": " "}
TYPED = {
    "a search": ["slash", *"Varga", "enter", "n", "n"],
    "the list of facts": ["f", "f", "down", "down", "a"],
    "the table, its search and a correction": [
        *["F", "slash", *"crowns", "enter", "down", "a", "escape", "u"]
    ],
    "a choice": ["c", "down", "enter", "down", "down", "U", "u"],
    "a note": ["w", *"Who?", "f2", "down", "down"],
    "a screen given up": ["x", "escape", "right", "down", "p", "down", "enter"],
    "a prediction": [
        *["P", "down", "enter", "right", "o", "r", "escape", "2", "down", "F1"]
    ],
    "help on help": ["f1", "escape", "enter", "f1", "escape", "escape", "end", "y"],
}


def state(pilot: Any, reading: Any) -> tuple[object, ...]:
    """Where a reader is, and what they have done."""
    stack = [type(screen).__name__ for screen in pilot.app.screen_stack]
    prediction = list(reading._prediction.marks())
    return (
        stack,
        type(pilot.app.focused).__name__,
        reading.place,
        reading.found.words,
        reading.lookup.comparison.provenance.session,
        reading.lookup.notes,
        reading.facts.list.fact,
        prediction,
        reading.done.words,
    )


async def type_at_once(pilot: Any, keys: Sequence[str]) -> None:
    for key in keys:
        character = CHARACTERS.get(key, key if len(key) == 1 else None)
        pilot.app.post_message(events.Key(key, character))
    while pilot.app.message_queue_size or pilot.app._typed:
        await asyncio.sleep(0.01)
    await pilot.pause()


@pytest.mark.parametrize("keys", TYPED.values(), ids=TYPED)
async def test_keys_typed_in_one_instant_do_what_they_do_one_by_one(
    ferry: Any, open_view: Any, keys: list[str]
) -> None:
    states = []
    for at_once in (False, True):
        async with open_view(ferry) as (pilot, reading):
            if at_once:
                await type_at_once(pilot, keys)
            else:
                for key in keys:
                    await pilot.press(key)
                    await pilot.pause()
            states.append(state(pilot, reading))
    assert states[0] == states[1]


async def test_what_is_typed_behind_a_quit_does_no_harm(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry) as (pilot, _):
        for key in ("f1", "q", "x", "q", "down", "slash", "q"):
            pilot.app.post_message(events.Key(key, None))
        for _ in range(500):
            if pilot.app.return_code is not None:
                break
            await asyncio.sleep(0.01)
    assert pilot.app.return_code == 0


async def test_what_is_pasted_waits_for_its_turn(ferry: Any, open_view: Any) -> None:
    async with open_view(ferry) as (pilot, reading):
        pilot.app.post_message(events.Key("slash", "/"))
        pilot.app.post_message(events.Paste("two nautical"))
        await type_at_once(pilot, ["enter"])
        assert reading.found.words == "two nautical"
