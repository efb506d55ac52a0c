"""The `newscompare` command: parse, call, print, exit code."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run the command and leave the process with its exit code.

    Args:
        args: What follows the command's name; None takes the process's own.
    """
    import gc
    import sys

    # A command lives for a second and drops hardly a cycle: looking for them after
    # every 700 objects, and in all of nltk once more at the end, took a sixth of it.
    gc.set_threshold(100_000)

    from compare.cli.app import newscompare
    from compare.cli.process import run_safely

    code = run_safely(newscompare, args)
    gc.freeze()
    sys.exit(code)
