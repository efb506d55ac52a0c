"""RSS and Atom: each entry that comes with its full text is an article."""

from __future__ import annotations

import io
from functools import partial
from typing import TYPE_CHECKING, Any

from compare.corpus.intake.days import read_day
from compare.corpus.intake.entries import BrokenError, Draft, Entry, Fault
from compare.corpus.intake.fields import unread_date
from compare.read.frontmatter import split_bylines
from compare.read.shown import shown_lines
from compare.text.outlets import find_outlet, home_of_outlet, outlet_of_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.corpus.intake.entries import Found


def read_feed(data: bytes) -> Iterator[Entry]:
    """Give one entry a feed's entry.

    Raises:
        BrokenError: It is no feed.
    """
    # Loads only for a feed.
    import feedparser  # noqa: PLC0415

    feed = feedparser.parse(io.BytesIO(data))
    if not feed.entries and not feed.version:
        raise BrokenError("it is no RSS or Atom feed")
    title = _outlet(feed.feed)
    for number, item in enumerate(feed.entries, 1):
        read = partial(_read, item, title)
        yield Entry(f"entry {number}", number / len(feed.entries), read)


def _outlet(feed: Any) -> str:
    title = str(feed.get("title", ""))
    known = find_outlet(title)
    return known.name if known else title or outlet_of_url(feed.get("link", ""))


def _read(item: Any, outlet: str) -> Found:
    told = [content for content in item.get("content", ()) if content.get("value")]
    if not told:
        summary = "a summary only" if item.get("summary") else "no text"
        return (Fault(f"{summary}, not the article: {item.get('title', '')}"),)
    longest = max(told, key=lambda content: len(content["value"]))
    outlet = _outlet(item["source"]) if item.get("source") else outlet
    home = home_of_outlet(outlet)
    written = item.get("published") or item.get("updated") or ""
    day = read_day(written, home)
    draft = Draft(
        text=_text(longest),
        outlet=outlet,
        headline=" ".join(_shown(item.get("title", ""))),
        bylines=split_bylines([item["author"]] if item.get("author") else []),
        published=day,
        home=home,
        name=item.get("link") or item.get("id") or "",
    )
    return (draft,) if day or not written else (draft, unread_date(written))


def _text(content: Any) -> str:
    value: str = content["value"]
    if content.get("type") == "text/plain":
        return value
    return "\n\n".join(_shown(value))


def _shown(markup: str) -> list[str]:
    return shown_lines(f"<html><body>{markup}</body></html>")
