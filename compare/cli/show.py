"""The two things to do with what was read: give its report, or its events to view."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from compare.cli.events import choose_events, find_input
from compare.cli.present import check_destination, corrected, present_report
from compare.cli.process import complain
from compare.report import Part, Preface

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.cli.events import Input
    from compare.cli.options import EventWish, ReportWishes
    from compare.model import Comparison
    from compare.pipeline import Event
    from compare.read import Reading
    from compare.review import Sidecar

_DATA_FORMATS = frozenset({"json", "csv"})
"""Those that hold one comparison and no more."""


def show_report(reading: Reading, wishes: ReportWishes, sidecar: Sidecar) -> int:
    """Compare what was read, print or write the report, and give the exit code."""
    check_destination(wishes)
    found = find_input(reading)
    events = choose_events(found, wishes.event)
    preface = _preface(found) if wishes.event is None else None
    if wishes.format in _DATA_FORMATS:
        name_the_others(found, events)
        events, preface = events[:1], None
    parts = [
        Part(
            corrected(found.compare(event, wishes.event), sidecar),
            _part_name(found, event),
        )
        for event in events
    ]
    return present_report(parts, preface, wishes)


def view_events(
    reading: Reading, wish: EventWish
) -> list[tuple[str, Callable[[], Comparison]]]:
    """Give the events to view: a line that describes each, and what compares it."""
    found = find_input(reading)
    events = choose_events(found, wish)
    return [
        (
            found.describe(event),
            partial(found.compare, event, wish or found.number(event)),
        )
        for event in events
    ]


def _part_name(found: Input, event: Event) -> str:
    number = found.number(event)
    return f"Event {number} of {len(found.events)}" if number else ""


def _preface(found: Input) -> Preface | None:
    """Name all events; there is nothing to name where there is one, or none to show."""
    if len(found.events) < 2 or not found.comparable:
        return None
    lines = []
    for number, event in enumerate(found.events, 1):
        alone = "" if event in found.comparable else " (one article, not compared)"
        lines.append(f"Event {number}{alone}: {found.describe(event)}")
    return Preface(f"This input reports {len(found.events)} events", tuple(lines))


def name_the_others(found: Input, events: tuple[Event, ...]) -> None:
    """Say which events of an input are left out, where room is for one only."""
    if len(events) < 2:
        return
    others = " or ".join(
        f"--event {found.number(event)} for {found.describe(event)}"
        for event in events[1:]
    )
    first = found.describe(events[0])
    complain(f"the input holds {len(found.events)} events, and this is {first}", others)
