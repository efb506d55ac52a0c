"""`newscompare corpus compare`: the articles of each event compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from compare.cli.corpus.progress import Progress
from compare.cli.corpus.shared import (
    check_extra,
    database_argument,
    json_option,
    many,
    quiet_option,
)
from compare.cli.listing import Lines, print_json
from compare.errors import OptionsError

if TYPE_CHECKING:
    from pathlib import Path

    from compare.corpus.comparing import Compared

_EXAMPLES = (
    "\b\nExamples:\n"
    "  newscompare corpus compare archive.db\n"
    "  newscompare corpus compare archive.db --most-per-outlet 1 --workers 4\n"
)


@click.command("compare", epilog=_EXAMPLES)
@database_argument
@click.option(
    "--most-per-outlet",
    type=click.IntRange(1),
    metavar="N",
    help="Take the N longest articles of each outlet; by default all.",
)
@click.option(
    "--most-articles",
    type=click.IntRange(2),
    default=40,
    show_default=True,
    help="Take no more of an event: the longest of each outlet first.",
)
@click.option(
    "--outlets-at-least",
    type=click.IntRange(1),
    default=2,
    show_default=True,
    help="Compare events that so many outlets report.",
)
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
def command(database: Path, workers: int, scheduler: str, **wishes: Any) -> None:
    """Compare the articles of each event; copies are left out.

    Only events of which anything changed are compared again. A run that was stopped
    goes on where it was.
    """
    check_extra()
    from compare.corpus.comparing import CompareWish, compare_corpus
    from compare.corpus.engine import open_engine
    from compare.corpus.store import Store

    if scheduler and workers > 1:
        raise OptionsError(
            "--workers and --scheduler contradict each other",
            hint="a scheduler has workers of its own: leave --workers out",
        )
    wish = CompareWish(**{name: wishes[name] for name in CompareWish._fields})
    with (
        Store(database.resolve()) as store,
        open_engine(workers=workers, scheduler=scheduler) as engine,
        Progress("Comparing", "event", quiet=wishes["quiet"]) as progress,
    ):
        compared = compare_corpus(
            store,
            engine,
            wish,
            lambda _, done, total: progress.tell(done / total, done),
        )
    if wishes["as_json"]:
        print_json(compared._asdict())
    else:
        _print(compared, wish.outlets_at_least, database)


def _print(compared: Compared, least: int, database: Path) -> None:
    lines = Lines()
    lines.add(
        f"{many(compared.events, 'event')} of {many(least, 'outlet')} or more:"
        f" {compared.anew:,} compared now,"
        f" {compared.events - compared.anew - compared.failed:,} before."
    )
    for number, said in (
        (compared.failed, "could not be compared"),
        (compared.partly, "compared without some of the articles"),
    ):
        if number:
            lines.add(
                f"{many(number, 'event')} {said}. List them:"
                f" newscompare corpus status {database} --rejects"
            )
    lines.print()
