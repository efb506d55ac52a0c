"""`newscompare corpus query`: questions to all of a corpus."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from compare.cli.corpus.asked import (
    NARROWING,
    WORDS,
    look_options,
    make_wish,
    show,
    take_look,
)
from compare.cli.corpus.shared import check_extra, database_argument

if TYPE_CHECKING:
    from pathlib import Path

    from compare.corpus.asking import Answer, Wish
    from compare.corpus.store import Store

_EXAMPLES = (
    "\b\nExamples:\n"
    "  newscompare corpus query events archive.db\n"
    "  newscompare corpus query unique archive.db --outlet Meridian --kind money\n"
    "  newscompare corpus query sources archive.db --since 2026-10-01 --by week\n"
    "  newscompare corpus query text archive.db 'storm \"death toll\" -football'\n"
    "  newscompare corpus query pairs archive.db --output pairs.parquet\n"
)


class Question(NamedTuple):
    """What can be asked."""

    place: str
    """Module of `compare.corpus` and the function there that answers."""
    told: str
    """What is answered, for the help."""
    narrowing: str = "outlet since until by"
    """Names of the options that narrow it."""
    takes_words: bool = False


_WORDS_TOLD = (
    "\n\nAll WORDS are looked for, in any order and case; several are put in quotes for"
    ' the shell. Within them, "double quotes" hold words that follow one another, -word'
    " leaves out, and word* stands for all that begin so. Words that begin with a dash"
    " come after --."
)
QUESTIONS = {
    "events": Question(
        "overview.which_events", "List the events that two articles or more report."
    ),
    "outlets": Question(
        "overview.count_outlets",
        "Count articles, copies and facts of each outlet.",
        "outlet kind since until by",
    ),
    "fact": Question(
        "queries.who_carries",
        "List the facts that hold some words, by outlet.",
        "outlet kind since until by",
        takes_words=True,
    ),
    "unique": Question(
        "queries.what_is_unique",
        "List the facts that one outlet alone has.",
        "outlet kind since until by",
    ),
    "pairs": Question(
        "queries.how_often_shared",
        "Count the facts that each two outlets both tell.",
        "outlet kind since until by",
    ),
    "sources": Question(
        "queries.who_is_quoted", "List the sources that each outlet quotes or cites."
    ),
    "copies": Question(
        "overview.who_repeats_whom",
        "Count the articles that repeat another one, by outlet.",
    ),
    "changes": Question(
        "repeats.what_copies_changed",
        "List each article that repeats another, and what it changed.",
        "outlet since until",
    ),
    "text": Question(
        "queries.which_articles",
        "List the articles that hold some words.",
        takes_words=True,
    ),
}
"""Each question, in the order in which the help lists it."""


class _Questions(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the questions in their own order."""
        del ctx
        return list(QUESTIONS)


@click.group("query", cls=_Questions, epilog=_EXAMPLES)
def command() -> None:
    """Ask who tells what, alone or with others, and over time.

    Only events that are compared are asked for facts and sources. CSV and Parquet hold
    more columns than the table. Outlets stand in alphabetical order.
    """


def _ask(question: Question, database: Path, options: dict[str, Any]) -> None:
    check_extra()
    from compare.corpus.store import Store

    look = take_look(options)
    look.check()
    words = [options.pop("words")] if question.takes_words else []
    wish = make_wish(options)
    with Store(database) as store:
        show(store, _answer(store, question, words, wish), look)


def _answer(store: Store, question: Question, words: list[str], wish: Wish) -> Answer:
    module, name = question.place.split(".")
    ask = getattr(import_module(f"compare.corpus.{module}"), name)
    found: Answer = ask(store, *words, wish)
    return found


def _make(name: str, question: Question) -> click.Command:
    def ask(database: Path, **options: Any) -> None:
        _ask(question, database, options)

    ask.__doc__ = question.told + (_WORDS_TOLD if question.takes_words else "")
    made = look_options(ask)
    for wanted in reversed(question.narrowing.split()):
        made = NARROWING[wanted](made)
    if question.takes_words:
        made = click.argument("words", metavar="WORDS", type=WORDS)(made)
    return click.command(name)(database_argument(made))


for _name, _question in QUESTIONS.items():
    command.add_command(_make(_name, _question))
