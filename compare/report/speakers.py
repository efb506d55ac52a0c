"""Those who are cited, named as a sentence names them: "the Wall Street Journal"."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import Comparison

_BEFORE = re.compile(r"\b([Tt]he|\w+['’]s) (?:[\w.]+-[a-z]+ )?\Z")
"""What stands before a name; "Washington-based" may be between the two."""
_REACH = 60
"""Characters before a name in which that is looked for."""


class Speakers:
    """Finds in the articles of one comparison what a name has in front of it."""

    def __init__(self, comparison: Comparison) -> None:
        self._texts = [comparison.articles[i].text for i in comparison.originals]
        self._said: dict[str, str] = {}

    def say(self, name: str) -> str:
        """A name inside a sentence, after "the" or "Russia's" if that is its wont."""
        if name not in self._said:
            self._said[name] = self._opening(name) + name
        return self._said[name]

    def _opening(self, name: str) -> str:
        """What most mentions of a name have in front of it; nothing where they vary."""
        found = [word for text in self._texts for word in _before_each(name, text)]
        counts = Counter("the" if word == "The" else word for word in found)
        word, number = counts.most_common(1)[0] if found else ("", 0)
        return f"{word} " if word and number > len(found) / 2 else ""


def _before_each(name: str, text: str) -> Iterator[str]:
    """What stands before each mention; nothing is an empty word."""
    end = 0
    while name and (start := text.find(name, end)) >= 0:
        end = start + len(name)
        if not _goes_on(text[start - 1 : start]) and not _goes_on(text[end : end + 1]):
            before = _BEFORE.search(text, max(0, start - _REACH), start)
            yield before[1] if before else ""


def _goes_on(character: str) -> bool:
    """Whether a word goes on over the edge of a name: "port" is none of "report"."""
    return character.isalnum() or character in {"-", "_"}
