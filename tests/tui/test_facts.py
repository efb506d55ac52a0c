"""The list of facts, the detail and the line that says why."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Static

from compare.model import (
    ClaimKind,
    FactStatus,
    Framing,
    Voice,
    VoiceKind,
    Wording,
    WordUse,
)
from compare.tui.filters import FactFilter
from compare.tui.screens.detail import DetailScreen
from compare.tui.screens.notices import NoticesScreen
from compare.tui.screens.told import ToldScreen
from compare.tui.widgets.block_page import BlockPage

if TYPE_CHECKING:
    from typing import Any


def listed(screen: Any) -> list[str]:
    return [str(row.words) for row in screen.facts.list.rows]


def page_text(screen: Any) -> str:
    return "\n".join(str(part.content) for part in screen.query(Static).results())


async def test_facts_stand_in_sections_with_conflicts_first(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry) as (_, screen):
        titles = [row for row in listed(screen) if not row.startswith("  ")]
    assert titles == [
        "! conflicting (1)",
        "~ contrasting (2)",
        "+ only Harbour Post (4)",
        "+ only Coast Wire (5)",
        "= shared (5)",
    ]


async def test_with_three_articles_a_fact_names_its_panes(
    ferries: Any, open_view: Any
) -> None:
    async with open_view(ferries(3)) as (_, screen):
        assert "  = 1·2·3 Ilse Varga  person" in listed(screen)
        assert "+ only Coast Wire (1)" in listed(screen)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)])
async def test_enter_on_a_fact_brings_every_pane_to_it(
    ferry: Any, open_view: Any, rows: Any, size: tuple[int, int]
) -> None:
    async with open_view(ferry, size) as (pilot, screen):
        if not screen.facts.display:
            await pilot.press("f")
        screen.facts.list.focus()
        screen.facts.list.show("f2")
        await pilot.press("enter")
        post, wire = screen.panes.texts
        assert post.chosen == wire.chosen == "f2"
        assert post.ref == (0, 10)
        assert wire.ref == (1, 6)
        assert "~ contrasting  about CZK 9 million" in str(screen.why.words)
        assert "Why: rule for about CZK 9 million" in str(screen.why.words)
        assert screen.facts.list.has_focus
        await pilot.press("f")
        await pilot.pause()
        for text in (post, wire):
            row = text.layout_lines.tops[text.sentence] - text.top
            assert row == post.row
            styles = [
                segment.style
                for y in range(text.size.height)
                for segment in text.render_line(y)
                if "million" in segment.text
            ]
            assert any(style.reverse for style in styles)


async def test_a_fact_of_one_outlet_leads_with_that_outlet(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry) as (pilot, screen):
        screen.facts.list.focus()
        screen.facts.list.show("f15")
        await pilot.press("enter")
        post, wire = screen.panes.texts
        assert screen.panes.lead is wire
        assert wire.ref == (1, 9)
        assert post.away
        assert "only Coast Wire" in str(screen.why.words)


async def test_moving_through_the_facts_says_why_without_moving_the_panes(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry) as (pilot, screen):
        await pilot.press("tab", "tab")
        tops = [text.top for text in screen.panes.texts]
        assert "14 or 19" in str(screen.why.words)
        await pilot.press("down")
        assert "CZK 9 million" in str(screen.why.words)
        assert [text.top for text in screen.panes.texts] == tops


async def test_enter_again_on_a_fact_opens_its_detail(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry) as (pilot, screen):
        await pilot.press("tab", "tab", "down", "enter", "enter")
        assert isinstance(pilot.app.screen, DetailScreen)
        text = page_text(pilot.app.screen)
        assert "Read as: about CZK 9 million" in text
        assert "Read as: CZK 12 million" in text
        assert "Said by: Dorn, reported, by “said”" in text
        assert "Why: rule for about CZK 9 million" in text
        assert "[He] put the cost" in text
        await pilot.press("escape")
        assert pilot.app.screen is screen


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 20)])
async def test_enter_on_a_sentence_opens_its_detail(
    ferry: Any, open_view: Any, rows: Any, size: tuple[int, int]
) -> None:
    async with open_view(ferry, size) as (pilot, screen):
        await pilot.press("down", "down", "enter")
        detail = pilot.app.screen
        assert isinstance(detail, DetailScreen)
        text = page_text(detail)
        assert "Harbour Post 3 and Coast Wire 3, conflicting, score 0.88" in text
        assert "Why: both tell row 3" in text
        assert "[Nobody] was killed" in text
        assert "[Nineteen] passengers" in text
        assert "Read as: 14" in text
        drawn = rows(detail.query_one(BlockPage))
        post, wire = (
            next(n for n, row in enumerate(drawn) if f"{outlet} 3, body" in row)
            for outlet in ("Harbour Post", "Coast Wire")
        )
        assert (post == wire) == (size[0] >= 80)
        await pilot.press("enter")
        assert pilot.app.screen is screen


async def test_v_tells_how_it_is_told_with_its_sentences(
    ferry: Any, open_view: Any
) -> None:
    voice = Voice(1, "Lene Haas", VoiceKind.NAMED, 4, ("said",), (3, 4))
    word = WordUse(0, "intensifier", "[b]second[/b]", (7,))
    telling = replace(ferry, framing=Framing(voices=(voice,), words=(word,)))
    async with open_view(telling, (80, 24)) as (pilot, screen):
        await pilot.press("v")
        assert isinstance(pilot.app.screen, ToldScreen)
        text = page_text(pilot.app.screen)
        assert "Lene Haas (4 words, sentences 4 and 5)" in text
        assert "Harbour Post adds weight: “[b]second[/b]” (sentence 8)" in text
        await pilot.press("escape")
        assert pilot.app.screen is screen
    async with open_view(ferry, (80, 24)) as (pilot, _):
        await pilot.press("v")
        assert "Nothing was found" in page_text(pilot.app.screen)


async def test_the_detail_leaves_out_what_only_repeats_the_sentence(
    build: Any, open_view: Any
) -> None:
    article = build.article("S|The ferry is late again.\n", outlet="Post")
    other = build.article("S|It rained in Maren all day.\n", outlet="Wire")
    wording = Wording(("ferri", "late"))
    facts = (
        build.fact(
            (article, other),
            FactStatus.UNIQUE,
            "The ferry is late again",
            (0, "The ferry is late again"),
            kind=ClaimKind.STATEMENT,
            values=(wording,),
        ),
        build.fact(
            (article, other),
            FactStatus.UNIQUE,
            "late again",
            (0, "late again"),
            kind=ClaimKind.QUOTE,
            values=(wording,),
        ),
    )
    comparison = build.comparison((article, other), (), facts)
    async with open_view(comparison) as (pilot, _):
        await pilot.press("enter")
        text = page_text(pilot.app.screen)
        assert "late again  quote" in text
        assert "statement" not in text
        assert "ferri" not in text


async def test_the_detail_of_a_sentence_without_counterpart_says_so(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry) as (pilot, _):
        await pilot.press("right", "down", "down", "down", "d")
        text = page_text(pilot.app.screen)
        assert "+ No sentence of another article is linked" in text
        assert "Lene Haas" in text
        await pilot.press("q")
    assert pilot.app.return_code == 0


async def test_d_in_the_list_opens_the_detail_of_the_fact(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry) as (pilot, _):
        await pilot.press("tab", "tab", "end", "d")
        assert "two nautical miles, quantity" in page_text(pilot.app.screen)


async def test_facts_are_listed_by_status_kind_and_outlet(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry) as (pilot, screen):
        everything = listed(screen)
        await pilot.press("s", "s")
        assert [row[:1] for row in listed(screen) if row[:1] != " "] == ["~"]
        await pilot.press("s", "k")
        assert screen.facts.wanted.status is FactStatus.UNIQUE
        rows = [row for row in listed(screen) if row.startswith("  ")]
        assert rows == ["  + CZK 3.5 million  money", "  + CZK 400  money"]
        await pilot.press("o", "o")
        assert listed(screen) == []
        title = str(screen.facts.query_one("FactTitle").render())
        assert title == "0 of 17 facts s + unique k money o Coast Wire"
        await pilot.press("tab", "tab", "enter", "d")
        await pilot.press("escape", "o", "s", "s")
        for _ in range(7):
            await pilot.press("k")
        assert listed(screen) == everything


async def test_the_line_over_the_list_names_its_keys_and_takes_clicks(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry, (200, 40)) as (pilot, screen):
        await pilot.press("s", "s", "s", "s", "s")
        title = screen.facts.query_one("FactTitle")

        async def click(word: str) -> None:
            await pilot.click(title, offset=(str(title.render()).index(word) + 1, 0))
            await pilot.pause()

        assert str(title.render()) == "17 facts s status k kind o outlet"
        await click("status")
        assert screen.facts.wanted == FactFilter(status=FactStatus.CONFLICTING)
        await click("facts")
        await click("o outlet")
        await click("Harbour")
        await click("kind")
        wanted = screen.facts.wanted
        assert (wanted.article, wanted.kind) == (1, ClaimKind.MONEY)
        await click("facts")
        assert screen.facts.wanted == FactFilter()


async def test_the_list_is_shown_and_hidden(ferry: Any, open_view: Any) -> None:
    async with open_view(ferry) as (pilot, screen):
        width = screen.panes.lead.size.width
        await pilot.press("f")
        await pilot.pause()
        assert not screen.facts.display
        assert screen.panes.lead.has_focus
        assert screen.panes.lead.size.width > width
        await pilot.press("s", "tab", "tab")
        assert screen.panes.lead.article == 0
        await pilot.press("f")
        assert screen.facts.display
        assert screen.facts.list.has_focus


async def test_on_a_narrow_terminal_the_list_stands_below_one_pane(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry, (80, 24)) as (pilot, screen):
        assert not screen.facts.display
        await pilot.press("f")
        await pilot.pause()
        assert screen.facts.region.y >= screen.panes.region.bottom
        assert screen.facts.list.size.height >= 6
        assert screen.panes.lead.size.height >= 6


async def test_escape_drops_the_highlight(ferry: Any, open_view: Any) -> None:
    async with open_view(ferry) as (pilot, screen):
        await pilot.press("tab", "tab", "enter")
        assert screen.panes.lead.chosen == "f1"
        await pilot.press("escape")
        assert [text.chosen for text in screen.panes.texts] == [None, None]


async def test_why_of_a_sentence_names_its_row_its_links_and_its_differences(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry) as (pilot, screen):
        await pilot.press("down", "down", "down")
        await pilot.pause()
        words = str(screen.why.words)
    assert words.startswith("= row 4")
    assert "+ “like a curtain”" in words
    assert "Harbour Post 4 and Coast Wire 6, overlapping, score 0.87" in words
    assert "Why: both tell row 4." in words


async def test_reasons_that_are_sentences_join_to_one_line(
    ferry: Any, open_view: Any
) -> None:
    fact = replace(ferry.facts[0], because=("One is exact.", "Two differ."))
    comparison = replace(ferry, facts=(fact,))
    async with open_view(comparison) as (pilot, screen):
        await pilot.press("tab", "tab")
        assert str(screen.why.words).endswith("Why: One is exact. Two differ.")


async def test_notices_are_counted_on_top_and_opened_with_i(
    ferry: Any, ferries: Any, open_view: Any
) -> None:
    async with open_view(ferry, (80, 24)) as (pilot, screen):
        assert "i: 1 notice" in str(screen.query_one("TopBar").render())
        await pilot.press("i")
        assert isinstance(pilot.app.screen, NoticesScreen)
        assert "A weather box was left out." in page_text(pilot.app.screen)
    async with open_view(ferries(2)) as (pilot, screen):
        assert "notice" not in str(screen.query_one("TopBar").render())
        await pilot.press("i")
        assert "nothing" in page_text(pilot.app.screen)


async def test_keys_go_round_the_facts_and_by_pages_and_pass_over_titles(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry, (120, 14)) as (pilot, screen):
        facts = screen.facts.list
        screen.set_focus(facts)
        await pilot.pause()
        numbers = [number for number, row in enumerate(facts.rows) if row.fact]
        assert facts.cursor == numbers[0]
        await pilot.press("up")
        assert facts.cursor == numbers[-1]
        await pilot.press("down", "down")
        assert facts.cursor == numbers[1]
        await pilot.press("end", "pageup")
        assert numbers[0] < facts.cursor < numbers[-1]
        await pilot.press("home", "pagedown", "pagedown", "pagedown")
        assert facts.cursor == numbers[-1]
        await pilot.press("pageup", "pageup", "pageup")
        assert facts.cursor == numbers[0]


async def test_a_row_shows_that_the_mouse_is_over_it_and_takes_a_click(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry, (120, 40)) as (pilot, screen):
        facts = screen.facts.list
        plain = facts.render_line(3)
        await pilot.hover("FactList", offset=(5, 3))
        await pilot.pause()
        assert list(facts.render_line(3)) != list(plain)
        await pilot.hover("ArticleText", offset=(5, 2))
        await pilot.pause()
        assert list(facts.render_line(3)) == list(plain)
        await pilot.click("FactList", offset=(5, 0))
        assert screen.chosen is None
        await pilot.click("FactList", offset=(5, 3))
        await pilot.pause()
        assert screen.chosen is facts.rows[3].fact is facts.fact


async def test_a_row_that_is_cut_shows_its_ellipsis_beside_the_scrollbar(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry, (110, 16)) as (_, screen):
        facts = screen.facts.list
        seen = facts.scrollable_content_region.width
        rows = [facts.render_line(y).text[:seen] for y in range(facts.size.height)]
        assert facts.show_vertical_scrollbar
        cut = [row for row in rows if row.rstrip().endswith("…")]
        assert cut
        assert all(len(row) == seen for row in rows)
