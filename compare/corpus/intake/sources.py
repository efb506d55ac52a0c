"""Which files are meant, and by which reader each is read."""

from __future__ import annotations

import zlib
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from compare.corpus.intake.entries import (
    BrokenError,
    Entry,
    Fault,
    draft_of,
    faulty,
    without_name,
)
from compare.corpus.intake.feed import read_feed
from compare.corpus.intake.file import read_file
from compare.corpus.intake.jsonl import read_jsonl
from compare.corpus.intake.parquet import read_parquet
from compare.corpus.intake.table import read_csv
from compare.corpus.intake.warc import read_warc
from compare.errors import ArticleError
from compare.read import read_html
from compare.read.encoding import check_size
from compare.read.web import fetch, is_url

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

    from compare.corpus.intake.entries import Found
    from compare.corpus.intake.fields import Fields
    from compare.read.web import Fetched

_ROWS = {".jsonl": read_jsonl, ".ndjson": read_jsonl, ".csv": read_csv}
_ROWS |= {".tsv": read_csv, ".parquet": read_parquet}
_FEEDS = frozenset({".rss", ".atom", ".xml"})
_FILES = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"})
_FILES |= {".json"}
_OPENINGS = (b"<rss", b"<feed", b"<rdf:rdf", b"<?xml")
_BROKEN = (BrokenError, EOFError, OSError, zlib.error)


class Source(NamedTuple):
    """A file, or an address on the web."""

    name: str
    path: Path | None = None
    """None for an address."""
    size: int = 0
    """Bytes."""
    is_listed: bool = False
    """Whether trouble with it is listed and the rest goes on, as for what was met in a
    folder and for the web; a file that the user named is said to be wrong at once."""


def find_sources(names: Iterable[str | Path]) -> list[Source]:
    """Files by name; below a folder all that are not hidden, in the order of paths.

    Raises:
        ArticleError: There is no file of a name.
    """
    found: list[Source] = []
    for name in names:
        if is_url(str(name)):
            found.append(Source(str(name), is_listed=True))
            continue
        path = Path(name)
        if not path.exists():
            raise ArticleError(f"there is no file {name}", hint="check the path")
        is_folder = path.is_dir()
        files = _below(path) if is_folder else [path]
        found += [_source(file, is_listed=is_folder) for file in files]
    return found


def _below(folder: Path) -> list[Path]:
    files = (
        path
        for path in folder.rglob("*")
        if path.is_file() and not _is_hidden(path.relative_to(folder))
    )
    # By themselves, paths take A and a for the same on Windows.
    return sorted(files, key=lambda path: path.parts)


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _source(path: Path, *, is_listed: bool) -> Source:
    return Source(str(path), path, path.stat().st_size, is_listed)


def entries_of(source: Source, fields: Fields) -> Generator[Entry, None, None]:
    """Give a source's entries; where it breaks off, what can't be read is the last.

    Raises:
        ArticleError: A file that the user named lacks a column, or can't be read.
    """
    place = ""
    try:
        for entry in _entries(source, fields):
            place = entry.place
            yield entry
    except ArticleError as error:
        if not source.is_listed:
            raise
        yield faulty("", 1.0, without_name(error.message, source.name))
    except _BROKEN as error:
        where = f"after {place}" if place else ""
        yield faulty(where, 1.0, f"damaged or cut short ({_why(error)})")


def _why(error: BaseException) -> str:
    return str(getattr(error, "strerror", None) or error) or "it ends too early"


def _entries(source: Source, fields: Fields) -> Iterator[Entry]:
    if source.path is None:
        return _of_web(source.name)
    kind, inner = _kind(source.path)
    if inner in _ROWS:
        return _ROWS[inner](source.path, fields)
    if inner == ".warc":
        return read_warc(source.path)
    if kind in _FEEDS:
        check_size(source.size, source.name)
        return read_feed(source.path.read_bytes())
    if kind in _FILES or not (source.is_listed or kind == ".gz"):
        return read_file(source.name)
    told = f"a kind of file that is not read ({kind or 'no suffix'})"
    return iter([faulty("", 1.0, told)])


def _kind(path: Path) -> tuple[str, str]:
    """The suffix, and the one before `.gz`."""
    kind = path.suffix.lower()
    inner = Path(path.stem).suffix.lower() if kind == ".gz" else kind
    return kind, inner


def _of_web(url: str) -> Iterator[Entry]:
    """A feed, or else a page of one article."""
    page = fetch(url)
    opening = page.data[:2000].lstrip().lower()
    if "html" not in page.content_type and opening.startswith(_OPENINGS):
        return read_feed(page.data)
    return iter([Entry("", 1.0, partial(_read_page, page))])


def _read_page(page: Fetched) -> Found:
    try:
        return (draft_of(read_html(page.data, url=page.url), page.url),)
    except ArticleError as error:
        return (Fault(error.message),)
