"""`newscompare SOURCE...`: the view for a person, the report for a program."""

from __future__ import annotations

from typing import Any

import click

from compare.cli.options import ReportWishes, report_options, sources_argument


class _Open(click.Command):
    """A command without a name of its own."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Show how it is typed."""
        del ctx
        formatter.write_usage("newscompare", "[OPTIONS] SOURCE...")


@click.command("open", cls=_Open)
@sources_argument
@report_options
def command(sources: tuple[str, ...], **options: Any) -> int:
    """Open the view on a terminal, elsewhere print the report.

    With --format or --output it is the report everywhere.
    """
    from compare.cli.present import on_terminal
    from compare.cli.stored import find_stored, show_stored_report, show_stored_view

    wishes = ReportWishes(**options)
    view = on_terminal() and not wishes.is_for_report
    sidecar = wishes.session_wish.open(sources, must_exist=not view)
    stored = find_stored(sources)
    if stored and view:
        return show_stored_view(stored, wishes.event, sidecar)
    if stored:
        return show_stored_report(stored, wishes, sidecar)
    # Deferred still further: a stored comparison needs none of the stages.
    from compare.cli.reading import read_sources
    from compare.cli.show import show_report, show_view

    reading = read_sources(sources)
    if view:
        return show_view(reading, wishes.event, sidecar)
    return show_report(reading, wishes, sidecar)
