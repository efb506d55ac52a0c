"""Coding sheets read back, as people's spreadsheets save them."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, NamedTuple

from compare.errors import ArticleError, OptionsError
from compare.lesson.coding import COLUMNS, Code

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

_MOST_BYTES = 20_000_000
_NEEDED = ("item", "code")


class Coder(NamedTuple):
    """One coder's sheet."""

    name: str
    codes: Mapping[str, Code | None]
    """By item, in the order of the sheet; None where nothing was written."""
    questions: Mapping[str, str]
    """What each item asks."""


def read_coders(paths: Sequence[Path]) -> tuple[Coder, ...]:
    """Read sheets of the same items; each is called by its file's name.

    Raises:
        ArticleError: A file can't be read, or is no coding sheet, or holds a code that
            there is none of, or other items than the first.
    """
    names = _names(paths)
    coders = tuple(_read(path, name) for path, name in zip(paths, names, strict=True))
    for path, coder in zip(paths[1:], coders[1:], strict=True):
        _check_items(coders[0], coder, path)
    return coders


def _names(paths: Sequence[Path]) -> list[str]:
    """Stems of the files, or their paths where two stems are alike."""
    stems = [path.stem for path in paths]
    if len(set(map(str, paths))) < len(paths):
        raise OptionsError(
            "a coding sheet is named twice", hint="name the sheet of each coder once"
        )
    return stems if len(set(stems)) == len(stems) else [str(path) for path in paths]


def _read(path: Path, name: str) -> Coder:
    rows = list(_rows(_text(path)))
    header = [column.strip().casefold() for column in rows[0]] if rows else []
    for column in _NEEDED:
        if header.count(column) != 1:
            raise ArticleError(
                f"{path} has no column called {column!r}",
                hint=f"a coding sheet has the columns {', '.join(COLUMNS)}",
            )
    codes: dict[str, Code | None] = {}
    questions: dict[str, str] = {}
    for number, row in enumerate(rows[1:], 2):
        fields = dict(zip(header, (*row, *[""] * len(header)), strict=False))
        item = fields["item"].strip()
        # A spreadsheet may take the item of the instructions for a number.
        if not any(map(str.strip, row)) or item.lstrip("0.") == "":
            continue
        if item in codes:
            raise ArticleError(
                f"{path} has item {item} twice (line {number})",
                hint="delete one of the two lines",
            )
        codes[item] = _code(path, item, fields["code"])
        questions[item] = fields.get("question", "").strip()
    if not codes:
        raise ArticleError(
            f"{path} has no item to code", hint="make it by newscompare lesson"
        )
    return Coder(name, codes, questions)


def _code(path: Path, item: str, written: str) -> Code | None:
    text = written.strip().casefold().rstrip(".")
    if not text:
        return None
    try:
        return Code(text)
    except ValueError as error:
        raise ArticleError(
            f"{path} has the code {written.strip()!r} for item {item}",
            hint=f"the codes are {', '.join(Code)}, or nothing",
        ) from error


def _rows(text: str) -> Iterable[list[str]]:
    """Rows of a CSV; its separator is what the header has most of."""
    header = text.partition("\n")[0]
    separator = max(",;\t", key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise ArticleError(
                f"a coding sheet can't be read as CSV ({error})",
                hint="save it again as CSV",
            ) from error


def _text(path: Path) -> str:
    """The text of a file as spreadsheets save it: UTF-8, UTF-16, or Windows' own."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise ArticleError(f"{path} is too large for a coding sheet")
        data = path.read_bytes()
    except OSError as error:
        raise ArticleError(
            f"can't read {path}: {error.strerror or error}",
            hint="name the file of a coding sheet",
        ) from error
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    if b"\0" in data:
        raise ArticleError(
            f"{path} is no text", hint="save the sheet as CSV, not as a workbook"
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _check_items(first: Coder, other: Coder, path: Path) -> None:
    missing = next((item for item in first.codes if item not in other.codes), None)
    added = next((item for item in other.codes if item not in first.codes), None)
    if missing or added:
        what = f"lacks item {missing}" if missing else f"has item {added} besides"
        raise ArticleError(
            f"{path} is not a sheet of the same items as {first.name}: it {what}",
            hint="give all coders copies of one sheet",
        )
