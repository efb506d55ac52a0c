"""Pages from the web, only when a reader gives their address."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin

from compare.errors import ArticleError
from compare.read.encoding import MAX_BYTES, check_size

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse

TIMEOUT = 10.0
"""Seconds for a page to arrive, and for each step on the way."""

_MOST_REDIRECTS = 5
_CHUNK = 65_536
_READABLE = (
    *("text/", "application/xhtml", "application/json", "application/xml"),
    *("application/rss", "application/atom"),
)
_SAVE = "open the page in a browser and save it as a file"


class Fetched(NamedTuple):
    """A page as it came."""

    data: bytes
    url: str
    """Where it was found in the end, after redirects."""
    content_type: str


def is_url(source: str) -> bool:
    """Whether a source is an address to fetch, and no path."""
    return source[:8].lower().startswith(("http://", "https://"))


def fetch(url: str, *, timeout: float = TIMEOUT) -> Fetched:
    """Fetch a page of text or HTML.

    Args:
        url: An http or https address.
        timeout: Seconds.

    Raises:
        ArticleError: It can't be reached, takes too long, is too large, is not
            there, or is no text.
    """
    # Loads only when a URL is given.
    import urllib3  # noqa: PLC0415
    from urllib3.exceptions import HTTPError  # noqa: PLC0415

    pool = urllib3.PoolManager(
        retries=urllib3.Retry(
            total=_MOST_REDIRECTS, connect=0, read=0, redirect=_MOST_REDIRECTS
        ),
        timeout=urllib3.Timeout(connect=timeout, read=timeout),
        headers={"User-Agent": "newscompare", "Accept": "text/html, text/plain"},
    )
    try:
        response = pool.request("GET", url, preload_content=False)
        try:
            return _received(response, url, time.monotonic() + timeout)
        finally:
            response.close()
    except HTTPError as error:
        raise ArticleError(f"{url} {_what(error)}", hint=_SAVE) from error
    except (ValueError, OSError) as error:
        raise ArticleError(
            f"{url} can't be fetched ({error})", hint="check the address"
        ) from error


def _received(response: BaseHTTPResponse, url: str, deadline: float) -> Fetched:
    if response.status >= 400:
        raise ArticleError(
            f"{url} is not to be had: the server answered {response.status} "
            f"{response.reason or ''}".rstrip(),
            hint="check the address" if response.status == 404 else _SAVE,
        )
    content_type = response.headers.get("Content-Type", "text/html").lower()
    if not content_type.startswith(_READABLE):
        raise ArticleError(
            f"{url} is {content_type.split(';')[0]}, not text or HTML", hint=_SAVE
        )
    size = response.headers.get("Content-Length", "")
    check_size(int(size) if size.isdigit() else 0, url)
    chunks: list[bytes] = []
    total = 0
    for chunk in response.stream(_CHUNK):
        chunks.append(chunk)
        total += len(chunk)
        if total > MAX_BYTES:
            check_size(total, url)
        if time.monotonic() > deadline:
            raise ArticleError(f"{url} took too long to answer", hint=_SAVE)
    return Fetched(
        b"".join(chunks), urljoin(url, response.geturl() or ""), content_type
    )


def _what(error: Exception) -> str:
    """What went wrong, in a reader's words."""
    from urllib3.exceptions import (  # noqa: PLC0415
        LocationParseError,
        MaxRetryError,
        NewConnectionError,
        ResponseError,
        SSLError,
        TimeoutError,  # noqa: A004
    )

    cause = error.reason if isinstance(error, MaxRetryError) else error
    if isinstance(cause, NewConnectionError):
        # In urllib3 a time-out too, though nobody was there to take time.
        return "can't be reached"
    if isinstance(cause, TimeoutError):
        return "took too long to answer"
    if isinstance(cause, ResponseError):
        return f"was sent on more than {_MOST_REDIRECTS} times"
    if isinstance(cause, SSLError):
        return "has no safe connection"
    if isinstance(cause, LocationParseError):
        return "is no address"
    return "can't be reached"
