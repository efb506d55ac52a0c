"""`newscompare corpus add`: articles into a corpus."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import click

from compare.cli.corpus.progress import Progress
from compare.cli.corpus.shared import (
    check_extra,
    command_line,
    database_argument,
    json_option,
    quiet_option,
)
from compare.cli.listing import print_json
from compare.cli.options import sources_argument
from compare.cli.reading import lightly
from compare.paper.words import counted

if TYPE_CHECKING:
    from pathlib import Path

    from compare.corpus.adding import Added

_EXAMPLES = (
    "\b\nExamples:\n"
    "  newscompare corpus add archive.db articles/\n"
    "  newscompare corpus add archive.db 2026.csv --field text=content\n"
)


@click.command("add", epilog=_EXAMPLES)
@database_argument
@sources_argument
@click.option(
    "--field",
    "fields",
    multiple=True,
    metavar="PART=NAME",
    help="What a table, JSON Lines or Parquet calls a part: text=content.",
)
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Believe no date after the day that follows it; by default this day.",
)
@json_option
@quiet_option
def command(database: Path, sources: tuple[str, ...], **wishes: Any) -> None:
    """Add articles; those already there stay as they are.

    A SOURCE is a folder, a file (text, Markdown, HTML, JSON, JSON Lines, CSV, Parquet,
    WARC, RSS or Atom; lines and WARC also compressed by gzip), or the address of a feed
    or page. What is not taken, or not believed, is listed by `newscompare corpus status
    DB --rejects`.
    """
    check_extra()
    from compare.corpus.adding import add_sources
    from compare.corpus.intake import Fields, find_sources
    from compare.corpus.store import Store

    fields = Fields.parse(wishes["fields"])
    found = find_sources(sources)
    today = wishes["today"] or datetime.datetime.now()
    with (
        lightly(),
        Store(database, create=True) as store,
        Progress("Adding", "article", quiet=wishes["quiet"]) as progress,
    ):
        added = add_sources(store, found, fields, today.date(), progress.tell)
    if wishes["as_json"]:
        print_json(added._asdict())
    else:
        _print(added, database)


def _print(added: Added, database: Path) -> None:
    known = f"; {added.known:,} were there already" if added.known else ""
    click.echo(f"Added {counted(added.articles, 'article')}{known}.")
    if added.rejects:
        click.echo(
            f"Not taken, or not believed: {added.rejects:,}. List them:\n"
            f"  {command_line('status', database)} --rejects"
        )
