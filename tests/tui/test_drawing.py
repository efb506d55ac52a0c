"""What is drawn, and when: the first frame is right, and no more than changed."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.tui import CompareApp
from compare.tui.arrangement import share_out
from compare.tui.places import Place, Places
from compare.tui.screens.predict import PredictScreen
from compare.tui.screens.reading import ReadingScreen
from compare.tui.widgets.article_text import ArticleText

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """The article and its first line, each time that words are drawn."""
    times: list[tuple[int, int]] = []
    draw = ArticleText.draw_lines

    def note(self: ArticleText, crop: Any) -> Any:
        times.append((self.article, self.top))
        return draw(self, crop)

    monkeypatch.setattr(ArticleText, "draw_lines", note)
    return times


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
async def test_words_are_level_when_they_are_drawn_first(
    ferry: Any, wait_until: Any, drawn: list[tuple[int, int]], size: Any, tmp_path: Path
) -> None:
    places = Places(tmp_path / "places.json")
    places.keep(ferry, Place(article=0, sentence=10, base=0))
    app = CompareApp([("The ferry", lambda: ferry)], places=places)
    async with app.run_test(size=size) as pilot:
        await wait_until(pilot, lambda: len(drawn) >= 2)
        assert isinstance(app.screen, ReadingScreen)
        post, wire = app.screen.panes.texts
        assert [post.ref, wire.ref] == [(0, 10), (1, 6)]
        rows = [
            each.layout_lines.tops[each.sentence] - each.top for each in (post, wire)
        ]
        assert rows[0] == rows[1]
        assert dict(reversed(drawn)) == {0: post.top, 1: wire.top}


async def test_panes_out_of_view_are_made_when_they_come_into_it(
    ferries: Any, open_view: Any, wait_until: Any
) -> None:
    async with open_view(ferries(8), (200, 50)) as (pilot, screen):
        made = [pane.text.is_attached for pane in screen.panes.panes]
        assert made == [True] * 4 + [False] * 4
        await pilot.press("6")
        await wait_until(pilot, lambda: screen.panes.texts[5].size.height > 0)
        assert screen.panes.texts[5].has_focus


async def test_a_new_focus_draws_no_words_anew(
    ferry: Any, open_view: Any, wait_until: Any, drawn: list[tuple[int, int]]
) -> None:
    async with open_view(ferry) as (pilot, screen):
        await wait_until(pilot, lambda: screen.facts.list.size.height > 0)
        drawn.clear()
        screen.set_focus(screen.facts.list)
        await wait_until(pilot, lambda: screen.facts.list.has_focus)
        await pilot.pause(0.1)
        assert drawn == []


async def test_other_colours_draw_the_screen_once(
    ferry: Any, open_view: Any, wait_until: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_view(ferry) as (pilot, screen):
        await wait_until(pilot, lambda: screen.facts.list.size.height > 0)
        await pilot.pause(0.1)
        frames: list[int] = []
        draw = ArticleText.render_lines

        def note(self: ArticleText, crop: Any) -> Any:
            frames.append(self.article)
            return draw(self, crop)

        monkeypatch.setattr(ArticleText, "render_lines", note)
        await pilot.press("l")
        await wait_until(pilot, lambda: len(frames) >= 2)
        await pilot.pause(0.1)
        assert sorted(frames) == [0, 1]


async def test_coming_back_draws_the_screen_once(
    ferry: Any, open_view: Any, wait_until: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_view(ferry) as (pilot, screen):
        await pilot.press("enter")
        await wait_until(pilot, lambda: pilot.app.screen is not screen)
        await pilot.pause(0.1)
        whole: list[object] = []
        draw = type(screen).render_lines

        def note(self: ReadingScreen, crop: Any) -> Any:
            whole.append(crop)
            return draw(self, crop)

        monkeypatch.setattr(type(screen), "render_lines", note)
        await pilot.press("escape")
        await wait_until(pilot, lambda: bool(whole))
        await pilot.pause(0.1)
        assert len(whole) == 1


@pytest.mark.parametrize("key", ["down", "right", "h", "b", "f", "enter"])
async def test_what_a_key_does_is_drawn_in_one_frame(
    ferry: Any, open_view: Any, wait_until: Any, monkeypatch: Any, key: str
) -> None:
    async with open_view(ferry, (200, 50)) as (pilot, screen):
        await wait_until(pilot, lambda: screen.facts.list.size.height > 0)
        await pilot.pause(0.2)
        frames: list[str] = []
        show = CompareApp._display

        def note(self: CompareApp, screen: Any, update: Any) -> None:
            if update is not None and screen is self.screen:
                frames.append(update.render_segments(self.console))
            show(self, screen, update)

        monkeypatch.setattr(CompareApp, "_display", note)
        # However busy the machine is.
        monkeypatch.setattr("compare.tui.screens.steady.PATIENCE", 5)
        pilot.app.simulate_key(key)
        await asyncio.sleep(0.5)
        assert len([frame for frame in frames if frame]) == 1, frames


async def test_a_prediction_is_laid_out_for_the_articles_in_view_alone(
    ferries: Any, open_view: Any, wait_until: Any
) -> None:
    async with open_view(ferries(8), (200, 50)) as (pilot, _):
        await pilot.press("P")
        await wait_until(pilot, lambda: isinstance(pilot.app.screen, PredictScreen))
        texts = pilot.app.screen.texts
        await wait_until(pilot, lambda: bool(texts[0].rows))
        assert [bool(text.rows) for text in texts] == [True] * 4 + [False] * 4
        await pilot.press("r", "8")
        await wait_until(pilot, lambda: bool(texts[7].rows))
        assert texts[7].has_focus


@given(
    st.integers(40, 400),
    st.lists(st.integers(2, 8), min_size=1, max_size=8),
    st.integers(0, 5),
)
def test_room_is_shared_out_without_a_gap_and_to_each_at_least_its_least(
    room: int, weights: list[int], least: int
) -> None:
    parts = share_out(room, weights, least)
    assert [part.start for part in parts] == [0, *(part.stop for part in parts[:-1])]
    assert parts[-1].stop == room
    assert all(len(part) >= least for part in parts)
    for weight, part in zip(weights, parts, strict=True):
        for other, its in zip(weights, parts, strict=True):
            assert weight <= other or len(part) + 1 >= len(its)
