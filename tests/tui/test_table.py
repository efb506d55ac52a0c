"""The table of facts by outlets."""

from __future__ import annotations

import csv
import io
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Static

from compare.model import ClaimKind, FactStatus
from compare.report.weight import weigh_fact
from compare.tui import CompareApp
from compare.tui.filters import FactFilter
from compare.tui.lookup import Lookup
from compare.tui.screens.detail import DetailScreen
from compare.tui.screens.export import ExportScreen
from compare.tui.screens.reading import ReadingScreen
from compare.tui.screens.table import TableScreen
from compare.tui.settings import Settings
from compare.tui.tabling import (
    NOT_TOLD,
    Order,
    Tabling,
    Wish,
    lay_columns,
    to_export,
)

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

SIZES = [(80, 24), (120, 40), (200, 50)]


def ids(facts: Any) -> list[str]:
    return [fact.id for fact in facts]


async def open_table(pilot: Any) -> Any:
    await pilot.press("F")
    await pilot.pause()
    table = shown(pilot)
    assert isinstance(table, TableScreen)
    return table


def shown(pilot: Any) -> Any:
    return pilot.app.screen


def told(app: Any) -> str:
    return str(app.screen.done.words)


# Which facts, in which order


def test_by_weight_conflicts_lead_then_figures_then_more_outlets_then_earlier(
    ferry: Any,
) -> None:
    facts = Tabling(Lookup(ferry)).facts(Wish())
    assert [fact.status for fact in facts] == [
        *[FactStatus.CONFLICTING] * 1,
        *[FactStatus.CONTRASTING] * 2,
        *[FactStatus.UNIQUE] * 9,
        *[FactStatus.SHARED] * 5,
    ]
    assert ids(facts[1:3]) == ["f3", "f2"]
    unique = [fact for fact in facts if fact.status is FactStatus.UNIQUE]
    wordy = [fact.kind is ClaimKind.QUOTE for fact in unique]
    assert wordy == sorted(wordy)
    assert list(facts) == sorted(facts, key=weigh_fact)


def test_by_appearance_each_outlet_is_followed_through(ferry: Any) -> None:
    facts = Tabling(Lookup(ferry)).facts(Wish(order=Order.APPEARANCE))
    first = [min((c.article, c.start) for c in fact.claims) for fact in facts]
    assert first == sorted(first)


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        (Wish(FactFilter(status=FactStatus.CONFLICTING)), {"f1"}),
        (Wish(FactFilter(kind=ClaimKind.PERCENT)), {"f15"}),
        (
            Wish(FactFilter(status=FactStatus.UNIQUE, article=1)),
            {*["f13", "f14", "f15", "f16", "f17"]},
        ),
        (Wish(words="  MILLION   crowns "), {"f2", "f10"}),
        (Wish(words="czk 400"), {"f11"}),
        (Wish(words="[red]"), set()),
    ],
)
def test_facts_are_chosen_by_status_kind_outlet_and_words(
    ferry: Any, wish: Wish, expected: set[str]
) -> None:
    assert set(ids(Tabling(Lookup(ferry)).facts(wish))) == expected


def test_a_cell_says_the_words_with_their_sentences_or_that_it_is_not_told(
    ferry: Any,
) -> None:
    tabling = Tabling(Lookup(ferry))
    fact = ferry.facts[0]
    assert tabling.cell(fact, 0) == "14 passengers (3)"
    again = replace(
        fact, claims=(*fact.claims, replace(fact.claims[0], sentence=7), fact.claims[0])
    )
    assert Tabling(Lookup(ferry)).cell(again, 0) == "14 passengers (3, 8)"
    assert tabling.cell(ferry.facts[8], 1) == NOT_TOLD


@pytest.mark.parametrize("width", [40, 80, 120, 200, 400])
@pytest.mark.parametrize("outlets", range(2, 9))
def test_columns_fit_the_width_and_every_outlet_can_be_reached(
    width: int, outlets: int
) -> None:
    seen: set[int] = set()
    first = 0
    for _ in range(outlets):
        columns = lay_columns(width, outlets, first)
        gaps = 2 * (1 + columns.count + bool(columns.kind))
        used = 4 + columns.label + columns.kind + columns.count * columns.cell + gaps
        assert used <= width
        seen |= set(columns.places)
        first = columns.first + columns.count
    assert seen == set(range(outlets))


# On screen


@pytest.mark.parametrize("size", SIZES)
async def test_the_table_shows_each_fact_by_outlets_and_says_the_rule(
    ferry: Any, open_view: Any, rows: Any, size: tuple[int, int]
) -> None:
    async with open_view(ferry, size) as (pilot, _):
        table = await open_table(pilot)
        assert "1 Harbour Post" in rows(table.heads)[0]
        assert "2 Coast Wire" in rows(table.heads)[0]
        first = rows(table.grid)[0]
        assert first.startswith("▌!")
        assert "14 passengers (3)" in first
        assert "Nineteen" in first
        assert any(NOT_TOLD in row for row in rows(table.grid))
        assert table.grid.size.height >= 10
        head = "\n".join(rows(table.head))
        assert "17 facts" in head
        assert "By weight: ! ~ + =, then figures and names before words" in head
        assert "earlier" in head
        assert "14 or 19 passengers" in str(table.why.words)
        assert "Coast Wire: Nineteen passengers (3)" in str(table.why.words)


async def test_rows_are_gone_through_by_key(ferry: Any, open_view: Any) -> None:
    async with open_view(ferry, (80, 24)) as (pilot, _):
        table = await open_table(pilot)
        grid = table.grid
        for key, row in (
            ("down", 1),
            ("up", 0),
            ("up", 0),
            ("end", 16),
            ("down", 16),
            ("home", 0),
            ("pagedown", grid.size.height - 1),
            ("pageup", 0),
            ("space", grid.size.height - 1),
        ):
            await pilot.press(key)
            assert grid.cursor == row, key
            top = round(grid.scroll_y)
            assert top <= grid.cursor < top + grid.size.height


async def test_the_wheel_scrolls_and_a_click_looks_and_opens(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry, (80, 24)) as (pilot, _):
        table = await open_table(pilot)
        await pilot.click(table.grid, offset=(10, 3))
        assert table.grid.cursor == 3
        await pilot.click(table.grid, offset=(10, 3))
        await pilot.pause()
        assert isinstance(shown(pilot), DetailScreen)
        await pilot.press("escape")
        assert shown(pilot) is table
        top = table.grid.scroll_y
        table.grid.scroll_down(animate=False)
        await pilot.pause()
        assert table.grid.scroll_y > top


async def test_enter_opens_the_detail_and_g_goes_to_the_passages(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry) as (pilot, screen):
        await open_table(pilot)
        await pilot.press("down", "down", "enter")
        assert isinstance(shown(pilot), DetailScreen)
        assert "9 million" in str(next(iter(shown(pilot).query(Static))).content)
        await pilot.press("escape", "g")
        await pilot.pause()
        assert shown(pilot) is screen
        assert [text.chosen for text in screen.panes.texts] == ["f2", "f2"]
        assert screen.panes.texts[1].ref == (1, 6)
        assert "CZK 9 million" in str(screen.why.words)
        assert screen.facts.list.fact.id == "f2"
        table = await open_table(pilot)
        assert table.grid.fact.id == "f2"
        await pilot.press("escape")
        assert shown(pilot) is screen


async def test_keys_narrow_and_sort_the_table(
    ferry: Any, open_view: Any, rows: Any
) -> None:
    async with open_view(ferry, (80, 24)) as (pilot, screen):
        table = await open_table(pilot)
        await pilot.press("s", "s", "s")
        assert {fact.status for fact in table.facts} == {FactStatus.UNIQUE}
        await pilot.press("k")
        assert ids(table.facts) == ["f10", "f11"]
        await pilot.press("o", "o")
        assert table.facts == ()
        assert "No fact is as you asked" in str(table.why.words)
        assert "0 of 17 facts" in rows(table.head)[1]
        await pilot.press("enter", "g", "y", "x")
        assert shown(pilot) is table
        assert "no fact to export" in told(pilot.app)
        await pilot.press("H")
        assert len(table.facts) == 17
        await pilot.press("S")
        assert table.wish.order is Order.APPEARANCE
        assert "outlet by outlet" in rows(table.head)[2]
        await pilot.press("escape")
        assert shown(pilot) is screen
        again = await open_table(pilot)
        assert again.wish.order is Order.APPEARANCE


async def test_words_narrow_while_they_are_typed_and_escape_gives_them_up(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry, (80, 24)) as (pilot, _):
        table = await open_table(pilot)
        await pilot.press("slash", *"crowns")
        assert set(ids(table.facts)) == {"f2", "f10", "f11"}
        await pilot.press("enter", "down")
        assert table.grid.cursor == 1
        await pilot.press("slash", *"xyz")
        assert table.facts == ()
        await pilot.press("escape")
        await pilot.pause()
        assert len(table.facts) == 3
        await pilot.press("H", "slash", "enter")
        assert len(table.facts) == 17
        assert table.search_bar.value == ""
        await pilot.press("slash", *"crowns", "enter")
        assert shown(pilot) is table


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [2, 5, 8])
async def test_up_to_eight_outlets_are_paged_through(
    ferries: Any, open_view: Any, rows: Any, size: tuple[int, int], count: int
) -> None:
    async with open_view(ferries(count), size) as (pilot, _):
        table = await open_table(pilot)
        seen = rows(table.heads)[0]
        for _ in range(count):
            await pilot.press("right")
            seen += rows(table.heads)[0]
        for place in range(count):
            assert f"{place + 1} " in seen
        for _ in range(count):
            await pilot.press("left")
        assert "1 Harbour" in rows(table.heads)[0]
        if len(table.grid.columns.places) < count:
            line = rows(table.head)[1]
            assert f"of {count}" in line
            seen = ""
            for _ in range(count):
                seen += rows(table.heads)[0]
                await pilot.click(table.head, offset=(line.index("outlets 1") + 1, 1))
                await pilot.pause()
            assert all(f"{place + 1} " in seen for place in range(count))


async def test_the_heads_and_the_filters_take_clicks(
    ferry: Any, open_view: Any, rows: Any
) -> None:
    async with open_view(ferry, (120, 40)) as (pilot, _):
        table = await open_table(pilot)
        heads = rows(table.heads)[0]
        await pilot.click(table.heads, offset=(heads.index("Coast"), 0))
        assert table.wish.filter.article == 1
        await pilot.click(table.heads, offset=(heads.index("Coast"), 0))
        assert table.wish.filter.article is None
        await pilot.click(table.heads, offset=(heads.index("Kind"), 0))
        assert table.wish.filter.kind is ClaimKind.MONEY
        await pilot.click(table.heads, offset=(heads.index("Fact"), 0))
        assert table.wish.order is Order.APPEARANCE
        for word, row in (("status", 0), ("outlet", 0), ("all again", 1)):
            at = rows(table.head)[row].index(word)
            await pilot.click(table.head, offset=(at + 1, row))
            await pilot.pause()
            if word == "status":
                assert table.wish.filter.status is FactStatus.CONFLICTING
            if word == "outlet":
                assert table.wish.filter.article == 0
        assert table.wish.filter == FactFilter()


async def test_a_fact_is_copied_with_its_citations(ferry: Any, open_view: Any) -> None:
    async with open_view(ferry) as (pilot, _):
        await open_table(pilot)
        await pilot.press("y")
        assert "“14 passengers”\n(Harbour Post," in pilot.app.clipboard


async def test_help_names_the_keys_of_the_table_and_the_palette_has_them(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry) as (pilot, _):
        table = await open_table(pilot)
        offered = {each.title for each in pilot.app.get_system_commands(table)}
        assert "Sort by weight or by appearance" in offered
        await pilot.press("f1")
        text = [str(part.content) for part in shown(pilot).query(Static)]
        assert text.index("Where you are") < 3
        here = text[: text.index("")]
        assert any("Export what is listed" in line for line in here)


async def test_its_keys_can_be_remapped_and_the_head_names_the_new_ones(
    ferry: Any, wait_until: Any, rows: Any
) -> None:
    keys = {"table": ("T",), "table-status": ("f2",), "table-all": ("delete",)}
    app = CompareApp([("", lambda: ferry)], settings=Settings(keys=keys))
    async with app.run_test(size=(80, 24)) as pilot:
        await wait_until(pilot, lambda: isinstance(app.screen, ReadingScreen))
        await pilot.press("T")
        await pilot.pause()
        table = shown(pilot)
        assert "F2 status" in rows(table.head)[0]
        await pilot.press("f2")
        assert table.wish.filter.status is FactStatus.CONFLICTING
        await pilot.press("slash", *"xyz", "enter")
        assert "Delete lists all again" in str(table.why.words)
        await pilot.press("delete")
        assert len(table.facts) == 17


# Export


def test_what_is_exported_is_what_is_listed_and_says_how_it_was_chosen(
    ferry: Any,
) -> None:
    lookup = Lookup(ferry)
    wish = Wish(FactFilter(status=FactStatus.UNIQUE, article=0), "crowns")
    facts = Tabling(lookup).facts(wish)
    comparison, look = to_export(lookup, facts, wish)
    assert ids(comparison.facts) == ["f10", "f11"]
    assert look == {
        "kind": [ClaimKind.MONEY],
        "only": [FactStatus.UNIQUE],
        "outlet": ["Harbour Post"],
    }
    assert comparison.notices[-1].message == (
        "Only facts with the words “crowns” are part of this: 2 of 17."
    )


async def test_the_listed_facts_are_written_as_csv_in_their_order(
    ferry: Any, open_view: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_view(ferry, (80, 24)) as (pilot, _):
        table = await open_table(pilot)
        await pilot.press("s", "s", "x")
        await pilot.pause()
        assert isinstance(shown(pilot), ExportScreen)
        assert "json" not in shown(pilot)._formats
        await pilot.press("enter")
        await pilot.pause()
        assert shown(pilot) is table
        text = (tmp_path / "newscompare.csv").read_text(encoding="utf-8")
        written = [row["fact"] for row in csv.DictReader(io.StringIO(text))]
        assert list(dict.fromkeys(written)) == ids(table.facts) == ["f3", "f2"]
        await pilot.press("x", "enter")
        assert isinstance(shown(pilot), ExportScreen)
        await pilot.press("down", "enter")
        await pilot.pause()
        report = (tmp_path / "newscompare.md").read_text(encoding="utf-8")
        assert "about CZK 9 million" in report
        assert "Odile Brandt" not in report


# Many, and hostile


def many(ferry: Any, count: int) -> Any:
    facts = tuple(
        replace(ferry.facts[number % len(ferry.facts)], id=f"f{number}")
        for number in range(count)
    )
    return replace(ferry, facts=facts)


async def test_a_thousand_facts_stay_fluent(ferry: Any, open_view: Any) -> None:
    async with open_view(many(ferry, 1000), (120, 40)) as (pilot, _):
        table = await open_table(pilot)
        assert len(table.facts) == 1000
        took = []
        for action, way in (("step", 1), ("page", 1), ("end", -1), ("end", 0)) * 3:
            start = time.perf_counter()
            getattr(table, f"action_{action}")(way)
            took.append(time.perf_counter() - start)
        for by in ("status", "kind", "outlet"):
            start = time.perf_counter()
            table.action_filter(by)
            took.append(time.perf_counter() - start)
        assert sorted(took)[len(took) // 2] < 0.05
        drawn = [table.grid.render_line(y) for y in range(table.grid.size.height)]
        assert len(drawn) < 40


async def test_text_from_outside_is_shown_in_the_table_and_not_obeyed(
    build: Any, open_view: Any, rows: Any
) -> None:
    attack = "[red]Tug[/red] \x1b[2J\x07\u202e 東京 e\u0301"
    articles = (
        build.article(f"S|{attack} came.", outlet=attack),
        build.article("S|It went.", outlet="Wire"),
    )
    facts = (
        build.fact(articles, FactStatus.UNIQUE, attack, (0, attack)),
        build.fact(articles, FactStatus.UNIQUE, "x" * 5000, (1, "It went")),
    )
    async with open_view(build.comparison(articles, (), facts), (80, 24)) as (pilot, _):
        table = await open_table(pilot)
        await pilot.press("down", "slash", *"[red]", "enter")
        for widget in (table.head, table.heads, table.grid, table.why):
            for y in range(widget.size.height):
                line = widget.render_line(y)
                assert line.cell_length <= widget.size.width
                assert not set(line.text) & set("\x1b\x07\u202e")
        assert "[red]Tug" in rows(table.grid)[0]
        assert isinstance(shown(pilot), TableScreen)
        await pilot.press("escape")
        assert isinstance(shown(pilot), ReadingScreen)
