"""Piles of articles of any size, for timing a corpus.

Real articles where there are enough of them; beyond, made up from them by recombining
sentences: each made-up event takes its sentences from one real event and its names are
made its own by a suffix, so that events stay as different as real ones; each of its
articles draws its own share of them. What stands in such a pile is no news.
"""

from __future__ import annotations

import datetime
import json
import random
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

SETS = ("ecbplus_events", "wikinews_events", "basil")
A_DAY = 1_000
"""Made-up articles published on one day."""

_START = datetime.date(2024, 1, 1)
_NAME = re.compile(r"\b[A-Z][a-z]{2,}\b")
_END = re.compile(r"(?<=[.!?])\s+")
_SENTENCES = 18
"""Sentences of a made-up article, which makes about 3,000 characters."""


class Told(NamedTuple):
    """An article of a pile, with the event that it really reports."""

    event: str
    outlet: str
    headline: str
    published: str | None
    text: str


def real_articles(data: Path, name: str) -> list[Told]:
    """The articles of one labelled set."""
    lines = (data / name / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    found = []
    for line in lines:
        row = json.loads(line)
        date = (row.get("date") or "")[:10] or None
        outlet, title = row.get("outlet") or "", row.get("title") or ""
        found.append(Told(row["event"], outlet, title, date, row["text"]))
    return found


def make_pile(articles: Sequence[Told], size: int, seed: int = 1) -> Iterator[Told]:
    """Make up `size` articles; a longer pile of the same seed begins with these."""
    pools: dict[str, list[str]] = {}
    for article in articles:
        pools.setdefault(article.event, []).extend(_END.split(article.text))
    topics = [pool for pool in pools.values() if len(pool) >= 2 * _SENTENCES]
    chance = random.Random(seed)
    made = number = 0
    while made < size:
        number += 1
        day = _START + datetime.timedelta(days=made // A_DAY)
        for told in _event(chance, chance.choice(topics), number, day):
            if made < size:
                made += 1
                yield told


def _event(
    chance: random.Random, topic: list[str], number: int, day: datetime.date
) -> Iterator[Told]:
    code = _code(number)
    told = [
        _NAME.sub(lambda name: name.group() + code, sentence)
        for sentence in chance.sample(topic, min(len(topic), 3 * _SENTENCES))
    ]
    for outlet in range(chance.choice((1, 1, 2, 3, 4, 6))):
        # Outlets agree on what matters most, in their own words, and each adds more.
        text = [_reworded(chance, sentence) for sentence in told[:6]]
        text += chance.sample(told[6:], min(len(told) - 6, _SENTENCES - 6))
        late = datetime.timedelta(days=chance.choice((0, 0, 0, 1, 2)))
        yield Told(
            f"event{number}",
            f"Outlet {outlet}",
            text[0][:80],
            (day + late).isoformat(),
            " ".join(chance.sample(text, len(text))),
        )


def _reworded(chance: random.Random, sentence: str) -> str:
    """Leave out a quarter of the words, so that no long run stays the same."""
    words = sentence.split()
    return " ".join(word for word in words if chance.random() < 0.75) or sentence


def _code(number: int) -> str:
    letters = ""
    while number:
        number, letter = divmod(number, 26)
        letters += "abcdefghijklmnopqrstuvwxyz"[letter]
    return letters
