"""What the view costs: `python -m bench.view [--runs N] [--keys KEY,KEY...]`.

First paint is the time from starting an application to the moment when the words of
all panes in view have gone to the terminal, beside a bare Textual application that
shows the same articles in as many static panes, turn by turn in one process. The
answer to a key is the time from the key to the last thing drawn because of it.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import os
import re
import statistics
import time
from typing import TYPE_CHECKING, Any, TypeAlias

from textual.app import App
from textual.containers import Horizontal, VerticalScroll
from textual.drivers.headless_driver import HeadlessDriver
from textual.widgets import Static

from bench.view_sets import build
from compare.tui import CompareApp
from compare.tui.screens.telling import TellingScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult
    from textual.pilot import Pilot

    from compare import Article, Comparison

Answers: TypeAlias = "dict[str, list[tuple[float, float]]]"
"""For each key, milliseconds and those that the processor took of them."""

RUNS = 5
SETS = ((2, 1000, 50), (8, 2000, 100))
"""Articles, words of each, and the milliseconds within which a key is to answer."""
KEYS = (
    *("down", "down", "pagedown", "pageup", "]", "[", "right", "left", "2", "1"),
    *("end", "home", "g", "tab", "shift+tab", "f", "f", "m", "m", "s", "k", "z", "z"),
    *("greater_than_sign", "less_than_sign", "plus", "minus", "b", "h", "H", "l", "l"),
    *("1", "enter", "escape", "slash", "escape", "P", "r", "n", "escape"),
)
QUIET = 0.15
"""Seconds without drawing or work after which a key is answered."""
AT_WORK = 0.002
"""Seconds of the processor's within ten milliseconds that no idle application takes."""
CODES = re.compile(r"\x1b\[[0-9;]*m")


# The terminal


class Terminal(HeadlessDriver):
    """Draws nowhere, and notes when and what."""

    drawn: list[tuple[float, float, str]] = []  # noqa: RUF012 - one terminal for all

    @property
    def is_headless(self) -> bool:
        """So that all is drawn."""
        return False

    def write(self, data: str) -> None:
        """Note what is drawn."""
        self.drawn.append((time.perf_counter(), time.process_time(), data))


async def quiet() -> tuple[float, float]:
    """Wait until nothing is drawn any more, nor about to be.

    Returns:
        Milliseconds until the last thing was, and those that the processor took.
    """
    start, worked = time.perf_counter(), time.process_time()
    last = (start, worked)
    busy, done = start, worked
    while time.perf_counter() - max(busy, last[0]) < QUIET:
        await asyncio.sleep(0.01)
        if time.process_time() - done > AT_WORK:
            busy = time.perf_counter()
        done = time.process_time()
        if Terminal.drawn:
            last = max(last, Terminal.drawn[-1][:2])
    return 1000 * (last[0] - start), 1000 * (last[1] - worked)


async def drawn(words: Sequence[str]) -> None:
    """Wait until some words have been drawn, a minute at most."""
    for _ in range(6000):
        await asyncio.sleep(0.01)
        seen = "".join(CODES.sub("", data) for *_, data in Terminal.drawn)
        if all(word in seen for word in words):
            return


class Bare(App[None]):
    """As many static panes."""

    def __init__(self, articles: Sequence[Article]) -> None:
        super().__init__()
        self._articles = articles

    def compose(self) -> ComposeResult:
        with Horizontal():
            for article in self._articles:
                with VerticalScroll():
                    yield Static(article.text, markup=False)


async def run(app: App[Any], pilot: Callable[[Pilot[Any]], Any]) -> tuple[float, float]:
    """Run an application; gives when it was started, and the processor's time then."""
    app.driver_class = Terminal
    Terminal.drawn.clear()
    gc.collect()
    start = time.perf_counter(), time.process_time()
    await app.run_async(auto_pilot=pilot)
    return start


def first_paint(
    make: Callable[[], App[Any]], words: Sequence[str]
) -> tuple[float, float]:
    """Wait until the first words of every pane in view have been drawn.

    Returns:
        Milliseconds until then, and those that the processor took.
    """

    async def leave(pilot: Pilot[Any]) -> None:
        await drawn(words)
        pilot.app.exit()

    async def whole() -> tuple[float, float]:
        start, worked = await run(make(), leave)
        seen = ""
        for when, work, data in Terminal.drawn:
            seen += CODES.sub("", data)
            if all(word in seen for word in words):
                return 1000 * (when - start), 1000 * (work - worked)
        raise RuntimeError(f"{words} were never drawn")

    return asyncio.run(whole())


def answers(comparison: Comparison, keys: Sequence[str], runs: int) -> Answers:
    """What each key took, each time that it was pressed."""
    found: Answers = {}

    async def press(pilot: Pilot[Any]) -> None:
        await drawn([comparison.articles[0].text.split()[0]])
        await quiet()
        for _ in range(runs):
            for number, key in enumerate(keys):
                # What an earlier key told stays for seconds.
                if isinstance(pilot.app.screen, TellingScreen):
                    pilot.app.screen.done.clear()
                await quiet()
                pilot.app.simulate_key(NAMES.get(key, key))
                name = f"{key} ({keys[:number].count(key) + 1})"
                found.setdefault(name, []).append(await quiet())
        pilot.app.exit()

    asyncio.run(run(CompareApp([("", lambda: comparison)]), press))
    return found


NAMES = {"]": "right_square_bracket", "[": "left_square_bracket"}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.view")
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--paint", action="store_true", help="the first paint alone")
    parser.add_argument("--keys", default=",".join(KEYS), help="pressed in turn")
    parser.add_argument("--size", default="200x50")
    chosen = parser.parse_args()
    os.environ["COLUMNS"], os.environ["LINES"] = chosen.size.split("x")
    for count, words, limit in SETS:
        comparison = build(count, words)
        in_view = min(count, 4)
        starts = [article.text.split()[0] for article in comparison.articles[:in_view]]
        print(f"{count} articles of {words} words, {chosen.size}")
        show_first_paint(comparison, in_view, starts, chosen.runs)
        if not chosen.paint:
            keys = chosen.keys.split(",")
            show_answers(answers(comparison, keys, chosen.runs), limit)


def show_first_paint(
    comparison: Comparison, in_view: int, words: Sequence[str], runs: int
) -> None:
    ours, bare = [], []
    for _ in range(runs + 1):
        ours.append(first_paint(lambda: CompareApp([("", lambda: comparison)]), words))
        bare.append(first_paint(lambda: Bare(comparison.articles[:in_view]), words))
    # The first turn loads what is loaded once.
    for name, place in (("least ms", 0), ("processor ms", 1)):
        mine = min(each[place] for each in ours[1:])
        theirs = min(each[place] for each in bare[1:])
        ratio = f"ratio {mine / theirs:.2f} (at most 1.5)"
        print(f"  first paint, {name}: {mine:.0f}, bare {theirs:.0f}, {ratio}")


def show_answers(found: Answers, limit: int) -> None:
    heads = f"{'least ms':>9}{'median':>8}{'first':>7}{'processor':>11}"
    print(f"  {'key':<24}{heads}   limit {limit}")
    for key, times in found.items():
        least, median = min(times)[0], statistics.median(each for each, _ in times)
        worked = min(each for _, each in times)
        over = "  over" if least > limit else ""
        taken = f"{least:>9.0f}{median:>8.0f}{times[0][0]:>7.0f}{worked:>11.0f}"
        print(f"  {key:<24}{taken}{over}")


if __name__ == "__main__":
    main()
