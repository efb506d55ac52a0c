"""WARC, what web archives keep: each page that was answered with HTML is an article."""

from __future__ import annotations

import io
from collections import Counter
from contextlib import redirect_stderr
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
_DAMAGED = "damaged, or a record is not as long as it says"


def read_warc(path: Path) -> Iterator[Entry]:
    """Give one entry a page, and at the end one that counts what is no page.

    Raises:
        BrokenError: The file is no WARC, or ends within a record.
    """
    # Loads only for a file that needs it.
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415

    size = max(path.stat().st_size, 1)
    others: Counter[str] = Counter()
    number, last = 0, None
    with path.open("rb") as file:
        records = ArchiveIterator(file)
        while True:
            record, is_sound = _next(records)
            share = min(file.tell() / size, 1.0)
            if not is_sound:
                yield faulty(f"after record {number}", share, _DAMAGED)
            if record is None:
                break
            number, last = number + 1, record
            if record.rec_type not in ("response", "resource"):
                continue
            kind = _kind(record)
            if kind in _PAGES:
                yield Entry(f"record {number}", share, partial(_read, record))
            else:
                others[kind] += 1
    if others:
        yield faulty("", 1.0, _told(others))
    if records.offset < size or (last is not None and _is_short(last)):
        raise BrokenError("its last record is cut short")


def _next(records: Iterator[Any]) -> tuple[Any, bool]:
    """The next record, or None; and whether what stood before it was sound."""
    # warcio prints what it trips over, and that holds text from outside.
    with redirect_stderr(io.StringIO()) as said:
        try:
            record = next(records, None)
        except Exception as error:  # Which kind depends on what is damaged.
            raise BrokenError("no record can be read from here on") from error
    return record, not said.getvalue()


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
    return f"no web pages, so not taken: {named}{more}"


def _read(record: Any) -> Found:
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    with redirect_stderr(io.StringIO()):
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
