"""A page on a whole corpus: pictures, each with its figures in a table."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from compare.corpus.asking import Wish
from compare.corpus.drawings import (
    MOST_OUTLETS,
    Bar,
    Repeat,
    Shares,
    draw_events,
    draw_repeats,
    draw_shares,
)
from compare.corpus.overview import count_outlets, which_events, who_repeats_whom
from compare.corpus.timeline import choose_period, periods
from compare.paper.blocks import (
    Document,
    Heading,
    Paragraph,
    Picture,
    Table,
    plain,
)
from compare.paper.words import counted
from compare.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.corpus.store import Store
    from compare.paper.blocks import Block

EVENTS_TITLE = "Events over time"
OUTLETS_TITLE = "What outlets tell alone, and what others tell too"
COPIES_TITLE = "Who repeats whom"
NOBODY = "(no outlet)"
"""What articles are called that tell no outlet."""

_MOST_ROWS = 1000
"""Rows of a table on the page; CSV and Parquet have all."""


def make_page(store: Store) -> Document:
    """Draw events over time, outlets by what they share, and who repeats whom.

    Outlets stand in alphabetical order, with plain counts.
    """
    return Document(
        "A corpus of news at a glance",
        (
            Paragraph((plain(_sum_up(store)),)),
            *_events(store),
            *_outlets(store),
            *_copies(store),
        ),
        footer=f"Made with newscompare {__version__}.",
    )


def _sum_up(store: Store) -> str:
    articles, outlets = next(
        store.rows("SELECT count(*), count(DISTINCT outlet) FROM articles")
    )
    copies = store.one("SELECT count(*) FROM copies")
    events = store.one("SELECT count(*) FROM events WHERE size > 1")
    compared = store.one(
        "SELECT count(*) FROM comparisons c JOIN events e ON e.id = c.event"
    )
    return (
        f"{counted(articles, 'article')} of {counted(outlets, 'outlet')}, {copies} of "
        f"them copies. {counted(events, 'event')} that two articles or more report, "
        f"{compared} of them compared."
    )


def _events(store: Store) -> Iterator[Block]:
    yield Heading(EVENTS_TITLE)
    first, last = next(
        store.rows("SELECT min(first_day), max(first_day) FROM events WHERE size > 1")
    )
    if first is None:
        yield _say("There is no event with a date that two articles or more report.")
        return
    days = datetime.date.fromordinal(first), datetime.date.fromordinal(last)
    by = choose_period(*days)
    found = which_events(store, Wish(by=by))
    rows = [tuple(row) for row in found.rows]
    counts = {row[0]: row[1] for row in rows}
    bars = [Bar(period, counts.get(period, 0)) for period in periods(*days, by)]
    yield _say(f"Events by the {by} of their first article.")
    yield Picture(draw_events(bars, EVENTS_TITLE))
    yield from _table((by, "Events", "Articles", "Compared"), rows)


def _outlets(store: Store) -> Iterator[Block]:
    yield Heading(OUTLETS_TITLE)
    rows = [(row[0] or NOBODY, *row[1:]) for row in count_outlets(store, Wish()).rows]
    shares = [Shares(row[0], *row[5:]) for row in rows if row[4]]
    if not shares:
        yield _say("No event is compared yet, so nothing is known of who tells what.")
    else:
        yield _say(
            "Facts in the events that are compared. How many an outlet has alone also "
            "depends on how long its articles are and on how many others report."
        )
        shown = _most_told(shares)
        yield from _say_shown(len(shown), len(shares))
        yield Picture(draw_shares(shown, OUTLETS_TITLE))
        told = [(row[0], *row[4:]) for row in rows if row[4]]
        yield from _table(("Outlet", "Facts", "Alone", "Shared", "Differing"), told)
    yield _say("All articles, the copies among them, and the events compared.")
    yield from _table(
        ("Outlet", "Articles", "Copies", "Events"), [row[:4] for row in rows]
    )


def _most_told(shares: Sequence[Shares]) -> list[Shares]:
    """Those with the most facts, where a picture has no room for all; by name."""
    most = sorted(shares, key=lambda one: (-one.facts, one.outlet))[:MOST_OUTLETS]
    return sorted(most, key=lambda one: (one.outlet.casefold(), one.outlet))


def _copies(store: Store) -> Iterator[Block]:
    yield Heading(COPIES_TITLE)
    found = who_repeats_whom(store, Wish()).rows
    rows = [(row[0] or NOBODY, row[1] or NOBODY, row[2]) for row in found]
    if not rows:
        yield _say("No article repeats another.")
        return
    others = [Repeat(*row) for row in rows if row[0] != row[1]]
    shown = _within_room(others)
    if shown:
        yield _say("A line leads from the outlet of the original to that of the copy.")
        yield from _say_shown(len(shown), len(others), "pairs of outlets")
        yield Picture(draw_repeats(shown, COPIES_TITLE))
    else:
        yield _say("No outlet repeats another; these repeat articles of their own.")
    yield from _table(("Original", "Repeated by", "Articles"), rows)


def _within_room(repeats: Sequence[Repeat]) -> list[Repeat]:
    """The pairs with the most copies, as far as there is room for their outlets."""
    shown: list[Repeat] = []
    names: set[str] = set()
    for one in sorted(repeats, key=lambda one: (-one.articles, one)):
        both = names | {one.original, one.copy}
        if len(both) <= MOST_OUTLETS and len(shown) < MOST_OUTLETS:
            names = both
            shown.append(one)
    return sorted(shown)


def _say_shown(
    shown: int, there: int, what: str = "outlets with the most facts"
) -> Iterator[Block]:
    if shown < there:
        yield _say(f"The picture has {shown} of {there}: the {what} come first.")


def _table(header: Sequence[str], rows: Sequence[Sequence[Any]]) -> Iterator[Block]:
    cells = tuple(
        tuple((plain(f"{v:,}" if isinstance(v, int) else str(v)),) for v in row)
        for row in rows[:_MOST_ROWS]
    )
    yield Table(tuple(name.capitalize() for name in header), cells)
    if len(rows) > _MOST_ROWS:
        yield _say(
            f"The table has the first {_MOST_ROWS:,} of {len(rows):,} rows; "
            "newscompare corpus query gives all."
        )


def _say(text: str) -> Paragraph:
    return Paragraph((plain(text),))
