"""Panes hidden, shown, moved, widened, maximised, and the base."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model import SentenceRef
from compare.tui.arrangement import LEAST, MOST, Arrangement
from compare.tui.screens.pane_menu import PaneMenu

if TYPE_CHECKING:
    from typing import Any

CHANGES = ["hide", "show", "left", "right", "wider", "narrower"]


def changed(arrangement: Arrangement, change: str, article: int) -> Arrangement:
    if change == "show":
        return arrangement.show(article)
    if article in arrangement.hidden:
        return arrangement
    return {
        "hide": lambda: arrangement.hide(article),
        "left": lambda: arrangement.move(article, -1),
        "right": lambda: arrangement.move(article, 1),
        "wider": lambda: arrangement.widen(article, 1),
        "narrower": lambda: arrangement.widen(article, -1),
    }[change]()


@given(
    steps=st.lists(st.tuples(st.sampled_from(CHANGES), st.integers(0, 7)), max_size=30),
    room=st.integers(1, 9),
    first=st.integers(0, 8),
)
def test_whatever_is_arranged_no_pane_is_lost_and_the_leading_one_is_in_view(
    steps: list[tuple[str, int]], room: int, first: int
) -> None:
    arrangement = Arrangement(tuple(range(8)), 0)
    for change, article in steps:
        arrangement = changed(arrangement, change, article)
        assert sorted(arrangement.order) == list(range(8))
        assert arrangement.base in arrangement.shown
        assert LEAST <= arrangement.weight(article) <= MOST
    for lead in arrangement.shown:
        view = arrangement.in_view(lead, room, first)
        assert lead in view
        assert len(view) == min(room, len(arrangement.shown))
        assert room == 1 or arrangement.base in view
        assert [index for index in arrangement.shown if index in view] == list(view)


def told(pilot: Any) -> str:
    return str(pilot.app.screen.done.words)


def shown_panes(screen: Any) -> list[int]:
    """The articles in view, from left to right or top to bottom."""
    panes = [pane for pane in screen.panes.panes if pane.display]
    return [
        pane.article for pane in sorted(panes, key=lambda p: (p.region.y, p.region.x))
    ]


async def test_a_pane_is_hidden_and_comes_back_with_its_number_or_with_all(
    ferries: Any, open_view: Any
) -> None:
    async with open_view(ferries(3), (200, 50)) as (pilot, screen):
        await pilot.press("right", "h")
        assert shown_panes(screen) == [0, 2]
        assert "Coast Wire is hidden; 2 shows it again" in told(pilot)
        assert screen.panes.lead.has_focus
        assert "panes 1, 3 of 3" in str(screen.top.render())
        await pilot.press("right", "right")
        assert screen.panes.lead.article == 0
        await pilot.press("2")
        assert shown_panes(screen) == [0, 1, 2]
        assert screen.panes.lead.article == 1
        await pilot.press("h", "h", "h")
        assert len(shown_panes(screen)) == 1
        assert "The last pane stays" in told(pilot)
        await pilot.press("H")
        assert shown_panes(screen) == [0, 1, 2]


async def test_a_pane_is_moved_past_its_neighbours_and_keeps_its_number(
    ferries: Any, open_view: Any, wait_until: Any
) -> None:
    async with open_view(ferries(3), (200, 50)) as (pilot, screen):
        await pilot.press("greater_than_sign")
        await wait_until(pilot, lambda: shown_panes(screen) == [1, 0, 2])
        await pilot.press("greater_than_sign", "greater_than_sign")
        await wait_until(pilot, lambda: shown_panes(screen) == [1, 2, 0])
        await pilot.press("left")
        assert screen.panes.lead.article == 2
        await pilot.press("1")
        assert screen.panes.lead.article == 0
        await pilot.press("less_than_sign")
        await wait_until(pilot, lambda: shown_panes(screen) == [1, 0, 2])
        assert str(screen.panes.panes[0].header.render()).startswith("1 Harbour Post")


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
async def test_a_pane_is_made_wider_and_narrower(
    ferry: Any, open_view: Any, size: tuple[int, int]
) -> None:
    async with open_view(ferry, size) as (pilot, screen):
        first, second = screen.panes.panes

        def room() -> int:
            side = "height" if size[0] < 100 else "width"
            return int(getattr(first.region, side) - getattr(second.region, side))

        await pilot.press("plus", "plus")
        await pilot.pause()
        wide = room()
        assert wide > 3
        await pilot.press("minus", "minus", "minus", "minus")
        await pilot.pause()
        assert room() < -3
        await pilot.press("H")
        await pilot.pause()
        assert abs(room()) <= 1


async def test_a_maximised_pane_has_all_the_room_until_it_is_restored(
    ferries: Any, open_view: Any
) -> None:
    async with open_view(ferries(3), (200, 50)) as (pilot, screen):
        await pilot.press("down", "z")
        assert shown_panes(screen) == [0]
        await pilot.press("right")
        assert shown_panes(screen) == [1]
        await pilot.press("z")
        assert shown_panes(screen) == [0, 1, 2]
        assert screen.panes.lead.ref == SentenceRef(1, 1)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_base_is_named_and_stays_in_view_while_the_others_pass(
    ferries: Any, open_view: Any, size: tuple[int, int]
) -> None:
    async with open_view(ferries(8), size) as (pilot, screen):
        heads = [pane.header for pane in screen.panes.panes]
        await pilot.press("3", "b")
        assert [head.base for head in heads].index(True) == 2
        assert "base" in str(heads[2].render()).splitlines()[0]
        assert "base" not in str(heads[0].render()).splitlines()[0]
        for number in "81574":
            await pilot.press(number)
            assert set(shown_panes(screen)) >= {2, int(number) - 1}
        await pilot.press("3", "h")
        assert any(head.base for head in heads)
        assert not heads[2].base


async def test_the_head_of_a_pane_takes_clicks_and_opens_its_menu(
    ferries: Any, open_view: Any
) -> None:
    async with open_view(ferries(3), (200, 50)) as (pilot, screen):
        head = screen.panes.panes[1].header
        await pilot.click(head, offset=(3, 1))
        assert screen.panes.lead.article == 1
        await pilot.press("1")
        corner = str(head.render()).splitlines()[0].index("≡") + 1
        await pilot.click(head, offset=(corner, 0))
        assert isinstance(pilot.app.screen, PaneMenu)
        await pilot.press("enter")
        await pilot.pause()
        assert pilot.app.screen is screen
        assert head.base


async def test_the_menu_of_panes_shows_a_hidden_one_again(
    ferries: Any, open_view: Any
) -> None:
    async with open_view(ferries(3), (80, 24)) as (pilot, screen):
        await pilot.press("2", "h", "p", "end", "enter")
        await pilot.pause()
        assert screen.panes.lead.article == 1
        assert screen.panes.arrangement.hidden == frozenset()
        await pilot.press("p", "escape")
        assert pilot.app.screen is screen
        # The keys that the menu names do there what they do without it.
        await pilot.press("p", "h")
        await pilot.pause()
        assert pilot.app.screen is screen
        assert screen.panes.arrangement.hidden == frozenset({1})
        await pilot.press("p", "x", "2")
        await pilot.pause()
        assert screen.panes.arrangement.hidden == frozenset()


async def test_the_sentences_of_one_row_bear_one_number_and_are_all_within_reach(
    ferry: Any, open_view: Any, rows: Any
) -> None:
    async with open_view(ferry, (200, 50)) as (pilot, screen):
        screen.panes.go_to(SentenceRef(1, 6))
        await pilot.pause()
        post, wire = screen.panes.texts
        numbered = [row[1:3] for text in (post, wire) for row in rows(text)]
        assert numbered.count("~5") == 3
        assert screen.panes.panes[0].header.note == "also 11"
        assert "also 11" in str(screen.panes.panes[0].header.render())
        visited = []
        for _ in range(3):
            await pilot.press("g")
            visited.append(screen.panes.lead.ref)
        assert visited == [(0, 9), (0, 10), (1, 6)]
        await pilot.press("home", "g", "3")
        screen.panes.go_to(SentenceRef(0, 4))
        await pilot.press("g")
        assert "No other sentence" in str(screen.why.words)
