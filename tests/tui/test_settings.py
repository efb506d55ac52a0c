"""The configuration: keys, themes, and what is said of a bad one."""

from __future__ import annotations

import itertools
import tomllib
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from compare.cli.app import newscompare
from compare.errors import OptionsError
from compare.model import FactStatus
from compare.tui import CompareApp
from compare.tui.key_table import KEYS
from compare.tui.keys import TOGETHER, Area
from compare.tui.screens.reading import ReadingScreen
from compare.tui.settings import (
    Settings,
    config_path,
    load_settings,
    write_settings,
)
from compare.tui.themes import THEMES, theme_names

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any


def configured(tmp_path: Path, text: str) -> Settings:
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    return load_settings(path)


def test_no_file_means_all_as_shipped(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.toml") == Settings()


def test_what_is_printed_reads_back_as_it_was(tmp_path: Path) -> None:
    settings = configured(
        tmp_path,
        'theme = "nord"\nremember = false\n'
        '[keys]\nnext-hit = ["j", "f3"]\nquit = "ctrl+x"\nsearch = "\\""\n'
        'marks = ""\nhide = []\n',
    )
    assert settings.keys["marks"] == settings.keys["hide"] == ()
    assert settings.keys["next-hit"] == ("j", "f3")
    again = configured(tmp_path, write_settings(settings))
    assert (again.theme, again.remember) == ("nord", False)
    assert {name: again.keys[name] for name in settings.keys} == settings.keys
    assert write_settings(again) == write_settings(settings)


def test_the_file_ready_to_be_edited_names_every_key_once() -> None:
    data = tomllib.loads(write_settings(Settings()))
    assert list(data["keys"]) == [key.name for key in KEYS]


def test_no_two_keys_as_shipped_are_alike_where_both_work() -> None:
    for areas in TOGETHER:
        keys = [
            key
            for entry in KEYS
            if entry.area in areas
            for key in entry.keys.split(",")
        ]
        assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('theme = "zebra"', "no theme 'zebra'"),
        ("theme = 3", "no theme '3'"),
        ("theme = []", "no theme"),
        ('remember = "yes"', "neither true nor false"),
        ("colour = 1", "no setting 'colour'"),
        ("keys = 1", "keys is no table"),
        ('[keys]\nfly = "f"', "no action 'fly'"),
        ('[keys]\nquit = "nn"', "quit: there is no key 'nn'"),
        ('[keys]\nquit = ["x", 33]', "quit: there is no key '33'"),
        ('[keys]\nquit = [""]', "quit: there is no key ''"),
        ('[keys]\nquit = " "', "quit: there is no key ''"),
        ('[keys]\nquit = "\\u001b"', "quit: there is no key"),
        ("[keys]\nquit = false", "quit needs a key"),
        ("[keys]\nquit = {}", "quit needs a key"),
        ('[keys]\nquit = "n"', "n is given to both next-hit and quit"),
        ('[keys]\nquit = ["f9", "f9"]', "F9 is given to both quit and quit"),
        ("what is this", "no TOML"),
        ("a = " + "[" * 5000, "no TOML"),
        ("#" * 1_100_000, "too large"),
    ],
)
def test_a_bad_configuration_is_one_sentence_that_names_file_and_fault(
    tmp_path: Path, text: str, said: str
) -> None:
    with pytest.raises(OptionsError) as caught:
        configured(tmp_path, text)
    assert said in caught.value.message
    assert "config.toml" in caught.value.message
    assert "\n" not in caught.value.message


def test_a_configuration_that_is_a_folder_or_no_text_is_refused(
    tmp_path: Path,
) -> None:
    with pytest.raises(OptionsError, match="can't be read"):
        load_settings(tmp_path)
    path = tmp_path / "latin.toml"
    path.write_bytes(b'theme = "caf\xe9"')
    with pytest.raises(OptionsError, match="not text in UTF-8"):
        load_settings(path)


def test_the_command_prints_what_is_in_force_or_where_it_is_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.toml"
    monkeypatch.setenv("NEWSCOMPARE_CONFIG", str(path))
    place = CliRunner().invoke(newscompare, ["config", "--path"])
    assert place.output == f"{path}\n"
    path.write_text('[keys]\nquit = "Q"\n', encoding="utf-8")
    printed = CliRunner().invoke(newscompare, ["config"]).output
    assert 'quit = "Q"' in printed
    assert 'help = ["f1", "?"]' in printed
    monkeypatch.delenv("NEWSCOMPARE_CONFIG")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert config_path().name == "config.toml"


async def test_remapped_keys_work_and_are_named_in_bar_help_and_palette(
    ferry: Any, wait_until: Any
) -> None:
    settings = Settings(
        keys={
            "next-sentence": ("j", "down"),
            "search": ("ctrl+f",),
            "quit": ("X",),
        }
    )
    app = CompareApp([("", lambda: ferry)], settings=settings)
    async with app.run_test(size=(120, 40)) as pilot:
        await wait_until(pilot, lambda: isinstance(app.screen, ReadingScreen))
        screen: Any = app.screen
        await pilot.press("j", "down")
        assert screen.panes.lead.sentence == 2
        await pilot.press("slash", "q")
        assert screen.panes.lead.has_focus
        await pilot.press("ctrl+f")
        assert screen.search_bar.has_focus
        await pilot.press("escape")
        assert "X Quit" in str(screen.query_one("KeyBar").render())
        said = {each.title: each.help for each in screen.commands()}
        assert said["Search all articles"] == "Key Ctrl+F"
        await pilot.press("f1")
        words = "\n".join(str(part.render()) for part in app.screen.query("Static"))
        assert "J Down" not in words
        assert "j Down" in words
        await pilot.press("escape", "X")
    assert app.return_code == 0


def test_a_key_that_an_action_is_left_without_is_free_for_another(
    tmp_path: Path,
) -> None:
    settings = configured(tmp_path, '[keys]\nquit = ""\nmarks = []\nhelp = ["q", "m"]')
    assert settings.keys == {"quit": (), "marks": (), "help": ("q", "m")}
    assert "quit = []" in write_settings(settings)


async def test_an_action_without_a_key_is_left_to_the_mouse_and_all_commands(
    ferry: Any, wait_until: Any, tmp_path: Path
) -> None:
    names = ("quit", "marks", "hide", "open", "table-all", "table-status", "tie")
    text = "[keys]\n" + "".join(f"{name} = []\n" for name in names)
    text += 'predict-again = ""\npredict-only = ""\npredict-more = ""\n'
    settings = configured(tmp_path, text)
    app = CompareApp([("", lambda: ferry)], settings=settings)
    async with app.run_test(size=(120, 40)) as pilot:
        await wait_until(pilot, lambda: isinstance(app.screen, ReadingScreen))
        screen: Any = app.screen
        await pilot.press("m", "h", "enter", "q")
        assert isinstance(app.screen, ReadingScreen)
        assert screen.panes.lead.marks
        assert screen.panes.arrangement.hidden == frozenset()
        said = {each.title: each.help for each in screen.commands()}
        assert said["Hide or show the marks"] == "No key"
        bar = screen.query_one("KeyBar")
        words = str(bar.render())
        assert words.startswith("Detail  ] Next diff")
        assert words.endswith("F1 Help  Quit")
        await pilot.click(bar, offset=(3, 0))
        await pilot.pause()
        assert type(app.screen).__name__ == "DetailScreen"
        await pilot.press("escape", "f1")
        await pilot.pause()
        help_ = "\n".join(str(part.render()) for part in app.screen.query("Static"))
        assert "no key          Hide or show the marks" in help_
        await pilot.press("escape", "F", "slash", *"xyz", "enter")
        await pilot.pause()
        table: Any = app.screen
        assert "“All facts again” lists all again" in str(table.why.words)
        assert str(table.head.render()).startswith("status: all   k kind")
        await pilot.click(table.head, offset=(2, 0))
        assert table.wish.filter.status is FactStatus.CONFLICTING
        await pilot.press("escape", "P", "r", "o")
        await pilot.pause()
        predict: Any = app.screen
        assert "Only here" in str(predict.query_one("KeyBar").render())
        await pilot.press("d")
        assert predict.done.words == "All is revealed: “Start again” starts again."
        bar = predict.query_one("KeyBar")
        await pilot.click(bar, offset=(str(bar.render()).index("Quit") + 1, 0))
    assert app.return_code == 0


async def test_every_key_has_a_clickable_way(ferry: Any, open_view: Any) -> None:
    async with open_view(ferry) as (pilot, screen):
        titles = {each.title for each in pilot.app.get_system_commands(screen)}
        for key in KEYS:
            if key.area in {Area.READING, Area.SAYING, Area.TEXT} and key.does:
                assert key.does in titles
        bar = screen.query_one("KeyBar")
        words = str(bar.render())
        await pilot.click(bar, offset=(words.index(": More") + 2, 0))
        await pilot.pause()
        assert pilot.app.screen is not screen


# Colours

BLIND = {
    "none": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""Matrices of Machado, Oliveira and Fernandes (2009), for linear RGB, full strength."""

LIGHT_OF = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE = (0.95047, 1.0, 1.08883)


def times(matrix: Any, vector: list[float]) -> list[float]:
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def linear(colour: str) -> list[float]:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def lab(colour: str, blindness: str) -> tuple[float, float, float]:
    seen = [min(max(p, 0), 1) for p in times(BLIND[blindness], linear(colour))]
    x, y, z = (
        p ** (1 / 3) if p > 0.008856 else 7.787 * p + 16 / 116
        for p in (a / b for a, b in zip(times(LIGHT_OF, seen), WHITE, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def contrast(one: str, other: str) -> float:
    low, high = sorted(times(LIGHT_OF, linear(each))[1] for each in (one, other))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", ["safe-dark", "safe-light"])
@pytest.mark.parametrize("blindness", list(BLIND))
@pytest.mark.parametrize("ground", ["", "-ground"])
def test_marks_of_the_safe_themes_stay_apart_for_every_eye(
    name: str, blindness: str, ground: str
) -> None:
    marks = [
        lab(THEMES[name].variables[f"mark-{status}{ground}"], blindness)
        for status in FactStatus
    ]
    for one, other in itertools.combinations(marks, 2):
        distance = sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5
        assert distance > 10  # twice what a trained eye tells apart without effort


@pytest.mark.parametrize("name", list(THEMES))
def test_marks_are_legible_on_their_own_ground(name: str) -> None:
    theme = THEMES[name]
    for status in FactStatus:
        mark = theme.variables[f"mark-{status}"]
        assert contrast(mark, theme.variables[f"mark-{status}-ground"]) >= 4.5
        assert contrast(mark, str(theme.background)) >= 4.5


@pytest.mark.parametrize("name", ["dark", "safe-light", "nord"])
async def test_the_theme_of_the_configuration_is_shown(
    ferry: Any, wait_until: Any, name: str
) -> None:
    assert name in theme_names()
    app = CompareApp([("", lambda: ferry)], settings=Settings(theme=name))
    async with app.run_test(size=(80, 24)) as pilot:
        await wait_until(pilot, lambda: isinstance(app.screen, ReadingScreen))
        assert app.theme in {name, f"newscompare-{name}"}
        before = app.theme
        await pilot.press("t")
        assert app.theme.startswith("newscompare")
        assert app.theme != before
        await pilot.press("t", "l", "l")
        assert app.current_theme.dark == (name != "safe-light")


async def test_no_colour_at_all_is_shown_where_the_reader_wants_none(
    ferry: Any, open_view: Any, rows: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_view(ferry) as (pilot, screen):
        await pilot.press("slash", *"refloat", "enter", "tab", "tab")
        strips = pilot.app.screen._compositor.render_strips()
        styles = [
            segment.style
            for strip in strips
            for segment in strip.apply_filter(
                pilot.app._filters[-1], pilot.app.screen.background_colors[1]
            )
            if segment.style
        ]
        assert styles
        assert not any(style.color and not style.color.is_default for style in styles)
        assert not any(
            style.bgcolor and not style.bgcolor.is_default for style in styles
        )
        assert any(style.reverse for style in styles)
        assert any("~about 9" in row for row in rows(screen.panes.texts[0]))
