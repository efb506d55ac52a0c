"""What whole processes cost: `python -m bench.startup [--runs N] [A B ...]`.

Each command runs in a process of its own, turn by turn so that a busy minute hits
all of them alike. Ratios are to `python -c "import nltk"` in the same environment,
which is what any tool that splits sentences with nltk has to pay. All bytecode is
compiled in the first, uncounted turn, as pip does when it installs a package.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench.timing import demo

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

RUNS = 9


def commands(articles: Sequence[str]) -> dict[str, list[str]]:
    """Each command's name in the table, and how it is run."""
    python = sys.executable
    script = shutil.which("newscompare", path=str(Path(python).parent))
    tool = [script] if script else [python, "-P", "-m", "compare"]
    return {
        'python -c "import nltk"': [python, "-P", "-c", "import nltk"],
        'python -c "pass"': [python, "-P", "-c", "pass"],
        "newscompare --help": [*tool, "--help"],
        "newscompare report": [*tool, "report", *articles],
    }


def measure(runs: int, todo: Mapping[str, Sequence[str]]) -> dict[str, list[float]]:
    """Seconds of each run of each command; one more run before warms the disk."""
    seconds: dict[str, list[float]] = {name: [] for name in todo}
    with tempfile.TemporaryDirectory() as empty, tempfile.TemporaryDirectory() as code:
        environment = os.environ | {"PYTHONPYCACHEPREFIX": code}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for turn in range(runs + 1):
            for name, command in todo.items():
                start = time.perf_counter()
                subprocess.run(
                    command,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    cwd=empty,
                    env=environment,
                    check=True,
                )
                if turn:
                    seconds[name].append(time.perf_counter() - start)
    return seconds


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.startup")
    parser.add_argument("articles", nargs="*", help="instead of those of the demo")
    parser.add_argument("--runs", type=int, default=RUNS)
    chosen = parser.parse_args()
    articles = [str(Path(path).resolve()) for path in chosen.articles or demo()]
    seconds = measure(chosen.runs, commands(articles))
    medians = {name: statistics.median(times) for name, times in seconds.items()}
    yardstick = next(iter(medians.values()))
    print(f"{'command':<26}{'median ms':>10}{'least ms':>10}{'ratio':>7}")
    for name, median in medians.items():
        least = min(seconds[name])
        print(
            f"{name:<26}{1000 * median:>10.0f}{1000 * least:>10.0f}"
            f"{median / yardstick:>7.2f}"
        )


if __name__ == "__main__":
    main()
