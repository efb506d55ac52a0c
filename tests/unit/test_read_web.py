"""Pages from the web: what comes, and what is said when nothing does."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from compare.errors import ArticleError
from compare.read import read_articles
from compare.read.encoding import MAX_BYTES
from compare.read.web import fetch, is_url

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = "The ferry is to be sold. Two buyers have come forward."
PARAGRAPHS = "".join(f"<p>{TEXT} It was said {n} times.</p>" for n in range(9))
PAGE = (
    "<html><head><title>Old ferry to be sold</title></head><body><article>"
    f"<h1>Old ferry to be sold</h1>{PARAGRAPHS}</article></body></html>"
)


class Handler(BaseHTTPRequestHandler):
    """Serves a page for each kind of trouble."""

    def do_GET(self) -> None:
        with suppress(ConnectionError):
            self.answer(self.path.strip("/"))

    def answer(self, name: str) -> None:
        if name == "slow":
            time.sleep(0.6)
        if name == "round":
            self.send_response(302)
            self.send_header("Location", "/round")
            self.end_headers()
            return
        self.send_response(404 if name == "gone" else 200)
        kind = {"page": "text/html; charset=utf-8", "image": "image/png"}
        kind |= {"rss": "application/rss+xml", "atom": "application/atom+xml"}
        self.send_header("Content-Type", kind.get(name, "text/plain"))
        if name == "large":
            self.send_header("Content-Length", str(MAX_BYTES + 1))
        self.end_headers()
        if name == "drip":
            for _ in range(20):
                self.wfile.write(b"a" * 70_000)
                time.sleep(0.05)
        self.wfile.write((PAGE if name == "page" else TEXT).encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_page_is_fetched_and_read(site: str) -> None:
    (article,) = read_articles([f"{site}/page"])
    assert article.headline == "Old ferry to be sold"
    assert article.text.startswith(f"Old ferry to be sold\n\n{TEXT}")
    assert article.source == f"{site}/page"


def test_plain_text_is_fetched_and_read(site: str) -> None:
    (article,) = read_articles([f"{site}/text"])
    assert article.text == TEXT


@pytest.mark.parametrize("name", ["rss", "atom"])
def test_a_feed_is_fetched(site: str, name: str) -> None:
    assert fetch(f"{site}/{name}").data == TEXT.encode()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("gone", "answered 404"),
        ("image", "is image/png, not text or HTML"),
        ("large", "is larger than 20 MB"),
        ("round", "sent on more than 5 times"),
    ],
)
def test_what_can_not_be_read_is_named_with_the_reason(
    site: str, name: str, said: str
) -> None:
    with pytest.raises(ArticleError, match=said) as caught:
        fetch(f"{site}/{name}")
    assert caught.value.message.startswith(f"{site}/{name}")
    assert caught.value.hint or name == "large"


@pytest.mark.parametrize("name", ["slow", "drip"])
def test_a_page_that_does_not_arrive_in_time_is_given_up(site: str, name: str) -> None:
    with pytest.raises(ArticleError, match="took too long"):
        fetch(f"{site}/{name}", timeout=0.2)


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/a", "http://", "http://[bad"])
def test_an_address_that_leads_nowhere_is_an_error(url: str) -> None:
    with pytest.raises(ArticleError) as caught:
        fetch(url, timeout=2)
    assert caught.value.message.startswith(url)


def test_only_http_and_https_are_addresses_to_fetch() -> None:
    assert [is_url(s) for s in ("http://a", "HTTPS://a", "file:///a", "a")] == [
        True,
        True,
        False,
        False,
    ]
