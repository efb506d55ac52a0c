"""The view in a real browser, with a real mouse: skipped where there is no Chromium."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("aiohttp")
pytest.importorskip("textual_serve")

from bench.chromium import chromium, open_browser
from compare.model import to_dict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.chromium import Browser, Page
    from compare.model import Comparison

pytestmark = pytest.mark.skipif(
    chromium() is None or os.name != "posix", reason="needs Chromium"
)
ROOT = Path(__file__).parents[2]


@pytest.fixture
def address(ferry: Comparison, tmp_path: Path) -> Iterator[str]:
    """Of a server of panes with their marks."""
    yield from serve(ferry, tmp_path)


@pytest.fixture
def predicting(ferry: Comparison, tmp_path: Path) -> Iterator[str]:
    """Of a server of articles on which readers predict."""
    yield from serve(ferry, tmp_path, "--predict")


def serve(ferry: Comparison, tmp_path: Path, *more: str) -> Iterator[str]:
    """Give the address of a server; its folder is empty but for the source."""
    folder = tmp_path / "served"
    folder.mkdir()
    (folder / "ferry.json").write_text(json.dumps(to_dict(ferry)), encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "compare", "serve", "ferry.json", "--port", "0", *more],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "HOME": str(folder)},
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stdout
    yield process.stdout.readline().strip()
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=20)
    assert process.returncode == 0
    assert [path.name for path in folder.iterdir()] == ["ferry.json"]


def place_of(words: str, shown: str) -> tuple[int, int]:
    """Column and row where words stand on a screen."""
    for row, line in enumerate(shown.split("\n")):
        if words in line:
            return line.index(words), row
    raise AssertionError(f"{words!r} is not on the screen:\n{shown}")


async def test_two_readers_click_and_type_each_in_a_view_of_their_own(
    address: str, tmp_path: Path
) -> None:
    async with open_browser() as browser:
        one, two = await asyncio.gather(browser.open(address), browser.open(address))
        await one.until("Next diff")
        assert "14 passengers" in await two.until("Next diff")
        # What is clicked has to stay where it is seen.
        await asyncio.sleep(0.3)
        shown = await one.until("14 or 19 passengers")
        await one.click(*place_of("14 or 19 passengers", shown))
        assert "Why:" in await one.until("conflicting  14 or 19")
        await two.type("/")
        await two.until("Esc")
        await two.type("tug\r")
        await two.until("Found tug: Harbour Post 0, Coast Wire 1")
        assert "Found tug" not in await one.screen()
        assert "conflicting  14 or 19" not in await two.screen()

        await one.type("a")
        await one.until("Kept until you close this page.")
        await two.type("c")
        assert "all that you said" not in await two.until("Write a note")
        await two.press("Escape", 27)
        await takes_away(browser, one, tmp_path)
        await draws(one)
        await two.type("q")
        await gone(two)
        assert "14 passengers" in await one.screen()
        assert all(url.startswith((address, "data:")) for url in browser.requested)


async def test_words_are_marked_by_dragging_the_mouse_over_them(
    predicting: str,
) -> None:
    async with open_browser() as browser:
        page = await browser.open(predicting)
        shown = await page.until("0 marks set")
        await asyncio.sleep(0.3)
        shown = await page.until("14 passengers")
        column, row = place_of("14 passengers", shown)
        last = column + len("14 passengers") - 1
        await page.drag((column, row), (column + 4, row), (last, row))
        assert "Harbour Post 3, “14 passengers”" in await page.until("14 passengers”")
        # What is chosen stays so once the mouse is let go.
        await page.drag((last, row + 3))
        await page.drag((column, row), (last, row))
        await page.type("d")
        await page.until("1 mark set")
        await page.until("~14 passengers")
        await page.type("r")
        assert "found" in await page.until("14 or 19 passengers")


async def takes_away(browser: Browser, page: Page, folder: Path) -> None:
    """Copy, export and open as a reader does whose computer is another one."""
    await browser.call(
        "Browser.setDownloadBehavior",
        behavior="allow",
        browserContextId=page.context,
        downloadPath=str(folder),
    )
    await browser.call(
        "Browser.grantPermissions",
        permissions=["clipboardReadWrite", "clipboardSanitizedWrite"],
        browserContextId=page.context,
    )
    await page.type("y")
    await page.until("Copied")
    copied = await page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("“14 passengers”\n(Harbour Post, “Ferry Aurelia")
    await page.press("Escape", 27)
    await page.press("Tab", 9)
    await page.type("O")
    await page.until("is not opened from here")
    await page.type("x")
    await page.until("Export the comparison as")
    await page.press("Enter", 13)
    await page.until("Your browser saves newscompare.txt")
    saved = folder / "newscompare.txt"
    for _ in range(100):
        if saved.exists():
            break
        await asyncio.sleep(0.05)
    assert "Harbour Post" in saved.read_text(encoding="utf-8")


async def draws(page: Page) -> None:
    """The picture is of many colours, as one of an empty page would not be."""
    picture = await page.screenshot()
    assert picture.startswith(b"\x89PNG")
    colors = await page.evaluate(
        "(async () => {const image = new Image(); image.src = 'data:image/png;base64,"
        + base64.b64encode(picture).decode()
        + "'; await image.decode(); const canvas = new OffscreenCanvas(image.width,"
        "image.height), pen = canvas.getContext('2d'); pen.drawImage(image, 0, 0);"
        "return new Set(new Uint32Array(pen.getImageData(0, 0, image.width,"
        "image.height).data.buffer)).size})()"
    )
    assert colors > 50


async def gone(page: Page) -> None:
    """The page says that the view is closed, and how to open it again."""
    for _ in range(100):
        if await page.evaluate("document.body.classList.contains('-closed')"):
            break
        await asyncio.sleep(0.05)
    text = await page.evaluate("document.body.innerText")
    assert re.search("closed the view.*Open it again", text, re.DOTALL)
