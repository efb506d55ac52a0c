"""Whatever happens to the writing of a report, the old file stays whole."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from compare.model import Comparison
from compare.report import render

OLD = "what stood here before\n"
LIMIT = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
"""
KILL = """
import os, signal, sys
os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)
"""
RUN = """
from compare.cli.app import newscompare
from compare.cli.process import run_safely
sys.exit(run_safely(newscompare, sys.argv[1:]))
"""

Command = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def command(tmp_path: Path, sample: Comparison) -> Command:
    """Run a script and then the command, in a folder with saved.json and old.html."""
    (tmp_path / "saved.json").write_text(render(sample, "json"), encoding="utf-8")
    (tmp_path / "old.html").write_text(OLD, encoding="utf-8")

    def go(before: str, *args: str) -> "subprocess.CompletedProcess[bytes]":
        return subprocess.run(
            [sys.executable, "-c", (before or "import sys") + RUN, *args],
            cwd=tmp_path,
            capture_output=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            check=False,
        )

    return go


def old(tmp_path: Path) -> str:
    return (tmp_path / "old.html").read_text(encoding="utf-8")


def test_an_output_that_exists_is_refused_without_force(
    command: Command, tmp_path: Path
) -> None:
    done = command("", "report", "saved.json", "--output", "old.html")
    assert done.returncode == 2
    assert b"old.html exists already" in done.stderr
    assert old(tmp_path) == OLD
    assert command("", "report", "saved.json", "--output", "old.html", "--force")
    assert old(tmp_path).startswith("<!DOCTYPE html>")


@pytest.mark.skipif(sys.platform == "win32", reason="needs limits of POSIX")
def test_a_disk_that_is_full_leaves_the_old_file_whole(
    command: Command, tmp_path: Path
) -> None:
    done = command(LIMIT, "report", "saved.json", "--output", "old.html", "--force")
    assert done.returncode == 2
    assert b"can't write old.html" in done.stderr
    assert len(done.stderr.splitlines()) == 2
    assert old(tmp_path) == OLD
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "old.html",
        "saved.json",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals of POSIX")
def test_a_process_that_is_killed_leaves_the_old_file_whole(
    command: Command, tmp_path: Path
) -> None:
    done = command(KILL, "report", "saved.json", "--output", "old.html", "--force")
    assert done.returncode == -9
    assert old(tmp_path) == OLD
    done = command("", "report", "saved.json", "--output", "old.html", "--force")
    assert done.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_full_device_as_output_is_told_in_one_sentence(
    command: Command, form: str
) -> None:
    output = ("--output", "/dev/full", "--force", "--format", form)
    done = command("", "report", "saved.json", *output)
    assert done.returncode == 2
    assert b"can't write /dev/full: No space left on device" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs modes of POSIX")
@pytest.mark.skipif(
    getattr(os, "geteuid", lambda: 0)() == 0, reason="nothing is closed to root"
)
def test_a_folder_that_may_not_be_written_to_is_told(
    command: Command, tmp_path: Path
) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    done = command("", "report", "saved.json", "--output", "closed/new.html")
    assert done.returncode == 2
    assert b"can't write closed/new.html" in done.stderr
