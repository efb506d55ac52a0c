"""When events are loaded, and how often."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from compare.errors import ArticleError
from compare.tui import CompareApp
from compare.tui.loads import Loads
from compare.tui.screens.picker import PickerScreen
from compare.tui.screens.reading import ReadingScreen
from compare.tui.screens.trouble import TroubleScreen

if TYPE_CHECKING:
    from typing import Any


async def test_what_is_loaded_at_once_is_the_first_thing_shown(ferry: Any) -> None:
    app = CompareApp([("The ferry", lambda: ferry)])
    async with app.run_test(size=(80, 24)):
        (only,) = app.screen_stack
        assert isinstance(only, ReadingScreen)


def test_an_event_is_loaded_once_however_often_it_is_wanted(ferry: Any) -> None:
    done = []

    def load() -> Any:
        done.append(True)
        return ferry

    loads = Loads([("The ferry", load)])
    assert done == []
    assert loads.at_once(0) is ferry
    assert loads.begin(0).result(5) is ferry
    assert done == [True]


def test_what_takes_time_is_not_there_at_once_but_goes_on_loading(ferry: Any) -> None:
    gate = threading.Event()

    def load() -> Any:
        gate.wait(20)
        return ferry

    loads = Loads([("The ferry", load)])
    assert loads.at_once(0) is None
    gate.set()
    assert loads.begin(0).result(5) is ferry


async def test_an_event_that_could_not_be_loaded_can_be_tried_again(
    ferry: Any, wait_until: Any
) -> None:
    results = [ArticleError("not yet"), ferry]

    def load() -> Any:
        result = results.pop(0)
        if isinstance(result, Exception):
            raise result
        return result

    app = CompareApp([("Late", load), ("Other", lambda: ferry)])
    async with app.run_test(size=(80, 24)) as pilot:
        await wait_until(pilot, lambda: isinstance(app.screen, PickerScreen))
        await pilot.press("enter")
        await wait_until(pilot, lambda: isinstance(app.screen, TroubleScreen))
        await pilot.press("enter")
        await wait_until(pilot, lambda: isinstance(app.screen, PickerScreen))
        await pilot.press("enter")
        await wait_until(pilot, lambda: isinstance(app.screen, ReadingScreen))
