"""`newscompare view`: the articles side by side in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from compare.cli.options import event_option, sources_argument
from compare.cli.session import SessionWish, session_options

if TYPE_CHECKING:
    from pathlib import Path

    from compare.cli.options import EventWish

_EXAMPLES = (
    "\b\nExamples:\n"
    "  newscompare view a.txt b.txt\n"
    "  newscompare view page.txt --event 2\n"
    "  newscompare view saved.json\n"
)


@click.command("view", epilog=_EXAMPLES)
@sources_argument
@event_option
@session_options
def command(
    sources: tuple[str, ...], event: EventWish, session: Path | None, no_session: bool
) -> int:
    """Read the articles side by side in the terminal."""
    from compare.cli.stored import find_stored, show_stored_view

    sidecar = SessionWish(session, no_session).open(sources)
    stored = find_stored(sources)
    if stored:
        return show_stored_view(stored, event, sidecar)
    # Deferred still further: a stored comparison needs none of the stages.
    from compare.cli.reading import read_sources
    from compare.cli.show import show_view

    return show_view(read_sources(sources), event, sidecar)
