"""What is shown while an input is still being read."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Any

import pytest
from textual.widgets import Static

from compare.errors import CompareError
from compare.tui.settings import Settings
from compare.tui.waiting import WaitingApp


def shown(app: Any) -> str:
    return " ".join(str(part.render()) for part in app.screen.query(Static))


@pytest.mark.parametrize("key", ["escape", "q"])
async def test_who_is_tired_of_waiting_leaves(key: str) -> None:
    reading: Future[Any] = Future()
    app = WaitingApp("a page[0]\x1b[2J", reading, Settings(theme="light"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Reading a page[0]" in shown(app)
        assert "\x1b" not in shown(app)
        assert app.theme == "newscompare-light"
        await pilot.press(key)
    assert not app.is_running
    assert not reading.done()


@pytest.mark.parametrize("result", ["events", CompareError("no such page")])
async def test_it_ends_by_itself_once_all_is_read(result: Any, wait_until: Any) -> None:
    reading: Future[Any] = Future()
    app = WaitingApp("a page", reading, Settings(keys={"quit": ("x",)}))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("q")
        assert "x Quit" in str(app.screen.query_one("KeyBar").render())
        reading.set_result(result)
        await wait_until(pilot, lambda: app._exit)
    assert reading.result() is result
