"""Opening, choosing an event, searching, help, themes, quitting."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Static

from compare.errors import ArticleError
from compare.model import SIGNS, FactStatus
from compare.tui import CompareApp
from compare.tui.screens.help import HelpScreen
from compare.tui.screens.loading import LoadingScreen
from compare.tui.screens.picker import PickerScreen
from compare.tui.screens.reading import ReadingScreen
from compare.tui.screens.trouble import TroubleScreen

if TYPE_CHECKING:
    from typing import Any


def shown_text(app: CompareApp) -> str:
    return "\n".join(str(part.content) for part in app.screen.query(Static).results())


async def test_q_quits(ferry: Any, open_view: Any) -> None:
    async with open_view(ferry) as (pilot, _):
        await pilot.press("q")
    assert pilot.app.return_code == 0


@pytest.mark.parametrize("key", ["f1", "question_mark"])
async def test_help_explains_signs_and_keys(
    ferry: Any, open_view: Any, key: str
) -> None:
    async with open_view(ferry, (80, 24)) as (pilot, screen):
        await pilot.press(key)
        assert isinstance(pilot.app.screen, HelpScreen)
        text = shown_text(pilot.app)
        for status, sign in SIGNS.items():
            assert f"{sign} {status.value}" in text
        for named in ("Tab", "  ]  ", "Esc", ": Ctrl+P", "Quit", "F1 ?"):
            assert named in text
        await pilot.press("pagedown", "escape")
        assert pilot.app.screen is screen


async def test_help_begins_with_the_keys_of_what_has_the_focus(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry) as (pilot, screen):

        async def first_keys() -> str:
            await pilot.press("f1")
            text = shown_text(pilot.app)
            await pilot.press("escape")
            return text[text.index("Where you are") : text.index("Signs")]

        assert "Next sentence" in await first_keys()
        assert "Bring every pane" not in await first_keys()
        screen.facts.list.focus()
        await pilot.pause()
        assert "Bring every pane to the fact" in await first_keys()
        await pilot.press("i")
        assert "Back" in await first_keys()


async def test_the_bottom_line_names_the_keys_and_takes_clicks(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry, (80, 24)) as (pilot, screen):
        bar = screen.query_one("KeyBar")
        words = str(bar.render())
        for named in ("Detail", "] Next diff", "f Facts", "/ Find", "F1 Help"):
            assert named in words
        assert words.endswith("q Quit")
        assert "Events" not in words
        await pilot.click(bar, offset=(words.index("f Facts") + 2, 0))
        await pilot.pause()
        assert screen.facts.display
        assert "Go to fact" in str(bar.render())
        await pilot.click(bar, offset=(78, 0))
        assert pilot.app.screen is screen


async def test_light_and_dark_are_changed_with_one_key(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry) as (pilot, screen):
        lead = screen.panes.lead
        dark = lead.render_line(0), lead.style_of("shared")
        await pilot.press("l")
        await pilot.pause()
        assert not pilot.app.current_theme.dark
        assert lead.style_of("shared") != dark[1]
        await pilot.press("l")
        await pilot.pause()
        assert lead.style_of("shared") == dark[1]


@pytest.mark.parametrize("theme", ["textual-light", "nord", "ansi-dark"])
async def test_themes_that_know_nothing_of_the_marks_show_them_too(
    ferry: Any, open_view: Any, theme: str
) -> None:
    async with open_view(ferry) as (pilot, screen):
        if theme not in pilot.app.available_themes:
            pytest.skip("this Textual has no such theme")
        pilot.app.theme = theme
        await pilot.pause()
        styles = {str(screen.panes.lead.style_of(status)) for status in FactStatus}
        assert len(styles) == 4


async def test_the_palette_offers_what_the_keys_do(ferry: Any, open_view: Any) -> None:
    async with open_view(ferry) as (pilot, screen):
        names = [each.title for each in pilot.app.get_system_commands(screen)]
        assert {"Light or dark", "Next article", "Facts by kind"} <= set(names)
        assert "Events" not in names
        await pilot.press("ctrl+p")
        await pilot.pause()
        assert pilot.app.screen is not screen
        await pilot.press(*"previous article", "enter")
        await pilot.pause()
        assert pilot.app.screen is screen
        assert screen.panes.lead.article == 1


async def test_a_search_goes_through_all_articles_and_counts(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry) as (pilot, screen):
        await pilot.press("slash", *"REFLOAT", "enter")
        assert screen.panes.lead.ref == (0, 10)
        words = str(screen.why.words)
        assert "Found REFLOAT: Harbour Post 1, Coast Wire 1." in words
        await pilot.press("n")
        await pilot.pause()
        assert screen.panes.lead.ref == (1, 6)
        assert "Found REFLOAT" in str(screen.why.words)
        await pilot.press("n")
        assert screen.panes.lead.ref == (0, 10)
        await pilot.press("N")
        assert screen.panes.lead.ref == (1, 6)
        hits = [
            segment.text
            for y in range(screen.panes.lead.size.height)
            for segment in screen.panes.lead.render_line(y)
            if segment.style and segment.style.underline
        ]
        assert hits == ["refloat"]
        await pilot.press("escape")
        assert screen.panes.lead.hits == ()


async def test_a_search_given_up_leaves_everything_as_it_was(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry) as (pilot, screen):
        await pilot.press("down", "slash", *"quay", "escape")
        assert screen.panes.lead.has_focus
        assert screen.panes.lead.ref == (0, 1)
        assert screen.panes.lead.hits == ()
        await pilot.press("n")
        assert screen.panes.lead.ref == (0, 1)


async def test_a_search_without_a_hit_says_so(ferry: Any, open_view: Any) -> None:
    async with open_view(ferry) as (pilot, screen):
        await pilot.press("slash", *"zeppelin", "enter")
        assert "Harbour Post 0, Coast Wire 0" in str(screen.why.words)
        assert screen.panes.lead.ref == (0, 0)


async def test_several_events_are_offered_and_can_be_changed(
    ferry: Any, ferries: Any, wait_until: Any
) -> None:
    three = ferries(3)
    app = CompareApp([("The ferry", lambda: ferry), ("The rescue", lambda: three)])
    async with app.run_test(size=(80, 24)) as pilot:
        await wait_until(pilot, lambda: isinstance(app.screen, PickerScreen))
        await pilot.press("escape")
        assert isinstance(app.screen, PickerScreen)
        await pilot.press("down", "enter")
        await wait_until(pilot, lambda: isinstance(app.screen, ReadingScreen))
        second = app.screen
        assert isinstance(second, ReadingScreen)
        assert second.lookup.comparison is three
        await pilot.press("down", "e", "escape")
        assert app.screen is second
        await pilot.press("e", "e", "up", "enter")
        await wait_until(
            pilot,
            lambda: isinstance(app.screen, ReadingScreen) and app.screen is not second,
        )
        assert app.screen.lookup.comparison is ferry
        await pilot.press("e", "down", "enter")
        await wait_until(pilot, lambda: app.screen is second)
        assert second.panes.lead.ref == (0, 1)
        assert "e Events" in str(second.query_one("KeyBar").render())
        await pilot.press("q")
    assert app.return_code == 0


async def test_what_takes_long_shows_a_progress_line_and_can_be_cancelled(
    ferry: Any, wait_until: Any
) -> None:
    gate = threading.Event()

    def load() -> Any:
        gate.wait(20)
        return ferry

    app = CompareApp([("The ferry", load)])
    try:
        async with app.run_test(size=(80, 24)) as pilot:
            await wait_until(pilot, lambda: isinstance(app.screen, LoadingScreen))
            assert "Comparing" not in shown_text(app)
            await wait_until(pilot, lambda: "Comparing The ferry" in shown_text(app))
            await pilot.press("escape")
        assert app.return_code == 0
    finally:
        gate.set()


async def test_help_opened_while_loading_holds_up_nothing(
    ferry: Any, wait_until: Any
) -> None:
    gate = threading.Event()

    def load() -> Any:
        gate.wait(20)
        return ferry

    app = CompareApp([("The ferry", load), ("Another", load)])
    async with app.run_test(size=(80, 24)) as pilot:
        await wait_until(pilot, lambda: isinstance(app.screen, PickerScreen))
        await pilot.press("enter")
        await wait_until(pilot, lambda: isinstance(app.screen, LoadingScreen))
        await pilot.press("e")
        assert isinstance(app.screen, LoadingScreen)
        await pilot.press("f1")
        assert isinstance(app.screen, HelpScreen)
        gate.set()
        await pilot.pause(0.1)
        assert isinstance(app.screen, HelpScreen)
        await pilot.press("escape")
        await wait_until(pilot, lambda: isinstance(app.screen, ReadingScreen))


async def test_cancelling_one_of_several_events_asks_again_and_drops_the_result(
    ferry: Any, wait_until: Any
) -> None:
    gate = threading.Event()

    def load() -> Any:
        gate.wait(20)
        return ferry

    app = CompareApp([("Slow", load), ("Quick", lambda: ferry)])
    async with app.run_test(size=(80, 24)) as pilot:
        await wait_until(pilot, lambda: isinstance(app.screen, PickerScreen))
        await pilot.press("enter")
        await wait_until(pilot, lambda: isinstance(app.screen, LoadingScreen))
        await pilot.press("escape")
        await wait_until(pilot, lambda: isinstance(app.screen, PickerScreen))
        gate.set()
        await pilot.pause(0.05)
        assert isinstance(app.screen, PickerScreen)
        await pilot.press("down", "enter")
        await wait_until(pilot, lambda: isinstance(app.screen, ReadingScreen))


async def test_an_error_while_loading_is_a_sentence_and_an_exit_code(
    wait_until: Any,
) -> None:
    def load() -> Any:
        raise ArticleError("post.txt has no text to compare", hint="try another file")

    app = CompareApp([("The ferry", load)])
    async with app.run_test(size=(80, 24)) as pilot:
        await wait_until(pilot, lambda: isinstance(app.screen, TroubleScreen))
        assert "post.txt has no text to compare" in shown_text(app)
        assert "try another file" in shown_text(app)
        await pilot.press("escape")
    assert app.return_code == 2


async def test_an_error_in_one_of_several_events_leads_back_to_the_choice(
    ferry: Any, wait_until: Any
) -> None:
    def load() -> Any:
        raise ArticleError("nothing there")

    app = CompareApp([("Bad", load), ("Good", lambda: ferry)])
    async with app.run_test(size=(80, 24)) as pilot:
        await wait_until(pilot, lambda: isinstance(app.screen, PickerScreen))
        await pilot.press("enter")
        await wait_until(pilot, lambda: isinstance(app.screen, TroubleScreen))
        await pilot.press("enter")
        await wait_until(pilot, lambda: isinstance(app.screen, PickerScreen))


async def test_a_fault_of_the_program_ends_the_view_and_is_handed_on(
    wait_until: Any,
) -> None:
    fault = ZeroDivisionError("a bug")

    def load() -> Any:
        raise fault

    app = CompareApp([("The ferry", load)])
    async with app.run_test() as pilot:
        await wait_until(pilot, lambda: app.fault is not None)
    assert app.fault is fault
    assert app.return_code == 2


@pytest.mark.parametrize("key", ["q", "escape", "ctrl+q"])
async def test_leaving_while_loading_ignores_what_is_still_found(
    ferry: Any, wait_until: Any, key: str
) -> None:
    gate = threading.Event()

    def load() -> Any:
        gate.wait(20)
        return ferry

    app = CompareApp([("The ferry", load)])
    async with app.run_test(size=(80, 24)) as pilot:
        await wait_until(pilot, lambda: isinstance(app.screen, LoadingScreen))
        await pilot.press(key)
        gate.set()
        await pilot.pause(0.05)
    assert (app.return_code, app.fault) == (0, None)


async def test_the_help_opens_from_every_screen(ferry: Any, wait_until: Any) -> None:
    app = CompareApp([("One", lambda: ferry), ("Two", lambda: ferry)])
    async with app.run_test(size=(80, 24)) as pilot:
        await wait_until(pilot, lambda: isinstance(app.screen, PickerScreen))
        await open_help_and_return(pilot)
        await pilot.press("enter")
        await wait_until(pilot, lambda: isinstance(app.screen, ReadingScreen))
        for key in ("escape", "enter", "v", "p", "x", "e"):
            await pilot.press(key)
            await open_help_and_return(pilot)
            if not isinstance(app.screen, ReadingScreen):
                await pilot.press("escape")


async def open_help_and_return(pilot: Any) -> None:
    before = pilot.app.screen
    assert "F1 Help" in str(before.query_one("KeyBar").render())
    await pilot.press("f1")
    assert isinstance(pilot.app.screen, HelpScreen)
    await pilot.press("f1", "escape")
    assert pilot.app.screen is before


def test_no_event_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="no event"):
        CompareApp([])
