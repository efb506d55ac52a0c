"""How far a long job is, on standard error: a bar, or a line now and then."""

from __future__ import annotations

import shutil
import sys
import time
from collections import deque
from typing import TYPE_CHECKING

import click

from compare.paper.words import counted

if TYPE_CHECKING:
    from types import TracebackType

_WIDTH = 24
"""Cells of the bar."""

_EVERY = {True: 0.1, False: 10.0}
"""Seconds between two drawings of the bar, and between two lines."""

_WINDOW = 30.0
"""Seconds over which a rate is taken: what a stopped run had done, or what is passed
over as known, would promise too much."""


class Progress:
    """Use it as a context manager, and tell it how far the job is."""

    def __init__(self, step: str, noun: str, *, quiet: bool = False) -> None:
        """Begin.

        Args:
            step: What is done: "Adding".
            noun: What is counted: "article".
            quiet: Show nothing at all.
        """
        self._step, self._noun, self._quiet = step, noun, quiet
        self._is_bar = sys.stderr.isatty()
        self._shown = time.monotonic()
        self._told: deque[tuple[float, float, int]] = deque()
        self._last = ""

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _: object, __: TracebackType | None
    ) -> None:
        """Clear the bar's line, done or not."""
        if self._is_bar and self._last and not self._quiet:
            click.echo(f"\r{' ' * len(self._last)}\r", nl=False, err=True)

    def begin(self, step: str, noun: str) -> None:
        """Go on to another step, whose share begins anew; to the same changes nothing.

        Args:
            step: What is done.
            noun: What is counted.
        """
        if (step, noun) != (self._step, self._noun):
            self._step, self._noun = step, noun
            self._told.clear()

    def tell(self, share: float, count: int) -> None:
        """Say how far the job is.

        Args:
            share: Of the whole, in [0, 1].
            count: Of what is counted, so far.
        """
        now = time.monotonic()
        if not self._told:
            self._told.append((now, share, count))
        if self._quiet or now - self._shown < _EVERY[self._is_bar]:
            return
        self._shown = now
        line = self._line(now, share, count)
        if self._is_bar:
            full = round(share * _WIDTH)
            line = f"{self._step} [{'#' * full}{'-' * (_WIDTH - full)}] {line}"
            # One that is wider than the terminal would leave a trail.
            line = line[: shutil.get_terminal_size().columns - 1]
            click.echo(f"\r{line.ljust(len(self._last))}", nl=False, err=True)
        else:
            click.echo(f"{self._step}: {line}", err=True)
        self._last = line

    def _line(self, now: float, share: float, count: int) -> str:
        while len(self._told) > 1 and now - self._told[1][0] >= _WINDOW:
            self._told.popleft()
        began, done, before = self._told[0]
        self._told.append((now, share, count))
        seconds = now - began
        told = f"{share:.0%}, {counted(count, self._noun)}"
        if seconds <= 0 or share <= done:
            return told
        left = seconds * (1 - share) / (share - done)
        return f"{told}, {(count - before) / seconds:,.0f}/s, {_span(left)} left"


def _span(seconds: float) -> str:
    whole = round(seconds)
    hours, minutes = whole // 3600, whole // 60 % 60
    if hours:
        return f"{hours} h {minutes:02} min"
    return f"{minutes} min {whole % 60:02} s" if minutes else f"{whole} s"
