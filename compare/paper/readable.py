"""Normal forms of dates and sums, said as a reader says them.

Labels and reasons carry "2025-08-11 to 2025-08-17" and "CAD 1,000,000,000 (at
least)", which programs compare; people read "11 to 17 August 2025" and "at least
C$1 billion".
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from compare.model import ClaimKind, one_line, say_span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from compare.model import Fact

_SYMBOLS: Mapping[str, str] = {
    "AUD": "A$",
    "CAD": "C$",
    "EUR": "€",
    "GBP": "£",
    "HKD": "HK$",
    "INR": "₹",
    "JPY": "¥",
    "NZD": "NZ$",
    "USD": "US$",
}
"""What is written before a sum; other currencies keep their code."""

_SIZES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))

_DAYS = re.compile(
    r"(?<![\w\"“‘'-])(\d{4}-\d\d-\d\d)(?: to (\d{4}-\d\d-\d\d))?(?![\w\"”’-])"
)
_NORMAL = frozenset({ClaimKind.MONEY, ClaimKind.PERCENT, ClaimKind.DATE})
"""Kinds whose labels are normal forms."""
_RATE = re.compile(r"(?<![\w/])([A-Z]{3})/([A-Z]{3}) (\d[\d,]*(?:\.\d+)?)")
_SUM = re.compile(
    r"(?<![\w/])([A-Z]{3}) (\d{1,3}(?:,\d{3})*(?:\.\d+)?)(?![\w.,]*\d)"
    r"(?: to (\d{1,3}(?:,\d{3})*(?:\.\d+)?)(?![\w.,]*\d))?"
    r"(?: \((about|at least|at most)\))?"
)

_BOUND = re.compile(
    r"(\d[\w.,]*(?: to \d[\w.,]*)? percent(?:age points)?) \((about|at least|at most)\)"
)
"""A percentage with what its label says of its precision behind it."""


def readable(text: str) -> str:
    """Say the dates and sums in a label or a reason in a reader's words.

    >>> readable("CAD 1,200,000,000 (at least)"), readable("NOK 40,000,000")
    ('at least C$1.2 billion', 'NOK 40 million')
    >>> readable("read as 2025-08-11 to 2025-08-17"), readable("8 percent (at least)")
    ('read as 11 to 17 August 2025', 'at least 8 percent')
    """
    text = _BOUND.sub(r"\2 \1", text)
    text = _DAYS.sub(_say_days, text)
    text = _RATE.sub(_say_rate, text)
    return _SUM.sub(_say_sum, text)


def say_label(fact: Fact) -> str:
    """A fact's label on one line; of a sum, a share or a date, as a reader says it."""
    label = one_line(fact.label)
    return readable(label) if fact.kind in _NORMAL else label


def say_reasons(because: Iterable[str]) -> str:
    """Join reasons on one line: sentences as such, what is less by semicolons.

    >>> say_reasons(["both name “Odesa”", "score 0.49", "Neither is dated."])
    'both name “Odesa”; score 0.49. Neither is dated.'
    """
    text = ""
    for reason in because:
        words = readable(one_line(reason)).rstrip(".")
        gap = ". " if words[:1].isupper() else "; "
        text += f"{gap if text else ''}{words}"
    return f"{text}." if text else "no reason was recorded."


def _say_days(found: re.Match[str]) -> str:
    try:
        first = datetime.date.fromisoformat(found[1])
        last = datetime.date.fromisoformat(found[2] or found[1])
    except ValueError:
        return found[0]
    return say_span(first, last)


def _say_rate(found: re.Match[str]) -> str:
    return f"{_money(found[2], '1')} = {_money(found[1], found[3])}"


def _say_sum(found: re.Match[str]) -> str:
    precision = f"{found[4]} " if found[4] else ""
    high = f" to {_in_words(found[3])}" if found[3] else ""
    return precision + _money(found[1], _in_words(found[2])) + high


def _money(currency: str, amount: str) -> str:
    symbol = _SYMBOLS.get(currency)
    return f"{symbol}{amount}" if symbol else f"{currency} {amount}"


def _in_words(digits: str) -> str:
    """A number from a million up with its size as a word, if that loses nothing."""
    whole, _, rest = digits.replace(",", "").partition(".")
    number = int(whole)
    for size, word in _SIZES:
        if number >= size and not rest and number % (size // 1000) == 0:
            return f"{number / size:.10g} {word}"
    return digits
