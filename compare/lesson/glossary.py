"""What the words on a worksheet mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_MEANINGS: Mapping[str, str] = {
    "article": "One text of one outlet.",
    "event": "What happened, and what all the texts report.",
    "fact": "What somebody says is so, and what could be checked.",
    "figure": "A number, a sum of money, or a share such as 20 per cent.",
    "headline": "The line above a text that says what it is about.",
    "lead": "The first sentence or two, with the main matter.",
    "named": "Given with a name. Not named is “an official”, “a person familiar with "
    "the matter” and the like.",
    "office": "A ministry, a firm, an institute: those who work there come and go.",
    "opinion": "What somebody thinks of a matter; others may think otherwise.",
    "outlet": "Who publishes: a newspaper, a news agency, a broadcaster.",
    "quotation marks": "The signs “ and ”: what stands between them was said or "
    "written in these very words.",
    "report": "To tell of an event; also the text that does so.",
    "source": "The person, paper or office that something is known from.",
}
"""In the order of a dictionary."""


def explain(texts: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Give the terms that occur in some texts, each with its meaning."""
    whole = " ".join(texts).casefold()
    return tuple(
        (term, meaning)
        for term, meaning in _MEANINGS.items()
        if re.search(rf"\b{term}(?:s|es)?\b", whole)
    )
