"""The two things to do with an input: give its report, or open its view."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from compare.cli.events import choose_events, find_input
from compare.cli.output import print_report
from compare.cli.process import CONFLICT, DONE, TROUBLE, complain
from compare.errors import CompareError
from compare.files import check_output, write_whole
from compare.report import Part, Preface, render_parts
from compare.review import apply_session

if TYPE_CHECKING:
    from compare.cli.events import Input
    from compare.cli.options import EventWish, ReportWishes
    from compare.model import Comparison
    from compare.pipeline import Event
    from compare.read import Reading
    from compare.review import Sidecar

_DATA_FORMATS = frozenset({"json", "csv"})
"""Those that hold one comparison and no more."""


def on_terminal() -> bool:
    """Whether a person sits at both ends."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def show_report(reading: Reading, wishes: ReportWishes, sidecar: Sidecar) -> int:
    """Compare what was read, print or write the report, and give the exit code."""
    if wishes.output:
        check_output(wishes.output, force=wishes.force)
    found = find_input(reading)
    events = choose_events(found, wishes.event)
    preface = _preface(found) if wishes.event is None else None
    if wishes.format in _DATA_FORMATS:
        _name_the_others(found, events)
        events, preface = events[:1], None
    parts = [
        Part(_corrected(found.compare(event), sidecar), _part_name(found, event))
        for event in events
    ]
    color = wishes.format == "text" and _wants_color(wishes)
    report = render_parts(
        parts, wishes.format, preface=preface, width=wishes.width, color=color
    )
    if wishes.output:
        write_whole(wishes.output, report, force=wishes.force)
    else:
        print_report(report, color=color)
    conflict = any(part.comparison.has_conflict for part in parts)
    return CONFLICT if wishes.fail_on_conflict and conflict else DONE


def show_view(reading: Reading, wish: EventWish, sidecar: Sidecar) -> int:
    """Open the side-by-side view on the events of what was read.

    Raises:
        CompareError: There is nothing to compare, or no terminal to show it on.
    """
    found = find_input(reading)
    events = choose_events(found, wish)
    if not sys.stdout.isatty():
        raise CompareError(
            "the view needs a terminal to show itself on",
            hint="print the report instead: newscompare report SOURCE...",
        )
    if not sys.stdin.isatty():
        _read_keys_from_terminal()
    # Deferred: Textual costs a report nothing.
    from compare.tui import CompareApp

    app = CompareApp(
        [(found.describe(event), partial(found.compare, event)) for event in events],
        sidecar,
    )
    app.run()
    if app.fault:
        raise app.fault
    return TROUBLE if app.return_code else DONE


def _corrected(comparison: Comparison, sidecar: Sidecar) -> Comparison:
    place = sidecar.path.name if sidecar.path else ""
    return apply_session(comparison, sidecar.session, place=place)


def _part_name(found: Input, event: Event) -> str:
    if len(found.events) < 2 or event not in found.events:
        return ""
    return f"Event {found.events.index(event) + 1} of {len(found.events)}"


def _preface(found: Input) -> Preface | None:
    """Name all events; there is nothing to name where there is one, or none to show."""
    if len(found.events) < 2 or not found.comparable:
        return None
    lines = []
    for number, event in enumerate(found.events, 1):
        alone = "" if event in found.comparable else " (one article, not compared)"
        lines.append(f"Event {number}{alone}: {found.describe(event)}")
    return Preface(f"This input reports {len(found.events)} events", tuple(lines))


def _name_the_others(found: Input, events: tuple[Event, ...]) -> None:
    if len(events) < 2:
        return
    others = " or ".join(
        f"--event {found.events.index(event) + 1} for {found.describe(event)}"
        for event in events[1:]
    )
    first = found.describe(events[0])
    complain(f"the input holds {len(found.events)} events, and this is {first}", others)


def _wants_color(wishes: ReportWishes) -> bool:
    if wishes.color != "auto":
        return wishes.color == "always"
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not wishes.output and not plain


def _read_keys_from_terminal() -> None:
    """Give the view the keyboard after the articles came through standard input.

    Raises:
        CompareError: The system has no terminal to open.
    """
    with suppress(OSError):
        # Windows has no such file, and reads its console otherwise.
        keyboard = os.open("/dev/tty", os.O_RDWR)
        os.dup2(keyboard, 0)
        os.close(keyboard)
        return
    raise CompareError(
        "the view can't read keys while its articles come through standard input",
        hint="save them in a file and name that",
    )
