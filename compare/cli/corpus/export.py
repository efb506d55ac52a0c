"""`newscompare corpus export`: a corpus, or one event of it, for other programs."""

from __future__ import annotations

from pathlib import Path

import click

from compare.cli.corpus.asked import WORDS
from compare.cli.corpus.shared import check_extra, database_argument
from compare.cli.listing import Lines
from compare.paper.words import counted

_EXAMPLES = (
    "\b\nExamples:\n"
    "  newscompare corpus export archive.db archive/\n"
    "  newscompare corpus export archive.db lines/ --format jsonl\n"
    "  newscompare corpus export archive.db event.json --event 741cc998beb8\n"
)


@click.command("export", epilog=_EXAMPLES)
@database_argument
@click.argument("target", metavar="DIR|FILE", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["parquet", "jsonl"]),
    default="parquet",
    show_default=True,
    help="Format of the tables.",
)
@click.option(
    "--event",
    type=WORDS,
    metavar="EVENT",
    help="Write the comparison of this event alone, as the JSON that `newscompare"
    " report` and `newscompare view` open.",
)
@click.option("--force", is_flag=True, help="Replace an earlier export.")
def command(
    database: Path, target: Path, form: str, event: str | None, force: bool
) -> None:
    """Write all of a corpus to a folder: articles, events, facts and links.

    Each is a folder with a part a day, as archives are kept: Spark, DuckDB and PyArrow
    read them as one table. Facts have one row an outlet. The same articles give the
    same bytes, in whatever order they were added.
    """
    check_extra()
    from compare.corpus.store import Store

    with Store(database) as store:
        if event is not None:
            from compare.corpus.lookup import find_event, load_comparison
            from compare.files import check_output, write_whole
            from compare.report import render

            check_output(target, force=force)
            comparison = load_comparison(store, find_event(store, event))
            write_whole(target, render(comparison, "json"), force=force)
            return
        from compare.corpus.export import export_corpus

        exported = export_corpus(store, target, form, force=force)
    told = ", ".join(f"{count:,} {name}" for name, count in exported.rows.items())
    lines = Lines()
    lines.add(f"Wrote {counted(exported.files, 'file')} to {target}: {told}.")
    lines.print()
