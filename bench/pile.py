"""Piles of articles of any size, for timing a corpus.

Real articles where there are enough of them; beyond, made up from them by recombining
sentences. Each made-up event takes its sentences from one real event, and makes them
its own: every name gets one of twenty endings, and a third of the other words are
exchanged for words of the whole pile, the same throughout the event. Without that the
texts of one real event would serve hundreds of made-up ones word for word, so that
events shared ever more whole sentences, as events of real news do not. Names come back
in other events as names in the news do. Each article draws its own share of the
sentences, and one in eight is a copy: whole, shortened, or with a paragraph of its own.
What stands in such a pile is no news.
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
_WORD = re.compile(r"\b(?:[A-Z][a-z]{2,}|[a-z]{4,})\b")
_END = re.compile(r"(?<=[.!?])\s+")
_ENDINGS = "abcdefghijklmnopqrst"
_EXCHANGED = 0.33
"""Share of an event's words, names apart, that are exchanged for others."""
_SENTENCES = 24
"""Sentences of a made-up article, which makes about 3,000 characters."""
_SHARED = 8
"""Of them, those that all outlets tell, each in its own words."""
_COPIES = 0.125
"""Share of the articles that repeat another of their event."""


class Told(NamedTuple):
    """An article of a pile, with the event that it really reports."""

    event: str
    outlet: str
    headline: str
    published: str | None
    text: str
    is_copy: bool = False
    """Whether it was made from another, in a made-up pile."""


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
    # Each as often as it stands there: common words are exchanged for common words.
    words = [
        word
        for pool in topics
        for sentence in pool
        for word in _WORD.findall(sentence)
        if word.islower()
    ]
    chance = random.Random(seed)
    made = number = 0
    while made < size:
        number += 1
        day = _START + datetime.timedelta(days=made // A_DAY)
        own = _Wording(chance, words)
        topic = chance.choice(topics)
        taken = chance.sample(topic, min(len(topic), 3 * _SENTENCES))
        sentences = [_WORD.sub(lambda word: own[word.group()], one) for one in taken]  # noqa: B023
        for told in _event(chance, sentences, f"event{number}", day):
            if made < size:
                made += 1
                yield told


def make_crowd(articles: Sequence[Told], size: int, seed: int = 1) -> list[Told]:
    """Make up `size` articles of one event and day; none is a copy."""
    pools: dict[str, list[str]] = {}
    for article in articles:
        pools.setdefault(article.event, []).extend(_END.split(article.text))
    chance = random.Random(seed)
    told = chance.sample(max(pools.values(), key=len), 3 * _SENTENCES)
    texts = [_written(chance, told, []) for _ in range(size)]
    day = _START.isoformat()
    return [
        Told("crowd", f"Outlet {number}", text[:80], day, text)
        for number, text in enumerate(texts)
    ]


class _Wording(dict[str, str]):
    """The words of one made-up event, by those of the real one."""

    def __init__(self, chance: random.Random, words: Sequence[str]) -> None:
        super().__init__()
        self._chance, self._words = chance, words

    def __missing__(self, word: str) -> str:
        if not word.islower():
            found = word + self._chance.choice(_ENDINGS)
        elif self._chance.random() < _EXCHANGED:
            found = self._chance.choice(self._words)
        else:
            found = word
        self[word] = found
        return found


def _event(
    chance: random.Random, sentences: list[str], event: str, day: datetime.date
) -> Iterator[Told]:
    texts: list[str] = []
    for outlet in range(chance.choice((1, 1, 2, 3, 4, 6))):
        is_copy = bool(texts) and chance.random() < 1.5 * _COPIES
        text = (_copied if is_copy else _written)(chance, sentences, texts)
        texts.append(text)
        late = datetime.timedelta(days=chance.choice((0, 0, 0, 1, 2)))
        published = (day + late).isoformat()
        yield Told(event, f"Outlet {outlet}", text[:80], published, text, is_copy)


def _written(chance: random.Random, sentences: list[str], _: list[str]) -> str:
    """Outlets agree on what matters most, in their own words, and each adds more."""
    text = [_reworded(chance, sentence) for sentence in sentences[:_SHARED]]
    more = sentences[_SHARED:]
    text += chance.sample(more, min(len(more), _SENTENCES - _SHARED))
    return " ".join(chance.sample(text, len(text)))


def _copied(chance: random.Random, sentences: list[str], texts: list[str]) -> str:
    text = chance.choice(texts)
    cut = 2 * len(text) // 3
    added = " ".join(chance.sample(sentences[_SHARED:], 2))
    return chance.choice((text, text[:cut], f"{text} {added}"))


def _reworded(chance: random.Random, sentence: str) -> str:
    """Leave out a quarter of the words, so that no long run stays the same."""
    words = sentence.split()
    return " ".join(word for word in words if chance.random() < 0.75) or sentence
