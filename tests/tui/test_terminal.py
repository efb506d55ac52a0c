"""The demo in a real terminal, typed at and read: skipped where there is no tmux."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="needs tmux")
ROOT = Path(__file__).parents[2]
PATIENCE = 20
"""Seconds after which what was waited for won't come."""

ENVIRONMENT = {
    # These would hold the size that the tests themselves are run in.
    **{key: os.environ[key] for key in os.environ if key not in {"COLUMNS", "LINES"}},
    "PYTHONPATH": str(ROOT),
    "LC_ALL": "C.UTF-8",
}


class Terminal:
    """A terminal of its own, in which one command runs."""

    def __init__(self, folder: Path, command: str, size: tuple[int, int]) -> None:
        self._server = ["tmux", "-S", str(folder / "tmux"), "-f", os.devnull]
        # A shell of the user's may print what it likes, this one does not.
        words = f"{command}; echo left with $?; exec sleep 60"
        self.tmux("new-session", "-d", "-x", size[0], "-y", size[1], "sh", "-c", words)

    def tmux(self, *words: str | int) -> str:
        done = subprocess.run(
            [*self._server, *map(str, words)],
            capture_output=True,
            encoding="utf-8",
            check=True,
            env=ENVIRONMENT,
        )
        return done.stdout

    def press(self, *keys: str) -> None:
        self.tmux("send-keys", *keys)

    def click(self, column: int, row: int) -> None:
        """Send what a terminal sends for a click, as tmux passes it on."""
        for end in "Mm":
            code = f"\x1b[<0;{column + 1};{row + 1}{end}".encode().hex(" ").split()
            self.tmux("send-keys", "-H", *code)

    def drag(self, column: int, row: int, *, to: int) -> None:
        """Press on a row, and let go further on."""
        for code, at, end in ((0, column, "M"), (32, to, "M"), (0, to, "m")):
            sent = f"\x1b[<{code};{at + 1};{row + 1}{end}".encode().hex(" ").split()
            self.tmux("send-keys", "-H", *sent)

    @property
    def screen(self) -> str:
        return self.tmux("capture-pane", "-p")

    def until(self, words: str) -> str:
        return self.wait(lambda screen: words in screen, words)

    def still(self, words: str) -> str:
        before = self.until(words)
        time.sleep(0.3)
        while (after := self.screen) != before:
            before = after
            time.sleep(0.3)
        return after

    def wait(self, done: Callable[[str], bool], what: str = "it") -> str:
        for _ in range(20 * PATIENCE):
            screen = self.screen
            if done(screen):
                return screen
            time.sleep(0.05)
        raise AssertionError(f"{what} never came up:\n{self.screen}")


def demo(*environ: str) -> str:
    return shlex.join(["env", *environ, sys.executable, "-m", "compare", "demo"])


@pytest.fixture
def open_terminal() -> Iterator[Callable[..., Terminal]]:
    opened: list[Terminal] = []

    # Not in pytest's own: a socket's name has room for 104 bytes on macOS.
    with TemporaryDirectory() as folder:

        def open_(command: str, size: tuple[int, int] = (80, 24)) -> Terminal:
            opened.append(Terminal(Path(folder), command, size))
            return opened[-1]

        yield open_
        for terminal in opened:
            terminal.tmux("kill-server")


def test_the_demo_is_read_in_a_terminal_of_80_by_24(
    open_terminal: Callable[..., Terminal],
) -> None:
    terminal = open_terminal(demo())
    first = terminal.until("Next diff")
    assert "1 Boreal News" in first
    assert "2 Meridian" in first
    assert "+" in first
    assert all(len(line) <= 80 for line in first.splitlines())

    terminal.press("]")
    second = terminal.wait(lambda screen: screen != first)
    terminal.press("]")
    terminal.wait(lambda screen: screen not in (first, second))
    terminal.press("Enter")
    detail = terminal.until("Why")
    terminal.press("Escape")
    terminal.wait(lambda screen: screen != detail and "Next diff" in screen)

    # All at once, as a slow line hands them on.
    terminal.press("/", *"Hrynenko", "Enter")
    terminal.until("Found Hrynenko: Boreal News")

    terminal.tmux("resize-window", "-x", 132, "-y", 38)
    terminal.until("facts s status")
    terminal.tmux("resize-window", "-x", 60, "-y", 20)
    small = terminal.wait(lambda screen: "facts" not in screen and "q Quit" in screen)
    assert "Boreal News" in small
    terminal.press("q")
    assert terminal.until("left with 0").split() == ["left", "with", "0"]


def test_the_mouse_works_in_tmux(open_terminal: Callable[..., Terminal]) -> None:
    terminal = open_terminal(demo(), (120, 40))
    shown = terminal.still("  ! injured 12 people").splitlines()
    row = next(n for n, line in enumerate(shown) if "! injured 12 people" in line)
    terminal.click(shown[row].index("! injured 12 people"), row)
    terminal.until("! conflicting  injured 12 people")
    bar = terminal.screen.splitlines()[-1]
    terminal.click(bar.index("F1"), 39)
    terminal.until("Where you are")


def test_words_are_predicted_by_key_and_by_mouse(
    open_terminal: Callable[..., Terminal],
) -> None:
    terminal = open_terminal(demo())
    terminal.until("Next diff")
    terminal.press("P", *["Down"] * 4, "Enter", "Right", "S-Right", "o")
    shown = terminal.still("+came at").splitlines()
    row, line = next((n, each) for n, each in enumerate(shown) if "Oleksandr" in each)
    start = line.index("Helen Marchand")
    terminal.drag(start, row, to=start + 10)
    terminal.until("“Helen Marchand”")
    terminal.press("d", "r")
    revealed = terminal.until("Revealed")
    assert "v 1 found (1)" in revealed
    assert "x 1 in error (1)" in revealed


def test_a_terminal_that_can_not_be_drawn_on_gets_the_report(
    open_terminal: Callable[..., Terminal],
) -> None:
    terminal = open_terminal(f"{demo('TERM=dumb')} && echo")
    assert "How this report was made" in terminal.until("left with 0")


def test_the_view_is_seen_where_notices_are_sent_away(
    open_terminal: Callable[..., Terminal], tmp_path: Path
) -> None:
    said = tmp_path / "said.txt"
    terminal = open_terminal(f"{demo()} 2>{shlex.quote(str(said))}")
    terminal.until("F1 Help")
    terminal.press("q")
    terminal.until("left with 0")
    assert said.read_text(encoding="utf-8") == ""


def test_without_colour_no_code_for_one_is_sent(
    open_terminal: Callable[..., Terminal],
) -> None:
    terminal = open_terminal(demo("NO_COLOR=1"))
    terminal.until("Next diff")
    codes = re.findall(r"\x1b\[([0-9;]*)m", terminal.tmux("capture-pane", "-p", "-e"))
    numbers = {int(code or 0) for one in codes for code in one.split(";")}
    assert numbers & {1, 7}, "marks are bold or reversed instead"
    assert not {number for number in numbers if number >= 30} - {39, 49}


def test_a_console_of_sixteen_colours_gets_no_more(
    open_terminal: Callable[..., Terminal],
) -> None:
    terminal = open_terminal(demo("TERM=linux", "COLORTERM="))
    terminal.until("Next diff")
    assert "[38;" not in terminal.tmux("capture-pane", "-p", "-e")


class Slow(BaseHTTPRequestHandler):
    """Pages that come only once they are let go."""

    go = threading.Event()

    def do_GET(self) -> None:
        self.go.wait(PATIENCE)
        said = f"The tug Bristow left on {self.path[1:]} with 12 aboard. " * 9
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        # Who gave it up reads no more.
        with suppress(OSError):
            self.wfile.write(f"<html><h1>Tug</h1><article><p>{said}".encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def slow_page() -> Iterator[str]:
    Slow.go.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Slow)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    Slow.go.set()
    server.shutdown()
    server.server_close()


def test_a_page_that_takes_long_is_named_meanwhile_and_escape_gives_it_up(
    open_terminal: Callable[..., Terminal], slow_page: str
) -> None:
    words = ["view", f"{slow_page}Monday", f"{slow_page}Friday"]
    terminal = open_terminal(shlex.join([sys.executable, "-m", "compare", *words]))
    assert "Esc Cancel" in terminal.until(f"Reading {slow_page}Monday, {slow_page}")
    terminal.press("Escape")
    assert terminal.until("left with 0").split() == ["left", "with", "0"]


def test_a_page_that_comes_at_last_is_shown(
    open_terminal: Callable[..., Terminal], slow_page: str
) -> None:
    words = ["view", f"{slow_page}Monday", f"{slow_page}Friday", "--event", "all"]
    terminal = open_terminal(shlex.join([sys.executable, "-m", "compare", *words]))
    terminal.until("Reading")
    Slow.go.set()
    terminal.until("Next diff")


# What only one outlet reports, found by who never saw the tool: by the keys that the
# first screen names, and by a click on what it shows. docs/tutorial.md tells the same.

ONLY_BOREAL = "+ two warehouses"
ONLY_MERIDIAN = "+ US$870 million"
"""Of the demo, the one and the other outlet's."""


def test_f_for_facts_lists_what_only_one_outlet_reports(
    open_terminal: Callable[..., Terminal],
) -> None:
    terminal = open_terminal(demo())
    assert "f Facts" in terminal.until("Next diff")
    terminal.press("f")
    terminal.until("+ only Boreal News (")
    for _ in range(10):
        if "+ unique  two warehouses" in terminal.screen:
            break
        terminal.press("Down")
        time.sleep(0.2)
    terminal.press("Enter")
    terminal.wait(lambda screen: "▌" in screen and "two warehouses" in screen)


def test_o_for_outlet_leaves_what_one_of_them_has(
    open_terminal: Callable[..., Terminal],
) -> None:
    terminal = open_terminal(demo())
    terminal.until("Next diff")
    terminal.press("f", "o", "o")
    shown = terminal.until("+ only Meridian (")
    assert ONLY_MERIDIAN in shown
    assert ONLY_BOREAL not in shown


def test_on_a_wide_terminal_it_is_on_the_first_screen_and_takes_a_click(
    open_terminal: Callable[..., Terminal],
) -> None:
    terminal = open_terminal(demo(), (132, 38))
    shown = terminal.still("+ only Boreal News (").splitlines()
    row = next(n for n, line in enumerate(shown) if ONLY_BOREAL in line)
    terminal.click(shown[row].index(ONLY_BOREAL), row)
    terminal.until("+ unique  two warehouses")


def test_a_click_on_the_count_of_unique_facts_lists_them(
    open_terminal: Callable[..., Terminal],
) -> None:
    terminal = open_terminal(demo())
    top = terminal.still("Next diff").splitlines()[0]
    terminal.click(top.index("unique"), 0)
    shown = terminal.until("facts s + unique")
    assert "+ only Boreal News" in shown
    assert "conflicting (" not in shown
    terminal.click(top.index("unique"), 0)
    terminal.until("conflicting (")


def test_the_table_and_the_help_say_it_too(
    open_terminal: Callable[..., Terminal],
) -> None:
    terminal = open_terminal(demo(), (132, 38))
    terminal.until("Next diff")
    terminal.press("F1")
    assert "+ unique       one article alone carries it" in terminal.until("Signs")
    terminal.press("Escape")
    terminal.until("Next diff")
    terminal.press("F")
    assert "2 Meridian" in terminal.until("not told")
