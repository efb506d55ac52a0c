"""`newscompare corpus status`: what is in a corpus, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from compare.cli.corpus.shared import (
    check_extra,
    command_line,
    database_argument,
    json_option,
)
from compare.cli.listing import Lines, print_json
from compare.paper.words import counted

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from compare.corpus.state import State
    from compare.corpus.store import Reject

_EXAMPLES = "\b\nExample:\n  newscompare corpus status archive.db --rejects\n"
_QUESTION = "events"
"""What is asked first of a corpus that is compared."""


@click.command("status", epilog=_EXAMPLES)
@database_argument
@click.option(
    "--rejects",
    "with_rejects",
    is_flag=True,
    help="List all that was not taken, or not believed, and why.",
)
@json_option
def command(database: Path, with_rejects: bool, as_json: bool) -> None:
    """Say what is in a corpus, and what is to be done next."""
    check_extra()
    from compare.corpus.state import rejects_of, state_of
    from compare.corpus.store import Store

    with Store(database) as store:
        state = state_of(store)
        rejects = list(rejects_of(store)) if with_rejects else []
    if as_json:
        told = state._asdict() | {"next": state.next_command}
        listed = {"list": [reject._asdict() for reject in rejects]}
        print_json(told | (listed if with_rejects else {}))
        return
    lines = Lines()
    _tell(lines, state)
    lines.print()
    click.echo(f"\nNext: {_next(state.next_command, database)}")
    if rejects:
        click.echo()
        lines = Lines()
        _list(lines, rejects)
        lines.print()


def _next(name: str, database: Path) -> str:
    if name == "add":
        return f"{command_line(name, database)} SOURCE..."
    return command_line(f"query {_QUESTION}" if name == "query" else name, database)


def _tell(lines: Lines, state: State) -> None:
    days = f"{state.first_day} to {state.last_day}" if state.days else "none"
    rows = {
        "Articles": f"{state.articles:,} of {counted(state.outlets, 'outlet')}",
        "Days": f"{state.days:,} ({days})" if state.days else days,
        "Without a date": f"{state.undated:,}",
        "Not taken, or not believed": f"{state.rejects:,}",
        "Copies": f"{state.copies:,}",
        "Events": f"{state.events:,}, {state.comparable:,} of them told by two or more",
        "Not grouped yet": f"{state.ungrouped:,}",
        "Comparisons": f"{state.comparisons:,}",
    }
    width = max(map(len, rows))
    for name, value in rows.items():
        lines.add(value, first=f"{name:<{width}}  ", rest=" " * (width + 2))


def _list(lines: Lines, rejects: Iterable[Reject]) -> None:
    source = None
    for reject in rejects:
        if reject.source != source:
            source = reject.source
            lines.block(source)
        place = f"{reject.place}: " if reject.place else ""
        lines.add(f"{place}{reject.reason}", first="  ", rest="    ")
