"""`newscompare group`: which articles report the same event."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from compare.cli.listing import Lines, list_format_option, print_json
from compare.cli.options import sources_argument
from compare.model import label_articles
from compare.paper.words import counted, quoted

if TYPE_CHECKING:
    from compare.pipeline import Event
    from compare.read import Reading

_EXAMPLES = "\b\nExample:\n  newscompare group page.txt\n"


@click.command("group", epilog=_EXAMPLES)
@sources_argument
@list_format_option
def command(sources: tuple[str, ...], form: str) -> None:
    """List which articles report the same event.

    The numbers of the events are those that --event takes, the numbers of the articles
    those of `newscompare split`.
    """
    from compare.cli.reading import read_sources
    from compare.pipeline import find_events

    reading = read_sources(sources)
    events = find_events(reading.articles)
    if form == "json":
        print_json(
            [{"title": event.title, "articles": event.articles} for event in events]
        )
        return
    lines = Lines()
    for number, event in enumerate(events, 1):
        _add_event(lines, number, event, reading)
    lines.block(*(notice.message for notice in reading.notices))
    lines.print()


def _add_event(lines: Lines, number: int, event: Event, reading: Reading) -> None:
    lines.block(f"Event {number}: {counted(len(event.articles), 'article')}")
    names = label_articles([reading.articles[index] for index in event.articles])
    for index, name in zip(event.articles, names, strict=True):
        headline = reading.articles[index].headline
        title = f": {quoted(headline)}" if headline else ""
        lines.add(f"article {index + 1}, {name}{title}", first="  ", rest="    ")
