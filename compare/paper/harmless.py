"""Text from outside, made harmless for each format."""

from __future__ import annotations

import re
from html import escape

_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e"
    "\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
"""Control characters, marks that turn text round, halves of pairs, and what no XML
may hold: paper shows none of them."""

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Scripts that run from right to left."""

_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~&$^@]|(?<=www)\.|:(?=//)", re.IGNORECASE)
"""What CommonMark or its usual extensions may read as markup inside a line, and what
makes a link of an address. Signs that count at the start of a line only are let be,
since no line starts with text from outside."""

_FORMULA_STARTS = tuple("=+-@＝＋－＠\t\r")
"""What makes a spreadsheet take a cell for a formula."""


def printable(text: str) -> str:
    r"""Drop what paper can't show, and fold every run of white space to one space.

    >>> printable("a\x1b[31mb\n c ")
    'a[31mb c '
    """
    return re.sub(r"\s+", " ", _DROPPED.sub("", text))


def escape_markdown(text: str) -> str:
    """Make Markdown show a line of text as it is."""
    return _MARKUP.sub(r"\\\g<0>", text)


def escape_opening(text: str) -> str:
    """Escape a text that opens a line, where more signs are Markdown."""
    return guard_opening(escape_markdown(text))


def guard_opening(line: str) -> str:
    """Escape what only counts at the start of a line that is escaped otherwise."""
    return re.sub(r"^(\d+(?=[.)])|[-+=])", _escape_first, line)


def _escape_first(found: re.Match[str]) -> str:
    # A digit can't be escaped: "1." is, by its full stop.
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"


def escape_html(text: str) -> str:
    """Escape a text; one of a script that runs the other way reorders no neighbour."""
    escaped = escape(text)
    return (
        f'<bdi dir="auto">{escaped}</bdi>' if _RIGHT_TO_LEFT.search(text) else escaped
    )


def cell(text: str) -> str:
    """Give a spreadsheet cell's text, on one line, that no spreadsheet runs.

    >>> cell("=1+1"), cell(" 3 dead")
    ("'=1+1", '3 dead')
    """
    line = " ".join(text.split())
    return f"'{line}" if line.startswith(_FORMULA_STARTS) else line
