"""`newscompare view`: the articles side by side in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from compare.cli.options import event_option, sources_argument

if TYPE_CHECKING:
    from compare.cli.options import EventWish

_EXAMPLES = (
    "\b\nExamples:\n"
    "  newscompare view a.txt b.txt\n"
    "  newscompare view page.txt --event 2\n"
)


@click.command("view", epilog=_EXAMPLES)
@sources_argument
@event_option
def command(sources: tuple[str, ...], event: EventWish) -> int:
    """Read the articles side by side in the terminal."""
    from compare.cli.show import show_view
    from compare.read import read_sources

    return show_view(read_sources(sources), event)
