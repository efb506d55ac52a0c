"""`newscompare view`: the articles side by side in the terminal."""

from __future__ import annotations

from typing import Any

import click

from compare.cli.options import (
    ReportWishes,
    event_option,
    predict_option,
    sources_argument,
)
from compare.cli.session import session_options
from compare.errors import OptionsError

_EXAMPLES = (
    "\b\nExamples:\n"
    "  newscompare view a.txt b.txt\n"
    "  newscompare view page.txt --event 2\n"
    "  newscompare view saved.json\n"
    "  newscompare view --linear a.txt b.txt\n"
)


@click.command("view", epilog=_EXAMPLES)
@sources_argument
@event_option
@click.option(
    "--linear",
    is_flag=True,
    help="Print plain lines in the order of reading instead, for a screen reader.",
)
@click.option(
    "--width",
    type=click.IntRange(30, 1000),
    default=80,
    show_default=True,
    help="Columns of the plain lines.",
)
@predict_option
@session_options
def command(sources: tuple[str, ...], predict: bool, **options: Any) -> int:
    """Read the articles side by side in the terminal.

    With --linear the same content is printed, on a terminal or a pipe: no columns, no
    signs, no colour.
    """
    from compare.cli.sources import report_sources, view_sources

    wishes = ReportWishes(**options)
    if predict and wishes.linear:
        raise OptionsError(
            "--predict needs the view, and --linear prints", hint="give one of them"
        )
    sidecar = wishes.session_wish.open(sources, must_exist=wishes.linear)
    if wishes.linear:
        return report_sources(sources, wishes, sidecar)
    return view_sources(sources, wishes.event, sidecar, predicts=predict)
