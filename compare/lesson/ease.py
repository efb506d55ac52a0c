"""How hard a text is to read, by Flesch's formula."""

from __future__ import annotations

import re
import unicodedata
import warnings
from typing import TYPE_CHECKING, Any, NamedTuple

from compare.model import SentenceKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.model import Article

_BANDS = (
    (90, "very easy"),
    (80, "easy"),
    (70, "fairly easy"),
    (60, "plain English"),
    (50, "fairly hard"),
    (30, "hard"),
)
"""Source: Flesch, The Art of Readable Writing (1949)."""


class Ease(NamedTuple):
    """Length and reading ease of an article's body."""

    sentences: int
    words: int
    score: float
    """About 0 (very hard) to 100 (very easy); it may go beyond both."""

    @property
    def says(self) -> str:
        """The score in words."""
        return next((name for low, name in _BANDS if self.score >= low), "very hard")


def measure(article: Article) -> Ease | None:
    """Measure the body of an article; nothing without a word of English in it.

    The sentences are this package's own: one a line, words only, so that the library
    that counts syllables finds nothing left to split.
    """
    lines = [
        " ".join(_words(sentence.text))
        for sentence in article.sentences
        if sentence.kind is SentenceKind.BODY
    ]
    # The library takes a line of a single letter for none.
    lines = [line for line in lines if len(line) > 1]
    if not lines:
        return None
    counted = _library()("\n".join(lines) + "\n")
    return Ease(len(lines), counted.stats["num_words"], counted.score["readability"])


def _library() -> Callable[[str], Any]:
    """Load what counts syllables; only a key needs it.

    Its source has a backslash that newer versions of Python warn of.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from fkscore import fkscore  # noqa: PLC0415
    count: Callable[[str], Any] = fkscore
    return count


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.replace("’", "'"))
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    words = re.findall(r"[A-Za-z0-9][A-Za-z0-9']*", letters)
    return [word.replace("'", "") for word in words]
