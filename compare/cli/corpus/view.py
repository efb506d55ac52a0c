"""`newscompare corpus view`: one event side by side in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from compare.cli.corpus.facts import event_argument
from compare.cli.corpus.shared import check_extra, database_argument
from compare.cli.session import SessionWish, session_options

if TYPE_CHECKING:
    from pathlib import Path

_EXAMPLES = "\b\nExample:\n  newscompare corpus view archive.db 741cc998beb8\n"


@click.command("view", epilog=_EXAMPLES)
@database_argument
@event_argument
@session_options
def command(database: Path, event: str, session: Path | None, no_session: bool) -> int:
    """Read the articles of one event side by side in the terminal.

    Nothing is compared again. Your corrections and notes are kept beside DB.
    """
    check_extra()
    from compare.cli.present import present_view
    from compare.cli.stored import stored_events
    from compare.corpus.lookup import find_event, load_comparison
    from compare.corpus.store import Store

    sidecar = SessionWish(session, no_session).open([str(database)])
    with Store(database) as store:
        comparison = load_comparison(store, find_event(store, event))
    return present_view(stored_events(comparison), sidecar)
