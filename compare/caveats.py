"""What a reader must know of a comparison before believing it."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from compare.align import is_pruned
from compare.extract import MOST_FIGURES, is_capped
from compare.group import group_articles
from compare.model import Notice, label_articles
from compare.text import foreign_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Article


def find_caveats(
    articles: Sequence[Article], originals: Sequence[int]
) -> tuple[Notice, ...]:
    """Say what stands in the way of comparing these articles as reports of one event.

    Args:
        articles: All, with copies marked.
        originals: Indexes of those that were compared.
    """
    return (
        *_copies(articles),
        *_languages(articles, originals),
        *_events(articles, originals),
        *_lengths(articles, originals),
        *_figures(articles, originals),
    )


def _copies(articles: Sequence[Article]) -> tuple[Notice, ...]:
    names = label_articles(articles)
    return tuple(
        Notice(
            code="copy",
            message=f"{names[index]} repeats {names[copy]} and is shown once.",
            articles=(index, copy),
        )
        for index, article in enumerate(articles)
        if (copy := article.copy_of) is not None
    )


def _languages(
    articles: Sequence[Article], originals: Sequence[int]
) -> tuple[Notice, ...]:
    names = label_articles(articles)
    return tuple(
        Notice(
            code="language",
            message=f"{names[index]} seems to be written in {language}, and only "
            "English is read here: little beyond names and figures can be compared.",
            articles=(index,),
        )
        for index in originals
        if (language := foreign_language(articles[index].text))
    )


def _events(
    articles: Sequence[Article], originals: Sequence[int]
) -> tuple[Notice, ...]:
    events = group_articles([articles[index] for index in originals])
    if len(events) < 2:
        return ()
    names = label_articles(articles)
    parts = " | ".join(
        ", ".join(names[originals[number]] for number in event) for event in events
    )
    return (
        Notice(
            code="events",
            message=f"These articles seem to report {len(events)} different events: "
            f"{parts}. What only one has may belong to another event.",
            articles=tuple(originals),
        ),
    )


def _lengths(
    articles: Sequence[Article], originals: Sequence[int]
) -> tuple[Notice, ...]:
    names = label_articles(articles)
    return tuple(
        Notice(
            code="pruned",
            message=f"{names[left]} and "
            f"{names[right]} are so long that only sentences with rare "
            "words in common were compared, so some links may be missing.",
            articles=(left, right),
        )
        for left, right in combinations(originals, 2)
        if is_pruned(articles[left], articles[right])
    )


def _figures(
    articles: Sequence[Article], originals: Sequence[int]
) -> tuple[Notice, ...]:
    names = label_articles(articles)
    return tuple(
        Notice(
            code="figures",
            message=f"{names[index]} has a sentence of {MOST_FIGURES:,} "
            "words or more, perhaps a table that was read as one; of its figures and "
            f"of its dates, no more than {MOST_FIGURES:,} each are compared.",
            articles=(index,),
        )
        for index in originals
        if any(is_capped(sentence.text) for sentence in articles[index].sentences)
    )
