"""Predicting what differs, then revealing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style
from textual.widgets import Static

from compare.model import FactStatus, SentenceRef
from compare.tui import CompareApp
from compare.tui.judging import Answers
from compare.tui.key_table import KEYS
from compare.tui.keys import Area
from compare.tui.layout import Line
from compare.tui.lookup import Lookup
from compare.tui.painting import Painter, prepare
from compare.tui.predict_rows import with_marks
from compare.tui.prediction import Guess, Prediction
from compare.tui.screens.detail import DetailScreen
from compare.tui.screens.predict import PredictScreen
from compare.tui.screens.reading import ReadingScreen
from tests.tui.conftest import build_ferry

if TYPE_CHECKING:
    from typing import Any

WORD = st.integers(0, 9)
RUNS = st.builds(lambda a, b: range(min(a, b), max(a, b) + 1), WORD, WORD)
SIZES = [(80, 24), (120, 40), (200, 50)]


def shown(pilot: Any) -> Any:
    return pilot.app.screen


async def begin(pilot: Any) -> Any:
    await pilot.press("P")
    await pilot.pause()
    screen = shown(pilot)
    assert isinstance(screen, PredictScreen)
    return screen


def told(app: Any) -> str:
    return str(app.screen.done.words)


def said(screen: Any) -> str:
    return str(screen.why.words)


def head(screen: Any) -> str:
    return str(screen.head.content)


# On screen


@pytest.mark.parametrize("size", SIZES)
async def test_no_mark_shows_before_the_reader_reveals(
    ferry: Any, open_view: Any, rows: Any, size: tuple[int, int]
) -> None:
    async with open_view(ferry, size) as (pilot, _):
        screen = await begin(pilot)
        text = "\n".join(
            row for each in screen.texts if each.size.height for row in rows(each)
        )
        assert "The ferry Aurelia ran aground" in " ".join(text.split())
        assert not set(text) & set("=+~!")
        assert "a fact of this article alone" in head(screen)
        assert "a contrasting or conflicting fact" in head(screen)
        assert max(map(len, head(screen).splitlines())) <= size[0] - 2
        assert screen.lead.size.height >= 10
        assert (len([t for t in screen.texts if t.size.height]) == 1) == (size[0] < 100)


@pytest.mark.parametrize("size", SIZES)
async def test_what_was_found_missed_and_in_error_is_counted_and_shown_in_place(
    ferry: Any, open_view: Any, rows: Any, size: tuple[int, int]
) -> None:
    async with open_view(ferry, size) as (pilot, _):
        screen = await begin(pilot)
        await pilot.press("down", "down", "down", "o", "d", "down", "d")
        assert "3 marks set" in head(screen)
        assert any(row.startswith("▌.~") for row in rows(screen.lead))
        assert any(row.startswith(" +~") for row in rows(screen.lead))
        await pilot.press("r")
        await pilot.pause()
        assert "v 1 found (1)" in head(screen)
        assert "x 2 in error (2)" in head(screen)
        await pilot.press("up")
        await pilot.pause()
        drawn = "\n".join(rows(screen.lead))
        flat = " ".join(drawn.replace("▌", " ").split())
        assert "v found by the whole sentence: + only here: “like a curtain”" in flat
        assert "x in error: ~ differs: all of it" in flat
        assert "+“like a curtain” minutes" in flat
        assert "Why:" in str(screen.why.words)
        await pilot.press("home", "down", "down")
        assert "? missed: ~ differs: 14 or 19" in "\n".join(rows(screen.lead))


async def test_marks_are_kept_while_the_view_is_open_and_taken_away_by_again(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry, (80, 24)) as (pilot, reading):
        screen = await begin(pilot)
        await pilot.press("plus", "escape")
        assert shown(pilot) is reading
        screen = await begin(pilot)
        assert "1 mark set" in head(screen)
        await pilot.press("n")
        assert "once more" in told(pilot.app)
        assert "1 mark set" in head(screen)
        await pilot.press("n")
        assert "0 marks set" in head(screen)
        await pilot.press("tilde", "r")
        assert "Revealed" in head(screen)
        await pilot.press("o")
        assert "n starts again" in told(pilot.app)
        await pilot.press("n")
        assert "0 marks set" in head(screen)


async def test_the_view_can_begin_with_it_so_that_no_mark_is_seen_before(
    ferry: Any, wait_until: Any
) -> None:
    app = CompareApp([("The ferry", lambda: ferry)])
    app.predicts = True
    async with app.run_test(size=(80, 24)) as pilot:
        await wait_until(pilot, lambda: isinstance(app.screen, PredictScreen))
        await pilot.press("down", "o", "escape")
        await pilot.pause()
        assert isinstance(shown(pilot), ReadingScreen)


async def test_a_second_round_is_judged_anew_in_every_article(
    ferry: Any, open_view: Any, rows: Any
) -> None:
    async with open_view(ferry, (80, 24)) as (pilot, _):
        screen = await begin(pilot)
        await pilot.press("r", "right", "n", "left", "r", "right", "left", "n")
        await pilot.press("2", "home", "d", "1", "r", "2")
        await pilot.pause()
        assert screen.lead.article == 1
        assert "x in error: ~ differs" in "\n".join(rows(screen.lead))


async def test_sentences_and_articles_are_gone_through_by_key(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry, (80, 24)) as (pilot, _):
        screen = await begin(pilot)
        last = len(ferry.articles[0].sentences) - 1
        for key, sentence in (
            ("down", 1),
            ("up", 0),
            ("up", 0),
            ("end", last),
            ("down", last),
            ("home", 0),
        ):
            await pilot.press(key)
            assert screen.lead.sentence == sentence, key
        await pilot.press("pagedown")
        far = screen.lead.sentence
        assert far > 1
        await pilot.press("pageup", "space")
        assert screen.lead.sentence == far
        for key, article in (
            ("right", 1),
            ("right", 0),
            ("left", 1),
            ("tab", 0),
            ("shift+tab", 1),
            ("1", 0),
            ("2", 1),
            ("8", 1),
        ):
            await pilot.press(key)
            assert screen.lead.article == article, key
            assert screen.lead.has_focus


async def test_brackets_go_to_marks_and_once_revealed_to_what_is_so(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry, (80, 24)) as (pilot, _):
        screen = await begin(pilot)
        await pilot.press("right", "end", "o", "home", "right_square_bracket")
        assert screen.lead.sentence == len(ferry.articles[1].sentences) - 1
        await pilot.press("r", "left_square_bracket")
        assert screen.lead.ref == SentenceRef(1, 10)
        await pilot.press("home", "left_square_bracket")
        assert "none further on" in told(pilot.app)


async def test_the_detail_is_open_only_once_revealed(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry) as (pilot, _):
        screen = await begin(pilot)
        await pilot.press("down", "enter")
        assert shown(pilot) is screen
        assert "Enter: words of it.  r reveals" not in said(screen)
        await pilot.press("enter")
        assert "Enter: words of it.  r reveals" in said(screen)
        await pilot.press("enter", "r", "enter")
        assert isinstance(shown(pilot), DetailScreen)
        await pilot.press("escape", "escape")
        assert not isinstance(shown(pilot), PredictScreen)


async def test_words_are_chosen_and_marked_by_key(
    ferry: Any, open_view: Any, rows: Any
) -> None:
    async with open_view(ferry, (80, 24)) as (pilot, _):
        screen = await begin(pilot)
        await pilot.press(*["down"] * 12, "enter")
        assert said(screen).startswith("Harbour Post 13, “The”:  no mark")
        for key in ("left", "shift+right", "less_than_sign", "right", "right", "right"):
            await pilot.press(key)
        assert "“Odile”" in said(screen)
        await pilot.press("greater_than_sign", "o")
        assert "“Odile Brandt,”:  + only here" in said(screen)
        assert "+Odile Brandt," in "\n".join(rows(screen.lead))
        assert "1 mark set" in head(screen)
        # Another word, an article on, and back: the words are chosen no more.
        await pilot.press("right", "d")
        assert "+Odile Brandt, ~asked" in "\n".join(rows(screen.lead))
        await pilot.press("left", "left", "shift+right", "o")
        assert "+Odile" not in "\n".join(rows(screen.lead))
        await pilot.press("o", "tab", "shift+tab")
        assert "“Odile Brandt,”" in said(screen)
        await pilot.press("escape", "left")
        assert screen.lead.article == 1
        await pilot.press("1", "r")
        await pilot.pause()
        flat = " ".join("\n".join(rows(screen.lead)).replace("▌", " ").split())
        assert "v found: + only here: Odile Brandt" in flat
        assert "x in error: ~ differs: “asked”" in flat
        assert "v 1 found (1)" in head(screen)
        await pilot.press("greater_than_sign", "left")
        assert screen.lead.choice is None
        assert screen.lead.article == 1


async def test_both_kinds_of_marks_are_seen_on_the_same_words(
    ferry: Any, open_view: Any, rows: Any
) -> None:
    async with open_view(ferry, (80, 24)) as (pilot, _):
        screen = await begin(pilot)
        await pilot.press("down", "enter", "right", "shift+right", "o", "d")
        assert " +~ The +~ferry Aurelia ran" in "\n".join(rows(screen.lead)).replace(
            "▌", " "
        )
        await pilot.press("d", "escape", "d")
        assert "▌+~ The +ferry Aurelia ran" in "\n".join(rows(screen.lead))
        first = said(screen).partition("\n")[0]
        assert first == "Harbour Post 2:  + only here in part, ~ differs"


@given(st.lists(st.tuples(st.sampled_from(list(Guess)), RUNS), max_size=5))
def test_marks_are_drawn_without_overlap_each_with_its_sign(
    marks: list[tuple[Guess, range]],
) -> None:
    comparison = build_ferry()
    lookup, prediction = Lookup(comparison), Prediction()
    words = Answers(lookup).words
    for guess, run in marks:
        prediction.toggle(SentenceRef(0, 1), guess, run)
    text = with_marks(prepare(lookup, 0), 0, words, prediction)
    line = Line(text.sentences[1].start, text.sentences[1].end, 1)
    drawn = Painter(text, lambda _: Style()).draw(line, Style(), away=False)
    shown = "".join(segment.text for segment in drawn)
    assert len(shown) == line.end - line.start + len(text.signs)
    plain = shown.translate(str.maketrans("", "", "+~"))
    assert plain == text.text[line.start : line.end]
    for guess, sign in ((Guess.ONLY, "+"), (Guess.DIFFERS, "~")):
        runs = prediction.runs(SentenceRef(0, 1), guess)
        begun = [words[SentenceRef(0, 1)][run[0]].start - line.start for run in runs]
        for start in begun:
            before = shown[: _nth(shown, start)]
            assert sign in before[len(before.rstrip("+~")) :]


def _nth(shown: str, count: int) -> int:
    """Where the letter after so many stands, signs not counted."""
    letters = [at for at, letter in enumerate(shown) if letter not in "+~"]
    return letters[count]


async def test_the_word_that_is_chosen_stays_in_view_in_a_very_long_sentence(
    build: Any, open_view: Any, rows: Any
) -> None:
    # Three or four to a line, so that a few dozen fill the screen.
    long = " ".join(f"{'word' * 4}{n}" for n in range(130))
    articles = (
        build.article(f"S|{long}.\nS|It came.", outlet="Tide"),
        build.article("S|It went.", outlet="Wire"),
    )
    async with open_view(build.comparison(articles), (80, 24)) as (pilot, _):
        screen = await begin(pilot)
        await pilot.press("enter", *["greater_than_sign"] * 90)
        assert "word90" in "\n".join(rows(screen.lead))
        await pilot.press("o", *["less_than_sign"] * 89)
        assert "word1 " in "\n".join(rows(screen.lead))


async def test_words_are_chosen_by_mouse_and_marked_by_the_key_bar(
    ferry: Any, open_view: Any, rows: Any
) -> None:
    async with open_view(ferry, (120, 40)) as (pilot, _):
        screen = await begin(pilot)
        wire = screen.texts[1]
        row = next(n for n, line in enumerate(rows(wire)) if "6 percent" in line)
        start = rows(wire)[row].index("6 percent")
        await pilot.mouse_down(wire, offset=(start, row))
        await pilot.hover(wire, offset=(start + 5, row))
        await pilot.mouse_up(wire, offset=(start + 5, row))
        assert "Coast Wire 10, “6 percent”" in said(screen)
        bar = screen.query_one("KeyBar")
        await pilot.click(bar, offset=(str(bar.render()).index("Only") + 1, 0))
        await pilot.pause()
        assert "+6 percent" in "\n".join(rows(wire))
        # Back over what was chosen, and beyond the sentence on either side.
        await pilot.mouse_down(wire, offset=(start, row))
        await pilot.hover(wire, offset=(start + 5, row))
        for beyond, words in ((0, "“Shares of the line fell 6”"), (30, "Monday.”")):
            await pilot.hover(wire, offset=(0 if beyond == 0 else 50, beyond))
            assert words in said(screen)
        await pilot.mouse_up(wire, offset=(50, 30))
        await pilot.hover(wire, offset=(start, row))
        assert "Monday.”" in said(screen)
        # A click on the bar of a sentence chooses all of it.
        await pilot.click(wire, offset=(0, row))
        assert said(screen).startswith("Coast Wire 10:")
        await pilot.press("r")
        await pilot.click(wire, offset=(8, 3))
        assert wire.choice is None


async def test_a_click_takes_a_sentence_and_sets_a_mark_in_its_margin(
    ferry: Any, open_view: Any, rows: Any
) -> None:
    async with open_view(ferry, (120, 40)) as (pilot, _):
        screen = await begin(pilot)
        wire = screen.texts[1]
        row = next(n for n, line in enumerate(rows(wire)) if "Nineteen" in line)
        await pilot.click(wire, offset=(8, row))
        assert screen.lead is wire
        assert wire.sentence == 2
        await pilot.click(wire, offset=(1, row))
        await pilot.click(wire, offset=(2, row))
        assert rows(wire)[row].startswith("▌+~")
        await pilot.click(wire, offset=(1, row))
        assert rows(wire)[row].startswith("▌.~")
        bar = screen.query_one("KeyBar")
        await pilot.click(bar, offset=(str(bar.render()).index("Reveal") + 1, 0))
        await pilot.pause()
        assert "Revealed" in head(screen)


async def test_the_names_of_the_articles_take_clicks(
    ferries: Any, open_view: Any
) -> None:
    async with open_view(ferries(3), (120, 40)) as (pilot, _):
        screen = await begin(pilot)
        await pilot.click(screen.names[1])
        assert screen.lead.article == 1
        for article in (2, 0, 1):
            await pilot.click(screen.names[screen.lead.article])
            assert screen.lead.article == article
            assert screen.lead.has_focus


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
@pytest.mark.parametrize("count", [2, 5, 8])
async def test_two_to_eight_articles_are_predicted(
    ferries: Any, open_view: Any, rows: Any, size: tuple[int, int], count: int
) -> None:
    async with open_view(ferries(count), size) as (pilot, _):
        screen = await begin(pilot)
        for number in range(count):
            await pilot.press(str(number + 1), "o")
            assert screen.lead.article == number
            assert screen.lead.size.height >= 10
            assert screen.lead.size.width >= 35
        await pilot.press("r")
        await pilot.pause()
        assert f"{count} articles" in head(screen)
        for text in screen.texts:
            for y in range(text.size.height):
                assert text.render_line(y).cell_length == text.size.width


async def test_a_resize_keeps_the_sentence_and_the_marks(
    ferry: Any, open_view: Any, rows: Any
) -> None:
    async with open_view(ferry, (80, 24)) as (pilot, _):
        screen = await begin(pilot)
        await pilot.press("end", "d")
        for size in ((40, 12), (200, 50), (80, 24)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert screen.lead.sentence == len(ferry.articles[0].sentences) - 1
            assert any(row.startswith("▌.~") for row in rows(screen.lead))


async def test_help_and_palette_know_the_keys_of_predicting(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry) as (pilot, _):
        screen = await begin(pilot)
        offered = {each.title for each in pilot.app.get_system_commands(screen)}
        assert "Reveal" in offered
        await pilot.press("f1")
        lines = [str(part.content) for part in shown(pilot).query(Static)]
        assert any("only this outlet has it" in line for line in lines[:6])


@pytest.mark.parametrize(
    "key",
    [k for k in KEYS if k.area in {Area.TABLE, Area.PREDICT}],
    ids=lambda k: k.name,
)
def test_every_key_of_these_screens_has_an_action(key: Any) -> None:
    from compare.tui.screens.table import TableScreen

    owner = TableScreen if key.area is Area.TABLE else PredictScreen
    assert hasattr(owner, f"action_{key.action.partition('(')[0]}")


async def test_text_from_outside_is_shown_and_not_obeyed(
    build: Any, open_view: Any
) -> None:
    attack = "[red]Tug[/red] \x1b[2J\x07\u202e 東京 e\u0301"
    articles = (
        build.article(f"S|{attack} came.\nS|{'x' * 3000}", outlet=attack),
        build.article("S|It went.", outlet="Wire"),
    )
    facts = (build.fact(articles, FactStatus.UNIQUE, attack, (0, attack)),)
    async with open_view(build.comparison(articles, (), facts), (80, 24)) as (pilot, _):
        screen = await begin(pilot)
        await pilot.press("o", "r", "down", "down", "down", "up")
        for widget in (screen.head, screen.why, screen.names[0], screen.lead):
            for y in range(widget.size.height):
                line = widget.render_line(y)
                assert line.cell_length <= widget.size.width
                assert not set(line.text) & set("\x1b\x07\u202e")
