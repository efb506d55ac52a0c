"""Text from outside that tries to speak to the terminal or to Textual."""

from __future__ import annotations

import html
import unicodedata
from typing import TYPE_CHECKING

import pytest
from textual.widget import Widget

from compare.errors import CompareError
from compare.model import Claim, ClaimKind, Fact, FactStatus, Notice
from compare.tui import CompareApp
from compare.tui.screens.picker import PickerScreen
from compare.tui.screens.trouble import TroubleScreen

if TYPE_CHECKING:
    from typing import Any

ATTACK = (
    "[red]Tug[/red] [@click=app.quit]here[/] \x1b[2J\x1b]0;owned\x07 \u202eback\u0085"
)


def screen_text(app: CompareApp) -> str:
    return html.unescape(app.export_screenshot()).replace("\xa0", " ")


def assert_harmless(app: CompareApp) -> None:
    for widget in app.screen.walk_children(Widget):
        for y in range(widget.size.height):
            text = widget.render_line(y).text
            bad = [
                char
                for char in text
                if unicodedata.category(char) == "Cc" or char == "\u202e"
            ]
            assert not bad, (widget, text)


@pytest.fixture
def attacked(build: Any) -> Any:
    articles = (
        build.article(f"H|{ATTACK}\nS|{ATTACK} came.", outlet=ATTACK),
        build.article(f"S|{ATTACK} went.", outlet=f"Wire {ATTACK}"),
    )
    start = articles[0].text.index("[red]")
    claim = Claim(
        ClaimKind.QUOTE, 0, 0, start, start + len(ATTACK), ATTACK, notes=(ATTACK,)
    )
    fact = Fact("f1", ClaimKind.QUOTE, ATTACK, FactStatus.UNIQUE, (claim,), (ATTACK,))
    return build.comparison(
        articles, (((0, 1), (1, 0)),), (fact,), None, (Notice("left-out", ATTACK),)
    )


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_escapes_and_markup_are_shown_and_never_obeyed(
    attacked: Any, open_view: Any, rows: Any, size: tuple[int, int]
) -> None:
    async with open_view(attacked, size) as (pilot, screen):
        if not screen.facts.display:
            await pilot.press("f")
        text = screen_text(pilot.app)
        assert "[red]Tug[/red]" in text
        assert_harmless(pilot.app)
        lead = screen.panes.lead
        row = next(n for n, line in enumerate(rows(lead)) if "here" in line)
        await pilot.click(lead, offset=(rows(lead)[row].index("here") + 1, row))
        screen.facts.list.focus()
        await pilot.press("home", "enter")
        assert_harmless(pilot.app)
        await pilot.press("enter")
        assert "[red]" in screen_text(pilot.app)
        assert_harmless(pilot.app)
        await pilot.press("escape", "i")
        assert_harmless(pilot.app)
        await pilot.press("escape", "slash", *"[red]", "enter")
        assert_harmless(pilot.app)
        assert "Found [red]" in str(screen.why.words)
        assert pilot.app.is_running


async def test_titles_of_events_and_messages_of_errors_are_harmless_too(
    attacked: Any, wait_until: Any
) -> None:
    def load() -> Any:
        raise CompareError(ATTACK, hint=ATTACK)

    app = CompareApp([(ATTACK, load), (ATTACK, lambda: attacked)])
    async with app.run_test(size=(80, 24)) as pilot:
        await wait_until(pilot, lambda: isinstance(app.screen, PickerScreen))
        assert_harmless(app)
        assert "[red]Tug[/red]" in screen_text(app)
        await pilot.press("enter")
        await wait_until(pilot, lambda: isinstance(app.screen, TroubleScreen))
        assert_harmless(app)
        assert "[red]Tug[/red]" in screen_text(app)


async def test_wide_and_combining_letters_fill_no_more_than_their_line(
    build: Any, open_view: Any
) -> None:
    words = "東京で船が座礁した e\u0301te\u0301 👩‍👩‍👧 🚢 " * 30
    articles = (
        build.article(f"S|{words}", outlet="東京新聞"),
        build.article(f"S|{'長' * 900}", outlet="Wire"),
    )
    async with open_view(build.comparison(articles)) as (pilot, screen):
        for text in screen.panes.texts:
            for y in range(text.size.height):
                assert text.render_line(y).cell_length == text.size.width
        assert "東京新聞" in screen_text(pilot.app)


async def test_an_article_of_one_endless_word_still_opens(
    build: Any, open_view: Any
) -> None:
    articles = (
        build.article(f"S|{'x' * 200_000}", outlet="Post"),
        build.article("S|Short.", outlet="Wire"),
    )
    async with open_view(build.comparison(articles)) as (pilot, screen):
        await pilot.press("down", "down")
        assert screen.panes.lead.sentence == 0
        assert screen.panes.lead.top > 0
