"""The web server of `newscompare serve`: one page, one process a reader.

textual-serve runs the processes and brings the terminal that the page shows. Its own
page loads a font from elsewhere and its server takes any site's word for a reader's, so
page and routes are ours.
"""

from __future__ import annotations

import asyncio
import logging
import os
import shlex
import signal
import sys
from contextlib import suppress
from html import escape
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from aiohttp import web
from textual_serve.server import Server

from compare.errors import CompareError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

MOST_READERS = 40
"""Readers at once, a class and more: each is a process of some 60 MB."""
LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})
"""Names of this computer that no other one can reach."""
_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}
"""Hosts that stand for all addresses of this computer, and one of them."""
_PATIENCE = 1.5
"""Seconds that readers' pages and processes have to end when the server does."""
_RULES = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "font-src 'self'; img-src 'self' data:; connect-src 'self' ws://{host}; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
"""What the page may load: nothing from elsewhere."""


def command_line(folder: Path) -> str:
    """Give the command of a reader's process, for a shell to read.

    Names in it are this Python's and the server's own folder: those of sources never
    come near it.
    """
    words = [sys.executable, "-P", "-m", "compare.cli.served", str(folder)]
    if os.name == "nt":
        return " ".join(f'"{word}"' for word in words)
    return f"exec {shlex.join(words)}"


class ViewServer:
    """Serves the view to several readers, each with a process of their own."""

    def __init__(self, folder: Path, title: str, host: str) -> None:
        """Take the folder that `hand_over` filled, and where to be reached.

        Args:
            folder: What each reader's process reads.
            title: For the page's title.
            host: A name or an address of this computer.
        """
        self._title = title
        self._host = host
        self._terminals = Server(command_line(folder))
        self._readers: set[asyncio.Task[object]] = set()

    def run(self, port: int, started: Callable[[str], None]) -> None:
        """Serve until the user ends it.

        Args:
            port: Where to listen; 0 takes a free one.
            started: Told the address once readers can come.

        Raises:
            CompareError: The host or the port can't be had.
        """
        # Readers' processes find this very package, and no module in the user's folder.
        root = str(Path(__file__).resolve().parents[2])
        paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
        os.environ["PYTHONPATH"] = os.pathsep.join(paths)
        logging.getLogger("textual-serve").setLevel(logging.ERROR)
        with suppress(KeyboardInterrupt):
            asyncio.run(self._serve(port, started))

    async def _serve(self, port: int, started: Callable[[str], None]) -> None:
        runner = web.AppRunner(
            self._application(), access_log=None, shutdown_timeout=_PATIENCE
        )
        await runner.setup()
        try:
            site = web.TCPSite(runner, self._host, port)
            await _start(site, self._host, port)
            # Before the address is told: whoever reads it may end the server at once.
            end = _hear_the_end()
            started(f"http://{_in_url(self._host)}:{runner.addresses[0][1]}/")
            await end.wait()
        finally:
            await runner.cleanup()

    def _application(self) -> web.Application:
        application = web.Application(middlewares=[self._guard])
        application.on_shutdown.append(self._send_home)
        application.add_routes(
            [
                web.get("/", self._page),
                web.get("/serve.js", _script),
                web.get("/ws", self._reader),
                web.get("/download/{key}", self._terminals.handle_download),
                web.static("/static", self._terminals.statics_path),
            ]
        )
        return application

    @web.middleware
    async def _guard(
        self,
        request: web.Request,
        handler: Callable[[web.Request], Awaitable[web.StreamResponse]],
    ) -> web.StreamResponse:
        """Keep other sites out that a reader's browser has open, under any name."""
        host = request.url.host or ""
        origin = request.headers.get("Origin")
        if self._host in LOCAL and host not in LOCAL:
            raise web.HTTPForbidden(text="this is not the address of the view")
        if origin and origin.partition("://")[2] != request.host:
            raise web.HTTPForbidden(text="the view is for its own page only")
        return await handler(request)

    async def _page(self, request: web.Request) -> web.Response:
        text = Template(_read("serve.html")).substitute(
            title=escape(self._title), socket=escape(f"ws://{request.host}/ws")
        )
        headers = {
            "Content-Security-Policy": _RULES.format(host=request.host),
            "Cache-Control": "no-store",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
        }
        return web.Response(text=text, content_type="text/html", headers=headers)

    async def _reader(self, request: web.Request) -> web.StreamResponse:
        if len(self._readers) >= MOST_READERS:
            raise web.HTTPServiceUnavailable(text="too many readers at once")
        task = asyncio.current_task()
        assert task is not None
        self._readers.add(task)
        try:
            return await self._terminals.handle_websocket(request)
        finally:
            self._readers.discard(task)

    async def _send_home(self, _: web.Application) -> None:
        """End the readers' processes with the server."""
        readers = tuple(self._readers)
        # The second time for those whose browser doesn't answer.
        for _again in range(2 if readers else 0):
            for task in readers:
                task.cancel()
            await asyncio.wait(readers, timeout=_PATIENCE)


def _read(name: str) -> str:
    return files("compare.cli").joinpath(name).read_text(encoding="utf-8")


async def _script(_: web.Request) -> web.Response:
    return web.Response(text=_read("serve.js"), content_type="text/javascript")


async def _start(site: web.TCPSite, host: str, port: int) -> None:
    """Begin to listen.

    Raises:
        CompareError: The host or the port can't be had.
    """
    try:
        await site.start()
    except OSError as error:
        raise CompareError(
            f"can't serve at {host}, port {port}: {_reason(error)}",
            hint="take another port, or a free one by --port 0",
        ) from error


def _reason(error: OSError) -> str:
    # What asyncio says of a port in use tells the address once more.
    if error.errno and error.errno > 0:
        return os.strerror(error.errno)
    return error.strerror or str(error)


def _hear_the_end() -> asyncio.Event:
    """Give what is set when the user, or the system, ends the server."""
    end = asyncio.Event()
    loop = asyncio.get_running_loop()
    names = ("SIGINT", "SIGTERM", "SIGHUP")
    for number in (getattr(signal, name, None) for name in names):
        # Windows has no such handlers, and interrupts the loop itself.
        with suppress(NotImplementedError):
            if number is not None:
                loop.add_signal_handler(number, end.set)
    return end


def _in_url(host: str) -> str:
    """Give a host as a browser on this computer names it."""
    host = _EVERYWHERE.get(host, host)
    return f"[{host}]" if ":" in host else host
