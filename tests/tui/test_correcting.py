"""The reader's own word in the view: every key of it, and the file that keeps it."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest
from textual.widgets import OptionList, Static, TextArea

from compare.model import ClaimKind, FactStatus, ReaderWord, SentenceRef
from compare.review import open_sidecar
from compare.tui import CompareApp
from compare.tui.screens.chooser import ChooserScreen
from compare.tui.screens.detail import DetailScreen
from compare.tui.screens.note import NoteScreen
from compare.tui.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from textual.pilot import Pilot


@asynccontextmanager
async def opened(
    comparison: Any, path: Path, wait_until: Any, size: tuple[int, int] = (120, 40)
) -> AsyncIterator[tuple[Pilot[None], Any]]:
    app = CompareApp([("The ferry", lambda: comparison)], open_sidecar(path))
    async with app.run_test(size=size) as pilot:
        await wait_until(
            pilot,
            lambda: (
                isinstance(app.screen, ReadingScreen)
                and app.screen.panes.lead.size.height > 0
            ),
        )
        yield pilot, app.screen


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "post.txt.newscompare"


def links_at(screen: Any, ref: tuple[int, int]) -> list[Any]:
    return list(screen.lookup.links_of.get(SentenceRef(*ref), ()))


def told(screen: Any) -> str:
    return str(screen.done.words)


def answers(screen: Any) -> list[str]:
    return [str(o.prompt) for o in screen.query_one(OptionList).options]


async def test_a_confirms_the_link_of_the_sentence(
    ferry: Any, place: Path, wait_until: Any
) -> None:
    async with opened(ferry, place, wait_until) as (pilot, screen):
        await pilot.press("a")
        (link,) = links_at(screen, (0, 0))
        assert link.reader is ReaderWord.CONFIRMED
        assert "You confirmed the link of Harbour Post 1 and Coast Wire 1" in told(
            screen
        )
    assert len(open_sidecar(place).session.corrections) == 1


async def test_r_rejects_the_link_and_nothing_scrolls(
    ferry: Any, place: Path, wait_until: Any, rows: Any
) -> None:
    async with opened(ferry, place, wait_until, (80, 24)) as (pilot, screen):
        for _ in range(11):
            await pilot.press("down")
        lead = screen.panes.lead
        before = (lead.ref, lead.top, lead.row)
        assert links_at(screen, lead.ref)
        await pilot.press("r")
        assert (lead.ref, lead.top, lead.row) == before
        assert not links_at(screen, lead.ref)
        assert lead.margin[lead.sentence] is FactStatus.UNIQUE
        assert "no counterpart" in str(screen.why.words)


async def test_a_sentence_without_a_link_has_none_to_confirm(
    ferry: Any, place: Path, wait_until: Any
) -> None:
    async with opened(ferry, place, wait_until) as (pilot, screen):
        screen.panes.go_to(SentenceRef(0, 4))
        await pilot.press("a", "r")
        assert "No sentence is linked to this one." in told(screen)
    assert not place.exists()


async def test_of_several_links_the_reader_is_asked_which(
    ferry: Any, place: Path, wait_until: Any
) -> None:
    async with opened(ferry, place, wait_until) as (pilot, screen):
        screen.panes.go_to(SentenceRef(1, 6))
        await pilot.press("r")
        await pilot.pause()
        assert len(answers(screen.app.screen)) == 2
        await pilot.press("down", "enter")
        assert [link.a for link in links_at(screen, (1, 6))] == [(0, 9)]


async def test_two_sentences_are_linked_by_hand(
    ferry: Any, place: Path, wait_until: Any, rows: Any
) -> None:
    async with opened(ferry, place, wait_until) as (pilot, screen):
        screen.panes.go_to(SentenceRef(0, 4))
        await pilot.press("L")
        assert screen.panes.texts[0].tied == 4
        assert any(row.startswith("»") for row in rows(screen.panes.texts[0]))
        screen.panes.go_to(SentenceRef(1, 7))
        await pilot.press("L")
        await pilot.pause()
        assert isinstance(screen.app.screen, ChooserScreen)
        await pilot.press("down", "enter")
        (link,) = links_at(screen, (0, 4))
        assert link.b == (1, 7)
        assert link.relation == "contrasting"
        assert link.reader is ReaderWord.ADDED
        assert screen.panes.texts[0].tied is None
        assert any("*" in row[:6] for row in rows(screen.panes.texts[1]))
        assert "contrasting, yours" in str(screen.why.words)


async def test_pressed_twice_the_key_unmarks_and_elsewhere_marks_instead(
    ferry: Any, place: Path, wait_until: Any
) -> None:
    async with opened(ferry, place, wait_until) as (pilot, screen):
        await pilot.press("L", "L")
        assert screen.panes.texts[0].tied is None
        await pilot.press("L", "down", "L")
        assert screen.panes.texts[0].tied == 1


async def test_a_fact_is_confirmed_rejected_and_changed(
    ferry: Any, place: Path, wait_until: Any
) -> None:
    async with opened(ferry, place, wait_until) as (pilot, screen):
        facts = screen.facts.list
        facts.focus()
        await pilot.pause()
        assert facts.fact.id == "f1"
        await pilot.press("a")
        assert screen.lookup.facts["f1"].reader is ReaderWord.CONFIRMED
        assert any(
            str(row.words).startswith("  !*14 or 19 passengers") for row in facts.rows
        )
        assert facts.fact.id == "f1"
        await pilot.press("c")
        await pilot.pause()
        assert answers(screen.app.screen)[0] == "! Confirm: it is conflicting"
        await pilot.press("down", "down", "enter")
        fact = screen.lookup.facts["f1"]
        assert (fact.status, fact.reader) == (
            FactStatus.CONTRASTING,
            ReaderWord.CHANGED,
        )
        await pilot.press("r")
        assert screen.lookup.facts["f1"].status is FactStatus.UNIQUE
        assert facts.has_focus


async def test_a_unique_fact_that_is_rejected_goes_and_the_next_one_is_looked_at(
    ferry: Any, place: Path, wait_until: Any
) -> None:
    async with opened(ferry, place, wait_until) as (pilot, screen):
        facts = screen.facts.list
        facts.focus()
        facts.show("f9")
        await pilot.press("r")
        assert "f9" not in screen.lookup.facts
        assert facts.fact is not None


async def test_two_facts_of_different_outlets_are_joined(
    ferry: Any, place: Path, wait_until: Any
) -> None:
    async with opened(ferry, place, wait_until) as (pilot, screen):
        facts = screen.facts.list
        facts.focus()
        facts.show("f12")
        await pilot.press("L")
        facts.show("f14")
        await pilot.press("L")
        await pilot.pause()
        await pilot.press("enter")
        fact = screen.lookup.facts["f12"]
        assert fact.outlets == (0, 1)
        assert fact.kind is ClaimKind.QUOTE
        assert (fact.status, fact.reader) == (FactStatus.SHARED, ReaderWord.ADDED)
        assert "f14" not in screen.lookup.facts


async def test_facts_of_one_outlet_are_not_joined(
    ferry: Any, place: Path, wait_until: Any
) -> None:
    async with opened(ferry, place, wait_until) as (pilot, screen):
        facts = screen.facts.list
        facts.focus()
        facts.show("f10")
        await pilot.press("L")
        facts.show("f11")
        await pilot.press("L")
        assert "Only facts of one kind and of different outlets" in told(screen)
        await pilot.press("L")
        assert "Nothing is marked any more." in told(screen)


async def test_a_note_of_several_lines_is_written_changed_and_taken_away(
    ferry: Any, place: Path, wait_until: Any
) -> None:
    ref = SentenceRef(0, 0)
    async with opened(ferry, place, wait_until) as (pilot, screen):
        await pilot.press("w")
        await pilot.pause()
        assert isinstance(screen.app.screen, NoteScreen)
        await pilot.press("W", "h", "o", "enter", "q", "question_mark", "ctrl+s")
        assert screen.lookup.notes[ref] == "Who\nq?"
        assert "Your note: Who q?" in str(screen.why.words)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(screen.app.screen, DetailScreen)
        page = "\n".join(
            str(part.content) for part in screen.app.screen.query(Static).results()
        )
        assert "Your note" in page
        await pilot.press("escape", "w")
        await pilot.pause()
        screen.app.screen.query_one(TextArea).text = ""
        await pilot.press("f2")
        assert screen.lookup.notes == {}
    assert open_sidecar(place).session.corrections == ()


async def test_escape_leaves_the_note_as_it_was(
    ferry: Any, place: Path, wait_until: Any
) -> None:
    async with opened(ferry, place, wait_until) as (pilot, screen):
        await pilot.press("w", "x", "escape")
        await pilot.pause()
        assert screen.app.screen is screen
        assert screen.lookup.notes == {}
    assert not place.exists()


async def test_undo_and_redo_go_as_far_as_what_was_said(
    ferry: Any, place: Path, wait_until: Any
) -> None:
    async with opened(ferry, place, wait_until) as (pilot, screen):
        await pilot.press("u")
        assert "There is nothing to take back." in told(screen)
        await pilot.press("U")
        assert "There is nothing to say again." in told(screen)
        await pilot.press("a", "down", "r")
        assert not links_at(screen, (0, 1))
        await pilot.press("u")
        assert "Taken back: Not linked: Harbour Post “" in told(screen)
        await pilot.press("u")
        assert screen.lookup.comparison == ferry
        await pilot.press("U")
        assert "Said again: Linked: Harbour Post “" in told(screen)
        await pilot.press("U")
        assert not links_at(screen, (0, 1))
        assert links_at(screen, (0, 0))[0].reader is ReaderWord.CONFIRMED


async def test_corrections_are_there_again_and_can_be_undone_at_the_next_opening(
    ferry: Any, place: Path, wait_until: Any
) -> None:
    async with opened(ferry, place, wait_until) as (pilot, _):
        await pilot.press("r")
    async with opened(ferry, place, wait_until) as (pilot, screen):
        assert not links_at(screen, (0, 0))
        assert any(n.code == "corrected" for n in screen.lookup.comparison.notices)
        await pilot.press("u")
        assert links_at(screen, (0, 0))


async def test_the_menu_of_a_sentence_offers_all_and_takes_a_click(
    ferry: Any, place: Path, wait_until: Any
) -> None:
    async with opened(ferry, place, wait_until) as (pilot, screen):
        screen.panes.go_to(SentenceRef(0, 1))
        await pilot.press("c")
        await pilot.pause()
        found = answers(screen.app.screen)
        assert found[:6] == [
            "= Confirm the link",
            "~ Told differently, yet both can be true",
            "! Cannot both be true",
            "  Reject the link: they do not report the same thing",
            "  Link it with a sentence of another",
            "  Write a note",
        ]
        assert "  The quantity 212 people, more than 200" in found
        await pilot.click(OptionList, offset=(4, 2))
        await pilot.pause()
        (link,) = links_at(screen, (0, 1))
        assert link.relation == "conflicting"
        assert link.reader is ReaderWord.CHANGED


async def test_the_menu_leads_to_the_facts_and_links_of_a_sentence(
    ferry: Any, place: Path, wait_until: Any
) -> None:
    async with opened(ferry, place, wait_until) as (pilot, screen):
        screen.panes.go_to(SentenceRef(1, 6))
        await pilot.press("c")
        await pilot.pause()
        found = answers(screen.app.screen)
        assert found[0].startswith("  The link with Harbour Post 10: “")
        money = next(n for n, a in enumerate(found) if a.startswith("  The money"))
        await pilot.press(*["down"] * money, "enter")
        await pilot.pause()
        await pilot.press("enter")
        assert screen.lookup.facts["f2"].reader is ReaderWord.CONFIRMED


async def test_without_a_place_the_reader_is_told_so(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry) as (pilot, screen):
        await pilot.press("a")
        assert "name a file by --session" in told(screen)
        assert links_at(screen, (0, 0))[0].reader is ReaderWord.CONFIRMED


async def test_a_file_that_cannot_be_written_is_told_and_nothing_is_lost(
    ferry: Any, tmp_path: Path, wait_until: Any
) -> None:
    place = tmp_path / "gone" / "post.newscompare"
    async with opened(ferry, place, wait_until) as (pilot, screen):
        await pilot.press("a")
        assert "But it is not kept: there is no folder" in told(screen)
        place.parent.mkdir()
        await pilot.press("down", "a")
    assert len(open_sidecar(place).session.corrections) == 2


async def test_another_programs_change_is_kept_and_told(
    ferry: Any, place: Path, wait_until: Any
) -> None:
    async with opened(ferry, place, wait_until) as (pilot, screen):
        place.write_text("mine", encoding="utf-8")
        await pilot.press("a")
        assert "yours is in post.txt.2.newscompare now" in told(screen)
    assert place.read_text(encoding="utf-8") == "mine"


async def test_all_that_was_said_is_listed_and_any_of_it_taken_back(
    ferry: Any, place: Path, wait_until: Any
) -> None:
    async with opened(ferry, place, wait_until) as (pilot, screen):
        await pilot.press("r", "down", "a", "c")
        await pilot.pause()
        found = answers(screen.app.screen)
        assert found[-1] == "  See all that you said (2), and take any of it back"
        await pilot.press("end", "enter")
        await pilot.pause()
        said = answers(screen.app.screen)
        assert said[0].startswith("Linked: Harbour Post “The ferry")
        assert said[1].startswith("Not linked: Harbour Post “Ferry")
        await pilot.press("down", "enter")
        assert links_at(screen, (0, 0))
        assert links_at(screen, (0, 1))[0].reader is ReaderWord.CONFIRMED
        await pilot.press("u")
        assert not links_at(screen, (0, 0))


async def test_a_sentence_remembers_the_link_that_was_taken_away(
    ferry: Any, place: Path, wait_until: Any, rows: Any
) -> None:
    async with opened(ferry, place, wait_until) as (pilot, screen):
        await pilot.press("r")
        assert "You took away: link with Coast Wire 1." in str(screen.why.words)
        assert rows(screen.panes.texts[0])[0].startswith("▌+*")


async def test_what_is_said_of_another_event_is_undone_there_too(
    ferry: Any, ferries: Any, place: Path, wait_until: Any
) -> None:
    events = [("The ferry", lambda: ferry), ("Three", lambda: ferries(3))]
    app = CompareApp(events, open_sidecar(place))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("enter")
        await wait_until(pilot, lambda: isinstance(app.screen, ReadingScreen))
        first = app.screen
        await pilot.press("a", "e")
        await pilot.press("down", "enter")
        await wait_until(
            pilot,
            lambda: isinstance(app.screen, ReadingScreen) and app.screen is not first,
        )
        await pilot.press("u", "e", "up", "enter")
        await wait_until(pilot, lambda: app.screen is first)
        assert links_at(first, (0, 0))[0].reader is None


async def test_the_palette_offers_all_that_can_be_said(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry) as (_, screen):
        offered = {command.title for command in screen.commands()}
    assert {
        "Correct: choose what to say of the sentence or the fact",
        "Confirm the link or the fact",
        "Reject the link or the fact",
        "Mark it, then link it with another by hand",
        "Write a note to the sentence",
        "Take the last correction back",
        "Say again what was taken back",
    } <= offered


async def test_the_bottom_line_opens_the_menu_by_a_click(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry, (140, 40)) as (pilot, screen):
        bar = screen.query_one("KeyBar")
        words = str(bar.render())
        await pilot.click("KeyBar", offset=(words.index("c Correct") + 2, 0))
        await pilot.pause()
        assert isinstance(screen.app.screen, ChooserScreen)
