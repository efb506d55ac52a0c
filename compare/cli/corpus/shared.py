"""What the commands of a corpus share: arguments, options, words."""

from __future__ import annotations

import shlex
from importlib.util import find_spec
from pathlib import Path

import click

from compare.errors import CorpusError
from compare.model import one_line

_NEEDED = frozenset(
    {"dask", "distributed", "feedparser", "numpy", "pyarrow", "rensa", "scipy"}
    | {"sparse_dot_topn", "warcio"}
)

database_argument = click.argument(
    "database", metavar="DB", type=click.Path(path_type=Path)
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
quiet_option = click.option(
    "--quiet", is_flag=True, help="Show no progress on standard error."
)


def check_extra() -> None:
    """Make sure that the packages of the extra are installed; none is loaded.

    Raises:
        CorpusError: One is not.
    """
    missing = [name for name in sorted(_NEEDED) if find_spec(name) is None]
    if missing:
        raise CorpusError(
            f"a corpus needs packages that are not installed: {', '.join(missing)}",
            hint="pip install 'newscompare[corpus]'",
        )


def command_line(name: str, database: Path) -> str:
    """A command as it is to be typed."""
    return f"newscompare corpus {name} {one_line(shlex.quote(str(database)))}"


def many(number: int, noun: str) -> str:
    """A number that may be large, and its noun: "12,034 articles"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
