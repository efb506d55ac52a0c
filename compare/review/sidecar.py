"""The file that keeps a session: beside the sources, or where the reader says."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from compare.errors import StoredError
from compare.files import write_whole
from compare.model import is_address
from compare.review.corrections import NOTHING_SAID
from compare.review.stored import from_json, to_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.review.corrections import Session

SUFFIX = ".newscompare"
"""What follows the name of the first source; no format that is read has it."""


@dataclass(frozen=True, slots=True)
class Sidecar:
    """A session, the file that keeps it, and what is known of that file."""

    path: Path | None
    """None where there is nowhere to keep it."""
    session: Session = NOTHING_SAID
    digest: str = ""
    """Hash of the file's bytes when it was last read or written; empty for none."""

    def keep(self, session: Session) -> Sidecar:
        """Write a session to the file, at once and whole.

        Where another program has changed the file since, it is left as it is, and the
        session goes to a new file beside it: `path` then says which.

        Raises:
            ReportError: It can't be written; what stood there still does.
        """
        if self.path is None:
            return replace(self, session=session)
        data = to_bytes(session)
        now = _digest(self.path)
        path = self.path if now in ("", self.digest) else _free(self.path)
        write_whole(path, data, force=path == self.path and bool(now))
        return Sidecar(path, session, hashlib.sha256(data).hexdigest())


def sidecar_path(sources: Iterable[str]) -> Path | None:
    """Say where corrections are kept: beside the first source that is a file or folder.

    Args:
        sources: As the user names them; standard input and addresses have no place.
    """
    for source in sources:
        if source != "-" and not is_address(source):
            path = Path(source).resolve()
            return path.with_name(path.name + SUFFIX) if path.name else None
    return None


def open_sidecar(path: Path | None) -> Sidecar:
    """Read the session that a file keeps; where there is no file yet, it is empty.

    Raises:
        StoredError: The file can't be read, or is no session of a version known here.
    """
    if path is None:
        return Sidecar(None)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Sidecar(path)
    except OSError as error:
        raise StoredError(
            f"can't read the corrections in {path}: {error.strerror or error}",
            hint="name another file by --session, or leave it out by --no-session",
        ) from error
    session = from_json(data.decode("utf-8-sig", "replace"), str(path))
    return Sidecar(path, session, hashlib.sha256(data).hexdigest())


def _digest(path: Path) -> str:
    """Hash what stands in a file now; empty where there is none."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return ""
    except OSError:
        # Something is there that can't be read: not what was written.
        return "unreadable"


def _free(path: Path) -> Path:
    """Give a name beside a file that nothing has yet."""
    names = (path.with_name(f"{path.stem}.{n}{path.suffix}") for n in count(2))
    return next(name for name in names if not name.exists())
