"""The file of the reader's corrections, as the options of a command name it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import click

from compare.errors import OptionsError, StoredError
from compare.files import check_output

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from compare.review import Sidecar

    _Callback = TypeVar("_Callback", bound=Callable[..., Any])


class SessionWish(NamedTuple):
    """Where the user wants corrections to be read from and kept."""

    path: Path | None = None
    """None takes the file beside the first source."""
    left_out: bool = False
    """Whether to read and keep none."""

    def open(self, sources: Sequence[str] = (), *, must_exist: bool = False) -> Sidecar:
        """Read the corrections that belong to these sources.

        Args:
            sources: As the user names them; without any only a named file counts.
            must_exist: Whether a named file has to be there.

        Raises:
            OptionsError: A file is named and left out at the same time.
            StoredError: It is damaged, foreign, of a newer version, or not there.
            ReportError: It is a folder, or there is no folder to keep it in.
        """
        from compare.review import Sidecar, open_sidecar, sidecar_path

        if self.left_out and self.path:
            raise OptionsError(
                "--session and --no-session contradict each other",
                hint="give one of them",
            )
        if self.left_out:
            return Sidecar(None)
        if must_exist and self.path and not self.path.exists():
            raise StoredError(
                f"there is no file of corrections {self.path}",
                hint="leave --session out, or make the file by correcting in the view",
            )
        if self.path:
            # What can't be written is told before the reader begins.
            check_output(self.path, force=True)
        return open_sidecar(self.path or sidecar_path(sources))


_OPTIONS = (
    click.option(
        "--session",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Where your corrections and notes are kept; by default beside the first "
        "source, as SOURCE.newscompare.",
    ),
    click.option(
        "--no-session", is_flag=True, help="Leave your corrections and notes out."
    ),
)


def session_options(command: _Callback) -> _Callback:
    """Add the options that make up a `SessionWish`."""
    for add in reversed(_OPTIONS):
        command = add(command)
    return command
