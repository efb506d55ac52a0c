"""Bytes to text: which encoding was taken, and what is no text at all."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from compare.errors import ArticleError

MAX_BYTES = 20_000_000
"""Size of one source that is still read; a long newspaper page has 50,000."""

MAX_TEXT = 1_200_000
"""Characters of text that are still read from one source: a hundred long articles,
which take some twelve seconds."""

_SAMPLE = 65_536
"""Bytes at the head that tell text from binary data."""

_MOST_CONTROLS = 0.02
"""Largest share of control characters that text may have; random bytes have 0.1."""

_GIVE_TEXT = "give a file with at least one sentence of text"

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)

_MAGIC = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a zip file or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
    (b"OggS", "a sound or video file"),
    (b"ID3", "a sound or video file"),
)

_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))


class Decoded(NamedTuple):
    """Text with line ends as one newline each, and how it was read."""

    text: str
    encoding: str
    """As a reader would say it: "UTF-8", "UTF-16", "windows-1252"."""
    lost: int = 0
    """Bytes that are no UTF-8 in a text that else is; each shows as U+FFFD."""


def decode(data: bytes, name: str) -> Decoded:
    """Decode text of an unknown encoding.

    A byte order mark decides; else UTF-8, UTF-16 where every other byte is NUL,
    UTF-8 with a few damaged bytes, and last windows-1252, which takes anything.

    Args:
        data: The whole of the source.
        name: What a message calls the source.

    Raises:
        ArticleError: It is empty, too large, or no text.
    """
    check_size(len(data), name)
    if not data.strip():
        raise ArticleError(f"{name} is empty", hint=_GIVE_TEXT)
    found = _with_bom(data, name) or _utf16_without_bom(data)
    if not found:
        _check_text(data, name)
        found = _utf8(data) or _windows(data)
    text = found.text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise ArticleError(f"{name} has nothing in it but white space", hint=_GIVE_TEXT)
    return found._replace(text=text)


def check_size(size: int, name: str) -> None:
    """Refuse a source over `MAX_BYTES`.

    Raises:
        ArticleError: It is larger.
    """
    if size > MAX_BYTES:
        raise ArticleError(
            f"{name} is larger than {MAX_BYTES // 1_000_000} MB, the most that is "
            "read from one source",
            hint="cut it into files of an article each",
        )


def check_length(text: str, name: str) -> None:
    """Refuse a text over `MAX_TEXT`.

    Raises:
        ArticleError: It is longer.
    """
    if len(text) > MAX_TEXT:
        raise ArticleError(
            f"{name} has {len(text):,} characters of text; at most {MAX_TEXT:,} are "
            "read from one source",
            hint="cut it into files of an article each",
        )


def _with_bom(data: bytes, name: str) -> Decoded | None:
    for mark, codec, label in _BOMS:
        if data.startswith(mark):
            try:
                return Decoded(data.decode(codec), label)
            except UnicodeDecodeError as error:
                if label == "UTF-8":
                    return _utf8(data[len(mark) :]) or _windows(data[len(mark) :])
                raise ArticleError(
                    f"{name} says that it is {label}, but it is damaged",
                    hint="save it again as UTF-8 text",
                ) from error
    return None


def _utf16_without_bom(data: bytes) -> Decoded | None:
    """Latin letters in UTF-16 have a NUL at every other byte."""
    head = data[:_SAMPLE]
    half = len(head) // 2
    for offset, codec in ((1, "utf-16-le"), (0, "utf-16-be")):
        other = head[1 - offset :: 2].count(0)
        if half and head[offset::2].count(0) > 0.7 * half and other < 0.1 * half:
            try:
                return Decoded(data.decode(codec), "UTF-16")
            except UnicodeDecodeError:
                return None
    return None


def _check_text(data: bytes, name: str) -> None:
    head = data[:_SAMPLE]
    for magic, what in _MAGIC:
        if head.startswith(magic):
            raise ArticleError(
                f"{name} is {what}, not text",
                hint="open it, copy its text and save that as a .txt file",
            )
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if controls > _MOST_CONTROLS * len(head):
        raise ArticleError(
            f"{name} is binary data, not text",
            hint="give plain text, Markdown, HTML or newscompare's own JSON",
        )


def _utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    # Each sequence that is valid has a lead byte; in windows-1252 text hardly any is.
    lost = text.count("\N{REPLACEMENT CHARACTER}")
    valid = len(text) - lost - len(text.encode("ascii", "ignore"))
    return Decoded(text, "UTF-8", lost) if lost * 10 <= valid else None


def _windows(data: bytes) -> Decoded:
    # Five bytes have no meaning in windows-1252: they stay the controls of Latin-1.
    text = data.decode("cp1252", "surrogateescape")
    return Decoded(
        "".join(chr(ord(c) - 0xDC00) if "\udc80" <= c <= "\udcff" else c for c in text),
        "windows-1252",
    )
