"""The page on adding a kind of claim, put into a copy of the package and run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "adding-a-claim-kind.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    fence = rf"^```{language}\n((?:.*\n)*?)```$"
    return re.findall(fence, PAGE, re.MULTILINE)


def apply_block(root: Path, block: str) -> None:
    """Put the added line after the line that stands above it in the block."""
    title, above, added = block.splitlines()
    path = root / title.removeprefix(" # ")
    text = path.read_text("utf-8")
    known = above[1:] + "\n"
    assert text.count(known) == 1, f"{path} has no such line, or several: {known}"
    path.write_text(text.replace(known, f"{known}{added[1:]}\n"), "utf-8")


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("grown")
    shutil.copytree(
        ROOT / "compare", root / "compare", ignore=shutil.ignore_patterns("__pycache__")
    )
    (root / "compare" / "extract" / "flights.py").write_text(
        blocks("python")[0], "utf-8"
    )
    for block in blocks("diff"):
        apply_block(root, block)
    return root


def run(root: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(root), "PYTHONUTF8": "1"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_new_kind_is_found_and_matched_as_the_page_shows(grown: Path) -> None:
    assert run(grown, "-c", blocks("python")[1]) == blocks("text")[0]


def test_the_new_kind_has_its_heading_in_a_report(grown: Path) -> None:
    for outlet, text in (("alpha", "Flight 112 left Riga."), ("beta", "KV205 landed.")):
        (grown / f"{outlet}.txt").write_text(text, "utf-8")
    assert "Flights" in run(grown, "-m", "compare", "report", "alpha.txt", "beta.txt")
