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
    from compare.cli.sources import report_sources, view_sources

    wishes = ReportWishes(**options)
    view = on_terminal() and not wishes.is_for_report
    sidecar = wishes.session_wish.open(sources, must_exist=not view)
    if view:
        return view_sources(sources, wishes.event, sidecar)
    return report_sources(sources, wishes, sidecar)
