"""`newscompare corpus compare`: the articles of each event compared."""

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
from compare.cli.listing import Lines, print_json
from compare.paper.words import counted

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
@engine_options
@json_option
@quiet_option
def command(database: Path, **wishes: Any) -> None:
    """Compare the articles of each event; copies are left out.

    Only events of which anything changed are compared again. A run that was stopped
    goes on where it was.
    """
    check_extra()
    from compare.corpus.comparing import CompareWish, compare_corpus

    wish = CompareWish(**{name: wishes[name] for name in CompareWish._fields})
    with (
        opened(database, wishes) as (store, engine),
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
        f"{counted(compared.events, 'event')} of {counted(least, 'outlet')} or more:"
        f" {compared.anew:,} compared now,"
        f" {compared.events - compared.anew - compared.failed:,} before."
    )
    for number, said in (
        (compared.failed, "could not be compared"),
        (compared.partly, "compared without some of the articles"),
    ):
        if number:
            lines.add(
                f"{counted(number, 'event')} {said}. List them:"
                f" newscompare corpus status {database} --rejects"
            )
    lines.print()
