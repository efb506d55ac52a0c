"""The page on the corpus shows what its commands print."""

from __future__ import annotations

import glob
import re
import shlex
import shutil
from pathlib import Path

import pytest

pytest.importorskip("rensa", reason="needs newscompare[corpus]")

from compare.cli.app import newscompare
from compare.cli.process import run_safely

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "corpus.md").read_text("utf-8")
BLOCKS = re.findall(r"^```console\n(.*?)```$", PAGE, re.MULTILINE | re.DOTALL)
SHOWN = [
    (command, output.strip("\n"))
    for block in BLOCKS
    for command, output in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.M)
]


def expanded(word: str) -> list[str]:
    return sorted(glob.glob(word)) if "*" in word else [word]


def test_each_command_prints_what_the_page_shows(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    shutil.copytree(ROOT / "fixtures", tmp_path / "fixtures")
    monkeypatch.chdir(tmp_path)
    assert len(SHOWN) > 5
    for command, output in SHOWN:
        first, *words = shlex.split(command)
        if first == "cat":
            Path(words[0]).write_text(f"{output}\n", encoding="utf-8")
            continue
        assert first == "newscompare"
        run_safely(newscompare, [name for word in words for name in expanded(word)])
        printed = "".join(capsys.readouterr()).strip("\n")
        assert printed == output, command
