"""What only a process of its own can show: imports, pipes, full disks, the keyboard."""

import errno
import io
import os
import shlex
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import click
import pytest

from compare.cli.process import run_safely, use_utf8
from compare.errors import ReportError
from compare.files import write_whole

POSIX = pytest.mark.skipif(os.name != "posix", reason="needs POSIX pipes and devices")


def newscompare(*args: str, **more: Any) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "compare", *args]
    capture = "stdout" not in more
    return subprocess.run(command, capture_output=capture, check=False, **more)


def modules_after(*args: str) -> set[str]:
    """Names of all modules that a run of the command has loaded."""
    probe = (
        "import sys\n"
        "from compare.cli import main\n"
        "try:\n"
        f"    main({list(args)!r})\n"
        "finally:\n"
        "    print('\\n'.join(sys.modules), file=sys.stderr)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", probe],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return set(result.stderr.split())


def test_help_loads_nothing_heavy() -> None:
    heavy = {"nltk", "lxml", "trafilatura", "textual", "numpy", "compare.model"}
    for args in (["--help"], ["--version"]):
        assert not modules_after(*args) & (heavy | {"compare.pipeline", "compare.read"})


def test_help_of_a_command_reads_no_language_data() -> None:
    assert not modules_after("report", "--help") & {"nltk", "lxml", "textual"}


def test_a_report_never_loads_the_view() -> None:
    loaded = modules_after("demo", "--report")
    assert "compare.pipeline" in loaded
    assert not {name for name in loaded if name.split(".")[0] in {"textual", "rich"}}


def test_python_m_compare_is_the_command() -> None:
    result = newscompare("--version")
    assert result.returncode == 0
    assert result.stdout.startswith(b"newscompare ")


@POSIX
def test_a_reader_that_goes_away_is_no_trouble() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    result = newscompare("demo", "--report", stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert result.returncode == 141
    assert result.stderr == b""


@pytest.mark.parametrize(("system", "code"), [("win32", 141), ("linux", 2)])
def test_what_windows_says_of_a_reader_that_went_away_is_no_trouble_there(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    system: str,
    code: int,
) -> None:
    @click.command()
    def command() -> None:
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr("sys.platform", system)
    assert run_safely(command, []) == code
    assert bool(capsys.readouterr().err) is (code == 2)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_one_sentence() -> None:
    with Path("/dev/full").open("wb") as full:
        result = newscompare("demo", "--report", stdout=full, stderr=subprocess.PIPE)
    assert result.returncode == 2
    assert b"can't write to standard output" in result.stderr
    assert b"Traceback" not in result.stderr
    assert b"Exception ignored" not in result.stderr


def test_a_pipe_gets_utf8_whatever_the_locale(tmp_path: Path) -> None:
    paths = []
    for name in ("šibenik", "žurnal"):
        path = tmp_path / f"{name}.txt"
        path.write_text(
            f"The mayor of Šibenik met 40 fishermen. So says {name} of it.\n",
            encoding="utf-8",
        )
        paths.append(str(path))
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0"}
    environment.pop("PYTHONIOENCODING", None)
    result = newscompare("report", *paths, env=environment)
    assert result.returncode == 0, result.stderr
    assert "Šibenik" in result.stdout.decode("utf-8")
    assert b"\r" not in result.stdout
    latin = newscompare(
        "report", *paths, env={**environment, "PYTHONIOENCODING": "latin-1"}
    )
    assert latin.returncode == 0
    assert b"\\u0160ibenik" in latin.stdout


def test_a_windows_code_page_is_no_hindrance() -> None:
    bytes_ = io.BytesIO()
    stream = io.TextIOWrapper(bytes_, encoding="cp1252", newline="\r\n")
    use_utf8(stream)
    stream.write("Łódź \ud800\n")
    stream.flush()
    assert bytes_.getvalue() == "Łódź \\ud800\n".encode()


def test_articles_come_through_standard_input() -> None:
    text = b"Nine people were hurt in Ostby on Monday.\n"
    result = newscompare("report", "-", input=text)
    assert result.returncode == 2
    assert b"only article" in result.stderr


@POSIX
def test_a_device_is_written_to_and_never_replaced() -> None:
    write_whole(Path(os.devnull), "text", force=True)
    assert Path(os.devnull).is_char_device()


@POSIX
def test_an_output_that_cannot_be_written_leaves_the_old_one_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "report.txt"
    path.write_text("old", encoding="utf-8")
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ReportError, match="No space left on device"):
        write_whole(path, "new", force=True)
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("links", [True, False])
def test_an_output_that_came_in_the_meantime_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    path = tmp_path / "report.txt"

    def come(_: int) -> None:
        path.write_text("theirs", encoding="utf-8")

    def no_links(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr("os.fsync", come)
    if not links:
        monkeypatch.setattr("os.link", no_links)
    with pytest.raises(ReportError, match="exists already"):
        write_whole(path, "mine", force=False)
    assert path.read_text(encoding="utf-8") == "theirs"
    assert list(tmp_path.iterdir()) == [path]


@POSIX
def test_an_output_keeps_its_permissions_and_its_link(tmp_path: Path) -> None:
    target = tmp_path / "target.txt"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o600)
    link = tmp_path / "link.txt"
    link.symlink_to(target)
    write_whole(link, "new", force=True)
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "new"
    assert target.stat().st_mode & 0o777 == 0o600


@POSIX
def test_the_view_takes_articles_from_a_pipe_and_keys_from_the_terminal(
    tmp_path: Path,
) -> None:
    page = tmp_path / "articles.json"
    page.write_bytes(newscompare("demo", "--format", "json").stdout)
    command = shlex.join([sys.executable, "-m", "compare", "view", "-"])
    script = f"cat {shlex.quote(str(page))} | {command}"
    terminal = f"import pty, sys; sys.exit(pty.spawn(['sh', '-c', {script!r}]) >> 8)"
    with subprocess.Popen(
        [sys.executable, "-c", terminal],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "TERM": "xterm-256color", "LINES": "30", "COLUMNS": "100"},
    ) as process:
        assert process.stdin
        assert process.stdout
        guard = threading.Timer(60, process.kill)
        guard.start()
        seen = b""
        while b"Facts" not in seen and (
            piece := os.read(process.stdout.fileno(), 65536)
        ):
            seen += piece
        process.stdin.write(b"q")
        process.stdin.flush()
        process.stdout.read()
        guard.cancel()
    assert b"Facts" in seen
    assert process.returncode == 0


def test_a_report_loads_neither_numpy_nor_scipy_though_they_are_installed(
    tmp_path: Path,
) -> None:
    for name in ("numpy", "scipy"):
        package = tmp_path / name
        package.mkdir()
        (package / "__init__.py").write_text("raise SystemExit('loaded')", "utf-8")
    environment = {
        **os.environ,
        "PYTHONPATH": f"{tmp_path}{os.pathsep}{Path(__file__).parents[2]}",
    }
    done = subprocess.run(
        [sys.executable, "-m", "compare", "demo"],
        capture_output=True,
        env=environment,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
