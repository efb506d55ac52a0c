"""What the commands of a corpus share: arguments, options, words."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from compare.errors import CorpusError, OptionsError
from compare.model import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.corpus.engine import Engine
    from compare.corpus.store import Store

_Callback = TypeVar("_Callback", bound=Callable[..., Any])

_NEEDED = frozenset(
    {
        "Stemmer",
        "dask",
        "distributed",
        "feedparser",
        "numpy",
        "pyarrow",
        "rensa",
        "scipy",
    }
    | {"sparse_dot_topn", "warcio"}
)

database_argument = click.argument(
    "database", metavar="DB", type=click.Path(path_type=Path)
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
quiet_option = click.option(
    "--quiet", is_flag=True, help="Show no progress on standard error."
)
_ENGINE_OPTIONS = (
    click.option(
        "--workers",
        type=click.IntRange(1, 1000),
        default=1,
        show_default=True,
        help="Processes that share the work on this machine.",
    ),
    click.option(
        "--scheduler",
        default="",
        metavar="ADDRESS",
        help="Dask scheduler whose workers do the work; they must see the file DB.",
    ),
)


def engine_options(command: _Callback) -> _Callback:
    """Add the options that say where the work is done."""
    for add in reversed(_ENGINE_OPTIONS):
        command = add(command)
    return command


@contextmanager
def opened(database: Path, options: dict[str, Any]) -> Iterator[tuple[Store, Engine]]:
    """Open a corpus, and what does the work by the options of `engine_options`.

    Raises:
        OptionsError: They contradict each other, or no scheduler answers.
        CorpusError: The corpus can't be opened.
    """
    from compare.corpus.engine import open_engine
    from compare.corpus.store import Store

    workers, scheduler = options["workers"], options["scheduler"]
    if scheduler and workers > 1:
        raise OptionsError(
            "--workers and --scheduler contradict each other",
            hint="a scheduler has workers of its own: leave --workers out",
        )
    with (
        # Workers may have another folder.
        Store(database.resolve()) as store,
        store.journaled(far=bool(scheduler)),
        open_engine(workers=workers, scheduler=scheduler) as engine,
    ):
        yield store, engine


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
    return f"newscompare corpus {name} {one_line(_quoted(str(database)))}"


def _quoted(word: str) -> str:
    if sys.platform != "win32":
        return shlex.quote(word)
    # Single quotes are part of a name there, and a backslash needs none.
    return f'"{word}"' if " " in word else word
