"""`newscompare corpus group`: the copies and events of a corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from compare.cli.corpus.progress import Progress
from compare.cli.corpus.shared import (
    check_extra,
    database_argument,
    json_option,
    many,
    quiet_option,
)
from compare.cli.listing import print_json
from compare.errors import OptionsError

if TYPE_CHECKING:
    from pathlib import Path

_EXAMPLES = (
    "\b\nExamples:\n"
    "  newscompare corpus group archive.db --workers 4\n"
    "  newscompare corpus group archive.db --scheduler tcp://10.0.0.5:8786\n"
)


@click.command("group", epilog=_EXAMPLES)
@database_argument
@click.option(
    "--workers",
    type=click.IntRange(1, 1000),
    default=1,
    show_default=True,
    help="Processes that share the work on this machine.",
)
@click.option(
    "--scheduler",
    default="",
    metavar="ADDRESS",
    help="Dask scheduler whose workers do the work; they must see the file DB.",
)
@json_option
@quiet_option
def command(
    database: Path, workers: int, scheduler: str, as_json: bool, quiet: bool
) -> None:
    """Find the copies, and which articles report the same event.

    What changed since the last time is grouped again; the result is the same as that of
    grouping all at once, whatever the order of adding and the number of workers.
    """
    check_extra()
    from compare.corpus.engine import open_engine
    from compare.corpus.events import group_corpus
    from compare.corpus.store import Store

    if scheduler and workers > 1:
        raise OptionsError(
            "--workers and --scheduler contradict each other",
            hint="a scheduler has workers of its own: leave --workers out",
        )
    with (
        Store(database.resolve()) as store,
        open_engine(workers=workers, scheduler=scheduler) as engine,
        Progress("Grouping", "week", quiet=quiet) as progress,
    ):
        grouped = group_corpus(
            store, engine, lambda _, done, total: progress.tell(done / total, done)
        )
    if as_json:
        print_json(grouped._asdict())
        return
    originals = grouped.articles - grouped.copies
    click.echo(
        f"{many(grouped.articles, 'article')}: {_copies(grouped.copies)}, and"
        f" {originals:,} in {many(grouped.events, 'event')}."
    )
    click.echo(f"Grouped anew: {many(grouped.windows, 'week')}.")


def _copies(number: int) -> str:
    return f"{number:,} {'copy' if number == 1 else 'copies'}"
