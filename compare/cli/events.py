"""Which articles of an input are compared with each other, and what to say of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from compare.errors import ArticleError, OptionsError
from compare.model import label_articles, one_line
from compare.pipeline import compare_articles, find_events

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.cli.options import EventWish
    from compare.model import Article, Comparison, Notice
    from compare.pipeline import Event
    from compare.read import Reading


class Input(NamedTuple):
    """All that was read, and the events told apart in it."""

    reading: Reading
    events: tuple[Event, ...]
    """The largest first; each article but copies stands in exactly one."""

    @property
    def comparable(self) -> tuple[Event, ...]:
        """Events that two articles or more report."""
        return tuple(event for event in self.events if len(event.articles) > 1)

    def describe(self, event: Event) -> str:
        """An event's outlets and title on one line."""
        articles = [self.reading.articles[index] for index in event.articles]
        outlets = ", ".join(label_articles(articles))
        title = one_line(event.title)
        return f"{outlets}: “{title}”" if title else outlets

    def number(self, event: Event) -> int | None:
        """What --event calls it; None where there is no other, or it is all of them."""
        if len(self.events) < 2 or event not in self.events:
            return None
        return self.events.index(event) + 1

    def compare(self, event: Event, wish: EventWish = None) -> Comparison:
        """Compare the articles of an event; what reading noticed of them stays said.

        Args:
            event: One of this input, or all its articles together.
            wish: How it was asked for, which its provenance then names.
        """
        articles = [
            replace(self.reading.articles[index], copy_of=None)
            for index in event.articles
        ]
        comparison = compare_articles(articles)
        noticed = _notices_of(event, self.reading)
        made = comparison.provenance
        if wish is not None:
            made = replace(made, options={**made.options, "event": wish})
        notices = (*noticed, *comparison.notices)
        return replace(comparison, notices=notices, provenance=made)


def find_input(reading: Reading) -> Input:
    """Tell the events of an input apart.

    Raises:
        ArticleError: Fewer than two articles are left once copies are dropped.
    """
    articles = reading.articles
    originals = [article for article in articles if article.copy_of is None]
    if len(articles) == 1:
        raise ArticleError(
            f"{_named(articles[0])} is the only article found, and a comparison takes "
            "two",
            hint="name a second article of the same event",
        )
    if len(originals) < 2:
        raise ArticleError(
            f"{'both' if len(articles) == 2 else f'all {len(articles)}'} articles are "
            f"copies of one another, such as {_named(articles[0])}",
            hint="name an article of another outlet",
        )
    return Input(reading, tuple(find_events(articles)))


def choose_events(found: Input, wish: EventWish) -> tuple[Event, ...]:
    """Give the events to show: at least one.

    Where no event has two articles, all are compared together on purpose.

    Raises:
        OptionsError: The wished event isn't there, or has one article only.
    """
    if wish == "all" or (wish is None and not found.comparable):
        return (_all_together(found),)
    if wish is None:
        return found.comparable
    number = int(wish)
    if number > len(found.events):
        raise OptionsError(
            f"there is no event {number}: the input holds {len(found.events)}",
            hint="list them with `newscompare group`",
        )
    event = found.events[number - 1]
    if len(event.articles) < 2:
        raise OptionsError(
            f"event {number} has one article only ({found.describe(event)})",
            hint="take another event, or compare all articles by --event all",
        )
    return (event,)


def _all_together(found: Input) -> Event:
    indexes = tuple(sorted(i for event in found.events for i in event.articles))
    return found.events[0]._replace(title="All articles together", articles=indexes)


def _named(article: Article) -> str:
    (label,) = label_articles([replace(article, copy_of=None)])
    source = one_line(article.source)
    return f"{label} ({source})" if source else label


def _notices_of(event: Event, reading: Reading) -> tuple[Notice, ...]:
    """What concerns an event's articles or their copies, or the input as a whole."""
    return tuple(
        replace(notice, articles=tuple(dict.fromkeys(places)))
        for notice in reading.notices
        if (places := _places(notice, event, reading.articles)) or not notice.articles
    )


def _places(notice: Notice, event: Event, articles: Sequence[Article]) -> list[int]:
    """Where the notice's articles stand in the event; a copy counts as its original."""
    originals = (
        index if (copied := articles[index].copy_of) is None else copied
        for index in notice.articles
    )
    return [event.articles.index(i) for i in originals if i in event.articles]
