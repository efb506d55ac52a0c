"""Files that are written whole or not at all, for every room that keeps something."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from compare.errors import ReportError

if TYPE_CHECKING:
    from pathlib import Path


def check_output(path: Path, *, force: bool) -> None:
    """Refuse an output before the work is done for it.

    Raises:
        ReportError: It exists and may not be written over, is a folder, or its folder
            isn't there.
    """
    if path.is_dir():
        raise ReportError(f"{path} is a folder", hint="name a file within it")
    if path.is_file() and not force:
        raise ReportError(
            f"{path} exists already",
            hint="name another file, or add --force to write over it",
        )
    if not path.parent.is_dir():
        raise ReportError(
            f"there is no folder {path.parent} to write {path.name} to",
            hint="make the folder first",
        )


def write_whole(path: Path, content: str | bytes, *, force: bool) -> None:
    """Write a file in one step: at no time does half of it stand there.

    Args:
        path: Where to.
        content: Bytes as they are, or text for UTF-8 without newline translation.
        force: Whether a file that stands there may be written over.

    Raises:
        ReportError: It can't be written; what stood there before still does.
    """
    check_output(path, force=force)
    data = content if isinstance(content, bytes) else _encode(content)
    try:
        if path.exists() and not path.is_file():
            # A device or a pipe is written to, never replaced.
            path.write_bytes(data)
        else:
            _replace(path.resolve(), data, force=force)
    except FileExistsError as error:
        raise ReportError(f"{path} exists already", hint="add --force") from error
    except OSError as error:
        raise ReportError(
            f"can't write {path}: {error.strerror or error}", hint="name another file"
        ) from error


def _encode(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")


def _replace(path: Path, data: bytes, *, force: bool) -> None:
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, part)
        _move(part, path, force=force)
    finally:
        part.unlink(missing_ok=True)


def _move(part: Path, path: Path, *, force: bool) -> None:
    if not force:
        # A link is made only where nothing stands, even if it came this instant.
        try:
            os.link(part, path)
        except FileExistsError:
            raise
        except OSError:
            # Some file systems have no links: look, then move.
            if path.exists():
                raise FileExistsError(path) from None
        else:
            return
    part.replace(path)
