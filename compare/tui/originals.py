"""How the file that an article was read from is opened at a passage."""

from __future__ import annotations

import re
import shlex
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from compare.errors import CompareError

if TYPE_CHECKING:
    from collections.abc import Mapping

LARGEST = 20_000_000
"""Bytes of a file that are searched for a passage."""

_WITH_COLON = {"code", "codium", "code-insiders", "subl", "hx", "helix", "zed"}
"""Editors that take a line as FILE:LINE; `-g` comes first for those of one family."""
_GOES_TO = {"code", "codium", "code-insiders"}
_WITHOUT_LINE = {"notepad", "open"}


def is_address(source: str) -> bool:
    """Whether an article came from the web."""
    return source.lower().startswith(("http://", "https://"))


def original_file(source: str) -> Path:
    """Give the file that an article was read from.

    Raises:
        CompareError: There is none, or it is there no longer.
    """
    if source in {"", "-"}:
        raise CompareError("this article came as text: there is no file to open")
    try:
        path = Path(source).resolve()
        found = path.is_file()
    except (OSError, ValueError) as error:
        raise CompareError(f"{source} can't be opened: {error}") from error
    if not found:
        raise CompareError(f"{source} is there no longer")
    return path


def find_line(path: Path, words: str) -> int:
    """Find the line of a file on which a passage begins, from 1; else the first.

    Markup may stand between the words, so ever fewer of them are looked for.
    """
    try:
        with path.open("rb") as file:
            text = file.read(LARGEST).decode("utf-8", "replace")
    except OSError:
        return 1
    parts = words.split()
    for count in (8, 5, 3, 2):
        pattern = r"\s+".join(map(re.escape, parts[:count]))
        match = re.search(pattern, text) if parts else None
        if match:
            return text.count("\n", 0, match.start()) + 1
    return 1


def editor_command(path: Path, line: int, environ: Mapping[str, str]) -> list[str]:
    """Give the reader's editor or pager and what it is to open, for no shell to read.

    Args:
        path: An absolute path, so that no name looks like an option.
        line: Counted from 1.
        environ: Names the program as VISUAL, EDITOR or PAGER, the first that is set.

    Raises:
        CompareError: No program is named, or what is named can't be read.
    """
    chosen = next(
        (environ[name] for name in ("VISUAL", "EDITOR", "PAGER") if environ.get(name)),
        "",
    )
    try:
        words = _words(chosen) or _usual_program()
    except ValueError as error:
        raise CompareError(f"{chosen!r} is no command: {error}") from error
    name = Path(words[0]).stem.lower()
    if name in _WITHOUT_LINE:
        return [*words, str(path)]
    if name in _WITH_COLON:
        goes_to = ["-g"] if name in _GOES_TO else []
        return [*words, *goes_to, f"{path}:{line}"]
    return [*words, f"+{line}", str(path)]


def _words(command: str) -> list[str]:
    if sys.platform != "win32":
        return shlex.split(command)
    # A backslash parts folders there, and quotes that stayed would be part of a name.
    return [word.strip('"') for word in shlex.split(command, posix=False)]


def _usual_program() -> list[str]:
    found = next(filter(shutil.which, ("less", "more", "vi", "notepad")), None)
    if found is None:
        raise CompareError(
            "there is no program to open the file with",
            hint="name one as VISUAL, EDITOR or PAGER",
        )
    return [found]
