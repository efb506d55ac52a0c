"""Where words stand in the articles."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compare.model import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.model import SentenceRef
    from compare.tui.lookup import Lookup


@dataclass(frozen=True, slots=True)
class Search:
    """What was found in all the articles; only hits inside a sentence count."""

    words: str = ""
    spans: Mapping[int, tuple[Span, ...]] = field(default_factory=dict)
    """For each article that has a pane, in the order of its text."""
    refs: tuple[SentenceRef, ...] = ()
    """The sentences with a hit, each once, article by article."""

    def next(self, ref: SentenceRef, way: int) -> SentenceRef | None:
        """Give the next or previous sentence with a hit, round and round."""
        if not self.refs:
            return None
        if way > 0:
            return next((hit for hit in self.refs if hit > ref), self.refs[0])
        return next((hit for hit in self.refs[::-1] if hit < ref), self.refs[-1])


def find_words(lookup: Lookup, words: str) -> Search:
    """Find words in all articles, whatever the case and the space between them."""
    parts = words.split()
    if not parts:
        return Search()
    pattern = re.compile(r"\s+".join(map(re.escape, parts)), re.IGNORECASE)
    spans: dict[int, tuple[Span, ...]] = {}
    refs: list[SentenceRef] = []
    for index in lookup.shown:
        text = lookup.article(index).text
        found = []
        for ref, sentence in lookup.sentences_of(index):
            matches = pattern.finditer(text, sentence.start, sentence.end)
            hits = [Span(match.start(), match.end()) for match in matches]
            found.extend(hits)
            if hits:
                refs.append(ref)
        spans[index] = tuple(found)
    return Search(words, spans, tuple(refs))
