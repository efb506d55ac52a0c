"""What a corpus takes for an article, and which date it believes."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from compare.corpus.store import Row, article_key
from compare.read.encoding import MAX_TEXT
from compare.read.headlines import with_headline_text
from compare.text.later import later

if TYPE_CHECKING:
    from compare.corpus.intake import Draft

SHORTEST = 100
"""Characters of text below which there is nothing to compare: a caption, a headline, a
line that asks to subscribe. The shortest news brief has more."""

EARLIEST = datetime.date(1990, 1, 1)
"""Dates before are those of an empty field (1900, 1970) more often than of an article;
news on the web begins later."""

_NOT_TEXT = later("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")

Checked = tuple[Row | None, tuple[str, ...]]
"""The article, or None if it is not taken; and what is to be listed of it."""


def check_draft(draft: Draft, where: str, today: datetime.date) -> Checked:
    """Take an article, or say why not.

    Args:
        draft: The article as its source gave it.
        where: File and place, for an article whose source knows it by no name.
        today: One day later is the last that is believed, for the clocks of the world.
    """
    body = _clean(draft.text).strip()
    if len(body) < SHORTEST:
        told = f"a text of {len(body)} characters, too short" if body else "no text"
        return None, (told,)
    if len(body) > MAX_TEXT:
        return None, (f"a text of {len(body):,} characters; {MAX_TEXT:,} are the most",)
    outlet, headline = _line(draft.outlet), _line(draft.headline)
    text = with_headline_text(body, headline)
    day = draft.published
    written = day.isoformat() if day else None
    is_believed = day and EARLIEST <= day <= today + datetime.timedelta(days=1)
    row = Row(
        # By the date as written: it may be believed tomorrow, of the same article.
        key=article_key(outlet, headline, written, text),
        outlet=outlet,
        headline=headline,
        bylines=tuple(filter(None, map(_line, draft.bylines))),
        published=written if is_believed else None,
        day=day.toordinal() if day and is_believed else None,
        source=_line(draft.name) or where,
        text=text,
        home=_line(draft.home),
    )
    doubts = () if is_believed or not day else (f"date not believed: {written}",)
    return row, doubts


def _clean(text: str) -> str:
    """Without what no terminal and no database should be given."""
    return _NOT_TEXT.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _line(text: str) -> str:
    return " ".join(_clean(text).split())
