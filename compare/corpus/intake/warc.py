"""WARC, what web archives keep: each page that was answered with HTML is an article."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Any

from compare.corpus.intake.entries import (
    BrokenError,
    Entry,
    Fault,
    draft_of,
    faulty,
)
from compare.errors import ArticleError
from compare.read import read_html
from compare.read.encoding import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from compare.corpus.intake.entries import Found

_PAGES = ("text/html", "application/xhtml+xml")
_MOST_NAMED = 5


def read_warc(path: Path) -> Iterator[Entry]:
    """Give one entry a page, and at the end one that counts what is no page.

    Raises:
        BrokenError: The file is no WARC, or ends within a record.
    """
    # Loads only for a file that needs it.
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415

    size = max(path.stat().st_size, 1)
    others: Counter[str] = Counter()
    record = None
    with path.open("rb") as file:
        try:
            records = ArchiveIterator(file)
            for number, record in enumerate(records, 1):
                if record.rec_type not in ("response", "resource"):
                    continue
                kind = _kind(record)
                if kind in _PAGES:
                    share = min(file.tell() / size, 1.0)
                    yield Entry(f"record {number}", share, partial(_read, record))
                else:
                    others[kind] += 1
        except (ArchiveLoadFailed, EOFError) as error:
            raise BrokenError(str(error)) from error
    if others:
        yield faulty("", 1.0, _told(others))
    if records.offset < size or (record is not None and _is_short(record)):
        raise BrokenError("its last record is cut short")


def _kind(record: Any) -> str:
    """The media type of a good answer; else what was answered."""
    if record.http_headers is None:
        declared = record.rec_headers.get_header("Content-Type")
    elif record.http_headers.get_statuscode() != "200":
        return f"answer {record.http_headers.get_statuscode() or 'unknown'}"
    else:
        declared = record.http_headers.get_header("Content-Type")
    return (declared or "unknown").partition(";")[0].strip().lower()


def _is_short(record: Any) -> bool:
    return getattr(record.raw_stream, "limit", 0) > 0


def _told(others: Counter[str]) -> str:
    ranked = sorted(others.items(), key=lambda item: (-item[1], item[0]))
    named = ", ".join(f"{kind} {count}" for kind, count in ranked[:_MOST_NAMED])
    more = ", ..." if len(ranked) > _MOST_NAMED else ""
    return f"{others.total()} records that are no web pages: {named}{more}"


def _read(record: Any) -> Found:
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    html = record.content_stream().read(MAX_BYTES + 1)
    if len(html) > MAX_BYTES:
        return (Fault(f"a page larger than {MAX_BYTES // 1_000_000} MB"),)
    if _is_short(record):
        # Told once, at the end of the file.
        return ()
    try:
        return (draft_of(read_html(html, url=url), name=url),)
    except ArticleError as error:
        return (Fault(error.message),)
