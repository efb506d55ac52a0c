"""Terminals that are too small, and those that are just large enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from compare.tui import CompareApp
from compare.tui.widgets.too_small import LEAST, TooSmall

if TYPE_CHECKING:
    from typing import Any


@pytest.mark.parametrize("size", [(20, 5), (LEAST[0] - 1, 24), (80, LEAST[1] - 1)])
async def test_a_terminal_without_room_says_which_size_is_needed(
    ferry: Any, open_view: Any, size: tuple[int, int]
) -> None:
    async with open_view(ferry) as (pilot, screen):
        await pilot.press("down")
        before = screen.panes.lead.ref
        await pilot.resize_terminal(*size)
        await pilot.pause()
        cover = screen.query_one(TooSmall)
        assert cover.display
        assert cover.region == screen.region
        shown = " ".join(strip.text for strip in cover.render_lines(cover.size.region))
        assert "36 by 8" in shown
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert not cover.display
        assert screen.panes.lead.ref == before


@pytest.mark.parametrize("size", [(40, 10), LEAST])
async def test_a_small_terminal_shows_a_sentence_and_the_way_out(
    ferry: Any, open_view: Any, rows: Any, size: tuple[int, int]
) -> None:
    async with open_view(ferry, size) as (pilot, screen):
        assert not screen.query_one(TooSmall).display
        assert any("Ferry Aurelia" in row for row in rows(screen.panes.lead))
        await pilot.press("right_square_bracket")
        assert screen.panes.lead.ref.sentence > 0
        assert "q Quit" in rows(screen.query_one("KeyBar"))[0]


@pytest.mark.parametrize("keys", [["f1"], ["enter"], ["P", "f1"]])
async def test_a_page_that_is_open_stands_a_larger_terminal(
    ferry: Any, open_view: Any, monkeypatch: pytest.MonkeyPatch, keys: list[str]
) -> None:
    show = CompareApp._display

    def render(self: CompareApp, screen: Any, update: Any) -> None:
        if update is not None:
            # As on a terminal; a test draws nowhere.
            update.render_segments(self.console)
        show(self, screen, update)

    monkeypatch.setattr(CompareApp, "_display", render)
    async with open_view(ferry, (80, 24)) as (pilot, _):
        for key in keys:
            await pilot.press(key)
            await pilot.pause(0.1)
        for size in ((200, 50), (60, 15), (120, 40)):
            await pilot.resize_terminal(*size)
            await pilot.pause(0.1)
            assert pilot.app.screen.size == size
