"""What a question is narrowed to and how its answer is shown: options and printing."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from compare.cli.corpus.tables import to_table
from compare.cli.process import complain
from compare.corpus.asking import PERIODS, Answer, Wish, count_waiting
from compare.errors import OptionsError
from compare.files import check_output, write_whole
from compare.paper.words import counted
from compare.report.look import KINDS

if TYPE_CHECKING:
    import datetime

    from compare.corpus.store import Store

_Callback = TypeVar("_Callback", bound=Callable[..., Any])

_FORMATS = ("table", "csv", "parquet")
_SUFFIXES = {".csv": "csv", ".parquet": "parquet"}
_MOST_ROWS = 100
"""Rows of a table on a screen, unless more are asked for."""


class _Words(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """Text of the command line; bytes that are none become a sign of it."""

    name = "text"

    def convert(self, value: Any, param: Any, ctx: Any) -> str:
        """Replace halves of pairs, which SQLite can't be asked for."""
        del param, ctx
        return str(value).encode("utf-8", "replace").decode("utf-8")


WORDS = _Words()


class Look(NamedTuple):
    """How an answer is shown."""

    form: str | None
    output: Path | None
    force: bool
    limit: int | None
    width: int | None

    @property
    def format(self) -> str:
        """The format by name, by suffix, or a table."""
        suffix = self.output.suffix.lower() if self.output else ""
        return self.form or _SUFFIXES.get(suffix, "table")

    def check(self) -> None:
        """Refuse, before the work is done, what an answer can't be written to.

        Raises:
            ReportError: The output can't be written.
            OptionsError: What is no text was to be printed.
        """
        if self.output:
            check_output(self.output, force=self.force)
        elif self.format == "parquet":
            raise OptionsError(
                "an answer in Parquet can't be printed",
                hint="name a file: --output answer.parquet",
            )


_DATE = click.DateTime(["%Y-%m-%d"])
_LOOK_OPTIONS = (
    click.option(
        "--format",
        "form",
        type=click.Choice(_FORMATS),
        help="Format of the answer; by default the output's suffix tells, else table.",
    ),
    click.option(
        "--output",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Write the answer to a file.",
    ),
    click.option("--force", is_flag=True, help="Write over an existing file."),
    click.option(
        "--limit",
        type=click.IntRange(1),
        metavar="N",
        help=f"Give no more rows; by default {_MOST_ROWS} of a table, else all.",
    ),
    click.option(
        "--width",
        type=click.IntRange(40, 1000),
        help="Columns of the table; by default those of the terminal, else 80.",
    ),
)
NARROWING = {
    "outlet": click.option(
        "--outlet",
        "outlets",
        multiple=True,
        type=WORDS,
        metavar="NAME",
        help="Only of this outlet; may be given several times.",
    ),
    "kind": click.option(
        "--kind",
        "kinds",
        multiple=True,
        type=click.Choice(KINDS),
        metavar="KIND",
        help=f"Only facts of this kind: {', '.join(KINDS)}.",
    ),
    "since": click.option(
        "--since", type=_DATE, metavar="DATE", help="Only from this day on."
    ),
    "until": click.option(
        "--until", type=_DATE, metavar="DATE", help="Only up to this day, inclusive."
    ),
    "by": click.option(
        "--by",
        type=click.Choice(PERIODS),
        help="Count by day, week (told by its Monday) or month, instead of listing.",
    ),
}
"""The options that narrow a question, by the name that a `Question` gives them."""


def look_options(command: _Callback) -> _Callback:
    """Add the options that make up a `Look`."""
    for add in reversed(_LOOK_OPTIONS):
        command = add(command)
    return command


def take_look(options: dict[str, Any]) -> Look:
    """Take what makes up a `Look` out of a command's options."""
    return Look(**{name: options.pop(name) for name in Look._fields})


def make_wish(options: dict[str, Any]) -> Wish:
    """Make a wish of the options in `NARROWING` that a command has.

    Raises:
        OptionsError: It begins after its end.
    """
    for name in ("since", "until"):
        moment: datetime.datetime | None = options.get(name)
        options[name] = moment.date() if moment else None
    wish = Wish(**{**options, "by": options.get("by") or ""})
    if wish.since and wish.until and wish.since > wish.until:
        raise OptionsError(
            f"--since {wish.since} is after --until {wish.until}",
            hint="change one for the other",
        )
    return wish


def show(store: Store, answer: Answer, look: Look) -> None:
    """Print or write an answer, and say what is missing from it."""
    limit = look.limit or (_MOST_ROWS if look.format == "table" else None)
    rows = list(islice(answer.rows, None if limit is None else limit + 1))
    is_cut = limit is not None and len(rows) > limit
    given = answer._replace(rows=iter(rows[:limit]))
    _write(given, look)
    if is_cut and limit:
        complain(f"there are more than the {counted(limit, 'row')} shown", "--limit N")
    if not rows:
        complain("nothing of that kind is in the corpus")
    waiting = count_waiting(store)
    if waiting:
        complain(
            f"{counted(waiting, 'event')} not compared yet and so not counted",
            f"newscompare corpus compare {store.path}",
        )


def _write(answer: Answer, look: Look) -> None:
    from compare.corpus.answers import to_csv, to_parquet

    written: str | bytes
    if look.format == "parquet":
        written = to_parquet(answer)
    elif look.format == "csv":
        written = to_csv(answer)
    else:
        width = look.width or (80 if look.output else _screen())
        written = to_table(answer, width)
    if look.output:
        write_whole(look.output, written, force=look.force)
    else:
        click.echo(written, nl=False)


def _screen() -> int:
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else 80
