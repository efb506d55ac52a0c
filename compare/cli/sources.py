"""What a command was given, be it a stored comparison or articles to compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.cli.stored import find_stored, show_stored_report, stored_events

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.cli.handover import Events
    from compare.cli.options import EventWish, ReportWishes
    from compare.review import Sidecar


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
