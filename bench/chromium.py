"""Headless Chromium, told what to do by its own protocol: for pictures and tests.

Needs aiohttp, which the extra `serve` brings. CHROMIUM names another browser.
"""

from __future__ import annotations

import asyncio
import base64
import json
import os
import shutil
import tempfile
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from aiohttp import ClientWebSocketResponse

_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--no-first-run",
    "--no-proxy-server",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
    "--remote-debugging-port=0",
)
_CATCH = """
Object.defineProperty(Object.prototype, "websocket_url", {
  configurable: true,
  set(value) {
    window.reader = this;
    Object.defineProperty(this, "websocket_url", {value});
  },
});
"""
"""Lets a test find the terminal in the page, which keeps it to itself."""
_ROWS = """
(() => {
  const shown = window.reader && window.reader.terminal.buffer.active;
  if (!shown) return "";
  return Array.from({length: window.reader.terminal.rows},
    (_, row) => shown.getLine(row).translateToString(true)).join("\\n");
})()
"""
PATIENCE = 10
"""Seconds after which what was waited for won't come."""


def chromium() -> str | None:
    """Give the browser, if there is one."""
    return shutil.which(os.environ.get("CHROMIUM", "chromium"))


class Browser:
    """One browser; its pages share nothing."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self._socket = socket
        self._numbers = count(1)
        self._answers: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self.requested: list[str] = []
        """Addresses that pages have asked for."""

    async def listen(self) -> None:
        """Take what the browser says, as long as it runs."""
        async for message in self._socket:
            said = json.loads(message.data)
            answer = self._answers.pop(said.get("id", 0), None)
            if answer and not answer.done():
                answer.set_result(said)
            elif said.get("method") == "Network.requestWillBeSent":
                self.requested.append(said["params"]["request"]["url"])

    async def call(self, method: str, session: str = "", **params: Any) -> Any:
        """Have the browser do something, and give what comes of it."""
        number = next(self._numbers)
        answer = asyncio.get_running_loop().create_future()
        self._answers[number] = answer
        order = {"id": number, "method": method, "params": params}
        await self._socket.send_json(
            order | ({"sessionId": session} if session else {})
        )
        said = await asyncio.wait_for(answer, PATIENCE)
        if "error" in said:
            raise RuntimeError(f"{method}: {said['error']['message']}")
        return said["result"]

    async def open(self, address: str, width: int = 1200, height: int = 760) -> Page:
        """Open a page of a reader of its own."""
        context = (await self.call("Target.createBrowserContext"))["browserContextId"]
        target = await self.call(
            "Target.createTarget",
            url="about:blank",
            browserContextId=context,
            width=width,
            height=height,
        )
        found = await self.call(
            "Target.attachToTarget", targetId=target["targetId"], flatten=True
        )
        page = Page(self, found["sessionId"], context)
        await page.call("Network.enable")
        await page.call("Page.enable")
        # Each reader looks at their own page, though one window lies over the other.
        await page.call("Emulation.setFocusEmulationEnabled", enabled=True)
        await page.call("Page.addScriptToEvaluateOnNewDocument", source=_CATCH)
        await page.call("Page.navigate", url=address)
        return page


class Page:
    """A page that shows a terminal."""

    def __init__(self, browser: Browser, session: str, context: str) -> None:
        self._browser = browser
        self._session = session
        self.context = context
        """Of the reader, for what the browser allows them."""

    async def call(self, method: str, **params: Any) -> Any:
        """Have the page do something, and give what comes of it."""
        return await self._browser.call(method, self._session, **params)

    async def evaluate(self, script: str) -> Any:
        """Give the value of a line of JavaScript."""
        found = await self.call(
            "Runtime.evaluate",
            expression=script,
            awaitPromise=True,
            returnByValue=True,
            userGesture=True,
        )
        return found["result"].get("value")

    async def screen(self) -> str:
        """Give the rows of the terminal as they are shown."""
        return str(await self.evaluate(_ROWS))

    async def until(self, words: str) -> str:
        """Wait until the terminal shows some words, and give all that it shows."""
        shown = ""
        for _ in range(20 * PATIENCE):
            shown = await self.screen()
            if words in shown:
                return shown
            await asyncio.sleep(0.05)
        raise AssertionError(f"{words!r} never came up:\n{shown}")

    async def type(self, text: str) -> None:
        """Type characters on a real keyboard, so far as a browser can tell."""
        for sign in text:
            await self.press(sign, text=sign)

    async def press(self, key: str, code: int = 0, text: str = "") -> None:
        """Press a key by its name in the DOM; keys that type nothing need a code."""
        more = {"windowsVirtualKeyCode": code} if code else {}
        for kind in ("keyDown", "keyUp"):
            extra = {"text": text} if text and kind == "keyDown" else {}
            await self.call(
                "Input.dispatchKeyEvent", type=kind, key=key, **more, **extra
            )

    async def click(self, column: int, row: int) -> None:
        """Click a cell of the terminal, both counted from 0."""
        await self.drag((column, row))

    async def drag(self, *cells: tuple[int, int]) -> None:
        """Press the mouse on the first cell, move it to each, let go on the last."""
        held = {"button": "left", "buttons": 1, "clickCount": 1}
        await self._mouse("mouseMoved", cells[0])
        await self._mouse("mousePressed", cells[0], **held)
        for cell in cells[1:]:
            await self._mouse("mouseMoved", cell, **held)
        await self._mouse("mouseReleased", cells[-1], **held)

    async def _mouse(self, kind: str, cell: tuple[int, int], **how: Any) -> None:
        x, y = await self.evaluate(
            "(() => {const box = document.querySelector('.xterm-screen')"
            ".getBoundingClientRect(), t = window.reader.terminal;"
            f"return [box.x + ({cell[0]} + .5) * box.width / t.cols,"
            f"box.y + ({cell[1]} + .5) * box.height / t.rows]}})()"
        )
        await self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, **how)

    async def screenshot(self) -> bytes:
        """Give a picture of the page, as PNG."""
        found = await self.call("Page.captureScreenshot")
        return base64.b64decode(found["data"])


@asynccontextmanager
async def open_browser() -> AsyncIterator[Browser]:
    """Start a browser that knows no address but this computer's, and end it."""
    from aiohttp import ClientSession

    program = chromium()
    assert program
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        process = await asyncio.create_subprocess_exec(
            program,
            *_FLAGS,
            f"--user-data-dir={folder}",
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            address = await _address(Path(folder, "DevToolsActivePort"))
            async with (
                ClientSession() as http,
                http.ws_connect(address, max_msg_size=0) as socket,
            ):
                browser = Browser(socket)
                listening = asyncio.create_task(browser.listen())
                yield browser
                listening.cancel()
        finally:
            process.kill()
            await process.wait()


async def _address(file: Path) -> str:
    """Wait for the browser to say where it listens."""
    for _ in range(20 * PATIENCE):
        lines = file.read_text("utf-8").split() if file.exists() else []
        if len(lines) == 2:
            return f"ws://127.0.0.1:{lines[0]}{lines[1]}"
        await asyncio.sleep(0.05)
    raise RuntimeError("the browser doesn't answer")
