"""Text from outside, made harmless for a screen.

A terminal obeys control characters, and bidirectional marks reorder what a
reader sees. Each is shown as one visible character, so offsets stay true.
"""

from __future__ import annotations

_CONTROL_PICTURES = 0x2400
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

_VISIBLE = (
    {code: chr(_CONTROL_PICTURES + code) for code in range(32) if chr(code) not in "\n"}
    | {0x09: " ", 0x7F: "\N{SYMBOL FOR DELETE}"}
    | dict.fromkeys(range(0x80, 0xA0), _REPLACEMENT)
    | dict.fromkeys(map(ord, _BIDI), _REPLACEMENT)
    | dict.fromkeys(range(0xD800, 0xE000), _REPLACEMENT)
    | {0x2028: " ", 0x2029: " ", 0x85: " "}
)


def visible(text: str) -> str:
    r"""Show control characters instead of sending them; the length stays the same.

    >>> visible("a\x1b[31mb\tc")
    'a␛[31mb c'
    """
    # Most text has nothing to show, and this says so in a tenth of the time.
    return text if text.isprintable() else text.translate(_VISIBLE)


def one_line(text: str) -> str:
    r"""Make text visible and fold every run of white space to one space.

    >>> one_line("two\n  lines ")
    'two lines'
    """
    return " ".join(visible(text).split())


def shorten(text: str, most: int) -> str:
    """Give a text of at most so many characters; an ellipsis says that it goes on.

    It is cut between words, unless that would lose half of what there is room for.

    >>> shorten("a ferry ran aground", 12), shorten("aground", 4)
    ('a ferry …', 'agr…')
    """
    if len(text) <= most:
        return text
    head = text[: most - 1]
    words = head.rpartition(" ")[0]
    return f"{words} …" if len(words) > most // 2 else f"{head}…"
