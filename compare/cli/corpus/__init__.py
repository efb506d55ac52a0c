"""`newscompare corpus`: many articles in one file, and what was found in them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Mapping

COMMANDS: Mapping[str, str] = {
    "add": "Add articles from files, archives, tables and feeds.",
    "group": "Find the copies, and which articles report the same event.",
    "compare": "Compare the articles of each event.",
    "facts": "List the facts of one event, by outlet.",
    "query": "Ask who tells what, alone or with others, and over time.",
    "view": "Read the articles of one event side by side in the terminal.",
    "report": "Write a page of pictures, or the report on one event.",
    "export": "Write all of it as Parquet or JSON Lines, or one event as JSON.",
    "status": "Say what is in a corpus, and what is to be done next.",
}
"""Each command, in a module here by its name, and its help in one line: told here too,
so that the listing imports none of them."""

_EXAMPLES = (
    "\b\nExamples:\n"
    "  newscompare corpus add archive.db articles/ feed.xml 2026.jsonl.gz\n"
    "  newscompare corpus group archive.db\n"
    "  newscompare corpus compare archive.db\n"
    "  newscompare corpus query unique archive.db --outlet Meridian\n"
    "  newscompare corpus status archive.db\n"
)


class Commands(click.Group):
    """Finds a command in its module here."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in the order in which they are used."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load the module of one command; none of that name, none."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"compare.cli.corpus.{cmd_name}")
        command: click.Command = module.command
        return command

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """List the commands without loading them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(
    "corpus",
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=_EXAMPLES,
)
def command() -> None:
    """Keep many articles, find their events and compare each.

    DB is that file, an SQLite database. `add` makes it. Each command may be stopped at
    any moment, and goes on from there when it is run again.
    """
