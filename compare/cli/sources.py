"""What a command was given, be it a stored comparison or articles to compare."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from compare.apart import run_apart
from compare.cli.present import on_terminal, present_view
from compare.cli.process import DONE
from compare.cli.stored import find_stored, show_stored_report, stored_events
from compare.model import shorten

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from compare.cli.handover import Events
    from compare.cli.options import EventWish, ReportWishes
    from compare.review import Sidecar


NAMES = 200
"""Characters of the sources' names beyond which they are cut."""
PATIENCE = 0.5
"""Seconds before it is said that an input is still being read."""


def view_sources(
    sources: Sequence[str],
    event: EventWish,
    sidecar: Sidecar,
    *,
    predicts: bool = False,
) -> int:
    """Open the view, and give the exit code.

    What takes long to read, as a page from the web does, is named meanwhile; Esc gives
    it up.

    Raises:
        CompareError: There is nothing to compare, or no terminal to show it on.
    """
    read = partial(find_events, sources, event)
    # What comes through standard input is read before the view takes the keyboard.
    events = read() if "-" in sources or not on_terminal() else _wait(read, sources)
    return DONE if events is None else present_view(events, sidecar, predicts=predicts)


def _wait(read: Callable[[], Events], sources: Sequence[str]) -> Events | None:
    """Read in a thread; gives None when the reader would not wait."""
    reading = run_apart(read)
    with suppress(TimeoutError):
        reading.result(PATIENCE)
    if not reading.done():
        # Deferred: it loads Textual, which what is read at once comes to later.
        from compare.tui.settings import config_path, load_settings
        from compare.tui.waiting import WaitingApp

        words = shorten(", ".join(sources), NAMES)
        WaitingApp(words, reading, load_settings(config_path())).run()
    if not reading.done():
        return None
    events = reading.result()
    if isinstance(events, Exception):
        raise events
    return events


def find_events(sources: Sequence[str], event: EventWish) -> Events:
    """Give the events to view, each with what gives its comparison when asked.

    Raises:
        CompareError: There is nothing to compare, or an event is to be chosen of one.
    """
    stored = find_stored(sources)
    if stored:
        return stored_events(stored, event)
    # Deferred: a stored comparison needs none of the stages.
    from compare.cli.reading import read_sources
    from compare.cli.show import view_events

    return view_events(read_sources(sources), event)


def report_sources(
    sources: Sequence[str], wishes: ReportWishes, sidecar: Sidecar
) -> int:
    """Print or write the report, and give the exit code.

    Raises:
        CompareError: There is nothing to compare, or no place for the report.
    """
    stored = find_stored(sources)
    if stored:
        return show_stored_report(stored, wishes, sidecar)
    # Deferred: a stored comparison needs none of the stages.
    from compare.cli.reading import read_sources
    from compare.cli.show import show_report

    return show_report(read_sources(sources), wishes, sidecar)
