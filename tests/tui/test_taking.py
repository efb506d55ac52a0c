"""Copying, opening the original, exporting, and coming back to where one was."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from compare.errors import CompareError
from compare.model import SentenceRef
from compare.report import render, render_bytes
from compare.tui import CompareApp
from compare.tui.citing import passage_url
from compare.tui.originals import editor_command, find_line, original_file
from compare.tui.places import Place, Places, key_of, state_path
from compare.tui.screens.export import ExportScreen
from compare.tui.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from compare.model import Comparison


def told(app: Any) -> str:
    return str(app.screen.done.words)


def sourced(comparison: Comparison, source: str) -> Comparison:
    first, *others = comparison.articles
    return replace(comparison, articles=(replace(first, source=source), *others))


# Copying


async def test_a_sentence_is_copied_with_outlet_headline_date_number_and_source(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(sourced(ferry, "news/post.txt")) as (pilot, _):
        await pilot.press("down", "down", "down", "down", "y")
        assert pilot.app.clipboard == (
            "“She did not say how fast the ship was going.”\n"
            "(Harbour Post, “Ferry Aurelia runs aground off Port Maren with 212 "
            "aboard”, 9 March 2025, sentence 5, news/post.txt)"
        )
        assert "Copied" in told(pilot.app)


async def test_a_fact_in_the_list_is_copied_as_each_article_tells_it(
    ferry: Any, open_view: Any
) -> None:
    async with open_view(ferry) as (pilot, screen):
        screen.facts.list.focus()
        screen.facts.list.show("f1")
        await pilot.press("y")
        copied = pilot.app.clipboard
        assert "“14 passengers”\n(Harbour Post," in copied
        assert "“Nineteen passengers”\n(Coast Wire," in copied


async def test_what_is_copied_holds_nothing_that_a_terminal_obeys(
    build: Any, open_view: Any
) -> None:
    articles = (
        build.article("S|A \x1b]0;x\x07tug \ud800 came.", outlet="Post\x1b[2J"),
        build.article("S|Two tugs came.", outlet="Wire"),
    )
    async with open_view(build.comparison(articles)) as (pilot, _):
        await pilot.press("y")
        assert "\x1b" not in pilot.app.clipboard
        pilot.app.clipboard.encode("utf-8")


# The original


def test_an_address_names_the_words_so_that_a_browser_finds_them() -> None:
    url = passage_url("https://post.example/a?b=1", "Ten-year, rise & fall")
    assert url == (
        "https://post.example/a?b=1#:~:text=Ten%2Dyear%2C%20rise%20%26%20fall"
    )
    long = passage_url("https://post.example/a#top", " ".join("abcdefghijklmn"))
    assert (
        long == "https://post.example/a#top:~:text=a%20b%20c%20d%20e,j%20k%20l%20m%20n"
    )
    hostile = passage_url("https://post.example", "\n`rm` $(x) \"'<>#")
    assert not set(hostile) & set("\n`$()\"'<> ")
    assert unquote(hostile).endswith("`rm` $(x) \"'<>#")


async def test_a_page_is_opened_in_the_browser_at_the_sentence(
    ferry: Any, open_view: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    comparison = sourced(ferry, "https://post.example/ferry")
    async with open_view(comparison) as (pilot, _):
        monkeypatch.setattr(pilot.app, "open_url", opened.append)
        await pilot.press("down", "O")
    assert opened == [
        "https://post.example/ferry#:~:text=The%20ferry%20Aurelia%20ran%20aground,"
        "aboard%2C%20the%20coast%20guard%20said."
    ]


def test_the_line_of_a_passage_is_found_over_breaks_and_markup(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        "<html>\n<p>A pump ran.\n<p>The harbour\n master, <b>Odile</b> Brandt, spoke.",
        encoding="utf-8",
    )
    assert find_line(path, "The harbour master, Odile Brandt, spoke.") == 3
    assert find_line(path, "Nothing of the sort.") == 1
    assert find_line(path, "") == 1
    assert find_line(tmp_path / "none", "A pump") == 1


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"VISUAL": "vim -R", "EDITOR": "nano"}, ["vim", "-R", "+7", "PATH"]),
        ({"EDITOR": "nano"}, ["nano", "+7", "PATH"]),
        ({"PAGER": "less"}, ["less", "+7", "PATH"]),
        (
            {"VISUAL": "/opt/bin/code --wait"},
            ["/opt/bin/code", "--wait", "-g", "PATH:7"],
        ),
        ({"VISUAL": "hx"}, ["hx", "PATH:7"]),
        ({"VISUAL": "notepad"}, ["notepad", "PATH"]),
        ({"VISUAL": "vi; rm -rf x"}, ["vi;", "rm", "-rf", "x", "+7", "PATH"]),
    ],
)
def test_the_readers_editor_is_told_the_line_without_a_shell(
    tmp_path: Path, environ: dict[str, str], expected: list[str]
) -> None:
    path = tmp_path / "-rf $(x) `y`; z"
    command = editor_command(path, 7, environ)
    assert command == [word.replace("PATH", str(path)) for word in expected]


def test_an_editor_in_a_folder_with_a_space_is_found_on_windows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    environ = {"EDITOR": r'"C:\Program Files\Vim\vim.exe" -R'}
    command = editor_command(tmp_path, 7, environ)
    assert command == [r"C:\Program Files\Vim\vim.exe", "-R", "+7", str(tmp_path)]


def test_an_editor_that_is_no_command_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CompareError, match="is no command"):
        editor_command(tmp_path, 1, {"VISUAL": "vi 'x"})


@pytest.mark.parametrize("source", ["", "-", "gone.txt", "a\0b", "."])
def test_what_was_no_file_can_not_be_opened(source: str) -> None:
    with pytest.raises(CompareError):
        original_file(source)


async def test_where_the_terminal_can_not_be_left_the_reader_is_told(
    ferry: Any, open_view: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "vi")
    path = tmp_path / "post.txt"
    path.write_text("x", encoding="utf-8")
    async with open_view(sourced(ferry, str(path))) as (pilot, _):
        await pilot.press("O")
        assert "no other program can be run from here" in told(pilot.app)
    async with open_view(ferry) as (pilot, _):
        await pilot.press("O")
        assert "there is no file to open" in told(pilot.app)


async def test_a_reader_in_a_browser_opens_no_editor_where_the_view_is_served(
    ferry: Any, open_view: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "post.txt"
    path.write_text("x", encoding="utf-8")
    monkeypatch.setattr("compare.tui.actions.taking.subprocess.run", pytest.fail)
    async with open_view(sourced(ferry, str(path))) as (pilot, _):
        monkeypatch.setattr(CompareApp, "is_web", True)
        await pilot.press("O")
        assert "is not opened from here" in told(pilot.app)


# Export


async def test_a_report_is_written_in_the_chosen_format(
    ferry: Any, open_view: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_view(ferry, (80, 24)) as (pilot, screen):
        await pilot.press("x", "down", "enter")
        await pilot.pause()
        assert pilot.app.screen is screen
        written = tmp_path / "newscompare.md"
        assert written.read_text(encoding="utf-8") == render(ferry, "markdown")
        assert "Written: newscompare.md" in told(pilot.app)


async def test_a_document_is_written_like_any_report(
    ferry: Any, open_view: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_view(ferry, (80, 24)) as (pilot, screen):
        await pilot.press("x", "end", "enter")
        await pilot.pause()
        assert pilot.app.screen is screen
    written = (tmp_path / "newscompare.docx").read_bytes()
    assert written == render_bytes(ferry, "docx")


async def test_a_browser_is_given_the_bytes_of_the_file(
    ferry: Any, open_view: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    given: dict[str, bytes] = {}
    async with open_view(ferry) as (pilot, _):
        monkeypatch.setattr(CompareApp, "is_web", True)
        monkeypatch.setattr(
            pilot.app,
            "deliver_binary",
            lambda data, save_filename: given.update({save_filename: data.read()}),
        )
        await pilot.press("x", "end", "enter")
        await pilot.pause()
    assert given == {"newscompare.docx": render_bytes(ferry, "docx")}
    assert list(tmp_path.iterdir()) == []


async def test_a_file_that_stands_there_is_written_over_only_on_a_second_word(
    ferry: Any, open_view: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    old = tmp_path / "newscompare.txt"
    old.write_text("mine", encoding="utf-8")
    async with open_view(ferry) as (pilot, screen):
        await pilot.press("x", "enter")
        assert isinstance(pilot.app.screen, ExportScreen)
        assert old.read_text(encoding="utf-8") == "mine"
        await pilot.press("down", "up", "enter")
        assert old.read_text(encoding="utf-8") == "mine"
        await pilot.press("enter")
        await pilot.pause()
        assert pilot.app.screen is screen
        assert old.read_text(encoding="utf-8") == render(ferry, "text")


@pytest.mark.parametrize("name", ["", ".", "nowhere/x.txt", "a\0b", "~nobody0/x"])
async def test_a_file_that_can_not_be_written_is_a_sentence_and_asked_for_again(
    ferry: Any,
    open_view: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_view(ferry) as (pilot, _):
        await pilot.press("x", "tab")
        export = pilot.app.screen
        assert isinstance(export, ExportScreen)
        export._file.value = name
        await pilot.press("enter", "enter")
        assert pilot.app.screen is export
        assert str(export._said.content)
        assert list(tmp_path.iterdir()) == []
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, ReadingScreen)


# Coming back


async def leave(pilot: Any, *keys: str) -> None:
    await pilot.press(*keys, "q")


async def test_an_input_is_opened_where_it_was_left(
    ferry: Any, wait_until: Any, tmp_path: Path
) -> None:
    path = tmp_path / "state" / "places.json"
    for keys, place in (
        ((), SentenceRef(0, 0)),
        (("right", "b", "down", "down"), SentenceRef(0, 0)),
        ((), SentenceRef(1, 2)),
    ):
        app = CompareApp([("", lambda: ferry)], places=Places(path))
        async with app.run_test(size=(120, 40)) as pilot:
            await wait_until(
                pilot, lambda app=app: isinstance(app.screen, ReadingScreen)
            )
            screen: Any = app.screen
            assert screen.panes.lead.ref == place
            assert screen.panes.arrangement.base == place.article
            assert screen.panes.lead.has_focus
            await leave(pilot, *keys)
    assert "Harbour" not in path.read_text(encoding="utf-8")
    assert [each.name for each in path.parent.iterdir()] == ["places.json"]


async def test_another_text_is_another_input(
    ferry: Any, ferries: Any, tmp_path: Path
) -> None:
    places = Places(tmp_path / "places.json")
    places.keep(ferry, Place(1, 2, 0))
    places.keep(ferries(3), Place(2, 1, 0))
    assert places.find(ferry) == Place(1, 2, 0)
    assert places.find(ferries(3)) == Place(2, 1, 0)
    assert places.find(ferries(4)) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe{",
        b"[]",
        b'{"places": 3}',
        b'{"places": {"KEY": 3}}',
        b'{"places": {"KEY": {"article": 0}}}',
        b'{"places": {"KEY": {"article": 9, "sentence": 0, "base": 0}}}',
        b'{"places": {"KEY": {"article": 0, "sentence": 99, "base": 0}}}',
        b'{"places": {"KEY": {"article": 0, "sentence": -1, "base": 0}}}',
        b'{"places": {"KEY": {"article": [], "sentence": {}, "base": "x"}}}',
        b'{"places": {"KEY": {"article": "0", "sentence": null, "base": 0}}}',
        b"[" * 100_000,
    ],
)
async def test_a_damaged_file_means_a_fresh_start_and_is_mended(
    ferry: Any, wait_until: Any, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "places.json"
    path.write_bytes(content.replace(b"KEY", key_of(ferry).encode()))
    app = CompareApp([("", lambda: ferry)], places=Places(path))
    async with app.run_test(size=(80, 24)) as pilot:
        await wait_until(pilot, lambda: isinstance(app.screen, ReadingScreen))
        screen: Any = app.screen
        assert screen.panes.lead.ref == SentenceRef(0, 0)
        await leave(pilot, "down")
    assert app.fault is None
    assert Places(path).find(ferry) == Place(0, 1, 0)


def test_what_can_not_be_written_or_shall_not_be_is_not(
    ferry: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    Places(blocked / "places.json").keep(ferry, Place(0, 0, 0))
    Places(None).keep(ferry, Place(0, 0, 0))
    assert Places(None).find(ferry) is None
    assert state_path() is None
    monkeypatch.setenv("NEWSCOMPARE_STATE", str(tmp_path / "mine.json"))
    assert state_path() == tmp_path / "mine.json"
    monkeypatch.delenv("NEWSCOMPARE_STATE")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    found = state_path()
    assert found is not None
    assert found.name == "places.json"
    if sys.platform == "linux":
        assert tmp_path in found.parents


def test_of_many_inputs_the_oldest_is_forgotten(
    ferry: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("compare.tui.places.KEPT", 2)
    path = tmp_path / "places.json"
    places = Places(path)
    inputs = [sourced(replace(ferry, articles=ferry.articles[:n]), "") for n in (1, 2)]
    reverse = replace(ferry, articles=ferry.articles[::-1])
    for comparison in (*inputs, reverse):
        places.keep(comparison, Place(0, 0, 0))
    assert list(json.loads(path.read_text(encoding="utf-8"))["places"]) == [
        key_of(inputs[1]),
        key_of(reverse),
    ]
