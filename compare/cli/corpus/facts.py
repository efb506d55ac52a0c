"""`newscompare corpus facts`: the facts of one event, by outlet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from compare.cli.corpus.asked import WORDS, look_options, show, take_look
from compare.cli.corpus.shared import check_extra, database_argument

if TYPE_CHECKING:
    from pathlib import Path

_EXAMPLES = (
    "\b\nExamples:\n"
    "  newscompare corpus facts archive.db 741cc998beb8\n"
    "  newscompare corpus facts archive.db 4da6 --output facts.csv\n"
)

event_argument = click.argument("event", metavar="EVENT", type=WORDS)


@click.command("facts", epilog=_EXAMPLES)
@database_argument
@event_argument
@look_options
def command(database: Path, event: str, **options: Any) -> None:
    """List the facts of one event, one row an outlet that tells it.

    EVENT is its id, or as much of its start as no other has; `newscompare corpus query
    events DB` lists them. CSV and Parquet hold more columns than the table.
    """
    check_extra()
    from compare.corpus.lookup import find_event
    from compare.corpus.queries import event_facts
    from compare.corpus.store import Store

    look = take_look(options)
    look.check()
    with Store(database) as store:
        show(store, event_facts(store, find_event(store, event)), look)
