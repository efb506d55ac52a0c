"""The view in a browser, as seen by a program that speaks to its server."""

from __future__ import annotations

import json
import os
import shlex
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from compare.cli.app import newscompare
from compare.cli.process import run_safely

aiohttp = pytest.importorskip("aiohttp")
pytest.importorskip("textual_serve")

from compare.cli.handover import Handed, hand_over, take_over  # noqa: E402
from compare.cli.server import MOST_READERS, ViewServer, command_line  # noqa: E402
from compare.model import SentenceRef, to_dict  # noqa: E402
from compare.review import (  # noqa: E402
    Act,
    Correction,
    Session,
    Sidecar,
    anchor_sentence,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import Comparison

POSIX = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX shell")
HOSTILE = "a;touch x $(touch y) `touch z`&' %PATH%.json"


class Served:
    """A server in a process of its own, on a stored comparison."""

    def __init__(self, folder: Path, source: Path, *more: str) -> None:
        self.temporary = folder / HOSTILE[:-5]
        self.temporary.mkdir()
        environ = {**os.environ, "TMPDIR": str(self.temporary)}
        words = ["serve", source.name, "--port", "0", *more]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "compare", *words],
            cwd=folder,
            env={**environ, "PYTHONPATH": str(Path(__file__).parents[2])},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        assert self.process.stdout
        self.address = self.process.stdout.readline().strip()

    def stop(self) -> tuple[int, str]:
        self.process.send_signal(signal.SIGINT)
        _, told = self.process.communicate(timeout=20)
        return self.process.returncode, told


@pytest.fixture
def stored(sample: Comparison, tmp_path: Path) -> Path:
    path = tmp_path / HOSTILE
    path.write_text(json.dumps(to_dict(sample)), encoding="utf-8")
    return path


@pytest.fixture
def served(tmp_path: Path, stored: Path) -> Iterator[Served]:
    server = Served(tmp_path, stored)
    yield server
    if server.process.poll() is None:
        server.stop()


def complaint(*args: str, capsys: Any) -> tuple[int, str]:
    code = run_safely(newscompare, ["serve", *args])
    return code, capsys.readouterr().err


def test_without_the_extra_one_sentence_says_how_to_install_it(
    stored: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.setitem(sys.modules, "textual_serve", None)
    code, told = complaint(str(stored), capsys=capsys)
    assert code == 2
    assert told.splitlines()[1] == "Try: pip install 'newscompare[serve]'"


def test_a_port_in_use_is_told_in_one_sentence(stored: Path, capsys: Any) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        code, told = complaint(str(stored), "--port", str(port), capsys=capsys)
    assert code == 2
    assert f"can't serve at 127.0.0.1, port {port}: " in told
    assert "--port 0" in told


def test_a_host_that_is_not_here_is_told_and_readable_by_others_is_warned_of(
    stored: Path, capsys: Any
) -> None:
    code, told = complaint(str(stored), "--host", "192.0.2.1", capsys=capsys)
    assert code == 2
    assert "everyone who can reach this computer at 192.0.2.1 can read" in told
    assert "can't serve at 192.0.2.1" in told


def test_what_is_wrong_with_the_sources_is_told_before_anything_is_served(
    tmp_path: Path, capsys: Any
) -> None:
    code, told = complaint(str(tmp_path / "none.txt"), capsys=capsys)
    assert code == 2
    assert "none.txt" in told


def test_help_says_that_it_stays_on_this_computer() -> None:
    told = CliRunner().invoke(newscompare, ["serve", "--help"]).output
    assert "127.0.0.1" in told


@POSIX
def test_a_shell_reads_the_names_in_the_command_as_they_are(tmp_path: Path) -> None:
    folder = tmp_path / HOSTILE
    told = subprocess.run(
        command_line(folder).replace("exec", "printf '%s\\n'", 1),
        shell=True,
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    assert told.splitlines() == shlex.split(command_line(folder))[1:]
    assert told.splitlines()[-1] == str(folder)
    assert not list(tmp_path.iterdir())


def test_events_and_corrections_come_to_a_reader_as_they_were(
    sample: Comparison, tmp_path: Path
) -> None:
    anchor = anchor_sentence(sample, SentenceRef(0, 0))
    session = Session((Correction(Act.NOTE, (anchor,), text="Look here."),))
    found = [("One", lambda: sample), ("Two", lambda: sample)]
    hand_over(tmp_path, Handed(found, session, predicts=True))
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    events, taken, predicts = take_over(tmp_path)
    assert predicts
    assert [(title, load()) for title, load in events] == [
        ("One", sample),
        ("Two", sample),
    ]
    assert taken == session
    Sidecar(None, taken).keep(Session())
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


async def ask(address: str, **headers: str) -> tuple[int, str, Any]:
    async with (
        aiohttp.ClientSession() as http,
        http.get(address, headers=headers) as answer,
    ):
        return answer.status, await answer.text(), answer.headers


@POSIX
async def test_only_the_page_itself_may_speak_to_the_server(served: Served) -> None:
    status, page, headers = await ask(served.address)
    assert status == 200
    assert "https:" not in page
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    own = served.address.rstrip("/")
    for name, value, expected in (
        ("Host", "evil.example", 403),
        ("Origin", "http://evil.example", 403),
        ("Origin", "null", 403),
        ("Origin", own, 200),
    ):
        assert (await ask(served.address, **{name: value}))[0] == expected
    status, _, _ = await ask(f"{own}/ws", Origin="http://evil.example")
    assert status == 403
    assert (await ask(f"{own}/static/../server.py"))[0] == 404
    assert (await ask(f"{own}/download/none"))[0] == 404


@POSIX
async def test_hostile_names_reach_no_shell_and_nothing_is_left_behind(
    served: Served, tmp_path: Path, stored: Path
) -> None:
    address = f"{served.address}ws?width=100&height=30"
    async with aiohttp.ClientSession() as http, http.ws_connect(address) as reader:
        shown = b""
        while b"conflicting" not in shown:
            message = await reader.receive(timeout=20)
            assert message.type == aiohttp.WSMsgType.BINARY, message
            shown += message.data
        (folder,) = served.temporary.iterdir()
        assert folder.stat().st_mode & 0o077 == 0
        # The reader answers nothing from now on, and the server ends all the same.
        code, told = served.stop()
    assert (code, told) == (0, "Ctrl+C ends it for all readers.\n")
    assert not list(served.temporary.iterdir())
    assert sorted(tmp_path.iterdir()) == sorted([served.temporary, stored])


@POSIX
async def test_each_reader_can_begin_by_predicting(
    tmp_path: Path, stored: Path
) -> None:
    server = Served(tmp_path, stored, "--predict")
    address = f"{server.address}ws?width=100&height=30"
    async with aiohttp.ClientSession() as http, http.ws_connect(address) as reader:
        shown = b""
        while b"0 marks set" not in shown:
            message = await reader.receive(timeout=20)
            assert message.type == aiohttp.WSMsgType.BINARY, message
            shown += message.data
        server.stop()


@POSIX
def test_the_address_is_one_that_a_browser_here_can_open(
    tmp_path: Path, stored: Path
) -> None:
    server = Served(tmp_path, stored, "--host", "0.0.0.0")
    code, told = server.stop()
    assert server.address.startswith("http://127.0.0.1:")
    assert code == 0
    assert "everyone who can reach this computer" in told


@POSIX
def test_it_can_be_ended_as_soon_as_its_address_is_told(tmp_path: Path) -> None:
    program = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from compare.cli.server import ViewServer\n"
        "server = ViewServer(Path(sys.argv[1]), 'A title', '127.0.0.1')\n"
        "server.run(0, lambda address: os.kill(os.getpid(), signal.SIGTERM))\n"
        "print('ended')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "ended\n")


async def test_beyond_a_class_readers_are_turned_away(tmp_path: Path) -> None:
    server = ViewServer(tmp_path, "A title", "127.0.0.1")
    server._readers = {object() for _ in range(MOST_READERS)}  # type: ignore[misc]
    with pytest.raises(aiohttp.web.HTTPServiceUnavailable):
        await server._reader(None)  # type: ignore[arg-type]
