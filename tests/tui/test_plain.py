"""What is drawn in fewer steps than Textual takes looks as if Textual had drawn it."""

from __future__ import annotations

from collections import Counter
from time import sleep
from typing import TYPE_CHECKING, Any

import pytest
from rich.segment import Segment
from textual.css import stylesheet
from textual.geometry import Region
from textual.scrollbar import ScrollBar
from textual.widget import Widget

from compare.tui import CompareApp
from compare.tui.screens.reading import ReadingScreen
from compare.tui.settings import Settings
from compare.tui.widgets.search_bar import SearchBar

if TYPE_CHECKING:
    from textual.strip import Strip


async def ready(pilot: Any, wait_until: Any) -> ReadingScreen:
    await wait_until(pilot, lambda: isinstance(pilot.app.screen, ReadingScreen))
    screen: ReadingScreen = pilot.app.screen
    await wait_until(pilot, lambda: screen.facts.list.size.height > 0)
    await pilot.pause(0.1)
    return screen


def worn(app: CompareApp) -> list[tuple[str, ...]]:
    """All rules of all widgets, and those of their parts."""
    return [
        (node.css_identifier, part, name, str(value))
        for node in app.screen.walk_children(Widget, with_self=True)
        for part, styles in (("", node.styles), *sorted(node._component_styles.items()))
        for name, value in sorted(styles.base.get_rules().items())
    ]


@pytest.mark.parametrize("keys", [["l"], ["l", "l", "l"], ["f", "l", "f"]])
async def test_other_colours_are_put_on_as_if_the_view_had_begun_in_them(
    ferry: Any, wait_until: Any, keys: list[str]
) -> None:
    def app(theme: str) -> CompareApp:
        return CompareApp([("", lambda: ferry)], settings=Settings(theme=theme))

    changed = app("dark")
    async with changed.run_test(size=(120, 40)) as pilot:
        await ready(pilot, wait_until)
        await pilot.press(*keys)
        await pilot.pause(0.1)
        after = worn(changed)
    light = app("light")
    async with light.run_test(size=(120, 40)) as pilot:
        await ready(pilot, wait_until)
        await pilot.press(*(key for key in keys if key != "l"))
        await pilot.pause(0.1)
        assert after == worn(light)


@pytest.mark.parametrize("takes", [0, 0.2])
async def test_the_first_change_of_sides_reads_no_style_sheet(
    ferry: Any, wait_until: Any, monkeypatch: pytest.MonkeyPatch, takes: float
) -> None:
    read: list[str] = []
    parse = vars(stylesheet)["parse"]

    def note(scope: str, css: str, *given: Any, **others: Any) -> Any:
        read.append(css)
        return parse(scope, css, *given, **others)

    monkeypatch.setattr(stylesheet, "parse", note)

    def load() -> Any:
        sleep(takes)
        return ferry

    app = CompareApp([("", load)], settings=Settings(theme="dark"))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot, wait_until)
        await wait_until(pilot, lambda: screen.query(SearchBar))
        # Sheet by sheet, until each was read for either side.
        await wait_until(pilot, lambda: min(Counter(read).values()) > 1)
        read.clear()
        await pilot.press("l")
        await pilot.pause(0.1)
        assert app.current_theme.dark is False
        assert read == []


def looks(rows: list[Strip]) -> list[list[Segment]]:
    return [list(Segment.simplify(row)) for row in rows]


async def test_bars_frames_and_pages_look_as_textual_draws_them(
    ferry: Any, wait_until: Any
) -> None:
    app = CompareApp([("", lambda: ferry)])
    async with app.run_test(size=(120, 16)) as pilot:
        screen = await ready(pilot, wait_until)
        bar = screen.facts.list.vertical_scrollbar
        assert isinstance(bar, ScrollBar)
        assert bar.size.height > 0
        await pilot.press("enter")
        await wait_until(pilot, lambda: app.screen is not screen)
        await pilot.pause(0.1)
        page = app.screen.query_one("#page")
        blocks = app.screen.query_one("BlockPage")
        for widget in (bar, screen.facts, page, page.vertical_scrollbar, blocks):
            whole = Region(0, 0, *widget.outer_size)
            own, its = widget.render_lines(whole), Widget.render_lines(widget, whole)
            assert looks(own) == looks(its), widget


async def test_a_bar_is_right_wherever_the_reader_is(
    ferry: Any, wait_until: Any
) -> None:
    app = CompareApp([("", lambda: ferry)])
    async with app.run_test(size=(120, 16)) as pilot:
        screen = await ready(pilot, wait_until)
        facts = screen.facts.list
        screen.set_focus(facts)
        bar = facts.vertical_scrollbar
        for key in ("down", "pagedown", "end", "up", "pageup", "home"):
            await pilot.press(key)
            await pilot.pause(0.05)
            whole = Region(0, 0, *bar.outer_size)
            assert looks(bar.render_lines(whole)) == looks(
                Widget.render_lines(bar, whole)
            )
            assert facts.cursor is not None
            assert 0 <= facts.cursor - facts.scroll_y < facts.size.height
