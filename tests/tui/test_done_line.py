"""The line that says in passing what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pytest


def lines_of(screen: Any) -> list[str]:
    """What stands on the whole screen, row by row."""
    strips = screen._compositor.render_strips(screen.app.size)
    return ["".join(segment.text for segment in strip) for strip in strips]


async def test_what_was_done_stands_above_the_keys_which_stay(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry, (80, 24)) as (pilot, screen):
        await pilot.press("b")
        await pilot.pause()
        *_, said, keys = lines_of(screen)
        assert said.strip() == "Harbour Post is the base now."
        assert "Quit" in keys


async def test_a_long_message_is_read_whole_at_80_columns(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry, (80, 24)) as (pilot, screen):
        await pilot.press("down", "y")
        await pilot.pause()
        assert len(screen.done.words) > 80
        shown = " ".join(" ".join(lines_of(screen)).split())
        assert screen.done.words in shown


async def test_it_goes_by_itself_once_it_could_be_read_and_at_once_when_clicked(
    ferry: Any, open_view: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_view(ferry) as (pilot, screen):
        await pilot.press("b")
        await pilot.pause()
        await pilot.click(screen.done)
        assert not screen.done.display
        assert screen.done.words == ""
        monkeypatch.setattr("compare.tui.widgets.done_line.SECONDS", 0.05)
        monkeypatch.setattr("compare.tui.widgets.done_line.PACE", 1000)
        await pilot.press("b")
        await pilot.pause(0.5)
        assert not screen.done.display


async def test_codes_and_markup_in_a_message_stay_words(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry) as (pilot, screen):
        screen.tell("[red]a\x1b[31m\nb[/red]")
        await pilot.pause()
        shown = "\n".join(lines_of(screen))
        assert "[red]a" in shown
        assert "b[/red]" in shown
        assert "\x1b" not in shown


async def test_what_is_said_of_a_fact_in_the_table_stands_on_the_table(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry, (80, 24)) as (pilot, reading):
        await pilot.press("F")
        await pilot.pause()
        table = pilot.app.screen
        assert "c Correct" in lines_of(table)[-1]
        await pilot.press("a")
        await pilot.pause()
        assert table.done.words.startswith("You confirmed")
        assert reading.done.words == ""
