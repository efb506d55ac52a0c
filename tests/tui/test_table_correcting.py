"""The reader's own word from the table of facts, with the keys of the panes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from textual.widgets import OptionList, TextArea

from compare.model import FactStatus, ReaderWord, SentenceRef
from compare.tui import CompareApp
from compare.tui.screens.chooser import ChooserScreen
from compare.tui.screens.note import NoteScreen
from compare.tui.screens.table import TableScreen
from compare.tui.settings import Settings

if TYPE_CHECKING:
    from compare.model import Fact


async def open_table(pilot: Any) -> Any:
    await pilot.press("F")
    await pilot.pause()
    table = pilot.app.screen
    assert isinstance(table, TableScreen)
    return table


def row_of(table: Any, rows: Any, label: str) -> str:
    (row,) = (line for line in rows(table.grid) if label in line)
    return str(row)


def told(pilot: Any) -> str:
    return str(pilot.app.screen.done.words)


def fact_of(reading: Any, label: str) -> Fact:
    (fact,) = (f for f in reading.lookup.facts.values() if f.label == label)
    return fact  # type: ignore[no-any-return]


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
async def test_a_fact_is_confirmed_in_its_row_undone_and_said_again(
    ferry: Any, open_view: Any, rows: Any, size: tuple[int, int]
) -> None:
    async with open_view(ferry, size) as (pilot, reading):
        table = await open_table(pilot)
        await pilot.press("down", "down", "a")
        assert row_of(table, rows, "9 million").startswith("▌~*")
        assert "You confirmed: about CZK 9 million" in told(pilot)
        assert table.grid.cursor == 2
        assert table.fact.reader is ReaderWord.CONFIRMED
        await pilot.press("down", "u")
        assert row_of(table, rows, "9 million").startswith(" ~ ")
        assert table.grid.cursor == 3
        await pilot.press("U")
        assert row_of(table, rows, "9 million").startswith(" ~*")
        await pilot.press("escape")
        assert pilot.app.screen is reading
        # In the panes the same keys are about the sentence again.
        assert reading.looked_at is None
        await pilot.press("u")
        assert fact_of(reading, "CZK 9,000,000 (about) or 12,000,000").reader is None


async def test_a_status_is_changed_and_the_filter_keeps_its_place(
    ferry: Any, open_view: Any, rows: Any
) -> None:
    async with open_view(ferry, (80, 24)) as (pilot, reading):
        table = await open_table(pilot)
        await pilot.press("s", "s", "c")
        chooser = pilot.app.screen
        assert isinstance(chooser, ChooserScreen)
        offered = [str(o.prompt) for o in chooser.query_one(OptionList).options]
        assert offered[:2] == [
            "~ Confirm: it is contrasting",
            "= Both tell it alike",
        ]
        assert "  Join it with another" in offered
        await pilot.press("down", "enter")
        await pilot.pause()
        assert pilot.app.screen is table
        # It is contrasting no longer: the filter stays, and so does the reader.
        assert table.wish.filter.status is FactStatus.CONTRASTING
        assert [fact.status for fact in table.facts] == [FactStatus.CONTRASTING]
        assert table.grid.cursor == 0
        assert "1 of 17 facts" in rows(table.head)[1]
        await pilot.press("H")
        changed = fact_of(reading, "212 people, more than 200")
        assert changed.status is FactStatus.SHARED
        assert row_of(table, rows, "212 people, more").startswith(" =*")


async def test_rejected_facts_go_and_the_next_one_is_looked_at(
    ferry: Any, open_view: Any, rows: Any
) -> None:
    async with open_view(ferry, (80, 24)) as (pilot, reading):
        table = await open_table(pilot)
        await pilot.press("slash", *"crowns", "enter", "k", "down", "down")
        assert [fact.id for fact in table.facts] == ["f2", "f10", "f11"]
        await pilot.press("r")
        assert [fact.id for fact in table.facts] == ["f2", "f10"]
        assert table.fact.id == "f10"
        await pilot.press("r", "r")
        # What was contrasting is two facts now, each of its own outlet.
        assert [fact.status for fact in table.facts] == [FactStatus.UNIQUE] * 2
        await pilot.press("r", "r", "r", "a", "c", "w", "L")
        assert table.facts == ()
        assert pilot.app.screen is table
        # No money is left to list, and the key goes on all the same.
        await pilot.press("slash", *["backspace"] * 6, "enter", "k")
        assert {fact.kind.value for fact in table.facts} == {"quantity"}
        await pilot.press("u")
        assert "Taken back" in told(pilot)
        assert len(reading.desk.history.past) == 4


async def test_a_note_is_put_to_a_sentence_that_tells_the_fact(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry, (80, 24)) as (pilot, reading):
        table = await open_table(pilot)
        await pilot.press("w")
        chooser = pilot.app.screen
        assert isinstance(chooser, ChooserScreen)
        await pilot.press("down", "enter")
        await pilot.pause()
        await pilot.press(*"Who", "f2")
        await pilot.pause()
        assert pilot.app.screen is table
        assert reading.lookup.notes == {SentenceRef(1, 2): "Who"}
        # Told by one sentence alone, no question is asked.
        table.grid.show("f17")
        await pilot.press("w")
        await pilot.pause()
        assert isinstance(pilot.app.screen, NoteScreen)
        assert pilot.app.screen.query_one(TextArea).text == ""


async def test_two_facts_are_joined_from_the_table(ferry: Any, open_view: Any) -> None:
    async with open_view(ferry, (80, 24)) as (pilot, reading):
        table = await open_table(pilot)
        table.grid.show("f9")
        await pilot.press("L")
        assert "The fact is marked" in told(pilot)
        table.grid.show("f13")
        await pilot.press("L")
        assert isinstance(pilot.app.screen, ChooserScreen)
        await pilot.press("enter")
        await pilot.pause()
        assert pilot.app.screen is table
        joined = reading.lookup.facts["f9"]
        assert joined.outlets == (0, 1)
        assert joined.reader is ReaderWord.ADDED
        assert len(reading.lookup.facts) == 16


async def test_remapped_once_a_key_says_it_in_the_panes_and_in_the_table(
    ferry: Any, wait_until: Any
) -> None:
    settings = Settings(keys={"confirm": ("f4",)})
    app = CompareApp([("", lambda: ferry)], settings=settings)
    async with app.run_test(size=(80, 24)) as pilot:
        await wait_until(pilot, lambda: hasattr(app.screen, "panes"))
        table = await open_table(pilot)
        await pilot.press("a")
        assert table.fact.reader is None
        await pilot.press("f4")
        assert table.fact.reader is ReaderWord.CONFIRMED


async def test_help_and_palette_of_the_table_know_them(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry) as (pilot, _):
        table = await open_table(pilot)
        offered = {each.title for each in pilot.app.get_system_commands(table)}
        assert "Confirm the link or the fact" in offered
        assert "c Correct" in str(table.query_one("KeyBar").render())
        await pilot.press("f1")
        lines = [str(part.render()) for part in pilot.app.screen.query("Static")]
        here = lines[: lines.index("Signs") if "Signs" in lines else 40]
        assert any("Reject the link or the fact" in line for line in here)
