"""`newscompare corpus group`: the copies and events of a corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from compare.cli.corpus.progress import Progress
from compare.cli.corpus.shared import (
    check_extra,
    database_argument,
    engine_options,
    json_option,
    opened,
    quiet_option,
)
from compare.cli.listing import print_json
from compare.paper.words import counted

if TYPE_CHECKING:
    from pathlib import Path

_STEPS = {
    "copies": ("Judging copies", "pair"),
    "windows": ("Grouping", "week"),
    "crossings": ("Joining weeks", "week"),
}
"""What is done, and what is counted of it."""

_EXAMPLES = (
    "\b\nExamples:\n"
    "  newscompare corpus group archive.db --workers 4\n"
    "  newscompare corpus group archive.db --scheduler tcp://10.0.0.5:8786\n"
)


@click.command("group", epilog=_EXAMPLES)
@database_argument
@engine_options
@json_option
@quiet_option
def command(database: Path, **wishes: Any) -> None:
    """Find the copies, and which articles report the same event.

    What changed since the last time is grouped again; the result is the same as that of
    grouping all at once, whatever the order of adding and the number of workers.
    """
    check_extra()
    from compare.corpus.events import group_corpus

    with (
        opened(database, wishes) as (store, engine),
        Progress("Grouping", "week", quiet=wishes["quiet"]) as progress,
    ):

        def tell(step: str, done: int, total: int) -> None:
            progress.begin(*_STEPS[step])
            progress.tell(done / total, done)

        grouped = group_corpus(store, engine, tell)
    if wishes["as_json"]:
        print_json(grouped._asdict())
        return
    originals = grouped.articles - grouped.copies
    click.echo(
        f"{counted(grouped.articles, 'article')}: {_copies(grouped.copies)}, and"
        f" {originals:,} in {counted(grouped.events, 'event')}."
    )
    click.echo(f"Grouped anew: {counted(grouped.windows, 'week')}.")


def _copies(number: int) -> str:
    return f"{number:,} {'copy' if number == 1 else 'copies'}"
