"""Whether a text has some words: the worksheet's own proof, apart from the stages."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")

_NUMBERS: Mapping[str, str] = {
    "zero": "0",
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "eleven": "11",
    "twelve": "12",
    "thirteen": "13",
    "fourteen": "14",
    "fifteen": "15",
    "sixteen": "16",
    "seventeen": "17",
    "eighteen": "18",
    "nineteen": "19",
    "twenty": "20",
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "seventy": "70",
    "eighty": "80",
    "ninety": "90",
    "hundred": "100",
}

_COMMON = frozenset(
    {
        *("about", "after", "again", "against", "also", "among", "another", "away"),
        *("back", "because", "been", "before", "being", "between", "both", "could"),
        *("does", "down", "during", "each", "even", "every", "first", "from"),
        *("given", "have", "having", "here", "hers", "into", "itself", "just"),
        *("last", "like", "made", "make", "many", "more", "most", "much", "must"),
        *("near", "next", "only", "other", "ours", "over", "said", "same", "says"),
        *("shall", "should", "since", "some", "such", "than", "that", "their"),
        *("them", "then", "there", "these", "they", "this", "those", "through"),
        *("till", "told", "took", "under", "until", "upon", "very", "well", "were"),
        *("what", "when", "where", "which", "while", "whom", "whose", "will"),
        *("with", "would", "your"),
    }
)
"""Words of four letters and more that say nothing about an event."""


def fold(text: str) -> str:
    """Drop case, accents and the looks of quotation marks.

    >>> fold("Éireann’s")
    "eireann's"
    """
    plain = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


def tokens(text: str) -> frozenset[str]:
    """Words and figures of a text, folded; number words as digits too.

    >>> sorted(tokens("Nine of 1,150 people"))
    ['1,150', '9', 'nine', 'of', 'people']
    """
    found = _TOKEN.findall(fold(text))
    return frozenset([*found, *(_NUMBERS[word] for word in found if word in _NUMBERS)])


def figures(text: str) -> frozenset[str]:
    """Figures written with digits."""
    return frozenset(token for token in _TOKEN.findall(text) if token[0].isdigit())


def digits(figure: str) -> str:
    """The digits that count: those of 2.4 tonnes are those of 2,400 kilograms.

    >>> digits("2.4"), digits("2,400"), digits("7")
    ('=24', '=24', '')
    """
    kept = re.sub(r"[.,]", "", figure).strip("0")
    return f"={kept}" if len(kept) > 1 else ""


def names(text: str) -> tuple[str, ...]:
    """Words with a capital, folded, in order."""
    return tuple(
        fold(word)
        for word in re.findall(r"[^\W\d_][\w'’-]*", text)
        if word[0].isupper() and len(word) > 1
    )


def content_words(text: str) -> tuple[str, ...]:
    """Words of a text that say something, as written, each once."""
    words = re.findall(r"[^\W\d_]{4,}", text)
    kept = {fold(word): word for word in reversed(words) if fold(word) not in _COMMON}
    return tuple(word for word in dict.fromkeys(words) if word in kept.values())
