"""`newscompare report`: a report, printed or saved."""

from __future__ import annotations

from typing import Any

import click

from compare.cli.options import ReportWishes, report_options, sources_argument

_EXAMPLES = (
    "\b\nExamples:\n"
    "  newscompare report a.txt b.txt\n"
    "  newscompare report page.txt --event 2 --output report.html\n"
    "  newscompare report a.txt b.txt --brief\n"
    "  newscompare report a.txt b.txt --only conflicting --context 1\n"
    "  newscompare report a.txt b.txt --output saved.json\n"
    "  newscompare report saved.json --diff\n"
)


@click.command("report", epilog=_EXAMPLES)
@sources_argument
@report_options
def command(sources: tuple[str, ...], **wishes: Any) -> int:
    """Print or save what the articles share and where they differ.

    A SOURCE that --format json wrote is shown as it is, without comparing again.

    An input of several events gives one section an event; JSON and CSV hold one event,
    the one with the most articles unless --event says otherwise.

    What you corrected in the view is part of the report, and marked there as yours.

    The exit code is 0 when all went well, 1 when --fail-on-conflict was given and
    something conflicts, and 2 when there is trouble.
    """
    from compare.cli.sources import report_sources

    wished = ReportWishes(**wishes)
    sidecar = wished.session_wish.open(sources, must_exist=True)
    return report_sources(sources, wished, sidecar)
