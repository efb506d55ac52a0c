"""`newscompare demo`: the bundled articles, to see what the tool does."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any

import click

from compare.cli.options import ReportWishes, report_options

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def bundled_articles() -> Iterator[list[str]]:
    """Give the paths of the bundled articles, also from within a zipped package."""
    bundled = [
        item
        for item in files("compare").joinpath("demo").iterdir()
        if item.name.endswith(".md")
    ]
    with ExitStack() as stack:
        yield [
            str(stack.enter_context(as_file(item)))
            for item in sorted(bundled, key=lambda item: item.name)
        ]


@click.command("demo")
@click.option("--report", is_flag=True, help="Print the report even on a terminal.")
@report_options
def command(report: bool, **options: Any) -> int:
    """Show the bundled articles.

    They were written for this demo and report no real event. On a terminal this opens
    the side-by-side view, elsewhere it prints the report.
    """
    from compare.cli.present import on_terminal, present_view
    from compare.cli.reading import read_sources
    from compare.cli.show import show_report, view_events

    wishes = ReportWishes(**options)
    with bundled_articles() as paths:
        reading = read_sources(paths)
    view = on_terminal() and not report and not wishes.is_for_report
    # Beside the bundled articles is no place for a reader's file.
    sidecar = wishes.session_wish.open(must_exist=not view)
    if view:
        return present_view(view_events(reading, wishes.event), sidecar)
    return show_report(reading, wishes, sidecar)
