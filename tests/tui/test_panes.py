"""Panes: what they show, how the reader moves, and what stands level."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from textual.events import MouseScrollDown

from compare.model import ClaimKind, FactStatus, SentenceRef

if TYPE_CHECKING:
    from typing import Any

    from compare.tui.screens.reading import ReadingScreen
    from compare.tui.widgets.article_text import ArticleText

SIZES = [(80, 24), (120, 40), (200, 50)]


def row_of(text: ArticleText, sentence: int) -> int:
    """The row on which a sentence begins."""
    return text.layout_lines.tops[sentence] - text.top


def assert_level(screen: ReadingScreen) -> None:
    lead = screen.panes.lead
    for text in screen.panes.texts:
        if text is lead or not text.size.height:
            continue
        other = screen.lookup.counterpart(lead.ref, text.article)
        assert text.away == (other is None)
        if other is not None:
            assert row_of(text, other.sentence) == row_of(lead, lead.sentence)
            assert 0 <= row_of(text, other.sentence) < text.size.height


@pytest.mark.parametrize("size", SIZES)
async def test_every_original_has_a_pane_with_outlet_headline_date_and_counts(
    ferry: Any, open_view: Any, size: tuple[int, int]
) -> None:
    async with open_view(ferry, size) as (_, screen):
        heads = [str(pane.header.render()) for pane in screen.panes.panes]
    assert "1 Harbour Post base  9 Mar 2025" in heads[0]
    assert "Ferry Aurelia runs aground" in heads[0]
    assert "=5 +4 ~2 !1  8 of 14 linked" in heads[0]
    assert "2 Coast Wire  9 Mar 2025" in heads[1]
    assert "Aurelia aground" in heads[1]
    assert "7 of 12 linked" in heads[1]


async def test_counts_give_way_to_a_note_only_as_far_as_they_must(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry, (80, 24)) as (_, screen):
        header = screen.panes.panes[0].header
        header.note = "also 2, 3, 4, 9, 11, 12"
        line = str(header.render()).splitlines()[0]
    assert "=5 +4 ~2 !1  also 2, 3, 4, 9, 11, 12 " in line
    assert "linked" not in line
    assert len(line) <= 80


async def test_a_copy_has_no_pane(build: Any, open_view: Any) -> None:
    articles = (
        build.article("S|A tug came.", outlet="Post"),
        build.article("S|A tug came.", outlet="Mirror", copy_of=0),
        build.article("S|Two tugs came.", outlet="Wire"),
    )
    rows = (((0, 0), (2, 0)),)
    async with open_view(build.comparison(articles, rows)) as (pilot, screen):
        assert [text.article for text in screen.panes.texts] == [0, 2]
        await pilot.press("down", "right")
        assert screen.panes.lead.article == 2


async def test_two_articles_of_one_outlet_are_told_apart(
    ferries: Any, open_view: Any
) -> None:
    async with open_view(ferries(5)) as (_, screen):
        assert screen.lookup.names[0] == "Harbour Post (1)"
        assert screen.lookup.names[3] == "Harbour Post (2)"


@pytest.mark.parametrize("size", SIZES)
async def test_passages_and_sentences_bear_the_sign_of_their_status(
    ferry: Any, open_view: Any, rows: Any, size: tuple[int, int]
) -> None:
    async with open_view(ferry, size) as (pilot, screen):
        await pilot.press("down", "down")
        post, wire = ("\n".join(rows(text)) for text in screen.panes.texts)
    assert "=2 The ferry" in post
    assert "=Sunday" in post
    assert "~212" in post
    assert "!3 Nobody" in post
    assert "!14" in post
    assert "!3 !Nineteen passengers" in wire


async def test_a_sentence_without_counterpart_bears_a_plus(
    ferry: Any, open_view: Any, rows: Any
) -> None:
    async with open_view(ferry, (120, 40)) as (_, screen):
        assert any(
            row.startswith(" +  She did not say") for row in rows(screen.panes.lead)
        )


async def test_all_sentences_of_a_group_bear_its_number(
    ferry: Any, open_view: Any, rows: Any
) -> None:
    async with open_view(ferry, (200, 50)) as (_, screen):
        post, wire = (rows(text) for text in screen.panes.texts)
    assert sum(row[1:3] == "~5" for row in post) == 2
    assert sum(row[1:3] == "~5" for row in wire) == 1


async def test_the_sentence_read_stands_out_from_the_others_of_its_row(
    ferry: Any, open_view: Any, rows: Any
) -> None:
    async with open_view(ferry, (200, 50)) as (pilot, screen):
        screen.panes.go_to(SentenceRef(0, 9))
        await pilot.pause()
        post, wire = (rows(text) for text in screen.panes.texts)
        assert {row[3:10] for row in post if row[:1] == "▌" and row[1] != " "} == {
            " Divers"
        }
        assert any(row.startswith("│~5 He put") for row in post)
        assert any(row.startswith("│~5 Salvage") for row in wire)


async def test_kinds_of_sentences_look_as_what_they_are(
    ferry: Any, open_view: Any
) -> None:
    def style(text: ArticleText, sentence: int) -> Any:
        row = row_of(text, sentence)
        # Behind the words are the blanks, and then the map.
        return list(text.render_line(row))[-3].style

    async with open_view(ferry, (200, 50)) as (_, screen):
        lead = screen.panes.lead
        headline, body, caption, subhead = (style(lead, n) for n in (0, 4, 5, 6))
        assert headline.bold
        assert not body.bold
        assert not body.italic
        assert caption.italic
        assert subhead.bold
        assert subhead.italic
        assert style(lead, 13).color != body.color


@pytest.mark.parametrize("size", [*SIZES, (60, 20), (100, 24)])
async def test_whatever_sentence_leads_its_counterparts_are_level(
    ferry: Any, open_view: Any, size: tuple[int, int]
) -> None:
    async with open_view(ferry, size) as (pilot, screen):
        for text in screen.panes.texts:
            for sentence in range(len(ferry.articles[text.article].sentences)):
                screen.panes.go_to(SentenceRef(text.article, sentence))
                await pilot.pause()
                assert screen.panes.lead.sentence == sentence
                assert_level(screen)


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    pairs=st.lists(
        st.tuples(st.integers(0, 13), st.integers(0, 11)), max_size=20, unique=True
    ),
    width=st.integers(40, 160),
    height=st.integers(12, 50),
    steps=st.lists(
        st.sampled_from(
            ["down", "up", "pagedown", "pageup", "home", "end", "right", "]", "["]
        ),
        max_size=5,
    ),
)
def test_however_the_reader_moves_and_resizes_counterparts_are_level(  # noqa: PLR0917
    build: Any,
    ferry: Any,
    open_view: Any,
    pairs: Any,
    width: int,
    height: int,
    steps: list[str],
) -> None:
    rows = tuple(((0, left), (1, right)) for left, right in pairs)

    async def check() -> None:
        comparison = build.comparison(ferry.articles, rows)
        async with open_view(comparison, (width, height)) as (pilot, screen):
            for number, step in enumerate(steps):
                await pilot.press(step)
                assert_level(screen)
                if number == len(steps) // 2:
                    here = screen.panes.lead.ref
                    await pilot.resize_terminal(height * 3, width // 3 + 8)
                    await pilot.pause()
                    assert screen.panes.lead.ref == here
                    assert_level(screen)

    asyncio.run(check())


async def test_a_pane_without_counterpart_says_so_and_stays(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry) as (pilot, screen):
        await pilot.press("down", "down", "down")
        wire = screen.panes.panes[1]
        top = wire.text.top
        assert wire.header.note == ""
        await pilot.press("down")
        assert wire.header.note == "nothing on this here"
        assert "nothing on this here" in str(wire.header.render())
        assert wire.text.away
        assert wire.text.top == top
        assert "No sentence of Coast Wire" in str(screen.why.words)


async def test_keys_move_by_sentence_page_and_end(ferry: Any, open_view: Any) -> None:
    async with open_view(ferry, (120, 30)) as (pilot, screen):
        lead = screen.panes.lead
        await pilot.press("down", "down", "up")
        assert lead.sentence == 1
        await pilot.press("pagedown")
        paged = lead.sentence
        assert paged > 4
        await pilot.press("pageup")
        assert lead.sentence < paged
        await pilot.press("space")
        assert lead.sentence == paged
        await pilot.press("end")
        assert lead.sentence == 13
        await pilot.press("down")
        assert lead.sentence == 13
        await pilot.press("home")
        assert lead.sentence == 0
        await pilot.press("up")
        assert lead.sentence == 0


async def test_brackets_go_through_the_sentences_that_differ(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry) as (pilot, screen):
        await pilot.press("right", "home")
        stops = []
        for _ in range(9):
            await pilot.press("right_square_bracket")
            stops.append(screen.panes.lead.sentence)
        assert stops == [1, 2, 3, 4, 6, 7, 9, 10, 10]
        assert "No further difference in Coast Wire" in str(screen.why.words)
        await pilot.press("left_square_bracket", "left_square_bracket")
        assert screen.panes.lead.sentence == 7
        await pilot.press("home", "left_square_bracket")
        assert "No earlier difference" in str(screen.why.words)


@pytest.mark.parametrize("size", SIZES)
async def test_arrows_digits_and_tab_let_another_article_lead(
    ferries: Any, open_view: Any, size: tuple[int, int]
) -> None:
    async with open_view(ferries(3), size) as (pilot, screen):
        leads = []
        for key in ("right", "right", "right", "left", "2", "8", "tab", "shift+tab"):
            await pilot.press(key)
            leads.append(screen.panes.lead.article)
            assert screen.panes.lead.has_focus
            assert screen.panes.panes[
                screen.lookup.shown.index(screen.panes.lead.article)
            ].display
        assert leads == [1, 2, 0, 2, 1, 1, 2, 1]


async def test_another_lead_keeps_the_row_where_it_is(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry) as (pilot, screen):
        await pilot.press("down", "down", "down")
        tops = [text.top for text in screen.panes.texts]
        await pilot.press("right")
        assert [text.top for text in screen.panes.texts] == tops
        assert screen.panes.lead.ref == SentenceRef(1, 5)
        assert screen.panes.panes[1].header.has_class("-leads")


async def test_the_wheel_moves_by_sentences_and_takes_the_lead(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry) as (pilot, screen):
        wire = screen.panes.texts[1]
        await pilot._post_mouse_events([MouseScrollDown], widget=wire)
        await pilot.pause()
        assert screen.panes.lead is wire
        assert wire.sentence == 1
        assert wire.has_focus
        assert_level(screen)


async def test_a_click_takes_the_sentence_and_the_fact_under_the_mouse(
    ferry: Any, open_view: Any, rows: Any
) -> None:
    async with open_view(ferry) as (pilot, screen):
        wire = screen.panes.texts[1]
        row, line = next(
            (n, row) for n, row in enumerate(rows(wire)) if "!Nineteen" in row
        )
        await pilot.click(wire, offset=(line.index("!Nineteen") + 2, row))
        await pilot.pause()
        assert screen.panes.lead is wire
        assert wire.sentence == 2
        assert row_of(wire, 2) == row
        assert wire.chosen == "f1"
        assert screen.facts.list.fact.id == "f1"
        assert "Why: rule for 14 or 19" in str(screen.why.words)


async def test_a_click_beside_any_passage_takes_only_the_sentence(
    ferry: Any, open_view: Any, rows: Any
) -> None:
    async with open_view(ferry) as (pilot, screen):
        lead = screen.panes.lead
        row = next(n for n, line in enumerate(rows(lead)) if "She did not" in line)
        await pilot.click(lead, offset=(8, row))
        assert lead.sentence == 4
        assert lead.chosen is None
        height = lead.size.height
        await pilot.press("end", "right", "end")
        await pilot.click(screen.panes.lead, offset=(8, height - 1))
        assert screen.panes.lead.sentence == 11


async def test_a_click_on_the_map_goes_there(ferry: Any, open_view: Any) -> None:
    async with open_view(ferry) as (pilot, screen):
        text = screen.panes.texts[0]
        await pilot.click(text, offset=(text.size.width - 1, text.size.height - 1))
        await pilot.pause()
        assert text.sentence == 13


async def test_the_map_shows_where_differences_lie(
    ferry: Any, open_view: Any, rows: Any
) -> None:
    async with open_view(ferry, (200, 50)) as (_, screen):
        text = screen.panes.texts[0]
        lines = rows(text)
        signs = [text.render_line(y).text[-1] for y in range(text.size.height)]
        for line, sign in zip(lines, signs, strict=True):
            if "!14" in line:
                assert sign == "!"
            elif "~" in line[3:]:
                assert sign == "~"
        assert "!" in signs


async def test_marks_can_be_hidden_and_shown_again(
    ferry: Any, open_view: Any, rows: Any
) -> None:
    async with open_view(ferry) as (pilot, screen):
        await pilot.press("down", "m")
        assert_level(screen)
        hidden = "\n".join(rows(screen.panes.lead))
        assert "on Sunday" in hidden
        assert "14" in hidden
        assert "!14" not in hidden
        await pilot.press("m")
        assert "!14" in "\n".join(rows(screen.panes.lead))


async def test_resizing_at_any_moment_loses_nothing(ferry: Any, open_view: Any) -> None:
    async with open_view(ferry) as (pilot, screen):
        await pilot.press("tab", "tab", "down", "enter")
        chosen = screen.panes.lead.chosen
        here = screen.panes.lead.ref
        for size in ((80, 24), (30, 10), (200, 50)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert screen.panes.lead.ref == here
            assert screen.panes.lead.chosen == chosen
            places = {text.row for text in screen.panes.texts if text.size.height}
            assert len(places) == 1


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
async def test_eight_articles_are_all_within_reach(
    ferries: Any, open_view: Any, wait_until: Any, size: tuple[int, int]
) -> None:
    async with open_view(ferries(8), size) as (pilot, screen):

        def widths() -> list[int]:
            panes = [pane for pane in screen.panes.panes if pane.display]
            return [pane.text.size.width for pane in panes]

        await pilot.press("down")
        for number in (8, 4, 1):
            await pilot.press(str(number))
            assert screen.panes.panes[number - 1].display
            assert screen.panes.lead.article == number - 1
            # A pane that comes into view has its room with the next frame.
            await wait_until(pilot, lambda: min(widths()) >= 31)
            assert_level(screen)
        assert "of 8" in screen.panes.words
        assert "of 8" in str(screen.query_one("TopBar").render())


async def test_a_narrow_terminal_stacks_two_panes_and_a_very_low_one_pages(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry, (80, 24)) as (pilot, screen):
        first, second = screen.panes.panes
        assert second.region.y >= first.region.bottom
        assert first.text.size.height >= 7
        assert second.text.size.height >= 7
        await pilot.resize_terminal(80, 16)
        await pilot.pause()
        assert [pane.display for pane in screen.panes.panes] == [True, False]
        await pilot.press("tab")
        assert [pane.display for pane in screen.panes.panes] == [False, True]
        assert_level(screen)


async def test_a_sentence_longer_than_the_pane_is_read_to_its_end(
    build: Any, open_view: Any, rows: Any
) -> None:
    long = " ".join(f"word{number}" for number in range(800)) + " last."
    articles = (
        build.article(f"S|First.\nS|{long}\nS|After.", outlet="Long"),
        build.article("S|Short.", outlet="Short"),
    )
    comparison = build.comparison(articles, (((0, 1), (1, 0)),))
    async with open_view(comparison) as (pilot, screen):
        lead = screen.panes.lead
        seen = ""
        for _ in range(60):
            lead.action_step(1)
            await pilot.pause()
            seen += " ".join(rows(lead))
            if lead.sentence == 2:
                break
            assert "Short." in " ".join(rows(screen.panes.texts[1]))
        assert lead.sentence == 2
        assert all(f"word{number}" in seen for number in range(800))
        for _ in range(60):
            lead.action_step(-1)
            assert 0 <= lead.row < lead.size.height
        assert lead.sentence == 0


async def test_a_statement_is_marked_in_the_margin_alone_unless_it_differs(
    build: Any, open_view: Any, rows: Any
) -> None:
    articles = (
        build.article("S|No tug came.\nS|It rained.", outlet="Post"),
        build.article("S|Two tugs came.", outlet="Wire"),
    )
    told = ClaimKind.STATEMENT
    facts = (
        build.fact(
            articles,
            FactStatus.CONFLICTING,
            "came",
            (0, "No tug came."),
            (1, "Two tugs came."),
            kind=told,
        ),
        build.fact(articles, FactStatus.UNIQUE, "rain", (0, "It rained."), kind=told),
    )
    async with open_view(build.comparison(articles, (), facts)) as (pilot, screen):
        post = "\n".join(rows(screen.panes.lead))
        assert "!No tug came." in post
        assert " +  It rained." in post or " + It rained." in post
        await pilot.press("down")
        assert "rain" not in str(screen.why.words)


async def test_a_link_outside_every_group_still_joins_its_sentences(
    ferry: Any, open_view: Any, rows: Any
) -> None:
    comparison = replace(ferry, groups=ferry.groups[:4])
    async with open_view(comparison, (200, 50)) as (pilot, screen):
        post, wire = (rows(text) for text in screen.panes.texts)
        assert [row[1:3] for row in post if "Divers will" in row] == ["~5"]
        assert [row[1:3] for row in wire if "Salvage chief" in row] == ["~5"]
        screen.panes.go_to(SentenceRef(1, 6))
        await pilot.pause()
        assert_level(screen)
        assert screen.panes.texts[0].level == {9, 10}


async def test_the_weightier_status_is_drawn_where_passages_overlap(
    build: Any, open_view: Any, rows: Any
) -> None:
    articles = (
        build.article("S|Nine tugs of the Bristow yard came.", outlet="Post"),
        build.article("S|Two tugs came.", outlet="Wire"),
    )
    facts = (
        build.fact(articles, FactStatus.SHARED, "tugs", (0, "tugs"), (1, "tugs")),
        build.fact(
            articles, FactStatus.CONFLICTING, "9", (0, "Nine tugs"), (1, "Two tugs")
        ),
        build.fact(
            articles, FactStatus.UNIQUE, "yard", (0, "of the Bristow yard came")
        ),
        build.fact(articles, FactStatus.SHARED, "Bristow", (0, "Bristow")),
    )
    async with open_view(build.comparison(articles, (), facts)) as (_, screen):
        post = " ".join(" ".join(rows(screen.panes.lead)).replace("▌", "").split())
        assert "!Nine tugs +of the =Bristow +yard came." in post
